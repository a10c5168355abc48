package dev.databag.processor.writing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.testing.GeneratedCode;
import dev.databag.processor.testing.SchemaTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What generated code looks like. Each folder {@code golden/<name>} holds the schemas of one interface and, in {@code
 * expected}, every file that is made of them. {@code -Ddatabag.goldens=write} writes the files anew; read them before
 * you commit them.
 */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path BUNDLED = Path.of("../schemas");

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void codeIsTheExpectedOne(String name) throws IOException {
        Map<String, String> actual = new TreeMap<>();
        codeOf(name).sources().forEach((path, text) -> actual.put(path.substring(path.lastIndexOf('/') + 1), text));
        Path expected = GOLDEN.resolve(name).resolve("expected");
        if ("write".equals(System.getProperty("databag.goldens"))) {
            write(expected, actual);
        }

        assertThat(actual.keySet()).isEqualTo(read(expected, ".java").keySet());
        for (Map.Entry<String, String> file : read(expected, ".java").entrySet()) {
            assertWithMessage("%s/expected/%s", name, file.getKey())
                    .that(actual.get(file.getKey()))
                    .isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void codeIsAscii(String name) throws IOException {
        codeOf(name).sources().forEach((path, text) -> assertWithMessage(path)
                .that(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'))
                .isTrue());
    }

    @Test
    void javacAndJavadocHaveNothingToSay(@TempDir Path pages) throws IOException {
        GeneratedCode all = new GeneratedCode();
        for (String name : names()) {
            all.and(filesOf(schemasOf(GOLDEN.resolve(name)), "com.example." + name.replace("-", "")));
        }

        assertThat(all.lint()).isEmpty();
        assertThat(all.doclint(pages)).isEmpty();
    }

    @Test
    void javacAndJavadocHaveNothingToSayAboutTheTracingInterface(@TempDir Path pages) throws IOException {
        GeneratedCode all = new GeneratedCode();
        Map<String, String> mission = read(BUNDLED, ".json");
        mission.keySet().removeIf(path -> path.contains("/"));
        all.and(filesOf(SchemaTexts.of(mission), "com.example.tracing"));
        for (String version : List.of("v0", "v1", "v2")) {
            all.and(filesOf(schemasOf(BUNDLED.resolve(version)), "com.example." + version));
        }

        assertThat(all.lint()).isEmpty();
        assertThat(all.doclint(pages)).isEmpty();
    }

    private static GeneratedCode codeOf(String name) throws IOException {
        return GeneratedCode.of(filesOf(schemasOf(GOLDEN.resolve(name)), "com.example"));
    }

    private static List<com.palantir.javapoet.JavaFile> filesOf(SchemaTexts schemas, String packageName) {
        // Warnings have tests of their own.
        return new InterfaceWriter().write(schemas.inPackage(packageName).read(new Diagnostics()), false);
    }

    private static SchemaTexts schemasOf(Path folder) throws IOException {
        return SchemaTexts.of(read(folder, ".json"));
    }

    /** The files below a folder by their relative path, without those of {@code expected}. */
    private static Map<String, String> read(Path folder, String suffix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                    texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void write(Path expected, Map<String, String> files) throws IOException {
        Files.createDirectories(expected);
        for (String old : read(expected, ".java").keySet()) {
            Files.delete(expected.resolve(old));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }
}
