package dev.databag.processor.pattern;

import java.util.Optional;

/** Reads what starts with a backslash and stands for characters. */
final class EscapeReader {

    private final PatternText text;

    EscapeReader(PatternText text) {
        this.text = text;
    }

    /** What an escape stands for: one code point, which can be the end of a range, or a set. */
    record Escaped(CodePoints set, boolean single) {

        static Escaped one(int codePoint) {
            return new Escaped(CodePoints.of(codePoint), true);
        }

        static Escaped set(CodePoints set, boolean negated) {
            return new Escaped(negated ? set.complement() : set, false);
        }

        int codePoint() {
            return set.first(0);
        }
    }

    Escaped read(boolean inClass) {
        int start = text.offset();
        text.take('\\');
        if (text.atEnd()) {
            throw text.invalid("the pattern ends in a backslash", "write \\\\ for a backslash", start);
        }
        int escaped = text.next();
        return switch (escaped) {
            case 'd', 'D' -> Escaped.set(CharacterSets.DIGIT, escaped == 'D');
            case 'w', 'W' -> Escaped.set(CharacterSets.WORD, escaped == 'W');
            case 's', 'S' -> Escaped.set(CharacterSets.SPACE, escaped == 'S');
            case 'p', 'P' -> Escaped.set(new PropertyReader(text, start).read(), escaped == 'P');
            case 'f' -> Escaped.one('\f');
            case 'n' -> Escaped.one('\n');
            case 'r' -> Escaped.one('\r');
            case 't' -> Escaped.one('\t');
            case 'v' -> Escaped.one(0x0B);
            case 'c' -> control(start);
            case 'x' -> Escaped.one(text.hex(2).orElseThrow(() -> digits("\\x", "\\x2f", start)));
            case 'u' -> Escaped.one(unicode(text).orElseThrow(() -> digits("\\u", "\\u002f or \\u{1f600}", start)));
            case '0' -> zero(start);
            // outside of a class these are references and do not come here
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> throw number(start);
            // outside of a class it is an assertion and does not come here
            case 'b' -> Escaped.one('\b');
            default -> itself(escaped, start);
        };
    }

    private Escaped itself(int escaped, int start) {
        if ((escaped >= 'a' && escaped <= 'z') || (escaped >= 'A' && escaped <= 'Z')) {
            throw Foreign.escape(text, (char) escaped, start);
        }
        return Escaped.one(escaped);
    }

    private Escaped control(int start) {
        if (!text.atEnd()) {
            int letter = text.next();
            if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
                return Escaped.one(letter % 32);
            }
        }
        throw text.invalid("'\\c' is not followed by a letter", "write it as in \\cM or \\x0d", start);
    }

    private RefusedException digits(String found, String example, int start) {
        return text.invalid(
                "'" + found + "' is not followed by its hexadecimal digits", "write them as in " + example, start);
    }

    private Escaped zero(int start) {
        if (text.number().isPresent()) {
            throw text.invalid(
                    "'" + text.between(start, text.offset()) + "' is an octal escape, which unicode mode does not have",
                    "write hexadecimal digits as in \\x2f",
                    start);
        }
        return Escaped.one(0);
    }

    private RefusedException number(int start) {
        text.number();
        return text.invalid(
                "'" + text.between(start, text.offset()) + "' is no escape of a class",
                "write hexadecimal digits as in \\x2f",
                start);
    }

    /** Takes a reference to a group, if that is what follows: its number or name. */
    Optional<String> reference() {
        int start = text.offset();
        if (text.take("\\k<")) {
            return Optional.of(GroupName.read(text, start));
        }
        text.take('\\');
        Optional<Integer> number = text.at('0') ? Optional.empty() : text.number();
        if (number.isEmpty()) {
            text.back(start);
        }
        return number.map(String::valueOf);
    }

    /** Takes what follows {@code \\u}: four digits, two escapes that are one code point, or digits in braces. */
    static Optional<Integer> unicode(PatternText text) {
        if (text.take('{')) {
            return braced(text);
        }
        Optional<Integer> unit = text.hex(4);
        if (unit.isEmpty() || !Character.isHighSurrogate((char) (int) unit.get())) {
            return unit;
        }
        int afterFirst = text.offset();
        Optional<Integer> second = text.take("\\u") ? text.hex(4) : Optional.empty();
        if (second.isEmpty() || !Character.isLowSurrogate((char) (int) second.get())) {
            text.back(afterFirst);
            return unit;
        }
        return Optional.of(Character.toCodePoint((char) (int) unit.get(), (char) (int) second.get()));
    }

    private static Optional<Integer> braced(PatternText text) {
        int value = 0;
        Optional<Integer> digit = text.hex(1);
        if (digit.isEmpty()) {
            return Optional.empty();
        }
        while (digit.isPresent()) {
            value = value << 4 | digit.get();
            if (value > CodePoints.LAST) {
                return Optional.empty();
            }
            digit = text.hex(1);
        }
        return text.take('}') ? Optional.of(value) : Optional.empty();
    }
}
