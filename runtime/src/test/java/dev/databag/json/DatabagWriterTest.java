package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagException;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.json.Receivers.Protocol;
import dev.databag.json.Receivers.Receiver;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DatabagWriterTest {
    private static final Keys KEYS = Keys.of("provider", "app", "p.json#/app", 0L, "first", "second");

    @Test
    void aDatabagIsWrittenAsPythonWritesIt() {
        Receivers data = new Receivers(
                List.of(new Receiver(Protocol.HTTP, "a:1"), new Receiver(Protocol.GRPC, "\u00e9\"\ud83d\ude00/\u007f")), "h\u00f6", "u", "low");

        assertThat(data.encode())
                .containsExactly(
                        "receivers",
                        "[{\"protocol\": \"http\", \"url\": \"a:1\"}, {\"protocol\": \"grpc\", \"url\": \"\\u00e9\\\"\\ud83d\\ude00/\\u007f\"}]",
                        "host",
                        "h\u00f6",
                        "external_url",
                        "\"u\"",
                        "config",
                        "{\"log\": \"{\\\"level\\\": \\\"low\\\"}\"}")
                .inOrder();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Receivers data = new Receivers(
                List.of(new Receiver(Protocol.HTTP, "\u0000\ud800\\")), "null", "\"", "\n\"\\");

        assertThat(Receivers.decode(data.encode(), ReadOptions.STRICT).orElseThrow()).isEqualTo(data);
    }

    @Test
    void allViolationsOfWritingAreToldWithTheirPaths() {
        Receivers data = new Receivers(
                List.of(new Receiver(Protocol.HTTP, "a:1"), new Receiver(Protocol.HTTP, ""), new Receiver(Protocol.HTTP, "a:1")),
                "a-long-host-name",
                "u",
                "verbose");
        DatabagException thrown = assertThrows(DatabagException.class, data::encode);

        assertThat(thrown.violations().stream().map(Violation::message))
                .containsExactly(
                        "receivers -> [1].url: expected 1 to 30 characters, found a shorter string (p.json#/$defs/Url/maxLength)",
                        "receivers: expected elements that differ, found the same at [0] and [2] (p.json#/app/properties/receivers/uniqueItems)",
                        "host: expected 1 to 10 characters, found a longer string (p.json#/app/properties/host/maxLength)",
                        "config -> log -> level: expected at most 5 characters, found a longer string"
                                + " (p.json#/$defs/Log/properties/level/maxLength)")
                .inOrder();
        assertThat(thrown)
                .hasMessageThat()
                .startsWith("4 violations\n  receivers -> [1].url: expected 1 to 30 characters, found a shorter string");
    }

    @Test
    void plainTextThatIsEmptyCannotBePublished() {
        assertThat(violations(out -> out.text(0, "")))
                .containsExactly(
                        "first: expected text that is not empty: Juju deletes an empty key, found nothing (p.json#/app)");
    }

    @Test
    void textThatWouldBeReadAsJsonOfAnotherTypeCannotBePublished() {
        String message = "first: expected text that is not JSON of another type: it would be read as that, found a string (p.json#/app)";
        assertThat(violations(out -> textOrJson(out, "5"))).containsExactly(message);
        assertThat(violations(out -> textOrJson(out, "null"))).containsExactly(message);
        assertThat(violations(out -> textOrJson(out, "5 apples"))).isEmpty();
        assertThat(violations(out -> textOrJson(out, "\"5\""))).isEmpty();
    }

    private static void textOrJson(DatabagWriter out, String text) {
        out.json(0);
        out.string(text);
        out.endTextOrJson();
    }

    @Test
    void keysComeInTheOrderOfTheSchema() {
        DatabagWriter out = new DatabagWriter(KEYS);
        out.text(1, "b");
        out.json(0);
        out.int32(1);
        out.end();

        assertThat(out.finish().entrySet()).containsExactly(Map.entry("first", "1"), Map.entry("second", "b")).inOrder();
    }

    @Test
    void theMapCannotBeModified() {
        DatabagWriter out = new DatabagWriter(KEYS);
        out.text(1, "b");
        Map<String, String> databag = out.finish();
        assertThrows(UnsupportedOperationException.class, () -> databag.put("first", "a"));
    }

    @Test
    void numbersThatNobodyWouldReadAreNotPublished() {
        String digits = "first: expected a number of at most 1000 digits, found a longer number";
        assertThat(violations(out -> json(out, () -> out.integer(BigInteger.TEN.pow(1000))))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.integer(BigInteger.TEN.pow(1000).negate())))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.integer(BigInteger.ONE.shiftLeft(1_000_000))))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("1e2000000000"))))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("1e-1001"))))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("0." + "1".repeat(1001)))))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.integer(BigInteger.TEN.pow(1000).subtract(BigInteger.ONE))))).isEmpty();
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("1e1000"))))).isEmpty();
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("1".repeat(1000) + ".0"))))).isEmpty();
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("1".repeat(1001)))))).containsExactly(digits);
        assertThat(violations(out -> json(out, () -> out.decimal(new BigDecimal("0e2000000000"))))).isEmpty();
    }

    @Test
    void treesThatNobodyWouldReadAreNotPublished() {
        JsonValue deep = JsonValue.of(1);
        for (int i = 0; i < 2048; i++) {
            deep = JsonValue.of(List.of(deep));
        }
        JsonValue deepest = deep;
        JsonValue tooDeep = JsonValue.of(List.of(deep));

        assertThat(violations(out -> json(out, () -> out.value(deepest)))).isEmpty();
        assertThat(violations(out -> json(out, () -> out.value(tooDeep))))
                .containsExactly("first: expected JSON nested at most 2048 deep, found deeper nesting at character 2049");
        assertThat(violations(out -> json(out, () -> out.value(JsonValue.number("1e1001")))))
                .containsExactly("first: expected a number with an exponent from -1000 to 1000, found a larger exponent");
        assertThat(violations(out -> json(out, () -> {
                    int start = out.beginEmbedded();
                    out.value(tooDeep);
                    out.endEmbedded(start);
                })))
                .containsExactly("first: expected JSON nested at most 2048 deep, found deeper nesting at character 2049");
    }

    @Test
    void valuesThatHoldThemselvesEnd() {
        List<String> messages = violations(out -> json(out, () -> endless(out)));

        assertThat(messages.get(0))
                .isEqualTo("first -> " + "[0]".repeat(16) + "..." + "[0]".repeat(16)
                        + ": expected JSON nested at most 2048 deep, found deeper nesting (at)");
    }

    private static void endless(JsonWriter out) {
        out.raw("[");
        if (out.deeper("at")) {
            endless(out);
            out.shallower();
        }
        out.raw("]");
    }

    @Test
    void theNextWriterBeginsWithTheRoomThatTheLastOneTook() {
        Keys keys = Keys.of("provider", "app", "at", 0L, "key");
        DatabagWriter out = new DatabagWriter(keys);
        json(out, () -> out.string("x".repeat(1000)));
        out.finish();

        assertThat(keys.lastLength).isEqualTo(1006);
    }

    private static void json(DatabagWriter out, Runnable value) {
        out.json(0);
        value.run();
        out.end();
    }

    private static List<String> violations(Consumer<DatabagWriter> writing) {
        DatabagWriter out = new DatabagWriter(KEYS);
        writing.accept(out);
        try {
            out.finish();
            return List.of();
        } catch (DatabagException e) {
            return e.violations().stream().map(Violation::message).toList();
        }
    }
}
