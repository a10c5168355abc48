package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.json.JsonValue;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that are one of several things. */
final class UnionsTest {

    @Test
    void wordTellsObjectsApart() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "v": {"oneOf": [
                  {"type": "object", "properties": {"type": {"const": "tcp"}, "port": {"type": "integer"}}, "required": ["type", "port"]},
                  {"type": "object", "properties": {"type": {"const": "unix"}, "path": {"type": "string"}}, "required": ["type", "path"]}
                ]}"""));

        assertRoundTrip(databag, "{\"type\": \"tcp\", \"port\": 1}");
        assertThat(databag.read(Map.of("v", "{\"path\": \"/\", \"type\": \"unix\"}")).toString())
                .isEqualTo("ProviderAppData[v=Optional[OfUnix[value=VUnix[type=UNIX, path=/]]]]");
        assertThat(databag.violations(Map.of("v", "{\"type\": \"udp\", \"port\": 1}")))
                .containsExactly("v: expected an object whose \"type\" is one of \"tcp\", \"unix\", found an object"
                        + " (provider.json#/properties/app/properties/v)");
        assertThat(databag.violations(Map.of("v", "{\"type\": \"tcp\", \"port\": \"1\"}")))
                .containsExactly("v -> port: expected an integer, found a string"
                        + " (provider.json#/properties/app/properties/v/oneOf/0/properties/port)");
        assertThat(databag.violations(Map.of("v", "{\"port\": 1}"))).hasSize(1);
    }

    @Test
    void kindTellsTheRestApart() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "list": {"type": "array", "items": {"anyOf": [
                  {"type": "integer", "minimum": 0}, {"type": "string", "maxLength": 3}, {"type": "array", "items": {"type": "boolean"}},
                  {"type": "object", "properties": {"x": {"type": "integer"}}}, {"type": "null"}]}}"""));
        String text = "[1, \"abc\", [true], {\"x\": 1}, null]";

        assertThat(databag.encode(databag.read(Map.of("list", text)))).containsExactly("list", text);
        assertThat(databag.violations(Map.of("list", "[-1, \"abcd\", [1], {\"x\": \"1\"}, true]"))).hasSize(5);
        assertThat(databag.encode(databag.decodeLenient(Map.of("list", "[1, true, \"abcd\", \"a\"]")).orElseThrow()))
                .containsExactly("list", "[1, \"a\"]");
    }

    @Test
    void firstObjectThatFitsIsTakenAndTheRestIsKept() {
        DatabagClass databag = DatabagClass.of(overlapping(""));

        String text = "{\"a\": 1, \"b\": 2, \"c\": [1.50]}";
        assertRoundTrip(databag, text);
        assertThat(databag.read(Map.of("v", text)).toString())
                .isEqualTo("ProviderAppData[v=Optional[OfA[value=A[a=1], rest={b=2, c=[1.50]}]]]");
        assertRoundTrip(databag, "{\"b\": 2, \"a\": \"x\"}");
        assertThat(databag.violations(Map.of("v", "{}"))).hasSize(1);
    }

    @Test
    void membersThatABranchKeepsAreNotKeptTwice() {
        DatabagClass databag = DatabagClass.of(overlapping(", \"additionalProperties\": true"));

        assertRoundTrip(databag, "{\"a\": 1, \"b\": 2, \"c\": [1.50]}");
    }

    @Test
    void restMayNotHoldWhatTheTypeKnows() {
        DatabagClass databag = DatabagClass.of(overlapping(""));
        Object value = variant(
                databag, "ProviderAppData$V$OfA", databag.buildOf("A", "a", java.math.BigInteger.ONE), Map.of("a", JsonValue.of("x")));

        assertThat(databag.violationsOfWriting(databag.build("v", value)))
                .containsExactly("v -> a: expected a name that the schema does not have, found one that it has"
                        + " (provider.json#/properties/app/properties/v/anyOf/0)");
    }

    @Test
    void oneOfWhereTwoFitIsAViolation() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("\"v\": {\"oneOf\": [{\"$ref\": \"#/$defs/A\"}, {\"$ref\": \"#/$defs/B\"}]}")
                .defining(DEFINITIONS.formatted("")));

        assertRoundTrip(databag, "{\"a\": 1}");
        assertThat(databag.violations(Map.of("v", "{\"a\": 1, \"b\": 2}"))).hasSize(1);
    }

    @Test
    void stringOrSomethingElseFollowsTheTextOfTheKey() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("\"v\": {\"type\": [\"string\", \"integer\"]}"));

        assertRoundTrip(databag, "5");
        assertRoundTrip(databag, "five");
        assertRoundTrip(databag, "\"5\"");
        assertRoundTrip(databag, "{\"not\": valid");
        assertThat(databag.violations(Map.of("v", "[1]"))).hasSize(1);
        // As a string it could not be told from the number.
        assertThat(databag.violationsOfWriting(databag.build("v", variant(databag, "ProviderAppData$V$OfString", "5")))).hasSize(1);
    }

    @Test
    void choiceThatOnlyAssertsIsChecked() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "v": {"type": "object", "properties": {"ca": {"type": "string"}, "cert": {"type": "string"}},
                      "anyOf": [{"required": ["ca"]}, {"required": ["cert"]}]}"""));

        assertRoundTrip(databag, "{\"cert\": \"x\"}");
        assertThat(databag.violations(Map.of("v", "{}"))).hasSize(1);
        assertThat(databag.violationsOfWriting(databag.build("v", databag.buildOf("ProviderAppData$V")))).hasSize(1);
    }

    @Test
    void tupleHasItsElementsAndARest() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "v": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": {"type": "boolean"}, "minItems": 1}"""));

        assertRoundTrip(databag, "[\"a\"]");
        assertRoundTrip(databag, "[\"a\", 1]");
        assertRoundTrip(databag, "[\"a\", 1, true, false]");
        assertThat(databag.violations(Map.of("v", "[1, \"a\", 2]"))).hasSize(3);
        assertThat(databag.violations(Map.of("v", "[]"))).hasSize(1);
    }

    private static final String DEFINITIONS = """
            "A": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]%1$s},
            "B": {"type": "object", "properties": {"b": {"type": "integer"}}, "required": ["b"]%1$s}""";

    private static SchemaTexts overlapping(String beside) {
        return SchemaTexts.app("\"v\": {\"anyOf\": [{\"$ref\": \"#/$defs/A\"}, {\"$ref\": \"#/$defs/B\"}]}")
                .defining(DEFINITIONS.formatted(beside));
    }

    private static Object variant(DatabagClass databag, String type, Object... arguments) {
        try {
            return List.of(databag.typeOf(type).getDeclaredConstructors()).stream()
                    .filter(constructor -> constructor.getParameterCount() == arguments.length)
                    .findFirst()
                    .orElseThrow()
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRoundTrip(DatabagClass databag, String text) {
        Object value = databag.read(Map.of("v", text));
        assertThat(databag.encode(value)).containsExactly("v", text);
        assertThat(databag.read(databag.encode(value))).isEqualTo(value);
        assertThat(databag.changes(value, Map.of("v", text)).isEmpty()).isTrue();
    }
}
