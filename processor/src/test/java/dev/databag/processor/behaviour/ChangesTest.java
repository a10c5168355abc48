package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagException;
import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has to be written so that a databag says something: nothing, when it says it already. */
final class ChangesTest {
    private static final DatabagClass DATABAG = DatabagClass.of(SchemaTexts.app("""
                    "host": {"type": "string"},
                    "ports": {"type": "array", "items": {"type": "integer"}},
                    "tls": {"type": "object", "properties": {"ca": {"type": "string"}, "depth": {"type": ["integer", "null"]}}},
                    "mode": {"anyOf": [{"enum": ["on"]}, {"type": "string"}]},
                    "level": {"type": ["integer", "null"]},
                    "must": {"type": ["integer", "null"]}""",
            "\"required\": [\"must\"]"));

    @Test
    void emptyDatabagGetsEveryKeyInTheOrderOfTheSchema() {
        Object value = value("must", "1", "tls", "{\"ca\": \"x\"}", "host", "h");

        assertThat(DATABAG.changes(value, Map.of()).changes())
                .containsExactly("host", "h", "tls", "{\"ca\": \"x\"}", "must", "1")
                .inOrder();
    }

    @Test
    void deltaKnowsWhoseDatabagItIsFor() {
        DatabagDelta delta = DATABAG.changes(value("must", "1"), Map.of());

        assertThat(delta.role()).isEqualTo(Role.PROVIDER);
        assertThat(delta.scope()).isEqualTo(Scope.APP);
    }

    @Test
    void otherSpellingOfTheSameMeaningStays() {
        Map<String, String> current = databag(
                "ports", " [ 1e0, 2.0,3 ]",
                "tls", "{\"depth\": 1, \"ca\": \"\\u0041\", \"unknown\": [1]}",
                "mode", "on",
                "must", "1.0");
        Object value = value("ports", "[1, 2, 3]", "tls", "{\"ca\": \"A\", \"depth\": 1}", "mode", "on", "must", "1");

        assertThat(DATABAG.changes(value, current).changes()).isEmpty();
    }

    @Test
    void nullOfAnOptionalKeyOrMemberStays() {
        Map<String, String> current = databag("tls", "{\"ca\": \"x\", \"depth\": null}", "level", "null", "must", "null");

        assertThat(DATABAG.changes(value("tls", "{\"ca\": \"x\"}", "must", "null"), current).changes()).isEmpty();
    }

    @Test
    void keyThatIsGoneIsRemoved() {
        Map<String, String> current = databag("host", "h", "level", "5", "must", "1");

        DatabagDelta delta = DATABAG.changes(value("must", "1"), current);

        assertThat(delta.changes()).containsExactly("host", "", "level", "").inOrder();
        assertThat(delta.applyTo(current)).containsExactly("must", "1");
    }

    @Test
    void orderOfAListCounts() {
        assertThat(DATABAG.changes(value("ports", "[1, 2]", "must", "1"), databag("ports", "[2, 1]", "must", "1")).changes())
                .containsExactly("ports", "[1, 2]");
    }

    @Test
    void keyThatCannotBeReadIsReplaced() {
        Object value = value("ports", "[1]", "must", "1");

        assertThat(DATABAG.changes(value, databag("ports", "[1", "must", "x")).changes())
                .containsExactly("ports", "[1]", "must", "1")
                .inOrder();
        assertThat(DATABAG.changes(value, databag("ports", "[\"1\"]", "must", "1")).changes()).containsExactly("ports", "[1]");
        assertThat(DATABAG.changes(value("must", "1"), databag("ports", "[", "must", "1")).changes()).containsExactly("ports", "");
    }

    @Test
    void repeatedMemberIsReadAsItsLast() {
        Map<String, String> current = databag("tls", "{\"ca\": \"old\", \"ca\": \"new\"}", "must", "1");

        assertThat(DATABAG.changes(value("tls", "{\"ca\": \"new\"}", "must", "1"), current).changes()).isEmpty();
        assertThat(DATABAG.changes(value("tls", "{\"ca\": \"old\"}", "must", "1"), current).changes())
                .containsExactly("tls", "{\"ca\": \"old\"}");
    }

    @Test
    void valueThatMayNotBePublishedIsRefusedWithEveryReason() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "host": {"type": "string", "minLength": 3, "pattern": "^[a-z]+$"},
                "port": {"type": "integer", "minimum": 1, "maximum": 9},
                "ports": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 9}, "minItems": 2, "uniqueItems": true},
                "big": {"type": "integer", "minimum": 10},
                "ratio": {"type": "number", "maximum": 0.5, "multipleOf": 0.1},
                "labels": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 1}, "maxProperties": 1},
                "even": {"type": "integer", "minimum": 0, "maximum": 99, "multipleOf": 2},
                "mode": {"type": "string", "not": {"const": "off"}},
                "nested": {"type": "object", "properties": {"text": {"type": "string", "contentMediaType": "application/json",
                    "contentSchema": {"type": "array", "items": {"type": "string", "minLength": 2}}}}}"""));
        Object value = databag.build(
                "host", "A",
                "port", 10,
                "ports", List.of(0),
                "big", new java.math.BigInteger("9"),
                "ratio", new java.math.BigDecimal("0.55"),
                "labels", labels(),
                "even", 3,
                "mode", "off",
                "nested", databag.buildOf("ProviderAppData$Nested", "text", List.of("x")));

        List<String> complaints = databag.violationsOfWriting(value).stream()
                .map(message -> message.replaceAll(" \\(provider.json#/properties/app/properties/[^()]*\\)$", ""))
                .toList();

        assertThat(complaints)
                .containsExactly(
                        "host: expected at least 3 characters, found a shorter string",
                        "host: expected text that matches ^[a-z]+$, found text that does not",
                        "port: expected an integer from 1 to 9, found a larger number",
                        "ports: expected at least 2 elements, found 1 element",
                        "ports -> [0]: expected an integer from 1 to 9, found a smaller number",
                        "big: expected an integer of at least 10, found a smaller number",
                        "ratio: expected a number of at most 0.5, found a larger number",
                        "ratio: expected a multiple of 0.1, found another number",
                        "labels: expected at most 1 member, found 2 members",
                        "labels -> a: expected at most 1 character, found a longer string",
                        "even: expected a multiple of 2, found another number",
                        "mode: expected a value that the schema in not refuses, found a string",
                        "nested -> text -> [0]: expected at least 2 characters, found a shorter string")
                .inOrder();
        assertThrows(DatabagException.class, () -> databag.changes(value, Map.of()));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("a", "xx");
        labels.put("b", "y");
        return labels;
    }

    private static Object value(String... keysAndTexts) {
        return DATABAG.read(databag(keysAndTexts));
    }

    private static Map<String, String> databag(String... keysAndTexts) {
        Map<String, String> databag = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            databag.put(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return databag;
    }
}
