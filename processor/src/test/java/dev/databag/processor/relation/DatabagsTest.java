package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the databags stand in a side's document. */
final class DatabagsTest {
    private static final String HOST = "{\"type\": \"object\", \"properties\": {\"host\": {\"type\": \"string\"}}}";

    @Test
    void databagsComeInTheOrderOfRolesAndScopes() {
        String side = "{\"type\": \"object\", \"properties\": {\"unit\": %1$s, \"app\": %1$s}}".formatted(HOST);
        RelationInterface relation = SchemaTexts.of(Map.of("requirer.json", side, "provider.json", side)).read();

        assertThat(namesOf(relation))
                .containsExactly("ProviderAppData", "ProviderUnitData", "RequirerAppData", "RequirerUnitData")
                .inOrder();
        assertThat(relation.databags().get(1).role()).isEqualTo(Databag.Role.PROVIDER);
        assertThat(relation.databags().get(1).scope()).isEqualTo(Databag.Scope.UNIT);
        assertThat(relation.databags().get(1).struct().at()).isEqualTo("provider.json#/properties/unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "application-data", "application_data", "data"})
    void applicationHasOldNames(String name) {
        RelationInterface relation = SchemaTexts.provider(
                        "{\"type\": \"object\", \"properties\": {\"%s\": %s}}".formatted(name, HOST))
                .read();

        assertThat(namesOf(relation)).containsExactly("ProviderAppData");
        assertThat(keysOf(relation.databags().get(0))).containsExactly("host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "unit-data", "unit_data", "related-units"})
    void unitHasOldNames(String name) {
        RelationInterface relation = SchemaTexts.provider(
                        "{\"type\": \"object\", \"properties\": {\"%s\": %s}}".formatted(name, HOST))
                .read();

        assertThat(namesOf(relation)).containsExactly("ProviderUnitData");
    }

    @Test
    void rootWithoutDatabagsIsTheApplication() {
        RelationInterface relation = SchemaTexts.provider(HOST).read();

        assertThat(namesOf(relation)).containsExactly("ProviderAppData");
        assertThat(relation.databags().get(0).struct().at()).isEqualTo("provider.json#");
    }

    @Test
    void keyCalledDataIsAKeyUnlessItIsAnObject() {
        RelationInterface relation = SchemaTexts.provider(
                        "{\"type\": \"object\", \"properties\": {\"data\": {\"type\": \"string\"}}}")
                .read();

        assertThat(keysOf(relation.databags().get(0))).containsExactly("data");
    }

    @Test
    void keyCalledAppInsideAnApplicationIsAKey() {
        RelationInterface relation = SchemaTexts.app("\"app\": {\"type\": \"string\"}").read();

        assertThat(keysOf(relation.databags().get(0))).containsExactly("app");
    }

    @Test
    void databagWithoutKeysIsLeftOut() {
        assertThat(SchemaTexts.app("").read().databags()).isEmpty();
        assertThat(SchemaTexts.app("", "\"additionalProperties\": true").read().databags()).isEmpty();
        assertThat(SchemaTexts.app("", "\"additionalProperties\": false").read().databags()).isEmpty();
        assertThat(SchemaTexts.provider("{}").read().databags()).isEmpty();
        assertThat(SchemaTexts.provider("{\"type\": \"object\", \"properties\": {\"app\": {}, \"unit\": true}}")
                        .read()
                        .databags())
                .isEmpty();
    }

    @Test
    void databagOfUnnamedKeysIsADatabag() {
        RelationInterface relation = SchemaTexts.app("", "\"additionalProperties\": {\"type\": \"integer\"}").read();

        assertThat(relation.databags().get(0).struct().others().isKept()).isTrue();
    }

    @Test
    void databagMayBeADefinitionThatIsNullableToo() {
        RelationInterface relation = SchemaTexts.provider("""
                {
                  "type": "object",
                  "properties": {"app": {"anyOf": [{"$ref": "#/$defs/ProviderAppData"}, {"type": "null"}]}},
                  "$defs": {"ProviderAppData": %s}
                }""".formatted(HOST)).read();

        assertThat(namesOf(relation)).containsExactly("ProviderAppData");
        assertThat(keysOf(relation.databags().get(0))).containsExactly("host");
        assertThat(relation.types()).isEmpty();
    }

    @Test
    void databagsOfARootBehindAReferenceAreFound() {
        RelationInterface relation = SchemaTexts.provider("""
                {"$ref": "#/$defs/Side", "$defs": {"Side": {"type": "object", "properties": {"unit": %s}}}}"""
                        .formatted(HOST))
                .read();

        assertThat(namesOf(relation)).containsExactly("ProviderUnitData");
    }

    @Test
    void whatNoSideRefersToIsNotGenerated() {
        RelationInterface relation = SchemaTexts.app("\"host\": {\"type\": \"string\"}")
                .defining("\"Unused\": {\"type\": \"object\", \"properties\": {\"x\": {}}}")
                .read();

        assertThat(relation.types()).isEmpty();
    }

    @Test
    void fingerprintChangesWithTheTextAndTheOptionsOnly() {
        SchemaTexts schemas = SchemaTexts.provider(HOST);

        assertThat(fingerprintOf(schemas)).matches("[0-9a-f]{64}");
        assertThat(fingerprintOf(SchemaTexts.provider(HOST.replace("{\"host\"", "\r\n{\"host\"")))).isEqualTo(
                fingerprintOf(SchemaTexts.provider(HOST.replace("{\"host\"", "\n{\"host\""))));
        assertThat(fingerprintOf(schemas.inPackage("com.other"))).isEqualTo(fingerprintOf(schemas));
        assertThat(fingerprintOf(SchemaTexts.provider(HOST + " "))).isNotEqualTo(fingerprintOf(schemas));
        assertThat(fingerprintOf(schemas.options(Options.json()))).isNotEqualTo(fingerprintOf(schemas));
        assertThat(fingerprintOf(schemas.with("unused.json", "{}"))).isEqualTo(fingerprintOf(schemas));
    }

    @Test
    void fingerprintChangesWithAFileThatIsReferredTo() {
        SchemaTexts schemas = SchemaTexts.app("\"port\": {\"$ref\": \"port.json\"}");

        assertThat(fingerprintOf(schemas.with("port.json", "{\"type\": \"integer\"}")))
                .isNotEqualTo(fingerprintOf(schemas.with("port.json", "{\"type\": \"string\"}")));
    }

    private static List<String> namesOf(RelationInterface relation) {
        return relation.databags().stream()
                .map(databag -> databag.struct().name().toString())
                .toList();
    }

    private static List<String> keysOf(Databag databag) {
        return databag.struct().fields().stream().map(Field::wireName).toList();
    }

    private static String fingerprintOf(SchemaTexts schemas) {
        return schemas.read().fingerprint();
    }
}
