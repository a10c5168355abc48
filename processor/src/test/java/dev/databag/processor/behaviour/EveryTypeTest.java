package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.Decoded;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every type, required and optional, nullable and not, as a key of a databag and as a member of an object: it is read,
 * written, missing, null and wrong.
 */
final class EveryTypeTest {

    /** A type with a text that is a value of it, and one that is not. */
    enum Type {
        TEXT("{\"type\": \"string\"}", "\"a\\u00e9\"", "5", "a string, found a number"),
        BOOL("{\"type\": \"boolean\"}", "false", "\"true\"", "true or false, found a string"),
        INT("{\"type\": \"integer\", \"minimum\": -1, \"maximum\": 9}", "-1", "10", "an integer from -1 to 9, found a larger number"),
        LONG(
                "{\"type\": \"integer\", \"minimum\": 0, \"maximum\": 9999999999}",
                "9999999999",
                "-1",
                "an integer from 0 to 9999999999, found a smaller number"),
        BIG("{\"type\": \"integer\"}", "123456789012345678901234567890", "1.5", "an integer, found a number with a fraction"),
        DECIMAL("{\"type\": \"number\", \"exclusiveMinimum\": 0}", "0.1", "0", "a number above 0, found a number that is not"),
        WORD("{\"enum\": [\"on\", \"off\"]}", "\"off\"", "\"OFF\"", "one of \"on\", \"off\", found \"OFF\""),
        OPEN_WORD(
                "{\"anyOf\": [{\"enum\": [\"on\"]}, {\"type\": \"string\"}]}", "\"dim\"", "[]", "a string, found a list"),
        CONSTANT("{\"enum\": [2, 4.5, true]}", "4.5", "5", "one of 2, 4.5, true, found 5"),
        ALIKE("{\"enum\": [\"2\", 2, 3]}", "2", "true", "one of \"2\", 2, 3, found true"),
        LIST("{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}", "[1, 2, 1]", "[1, \"2\"]", "an integer, found a string"),
        MAP(
                "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"boolean\"}}",
                "{\"z\": true, \"a\": false}",
                "{\"z\": 1}",
                "true or false, found a number"),
        OBJECT(
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"integer\"}, \"b\": {\"type\": \"string\"}}, \"required\": [\"b\"]}",
                "{\"a\": 1, \"b\": \"x\"}",
                "{\"a\": 1}",
                "a value: it is required, found nothing"),
        EMBEDDED(
                "{\"type\": \"string\", \"contentMediaType\": \"application/json\", \"contentSchema\": {\"type\": \"array\", \"items\": {\"type\": \"integer\"}}}",
                "\"[1, 2]\"",
                "\"[true]\"",
                "an integer, found a boolean"),
        TUPLE(
                "{\"type\": \"array\", \"prefixItems\": [{\"type\": \"string\"}, {\"type\": \"integer\"}], \"items\": false, \"minItems\": 1}",
                "[\"a\", 1]",
                "[]",
                "at least 1 element, found 0 elements"),
        UNION("{\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"array\"}]}", "[1, \"x\"]", "{}", "a number or a list, found an object");

        final String schema;
        final String good;
        final String bad;
        final String complaint;

        Type(String schema, String good, String bad, String complaint) {
            this.schema = schema;
            this.good = good;
            this.bad = bad;
            this.complaint = complaint;
        }

        String key(boolean required, boolean nullable, boolean member) {
            return name() + (required ? "-required" : "-optional") + (nullable ? "-nullable" : "") + (member ? "-member" : "");
        }

        String nullable() {
            return "{\"anyOf\": [" + schema + ", {\"type\": \"null\"}]}";
        }
    }

    private static DatabagClass databag;

