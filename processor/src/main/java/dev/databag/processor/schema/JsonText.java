package dev.databag.processor.schema;

import dev.databag.json.JsonValue;
import java.util.Map;

/**
 * The text of a value, as short as it can be: {@code {"port":4318}}. {@link JsonValue#toString} writes what a charm would.
 */
public final class JsonText {
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    public static String of(JsonValue value) {
        JsonText writer = new JsonText();
        writer.write(value);
        return writer.text.toString();
    }

    /** Recursive: no deeper than {@link Limits#DEPTH}. */
    private void write(JsonValue value) {
        switch (value.kind()) {
            case OBJECT -> {
                char before = '{';
                for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
                    text.append(before);
                    write(member.getKey());
                    text.append(':');
                    write(member.getValue());
                    before = ',';
                }
                text.append(before == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                char before = '[';
                for (JsonValue element : value.elements()) {
                    text.append(before);
                    write(element);
                    before = ',';
                }
                text.append(before == '[' ? "[]" : "]");
            }
            case NUMBER -> text.append(value.decimal());
            case BOOLEAN -> text.append(value.bool());
            case STRING -> write(value.string());
            case NULL -> text.append("null");
        }
    }

    private void write(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
