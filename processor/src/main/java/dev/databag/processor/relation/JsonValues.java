package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that rules are made of. */
final class JsonValues {
    private JsonValues() {}

    /** The value with its numbers spelled as the runtime spells them, so that equal values make equal rules. */
    static JsonValue spelled(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                value.members().forEach((name, member) -> members.put(name, spelled(member)));
                yield JsonValue.of(members);
            }
            case ARRAY -> JsonValue.of(value.elements().stream().map(JsonValues::spelled).toList());
            case NUMBER -> JsonValue.of(value.decimal());
            case STRING, BOOLEAN, NULL -> value;
        };
    }

    static JsonValue strings(List<String> strings) {
        return JsonValue.of(strings.stream().map(JsonValue::of).toList());
    }
}
