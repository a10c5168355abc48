package dev.databag.processor.diagnostic;

/**
 * The source line of an offset with a caret under it. Long lines are cut around the caret, and a character that would
 * move or hide text (controls, bidi, zero width, lone surrogates) is shown as one visible mark, so that what stands
 * over the caret is what the caret means.
 */
record Excerpt(String line, int caret) {
    private static final int WIDTH = 120;
    private static final int BEFORE = 80;
    private static final String CUT = "...";

    static Excerpt of(String text, int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int start = at;
        while (start > 0 && !endsLine(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !endsLine(text.charAt(end)) && end - at <= WIDTH) {
            end++;
        }
        String prefix = "";
        if (at - start > BEFORE) {
            start = at - BEFORE;
            prefix = CUT;
        }
        String suffix = "";
        if (end - start > WIDTH) {
            end = start + WIDTH;
            suffix = CUT;
        }
        // A pair that was cut in two would read as a lone surrogate.
        if (start < at && start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start))) {
            start++;
        }
        if (end > at && end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
            end--;
        }
        String shown = prefix + Visible.of(text.substring(start, at));
        String line = shown + Visible.of(text.substring(at, end)) + suffix;
        return new Excerpt(line.stripTrailing(), shown.codePointCount(0, shown.length()));
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }
}
