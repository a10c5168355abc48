package dev.databag.processor;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.util.Optional;

/** Any bytes are read as a schema file to the end, or refused at a place in it. For Jazzer: see {@code SECURITY.md}. */
public final class SchemaReaderFuzzer {
    private SchemaReaderFuzzer() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaSource source = SchemaSource.of("provider.json", "provider.json", bytes, Optional.empty());
        SchemaDocument document = SchemaReader.read(source, diagnostics);
        if (!document.isWhole() && !diagnostics.hasErrors()) {
            throw new AssertionError("not whole, and no error");
        }
        for (Diagnostic diagnostic : diagnostics.shown()) {
            boolean counts = diagnostic.tag().equals("too-many-problems");
            if (!counts && !diagnostic.text().startsWith("provider.json:")) {
                throw new AssertionError(diagnostic.text());
            }
        }
    }
}