    @BeforeAll
    static void generate() {
        StringJoiner properties = new StringJoiner(",\n");
        for (Type type : Type.values()) {
            for (boolean required : List.of(true, false)) {
                for (boolean nullable : List.of(true, false)) {
                    String schema = nullable ? type.nullable() : type.schema;
                    // As the elements of a list: then each key is optional, and may be looked at alone.
                    properties.add("\"%s\": {\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": {\"v\": %s}%s}}"
                            .formatted(
                                    type.key(required, nullable, true),
                                    schema,
                                    required ? ", \"required\": [\"v\"]" : ""));
                    if (!required) {
                        properties.add("\"%s\": %s".formatted(type.key(false, nullable, false), schema));
                    }
                }
            }
        }
        databag = DatabagClass.of(SchemaTexts.app(properties.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void memberIsReadAndWrittenBack(Type type) {
        eachMember(type, (key, required, nullable) -> {
            assertRoundTrip(key, "[{\"v\": " + type.good + "}]");
        });
    }

    @ParameterizedTest
    @EnumSource
    void memberMayBeMissingWhenItIsOptional(Type type) {
        eachMember(type, (key, required, nullable) -> {
            if (required) {
                assertThat(complaints(key, "[{}]"))
                        .containsExactly(key + " -> [0].v: expected a value: it is required, found nothing");
            } else {
                assertRoundTrip(key, "[{}]");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void memberMayBeNullWhereTheSchemaSaysSo(Type type) {
        eachMember(type, (key, required, nullable) -> {
            String text = "[{\"v\": null}]";
            if (!nullable) {
                assertWithMessage(key).that(complaints(key, text)).hasSize(1);
            } else if (required) {
                assertRoundTrip(key, text);
            } else {
                // A null for an optional member says the same as its absence, and is written so.
                assertWithMessage(key).that(roundTrip(key, text)).isEqualTo("[{}]");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void memberOfTheWrongKindIsAViolation(Type type) {
        eachMember(type, (key, required, nullable) -> {
            List<String> complaints = complaints(key, "[{\"v\": " + type.bad + "}]");

            assertWithMessage(key).that(complaints).hasSize(1);
            assertThat(complaints.get(0)).startsWith(key + " -> [0].v");
            assertThat(complaints.get(0)).endsWith(": expected " + type.complaint);
        });
    }

    /** Of lists inside each other, the innermost loses an element. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"LIST", "EMBEDDED"})
    void lenientReadingLeavesTheElementOut(Type type) {
        eachMember(type, (key, required, nullable) -> {
            Decoded<?> decoded = databag.decodeLenient(
                    Map.of(key, "[{\"v\": " + type.good + "}, {\"v\": " + type.bad + "}, {\"v\": " + type.good + "}]"));

            assertWithMessage(key).that(decoded.warnings()).hasSize(1);
            assertThat(databag.encode(decoded.orElseThrow()).get(key))
                    .isEqualTo("[{\"v\": " + type.good + "}, {\"v\": " + type.good + "}]");
        });
    }

    @Test
    void lenientReadingLeavesElementsOutOfTheInnermostList() {
        String list = Type.LIST.key(true, false, true);
        String embedded = Type.EMBEDDED.key(true, false, true);
        Decoded<?> decoded = databag.decodeLenient(
                Map.of(list, "[{\"v\": [1, \"2\", 3]}]", embedded, "[{\"v\": \"[true, 4]\"}]"));

        assertThat(decoded.warnings()).hasSize(2);
        assertThat(databag.encode(decoded.orElseThrow()))
                .containsExactly(list, "[{\"v\": [1, 3]}]", embedded, "[{\"v\": \"[4]\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void keyIsReadAndWrittenBack(Type type) {
        for (boolean nullable : List.of(true, false)) {
            String key = type.key(false, nullable, false);
            assertRoundTrip(key, wire(type, type.good));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullableKeyMayHoldTheTextNull(Type type) {
        String key = type.key(false, true, false);
        String text = "null";

        if (type == Type.TEXT || type == Type.OPEN_WORD) {
            // A string that is the four letters.
            assertRoundTrip(key, text);
        } else if (type == Type.WORD) {
            assertThat(complaints(key, text)).containsExactly(key + ": expected one of \"on\", \"off\", found \"null\"");
        } else {
            assertThat(databag.encode(databag.read(Map.of(key, text)))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTheWrongKindIsAViolation(Type type) {
        if (type == Type.TEXT || type == Type.OPEN_WORD) {
            return; // every text is one
        }
        for (boolean nullable : List.of(true, false)) {
            String key = type.key(false, nullable, false);
            List<String> complaints = complaints(key, wire(type, type.bad));

            assertWithMessage(key).that(complaints).hasSize(1);
            assertThat(complaints.get(0)).startsWith(key);
            assertThat(complaints.get(0)).endsWith(": expected " + type.complaint);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyThatIsNotJsonIsAViolation(Type type) {
        if (isText(type)) {
            return;
        }
        String key = type.key(false, false, false);

        assertThat(databag.violations(Map.of(key, "{"))).hasSize(1);
        assertThat(databag.violations(Map.of(key, ""))).hasSize(1);
        assertThat(databag.violations(Map.of(key, wire(type, type.good) + ","))).hasSize(1);
    }

    /** The text of a databag key: of a string, the string itself; of a string that holds JSON, that JSON. */
    private static String wire(Type type, String json) {
        if (type == Type.EMBEDDED || isText(type)) {
            return json.substring(1, json.length() - 1).replace("\\u00e9", "\u00e9");
        }
        return json;
    }

    private static boolean isText(Type type) {
        return type == Type.TEXT || type == Type.WORD || type == Type.OPEN_WORD;
    }

    private interface Check {
        void accept(String key, boolean required, boolean nullable);
    }

    private static void eachMember(Type type, Check check) {
        for (boolean required : List.of(true, false)) {
            for (boolean nullable : List.of(true, false)) {
                check.accept(type.key(required, nullable, true), required, nullable);
            }
        }
    }

    private static void assertRoundTrip(String key, String text) {
        assertWithMessage(key).that(roundTrip(key, text)).isEqualTo(text);
        Object value = databag.read(Map.of(key, text));
        assertWithMessage(key).that(databag.changes(value, Map.of(key, text)).isEmpty()).isTrue();
        assertWithMessage(key).that(databag.read(Map.of(key, text))).isEqualTo(value);
        assertWithMessage(key).that(databag.read(Map.of(key, text)).hashCode()).isEqualTo(value.hashCode());
        assertWithMessage(key).that(databag.changes(value, Map.of()).changes()).containsExactly(key, text);
    }

    private static String roundTrip(String key, String text) {
        return databag.encode(databag.read(Map.of(key, text))).get(key);
    }

    /** The violations without their schema locations. */
    private static List<String> complaints(String key, String text) {
        return databag.violations(Map.of(key, text)).stream()
                .map(message -> message.replaceAll(" \\(provider[^)]*\\)$", ""))
                .toList();
    }
}
