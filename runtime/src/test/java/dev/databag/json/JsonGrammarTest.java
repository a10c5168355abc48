package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.ReadOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every production of RFC 8259, by hand: what it lets through and what it does not. */
class JsonGrammarTest {
    // JSON-text = ws value ws

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1", "1 ", "\t1", "\n1", "\r1", " \t\n\r1\r\n\t "})
    void whiteSpaceMayStandAroundTheValue(String text) {
        assertAccepted(text, "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00a01", "\u000b1", "\f1", "\u00001", "1\u0000", "\ufeff1", "\u20281", "\u0085" + "1", "1\u00a0", "\u001f1"})
    void otherSpaceMayNot(String text) {
        assertRejected(text);
    }

    @Test
    void aTextWithoutValueIsRejected() {
        assertMessage("", "JSON: expected JSON: a value at character 1, found end of text");
        assertMessage(" \n", "JSON: expected JSON: a value at character 3, found end of text");
    }

    @Test
    void nothingFollowsTheValue() {
        assertMessage("1 2", "JSON: expected JSON: the end at character 3, found a digit");
        assertMessage("{}}", "JSON: expected JSON: the end at character 3, found }");
        assertMessage("[],", "JSON: expected JSON: the end at character 3, found ,");
        assertMessage("null//", "JSON: expected JSON: the end at character 5, found another character");
        assertMessage("\"a\"x", "JSON: expected JSON: the end at character 4, found a letter");
        assertMessage("true\0", "JSON: expected JSON: the end at character 5, found a control character");
    }

