package dev.databag.processor.description;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.schema.SchemaDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples that schemas show of the values that they describe, by the schema's place: {@code provider.json#/$defs/Receiver}. */
final class ShownValues {
    private final Map<String, SchemaDocument> documents = new HashMap<>();

    ShownValues(List<SchemaDocument> documents) {
        documents.forEach(document -> this.documents.put(document.source().relativePath(), document));
    }

    List<JsonValue> at(String place) {
        int hash = place.indexOf('#');
        return Optional.ofNullable(documents.get(place.substring(0, Math.max(hash, 0))))
                .flatMap(document -> document.at(JsonPointer.compile(place.substring(hash + 1) + "/examples")))
                .filter(examples -> examples.kind() == JsonValue.Kind.ARRAY)
                .map(JsonValue::elements)
                .orElse(List.of());
    }
}
