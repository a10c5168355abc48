package dev.databag.standin;

/** UTF-8 as yaml.v2's reader takes it, and the characters that it allows. */
final class GoYamlCharacters {
    private final byte[] bytes;
    private final int[] characters;
    private int count;
    private String fault;

    GoYamlCharacters(byte[] bytes) {
        this.bytes = bytes;
        this.characters = new int[bytes.length];
        if (bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE) {
            fault = "not understood: UTF-16";
        }
        for (int i = 0; i < bytes.length && fault == null; ) {
            i += next(i);
        }
    }

    int[] characters() {
        return characters;
    }

    int count() {
        return count;
    }

    String fault() {
        return fault;
    }

    private int next(int i) {
        int first = bytes[i] & 0xFF;
        int width = first < 0x80 ? 1 : (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
        if (first >= 0x80 && first < 0xC0 || first >= 0xF8) {
            fault = "invalid leading UTF-8 octet";
            return 0;
        }
        if (i + width > bytes.length) {
            fault = "incomplete UTF-8 octet sequence";
            return 0;
        }
        int value = width == 1 ? first : first & (0x7F >> width);
        for (int k = 1; k < width; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                fault = "invalid trailing UTF-8 octet";
                return 0;
            }
            value = value << 6 | bytes[i + k] & 0x3F;
        }
        int least = width == 1 ? 0 : width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000;
        if (value < least) {
            fault = "invalid length of a UTF-8 sequence";
        } else if (value >= 0xD800 && value <= 0xDFFF || value > 0x10FFFF) {
            fault = "invalid Unicode character";
        } else if (!isAllowed(value)) {
            fault = "control characters are not allowed";
        } else {
            characters[count++] = value;
        }
        return width;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= '~'
                || c == 0x85
                || c >= 0xA0 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