    // value = false / null / true / object / array / number / string

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null", "{}", "[]", "0", "\"\""})
    void eachKindOfValueMayBeAWholeText(String text) {
        assertAccepted(text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "True", "TRUE", "tru", "t", "truee", "true1", "False", "FALSE", "fals", "falsey", "Null", "NULL", "nul", "nulll", "nil",
                "undefined", "NaN", "Infinity", "-Infinity", "inf", "None", "yes", "'a'", "`a`", "a", "\\u0031", "#", "// a\n1", "/* a */ 1",
                "1 // a", ",", ":", "}", "]", "<a/>", "\u00e9", "\ud83d\ude00", "\ud800", "(1)", "+", "-", ".", "=1"
            })
    void nothingElseIsAValue(String text) {
        assertRejected(text);
        assertRejected("[" + text + "]");
        assertRejected("{\"a\": " + text + "}");
    }

    @Test
    void textWithoutQuotesIsMetWithAHint() {
        assertMessage(
                "tempo.svc", "JSON: expected JSON: a value (text needs quotes) at character 1, found a letter");
        assertMessage("[true, tempo]", "JSON: expected JSON: a value (text needs quotes) at character 8, found a letter");
    }

    @Test
    void whiteSpaceMayStandBetweenAllTokens() {
        assertAccepted("{ \t\r\n}", "{}");
        assertAccepted("[\n\r\t ]", "[]");
        assertAccepted("\n{\n\"a\"\n:\n[\n1\n,\n2\n]\n,\n\"b\"\n:\n2\n}\n", "{\"a\": [1, 2], \"b\": 2}");
    }

    // object = { [ member *( , member ) ] }, member = string : value

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|{}",
                "{\"a\":1}|{\"a\": 1}",
                " { \"a\" : 1 } |{\"a\": 1}",
                "{\"a\":1,\"b\":2}|{\"a\": 1, \"b\": 2}",
                "{\"a\" : 1 , \"b\" : 2}|{\"a\": 1, \"b\": 2}",
                "{\"\":1}|{\"\": 1}",
                "{\"\\u0061\":1}|{\"a\": 1}",
                "{\"a\":{\"a\":{}}}|{\"a\": {\"a\": {}}}",
                "{\"a\":[]}|{\"a\": []}",
                "{\"a b\":null}|{\"a b\": null}",
            })
    void objectsAreAccepted(String text, String meaning) {
        assertAccepted(text, meaning);
    }

    @Test
    void objectsAreRejectedWhereTheyGoWrong() {
        assertMessage("{", "JSON: expected JSON: a member name in quotes or } at character 2, found end of text");
        assertMessage("{,}", "JSON: expected JSON: a member name in quotes or } at character 2, found ,");
        assertMessage("{]", "JSON: expected JSON: a member name in quotes or } at character 2, found ]");
        assertMessage("{1:1}", "JSON: expected JSON: a member name in quotes or } at character 2, found a digit");
        assertMessage("{a:1}", "JSON: expected JSON: a member name in quotes or } at character 2, found a letter");
        assertMessage("{'a':1}", "JSON: expected JSON: a member name in quotes or } at character 2, found another character");
        assertMessage("{\"a\"}", "JSON: expected JSON: a colon at character 5, found }");
        assertMessage("{\"a\" 1}", "JSON: expected JSON: a colon at character 6, found a digit");
        assertMessage("{\"a\"", "JSON: expected JSON: a colon at character 5, found end of text");
        assertMessage("{\"a\"=1}", "JSON: expected JSON: a colon at character 5, found another character");
        assertMessage("{\"a\",1}", "JSON: expected JSON: a colon at character 5, found ,");
        assertMessage("{\"a\"::1}", "JSON: expected JSON: a value at character 6, found :");
        assertMessage("{\"a\":}", "JSON: expected JSON: a value at character 6, found }");
        assertMessage("{\"a\":", "JSON: expected JSON: a value at character 6, found end of text");
        assertMessage("{\"a\":1", "JSON: expected JSON: a comma or } at character 7, found end of text");
        assertMessage("{\"a\":1]", "JSON: expected JSON: a comma or } at character 7, found ]");
        assertMessage("{\"a\":1 2}", "JSON: expected JSON: a comma or } at character 8, found a digit");
        assertMessage("{\"a\":1 \"b\":2}", "JSON: expected JSON: a comma or } at character 8, found \"");
        assertMessage("{\"a\":1;\"b\":2}", "JSON: expected JSON: a comma or } at character 7, found another character");
        assertMessage("{\"a\":1,}", "JSON: expected JSON: a member name in quotes at character 8, found }");
        assertMessage("{\"a\":1,,}", "JSON: expected JSON: a member name in quotes at character 8, found ,");
        assertMessage("{\"a\":1,", "JSON: expected JSON: a member name in quotes at character 8, found end of text");
        assertMessage("{\"a\":1,b:2}", "JSON: expected JSON: a member name in quotes at character 8, found a letter");
        assertMessage("{[1]:1}", "JSON: expected JSON: a member name in quotes or } at character 2, found [");
        assertMessage("{\"a\n\":1}", "JSON: expected JSON: an escape at character 4, found a control character");
    }

    // array = [ [ value *( , value ) ] ]

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|[]",
                "[1]|[1]",
                "[1,2]|[1, 2]",
                " [ 1 , 2 ] |[1, 2]",
                "[[],[[]]]|[[], [[]]]",
                "[{},null,\"a\",true,-1.5e3]|[{}, null, \"a\", true, -1.5e3]",
            })
    void listsAreAccepted(String text, String meaning) {
        assertAccepted(text, meaning);
    }

    @Test
    void listsAreRejectedWhereTheyGoWrong() {
        assertMessage("[", "JSON: expected JSON: a value at character 2, found end of text");
        assertMessage("[,", "JSON: expected JSON: a value at character 2, found ,");
        assertMessage("[,1]", "JSON: expected JSON: a value at character 2, found ,");
        assertMessage("[}", "JSON: expected JSON: a value at character 2, found }");
        assertMessage("[1", "JSON: expected JSON: a comma or ] at character 3, found end of text");
        assertMessage("[1}", "JSON: expected JSON: a comma or ] at character 3, found }");
        assertMessage("[1 2]", "JSON: expected JSON: a comma or ] at character 4, found a digit");
        assertMessage("[1:2]", "JSON: expected JSON: a comma or ] at character 3, found :");
        assertMessage("[1,]", "JSON: expected JSON: a value at character 4, found ]");
        assertMessage("[1,,2]", "JSON: expected JSON: a value at character 4, found ,");
        assertMessage("[1,", "JSON: expected JSON: a value at character 4, found end of text");
        assertMessage("[[1]", "JSON: expected JSON: a comma or ] at character 5, found end of text");
        assertMessage("[\"a\"\"b\"]", "JSON: expected JSON: a comma or ] at character 5, found \"");
        assertMessage("[1 true]", "JSON: expected JSON: a comma or ] at character 4, found a letter");
    }

    // number = [ - ] int [ frac ] [ exp ]

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-0", "1", "9", "10", "-1", "1234567890", "123456789012345678901234567890", "0.0", "-0.0", "0.5", "1.50", "10.01", "0e0",
                "0E0", "1e1", "1E1", "1e+1", "1e-1", "1E+1", "1E-1", "1e01", "1e00", "1.5e300", "-1.5E-300", "1e1000", "0.000001", "100e-2"
            })
    void numbersKeepTheirDigits(String text) {
        assertAccepted(text, text);
        assertAccepted("[" + text + "]", "[" + text + "]");
        assertAccepted(" " + text + " ", text);
    }

    @Test
    void numbersAreRejectedWhereTheyGoWrong() {
        assertMessage("-", "JSON: expected JSON: a digit at character 2, found end of text");
        assertMessage("--1", "JSON: expected JSON: a digit at character 2, found another character");
        assertMessage("-a", "JSON: expected JSON: a digit at character 2, found a letter");
        assertMessage("- 1", "JSON: expected JSON: a digit at character 2, found a space");
        assertMessage("+1", "JSON: expected JSON: a value at character 1, found another character");
        assertMessage(".5", "JSON: expected JSON: a value at character 1, found another character");
        assertMessage("-.5", "JSON: expected JSON: a digit at character 2, found another character");
        assertMessage("00", "JSON: expected JSON: no digit behind a leading zero at character 2, found a digit");
        assertMessage("01", "JSON: expected JSON: no digit behind a leading zero at character 2, found a digit");
        assertMessage("-01", "JSON: expected JSON: no digit behind a leading zero at character 3, found a digit");
        assertMessage("01.5", "JSON: expected JSON: no digit behind a leading zero at character 2, found a digit");
        assertMessage("1.", "JSON: expected JSON: a digit at character 3, found end of text");
        assertMessage("1.e1", "JSON: expected JSON: a digit at character 3, found a letter");
        assertMessage("1..5", "JSON: expected JSON: a digit at character 3, found another character");
        assertMessage("1.5.5", "JSON: expected JSON: the end at character 4, found another character");
        assertMessage("1e", "JSON: expected JSON: a digit at character 3, found end of text");
        assertMessage("1e+", "JSON: expected JSON: a digit at character 4, found end of text");
        assertMessage("1e+-1", "JSON: expected JSON: a digit at character 4, found another character");
        assertMessage("1e1.5", "JSON: expected JSON: the end at character 4, found another character");
        assertMessage("1e1e1", "JSON: expected JSON: the end at character 4, found a letter");
        assertMessage("1f", "JSON: expected JSON: the end at character 2, found a letter");
        assertMessage("0x1", "JSON: expected JSON: the end at character 2, found a letter");
        assertMessage("1_000", "JSON: expected JSON: the end at character 2, found another character");
        assertMessage("1,000", "JSON: expected JSON: the end at character 2, found ,");
        assertMessage("\u0661", "JSON: expected JSON: a value at character 1, found another character");
        assertMessage("1\u0661", "JSON: expected JSON: the end at character 2, found another character");
    }

    // string = " *char "

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"\"|\"\"",
                "\"a\"|\"a\"",
                "\"'\"|\"'\"",
                "\"/\"|\"/\"",
                "\"\\/\"|\"/\"",
                "\"\\\"\"|\"\\\"\"",
                "\"\\\\\"|\"\\\\\"",
                "\"\\b\\f\\n\\r\\t\"|\"\\b\\f\\n\\r\\t\"",
                "\"\\u0008\\u000C\\u000a\\u000D\\u0009\"|\"\\b\\f\\n\\r\\t\"",
                "\"\\u0000\\u001f\"|\"\\u0000\\u001f\"",
                "\"\u007f\"|\"\\u007f\"",
                "\"\u0080\"|\"\\u0080\"",
                "\"\u00e9\"|\"\\u00e9\"",
                "\"\\u00E9\"|\"\\u00e9\"",
                "\"\u2028\u2029\"|\"\\u2028\\u2029\"",
                "\"\uffff\"|\"\\uffff\"",
                "\"\\uFfFf\"|\"\\uffff\"",
                "\"\ud83d\ude00\"|\"\\ud83d\\ude00\"",
                "\"\\ud83d\\ude00\"|\"\\ud83d\\ude00\"",
                "\"\\uD83D\ude00\"|\"\\ud83d\\ude00\"",
                "\"\\ud83d\"|\"\\ud83d\"",
                "\"\\ude00\\ud83d\"|\"\\ude00\\ud83d\"",
                "\"\ud83d\"|\"\\ud83d\"",
                "\"\ud83d?\"|\"\\ud83d?\"",
                "\"?\"|\"?\"",
                "\"\\u0022\\u005c\"|\"\\\"\\\\\"",
                "\"\\\\u0041\"|\"\\\\u0041\"",
                "\"a\\\\\"|\"a\\\\\"",
                "\"{[,:]}\"|\"{[,:]}\"",
            })
    void stringsAreAccepted(String text, String meaning) {
        assertAccepted(text, meaning);
        assertAccepted("{" + text + ":" + text + "}", "{" + meaning + ": " + meaning + "}");
    }

    @Test
    void stringsAreRejectedWhereTheyGoWrong() {
        assertMessage("\"", "JSON: expected JSON: a closing quote at character 2, found end of text");
        assertMessage("\"a", "JSON: expected JSON: a closing quote at character 3, found end of text");
        assertMessage("\"a\\\"", "JSON: expected JSON: a closing quote at character 5, found end of text");
        assertMessage("\"\\", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found end of text");
        assertMessage("\"\\a\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found a letter");
        assertMessage("\"\\x41\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found a letter");
        assertMessage("\"\\'\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found another character");
        assertMessage("\"\\0\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found a digit");
        assertMessage("\"\\U0041\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found a letter");
        assertMessage("\"\\\n\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found a control character");
        assertMessage("\"\\\u0000\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found a control character");
        assertMessage("\"\\\u00e9\"", "JSON: expected JSON: one of \" \\ / b f n r t u at character 3, found another character");
        assertMessage("\"\\u\"", "JSON: expected JSON: a hexadecimal digit at character 4, found \"");
        assertMessage("\"\\u12\"", "JSON: expected JSON: a hexadecimal digit at character 6, found \"");
        assertMessage("\"\\u123", "JSON: expected JSON: a hexadecimal digit at character 7, found end of text");
        assertMessage("\"\\u12g4\"", "JSON: expected JSON: a hexadecimal digit at character 6, found a letter");
        assertMessage("\"\\u 123\"", "JSON: expected JSON: a hexadecimal digit at character 4, found a space");
        assertMessage("\"\\u+123\"", "JSON: expected JSON: a hexadecimal digit at character 4, found another character");
        assertMessage("\"\\u\uff11234\"", "JSON: expected JSON: a hexadecimal digit at character 4, found another character");
        assertMessage("\"\t\"", "JSON: expected JSON: an escape at character 2, found a control character");
        assertMessage("\"a\nb\"", "JSON: expected JSON: an escape at character 3, found a control character");
        assertMessage("\"\u0000\"", "JSON: expected JSON: an escape at character 2, found a control character");
        assertMessage("\"\u001f\"", "JSON: expected JSON: an escape at character 2, found a control character");
        assertMessage("'a'", "JSON: expected JSON: a value at character 1, found another character");
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        assertMessage(
                "\"\ud83d\ude00\u00e9\" x", "JSON: expected JSON: the end at character 6, found a letter");
    }

    @Test
    void everyPrefixOfATextIsRejected() {
        String text = "{\"a\": [1.5e-3, \"\\u00e9\\n\", {\"b\": true}, false, null], \"\": {}}";
        for (int end = 0; end < text.length(); end++) {
            assertRejected(text.substring(0, end));
        }
        assertAccepted(text, text);
    }

    @Test
    void parseSaysWhereTheTextIsNoJson() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> JsonValue.parse("[1, 2"));
        assertThat(thrown).hasMessageThat().isEqualTo("JSON: expected JSON: a comma or ] at character 6, found end of text");
    }

    private static void assertAccepted(String text, String meaning) {
        assertWithMessage(text).that(problems(text)).isEmpty();
        assertWithMessage(text).that(JsonValue.parse(text).toString()).isEqualTo(meaning);
    }

    private static void assertRejected(String text) {
        assertWithMessage(text).that(problems(text)).hasSize(1);
        assertThrows(IllegalArgumentException.class, () -> JsonValue.parse(text), text);
    }

    private static void assertMessage(String text, String message) {
        assertWithMessage(text).that(problems(text)).containsExactly(message);
        assertThrows(IllegalArgumentException.class, () -> JsonValue.parse(text), text);
    }

    /** Skips the text, so that skipping and parsing are held to the same grammar. */
    private static List<String> problems(String text) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        in.skip();
        assertThat(in.again()).isFalse();
        return in.violations().stream().map(v -> v.message()).toList();
    }
}
