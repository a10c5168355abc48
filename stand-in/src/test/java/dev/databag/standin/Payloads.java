package dev.databag.standin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Random payloads for relation-set: mostly what a JSON writer puts out, with everything in it that JSON and YAML see
 * differently.
 */
public final class Payloads {
    private static final String[] ESCAPES = {
        "\\n", "\\t", "\\\"", "\\\\", "\\/", "\\b", "\\u00f6", "\\u0000", "\\ud83d\\ude00", "\\ud800", "\\ufffe",
        "\\u12", "\\x41", "\\U0001F600", "\\q", "\\ ", "\\\n", "\\N", "\\_", "\\L", "\\P", "\\e", "\\0", "\\'",
        "\\\t", "\\\u2028"
    };
    private static final String[] RAW = {
        " ", " ", "\t", "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u00f6", "\u20ac", "\ud83d\ude00",
        "\u007f", "\u0090", "\ufffe", "\ufeff", "\u0001", "\u00a0", "'", "''", "#", ": ", ", ", "{", "}", "[", "---",
        "...", "\n---", "\n... ", "- ", "? ", "&", "*", "!", "|", "%"
    };
    private static final String[] WORDS = {
        "10", "-1", "1.5", "1e3", "true", "false", "null", "~", "Null", "NULL", "yes", "", "0x1F", "+5", ".5",
        "1_000", "a.b", "x-y", "-", "--", "a b", "<<", "[1]", "{}", "{\"a\": \"b\"}", "'single'", "'it''s'", "\"",
        ":", "@", "`", "*x", "&x 1", "!!str 1", "a:b", "1:2", "..", ".", "...", "---"
    };
    private static final String[] SPACES = {
        "", " ", " ", "\n", "\t", "\n ", " # comment\n", "\r\n", "#\n", "\n\t"
    };

    private final Random random;

    /**
     * Payloads from a seed.
     *
     * @param random where they come from
     */
    public Payloads(Random random) {
        this.random = random;
    }

    /**
     * The next payload.
     *
     * @return its bytes
     */
    public byte[] next() {
        StringBuilder text = new StringBuilder();
        space(text, 0.05);
        text.append(odd() ? "" : "{");
        int entries = random.nextInt(4);
        for (int i = 0; i < entries; i++) {
            space(text, 0.3);
            text.append(random.nextInt(15) == 0 ? "? " : "");
            text.append(random.nextInt(8) == 0 ? pick(WORDS) : quoted());
            space(text, 0.2);
            text.append(odd() ? "" : ":");
            text.append(random.nextInt(3) == 0 ? "" : " ");
            space(text, 0.2);
            text.append(random.nextInt(4) == 0 ? pick(WORDS) : quoted());
            space(text, 0.2);
            text.append(i + 1 < entries != odd() ? "," : "");
        }
        space(text, 0.3);
        text.append(odd() ? "" : "}");
        space(text, 0.1);
        return broken(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private boolean odd() {
        return random.nextInt(60) == 0;
    }

    private void space(StringBuilder text, double chance) {
        if (random.nextDouble() < chance) {
            text.append(pick(SPACES));
        }
    }

    private String quoted() {
        StringBuilder text = new StringBuilder("\"");
        int length = random.nextInt(20) == 0 ? 1000 + random.nextInt(50) : random.nextInt(8);
        double strange = random.nextInt(3) == 0 ? 0 : 0.15;
        for (int i = 0; i < length; i++) {
            double kind = random.nextDouble();
            if (kind < strange / 2 && length < 100) {
                text.append(pick(ESCAPES));
            } else if (kind < strange && length < 100) {
                text.append(pick(RAW));
            } else {
                text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.append('"').toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private byte[] broken(byte[] payload) {
        if (payload.length == 0 || random.nextInt(20) > 0) {
            return payload;
        }
        int at = random.nextInt(payload.length);
        switch (random.nextInt(3)) {
            case 0 -> payload[at] = (byte) random.nextInt(256);
            case 1 -> {
                return Arrays.copyOf(payload, at);
            }
            default -> payload[at] = (byte) ",:{}\"'\\#?\n ".charAt(random.nextInt(11));
        }
        return payload;
    }
}
