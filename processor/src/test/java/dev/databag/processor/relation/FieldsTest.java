package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.testing.SchemaTexts;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field carries besides its slot: defaults, secrets, documentation. */
final class FieldsTest {

    @Test
    void defaultOfTheRightTypeIsKept() {
        assertThat(defaultOf("{\"type\": \"string\", \"default\": \"http\"}")).hasValue(new DefaultValue.Text("http"));
        assertThat(defaultOf("{\"type\": \"boolean\", \"default\": false}")).hasValue(new DefaultValue.Bool(false));
        assertThat(defaultOf("{\"type\": \"integer\", \"default\": 80.0}"))
                .hasValue(new DefaultValue.Integer(BigInteger.valueOf(80)));
        assertThat(defaultOf("{\"type\": \"array\", \"default\": []}")).hasValue(new DefaultValue.Empty());
        assertThat(defaultOf("{\"type\": \"object\", \"default\": {}}")).hasValue(new DefaultValue.Empty());
        assertThat(defaultOf("{\"type\": [\"string\", \"null\"], \"default\": \"http\"}")).hasValue(new DefaultValue.Text("http"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\": \"integer\", \"default\": \"80\"}", "{\"type\": \"string\", \"default\": 80}",
        "{\"type\": \"boolean\", \"default\": \"true\"}", "{\"type\": \"integer\", \"default\": 1.5}",
        "{\"type\": \"array\", \"default\": [1]}", "{\"type\": [\"string\", \"null\"], \"default\": null}",
        "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9, \"default\": 2147483648}"
    })
    void otherDefaultsAreDocumentationOnly(String schema) {
        // Some of them are lies, which is said elsewhere.
        RelationInterface relation = SchemaTexts.app("\"v\": " + schema).read(new Diagnostics());

        assertThat(relation.databags().get(0).struct().fields().get(0).defaultValue()).isEmpty();
    }

    @Test
    void defaultBesideAReferenceCounts() {
        Field field = theField(SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/Port\", \"default\": 80}")
                .defining("\"Port\": {\"type\": \"integer\", \"default\": 90}"));

        assertThat(field.defaultValue()).hasValue(new DefaultValue.Integer(BigInteger.valueOf(80)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            secret-tls | {"type": "string"}                                        | true
            password   | {"type": "string"}                                        | false
            v          | {"type": "string", "writeOnly": true}                     | true
            v          | {"type": "string", "writeOnly": false}                    | false
            v          | {"type": "string", "format": "password"}                  | true
            v          | {"anyOf": [{"type": "string", "format": "password"}, {"type": "null"}]} | true
            """)
    void secretIsWhatTheSchemaOrTheNameCallsOne(String name, String schema, boolean secret) {
        assertThat(theField(SchemaTexts.app("\"" + name + "\": " + schema)).secret()).isEqualTo(secret);
    }

    @Test
    void secretOfADefinitionIsSecretWhereverItIsUsed() {
        Field field = theField(SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/Token\"}")
                .defining("\"Token\": {\"type\": \"string\", \"writeOnly\": true}"));

        assertThat(field.secret()).isTrue();
    }

    @Test
    void placeOfUseSpeaksBeforeTheDefinition() {
        Documentation documentation = theField(SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/Port\", \"title\": \"Here\"}")
                        .defining("""
                                "Port": {"type": "integer", "title": "There", "description": "A TCP port.",
                                         "examples": [80, 443], "default": 80, "deprecated": true}"""))
                .documentation();

        assertThat(documentation)
                .isEqualTo(new Documentation(
                        Optional.of("Here"),
                        Optional.of("A TCP port."),
                        List.of("80", "443"),
                        Optional.of("80"),
                        true,
                        "provider.json#/properties/app/properties/v"));
    }

    @Test
    void examplesAreTextWhereTheyAreStringsElseJson() {
        Documentation documentation = theField(SchemaTexts.app(
                        "\"v\": {\"examples\": [\"a b\", {\"x\": [1, null]}, true], \"default\": null}"))
                .documentation();

        assertThat(documentation.examples()).hasSize(3);
        assertThat(documentation.examples().get(0)).isEqualTo("a b");
        assertThat(documentation.examples().get(1).replace(" ", "")).isEqualTo("{\"x\":[1,null]}");
        assertThat(documentation.defaultText()).isEmpty();
    }

    @Test
    void blankTextIsNone() {
        Documentation documentation = theField(SchemaTexts.app("\"v\": {\"title\": \"\", \"description\": \" \\n\"}")).documentation();

        assertThat(documentation.title()).isEmpty();
        assertThat(documentation.description()).isEmpty();
    }

    private static Optional<DefaultValue> defaultOf(String schema) {
        return theField(SchemaTexts.app("\"v\": " + schema)).defaultValue();
    }

    private static Field theField(SchemaTexts schemas) {
        return schemas.read().databags().get(0).struct().fields().get(0);
    }
}
