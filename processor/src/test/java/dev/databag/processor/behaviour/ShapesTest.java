package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nested, recursive, large and repeated values. */
final class ShapesTest {

    @Test
    void listsAndMapsNest() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "v": {"type": "object", "additionalProperties": {"type": "array", "items":
                       {"type": "object", "additionalProperties": {"type": "array", "items": {"type": ["integer", "null"]}}}}}"""));

        assertRoundTrip(databag, "{\"b\": [{\"y\": [1, null]}, {}], \"a\": []}");
        assertThat(databag.violations(Map.of("v", "{\"b\": [{\"y\": [1, true]}, 5]}")))
                .containsExactly(
                        "v -> b[0].y[1]: expected an integer, found a boolean (provider.json#/properties/app/properties/v"
                                + "/additionalProperties/items/additionalProperties/items)",
                        "v -> b[1]: expected an object, found a number (provider.json#/properties/app/properties/v/additionalProperties/items)");
    }

    @Test
    void jsonStandsInJsonInJson() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "v": {"type": "string", "contentMediaType": "application/json", "contentSchema": {
                  "type": "object", "properties": {"a": {"type": "string", "contentMediaType": "application/json", "contentSchema": {
                    "type": "object", "properties": {"b": {"type": "string", "contentMediaType": "application/json", "contentSchema": {
                      "type": "object", "properties": {"c": {"type": "integer"}}}}}}}}}}"""));
        String text = "{\"a\": \"{\\\"b\\\": \\\"{\\\\\\\"c\\\\\\\": 1}\\\"}\"}";

        assertRoundTrip(databag, text);
        assertThat(databag.violations(Map.of("v", text.replace("1", "true"))))
                .containsExactly("v -> a -> b -> c: expected an integer, found a boolean (provider.json#/properties/app/properties/v"
                        + "/contentSchema/properties/a/contentSchema/properties/b/contentSchema/properties/c)");
        assertThat(databag.violations(Map.of("v", "{\"a\": \"{\\\"b\\\": {}}\"}"))).hasSize(1);
        assertThat(databag.violations(Map.of("v", "{\"a\": \"{\"}"))).hasSize(1);
    }

    @Test
    void embeddedJsonMayBeAnythingOrNull() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "v": {"type": "object", "properties": {
                  "any": {"type": "string", "contentMediaType": "application/json", "contentSchema": {}},
                  "null": {"anyOf": [{"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": "array"}}, {"type": "null"}]},
                  "inner": {"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": ["array", "null"]}}
                }, "required": ["any", "null", "inner"]}"""));

        assertRoundTrip(databag, "{\"any\": \"{\\\"x\\\": [1.0, null]}\", \"null\": \"[1]\", \"inner\": \"[2]\"}");
        assertRoundTrip(databag, "{\"any\": \"null\", \"null\": null, \"inner\": \"null\"}");
    }

    @Test
    void listInAListIsLeftOutInnermostFirst() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                "\"v\": {\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": {\"type\": \"integer\"}, \"minItems\": 1}}"));

        Decoded<?> decoded = databag.decodeLenient(Map.of("v", "[[1, \"2\"], [\"3\"], 4, []]"));

        assertThat(databag.encode(decoded.orElseThrow())).containsExactly("v", "[[1]]");
        assertThat(decoded.warnings()).hasSize(5);
    }

    @Test
    void lastOfRepeatedMembersCountsEverywhere() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "object": {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "required": ["a"]},
                "map": {"type": "object", "additionalProperties": {"type": "integer"}},
                "list": {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": true}},
                "embedded": {"type": "object", "properties": {"json": {"type": "string", "contentMediaType": "application/json",
                   "contentSchema": {"type": "object", "additionalProperties": {"type": "integer"}}}}},
                "free": {"type": "array"}"""));

        assertThat(databag.encode(databag.read(Map.of(
                        "object", "{\"a\": \"wrong\", \"b\": 1, \"a\": 2, \"b\": 3}",
                        "map", "{\"x\": \"wrong\", \"y\": 1, \"x\": 2}",
                        "list", "[{\"z\": 1, \"a\": \"wrong\", \"z\": 2, \"a\": 3}]",
                        "embedded", "{\"json\": \"{\\\"x\\\": 1, \\\"x\\\": 2}\"}",
                        "free", "[{\"x\": 1, \"x\": 2}]"))))
                .containsExactly(
                        "object", "{\"a\": 2, \"b\": 3}",
                        "map", "{\"x\": 2, \"y\": 1}",
                        "list", "[{\"a\": 3, \"z\": 2}]",
                        "embedded", "{\"json\": \"{\\\"x\\\": 2}\"}",
                        "free", "[{\"x\": 2}]")
                .inOrder();
        assertThat(databag.violations(Map.of("object", "{\"a\": 1, \"a\": \"wrong\"}"))).hasSize(1);
        assertThat(databag.violations(Map.of("object", "{\"a\": 1, \"\\u0061\": \"wrong\"}"))).hasSize(1);
    }

    @Test
    void namesAreFoundHoweverTheyAreSpelled() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                "\"v\": {\"type\": \"object\", \"properties\": {\"caf\u00e9 \\\"\\u0000\": {\"type\": \"integer\"}, \"\": {\"type\": \"integer\"}}}"));

        assertThat(databag.encode(databag.read(Map.of("v", "{\"\": 1, \"\\u0063af\\u00E9 \\u0022\\u0000\": 2}"))))
                .containsExactly("v", "{\"caf\\u00e9 \\\"\\u0000\": 2, \"\": 1}");
    }

    @Test
    void recursionGoesAsDeepAsTheLimit() {
        DatabagClass databag = DatabagClass.of(tree());

        String deep = "{\"next\": ".repeat(1500) + "{}" + "}".repeat(1500);
        assertRoundTrip(databag, deep);
        assertThat(databag.violations(Map.of("v", "{\"next\": ".repeat(100_000)))).hasSize(1);
        assertThat(databag.decode(Map.of("v", deep), ReadOptions.STRICT.withMaxDepth(1000)).violations()).hasSize(1);
    }

    @Test
    void valueThatIsTooDeepCannotBeWritten() {
        DatabagClass databag = DatabagClass.of(tree());
        Object node = databag.buildOf("Node");
        for (int i = 0; i < 5_000; i++) {
            node = databag.buildOf("Node", "next", node);
        }

        assertThat(databag.violationsOfWriting(databag.build("v", node))).hasSize(1);
    }

    private static SchemaTexts tree() {
        return SchemaTexts.app("\"v\": {\"$ref\": \"#/$defs/Node\"}")
                .defining("""
                        "Node": {"type": "object", "properties": {
                          "next": {"$ref": "#/$defs/Node"}, "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}}}}""");
    }

    @Test
    void objectWithThreeHundredMembersIsAClassThatDoesTheSame() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("\"v\": " + large(300)));
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 300; i++) {
            text.append(i == 0 ? "" : ", ").append("\"p").append(i).append("\": ").append(i);
        }
        assertRoundTrip(databag, text.append('}').toString());

        Object value = DatabagClass.get(databag.read(Map.of("v", text.toString())), "v");
        assertThat(value.getClass().isRecord()).isFalse();
        assertThat(Modifier.isFinal(value.getClass().getModifiers())).isTrue();
        assertThat(DatabagClass.get(value, "p299")).isEqualTo(299);
        assertThat(value.toString()).endsWith("p299=OptionalInt[299]]");
        assertThat(databag.decode(Map.of("v", "{\"p0\": 1}"), ReadOptions.STRICT.withMaxViolations(1000)).violations()).hasSize(149);
        assertThat(databag.violations(Map.of("v", text.toString().replace(": 298", ": \"298\""))))
                .containsExactly("v -> p298: expected an integer from 0 to 1000, found a string"
                        + " (provider.json#/properties/app/properties/v/properties/p298)");
        assertThat(assertThrows(NullPointerException.class, () -> databag.buildOf("ProviderAppData$V", "p0", 1)))
                .hasMessageThat()
                .isEqualTo("p2");
    }

    @Test
    void databagWithThreeHundredKeysIsAClassThatDoesTheSame() {
        String properties = large(300).replaceFirst("^.*?\"properties\": \\{", "").replaceFirst("\\}, \"required\".*$", "");
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(properties, "\"required\": [\"p0\", \"p299\"]", "\"additionalProperties\": true"));

        Object value = databag.read(Map.of("p0", "1", "p150", "2", "p299", "3", "other", "x"));

        assertThat(databag.encode(value)).containsExactly("p0", "1", "p150", "2", "p299", "3", "other", "x").inOrder();
        assertThat(databag.decode(Map.of("p0", "1")).missing()).containsExactly("p299");
        assertThat(databag.changes(value, Map.of("p0", "1.0", "p150", "3", "p298", "4", "p299", "3")).changes())
                .containsExactly("p150", "2", "p298", "", "other", "x")
                .inOrder();
        assertThat(databag.read(Map.of("p0", "1", "p299", "3"))).isNotEqualTo(value);
    }

    /** Every second member is required. */
    private static String large(int members) {
        StringBuilder properties = new StringBuilder();
        StringBuilder required = new StringBuilder();
        for (int i = 0; i < members; i++) {
            properties.append(i == 0 ? "" : ", ")
                    .append("\"p").append(i).append("\": {\"type\": \"integer\", \"minimum\": 0, \"maximum\": 1000}");
            if (i % 2 == 0) {
                required.append(i == 0 ? "" : ", ").append("\"p").append(i).append('"');
            }
        }
        return "{\"type\": \"object\", \"properties\": {" + properties + "}, \"required\": [" + required + "]}";
    }

    private static void assertRoundTrip(DatabagClass databag, String text) {
        Object value = databag.read(Map.of("v", text));
        assertThat(databag.encode(value)).containsExactly("v", text);
        assertThat(databag.changes(value, Map.of("v", text)).isEmpty()).isTrue();
        assertThat(databag.changes(value, Map.of("v", " " + text + "\n")).isEmpty()).isTrue();
    }
}
