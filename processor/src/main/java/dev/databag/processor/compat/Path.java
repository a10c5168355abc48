package dev.databag.processor.compat;

import dev.databag.processor.diagnostic.Visible;

/**
 * Where in a databag, as people write it: {@code receivers[].protocol.type}.
 *
 * @param text empty for the databag itself
 * @param depth how many steps lead there
 */
record Path(String text, int depth) {
    static final Path ROOT = new Path("", 0);

    Path member(String name) {
        boolean plain = !name.isEmpty() && name.chars().allMatch(Path::isPlain);
        String step = plain ? name : "[" + Visible.quoted(name) + "]";
        return step(plain && !text.isEmpty() ? "." + step : step);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** Any member that is not named. */
    Path others() {
        return step(text.isEmpty() ? "*" : ".*");
    }

    Path elements() {
        return step("[]");
    }

    Path element(int index) {
        return step("[" + index + "]");
    }

    /** What the JSON text in a string holds. */
    Path content() {
        return step(" -> ");
    }

    private Path step(String more) {
        return new Path(text + more, depth + 1);
    }

    /** In a sentence. */
    String shown() {
        return text.isEmpty() ? "the databag" : text;
    }
}
