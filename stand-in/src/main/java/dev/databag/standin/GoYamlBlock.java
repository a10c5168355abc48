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
 * <p>Keys of letters, digits, spaces, {@code _}, {@code .} and {@code -}, or in quotes; plain texts, also of several
 * lines; texts in quotes on one line; literal blocks. What can be nothing but a collection where a text should be, or no
 * YAML at all, is {@link GoYaml.Refused}; anything else is {@link GoYaml.NotUnderstood}.
 */
final class GoYamlBlock {
    private static final String COLLECTION = "cannot unmarshal a collection into string";
    private static final String NO_VALUE_HERE = "mapping values are not allowed in this context";

    /** In characters, with its quotes. */
    private static final int LONGEST_KEY = 1024;

    private final List<String> lines;
    private final boolean ended;
    private int at;

    private GoYamlBlock(List<String> lines, boolean ended) {
        this.lines = lines;
        this.ended = ended;
    }

    static Map<String, String> read(String text) throws GoYaml.Refused {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                throw new GoYaml.NotUnderstood("a tab or an unusual line break in block style");
            }
        }
        boolean ended = text.endsWith("\n");
        String content = ended ? text.substring(0, text.length() - 1) : text;
        return new GoYamlBlock(List.of(content.split("\n", -1)), ended).settings();
    }

    private Map<String, String> settings() throws GoYaml.Refused {
        Map<String, String> settings = new LinkedHashMap<>();
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            int colon = endOfKey(line);
            if (colon > LONGEST_KEY) {
                throw new GoYaml.Refused("could not find expected ':'");
            }
            String key = line.substring(0, colon).stripTrailing();
            if (key.startsWith("\"") || key.startsWith("'")) {
                key = unquoted(key);
            } else if (!key.matches("[A-Za-z0-9_][A-Za-z0-9_. -]{0,200}") || GoYaml.isNull(key)) {
                throw new GoYaml.NotUnderstood("a key beyond words and numbers");
            }
            if (colon + 1 < line.length() && line.charAt(colon + 1) != ' ') {
                throw new GoYaml.NotUnderstood("a line that is no key and its text");
            }
            settings.put(key, value(line.substring(colon + 1).strip()));
        }
        return settings;
    }

    /** Where the colon is that ends the key of a line. */
    private int endOfKey(String line) throws GoYaml.Refused {
        char first = line.charAt(0);
        if (first == '-' && (line.length() == 1 || line.charAt(1) == ' ')) {
            // Behind a key without a text it is that key's list, elsewhere it is none of the mapping's.
            throw new GoYaml.Refused(COLLECTION);
        }
        if (first == '"' || first == '\'') {
            int end = end(line);
            if (end < 0) {
                throw new GoYaml.NotUnderstood("a key in quotes of several lines");
            }
            int colon = end + 1;
            while (colon < line.length() && line.charAt(colon) == ' ') {
                colon++;
            }
            if (colon == line.length() || line.charAt(colon) != ':') {
                throw new GoYaml.NotUnderstood("a text in quotes that is no key");
            }
            return colon;
        }
        int colon = line.indexOf(':');
        // A document that is null, and nothing else, is an empty mapping.
        if (colon < 0 && line.matches("[A-Za-z0-9_]+") && !GoYaml.isNull(line)) {
            throw new GoYaml.Refused("could not find expected ':'");
        }
        if (colon < 0) {
            throw new GoYaml.NotUnderstood("a line without a key");
        }
        return colon;
    }

    private String value(String written) throws GoYaml.Refused {
        if (written.equals("|") || written.equals("|-")) {
            return literal(written.equals("|"));
        }
        if (written.isEmpty() || written.startsWith("#")) {
            return next("");
        }
        char first = written.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(written);
        }
        if (first == '[' || first == '{') {
            throw new GoYaml.Refused(COLLECTION);
        }
        if (first == '@' || first == '`' || first == '%') {
            throw new GoYaml.Refused("found character that cannot start any token");
        }
        if (first == ',' || first == ']' || first == '}') {
            throw new GoYaml.Refused("did not find expected node content");
        }
        if (written.equals("-") || written.startsWith("- ")) {
            throw new GoYaml.Refused("block sequence entries are not allowed in this context");
        }
        int comment = written.indexOf(" #");
        String plain = comment < 0 ? written : written.substring(0, comment).strip();
        if ("&*!|>?:#".indexOf(first) >= 0) {
            throw new GoYaml.NotUnderstood("an anchor, an alias, a tag, a folded block or an odd plain text");
        }
        if (plain.contains(": ") || plain.endsWith(":")) {
            throw new GoYaml.Refused(NO_VALUE_HERE);
        }
        if (comment >= 0) {
            refuseIndented();
            return text(plain);
        }
        return next(plain);
    }

    /** A text in quotes, and perhaps a comment. */
    private String quoted(String written) throws GoYaml.Refused {
        int end = end(written);
        if (end < 0) {
            throw new GoYaml.NotUnderstood("a text in quotes of several lines");
        }
        String behind = written.substring(end + 1);
        if (!behind.isEmpty() && behind.charAt(0) != ' ') {
            throw new GoYaml.NotUnderstood("something behind a text in quotes");
        }
        String value = unquoted(written.substring(0, end + 1));
        if (!behind.isBlank() && !behind.strip().startsWith("#")) {
            if (behind.strip().matches("[A-Za-z0-9 ]+")) {
                throw new GoYaml.Refused("did not find expected key");
            }
            throw new GoYaml.NotUnderstood("something behind a text in quotes");
        }
        refuseIndented();
        return value;
    }

    private static String unquoted(String quoted) throws GoYaml.Refused {
        return GoYaml.read(("{k: " + quoted + "}").getBytes(StandardCharsets.UTF_8)).get("k");
    }

    /** The text that a plain one, perhaps empty, makes together with the indented lines that follow. */
    private String next(String plain) throws GoYaml.Refused {
        StringBuilder text = new StringBuilder(plain);
        int breaks = 0;
        int from = at;
        while (from < lines.size()) {
            String line = lines.get(from);
            if (line.isBlank()) {
                breaks++;
                from++;
                continue;
            }
            if (line.charAt(0) != ' ') {
                break;
            }
            String more = line.strip();
            if (more.matches("[A-Za-z0-9_.-]+:( .*)?") && more.charAt(0) != '-') {
                throw new GoYaml.Refused(text.length() == 0 ? COLLECTION : NO_VALUE_HERE);
            }
            if (text.length() == 0 && (more.equals("-") || more.startsWith("- "))) {
                throw new GoYaml.Refused(COLLECTION);
            }
            if (!more.matches("[A-Za-z0-9_][A-Za-z0-9_ .,/+=-]*")) {
                throw new GoYaml.NotUnderstood("a text of several lines beyond words");
            }
            if (text.length() > 0) {
                text.append(breaks == 0 ? " " : "\n".repeat(breaks));
            }
            text.append(more);
            breaks = 0;
            from++;
            at = from;
        }
        return text(text.toString());
    }

    /** Behind a comment or a text in quotes nothing goes on. */
    private void refuseIndented() throws GoYaml.Refused {
        for (int i = at; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            if (line.charAt(0) == ' ') {
                if (line.strip().matches("[A-Za-z0-9_]+(: [A-Za-z0-9_]*)?")) {
                    throw new GoYaml.Refused("did not find expected key");
                }
                throw new GoYaml.NotUnderstood("a line that is indented");
            }
            return;
        }
    }

    private static String text(String plain) {
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
            boolean isBlank = line.isBlank();
            if (isBlank && indent > 0 && line.length() <= indent) {
                blank.append('\n');
                continue;
            }
            int spaces = line.length() - line.stripLeading().length();
            if (spaces == 0) {
                break;
            }
            if (indent == 0) {
                indent = spaces;
                if (isBlank) {
                    throw new GoYaml.NotUnderstood("a block that begins with a blank line");
                }
            }
            if (spaces < indent) {
                refuseIndented();
                break;
            }
            text.append(blank).append(line.substring(indent)).append('\n');
            blank.setLength(0);
        }
        if (text.length() == 0) {
            throw new GoYaml.NotUnderstood("an empty block");
        }
        if (!ended && at == lines.size()) {
            throw new GoYaml.NotUnderstood("a block without a line break at its end");
        }
        return keepsEnd ? text.toString() : text.substring(0, text.length() - 1);
    }
}
