package dev.databag.processor.relation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a schema as the runtime knows them, numbers exact. */
final class JsonValues {
    private JsonValues() {}

    static JsonValue of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
                yield JsonValue.of(members);
            }
            case ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                node.forEach(element -> elements.add(of(element)));
                yield JsonValue.of(elements);
            }
            case STRING, BINARY -> JsonValue.of(node.textValue());
            case NUMBER -> node.isIntegralNumber() ? JsonValue.of(node.bigIntegerValue()) : JsonValue.of(node.decimalValue());
            case BOOLEAN -> JsonValue.of(node.booleanValue());
            case NULL, MISSING -> JsonValue.NULL;
        };
    }

    static JsonValue strings(List<String> strings) {
        return JsonValue.of(strings.stream().map(JsonValue::of).toList());
    }
}
