package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Reads a schema file: strict RFC 8259 in UTF-8. A byte order mark before UTF-8 is a warning and otherwise ignored, as
 * the RFC allows: editors put it there and nobody sees it.
 */
public final class SchemaReader {
    /**
     * Jackson's own limits are lifted because ours are checked with the place in hand. Member names are not collected
     * in its symbol table: it gives up on names that were chosen to collide.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

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
        try (JsonParser parser = JSON.createParser(source.text())) {
            return document(source, parser, diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + source.path() + " from memory", e);
        }
    }

    private static SchemaDocument document(SchemaSource source, JsonParser parser, Diagnostics diagnostics)
            throws IOException {
        TreeFiller tree = new TreeFiller(source, parser, diagnostics);
        try {
            boolean whole = tree.fill();
            return new SchemaDocument(source, tree.root(), whole);
        } catch (JsonParseException e) {
            SyntaxCheck.Mistake mistake = new SyntaxCheck(source.text())
                    .mistake()
                    .orElseThrow(() -> new IllegalStateException("Jackson refuses " + source.path(), e));
            diagnostics.at(source, mistake.offset()).error(mistake.tag(), mistake.fact(), mistake.advice());
            return new SchemaDocument(source, tree.root(), false);
        }
    }
}
