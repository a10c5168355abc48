package dev.databag.processor.diagnostic;

/** Text of a schema as it can be shown on a terminal: each character that controls instead of showing is replaced. */
public final class Visible {
    private static final char TAB = ' ';
    private static final char MARK = '\uFFFD';

    private Visible() {}

    /** The text with every such character replaced by one mark, so that nothing moves. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == '\t') {
                shown.append(TAB);
            } else if (isVisible(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(MARK);
            }
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    /** As {@link #of}, one mark for each UTF-16 unit and line ends kept, so that offsets stay what they are. */
    public static CharSequence units(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            boolean kept = point == '\n' || point == '\r' || point == '\t' || isVisible(point);
            for (; i < end; i++) {
                if (!kept) {
                    shown.setCharAt(i, MARK);
                }
            }
        }
        return shown;
    }

    /**
     * A word of the user's for the middle of a sentence: {@code 'oneOf'}. What cannot be shown is spelled as JSON
     * spells it ({@code backslash u202e}); a long word is cut.
     */
    public static String quoted(String word) {
        return "'" + escaped(word, 60) + "'";
    }

    private static String escaped(String word, int longest) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            if (shown.length() >= longest) {
                return shown.append("...").toString();
            }
            int point = word.codePointAt(i);
            if (isVisible(point)) {
                shown.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    shown.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        shown.append(Character.forDigit(unit >> shift & 0xf, 16));
                    }
                }
            }
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
