package dev.databag.processor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that would like to be something else.
 *
 * @param name for messages
 */
record InjectionPayload(String name, String text) {
    /** The property that is set when some of the text is run. */
    static final String CANARY = "databag.injection";

    private static final String RUN = "System.setProperty(\"" + CANARY + "\", \"ran\")";
    private static final String BLOCK = " static { " + RUN + "; } ";

    static List<InjectionPayload> all() {
        List<InjectionPayload> all = new ArrayList<>();
        add(all, "comment end", "*/" + BLOCK + "/*");
        add(all, "escaped star", "\\u002a/" + BLOCK + "/\\u002a");
        add(all, "escaped slash", "*\\u002f" + BLOCK + "\\u002f*");
        add(all, "escaped with two and three u", "\\uu002a\\uuu002f" + BLOCK + "\\uuu002f\\uu002a");
        add(all, "escaped with twenty u", "\\" + "u".repeat(20) + "002a/" + BLOCK + "/*");
        for (int backslashes = 2; backslashes <= 4; backslashes++) {
            add(all, backslashes + " backslashes", "\\".repeat(backslashes) + "u002a/" + BLOCK + "/*" + "\\".repeat(backslashes));
        }
        add(all, "Windows path", "C:\\users\\new\\table");
        add(all, "quote", "\"; } " + BLOCK + " String x() { return \"");
        add(all, "quote and plus", "\" + " + RUN + " + \"");
        add(all, "backslash and quote", "\\\" + " + RUN + " + \\\"");
        add(all, "line ends", "a\r" + BLOCK + "\r\n*/" + BLOCK + "\n");
        add(all, "escaped line ends", "a\\u000a" + BLOCK + "\\u000d");
        add(all, "other line ends", "a\u2028" + BLOCK + "\u2029\u0085" + BLOCK + "\u000b\u000c");
        add(all, "right to left and zero width", "\u202e*\u200b/" + BLOCK + "\u2066/\u2060*\u2069\u200d\ufeff");
        add(all, "half surrogates", "a\ud83d*\ude00/" + BLOCK + "\ude00\ud83d");
        add(all, "emoji", "\ud83d\ude00\u0301");
        add(all, "letters that identifiers may ignore", "a\u00ad\u0000b");
        add(all, "NUL and terminal escapes", "\u0000\u001b[2J\u001b]0;title\u0007\b\u009b1m");
        add(all, "JavaPoet's placeholders", "$L $T $S $N $$ $ $[ $] $> $< $Z $W $1L $name:L ${x}");
        add(all, "formats", "%s %n %d %1$s %% % {0} {1,number} '{'");
        add(all, "inline tags", "{@code {@link java.lang.Nothing {@literal {@value #X} {@snippet file=\"/etc/passwd\"}");
        add(all, "block tags", "a\n@deprecated\n@see Nowhere\n@param <T> x\n@return\n@throws Nothing");
        add(all, "markup", "<script>alert(1)</script></p><h1>&nbsp;&bogus;<b><!-- --><td>&#x2a;/");
        add(all, "braces", "}}}}}} {{{{ (((( [[[[ @Evil(");
        add(all, "regex", "^(a+)+$|(?=b)[^\\]]\\1");
        add(all, "path", "../../../../etc/passwd");
        add(all, "URL", "https://127.0.0.1:1/x.json#/a");
        add(all, "70,000 characters", "x".repeat(70_000));
        add(all, "70,000 comment ends", "*/".repeat(35_000));
        add(all, "30,000 foreign characters, 90,000 bytes", "\u20ac".repeat(30_000));
        return all;
    }

    private static void add(List<InjectionPayload> all, String name, String text) {
        all.add(new InjectionPayload(name, text));
    }

    /** What has to be escaped in JSON is; the rest stands there as it is. */
    String json() {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isSurrogate(c) && !isPaired(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || half) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }

    private boolean isPaired(int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** One step of a JSON pointer, or of a path, in a URL. */
    String step() {
        StringBuilder step = new StringBuilder();
        for (byte b : text.replace("~", "~0").replace("/", "~1").getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '~';
            step.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return step.toString();
    }

    /** As a literal in a Java file. */
    String literal() {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\') {
                literal.append(String.format("\\%03o", (int) c));
            } else {
                literal.append(c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
