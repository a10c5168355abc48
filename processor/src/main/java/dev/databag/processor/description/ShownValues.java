package dev.databag.processor.description;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.json.JsonValue;
import dev.databag.processor.schema.JsonText;
import dev.databag.processor.schema.SchemaDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The examples that schemas show of the values that they describe, by the schema's place: {@code provider.json#/$defs/Receiver}. */
final class ShownValues {
    private final Map<String, JsonNode> documents = new HashMap<>();

    ShownValues(List<SchemaDocument> documents) {
        documents.forEach(document -> this.documents.put(document.source().relativePath(), document.root()));
    }

    List<JsonValue> at(String place) {
        int hash = place.indexOf('#');
        JsonNode root = documents.get(place.substring(0, Math.max(hash, 0)));
        List<JsonValue> shown = new ArrayList<>();
        if (root != null) {
            for (JsonNode example : root.at(JsonPointer.compile(place.substring(hash + 1))).path("examples")) {
                shown.add(JsonValue.parse(JsonText.of(example)));
            }
        }
        return shown;
    }
}
