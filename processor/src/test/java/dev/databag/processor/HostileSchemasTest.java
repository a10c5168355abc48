package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.processor.HostileSchemas.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of broken and hostile schemas; each is a case in {@code hostile/*.txt}. */
@Tag("hostile")
final class HostileSchemasTest {
    private static final Map<String, Integer> COUNTS = new ConcurrentSkipListMap<>();
    private static final ConcurrentSkipListMap<Duration, String> TIMES = new ConcurrentSkipListMap<>();

    @TempDir
    private Path directory;

    static List<Case> cases() throws IOException {
        return HostileSchemas.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void schemaIsTakenOrRefusedAsItSays(Case hostile) throws Exception {
        Javac javac = new Javac(directory)
                .declare("@RelationInterface(\".\")")
                .write("src/com/example/provider.json", hostile.schema());
        try (SchemaTrial trial = SchemaTrial.of(javac)) {
            COUNTS.merge(trial.verdict(), 1, Integer::sum);
            TIMES.put(trial.time(), hostile.toString());
            assertThat(trial.isOrderly()).isTrue();
            assertWithMessage("%s", trial.messages()).that(trial.tags("WARNING")).isEqualTo(hostile.warnings());
            assertWithMessage("%s", trial.messages()).that(trial.tags("ERROR")).isEqualTo(hostile.errors());
            for (String databag : hostile.accepts()) {
                SchemaTrial.Reading reading = trial.provider(parsed(databag));
                assertWithMessage("%s: %s", shortened(databag), reading).that(reading.name()).isEqualTo("Ready");
                reading.encoded().ifPresent(written -> assertThat(trial.provider(written)).isEqualTo(reading));
            }
            for (String databag : hostile.rejects()) {
                SchemaTrial.Reading reading = trial.provider(parsed(databag));
                assertWithMessage("%s: %s", shortened(databag), reading).that(reading.name()).isNotEqualTo("Ready");
            }
        }
    }

    private static Map<String, String> parsed(String databag) throws IOException {
        StreamReadConstraints anyName =
                StreamReadConstraints.builder().maxNameLength(1 << 20).build();
        JsonFactory json = JsonFactory.builder().streamReadConstraints(anyName).build();
        return new ObjectMapper(json).readValue(databag, new TypeReference<Map<String, String>>() {});
    }

    private static String shortened(String databag) {
        return databag.length() < 300 ? databag : databag.substring(0, 300) + "...";
    }

    @Test
    void theyAreRead() throws Exception {
        assertThat(cases().size()).isAtLeast(150);
    }

    /** Each compiles, or is refused, in the memory that the pom gives to tests of hostile schemas. */
    @Test
    void memoryIs512Megabytes() {
        assertThat(Runtime.getRuntime().maxMemory() >> 20).isAtMost(512);
    }

    @AfterAll
    static void printCounts() {
        System.out.println("hostile schemas: " + COUNTS + ", slowest " + TIMES.lastEntry());
    }
}
