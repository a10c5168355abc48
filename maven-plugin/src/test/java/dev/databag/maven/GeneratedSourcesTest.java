package dev.databag.maven;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.Generation.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedSourcesTest {
    private static final JavaSource SIZE = new JavaSource("com.example", "Size", "enum Size {}\n", "f");

    @TempDir
    private Path directory;

    private GeneratedSources sources;

    @BeforeEach
    void open() {
        sources = new GeneratedSources(directory.resolve("out"), directory.resolve("classes"));
    }

    @Test
    void fileThatStaysTheSameIsNotTouched() throws IOException {
        Path file = sources.write(List.of(SIZE)).keySet().iterator().next();
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, old);
        open();

        sources.write(List.of(SIZE));

        assertThat(sources.isChanged()).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

    @Test
    void fileThatChangesIsWritten() throws IOException {
        sources.write(List.of(SIZE));
        open();

        sources.write(List.of(new JavaSource("com.example", "Size", "enum Size { A }\n", "g")));

        assertThat(sources.isChanged()).isTrue();
        assertThat(Files.readString(directory.resolve("out/com/example/Size.java"))).isEqualTo("enum Size { A }\n");
    }

    @Test
    void orphanGoesWithItsClassesAndItsEmptyPackageAndNothingElse() throws IOException {
        Set<Path> written = sources.write(List.of(SIZE)).keySet();
        for (String name : List.of("Size.class", "Size$1.class", "Size$Builder.class", "Sizes.class", "Siz.class")) {
            write("classes/com/example/" + name);
        }
        write("out/com/other/Size.java");

        sources.remove(written);

        assertThat(files()).containsExactly("classes/com/example/Siz.class", "classes/com/example/Sizes.class", "out/com/other/Size.java");
        assertThat(Files.exists(directory.resolve("out/com/example"))).isFalse();
        assertThat(sources.isChanged()).isTrue();
    }

    @Test
    void fileOutsideOfTheDirectoryIsNotRemoved() throws IOException {
        Path elsewhere = write("src/Size.java");

        sources.remove(List.of(elsewhere));

        assertThat(files()).containsExactly("src/Size.java");
        assertThat(sources.isChanged()).isFalse();
    }

    @Test
    void orphanThatIsGoneAlreadyIsNoChange() throws IOException {
        sources.remove(List.of(directory.resolve("out/com/example/Size.java")));

        assertThat(sources.isChanged()).isFalse();
    }

    private Path write(String path) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .toList());
        }
    }
}
