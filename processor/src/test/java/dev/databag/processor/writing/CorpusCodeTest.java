package dev.databag.processor.writing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.testing.GeneratedCode;
import dev.databag.processor.testing.SchemaTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code of real schemas, each interface version a package: javac with every lint on and javadoc with every check have
 * nothing to say about it. Reads the corpus where the property {@code databag.corpus} says; run by {@code -Pcheck-corpus}.
 */
@Tag("corpus")
final class CorpusCodeTest {
    private final Path schemas = Path.of(System.getProperty("databag.corpus", "none")).resolve("schemas");
    private final Map<String, String> refused = new TreeMap<>();
    private int read;

    @Test
    void publishedSchemasBecomeCleanCode(@TempDir Path pages) throws IOException {
        GeneratedCode code = generate("current");

        assertThat(read).isEqualTo(128);
        // An array is no databag.
        assertThat(refused)
                .containsExactly(
                        "current/kubeflow_dashboard_links/v0/requirer.json", "no-databag",
                        "current/kubeflow_dashboard_sidebar/v0/requirer.json", "no-databag");
        assertIsClean(code, pages);
    }

    @Test
    void schemasWrittenByHandBecomeCleanCode(@TempDir Path pages) throws IOException {
        GeneratedCode code = generate("handwritten");

        assertThat(read).isEqualTo(84);
        assertIsClean(code, pages);
    }

    private static void assertIsClean(GeneratedCode code, Path pages) {
        code.sources().forEach((path, text) -> assertWithMessage(path)
                .that(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'))
                .isTrue());
        assertThat(code.lint()).isEmpty();
        assertThat(code.doclint(pages)).isEmpty();
    }

    /** Everything that is not refused; {@code refused} says what is, and why. */
    private GeneratedCode generate(String part) throws IOException {
        assumeTrue(Files.isDirectory(schemas), "no schemas at " + schemas);
        GeneratedCode code = new GeneratedCode();
        try (Stream<Path> folders = Files.walk(schemas.resolve(part))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Map<String, String> texts = texts(folder);
                if (!texts.isEmpty()) {
                    code.and(new InterfaceWriter().write(generate(part, folder, texts), false));
                }
            }
        }
        return code;
    }

    private RelationInterface generate(String part, Path folder, Map<String, String> texts) {
        String packageName = part + "."
                + schemas.resolve(part).relativize(folder).toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        SchemaTexts all = SchemaTexts.of(texts).inPackage(packageName);
        Diagnostics diagnostics = new Diagnostics();
        RelationInterface relation = all.read(diagnostics);
        Map<String, List<Diagnostic>> errors = diagnostics.all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(diagnostic -> diagnostic.text().replaceAll("(?s):.*", "")));
        if (errors.isEmpty()) {
            return relation;
        }
        errors.forEach((file, found) -> {
            String tags = found.stream().map(Diagnostic::tag).distinct().sorted().collect(Collectors.joining(" "));
            refused.put(schemas.relativize(folder.resolve(file)).toString().replace('\\', '/'), tags);
            texts.remove(file);
        });
        return SchemaTexts.of(texts).inPackage(packageName).read(new Diagnostics());
    }

    private Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String side : List.of("provider.json", "requirer.json")) {
            if (Files.exists(folder.resolve(side))) {
                texts.put(side, Files.readString(folder.resolve(side)));
                read++;
            }
        }
        return texts;
    }
}
