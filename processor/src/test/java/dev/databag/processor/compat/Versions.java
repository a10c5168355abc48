package dev.databag.processor.compat;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.testing.SchemaTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads versions of interfaces for tests. */
final class Versions {
    private Versions() {}

    /** One whose provider has this schema for its application databag. */
    static InterfaceVersion app(String path, String databag) {
        return of(List.of(SchemaSource.of(
                "provider.json",
                path,
                ("{\"type\": \"object\", \"properties\": {\"app\":\n" + databag + "\n}}").getBytes(StandardCharsets.UTF_8),
                Optional.empty())));
    }

    /** One whose provider has a key that holds JSON of this document; nothing when that cannot be generated. */
    static Optional<InterfaceVersion> value(JsonNode document) {
        String side =
                """
                {"type": "object", "properties": {"app": {"type": "object", "required": ["key"], "properties": {
                  "key": {"type": "string", "contentMediaType": "application/json", "contentSchema": {"$ref": "value.json"}}
                }}}}
                """;
        Diagnostics diagnostics = new Diagnostics();
        SchemaDocument provider = SchemaReader.read(SchemaSource.of("provider.json", side), diagnostics);
        SchemaFiles files = SchemaTexts.of(Map.of("value.json", document.toString()));
        InterfaceVersion version = InterfaceVersion.read(List.of(provider), files, diagnostics);
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(version);
    }

    /** The schemas of a directory, called so. */
    static InterfaceVersion directory(Path directory, String name) {
        List<SchemaSource> sides = new ArrayList<>();
        for (String side : List.of("provider.json", "requirer.json")) {
            Path file = directory.resolve(side);
            if (Files.exists(file)) {
                try {
                    String path = name.isEmpty() ? side : name + "/" + side;
                    sides.add(SchemaSource.of(side, path, Files.readAllBytes(file), Optional.empty()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return of(sides);
    }

    private static InterfaceVersion of(List<SchemaSource> sources) {
        Diagnostics diagnostics = new Diagnostics();
        List<SchemaDocument> sides = new ArrayList<>();
        sources.forEach(source -> sides.add(SchemaReader.read(source, diagnostics)));
        InterfaceVersion version = InterfaceVersion.read(sides, SchemaTexts.of(Map.of()), diagnostics);
        assertThat(diagnostics.all().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .map(Diagnostic::text)
                        .toList())
                .isEmpty();
        return version;
    }

    /** A verdict as text. */
    static String text(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (DatabagVerdict databag : verdict.databags()) {
            text.append(databag.name()).append(": ").append(databag.grade().words()).append('\n');
            for (Difference difference : databag.differences()) {
                text.append(text(difference));
            }
        }
        return text.toString();
    }

    static String text(Difference difference) {
        return difference.grade().words() + " [" + difference.kind().tag() + "] " + difference.path()
                + "\n  old: " + difference.older().map(Site::toString).orElse("-")
                + "\n  new: " + difference.newer().map(Site::toString).orElse("-")
                + "\n  " + difference.onNewReaders().outcome() + ": " + difference.onNewReaders().sentence()
                + "\n  " + difference.onOldReaders().outcome() + ": " + difference.onOldReaders().sentence() + "\n";
    }
}
