package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/**
 * What pages show of the program is what it prints: each line {@code $ databag ...} of a block is run in the project's directory, with the files that {@code $
 * cat FILE} shows. {@code -Ddatabag.goldens=write} writes the outputs anew.
 */
class PagesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/cli.md"})
    void shownOutputIsWhatIsPrinted(String page) throws IOException {
        copySchemas();
        Path file = ROOT.resolve(page);
        List<String> written = Files.readAllLines(file);

        List<String> right = run(written);

        if ("write".equals(System.getProperty("databag.goldens"))) {
            Files.write(file, right);
        } else {
            assertThat(written).containsExactlyElementsIn(right).inOrder();
        }
    }

    private void copySchemas() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("schemas"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Run.write(directory, ROOT.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private List<String> run(List<String> lines) throws IOException {
        List<String> right = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            right.add(line);
            boolean cat = line.startsWith("$ cat ");
            boolean databag = line.startsWith("$ databag ");
            if (!cat && !databag) {
                continue;
            }
            List<String> shown = new ArrayList<>();
            while (!lines.get(i + 1).startsWith("$ ") && !lines.get(i + 1).equals("```")) {
                shown.add(lines.get(++i));
            }
            if (cat) {
                Run.write(directory, line.substring("$ cat ".length()), String.join("\n", shown) + "\n");
                right.addAll(shown);
            } else {
                Run run = Run.of(directory, "", Ansi.OFF, line.substring("$ databag ".length()).split(" ")).in(directory);
                (run.out() + run.err()).lines().forEach(right::add);
            }
        }
        return right;
    }
}
