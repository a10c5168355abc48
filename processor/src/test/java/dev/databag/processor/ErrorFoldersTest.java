package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users see when something is wrong. Each folder {@code errors/<tag>/<case>} is a package directory: schemas, maybe a
 * package-info.java (without one the folder itself is declared), and {@code expected.txt} with the whole text. A name that
 * ends in {@code .template} is a file in which {@code <<5 x abc>>} stands for five times abc, as in {@link HostileSchemas}.
 */
final class ErrorFoldersTest {
    private static final Path ERRORS = Path.of("src/test/resources/errors");
    private static final Path ACTUAL = Path.of("target/errors");

    /** Tags of what no schema can bring about. */
    private static final Set<String> WITHOUT_FOLDER = Set.of(
            "internal-error", "self-check", "cannot-write", "not-a-literal", "locked-name", "locked-wire", "stale-lock",
            "broken-lock");

    @TempDir
    private Path directory;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.find(ERRORS, 2, (path, attributes) -> attributes.isDirectory())) {
            return files.map(path -> ERRORS.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void textIsTheExpectedOne(String name) throws IOException {
        String actual = compile(ERRORS.resolve(name));

        Path expected = ERRORS.resolve(name).resolve("expected.txt");
        if (!Files.exists(expected) || !Files.readString(expected).equals(actual)) {
            Path file = ACTUAL.resolve(name).resolve("expected.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertWithMessage("expected.txt is missing; the actual text was written to %s", ACTUAL.resolve(name))
                .that(Files.exists(expected))
                .isTrue();
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(actual).contains("[" + name.substring(0, name.indexOf('/')) + "] ");
    }

    private String compile(Path folder) throws IOException {
        Javac javac = new Javac(directory)
                .with(() -> new DatabagProcessorTest.WrappedProcessor(new DatabagProcessor()))
                .write("src/com/example/package-info.java", """
                        @dev.databag.RelationInterface(".")
                        package com.example;
                        """);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = "src/com/example/" + folder.relativize(file);
                if (name.endsWith(".template")) {
                    javac.write(name.substring(0, name.lastIndexOf('.')), HostileSchemas.text(Files.readString(file)));
                } else if (!name.endsWith("expected.txt")) {
                    javac.write(name, Files.readAllBytes(file));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : javac.compile().diagnostics()) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(diagnostic.getKind().toString().toLowerCase(Locale.ROOT)).append(": ");
            // Where nothing stands before the tag, the caret in the declaration is the place.
            String message = diagnostic.getMessage(Locale.ROOT);
            if (message.startsWith("[")) {
                text.append("package-info.java:").append(diagnostic.getLineNumber());
                text.append(':').append(diagnostic.getColumnNumber()).append(": ");
            }
            String sources = javac.path("src/com/example") + "/";
            // javac indents by two what we have indented already.
            text.append(message.replace("\n  ", "\n").replace(sources, "")).append('\n');
        }
        return text.toString();
    }

    @Test
    void everyTagOfTheCodeHasAHeading() throws IOException {
        assertThat(headings()).containsAtLeastElementsIn(tagsOfTheCode());
    }

    @Test
    void everyTagOfTheCodeHasAFolder() throws IOException {
        Set<String> tags = tagsOfTheCode();
        tags.removeAll(WITHOUT_FOLDER);
        assertThat(folders()).containsAtLeastElementsIn(tags);
    }

    @Test
    void everyHeadingIsATagOfTheCode() throws IOException {
        assertThat(tagsOfTheCode()).containsAtLeastElementsIn(headings());
    }

    private static Set<String> headings() throws IOException {
        Set<String> headings = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../docs/errors.md"))) {
            if (line.startsWith("## ")) {
                headings.add(line.substring(3).strip());
            }
        }
        return headings;
    }

    private static Set<String> folders() throws IOException {
        Set<String> folders = new TreeSet<>();
        cases().forEach(name -> folders.add(name.substring(0, name.indexOf('/'))));
        return folders;
    }

    /** The first string of each call that reports something, and of each constant whose name ends in TAG. */
    private static Set<String> tagsOfTheCode() throws IOException {
        Pattern reports = Pattern.compile("(?:\\b(?:error|warning|doubt|found|report)\\(\\s*(?:[\\w.]+,\\s*)?|TAG = )\"([a-z0-9-]+)\"");
        Set<String> tags = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?m)^ *(/\\*\\*| \\*).*$", "");
                Matcher matcher = reports.matcher(code);
                while (matcher.find()) {
                    tags.add(matcher.group(1));
                }
            }
        }
        return tags;
    }
}
