package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The broken and hostile schemas of the corpus: each gives what its manifest says, and quickly. */
@Tag("hostile")
final class BadCorpusTest {
    private static final String CORPUS = System.getProperty("databag.corpus", "");
    private static final Path BAD = Path.of(CORPUS, "bad");
    private static final Map<String, Integer> COUNTS = new ConcurrentSkipListMap<>();
    private static final ConcurrentSkipListMap<Duration, String> TIMES = new ConcurrentSkipListMap<>();

    /** A mistake of the manifest: nothing can match one letter, any character, a capital and a letter in three. */
    private static final Map<String, String> MISTAKEN_ACCEPTS =
            Map.of("pattern/catastrophic-nested.json", "{\"v\": \"aAa\"}");

    /** Legal schemas of which we have something to say all the same; docs/why.md says why. */
    private static final Map<String, List<String>> WARNED = Map.of(
            // "example" is nearly "examples", and asserts nothing.
            "keyword/example-singular.json",
            List.of("unknown-keyword"),
            // Keys and words that would be one name in Java: the names that they get need to be told.
            "names/generated-members.json",
            List.of("name-clash", "name-clash"),
            "names/spaces.json",
            List.of("name-clash", "name-clash"),
            "names/newlines.json",
            List.of("name-clash"),
            "names/case-collision.json",
            List.of("name-clash"),
            "names/turkish-i.json",
            List.of("name-clash", "name-clash"),
            "enum/case-collision.json",
            List.of("name-clash"),
            "enum/sanitise-collision.json",
            List.of("name-clash"),
            "enum/turkish.json",
            List.of("name-clash", "name-clash"));

    @TempDir
    private Path directory;

    /** A line of the manifest. */
    record Case(String file, String expect, String where, String accepts, String rejects) {
        @Override
        public String toString() {
            return file.isEmpty() ? "no corpus" : file + " " + expect;
        }
    }

    static Stream<Case> cases() throws IOException {
        if (!Files.exists(BAD)) {
            return Stream.of(new Case("", "", "", "", ""));
        }
        return Files.readAllLines(BAD.resolve("manifest.tsv")).stream().skip(1).map(line -> {
            String[] columns = line.split("\t", -1);
            return new Case(columns[0], columns[1], columns[2], columns[4], columns[5]);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void schemaGivesWhatTheManifestSays(Case bad) throws Exception {
        assumeTrue(!bad.file().isEmpty(), () -> "no corpus at '" + CORPUS + "'");
        byte[] schema = Files.readAllBytes(BAD.resolve(bad.file()));
        try (SchemaTrial trial = SchemaTrial.of(declared(bad, schema))) {
            COUNTS.merge(bad.expect() + " -> " + trial.verdict(), 1, Integer::sum);
            TIMES.put(trial.time(), bad.toString());
            assertThat(trial.isOrderly()).isTrue();
            switch (bad.expect()) {
                case "ok" -> assertThat(trial.tags()).isEqualTo(WARNED.getOrDefault(bad.file(), List.of()));
                case "either" -> assertThat(repeated(bad, schema)).isEqualTo(trial.messages());
                default -> {
                    assertThat(trial.verdict()).isEqualTo(bad.expect());
                    assertPlace(bad, schema, trial);
                }
            }
            if (trial.compiles()) {
                databag(bad.accepts()).ifPresent(databag -> assertAccepted(trial, bad, databag));
                databag(bad.rejects()).ifPresent(databag -> assertWithMessage("%s", databag)
                        .that(trial.provider(databag).name())
                        .isNotEqualTo("Ready"));
            }
        }
    }

    /** A file whose name is the point is a directory of that name here, since the two sides have fixed names. */
    private Javac declared(Case bad, byte[] schema) throws IOException {
        SchemaTrial.clear(directory);
        String directoryName = bad.file().startsWith("files/") ? bad.file().substring(6, bad.file().length() - 5) : ".";
        return new Javac(directory)
                .declare("@RelationInterface(\"" + directoryName + "\")")
                .write("src/com/example/" + directoryName + "/provider.json", schema);
    }

    private List<String> repeated(Case bad, byte[] schema) throws IOException {
        try (SchemaTrial again = SchemaTrial.of(declared(bad, schema))) {
            return again.messages();
        }
    }

    private static void assertAccepted(SchemaTrial trial, Case bad, Map<String, String> databag) {
        SchemaTrial.Reading reading = trial.provider(databag);
        String accepts = MISTAKEN_ACCEPTS.getOrDefault(bad.file(), "");
        assertWithMessage("%s: %s", databag, reading)
                .that(reading.name())
                .isEqualTo(bad.accepts().equals(accepts) ? "Invalid" : "Ready");
        reading.encoded().ifPresent(written -> assertThat(trial.provider(written)).isEqualTo(reading));
    }

    /** Where the manifest has a JSON pointer, some message stands in the lines of that value. */
    private static void assertPlace(Case bad, byte[] schema, SchemaTrial trial) throws IOException {
        if (!bad.where().startsWith("/") || bad.file().startsWith("syntax/")) {
            return;
        }
        int[] lines = lines(schema, JsonPointer.compile(bad.where()));
        assertWithMessage("%s is in lines %s to %s: %s", bad.where(), lines[0], lines[1], trial.messages())
                .that(trial.lines().stream().anyMatch(line -> lines[0] <= line && line <= lines[1]))
                .isTrue();
    }

    private static int[] lines(byte[] schema, JsonPointer pointer) throws IOException {
        JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNumberLength(1 << 20).build())
                .build();
        int[] lines = {Integer.MAX_VALUE, 0};
        try (JsonParser parser = json.createParser(schema)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.getParsingContext().pathAsPointer().equals(pointer)) {
                    lines[0] = Math.min(lines[0], parser.currentTokenLocation().getLineNr());
                    lines[1] = Math.max(lines[1], parser.currentLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private static Optional<Map<String, String>> databag(String json) throws IOException {
        return json.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectMapper().readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    @Test
    void corpusIsReadIn512Megabytes() {
        assumeTrue(Files.exists(BAD), () -> "no corpus at '" + CORPUS + "'");
        assertThat(Runtime.getRuntime().maxMemory() >> 20).isAtMost(512);
    }

    @AfterAll
    static void printCounts() {
        System.out.println("bad corpus: " + COUNTS + ", slowest " + TIMES.lastEntry());
    }
}
