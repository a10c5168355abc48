package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabagReaderTest {
    private static final String GOOD = "[{\"protocol\": \"http\", \"url\": \"a:1\"}, {\"protocol\": \"grpc\", \"url\": \"b:2\"}]";
    private static final List<Receivers.Receiver> BOTH = List.of(
            new Receivers.Receiver(Receivers.Protocol.HTTP, "a:1"), new Receivers.Receiver(Receivers.Protocol.GRPC, "b:2"));

    // The four answers

    @Test
    void aDatabagThatHoldsWhatItsSchemaSaysIsReady() {
        Decoded<Receivers> bag = strict(Map.of("receivers", GOOD, "host", "h"));

        assertThat(bag.orElseThrow()).isEqualTo(new Receivers(BOTH, "h", null, null));
        assertThat(bag.warnings()).isEmpty();
        assertThat(bag.reason()).isEqualTo("ready");
    }

    @Test
    void aDatabagWithoutAnyOfItsKeysIsAbsent() {
        Map<String, String> juju = Map.of("egress-subnets", "10.0.0.1/32", "ingress-address", "10.0.0.1", "private-address", "10.0.0.1");
        for (Map<String, String> databag : List.of(Map.<String, String>of(), juju)) {
            Decoded<Receivers> bag = strict(databag);

            assertThat(bag).isInstanceOf(Decoded.Absent.class);
            assertThat(bag.missing()).containsExactly("receivers", "host").inOrder();
            assertThat(bag.reason()).isEqualTo("nothing published yet: waiting for receivers, host");
            assertThat(messages(bag))
                    .containsExactly(
                            "receivers: expected a value: it is required, found nothing (p.json#/app)",
                            "host: expected a value: it is required, found nothing (p.json#/app)")
                    .inOrder();
        }
    }

    @Test
    void aDatabagWithSomeOfItsKeysIsIncomplete() {
        Decoded<Receivers> bag = strict(Map.of("host", "h", "external_url", "\"u\""));

        assertThat(bag).isInstanceOf(Decoded.Incomplete.class);
        assertThat(bag.missing()).containsExactly("receivers");
        assertThat(bag.reason()).isEqualTo("waiting for receivers");
    }

    @Test
    void anOptionalKeyAloneMakesADatabagIncomplete() {
        assertThat(strict(Map.of("external_url", "null"))).isInstanceOf(Decoded.Incomplete.class);
    }

    @Test
    void whatIsWrongAndWhatIsMissingIsToldInTheOrderOfTheSchema() {
        Decoded<Receivers> bag = strict(Map.of("receivers", "{}", "external_url", "1"));

        assertThat(bag).isInstanceOf(Decoded.Invalid.class);
        assertThat(bag.missing()).containsExactly("host");
        assertThat(messages(bag))
                .containsExactly(
                        "receivers: expected a list, found an object (p.json#/app/properties/receivers)",
                        "host: expected a value: it is required, found nothing (p.json#/app)",
                        "external_url: expected a string, found a number (p.json#/app/properties/external_url)")
                .inOrder();
        assertThat(bag.reason())
                .isEqualTo("invalid data: receivers: expected a list, found an object (p.json#/app/properties/receivers), and 2 more");
    }

    // Violations

    @Test
    void allViolationsAreToldWithTheirPaths() {
        Decoded<Receivers> bag = strict(Map.of(
                "receivers",
                "[{\"protocol\": \"http\", \"url\": \"a:1\"}, {\"protocol\": \"quic\", \"url\": \"\"}, {\"url\": 7}, \"x\"]",
                "host",
                "a-long-host-name",
                "config",
                "{\"log\": \"{\\\"level\\\": []}\"}"));

        assertThat(messages(bag))
                .containsExactly(
                        "receivers -> [1].protocol: expected one of \"http\", \"grpc\", found \"quic\" (p.json#/$defs/Protocol/enum)",
                        "receivers -> [1].url: expected 1 to 30 characters, found a shorter string (p.json#/$defs/Url/maxLength)",
                        "receivers -> [2].url: expected a string, found a number (p.json#/$defs/Url)",
                        "receivers -> [2].protocol: expected a value: it is required, found nothing (p.json#/$defs/Receiver/required)",
                        "receivers -> [3]: expected an object, found a string (p.json#/$defs/Receiver)",
                        "host: expected 1 to 10 characters, found a longer string (p.json#/app/properties/host/maxLength)",
                        "config -> log -> level: expected a string, found a list (p.json#/$defs/Log/properties/level)")
                .inOrder();
        assertThat(bag.violations().get(6).key()).isEqualTo("config");
    }

    @Test
    void aKeyThatIsNoJsonIsOneViolation() {
        Decoded<Receivers> bag = strict(Map.of(
                "receivers", "[{\"url\": 1}, {\"url\": 2}, {]", "host", "h", "config", "{\"log\": \"{'level'}\", \"log\": \"{'level'}\"}"));

        assertThat(messages(bag))
                .containsExactly(
                        "receivers: expected JSON: a member name in quotes or } at character 27, found ]",
                        "config -> log: expected JSON: a member name in quotes or } at character 2, found another character")
                .inOrder();
    }

    @Test
    void theReportOfATruncatedTextSaysWhatWasExpected() {
        assertThat(messages(strict(Map.of("receivers", "[{\"url\": \"a\"}, 1", "host", "h"))))
                .containsExactly("receivers: expected JSON: a comma or ] at character 17, found end of text");
    }

    @Test
    void anEmptyTextIsNoJson() {
        assertThat(messages(strict(Map.of("receivers", "", "host", "h"))))
                .containsExactly("receivers: expected JSON: a value at character 1, found end of text");
    }

    @Test
    void anEmptyPlainTextIsPresentAndEmpty() {
        assertThat(messages(strict(Map.of("receivers", "[]", "host", ""))))
                .containsExactly(
                        "host: expected 1 to 10 characters, found a shorter string (p.json#/app/properties/host/maxLength)");
    }

    @Test
    void plainTextIsTakenAsItIs() {
        for (String text : List.of("null", "\"h\"", "{", "\u00e9\ud800", " h ")) {
            assertThat(strict(Map.of("receivers", "[]", "host", text)).orElseThrow().host()).isEqualTo(text);
        }
    }

    @Test
    void violationsStopAtTheLimitButMissingKeysAreAllTold() {
        Decoded<Receivers> bag =
                Receivers.decode(Map.of("receivers", "[" + "1,".repeat(1000) + "1]"), ReadOptions.STRICT.withMaxViolations(2));

        assertThat(messages(bag))
                .containsExactly(
                        "receivers -> [0]: expected an object, found a number (p.json#/$defs/Receiver)",
                        "receivers -> [1]: expected an object, found a number (p.json#/$defs/Receiver)",
                        "host: expected a value: it is required, found nothing (p.json#/app)")
                .inOrder();
        assertThat(strict(Map.of("receivers", "[" + "1,".repeat(1000) + "1]", "host", "h")).violations()).hasSize(100);
    }

    @Test
    void aValueThatIsTooLongIsAViolation() {
        Decoded<Receivers> bag = Receivers.decode(
                Map.of("receivers", "[]  ", "host", "four", "external_url", "\"abc\""), ReadOptions.STRICT.withMaxLength(3));

        assertThat(messages(bag))
                .containsExactly(
                        "receivers: expected at most 3 characters, found 4 characters",
                        "host: expected at most 3 characters, found 4 characters",
                        "external_url: expected at most 3 characters, found 5 characters");
    }

    // Duplicates

    @Test
    void theLastOfEqualMembersWinsEvenIfTheFirstIsInvalid() {
        String text = "[{\"protocol\": 7, \"url\": [], \"protocol\": \"http\", \"url\": \"a:1\"}, {\"protocol\": \"grpc\", \"url\": \"b:2\"}]";
        for (ReadOptions options : List.of(ReadOptions.STRICT, ReadOptions.LENIENT)) {
            Decoded<Receivers> bag = Receivers.decode(Map.of("receivers", text, "host", "h"), options);

            assertThat(bag.orElseThrow().receivers()).isEqualTo(BOTH);
            assertThat(bag.warnings()).isEmpty();
        }
    }

    @Test
    void theLastOfEqualMembersIsHeldToTheSchema() {
        String text = "[{\"protocol\": \"http\", \"url\": \"a:1\", \"url\": 5}]";
        assertThat(messages(strict(Map.of("receivers", text, "host", "h"))))
                .containsExactly("receivers -> [0].url: expected a string, found a number (p.json#/$defs/Url)");
    }

    @Test
    void equalMembersOfATextInATextAreTakenOutThere() {
        String text = "{\"log\": \"{\\\"level\\\": 1, \\\"level\\\": \\\"low\\\"}\"}";
        assertThat(strict(Map.of("receivers", "[]", "host", "h", "config", text)).orElseThrow().level())
                .isEqualTo("low");
        String outer = "{\"log\": \"{\\\"level\\\": \\\"x\\\"}\", \"log\": \"{\\\"level\\\": 1, \\\"level\\\": \\\"low\\\"}\"}";
        assertThat(strict(Map.of("receivers", "[]", "host", "h", "config", outer)).orElseThrow().level())
                .isEqualTo("low");
    }

    // Lenient reading

    @Test
    void lenientReadingLeavesBadElementsOut() {
        String text = "[{\"protocol\": \"http\", \"url\": \"a:1\"}, {\"protocol\": \"quic\", \"url\": \"c:3\"}, 5, {\"protocol\": \"grpc\", \"url\": \"b:2\"}]";
        Decoded<Receivers> bag = lenient(Map.of("receivers", text, "host", "h"));

        assertThat(bag.orElseThrow().receivers()).isEqualTo(BOTH);
        assertThat(bag.violations()).isEmpty();
        assertThat(bag.warnings().stream().map(Violation::message))
                .containsExactly(
                        "receivers -> [1].protocol: expected one of \"http\", \"grpc\", found \"quic\" (p.json#/$defs/Protocol/enum)",
                        "receivers -> [2]: expected an object, found a number (p.json#/$defs/Receiver)")
                .inOrder();
        assertThat(bag.reason())
                .isEqualTo("ready, with a warning: receivers -> [1].protocol: expected one of \"http\", \"grpc\", found \"quic\""
                        + " (p.json#/$defs/Protocol/enum), and 1 more");
    }

    @Test
    void lenientReadingForgivesNothingElse() {
        assertThat(lenient(Map.of("receivers", "{}", "host", "h"))).isInstanceOf(Decoded.Invalid.class);
        assertThat(lenient(Map.of("receivers", "[1 2]", "host", "h"))).isInstanceOf(Decoded.Invalid.class);
        assertThat(lenient(Map.of("receivers", "[]", "host", "a-long-host-name"))).isInstanceOf(Decoded.Invalid.class);
        assertThat(lenient(Map.of("receivers", "[]"))).isInstanceOf(Decoded.Incomplete.class);
    }

    @Test
    void theWarningsAreThoseOfTheElementsThatWereRead() {
        String text = "[5, {\"protocol\": \"http\", \"protocol\": \"http\", \"url\": \"a:1\"}]";
        Decoded<Receivers> bag = lenient(Map.of("receivers", text, "host", "h"));

        assertThat(bag.warnings().stream().map(Violation::path)).containsExactly("receivers -> [0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tempo.svc", "http://tempo:80/", "10.1.2.3", "[::1]", "a \"b\"", "", "\u00e9\ud800\n", "tru", "{host}"})
    void lenientReadingTakesBareTextForAString(String text) {
        Decoded<Receivers> bag = lenient(Map.of("receivers", "[]", "host", "h", "external_url", text));

        assertThat(bag.orElseThrow().externalUrl()).isEqualTo(text);
        assertThat(bag.warnings().stream().map(Violation::message))
                .containsExactly("external_url: expected JSON text, found bare text (p.json#/app)");
        assertThat(strict(Map.of("receivers", "[]", "host", "h", "external_url", text)))
                .isInstanceOf(Decoded.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"unfinished", "\"a\" b", "1", "true", "[]", "{\"a\": 1}"})
    void lenientReadingDoesNotTakeJsonForBareText(String text) {
        assertThat(lenient(Map.of("receivers", "[]", "host", "h", "external_url", text)))
                .isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void lenientReadingOfGoodTextGivesNoWarning() {
        Decoded<Receivers> bag = lenient(Map.of("receivers", GOOD, "host", "h", "external_url", " \"u\""));

        assertThat(bag.orElseThrow().externalUrl()).isEqualTo("u");
        assertThat(bag.warnings()).isEmpty();
    }

    @Test
    void warningsStopAtTheLimitAndDoNotHideViolations() {
        ReadOptions options = ReadOptions.LENIENT.withMaxViolations(2);
        String text = "[" + "1,".repeat(1000) + "1]";
        assertThat(Receivers.decode(Map.of("receivers", text, "host", "h"), options).warnings()).hasSize(2);
        assertThat(Receivers.decode(Map.of("receivers", text, "host", "a-long-host-name"), options)).isInstanceOf(Decoded.Invalid.class);
    }

    // Text or JSON of another type

    @Test
    void textIsJsonWhereItIsJsonOfAnotherType() {
        assertThat(textOrJson("5")).isEqualTo("5");
        assertThat(textOrJson(" [1] ")).isEqualTo("[1]");
        assertThat(textOrJson("null")).isEqualTo("null");
        assertThat(textOrJson("\"a\"")).isEqualTo("\"\\\"a\\\"\"");
        assertThat(textOrJson("5 apples")).isEqualTo("\"5 apples\"");
        assertThat(textOrJson("[::1]")).isEqualTo("\"[::1]\"");
        assertThat(textOrJson("")).isEqualTo("\"\"");
        assertThat(textOrJson("{\"a\": 1, \"a\": 2}")).isEqualTo("{\"a\": 2}");
    }

    private static String textOrJson(String text) {
        Keys keys = Keys.of("provider", "unit", "at", 0L, "key");
        DatabagReader in = new DatabagReader(keys, Map.of("key", text), ReadOptions.STRICT);
        assertThat(in.firstKey()).isEqualTo(0);
        JsonValue value = null;
        for (boolean more = in.jsonOrText(); more; more = in.again()) {
            value = in.value();
        }
        assertThat(in.nextKey()).isEqualTo(JsonReader.END);
        assertThat(in.clean()).isTrue();
        return value.toString();
    }

    @Test
    void aSchemaThatRequiresNothingIsReadyWhenNothingIsThere() {
        Keys keys = Keys.of("requirer", "app", "at", 0L, "key");
        DatabagReader in = new DatabagReader(keys, Map.of(), ReadOptions.STRICT);
        assertThat(in.firstKey()).isEqualTo(JsonReader.END);
        assertThat(in.clean()).isTrue();
        assertThat(in.ready("value").value()).hasValue("value");
    }

    @Test
    void keysBeyondTheSixtyFourthCanBeRequired() {
        String[] names = new String[70];
        for (int i = 0; i < names.length; i++) {
            names[i] = "k" + i;
        }
        Keys keys = Keys.of("requirer", "app", "at", new long[] {1, 0b100000}, names);
        DatabagReader in = new DatabagReader(keys, Map.of(), ReadOptions.STRICT);
        assertThat(in.firstKey()).isEqualTo(JsonReader.END);
        assertThat(in.unready().missing()).containsExactly("k0", "k69").inOrder();
    }

    // Anything at all

    @Test
    void nothingThatADatabagHoldsMakesReadingThrow() {
        Random random = Seed.random("nothingThatADatabagHoldsMakesReadingThrow");
        String[] parts = {
            "[", "]", "{", "}", ",", ":", "\"", "\\", "\"protocol\": ", "\"url\":", "\"log\": ", "\"level\"", "\"http\"", "\"grpc\"", "\"a:1\"",
            "{\"protocol\": \"http\", \"url\": \"a:1\"}", "1", "-0.5e3", "true", "null", " ", "\n", "\\u00e9", "\u00e9", "\ud800", "\0", "x",
            "\"{\\\"level\\\": \\\"low\\\"}\""
        };
        for (int round = 0; round < 50_000; round++) {
            Map<String, String> databag = new HashMap<>();
            for (String key : Receivers.KEYS.names) {
                if (random.nextInt(4) > 0) {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(12); i > 0; i--) {
                        text.append(parts[random.nextInt(parts.length)]);
                    }
                    databag.put(key, text.toString());
                }
            }
            ReadOptions options = random.nextBoolean() ? ReadOptions.STRICT : ReadOptions.LENIENT;
            Decoded<Receivers> bag = Receivers.decode(databag, options);

            assertWithMessage(databag.toString()).that(bag.value().isPresent()).isEqualTo(bag.violations().isEmpty());
            if (bag.value().isPresent() && !bag.orElseThrow().host().isEmpty()) {
                Map<String, String> written = bag.orElseThrow().encode();
                assertThat(Receivers.decode(written, ReadOptions.STRICT).orElseThrow()).isEqualTo(bag.orElseThrow());
                assertThat(bag.orElseThrow().changesTo(databag).changes().keySet())
                        .isEqualTo(bag.warnings().isEmpty() ? java.util.Set.of() : keysOf(bag.warnings()));
            }
        }
    }

    private static java.util.Set<String> keysOf(List<Violation> violations) {
        return new java.util.HashSet<>(violations.stream().map(Violation::key).toList());
    }

    private static Decoded<Receivers> strict(Map<String, String> databag) {
        return Receivers.decode(databag, ReadOptions.STRICT);
    }

    private static Decoded<Receivers> lenient(Map<String, String> databag) {
        return Receivers.decode(databag, ReadOptions.LENIENT);
    }

    private static List<String> messages(Decoded<?> bag) {
        return bag.violations().stream().map(Violation::message).toList();
    }
}
