package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that somebody wrote to hurt who reads them. */
@Timeout(600)
class HostileTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[{\"x\": [", "[[],", "{\"receivers\": [{}, ", "[{\"protocol\": {\"a\": ["})
    void deepNestingIsOneViolation(String opening) {
        String text = opening.repeat(100_000);
        for (String hostile : List.of(text, "[{\"x\": " + text, "[{\"x\": 1, \"x\": " + text, "[{\"url\": 1, \"url\": 2, \"x\": " + text)) {
            Decoded<Receivers> bag = decode(hostile);

            assertThat(bag.violations()).hasSize(1);
            assertThat(bag.violations().get(0).message())
                    .startsWith("receivers: expected JSON nested at most 2048 deep, found deeper nesting at character ");
        }
    }

    @Test
    void nestingIsAllowedToTheLimitAndNotBeyond() {
        for (IntFunction<String> text : List.<IntFunction<String>>of(
                depth -> "[".repeat(depth) + "]".repeat(depth),
                depth -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
                depth -> "[{\"a\": ".repeat(depth / 2) + "1" + "}]".repeat(depth / 2))) {
            assertThat(skipped(text.apply(2048))).isEmpty();
            assertThat(skipped(text.apply(2050))).hasSize(1);
            assertThat(JsonValue.parse(text.apply(2048)).toString().replace(" ", "")).isEqualTo(text.apply(2048).replace(" ", ""));
        }
    }

    @Test
    void theDepthCanBeChanged() {
        String text = "[".repeat(100_000) + "]".repeat(100_000);
        JsonReader in = new JsonReader(text, ReadOptions.STRICT.withMaxDepth(100_000));
        JsonValue value = in.value();
        in.again();

        assertThat(in.violations()).isEmpty();
        assertThat(value.toString()).isEqualTo(text);

        JsonReader shallow = new JsonReader("[[]]", ReadOptions.STRICT.withMaxDepth(1));
        shallow.skip();
        shallow.again();
        assertThat(shallow.violations().toString())
                .isEqualTo("[JSON: expected JSON nested at most 1 deep, found deeper nesting at character 2]");
    }

    @Test
    void textsInTextsShareTheDepth() {
        String text = "1";
        for (int i = 0; i < 10; i++) {
            text = "[" + JsonValue.of(text) + "]";
        }
        JsonReader in = new JsonReader(text, ReadOptions.STRICT.withMaxDepth(5));
        enterAll(in);
        in.again();
        assertThat(in.violations().get(0).message())
                .isEqualTo("JSON -> [0] -> [0] -> [0] -> [0] -> [0]: expected JSON nested at most 5 deep, found deeper nesting at character 1");
    }

    private static void enterAll(JsonReader in) {
        if (in.kind() == '[') {
            if (in.beginArray("at")) {
                while (in.nextElement()) {
                    for (boolean more = in.enter("at"); more; more = in.again()) {
                        enterAll(in);
                    }
                }
            }
        } else {
            in.skip();
        }
    }

    /** Texts with one long part each; none may take more than its length to read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"*x", "\"*\\n", "\"*\\u00e9", "\"*\u00e9", "\"*\ud800", "\"*\\ud83d", "1*0", "1.*0", "1e*0", "-*0", "*\n", "[*\n", "[1*\n",
                "{\"a\"*\t", "[*1,", "[*\"\",", "[*{},", "[*[],", "{*\"a\":1,", "[*{\"url\":1},", "[*{\"protocol\":\"x\",\"url\":[]},", "[*null,",
                "[*\"\\n\",", "[*{\"\\u0075rl\":\"\\n\"},", "[*1e5,", "[*{\"a\":1,\"a\":2},", "[*{\"url\":1,\"url\":2},", "tru*e", "*x"
            })
    void timeIsLinearInTheText(String pattern) {
        int star = pattern.indexOf('*');
        for (boolean ended : new boolean[] {false, true}) {
            IntFunction<String> text = length -> {
                String part = pattern.substring(star + 1);
                String whole = pattern.substring(0, star) + part.repeat(length / part.length());
                return ended ? whole + (whole.startsWith("\"") ? "\"" : whole.startsWith("[") ? "1]" : "") : whole;
            };
            // 64 times the text; what is quadratic takes 4096 times as long. The machine may be busy, so a bad answer
            // is asked for again.
            double times = 4096;
            for (int attempt = 0; attempt < 10 && times > 600; attempt++) {
                times = nanos(text.apply(640_000)) / Math.max(nanos(text.apply(10_000)), 1e6);
            }
            assertThat(times).isAtMost(600);
        }
    }

    private static double nanos(String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            decode(text);
            Receivers.decode(Map.of("receivers", text, "host", "h", "external_url", text, "config", text), ReadOptions.LENIENT);
            skipped(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void nestedAlternativesAreGivenUp() {
        String text = "[".repeat(2000) + "]".repeat(2000);
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        twice(in);
        in.again();

        assertThat(in.violations().toString())
                .isEqualTo("[JSON: expected JSON with fewer alternatives to try, found alternatives within alternatives]");
    }

    /** Reads a list, and again: what unions within unions come to. */
    private static void twice(JsonReader in) {
        int place = in.here();
        int before = in.problems();
        once(in);
        in.rewind(place, before);
        once(in);
    }

    private static void once(JsonReader in) {
        if (in.beginArray("at")) {
            while (in.nextElement()) {
                twice(in);
            }
        }
    }

    @Test
    void peekingAgainAndAgainIsGivenUp() {
        JsonReader in = new JsonReader("[" + "1,".repeat(10_000) + "1]", ReadOptions.STRICT);
        int peeks = 0;
        while (in.peek() != null) {
            peeks++;
        }
        in.again();

        assertThat(peeks).isGreaterThan(50);
        assertThat(peeks).isLessThan(200);
        assertThat(in.violations()).hasSize(1);
    }

    @Test
    void longTokensAreReadWhole() {
        String string = "x\u00e9\\".repeat(400_000);
        assertThat(JsonValue.parse(JsonValue.of(string).toString()).string()).isEqualTo(string);

        String digits = "1".repeat(1_000_000);
        assertThat(skipped(digits)).isEmpty();
        assertThat(decode(digits).violations().get(0).found()).isEqualTo("a number");
    }

    @Test
    void largeTextsAreReadAsSmallOnesAre() {
        // Large texts are searched eight bytes at a time: every stop at every offset.
        Random random = Seed.random("largeTextsAreReadAsSmallOnesAre");
        for (int round = 0; round < 2000; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                value.append(random.nextInt(12) == 0 ? "\"\\\n\u001f\u0020\u007f\u00e9\u00ff\uff22".charAt(random.nextInt(9)) : (char) ('#' + random.nextInt(50)));
            }
            String text = "[\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"," + " ".repeat(3000) + "\"" + value + "\"]";
            List<String> large = skipped(text);
            List<String> small = skipped(text.replace(" ".repeat(3000), ""));

            assertWithMessage(Names.quoted(value.toString(), 1000)).that(large.isEmpty()).isEqualTo(small.isEmpty());
            if (large.isEmpty()) {
                assertThat(JsonValue.parse(text).elements().get(0).string()).isEqualTo(value.toString());
            }
        }
    }

    @Test
    void memoryIsABoundedMultipleOfTheText() {
        // Ten million characters of what takes most room per character, within a few hundred megabytes.
        for (String part : List.of("1,", "[],", "{},", "\"\",")) {
            String text = "[" + part.repeat(3_000_000 / part.length()) + "1]";
            JsonReader in = new JsonReader(text, ReadOptions.STRICT);
            assertThat(in.value()).isNotNull();
            in.again();
            assertThat(decode(text).violations()).hasSize(100);
        }
    }

    @Test
    void namesAndPathsOfViolationsAreShort() {
        String name = "n\u00e9".repeat(500_000);
        Decoded<Receivers> bag = decode("[{\"protocol\": \"" + name + "\", \"url\": \"a:1\"}]");

        assertThat(bag.reason().length()).isLessThan(600);
    }

    private static Decoded<Receivers> decode(String text) {
        return Receivers.decode(Map.of("receivers", text, "host", "h"), ReadOptions.STRICT);
    }

    private static List<String> skipped(String text) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        in.skip();
        in.again();
        return in.violations().stream().map(Violation::message).toList();
    }
}
