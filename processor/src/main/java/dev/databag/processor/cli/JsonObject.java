package dev.databag.processor.cli;

import dev.databag.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object in the making, printed over many lines: {@code new JsonObject().put("line", 3)}. */
final class JsonObject {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    JsonObject put(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    JsonObject put(String name, String value) {
        return put(name, JsonValue.of(value));
    }

    JsonObject put(String name, long value) {
        return put(name, JsonValue.of(value));
    }

    JsonObject put(String name, JsonObject value) {
        return put(name, value.value());
    }

    JsonObject put(String name, List<JsonObject> values) {
        return put(name, JsonValue.of(values.stream().map(JsonObject::value).toList()));
    }

    JsonObject putTexts(String name, List<String> values) {
        return put(name, JsonValue.of(values.stream().map(JsonValue::of).toList()));
    }

    JsonValue value() {
        return JsonValue.of(members);
    }

    /** ASCII, a member a line, so that differences can be read. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(value(), "", text);
        return text.toString();
    }

    private static void write(JsonValue value, String indent, StringBuilder text) {
        String inner = indent + "  ";
        String separator = "\n";
        switch (value.kind()) {
            case OBJECT -> {
                text.append('{');
                for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
                    text.append(separator).append(inner).append(JsonValue.of(member.getKey())).append(": ");
                    write(member.getValue(), inner, text);
                    separator = ",\n";
                }
                text.append(value.members().isEmpty() ? "}" : "\n" + indent + "}");
            }
            case ARRAY -> {
                text.append('[');
                for (JsonValue element : value.elements()) {
                    text.append(separator).append(inner);
                    write(element, inner, text);
                    separator = ",\n";
                }
                text.append(value.elements().isEmpty() ? "]" : "\n" + indent + "]");
            }
            default -> text.append(value);
        }
    }
}
