package dev.databag.processor.relation;

import dev.databag.processor.schema.SchemaSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a declaration asks for besides its schemas.
 *
 * @param encoding the convention for strings
 * @param jsonFields databag keys that are JSON though the schema says plain string, as they are spelled on the wire
 * @param formats whether {@code format} is enforced
 * @param openExamples whether a string with {@code examples} is an open vocabulary
 * @param strict whether what is doubtful is an error
 * @param mapped the files that stand for absolute references, digests checked, by URL without fragment
 */
public record InterfaceOptions(
        Convention encoding,
        List<String> jsonFields,
        boolean formats,
        boolean openExamples,
        boolean strict,
        Map<String, SchemaSource> mapped) {

    public InterfaceOptions {
        jsonFields = List.copyOf(jsonFields);
        mapped = Collections.unmodifiableMap(new LinkedHashMap<>(mapped));
    }

    /** What a declaration that says nothing asks for. */
    public static final InterfaceOptions DEFAULT =
            new InterfaceOptions(Convention.AUTO, List.of(), false, false, false, Map.of());

    /** How strings of the schema are written into a databag. */
    public enum Convention {
        /** As themselves, where the schema admits nothing but strings. */
        AUTO,
        /** As JSON, which is what the Python libraries do. */
        JSON
    }
}
