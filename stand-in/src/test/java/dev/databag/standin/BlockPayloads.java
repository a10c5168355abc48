package dev.databag.standin;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random payloads for relation-set in block style: settings as people write them, and what they get wrong. */
final class BlockPayloads {
    private static final String[] KEYS = {
        "a", "b", "host", "egress-subnets", "k_1", "x.y", "A", "\"q\"", "'s'", "\"a: b\"", "\"\\u00f6\"", "'it''s'"
    };
    private static final String[] ODD_KEYS = {
        "1", "null", "~", "a b", "-x", "? a", "- a", "\u00f6", "<<", "{a", "[a]", "\"q", "'s", "*a", "&a b",
        "!!str a", "", " a", "  a", "a:b", "#a", "@a", "%a", "---", "true"
    };
    private static final String[] VALUES = {
        "b", "tempo.svc:4317", "http://tempo:4318/v1", "80", "true", "null", "~", "", "1.50", "-1", "0x1F",
        "2026-11-22", "a b c", "it's", "a \"b\" c", "50%", "a,b", "a#b", "\u00f6\u20ac \ud83d\ude00", "(x) $HOME",
        "secret:abc", ".inf", "--- a", "-x", "--", "<<", "=", "a:b", "x]", "x}", "\"q\"", "\"a: b \\\"c\\\" # d\"",
        "\"\\ud83d\\ude00\"", "\"\\/\"", "\"\\u00f6\\n\"", "''", "'it''s: # x'", "\"\"", "[]", "{}", "[1, 2]",
        "{\"a\": \"b\"}", "[\"otlp_http\"]"
    };
    private static final String[] ODD_VALUES = {
        "a: b", "a:", "&x b", "*x", "!!str 1", "!!int x", "!x y", "|", "|-", ">", ">-", "|+", "|2", "| # c", "@x",
        "`x", "%x", ", x", "]", "}", "[", "{", "[1", "- x", "-", "? x", ":", ": x", "\"q", "'s", "\"q\" x", "\"q\"x",
        "\"q\" # c", "'s' # c", "\"q\"# c", "b # c", "b #", "b  #c", "# c", "\ttab", "a\tb", "b ", "\u0085",
        "x\u2028y", "\ufeff", "\u007f", "\u0001"
    };
    private static final String[] MORE = {
        "  more", "   more text", " x", "  a: b", "  a:", "  - x", "  -", "- x", "-", "  # c", "# c", "", "", " ",
        "   ", "  \"q\"", "  [1]", "  more # c", "\tx", "...", "---", "--- x", "word", "a b c", "%YAML 1.1", "  1",
        "  it's", " ...", "{}", "  b: c: d"
    };

    private final Random random;

    BlockPayloads(Random random) {
        this.random = random;
    }

    byte[] next() {
        StringBuilder text = new StringBuilder();
        // Each kind of trouble in one payload of a few, so that most verdicts hang on one thing.
        double odd = random.nextInt(6) == 0 ? 0.3 : 0.02;
        int lines = 1 + random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            if (random.nextDouble() < odd) {
                text.append(pick(MORE)).append('\n');
            }
            text.append(random.nextDouble() < odd ? pick(ODD_KEYS) : pick(KEYS));
            text.append(random.nextDouble() < odd ? pick(":", " :", ":  ", "", ":\t", " ", "::") : ":");
            int kind = random.nextInt(12);
            if (kind == 0) {
                text.append(pick(" |", " |-")).append('\n');
                block(text);
                continue;
            }
            String value = random.nextDouble() < odd ? pick(ODD_VALUES) : pick(VALUES);
            text.append(value.isEmpty() ? "" : " ").append(value);
            text.append(i + 1 == lines && random.nextInt(5) == 0 ? "" : "\n");
            if (kind == 1) {
                text.append(pick(MORE)).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void block(StringBuilder text) {
        String indent = pick("  ", "  ", " ", "    ");
        for (int lines = random.nextInt(4); lines >= 0; lines--) {
            text.append(random.nextInt(20) == 0 ? pick("", " ", "      ", "\t") : indent);
            text.append(pick("-----BEGIN-----", "x: y", "# no comment", "  deeper", "\u00f6", "\"q", "", "end"));
            text.append('\n');
        }
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
