package dev.databag.standin;

import java.util.Collection;
import java.util.Map;

/**
 * JSON as Go's encoding/json writes it, for that is what hook tools answer with: compact, sorted, with {@code <},
 * {@code >} and {@code &} escaped.
 */
final class GoJson {
    private GoJson() {}

    static String object(Map<String, String> sorted) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> member : sorted.entrySet()) {
            json.append(json.length() > 1 ? "," : "");
            json.append(string(member.getKey())).append(':').append(string(member.getValue()));
        }
        return json.append('}').toString();
    }

    static String array(Collection<String> elements) {
        StringBuilder json = new StringBuilder("[");
        for (String element : elements) {
            json.append(json.length() > 1 ? "," : "").append(string(element));
        }
        return json.append(']').toString();
    }

    static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '<', '>', '&', '\u2028', '\u2029' -> json.append(String.format("\\u%04x", (int) c));
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
