package dev.databag.processor.diagnostic;

import java.util.List;
import java.util.Optional;

/** A JSON text in which some values are stars, as many as they have characters: every offset stays where it is. */
record MaskedText(SourceText source, String text) implements SourceText {
    private static final char STAR = '*';

    /** @param starts the offsets of the values */
    static SourceText of(SourceText source, List<Integer> starts) {
        StringBuilder text = new StringBuilder(source.text());
        for (int start : starts) {
            for (int i = start; i < end(source.text(), start); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    text.setCharAt(i, STAR);
                }
            }
        }
        return new MaskedText(source, text.toString());
    }

    /** Behind the value that starts there. */
    private static int end(String text, int start) {
        int depth = 0;
        boolean inString = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else {
                inString = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            boolean next = i + 1 == text.length() || ",]} \t\r\n".indexOf(text.charAt(i + 1)) >= 0;
            if (!inString && depth == 0 && next) {
                return i + 1;
            }
        }
        return text.length();
    }

    @Override
    public String path() {
        return source.path();
    }

    @Override
    public Optional<Object> handle() {
        return source.handle();
    }
}
