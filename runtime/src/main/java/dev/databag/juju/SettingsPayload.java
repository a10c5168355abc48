package dev.databag.juju;

import dev.databag.DatabagException;
import dev.databag.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code relation-set --file -} reads: a map of strings, spelled so that Juju's YAML parser reads what was meant.
 *
 * <p>Juju parses it with gopkg.in/yaml.v2, for which JSON is not always right. It refuses surrogate pairs in escapes
 * and control characters that are not escaped; it folds a raw U+0085 into a space, and drops the spaces around a raw
 * U+2028. So: within the Basic Multilingual Plane everything but printable ASCII is escaped, beyond it nothing is. A
 * key whose quoted form exceeds 1,024 characters is recognised only behind "? ".
 */
final class SettingsPayload {
    /** The longest key that Juju's YAML parser has been seen to take in every form. */
    private static final int MAX_KEY = 1024;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private SettingsPayload() {}

    /**
     * The payload.
     *
     * @throws DatabagException if a text has no UTF-8 form or a key is too long; nothing has been written then
     */
    static byte[] of(Map<String, String> settings) {
        List<Violation> violations = new ArrayList<>();
        StringBuilder payload = new StringBuilder(256);
        payload.append('{');
        StringBuilder quoted = new StringBuilder();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            check(setting.getKey(), setting.getValue(), violations);
            if (payload.length() > 1) {
                payload.append(", ");
            }
            quoted.setLength(0);
            quote(setting.getKey(), quoted);
            if (quoted.length() > MAX_KEY) {
                payload.append("? ");
            }
            payload.append(quoted).append(": ");
            quote(setting.getValue(), payload);
        }
        if (!violations.isEmpty()) {
            throw new DatabagException(violations);
        }
        return payload.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void check(String key, String value, List<Violation> violations) {
        if (key.codePointCount(0, key.length()) > MAX_KEY) {
            String start = printable(key.substring(0, 20)) + "...";
            violations.add(new Violation(
                    start,
                    start,
                    "a key of at most " + MAX_KEY + " characters: Juju reads no longer one",
                    "one of " + key.codePointCount(0, key.length()),
                    ""));
        } else if (hasLoneSurrogate(key) || hasLoneSurrogate(value)) {
            violations.add(new Violation(
                    printable(key), printable(key), "text that has a UTF-8 form", "a lone surrogate", ""));
        }
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** A key as it can stand in a message. */
    private static String printable(String key) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            text.append(Character.isSurrogate(c) ? '?' : c);
        }
        return text.toString();
    }

    static void quote(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c >= ' ' && c <= '~' || Character.isSurrogate(c)) {
                to.append(c);
            } else {
                to.append("\\u")
                        .append(HEX[c >> 12])
                        .append(HEX[c >> 8 & 15])
                        .append(HEX[c >> 4 & 15])
                        .append(HEX[c & 15]);
            }
        }
        to.append('"');
    }
}
