package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.databag.DatabagException;
import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.example.tracing.v2.ProviderAppData;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A databag is written by a stranger: whatever is in it, reading ends, throws nothing and invents nothing. */
class HostileDatabagTest {

    private static final List<Map<String, String>> SEEDS = List.of(
            Map.of(
                    "hostname",
                    "tempo",
                    "ingester-ports",
                    "[{\"type\": \"otlp_grpc\", \"port\": 4317}, {\"type\": \"l\\u00f6ki\", \"port\": 1e2}]"),
            Map.of(
                    "host",
                    "\"tempo\\ud83d\\ude00\"",
                    "ingesters",
                    "[{\"protocol\": \"zipkin\", \"port\": 9411, \"path\": null}, {\"path\": \"/\", \"port\": 1, "
                            + "\"protocol\": \"tempo\"}]"),
            Map.of(
                    "host",
                    "\"tempo\"",
                    "receivers",
                    "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}]",
                    "external_url",
                    "null",
                    "internal_scheme",
                    "\"https\""),
            Map.of(
                    "receivers",
                    "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\", \"x\": [true, 0.1]}, "
                            + "\"url\": \"tempo:4317\"}, {\"url\": \"u\", \"protocol\": {\"name\": \"a\", \"type\": "
                            + "\"http\", \"type\": \"grpc\"}}]"),
            Map.of("receivers", "[\"otlp_http\", \"zipkin\", \"otlp_http\"]"));

    private static final List<String> SCRAPS = List.of(
            "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "true", "NaN", "-", "0", "1e9", ".",
            " ", "\t", "\u0000", "\u00a0", "\ufeff", "\ud83d", "\u20ac", "\"protocol\": ", "\"port\": 1", "\"zipkin\"",
            "99999999999999999999", "{}", "[[", "\"url\": \"u\"");

    @Test
    void alteredDatabagsAreReadOrRefusedAndWhatIsReadCanBeWritten() {
        long seed = Long.getLong("databag.seed", 2026);
        Random random = new Random(seed);
        int ready = 0;
        for (int round = 0; round < 30_000; round++) {
            Map<String, String> databag = altered(SEEDS.get(random.nextInt(SEEDS.size())), random);
            for (DatabagType<?> type : DatabagType.ALL) {
                try {
                    ready += check(type, databag) ? 1 : 0;
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(
                            "-Ddatabag.seed=" + seed + " round " + round + " " + type + " " + databag, e);
                }
            }
        }
        assertWithMessage("-Ddatabag.seed=%s", seed).that(ready).isGreaterThan(1000);
    }

    private static <T> boolean check(DatabagType<T> type, Map<String, String> databag) {
        Decoded<T> strict = type.decode(databag);
        Decoded<T> lenient = type.decodeLenient(databag);
        assertThat(strict.value().isPresent()).isEqualTo(strict.violations().isEmpty());
        assertThat(strict.reason()).doesNotContain("\n");
        if (strict.value().isEmpty()) {
            return false;
        }
        T data = strict.orElseThrow();
        assertThat(lenient.value()).hasValue(data);
        assertThat(lenient.warnings()).isEmpty();
        // An empty plain text can be read but not published.
        if (type == DatabagType.PLAIN_PROVIDER && databag.get("hostname").isEmpty()) {
            assertThrows(DatabagException.class, () -> type.encoding().apply(data));
        } else {
            assertThat(type.changing().apply(data, databag).changes()).isEmpty();
            assertThat(type.decode(type.encoding().apply(data))).isEqualTo(strict);
        }
        return true;
    }

    private static Map<String, String> altered(Map<String, String> databag, Random random) {
        Map<String, String> altered = new LinkedHashMap<>(databag);
        for (String key : databag.keySet()) {
            StringBuilder text = new StringBuilder(databag.get(key));
            for (int times = random.nextInt(3); times > 0; times--) {
                int at = random.nextInt(text.length() + 1);
                String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, scrap);
                    case 1 -> text.replace(at, Math.min(text.length(), at + 1 + random.nextInt(6)), "");
                    case 2 -> text.replace(at, Math.min(text.length(), at + scrap.length()), scrap);
                    default -> text.setLength(at);
                }
            }
            altered.put(key, text.toString());
        }
        if (random.nextInt(10) == 0) {
            altered.keySet().remove(databag.keySet().iterator().next());
        }
        return altered;
    }

    @Test
    void deepNestingInAnIgnoredMemberIsReadWithinTheLimit() {
        assertThat(decode("[" + receiver("\"x\": " + nested(1500) + ", ") + "]").orElseThrow().receivers())
                .hasSize(1);
    }

    @Test
    void nestingBeyondTheLimitIsViolationAndNoStackOverflow() {
        Decoded<ProviderAppData> databag = decode("[" + receiver("\"x\": " + nested(1_000_000) + ", ") + "]");

        assertThat(databag).isInstanceOf(Decoded.Invalid.class);
        assertThat(decode("[".repeat(1_000_000))).isInstanceOf(Decoded.Invalid.class);
        assertThat(decode("{\"a\":".repeat(1_000_000))).isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void violationsAreCapped() {
        Decoded<ProviderAppData> databag = decode("[" + "0, ".repeat(100_000) + "0]");

        assertThat(databag.violations().size()).isAtMost(101);
        assertThat(databag.reason().length()).isLessThan(1000);
    }

    @Test
    void longTextIsViolationBeyondTheLimit() {
        Map<String, String> databag = Map.of("receivers", "[" + " ".repeat(1000) + "]");

        assertThat(ProviderAppData.decode(databag, ReadOptions.STRICT.withMaxLength(1002)))
                .isInstanceOf(Decoded.Ready.class);
        assertThat(ProviderAppData.decode(databag, ReadOptions.STRICT.withMaxLength(1001)))
                .isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void manyDuplicateMembersTakeNoLongerThanTheirLength() {
        String member = "\"url\": \"u\", ";

        Decoded<ProviderAppData> databag = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> decode("[" + receiver(member.repeat(200_000)) + "]"));

        assertThat(databag).isInstanceOf(Decoded.Ready.class);
    }

    @Test
    void longNumberInAnIgnoredMemberCostsNothing() {
        Decoded<ProviderAppData> databag = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> decode("[" + receiver("\"x\": 1" + "0".repeat(5_000_000) + "e999999999, ") + "]"));

        assertThat(databag).isInstanceOf(Decoded.Ready.class);
    }

    @Test
    void halfSurrogateSurvives() {
        String receivers = "[{\"protocol\": {\"name\": \"\\ud800\", \"type\": \"http\"}, \"url\": \"\\udc00x\"}]";

        assertThat(decode(receivers).orElseThrow().encode()).containsExactly("receivers", receivers);
    }

    @Test
    void rawHalfSurrogateSurvives() {
        String receivers = "[{\"protocol\": {\"name\": \"\ud800\", \"type\": \"http\"}, \"url\": \"\u20ac\udc00\"}]";

        assertThat(decode(receivers).orElseThrow().receivers().get(0).url()).isEqualTo("\u20ac\udc00");
    }

    private static Decoded<ProviderAppData> decode(String receivers) {
        return ProviderAppData.decode(Map.of("receivers", receivers));
    }

    private static String receiver(String members) {
        return "{" + members + "\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"u\"}";
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
