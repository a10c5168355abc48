package dev.databag.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the paths of values in a text by their offsets, in one walk.
 *
 * <p>Reading keeps no path, for most texts have nothing to report. The text is known to be well-formed up to the last
 * offset.
 */
final class Locator {
    /** So many steps of a path are shown; one that is longer has dots in the middle. */
    private static final int STEPS = 32;

    /** So many characters of a member's name are shown. */
    private static final int NAME = 64;

    private final byte[] bytes;
    private final String text;
    private int pos;
    private int depth;

    /**
     * For each open list the index of its element, for each open object the complement of the offset of its member's
     * name.
     */
    private int[] steps = new int[16];

    /** The text is null when the bytes are all of it, in ASCII. */
    Locator(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** The paths of values, given their offsets in ascending order. */
    String[] paths(int[] places) {
        String[] paths = new String[places.length];
        int found = 0;
        while (true) {
            skipSpace();
            while (found < places.length && places[found] <= pos) {
                paths[found++] = path();
            }
            if (found == places.length || pos >= bytes.length) {
                break;
            }
            if (!enter()) {
                skipScalar();
                advance();
            }
        }
        Arrays.fill(paths, found, paths.length, "");
        return paths;
    }

    /** Goes from the bracket of a list or an object that is not empty to its first value. */
    private boolean enter() {
        byte bracket = bytes[pos];
        if (bracket != '{' && bracket != '[') {
            return false;
        }
        pos++;
        skipSpace();
        if (at('}') || at(']')) {
            pos++;
            advance();
            return true;
        }
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, depth * 2);
        }
        if (bracket == '[') {
            steps[depth++] = 0;
        } else {
            steps[depth++] = ~pos;
            skipName();
        }
        return true;
    }

    /** Goes from the end of a value to the next one. */
    private void advance() {
        while (depth > 0) {
            skipSpace();
            if (at(',')) {
                pos++;
                skipSpace();
                if (steps[depth - 1] >= 0) {
                    steps[depth - 1]++;
                } else {
                    steps[depth - 1] = ~pos;
                    skipName();
                }
                return;
            }
            pos++;
            depth--;
            if (pos > bytes.length) {
                return;
            }
        }
        pos = bytes.length;
    }

    private void skipName() {
        pos = stringEnd(pos);
        skipSpace();
        pos++;
    }

    private void skipScalar() {
        if (bytes[pos] == '"') {
            pos = stringEnd(pos);
            return;
        }
        while (pos < bytes.length && bytes[pos] > ' ' && !at(',') && !at(']') && !at('}')) {
            pos++;
        }
    }

    private int stringEnd(int quote) {
        int i = quote + 1;
        while (i < bytes.length && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private boolean at(char c) {
        return pos < bytes.length && bytes[pos] == c;
    }

    private void skipSpace() {
        while (pos < bytes.length && bytes[pos] >= 0 && bytes[pos] <= ' ') {
            pos++;
        }
    }

    private String path() {
        String path = "";
        for (int i = 0; i < depth; i++) {
            if (depth > STEPS && i == STEPS / 2) {
                path = path.concat("...");
                i = depth - STEPS / 2;
            }
            path = join(path, steps[i] < 0 ? step(name(~steps[i])) : element(steps[i]));
        }
        return path;
    }

    /** The path of a part of a value below that of the value. */
    static String path(List<?> steps) {
        StringBuilder path = new StringBuilder();
        int size = steps.size();
        for (int i = 0; i < size; i++) {
            if (size > STEPS && i == STEPS / 2) {
                path.append("...");
                i = size - STEPS / 2;
            }
            Object step = steps.get(i);
            if (step instanceof String) {
                String name = step((String) step);
                boolean first = i > 0 && steps.get(i - 1) == Checks.TEXT && name.charAt(0) == '.';
                path.append(name, first ? 1 : 0, name.length());
            } else if (step != Checks.TEXT) {
                path.append('[').append(step).append(']');
            } else if (i < size - 1) {
                path.append(i > 0 && steps.get(i - 1) == Checks.TEXT ? "-> " : " -> ");
            }
        }
        return path.toString();
    }

    private static String element(int index) {
        return "[".concat(Integer.toString(index)).concat("]");
    }

    private String name(int quote) {
        int end = stringEnd(quote);
        String name = text != null
                ? text.substring(quote + 1, end - 1)
                : new String(bytes, quote + 1, end - quote - 2, StandardCharsets.ISO_8859_1);
        return name.indexOf('\\') < 0 ? name : new JsonReader("\"".concat(name).concat("\"")).string("");
    }

    /** How a member is shown below its object: {@code .url}, or {@code ["a b"]}. */
    static String step(String name) {
        boolean plain = !name.isEmpty() && name.length() <= NAME && !isDigit(name.charAt(0)) && name.charAt(0) != '-';
        for (int i = 0; plain && i < name.length(); i++) {
            char c = name.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '-';
        }
        return plain ? ".".concat(name) : "[".concat(Names.quoted(name, NAME)).concat("]");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A path and a step below it; a path does not begin with a dot. */
    static String join(String path, String step) {
        return path.isEmpty() && step.startsWith(".") ? step.substring(1) : path.concat(step);
    }
}
