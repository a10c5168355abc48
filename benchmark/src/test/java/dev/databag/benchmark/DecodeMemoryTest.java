package dev.databag.benchmark;

import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.management.ThreadMXBean;
import dev.databag.ReadOptions;
import dev.databag.benchmark.v2.ProviderAppData;
import dev.databag.json.JsonReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes a reader take more memory than a fixed multiple of the text. */
final class DecodeMemoryTest {
    private static final int CHARACTERS = 300_000;

    /** What reading may allocate besides, such as reports up to their limit. */
    private static final long BESIDES = 256 * 1024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<String> typed() {
        return List.of(
                "[",
                "[{",
                "[]",
                "{\"protocol\": {\"name\": \"x\", \"type\": \"http\"}, \"url\": \"\"}, ",
                "{\"protocol\": {\"name\": \"x\", \"type\": \"quic\"}, \"url\": \"\"}, ",
                "{}, ",
                "{\"url\": \"\", \"url\": \"\"}, ",
                "0, ",
                "\"\\u00fc\", ",
                "\"\u00fc\ud83d\ude00",
                "{\"protocol\":[[[[[[{}]]]]]], \"url\": 1e999}, ",
                "\\",
                "\"",
                " ",
                "\u0000",
                "\ud800");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void decodingTakesABoundedMultipleOfTheText(String part) {
        String text = ("[" + part.repeat(CHARACTERS / part.length()));
        for (String whole : List.of(text, text + "0]", text + "{}]")) {
            Map<String, String> databag = Map.of("receivers", whole);

            assertBounded(part, whole, 40, () -> ProviderAppData.decode(databag));
            assertBounded(part, whole, 40, () -> ProviderAppData.decodeLenient(databag));
        }
    }

    static List<String> trees() {
        return List.of("[],", "{},", "0,", "\"\",", "[[[]]],", "{\"a\":{\"b\":{}}},", "\"\\n\",", "true,", "{\"a\":0,\"a\":1},");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void treesTakeABoundedMultipleOfTheText(String part) {
        String text = "[" + part.repeat(CHARACTERS / part.length()) + "0]";

        assertBounded(part, text, 120, () -> {
            JsonReader in = new JsonReader(text, ReadOptions.STRICT);
            in.value();
            in.again();
        });
    }

    private static void assertBounded(String part, String text, int times, Runnable reading) {
        Assumptions.assumeTrue(THREADS.isThreadAllocatedMemorySupported(), "this JVM does not count what threads allocate");
        reading.run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        reading.run();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertWithMessage(part).that(allocated).isAtMost(BESIDES + (long) times * text.length());
    }
}
