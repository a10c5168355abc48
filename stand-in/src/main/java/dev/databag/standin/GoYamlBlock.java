package dev.databag.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The block style of YAML as people write it by hand and {@code yaml.safe_dump} writes it: a line a key.
 *
 * <pre>{@code
 * host: tempo.svc:4317        # a plain text
 * port: "80"
 * ca: |
 *   -----BEGIN CERTIFICATE-----
 *   ...
 * }</pre>
 *
 * <p>Keys of letters, digits, {@code _}, {@code .} and {@code -}; plain texts on one line, texts in quotes on one line,
 * literal blocks. Anything else is {@link GoYaml.NotUnderstood}.
 */
final class GoYamlBlock {
    private final List<String> lines;
    private int at;

    private GoYamlBlock(List<String> lines) {
        this.lines = lines;
    }

    static Map<String, String> read(String text) throws GoYaml.Refused {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                throw new GoYaml.NotUnderstood("a tab or an unusual line break in block style");
            }
        }
        if (!text.endsWith("\n")) {
            throw new GoYaml.NotUnderstood("block style without a line break at its end");
        }
        return new GoYamlBlock(List.of(text.substring(0, text.length() - 1).split("\n", -1))).settings();
    }

    private Map<String, String> settings() throws GoYaml.Refused {
        Map<String, String> settings = new LinkedHashMap<>();
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon);
            if (!key.matches("[A-Za-z_][A-Za-z0-9_.-]{0,200}") || GoYaml.isNull(key)) {
                throw new GoYaml.NotUnderstood("a key beyond words and numbers");
            }
            if (colon + 1 < line.length() && line.charAt(colon + 1) != ' ') {
                throw new GoYaml.NotUnderstood("a line that is no key and its text");
            }
            settings.put(key, value(line.substring(colon + 1).strip()));
        }
        return settings;
    }

    private String value(String written) throws GoYaml.Refused {
        if (written.equals("|") || written.equals("|-")) {
            return literal(written.equals("|"));
        }
        if (at < lines.size() && lines.get(at).startsWith(" ")) {
            throw new GoYaml.NotUnderstood("a text of several lines");
        }
        if (written.isEmpty() || written.startsWith("#")) {
            return "";
        }
        if (written.startsWith("\"") || written.startsWith("'")) {
            if (end(written) != written.length() - 1) {
                throw new GoYaml.NotUnderstood("something behind a text in quotes");
            }
            return GoYaml.read(("{k: " + written + "}").getBytes(StandardCharsets.UTF_8)).get("k");
        }
        int comment = written.indexOf(" #");
        String plain = comment < 0 ? written : written.substring(0, comment).strip();
        if (!plain.matches("[A-Za-z0-9_/~][A-Za-z0-9_./+~:@=, -]*") || plain.contains(": ") || plain.endsWith(":")) {
            throw new GoYaml.NotUnderstood("a plain text beyond words, numbers and addresses");
        }
        return GoYaml.isNull(plain) ? "" : plain;
    }

    /** Where the quotes are closed. */
    private static int end(String written) {
        char quote = written.charAt(0);
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean doubled = quote == '\'' && written.startsWith("''", i);
            if (c == '\\' && quote == '"' || doubled) {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        return -1;
    }

    /** All lines that are indented, without what the first is indented by. */
    private String literal(boolean keepsEnd) throws GoYaml.Refused {
        int indent = 0;
        StringBuilder text = new StringBuilder();
        StringBuilder blank = new StringBuilder();
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isEmpty() && indent > 0) {
                blank.append('\n');
                continue;
            }
            int spaces = line.length() - line.stripLeading().length();
            if (indent == 0) {
                indent = spaces;
            }
            if (spaces == 0 && !line.isEmpty()) {
                break;
            }
            if (line.isBlank() || spaces < indent || !line.matches("[ -~]*")) {
                throw new GoYaml.NotUnderstood("an uneven block, or one beyond ASCII");
            }
            text.append(blank).append(line.substring(indent)).append('\n');
            blank.setLength(0);
        }
        if (text.length() == 0) {
            throw new GoYaml.NotUnderstood("an empty block");
        }
        return keepsEnd ? text.toString() : text.substring(0, text.length() - 1);
    }
}
