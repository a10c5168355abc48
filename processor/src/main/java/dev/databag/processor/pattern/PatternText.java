package dev.databag.processor.pattern;

import dev.databag.processor.pattern.CompiledPattern.Cause;
import dev.databag.processor.pattern.CompiledPattern.Refused;
import java.util.Optional;

/** A pattern's text and how far it has been read. */
final class PatternText {

    /** As much of the pattern as a sentence quotes. */
    private static final int QUOTED = 40;

    private final String pattern;
    private int offset;

    PatternText(String pattern) {
        this.pattern = pattern;
    }

    int offset() {
        return offset;
    }

    void back(int earlier) {
        offset = earlier;
    }

    boolean atEnd() {
        return offset == pattern.length();
    }

    boolean at(char expected) {
        return offset < pattern.length() && pattern.charAt(offset) == expected;
    }

    boolean at(String expected) {
        return pattern.startsWith(expected, offset);
    }

    boolean take(char expected) {
        if (at(expected)) {
            offset++;
            return true;
        }
        return false;
    }

    boolean take(String expected) {
        if (at(expected)) {
            offset += expected.length();
            return true;
        }
        return false;
    }

    /** Takes a code point; only where {@link #atEnd} is false. */
    int next() {
        int codePoint = pattern.codePointAt(offset);
        offset += Character.charCount(codePoint);
        return codePoint;
    }

    /** Takes so many hexadecimal digits, or nothing. */
    Optional<Integer> hex(int digits) {
        if (offset + digits > pattern.length()) {
            return Optional.empty();
        }
        int value = 0;
        for (int index = offset; index < offset + digits; index++) {
            int digit = hexDigit(pattern.charAt(index));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value << 4 | digit;
        }
        offset += digits;
        return Optional.of(value);
    }

    private static int hexDigit(char character) {
        // Character.digit would take digits of other scripts
        return character < 128 ? Character.digit(character, 16) : -1;
    }

    /** Takes a decimal number, if one follows; no text has more characters than an int can say, so nor do we. */
    Optional<Integer> number() {
        int start = offset;
        long value = 0;
        while (offset < pattern.length() && pattern.charAt(offset) >= '0' && pattern.charAt(offset) <= '9') {
            value = Math.min(value * 10 + pattern.charAt(offset++) - '0', Integer.MAX_VALUE);
        }
        return offset == start ? Optional.empty() : Optional.of((int) value);
    }

    /** A piece of the pattern, fit for a sentence. */
    String between(int start, int end) {
        return show(pattern.substring(start, end));
    }

    /** The text with everything but printable ASCII escaped, and cut where it is long. */
    String show(String piece) {
        StringBuilder shown = new StringBuilder();
        for (int index = 0; index < piece.length(); index++) {
            if (index == QUOTED) {
                return shown.append("...").toString();
            }
            char character = piece.charAt(index);
            if (character >= ' ' && character <= '~') {
                shown.append(character);
            } else {
                shown.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    shown.append(Character.forDigit(character >> shift & 0xF, 16));
                }
            }
        }
        return shown.toString();
    }

    RefusedException invalid(String fact, String advice, int at) {
        return new RefusedException(new Refused(Cause.INVALID, fact, Optional.of(advice), at));
    }

    RefusedException unsupported(String fact, String advice, int at) {
        return new RefusedException(new Refused(Cause.UNSUPPORTED, fact, Optional.of(advice), at));
    }
}
