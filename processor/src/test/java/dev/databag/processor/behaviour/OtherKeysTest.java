package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys of a databag, and members of an object, that no property names; and the keys that Juju itself puts there. */
final class OtherKeysTest {
    private static final Map<String, String> JUJU = Map.of(
            "egress-subnets", "10.0.0.0/8", "ingress-address", "10.1.2.3", "private-address", "10.1.2.3");

    @Test
    void foreignKeysAreIgnoredAndLeftAlone() {
        DatabagClass databag = DatabagClass.of(app(""));
        Object value = databag.read(Map.of("host", "h", "foreign", "x"));

        assertThat(databag.encode(value)).containsExactly("host", "h");
        assertThat(databag.changes(value, Map.of("host", "g", "foreign", "x")).changes()).containsExactly("host", "h");
    }

    @Test
    void foreignKeysAreRefusedWhereTheSchemaIsClosed() {
        DatabagClass databag = DatabagClass.of(app("\"additionalProperties\": false"));

        assertThat(databag.violations(Map.of("host", "h", "b", "x", "a", "y")))
                .containsExactly(
                        "a: expected no key of this name, found one (provider.json#/properties/app)",
                        "b: expected no key of this name, found one (provider.json#/properties/app)")
                .inOrder();
        assertThat(databag.encode(databag.read(Map.of("host", "h")))).containsExactly("host", "h");
    }

    @Test
    void foreignKeysAreKeptWhereTheSchemaIsOpen() {
        DatabagClass databag = DatabagClass.of(app("\"additionalProperties\": true"));
        Object value = databag.read(Map.of("host", "h", "b", "[1,2]", "a", "x"));

        assertThat(DatabagClass.get(value, "additionalProperties")).isEqualTo(Map.of("b", "[1,2]", "a", "x"));
        assertThat(databag.changes(value, Map.of("host", "h", "b", "[1,2]", "a", "x")).changes()).isEmpty();
        // It may be read, but Juju deletes what is empty.
        assertThat(databag.violationsOfWriting(databag.read(Map.of("host", "h", "a", ""))))
                .containsExactly(
                        "a: expected text that is not empty: Juju deletes an empty key, found nothing (provider.json#/properties/app)");
    }

    @Test
    void keptKeysAreWhatTheirSchemaSays() {
        DatabagClass databag =
                DatabagClass.of(app("\"additionalProperties\": {\"type\": \"integer\", \"minimum\": 0, \"maximum\": 9}"));

        Object value = databag.read(Map.of("host", "h", "b", "2", "a", "1.0"));

        assertThat(DatabagClass.get(value, "additionalProperties")).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(databag.encode(value)).containsExactly("host", "h", "a", "1", "b", "2");
        assertThat(databag.violations(Map.of("host", "h", "a", "10")))
                .containsExactly(
                        "a: expected an integer from 0 to 9, found a larger number (provider.json#/properties/app/additionalProperties)");
    }

    @Test
    void keptKeyIsWrittenAndNeverRemoved() {
        DatabagClass databag = DatabagClass.of(app("\"additionalProperties\": {\"type\": \"integer\"}"));
        Object value = databag.build("host", "h", "additionalProperties", Map.of("a", BigInteger.ONE));

        assertThat(databag.changes(value, Map.of("host", "h", "a", "2", "theirs", "3")).changes()).containsExactly("a", "1");
        assertThat(databag.changes(value, Map.of("host", "h", "a", "1e0")).changes()).isEmpty();
    }

    @Test
    void keptKeyMayNotBeOneThatASchemaOrJujuHas() {
        DatabagClass app = DatabagClass.of(app("\"additionalProperties\": true"));
        DatabagClass unit = DatabagClass.of(unit("\"additionalProperties\": true"), "ProviderUnitData");

        assertThat(app.violationsOfWriting(app.build("host", "h", "additionalProperties", Map.of("host", "g"))))
                .containsExactly("host: expected a key that is not one of the schema's or of Juju's own, found one of them"
                        + " (provider.json#/properties/app)");
        assertThat(unit.violationsOfWriting(unit.build("host", "h", "additionalProperties", Map.of("ingress-address", "1.1.1.1"))))
                .containsExactly("ingress-address: expected a key that is not one of the schema's or of Juju's own, found one of"
                        + " them (provider.json#/properties/unit)");
    }

    @Test
    void keysOfJujuTroubleNobody() {
        for (String beside : new String[] {"", "\"additionalProperties\": false", "\"additionalProperties\": {\"type\": \"integer\"}"}) {
            DatabagClass databag = DatabagClass.of(unit(beside), "ProviderUnitData");
            Map<String, String> texts = new java.util.HashMap<>(JUJU);
            texts.put("host", "h");

            Object value = databag.read(texts);

            assertThat(databag.encode(value)).containsExactly("host", "h");
            assertThat(databag.changes(value, texts).changes()).isEmpty();
            assertThat(databag.decode(JUJU).reason()).isEqualTo("nothing published yet: waiting for host");
        }
    }

