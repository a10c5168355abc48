package dev.databag.processor.schema;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import java.util.Map;

/**
 * Reads a schema file: strict RFC 8259 in UTF-8. A byte order mark before UTF-8 is a warning and otherwise ignored, as
 * the RFC allows: editors put it there and nobody sees it.
 */
public final class SchemaReader {
    private SchemaReader() {}

    /** The document, whatever the file holds; what is wrong with it is in the diagnostics. */
    public static SchemaDocument read(SchemaSource source, Diagnostics diagnostics) {
        JsonValue nothing = JsonValue.of(Map.of());
        if (source.size() > Limits.BYTES) {
            diagnostics
                    .at(source, Place.InText.WHOLE)
                    .error(
                            "too-large",
                            "the file has more than " + Limits.BYTES + " bytes",
                            "split it, or leave out what is not part of the schema");
            return new SchemaDocument(source, nothing, false);
        }
        if (new EncodingCheck(source, diagnostics).fails()) {
            return new SchemaDocument(source, nothing, false);
        }
        if (source.text().isBlank()) {
            diagnostics
                    .at(source, Place.InText.WHOLE)
                    .error("empty-file", "the file is empty", "a schema is a JSON object: {\"type\": \"object\", ...}");
            return new SchemaDocument(source, nothing, false);
        }
        TreeFiller tree = new TreeFiller(source, diagnostics);
        boolean whole = tree.fill();
        return new SchemaDocument(source, tree.root(), whole);
    }
}
