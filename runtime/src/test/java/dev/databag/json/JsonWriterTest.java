package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    /** Right what Python 3.11's json.dumps gives for the string on the left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a b|\"a b\"",
                "\"\\/'|\"\\\"\\\\/'\"",
                "\u0000\u0001\u001f|\"\\u0000\\u0001\\u001f\"",
                "a\b\f\tb|\"a\\b\\f\\tb\"",
                "\u000b\u001b|\"\\u000b\\u001b\"",
                "}\u007f|\"}\\u007f\"",
                "\u0080\u00a0\u00ff|\"\\u0080\\u00a0\\u00ff\"",
                "\u00e9\u0141\u2028\uffff|\"\\u00e9\\u0141\\u2028\\uffff\"",
                "\ud83d\ude00|\"\\ud83d\\ude00\"",
                "\ude00x\ud83d|\"\\ude00x\\ud83d\"",
                "http://a:80/?q=<&>|\"http://a:80/?q=<&>\"",
            })
    void stringsAreEscapedAsPythonDoes(String value, String text) {
        assertThat(written(out -> out.string(value))).isEqualTo(text);
        assertThat(JsonValue.parse(text).string()).isEqualTo(value);
    }

    @Test
    void newlinesAreEscapedAsPythonDoes() {
        assertThat(written(out -> out.string("\n\r"))).isEqualTo("\"\\n\\r\"");
        assertThat(written(out -> out.string(""))).isEqualTo("\"\"");
        assertThat(written(out -> out.string("~"))).isEqualTo("\"~\"");
    }

    @Test
    void everyCharacterSurvives() {
        for (int from = 0; from < 0x10000; from += 0x100) {
            StringBuilder all = new StringBuilder();
            for (int c = from; c < from + 0x100; c++) {
                all.append((char) c);
            }
            String text = written(out -> out.string(all.toString()));

            assertThat(text.chars().allMatch(c -> c >= ' ' && c < 0x7f)).isTrue();
            assertThat(JsonValue.parse(text).string()).isEqualTo(all.toString());
        }
    }

    @Test
    void stringsOfEveryLengthAreWrittenIntoAnyRoom() {
        Random random = Seed.random("stringsOfEveryLengthAreWrittenIntoAnyRoom");
        for (int length = 0; length < 300; length++) {
            StringBuilder value = new StringBuilder();
            for (int i = 0; i < length; i++) {
                value.append(random.nextInt(20) == 0 ? (char) random.nextInt(0x10000) : 'x');
            }
            JsonWriter out = new JsonWriter(random.nextInt(50));
            out.string(value.toString());

            assertThat(JsonValue.parse(out.text()).string()).isEqualTo(value.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0, 1, -1, 9, 10, -10, 99, 100, 12345, -65535, 999999999999999999L, 1000000000000000000L, Long.MAX_VALUE, Long.MIN_VALUE,
                Long.MIN_VALUE + 1, Integer.MAX_VALUE, Integer.MIN_VALUE
            })
    void integersAreWrittenWithTheirDigits(long value) {
        assertThat(written(out -> out.int64(value))).isEqualTo(Long.toString(value));
        assertThat(written(out -> out.int32((int) value))).isEqualTo(Integer.toString((int) value));
        assertThat(written(out -> out.integer(BigInteger.valueOf(value)))).isEqualTo(Long.toString(value));
        assertThat(written(out -> out.integer(BigInteger.valueOf(value).shiftLeft(64))))
                .isEqualTo(BigInteger.valueOf(value).shiftLeft(64).toString());
    }

    @Test
    void everyShortIntegerIsWrittenInAnyRoom() {
        for (int i = -11; i < 100_011; i++) {
            JsonWriter out = new JsonWriter(1);
            out.int32(i);
            assertThat(out.text()).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void structureIsSpacedAsPythonDoes() {
        assertThat(written(out -> {
                    out.raw("{");
                    out.member("\"a\": ");
                    out.raw("[");
                    out.raw("]");
                    out.member("\"b\": ");
                    out.raw("[");
                    for (int i = 0; i < 3; i++) {
                        out.element();
                        out.int32(i);
                    }
                    out.raw("]");
                    out.entry("c\"");
                    out.bool(true);
                    out.entry("d");
                    out.nullValue();
                    out.entry("e");
                    out.decimal(new BigDecimal("1.50"));
                    out.raw("}");
                }))
                .isEqualTo("{\"a\": [], \"b\": [0, 1, 2], \"c\\\"\": true, \"d\": null, \"e\": 1.5}");
    }

    @Test
    void aTextInATextIsOneString() {
        assertThat(written(out -> {
                    out.raw("[");
                    int outer = out.beginEmbedded();
                    out.raw("[");
                    int inner = out.beginEmbedded();
                    out.string("a\"\\\n");
                    out.endEmbedded(inner);
                    out.raw(", 1]");
                    out.endEmbedded(outer);
                    out.raw("]");
                }))
                .isEqualTo(JsonValue.of(List.of(JsonValue.of(JsonValue.of(
                                        List.of(JsonValue.of(JsonValue.of("a\"\\\n").toString()), JsonValue.of(1)))
                                .toString())))
                        .toString());
    }

    @Test
    void whatIsReportedHasThePathOfWhatIsWritten() {
        JsonWriter out = new JsonWriter();
        out.raw("{\"a b\": [1, ");
        out.expected(out.here(), "an even number", "p.json#/a");
        out.int32(3);
        out.raw("], \"c\": ");
        int place = out.here();
        out.string("x");
        out.unknownWord(place, Words.of(Receivers.Protocol.values()), "x", "p.json#/enum");
        out.expected(place, "two characters", "one", "p.json#/c");
        out.raw("}");

        assertThat(out.problems()).isEqualTo(3);
        assertThat(out.violations().stream().map(Violation::message))
                .containsExactly(
                        "JSON -> [\"a b\"][1]: expected an even number, found a number (p.json#/a)",
                        "JSON -> c: expected one of \"http\", \"grpc\", found \"x\" (p.json#/enum)",
                        "JSON -> c: expected two characters, found one (p.json#/c)")
                .inOrder();
    }

    @Test
    void whatIsReportedInATextInATextHasBothPaths() {
        JsonWriter out = new JsonWriter();
        out.raw("{\"x\": 1, \"log\": ");
        out.expected(6, "first", "at");
        int start = out.beginEmbedded();
        out.raw("{\"level\": ");
        out.expected(out.here(), "second", "at");
        out.string("\"low\"");
        out.raw("}");
        out.endEmbedded(start);
        out.raw(", \"y\": ");
        out.expected(out.here(), "third", "at");
        out.bool(false);
        out.raw("}");

        assertThat(out.violations().stream().map(v -> v.path() + ": " + v.expected() + ", " + v.found()))
                .containsExactly("JSON -> x: first, a number", "JSON -> log -> level: second, a string", "JSON -> y: third, a boolean")
                .inOrder();
    }

    private static String written(Consumer<JsonWriter> writing) {
        JsonWriter out = new JsonWriter();
        writing.accept(out);
        assertThat(out.problems()).isEqualTo(0);
        return out.text();
    }
}