    @Test
    void keysWhoseNamesMatchAreKept() {
        DatabagClass databag = DatabagClass.of(app(
                "\"patternProperties\": {\"^unit-[0-9]+$\": {\"type\": \"boolean\"}}, \"additionalProperties\": false"));

        Object value = databag.read(Map.of("host", "h", "unit-0", "true"));

        assertThat(DatabagClass.get(value, "additionalProperties")).isEqualTo(Map.of("unit-0", true));
        assertThat(databag.violations(Map.of("host", "h", "unit-x", "true", "unit-1", "1")))
                .containsExactly(
                        "unit-1: expected true or false, found a number (provider.json#/properties/app/patternProperties/^unit-[0-9]+$)",
                        "unit-x: expected no key of this name, found one (provider.json#/properties/app)");
        assertThat(databag.violationsOfWriting(databag.build("host", "h", "additionalProperties", Map.of("x", true))))
                .containsExactly(
                        "x: expected a key that matches the schema's pattern, found one that does not (provider.json#/properties/app)");
    }

    @Test
    void membersOfAnObjectAreIgnoredRefusedOrKept() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "ignored": {"type": "object", "properties": {"a": {}}},
                "refused": {"type": "object", "properties": {"a": {}}, "additionalProperties": false},
                "kept": {"type": "object", "properties": {"a": {}}, "additionalProperties": true},
                "typed": {"type": "object", "properties": {"a": {}}, "additionalProperties": {"type": ["boolean", "null"]}},
                "matched": {"type": "object", "properties": {"a": {}}, "patternProperties": {"^x": {"type": "integer"}}}"""));

        assertThat(databag.encode(databag.read(Map.of(
                        "ignored", "{\"b\": 1, \"a\": 2}",
                        "kept", "{\"z\": 1.50, \"a\": 2, \"b\": {\"c\": []}}",
                        "typed", "{\"b\": null, \"c\": true}",
                        "matched", "{\"x1\": 1, \"y\": 2}"))))
                .containsExactly(
                        "ignored", "{\"a\": 2}",
                        "kept", "{\"a\": 2, \"z\": 1.50, \"b\": {\"c\": []}}",
                        "typed", "{\"b\": null, \"c\": true}",
                        "matched", "{\"x1\": 1}")
                .inOrder();
        assertThat(databag.violations(Map.of("refused", "{\"a\": 1, \"b\": 2}")))
                .containsExactly("refused -> b: expected no member of this name, found one"
                        + " (provider.json#/properties/app/properties/refused/additionalProperties)");
        assertThat(databag.violations(Map.of("matched", "{\"x1\": \"1\"}"))).hasSize(1);
    }

    @Test
    void keptMemberMayNotBeOneThatIsDeclared() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                "\"kept\": {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}, \"additionalProperties\": {\"type\": \"string\"}}"));
        Object kept = databag.buildOf("ProviderAppData$Kept", "a", "x", "additionalProperties", Map.of("a", "y"));

        assertThat(databag.violationsOfWriting(databag.build("kept", kept)))
                .containsExactly("kept -> a: expected a name that the schema does not have, found one that it has"
                        + " (provider.json#/properties/app/properties/kept)");
    }

    @Test
    void keptMemberMustMatchThePatternThatLetItIn() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "kept": {"type": "object", "properties": {"a": {}}, "patternProperties": {"^x": {"type": "string"}}}"""));
        Object kept = databag.buildOf("ProviderAppData$Kept", "additionalProperties", Map.of("y", "1"));

        assertThat(databag.violationsOfWriting(databag.build("kept", kept)))
                .containsExactly("kept -> y: expected a name that matches the schema's pattern, found one that does not"
                        + " (provider.json#/properties/app/properties/kept)");
    }

    @Test
    void keptTextThatMayBeNullIsAText() {
        DatabagClass databag = DatabagClass.of(app("\"additionalProperties\": {\"type\": [\"string\", \"null\"]}"));

        assertThat(DatabagClass.get(databag.read(Map.of("host", "h", "a", "null")), "additionalProperties"))
                .isEqualTo(Map.of("a", "null"));
    }

    @Test
    void keptKeyThatMayBeNullIsWrittenAsNull() {
        DatabagClass databag = DatabagClass.of(app("\"additionalProperties\": {\"type\": [\"integer\", \"null\"]}"));

        assertThat(databag.encode(databag.read(Map.of("host", "h", "a", "null", "b", "1"))))
                .containsExactly("host", "h", "a", "null", "b", "1");
    }

    private static SchemaTexts app(String beside) {
        return SchemaTexts.provider(side("app", beside));
    }

    private static SchemaTexts unit(String beside) {
        return SchemaTexts.provider(side("unit", beside));
    }

    private static String side(String scope, String beside) {
        return "{\"type\": \"object\", \"properties\": {\"" + scope + "\": {\"type\": \"object\", \"properties\": {\"host\": {\"type\": \"string\"}},"
                + " \"required\": [\"host\"]" + (beside.isEmpty() ? "" : ", " + beside) + "}}}";
    }
}
