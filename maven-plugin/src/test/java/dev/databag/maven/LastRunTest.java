package dev.databag.maven;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastRunTest {
    @TempDir
    private Path directory;

    private Path memory;
    private Path schema;
    private Path preferred;
    private Path source;

    @BeforeEach
    void remember() throws IOException {
        memory = directory.resolve("databag/generate-default.txt");
        schema = Files.writeString(directory.resolve("a schema.json"), "{}");
        preferred = directory.resolve("preferred.json");
        source = Files.writeString(directory.resolve("Size.java"), "enum Size {}");
        new LastRun(
                        "key",
                        Map.of(schema, Digest.of(schema), preferred, Digest.of(preferred)),
                        Map.of(source, Digest.of(source)))
                .write(memory);
    }

    @Test
    void runIsCurrentWhenNothingChanged() throws IOException {
        assertThat(LastRun.read(memory).orElseThrow().isCurrent("key")).isTrue();
    }

    @Test
    void otherKeyIsNotCurrent() throws IOException {
        assertThat(LastRun.read(memory).orElseThrow().isCurrent("other")).isFalse();
    }

    @Test
    void editedInputIsNotCurrent() throws IOException {
        Files.writeString(schema, "{ }");

        assertThat(LastRun.read(memory).orElseThrow().isCurrent("key")).isFalse();
    }

    @Test
    void inputThatAppearsWhereItIsPreferredIsNotCurrent() throws IOException {
        Files.writeString(preferred, "{}");

        assertThat(LastRun.read(memory).orElseThrow().isCurrent("key")).isFalse();
    }

    @Test
    void deletedOrEditedOutputIsNotCurrent() throws IOException {
        Files.writeString(source, "enum Size { MINE }");
        assertThat(LastRun.read(memory).orElseThrow().isCurrent("key")).isFalse();

        Files.delete(source);
        assertThat(LastRun.read(memory).orElseThrow().isCurrent("key")).isFalse();
    }

    @Test
    void whatWasNotWrittenHereIsNoMemory() throws IOException {
        assertThat(LastRun.read(directory.resolve("missing"))).isEmpty();
        for (String text : List.of("", "databag 1", "databag 0\nkey\n", "databag 1\nkey\nin\n")) {
            Files.writeString(memory, text);
            assertThat(LastRun.read(memory)).isEmpty();
        }
    }
}
