package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.testing.SchemaTexts;
import dev.databag.rule.Assertion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs of rules: what is left when types and checks have taken their part. */
class RulesTest {

    @Test
    void onlyWhatIsLeftIsARule() {
        assertThat(rules("{\"type\": \"string\", \"minLength\": 2, \"not\": {\"const\": \"ab\"}}"))
                .containsExactly(
                        "[{\"@\": \"provider.json#/properties/app/properties/v\", \"not\": {\"const\": \"ab\"}}]");
        assertThat(rules("{\"type\": \"string\", \"minLength\": 2, \"pattern\": \"^a\"}")).isEmpty();
    }

    @Test
    void partOfASchemaKeepsWhatItCannotBeUnderstoodWithout() {
        assertThat(rules("{\"type\": \"array\", \"contains\": {\"type\": \"integer\"}, \"maxContains\": 2, \"maxItems\": 3}"))
                .containsExactly(
                        "[{\"@\": \"provider.json#/properties/app/properties/v\", \"contains\": {\"type\": [\"integer\"]}, \"maxContains\": 2}]");
        assertThat(rules("{\"type\": \"string\", \"if\": {\"const\": \"a\"}, \"then\": false}"))
                .containsExactly(
                        "[{\"@\": \"provider.json#/properties/app/properties/v\", \"if\": {\"const\": \"a\"}, \"then\": false}]");
    }

    @Test
    void partThatNeedNotHoldOfNullIsAnAlternative() {
        assertThat(rules("{\"anyOf\": [{\"type\": \"string\", \"not\": {\"const\": \"a\"}}, {\"type\": \"null\"}]}"))
                .containsExactly("[{\"@\": \"provider.json#/properties/app/properties/v/anyOf/0\", \"anyOf\": ["
                        + "{\"@\": \"provider.json#/properties/app/properties/v/anyOf/0\", \"type\": [\"null\"]}, "
                        + "{\"@\": \"provider.json#/properties/app/properties/v/anyOf/0\", \"not\": {\"const\": \"a\"}}]}]");
    }

