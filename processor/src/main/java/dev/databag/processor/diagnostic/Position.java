package dev.databag.processor.diagnostic;

/**
 * Line and column of an offset, both from 1. LF, CRLF and CR end a line; U+2028 and U+0085 do not, as in every editor
 * that opens JSON. Columns count UTF-16 units, a tab is one.
 */
public record Position(int line, int column) {

    public static Position of(String text, int offset) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int start = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (endsLine) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, end - start + 1);
    }
}
