package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaPath;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.testing.GeneratedCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any bytes as a provider's schema become Java that javac compiles without a warning, or are refused. For Jazzer: see
 * {@code SECURITY.md}.
 */
public final class ProcessorFuzzer {
    private static final InterfaceDeclaration DECLARATION = new InterfaceDeclaration(
            "com.example",
            new InterfaceOptions(InterfaceOptions.Convention.AUTO, List.of(), true, true, false, Map.of()),
            false);

    /** More than this is compiled only in the end-to-end tests: javac is a thousand times slower than we are. */
    private static final int MOST_CHARACTERS = 60_000;

    private ProcessorFuzzer() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaSource source = SchemaSource.of("provider.json", "provider.json", bytes, Optional.empty());
        List<JavaFile> files = Generator.DATABAGS.generate(
                DECLARATION, List.of(SchemaReader.read(source, diagnostics)), new Alone(source), diagnostics);
        // An interface whose sides publish nothing is none to compile.
        if (diagnostics.hasErrors() || files.isEmpty()) {
            return;
        }
        GeneratedCode code = GeneratedCode.of(files);
        int length = code.sources().values().stream().mapToInt(String::length).sum();
        List<String> messages = length > MOST_CHARACTERS ? List.of() : code.lint();
        if (!messages.isEmpty()) {
            throw new AssertionError(String.join("\n", messages));
        }
    }

    /** A directory with one file. */
    private record Alone(SchemaSource provider) implements SchemaFiles {

        @Override
        public Optional<SchemaSource> find(String relativePath) {
            return relativePath.equals(provider.relativePath()) ? Optional.of(provider) : Optional.empty();
        }

        @Override
        public List<String> tried(String relativePath) {
            return List.of(relativePath);
        }

        @Override
        public Optional<String> refusal(String relativePath) {
            return SchemaPath.refusal(relativePath);
        }
    }
}
