package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.databag.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codecs share nothing that changes: what many threads read and write at once is what one thread reads and writes. */
final class CodecThreadsTest {
    private static final int TASKS = 64;
    private static final int ROUNDS = 300;

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void manyThreadsReadAndWriteWhatOneDoes(String kind, ExecutorService threads) throws Exception {
        stress(threads);
    }

    /** Every kind of thread that this Java has: virtual ones from 21 on. */
    private static List<Arguments> kinds() throws ReflectiveOperationException {
        List<Arguments> kinds = new ArrayList<>();
        kinds.add(arguments("a pool of threads", Executors.newFixedThreadPool(16)));
        if (Runtime.version().feature() >= 21) {
            kinds.add(arguments(
                    "a virtual thread for each task",
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null)));
        }
        return kinds;
    }

    private static void stress(ExecutorService threads) throws Exception {
        List<Map<String, String>> databags = databags();
        List<String> expected = new ArrayList<>();
        for (Map<String, String> databag : databags) {
            expected.add(story(databag));
        }
        List<Future<Integer>> tasks = new ArrayList<>();
        try {
            for (int i = 0; i < TASKS; i++) {
                tasks.add(threads.submit(differences(databags, expected, i)));
            }
            for (Future<Integer> task : tasks) {
                assertThat(task.get()).isEqualTo(0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Integer> differences(List<Map<String, String>> databags, List<String> expected, int first) {
        return () -> {
            int differences = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int i = (first + round) % databags.size();
                differences += story(databags.get(i)).equals(expected.get(i)) ? 0 : 1;
            }
            return differences;
        };
    }

    /** All that can be said of a databag, read in every version; and how it is written again. */
    private static String story(Map<String, String> databag) {
        StringBuilder story = new StringBuilder();
        dev.databag.tracing.v2.ProviderAppData.decode(databag)
                .value()
                .ifPresent(data -> story.append(data.encode()).append(data.changesTo(databag)));
        dev.databag.tracing.v0.ProviderAppData.decode(databag)
                .value()
                .ifPresent(data -> story.append(data.encode()).append(data.changesTo(databag)));
        told(story, dev.databag.tracing.v2.ProviderAppData.decode(databag));
        told(story, dev.databag.tracing.v2.ProviderAppData.decodeLenient(databag));
        told(story, dev.databag.tracing.v0.ProviderAppData.decode(databag));
        told(story, dev.databag.tracing.v1.ProviderAppData.decodeLenient(databag));
        return story.toString();
    }

    private static void told(StringBuilder story, Decoded<?> decoded) {
        story.append(decoded.value()).append(decoded.violations()).append(decoded.reason());
    }

    private static List<Map<String, String>> databags() {
        List<Map<String, String>> databags = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            databags.add(Map.of("receivers", receivers(1 + 7 * i * i, "http", ", ")));
            databags.add(Map.of("receivers", receivers(1 + 7 * i * i, "http", ",")));
            databags.add(Map.of("receivers", receivers(1 + i, "quic", ", ")));
            databags.add(Map.of("receivers", receivers(1 + i, "ht\\u0074p", ",\n\t")));
            databags.add(Map.of(
                    "host", "\"tempo-" + i + "\u00fc\"",
                    "ingesters", "[{\"protocol\": \"otlp_grpc\", \"port\": " + i * 20_000 + "}]"));
        }
        long valid = databags.stream()
                .filter(databag -> dev.databag.tracing.v2.ProviderAppData.decode(databag)
                        .value()
                        .isPresent())
                .count();
        assertWithMessage("databags that are valid for v2").that(valid).isEqualTo(24);
        return databags;
    }

    private static String receivers(int number, String type, String comma) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < number; i++) {
            text.append(i == 0 ? "" : comma)
                    .append("{\"protocol\": {\"name\": \"otlp_http\"")
                    .append(comma)
                    .append("\"type\": \"")
                    .append(type)
                    .append("\"}")
                    .append(comma)
                    .append("\"url\": \"http://tempo-")
                    .append(i)
                    .append("/\"}");
        }
        return text.append("]").toString();
    }
}
