package dev.databag.rule;

import java.util.HashSet;
import java.util.Set;

/**
 * The grammar of ECMA-262 patterns with the flag {@code u}.
 *
 * <pre>{@code
 * Regex.isValid("^[a-z]+$")   // true
 * Regex.isValid("^(a]")       // false
 * Regex.isValid("a\\Z")       // false: ECMA-262 has no such escape
 * }</pre>
 */
final class Regex {
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    private final String text;
    private int pos;
    private int groups;
    private int highestReference;
    private final Set<String> names = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    private Regex(String text) {
        this.text = text;
    }

    /**
     * Whether a text is a pattern.
     *
     * @param text the text
     * @return true if it is
     */
    static boolean isValid(String text) {
        return new Regex(text).isValid();
    }

    private boolean isValid() {
        // For each open group, whether it may be repeated.
        StringBuilder open = new StringBuilder();
        boolean repeatable = false;
        while (pos < text.length()) {
            char c = text.charAt(pos++);
            switch (c) {
                case '(':
                    int kind = group();
                    if (kind < 0) {
                        return false;
                    }
                    open.append((char) kind);
                    repeatable = false;
                    break;
                case ')':
                    if (open.length() == 0) {
                        return false;
                    }
                    repeatable = open.charAt(open.length() - 1) == 1;
                    open.setLength(open.length() - 1);
                    break;
                case '|':
                case '^':
                case '$':
                    repeatable = false;
                    break;
                case '*':
                case '+':
                case '?':
                case '{':
                    if (!repeatable || c == '{' && !counts()) {
                        return false;
                    }
                    skip('?');
                    repeatable = false;
                    break;
                case '[':
                    if (!characters()) {
                        return false;
                    }
                    repeatable = true;
                    break;
                case '\\':
                    repeatable = pos < text.length() && (text.charAt(pos) | 0x20) != 'b';
                    if (!repeatable) {
                        pos++;
                        break;
                    }
                    if (!reference() && escape() == -2) {
                        return false;
                    }
                    break;
                case ']':
                case '}':
                    return false;
                default:
                    repeatable = true;
                    break;
            }
        }
        return pos == text.length() && open.length() == 0 && highestReference <= groups && names.containsAll(references);
    }

    /** What follows an opening parenthesis: 1 if the group may be repeated, 0 if not, -1 if there is no such group. */
    private int group() {
        if (!skip('?')) {
            groups++;
            return 1;
        }
        boolean behind = skip('<');
        if (skip('=') || skip('!')) {
            return 0;
        }
        if (!behind) {
            return skip(':') ? 1 : -1;
        }
        groups++;
        return name(names) ? 1 : -1;
    }

    /** A name and the bracket behind it. */
    private boolean name(Set<String> found) {
        int start = pos;
        while (pos < text.length() && text.charAt(pos) != '>') {
            int point = text.codePointAt(pos);
            boolean fits = point == '$' || (pos == start ? point == '_' || Character.isUnicodeIdentifierStart(point) : isPart(point));
            if (!fits) {
                return false;
            }
            pos += Character.charCount(point);
        }
        if (pos == start || !skip('>')) {
            return false;
        }
        found.add(text.substring(start, pos - 1));
        return true;
    }

    private static boolean isPart(int point) {
        return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point) || point == 0x200C || point == 0x200D;
    }

    /** The counts of a quantifier, in order, and the brace behind them. */
    private boolean counts() {
        String least = digits();
        if (least.isEmpty()) {
            return false;
        }
        String most = skip(',') ? digits() : least;
        boolean ordered = most.isEmpty() || (least.length() == most.length() ? least.compareTo(most) <= 0 : least.length() < most.length());
        return ordered && skip('}');
    }

    private String digits() {
        int start = pos;
        while (pos < text.length() && text.charAt(pos) >= '0' && text.charAt(pos) <= '9') {
            pos++;
        }
        int first = start;
        while (first < pos - 1 && text.charAt(first) == '0') {
            first++;
        }
        return text.substring(first, pos);
    }

    private boolean reference() {
        char c = text.charAt(pos);
        if (c >= '1' && c <= '9') {
            String number = digits();
            highestReference = Math.max(highestReference, number.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(number));
            return true;
        }
        return c == 'k' && text.startsWith("k<", pos) && nameBehind();
    }

    private boolean nameBehind() {
        pos += 2;
        return name(references);
    }

    /** What follows a backslash: a code point, -1 for a set of them, -2 if there is no such escape. */
    private int escape() {
        char c = text.charAt(pos++);
        switch (c) {
            case 'd':
            case 'D':
            case 's':
            case 'S':
            case 'w':
            case 'W':
                return -1;
            case 'p':
            case 'P':
                int close = text.indexOf('}', pos);
                boolean named = skip('{') && close > pos;
                for (; named && pos < close; pos++) {
                    named = Format.isLetterOrDigit(text.charAt(pos)) || text.charAt(pos) == '_' || text.charAt(pos) == '=';
                }
                pos++;
                return named ? -1 : -2;
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return 0x0b;
            case '0':
                return pos < text.length() && text.charAt(pos) >= '0' && text.charAt(pos) <= '9' ? -2 : 0;
            case 'c':
                char letter = pos < text.length() ? text.charAt(pos++) : '0';
                return Format.isLetterOrDigit(letter) && letter > '9' ? letter & 31 : -2;
            case 'x':
                return hex(2);
            case 'u':
                return unicode();
            default:
                return SYNTAX.indexOf(c) >= 0 ? c : -2;
        }
    }

    private int unicode() {
        if (skip('{')) {
            int point = 0;
            int start = pos;
            while (pos < text.length() && Format.isHex(text.charAt(pos)) && point <= Character.MAX_CODE_POINT) {
                point = point << 4 | Character.digit(text.charAt(pos++), 16);
            }
            return pos > start && point <= Character.MAX_CODE_POINT && skip('}') ? point : -2;
        }
        int unit = hex(4);
        if (unit >= 0xD800 && unit <= 0xDBFF && text.startsWith("\\u", pos)) {
            int before = pos;
            pos += 2;
            int low = hex(4);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                return Character.toCodePoint((char) unit, (char) low);
            }
            pos = before;
        }
        return unit;
    }

    private int hex(int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            if (pos == text.length() || !Format.isHex(text.charAt(pos))) {
                return -2;
            }
            value = value << 4 | Character.digit(text.charAt(pos++), 16);
        }
        return value;
    }

    /** The inside of brackets, and the one that closes. */
    private boolean characters() {
        skip('^');
        while (pos < text.length()) {
            if (skip(']')) {
                return true;
            }
            int from = character();
            if (from == -2) {
                return false;
            }
            if (text.startsWith("-", pos) && !text.startsWith("-]", pos)) {
                pos++;
                int to = pos < text.length() ? character() : -2;
                if (from < 0 || to < from) {
                    return false;
                }
            }
        }
        return false;
    }

    /** One character in brackets, as {@link #escape} tells. */
    private int character() {
        if (skip('\\')) {
            if (skip('b')) {
                return '\b';
            }
            if (skip('-')) {
                return '-';
            }
            return pos < text.length() ? escape() : -2;
        }
        int point = text.codePointAt(pos);
        pos += Character.charCount(point);
        return point;
    }

    private boolean skip(char c) {
        boolean here = pos < text.length() && text.charAt(pos) == c;
        pos += here ? 1 : 0;
        return here;
    }
}