    @Test
    void definitionAndPatternAreWrittenOnce() {
        List<String> rules = rules(SchemaTexts.app("\"v\": {\"type\": \"string\", \"not\": {\"anyOf\": [{\"$ref\": \"#/$defs/A\"}, {\"$ref\": \"#/$defs/A\"}]}}")
                .defining("\"A\": {\"allOf\": [{\"pattern\": \"^a\"}, {\"pattern\": \"^a\"}]}"));

        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).replaceFirst("\\[\"\\^a\", \"[^\"]*\"\\]", "TABLE"))
                .isEqualTo("[{\"@\": \"provider.json#/properties/app/properties/v\", \"not\": {\"anyOf\": [1, 1]}}, "
                        + "{\"@\": \"provider.json#/$defs/A\", \"allOf\": [{\"pattern\": 2}, {\"pattern\": 2}]}, TABLE]");
    }

    @Test
    void recursionEndsInANumber() {
        List<String> rules = rules(SchemaTexts.app("\"v\": {\"type\": \"object\", \"not\": {\"$ref\": \"#/$defs/Tree\"}}")
                .defining("\"Tree\": {\"required\": [\"of\"], \"properties\": {\"of\": {\"items\": {\"$ref\": \"#/$defs/Tree\"}}}}"));

        assertThat(rules)
                .containsExactly("[{\"@\": \"provider.json#/properties/app/properties/v\", \"not\": 1}, "
                        + "{\"@\": \"provider.json#/$defs/Tree\", \"properties\": {\"of\": {\"items\": 1}}, \"required\": [\"of\"]}]");
    }

    @Test
    void deepSchemaIsCutSoThatNobodyRecurses() {
        String rule = rules("{\"type\": \"string\", \"not\": " + "{\"not\": ".repeat(100) + "{\"const\": \"a\"}" + "}".repeat(101))
                .get(0);

        assertThat(rule).contains("\"not\": 1}");
        assertThat(rule).contains("\"not\": 2}");
        assertThat(Assertion.of(rule).accepts(JsonValue.of("a"))).isFalse();
    }

    @Test
    void olderDraftsAreFolded() {
        assertThat(rules(SchemaTexts.provider("""
                        {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "properties": {"app": {"type": "object", "properties": {
                         "v": {"type": "array", "not": {"items": [{"minimum": 1, "exclusiveMinimum": true}], "additionalItems": false},
                               "items": {"type": "integer"}}}}}}""")))
                .containsExactly("[{\"@\": \"provider.json#/properties/app/properties/v\", \"not\": {\"prefixItems\": ["
                        + "{\"@\": \"provider.json#/properties/app/properties/v/not/items/0\", \"exclusiveMinimum\": 1}], \"additionalItems\": false}}]");
        assertThat(rules(SchemaTexts.provider("""
                        {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {"app": {"type": "object", "properties": {
                         "v": {"type": "object", "dependencies": {"a": ["b"], "c": {"required": ["d"]}}}}}}}""")))
                .containsExactly("[{\"@\": \"provider.json#/properties/app/properties/v\", \"dependencies\": {\"a\": [\"b\"]}, "
                        + "\"dependentSchemas\": {\"c\": {\"@\": \"provider.json#/properties/app/properties/v/dependencies/c\", \"required\": [\"d\"]}}}]");
    }

    @Test
    void formatIsInARuleOnlyWhenItIsAsserted() {
        SchemaTexts schemas = SchemaTexts.app("\"v\": {\"type\": \"string\", \"not\": {\"format\": \"ipv4\"}}");

        assertThat(rules(schemas)).containsExactly("[{\"@\": \"provider.json#/properties/app/properties/v\", \"not\": {}}]");
        assertThat(rules(schemas.options(Options.formats())))
                .containsExactly("[{\"@\": \"provider.json#/properties/app/properties/v\", \"not\": {\"format\": \"ipv4\"}}]");
    }

    @Test
    void longProgramIsCutIntoLiterals() {
        RelationInterface relation = read(SchemaTexts.app("\"v\": {\"type\": \"string\", \"not\": {\"const\": \"" + "\\u00e9\\ud83d\\ude00".repeat(10_000) + "\"}}"));
        Constraint.Rule rule = (Constraint.Rule) relation.databags().get(0).struct().fields().get(0).slot().constraints().get(0);

        assertThat(rule.program().stream().allMatch(piece -> piece.length() <= 20_000)).isTrue();
        assertThat(Assertion.of(rule.program().toArray(String[]::new))
                        .accepts(JsonValue.of("\u00e9\ud83d\ude00".repeat(10_000))))
                .isFalse();
    }

    @Test
    void schemaThatNeedsItselfIsReported() {
        assertThat(SchemaTexts.app("\"v\": {\"type\": \"string\", \"not\": {\"$ref\": \"#/$defs/Liar\"}}")
                        .defining("\"Liar\": {\"minLength\": 1, \"not\": {\"$ref\": \"#/$defs/Liar\"}}")
                        .messages())
                .containsExactly("""
                        error: provider.json:1:155: [cyclic-ref] this schema refers to itself without anything in between
                          for definition Liar (/$defs/Liar)
                          in databag key v of the provider's application
                          ...{"v": {"type": "string", "not": {"$ref": "#/$defs/Liar"}}}}}, "$defs": {"Liar": {"minLength": 1, "not": {"$ref": "#/$def...
                                                                                                             ^
                          say what the value is before referring to it again, such as properties or items""");
    }

    private static List<String> rules(String schema) {
        return rules(SchemaTexts.app("\"v\": " + schema));
    }

    private static List<String> rules(SchemaTexts schemas) {
        List<String> rules = new ArrayList<>();
        for (Constraint constraint : read(schemas).databags().get(0).struct().fields().get(0).slot().constraints()) {
            if (constraint instanceof Constraint.Rule rule) {
                rules.add(String.join("", rule.program()));
            }
        }
        return rules;
    }

    private static RelationInterface read(SchemaTexts schemas) {
        Diagnostics diagnostics = new Diagnostics();
        RelationInterface relation = schemas.read(diagnostics);
        assertThat(diagnostics.hasErrors()).isFalse();
        return relation;
    }
}
