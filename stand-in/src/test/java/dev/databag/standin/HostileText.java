package dev.databag.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Random settings that have a UTF-8 form, and little else in their favour. */
public final class HostileText {
    private static final String[] PIECES = {
        "\0", "\n", "\r\n", "\t", " ", "  ", "\"", "\\", "\\\"", "/", "'", "\u0001", "\u001f", "\u007f", "\u0080",
        "\u0085", " \u0085 ", "\u009f", "\u00a0", "\u00f6", "\u20ac", "\u2028", " \u2028 ", "\u2029", "\ufeff",
        "\ufffd", "\ufffe", "\uffff", "\ud83d\ude00", "\udbff\udfff", "\\u0041", "\\ud83d", "{", "}", "[", "]", ":",
        ": ", ",", "#", " #", "---", "\n---\n", "...", "? ", "- ", "&", "*", "!!", "|", ">", "%", "@", "`", "null"
    };

    private final Random random;

    /**
     * Texts from a seed.
     *
     * @param random where they come from
     */
    public HostileText(Random random) {
        this.random = random;
    }

    /**
     * Up to five settings; a value may be empty, a key may have 1,024 characters.
     *
     * @return a new map
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            String key = text(random.nextInt(50) == 0 ? 1024 : random.nextInt(12));
            settings.put(key, text(random.nextInt(200) == 0 ? 5000 : random.nextInt(20)));
        }
        return settings;
    }

    /**
     * A text.
     *
     * @param length its length in code points, at most
     * @return the text
     */
    public String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            int kind = random.nextInt(4);
            if (kind == 0) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else if (kind == 1) {
                int character = random.nextInt(0x110000);
                text.appendCodePoint(character >= 0xD800 && character < 0xE000 ? '?' : character);
            } else {
                text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
