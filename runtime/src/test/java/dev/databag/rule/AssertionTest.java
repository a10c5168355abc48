package dev.databag.rule;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.json.TextAutomaton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssertionTest {

    /** The automaton of {@code ^a}: state 2 is the start, class 1 is a. */
    private static final String STARTS_WITH_A = "[\"^a\", \"%s\"]".formatted(table(3, 2, 2, 3, 0, 'a', 1, 1, 0, 4, 0, 1, 1, 0));

    @Test
    void booleanAcceptsEverythingOrNothing() {
        assertAccepts("[true]", "1", "null", "{}");
        assertRefuses("[false]", "1", "null", "{}");
        assertThat(violations("[false]", "{}")).containsExactly("JSON: expected no value at all, found an object (/type)");
    }

    @Test
    void typeTellsIntegersByValue() {
        assertAccepts("[{\"type\": [\"integer\"]}]", "1", "1.0", "1e3", "100e-2", "-0.0", "12345678901234567890");
        assertRefuses("[{\"type\": [\"integer\"]}]", "1.5", "1e-1", "\"1\"", "null", "true", "[]", "{}");
        assertAccepts("[{\"type\": [\"number\"]}]", "1", "1.5");
        assertThat(violations("[{\"@\": \"p.json#/a\", \"type\": [\"null\", \"integer\", \"string\"]}]", "1.5"))
                .containsExactly(
                        "JSON: expected a string, an integer or null, found a number with a fraction (p.json#/a/type)");
    }

    @Test
    void wordIsNamedOtherValuesAreNot() {
        assertThat(violations("[{\"@\": \"p.json#\", \"enum\": [\"http\", \"grpc\"]}]", "\"quic\""))
                .containsExactly("JSON: expected one of \"http\", \"grpc\", found \"quic\" (p.json#/enum)");
        assertThat(violations("[{\"@\": \"p.json#\", \"const\": {\"a\": 1}}]", "{\"a\": 2}"))
                .containsExactly("JSON: expected {\"a\": 1}, found an object (p.json#/const)");
        assertAccepts("[{\"enum\": [1, {\"a\": [1, null], \"b\": 2}]}]", "1.0", "{\"b\": 2e0, \"a\": [1, null]}");
        assertRefuses("[{\"enum\": [0, false, \"\"]}]", "null", "\"0\"", "[0]");
        assertRefuses("[{\"enum\": [0]}]", "false");
    }

    @Test
    void numbersAreComparedExactly() {
        assertAccepts("[{\"minimum\": 1, \"maximum\": 2}]", "1", "1.0", "2", "1e0", "1.99999999999999999999999999");
        assertRefuses("[{\"minimum\": 1, \"maximum\": 2}]", "0.99999999999999999999999999", "2.00000000000000000000000001");
        assertRefuses("[{\"exclusiveMinimum\": 0}]", "0", "-0.0", "0e10");
        assertAccepts("[{\"exclusiveMinimum\": 0}]", "1e-999");
        assertAccepts("[{\"multipleOf\": 0.01}]", "4.35", "0", "1e308", "-0.07");
        assertRefuses("[{\"multipleOf\": 0.01}]", "4.355", "1e-3");
        assertRefuses("[{\"multipleOf\": 0.123456789}]", "1e308");
        assertThat(violations("[{\"@\": \"p.json#\", \"minimum\": 1.50, \"multipleOf\": 2}]", "1"))
                .containsExactly(
                        "JSON: expected a number of at least 1.50, found a smaller number (p.json#/minimum)",
                        "JSON: expected a multiple of 2, found another number (p.json#/multipleOf)");
    }

    @Test
    void hugeExponentsCostNothing() {
        ReadOptions options = ReadOptions.STRICT.withMaxExponent(Integer.MAX_VALUE);
        JsonValue huge = new JsonReader("1e999999999", options).value();
        JsonValue tiny = new JsonReader("1e-999999999", options).value();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(Assertion.of("[{\"minimum\": 1, \"multipleOf\": 7}]").accepts(huge)).isFalse();
            assertThat(Assertion.of("[{\"minimum\": 1, \"multipleOf\": 2, \"type\": [\"integer\"]}]").accepts(huge)).isTrue();
            assertThat(Assertion.of("[{\"maximum\": 1, \"exclusiveMinimum\": 0}]").accepts(tiny)).isTrue();
            assertThat(Assertion.of("[{\"type\": [\"integer\"]}]").accepts(tiny)).isFalse();
        });
    }

    @Test
    void lengthsCountCodePoints() {
        assertAccepts("[{\"minLength\": 2, \"maxLength\": 2}]", "\"\uD83D\uDE00\uD83D\uDE00\"", "\"\\ud83dx\"", "12345");
        assertThat(violations("[{\"@\": \"p.json#\", \"minLength\": 2}]", "\"\uD83D\uDE00\""))
                .containsExactly("JSON: expected at least 2 characters, found a shorter string (p.json#/minLength)");
    }

    @Test
    void patternIsWalked() {
        assertAccepts("[{\"pattern\": " + STARTS_WITH_A + "}]", "\"a\"", "\"abc\"", "1");
        assertAccepts("[{\"pattern\": 1}, " + STARTS_WITH_A + "]", "\"a\"");
        assertThat(violations("[{\"@\": \"p.json#\", \"pattern\": 1}, " + STARTS_WITH_A + "]", "\"ba\""))
                .containsExactly("JSON: expected text that matches ^a, found text that does not (p.json#/pattern)");
    }

    @Test
    void formatIsAsserted() {
        assertThat(violations("[{\"@\": \"p.json#\", \"format\": \"uri\"}]", "\"10.1.2.3\""))
                .containsExactly("JSON: expected text of the format uri, found text that is not (p.json#/format)");
    }

    @Test
    void contentIsJsonTextOfItsRule() {
        String program = "[{\"@\": \"p.json#\", \"content\": {\"properties\": {\"port\": {\"type\": [\"integer\"]}}}}]";
        assertAccepts(program, "\"{\\\"port\\\": 1}\"", "1", "{}");
        assertThat(violations(program, "\"{\\\"port\\\": null}\""))
                .containsExactly(
                        "JSON -> -> port: expected an integer, found null (p.json#/contentSchema/properties/port/type)");
        assertThat(violations(program, "\"{'port': 1}\""))
                .containsExactly("JSON: expected a string that holds JSON text, found other text (p.json#/contentSchema)");
    }

    @Test
    void elementsHaveRulesByPlace() {
        String program = "[{\"@\": \"p.json#\", \"prefixItems\": [{\"type\": [\"string\"]}, true], \"items\": {\"type\": [\"null\"]}}]";
        assertAccepts(program, "[]", "[\"a\"]", "[\"a\", 1, null, null]", "{}");
        assertThat(violations(program, "[1, 1, null, \"b\"]"))
                .containsExactly(
                        "JSON -> [0]: expected a string, found a number (p.json#/prefixItems/0/type)",
                        "JSON -> [3]: expected null, found a string (p.json#/items/type)");
        assertThat(violations("[{\"@\": \"p.json#\", \"prefixItems\": [true], \"items\": false}]", "[1, 2, 3]"))
                .containsExactly(
                        "JSON -> [1]: expected no such element, found a number (p.json#/items)",
                        "JSON -> [2]: expected no such element, found a number (p.json#/items)");
    }

    @Test
    void containsCounts() {
        String program = "[{\"@\": \"p.json#\", \"contains\": {\"type\": [\"string\"]}, \"minContains\": 2, \"maxContains\": 3}]";
        assertAccepts(program, "[\"a\", 1, \"b\"]", "[\"a\", \"b\", \"c\"]", "{}");
        assertThat(violations(program, "[1, \"a\"]"))
                .containsExactly("JSON: expected at least 2 elements as in contains, found 1 (p.json#/contains)");
        assertThat(violations(program, "[\"a\", \"a\", \"a\", \"a\", 1]"))
                .containsExactly("JSON: expected at most 3 elements as in contains, found more (p.json#/maxContains)");
        assertAccepts("[{\"contains\": false, \"minContains\": 0}]", "[]", "[1]");
        assertRefuses("[{\"contains\": true}]", "[]");
    }

    @Test
    void uniqueItemsUsesJsonEquality() {
        assertAccepts("[{\"uniqueItems\": true}]", "[1, \"1\", true, [1], {\"a\": 1}, {\"a\": 2}]", "[0, false]", "[[0], [false]]");
        assertRefuses("[{\"uniqueItems\": true}]", "[1, 1.0]", "[{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1e0}]");
        assertThat(violations("[{\"@\": \"p.json#\", \"uniqueItems\": true}]", "[3, 1, 2, 1.0]"))
                .containsExactly("JSON: expected elements that differ, found the same at [1] and [3] (p.json#/uniqueItems)");
    }

    @Test
    void membersHaveRulesByNameAndPattern() {
        String program = "[{\"@\": \"p.json#\", \"properties\": {\"ab\": {\"maximum\": 5}}, \"patternProperties\": [["
                + STARTS_WITH_A + ", {\"type\": [\"integer\"]}]], \"additionalProperties\": {\"type\": [\"string\"]}}]";
        assertAccepts(program, "{}", "{\"ab\": 5, \"ac\": 9, \"x\": \"\"}", "[]");
        assertThat(violations(program, "{\"ab\": 5.5, \"a b\": \"\", \"x\": 1}"))
                .containsExactly(
                        "JSON -> ab: expected a number of at most 5, found a larger number (p.json#/properties/ab/maximum)",
                        "JSON -> ab: expected an integer, found a number with a fraction (p.json#/patternProperties/^a/type)",
                        "JSON -> [\"a b\"]: expected an integer, found a string (p.json#/patternProperties/^a/type)",
                        "JSON -> x: expected a string, found a number (p.json#/additionalProperties/type)");
        assertThat(violations("[{\"@\": \"p.json#\", \"properties\": {\"a\": true}, \"additionalProperties\": false}]", "{\"a\": 1, \"b\": 1}"))
                .containsExactly("JSON -> b: expected no such member, found a number (p.json#/additionalProperties)");
    }

    @Test
    void namesAreStringsToo() {
        String program = "[{\"@\": \"p.json#\", \"propertyNames\": {\"maxLength\": 3}}]";
        assertAccepts(program, "{\"abc\": 1}", "{}", "[]");
        assertThat(violations(program, "{\"abcd\": 1, \"a\": 2}"))
                .containsExactly("JSON -> abcd: expected a member name as in propertyNames, found another name (p.json#/propertyNames)");
    }

    @Test
    void membersMayBeRequiredByOthers() {
        String program = "[{\"@\": \"p.json#\", \"required\": [\"a\"], \"dependentRequired\": {\"b\": [\"c\", \"a\"]}, "
                + "\"dependentSchemas\": {\"d\": {\"maxProperties\": 2}}}]";
        assertAccepts(program, "{\"a\": 1}", "{\"a\": 1, \"b\": 1, \"c\": 1}", "{\"a\": 1, \"d\": 1}", "[]");
        assertThat(violations(program, "{\"b\": 1, \"d\": 1, \"e\": 1}"))
                .containsExactly(
                        "JSON -> a: expected a value: it is required, found nothing (p.json#/required)",
                        "JSON -> c: expected a value: it is required because \"b\" is there, found nothing (p.json#/dependentRequired)",
                        "JSON -> a: expected a value: it is required because \"b\" is there, found nothing (p.json#/dependentRequired)",
                        "JSON: expected at most 2 members, found 3 members (p.json#/dependentSchemas/d/maxProperties)");
    }

    @Test
    void alternativesAreExplainedWhereOnlyOneIsMeant() {
        String program = "[{\"@\": \"p.json#\", \"anyOf\": [{\"type\": [\"null\"]}, {\"type\": [\"string\"], \"minLength\": 2}]}]";
        assertAccepts(program, "null", "\"ab\"");
        assertThat(violations(program, "\"a\""))
                .containsExactly("JSON: expected at least 2 characters, found a shorter string (p.json#/anyOf/1/minLength)");
        assertThat(violations(program, "1")).containsExactly("JSON: expected a string or null, found a number (p.json#/anyOf)");
        assertThat(violations("[{\"@\": \"p.json#\", \"anyOf\": [{\"minimum\": 1}, {\"multipleOf\": 2}]}]", "-1"))
                .containsExactly("JSON: expected a value that one of the alternatives accepts, found a number (p.json#/anyOf)");
        assertThat(violations("[{\"@\": \"p.json#\", \"oneOf\": [{\"minimum\": 1}, {\"multipleOf\": 2}]}]", "2"))
                .containsExactly("JSON: expected a value that one alternative alone accepts, found one that several accept (p.json#/oneOf)");
        assertAccepts("[{\"oneOf\": [{\"minimum\": 1}, {\"multipleOf\": 2}]}]", "1", "-2");
    }

    @Test
    void conditionsChoose() {
        String program = "[{\"@\": \"p.json#\", \"if\": {\"required\": [\"a\"]}, \"then\": {\"required\": [\"b\"]}, \"else\": {\"required\": [\"c\"]}}]";
        assertAccepts(program, "{\"a\": 1, \"b\": 1}", "{\"c\": 1}", "[]");
        assertThat(violations(program, "{\"a\": 1, \"c\": 1}"))
                .containsExactly("JSON -> b: expected a value: it is required, found nothing (p.json#/then/required)");
        assertThat(violations(program, "{}"))
                .containsExactly("JSON -> c: expected a value: it is required, found nothing (p.json#/else/required)");
        assertThat(violations("[{\"@\": \"p.json#\", \"not\": {\"required\": [\"a\"]}}]", "{\"a\": 1}"))
                .containsExactly("JSON: expected a value that the schema in not refuses, found an object (p.json#/not)");
    }

    @Test
    void whatNobodyLookedAtHasARule() {
        String program = "[{\"@\": \"p.json#\", \"properties\": {\"a\": true}, \"anyOf\": [{\"properties\": {\"b\": {\"const\": 1}}, \"required\": [\"b\"]}, "
                + "{\"properties\": {\"c\": true}}], \"unevaluatedProperties\": false}]";
        assertAccepts(program, "{}", "{\"a\": 1, \"b\": 1, \"c\": 1}", "{\"c\": 1}");
        assertThat(violations(program, "{\"b\": 2, \"c\": 1}"))
                .containsExactly("JSON -> b: expected no such member, found a number (p.json#/unevaluatedProperties)");
        String items = "[{\"prefixItems\": [true], \"contains\": {\"const\": 1}, \"unevaluatedItems\": {\"type\": [\"null\"]}}]";
        assertAccepts(items, "[1]", "[2, 1, null, 1]");
        assertRefuses(items, "[1, 2]");
        assertRefuses(items.replace("\"contains\"", "\"notes\": false, \"contains\""), "[2, 1, null, 1]");
    }

    @Test
    void everyViolationIsReportedUpToAHundred() {
        List<String> found = violations("[{\"items\": {\"type\": [\"string\"]}}]", "[" + "1, ".repeat(499) + "1]");

        assertThat(found).hasSize(100);
        assertThat(found.get(99)).isEqualTo("JSON -> [99]: expected a string, found a number (/items/type)");
    }

    @Test
    void deepValueDoesNotOverflowTheStack() {
        String program = "[{\"@\": \"p.json#\", \"anyOf\": [{\"type\": [\"null\"]}, {\"allOf\": [{\"properties\": {\"next\": 0}}], \"type\": [\"object\"]}]}]";
        int depth = 100_000;
        String good = "{\"next\": ".repeat(depth) + "null" + "}".repeat(depth);
        ReadOptions options = ReadOptions.STRICT.withMaxDepth(2 * depth);
        JsonValue value = new JsonReader(good, options).value();
        JsonValue bad = new JsonReader(good.replace("null", "1"), options).value();

        assertThat(Assertion.of(program).accepts(value)).isTrue();
        assertThat(Assertion.of(program).accepts(bad)).isFalse();
        assertThat(violations(program, "{\"next\": ".repeat(100) + "1" + "}".repeat(100)))
                .containsExactly("JSON -> " + "next.".repeat(15) + "next..." + ".next".repeat(16)
                        + ": expected an object or null, found a number (p.json#/anyOf)");
    }

    @Test
    void longChainOfRulesDoesNotOverflowTheStack() {
        int length = 50_000;
        StringBuilder program = new StringBuilder("[");
        for (int i = 1; i <= length; i++) {
            program.append("{\"allOf\": [").append(i).append("]}, ");
        }
        program.append("{\"minimum\": 1}]");

        assertAccepts(program.toString(), "1");
        assertRefuses(program.toString(), "0");
    }

    @Test
    void rulesThatAreReachedInManyWaysAreAskedOnce() {
        StringBuilder program = new StringBuilder("[");
        for (int i = 1; i <= 60; i++) {
            program.append("{\"anyOf\": [{\"required\": [\"no\"]}, ").append(i).append("], \"allOf\": [");
            program.append(i).append(", ").append(i).append("]}, ");
        }
        program.append("{\"allOf\": [{\"minimum\": 1}]}]");
        String twice = "[{\"type\": [\"integer\", \"array\"], \"anyOf\": [{\"items\": 0, \"maxItems\": 1}, {\"items\": 0, \"maxItems\": 2}]}]";

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertAccepts(program.toString(), "1", "\"a\"");
            assertRefuses(program.toString(), "0");
            assertThat(violations(program.toString(), "0")).isNotEmpty();
            assertAccepts(twice, "[".repeat(500) + "1" + "]".repeat(500));
            assertRefuses(twice, "[".repeat(500) + "\"\"" + "]".repeat(500));
        });
    }

    @Test
    void ruleThatIsSharedButNeverAskedAgainAnswers() {
        assertAccepts("[{\"properties\": {\"a\": 0, \"b\": 0}, \"type\": [\"object\"]}]", "{}", "{\"a\": {\"b\": {}}}");
        assertRefuses("[{\"properties\": {\"a\": 0, \"b\": 0}, \"type\": [\"object\"]}]", "1", "{\"a\": {\"b\": 1}}");
    }

    @Test
    void programInPiecesIsOneProgram() {
        assertThat(Assertion.of("[{\"minim", "um\": 1}]").accepts(JsonValue.of(0))).isFalse();
        assertThrows(IllegalArgumentException.class, () -> Assertion.of("[{\"minim"));
        assertThrows(IllegalArgumentException.class, () -> Assertion.of("[{\"minim\": 1}]"));
    }

    @Test
    void valueThatCouldNotBeReadPasses() {
        JsonReader in = new JsonReader("1", ReadOptions.STRICT);

        Assertion.of("[false]").check(null, in, 0);

        assertThat(in.violations()).isEmpty();
    }

    private static void assertAccepts(String program, String... values) {
        Assertion assertion = Assertion.of(program);
        for (String value : values) {
            assertWithMessage("%s", value).that(assertion.accepts(read(value))).isTrue();
            assertThat(violations(program, value)).isEmpty();
        }
    }

    private static void assertRefuses(String program, String... values) {
        Assertion assertion = Assertion.of(program);
        for (String value : values) {
            assertWithMessage("%s", value).that(assertion.accepts(read(value))).isFalse();
            assertThat(violations(program, value)).isNotEmpty();
        }
    }

    private static JsonValue read(String value) {
        return JsonValue.parse(value);
    }

    private static List<String> violations(String program, String value) {
        JsonReader in = new JsonReader(value, ReadOptions.STRICT.withMaxViolations(1000));
        int place = in.here();
        Assertion.of(program).check(in.value(), in, place);
        in.again();
        List<String> messages = new ArrayList<>();
        for (Violation violation : in.violations()) {
            messages.add(violation.message());
        }
        return messages;
    }

    /** Numbers in the digits of {@link TextAutomaton}. */
    private static String table(int... numbers) {
        StringBuilder table = new StringBuilder();
        for (int number : numbers) {
            if (number >= 60) {
                table.append(digit(60 + number / 60));
            }
            table.append(digit(number % 60));
        }
        return table.toString().replace("\"", "\\\"");
    }

    private static char digit(int value) {
        char character = (char) ('#' + value);
        return character < '\\' ? character : (char) (character + 1);
    }
}
