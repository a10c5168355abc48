package dev.databag.processor.schema;

import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.diagnostic.Visible;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the first mistake of a text that is not JSON and says it in words. The runtime's reader decides whether there is
 * one; its sentences are for databags, which a program wrote, so the text is read again here when they would be shown. One
 * reader of one grammar, and in one place: each mistake is told where it is met.
 */
final class SyntaxCheck {
    private static final String SPACE = " \t\r\n";
    private static final String WORD_ENDS = SPACE + "{}[],:;=\"'";
    private static final Map<String, String> NEARLY = Map.of(
            "True", "true", "TRUE", "true", "False", "false", "FALSE", "false", "None", "null", "Null", "null", "NULL",
            "null", "nil", "null", "undefined", "null");

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    SyntaxCheck(String text) {
        this.text = text;
    }

    /** One mistake: where, its tag, what is wrong, and what to write. */
    record Mistake(int offset, String tag, String fact, String advice) {}

    private record Open(boolean object, int offset) {
        String what() {
            return object ? "an object" : "an array";
        }

        char end() {
            return object ? '}' : ']';
        }
    }

    /** Ends the search where the mistake is. Nobody outside sees it, so it needs no trace. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Mistake mistake;

        Found(Mistake mistake) {
            super(mistake.fact(), null, false, false);
            this.mistake = mistake;
        }
    }

    Optional<Mistake> mistake() {
        try {
            document();
            return Optional.empty();
        } catch (Found found) {
            return Optional.of(found.mistake);
        }
    }

    private void document() {
        skipSpace();
        value();
        while (!open.isEmpty()) {
            skipSpace();
            if (isEnd()) {
                throw unclosed();
            } else if (peek() == ',') {
                at++;
                skipSpace();
                afterComma();
            } else {
                closeOrComplain();
            }
        }
        skipSpace();
        if (!isEnd()) {
            throw comment().orElseGet(() -> found("text-after-end", "text stands after the end of the document", "remove it"));
        }
    }

    /** Reads a value, or the beginning of an object or array and its first value; stands behind it. */
    private void value() {
        while (true) {
            boolean starts = !isEnd();
            if (starts && peek() == '{') {
                open.push(new Open(true, at++));
                skipSpace();
                if (close()) {
                    return;
                }
                memberName();
            } else if (starts && peek() == '[') {
                open.push(new Open(false, at++));
                skipSpace();
                if (close()) {
                    return;
                }
            } else {
                scalar();
                return;
            }
        }
    }

    private boolean close() {
        if (!isEnd() && peek() == open.element().end()) {
            at++;
            open.pop();
            return true;
        }
        return false;
    }

    private void afterComma() {
        Open container = open.element();
        if (!isEnd() && peek() == container.end()) {
            throw found("trailing-comma", "a comma stands before '" + peek() + "'", "remove the comma");
        }
        if (container.object()) {
            memberName();
        }
        value();
    }

    private void closeOrComplain() {
        if (close()) {
            return;
        }
        Open container = open.element();
        char c = peek();
        if (c == '}' || c == ']') {
            throw found(
                    "wrong-bracket",
                    "'" + c + "' stands where " + container.what() + " from line " + line(container) + " is to be closed",
                    "write '" + container.end() + "', or look for a bracket that is missing before");
        }
        Optional<Found> comment = comment();
        if (comment.isPresent()) {
            throw comment.get();
        }
        if (c == ':' || c == '=' || c == ';') {
            throw unexpected("',' or '" + container.end() + "'");
        }
        throw found(
                "missing-comma",
                "a comma is missing between " + (container.object() ? "members" : "elements"),
                "write ',' before this");
    }

    private void memberName() {
        if (isEnd()) {
            throw unclosed();
        }
        if (peek() != '"') {
            throw comment().orElseGet(this::noName);
        }
        int start = at;
        string();
        checkPairs(start, at);
        String name = text.substring(start + 1, at - 1);
        skipSpace();
        if (isEnd()) {
            throw unclosed();
        }
        if (peek() != ':') {
            throw comment()
                    .orElseGet(() -> found(
                            "missing-colon", "':' is missing after the name " + Visible.quoted(name), "write ':' here"));
        }
        at++;
        skipSpace();
    }

    /** Half a surrogate pair may be in a value, as RFC 8259 allows, but not in a name, which becomes one of Java's. */
    private void checkPairs(int start, int end) {
        int i = start;
        while (i < end) {
            if (text.charAt(i) != '\\') {
                i++;
                continue;
            }
            char unit = text.charAt(i + 1) == 'u' ? (char) Integer.parseInt(text, i + 2, i + 6, 16) : ' ';
            boolean pair = Character.isHighSurrogate(unit)
                    && text.startsWith("\\u", i + 6)
                    && Character.isLowSurrogate((char) Integer.parseInt(text, i + 8, i + 12, 16));
            if (Character.isSurrogate(unit) && !pair) {
                throw found(
                        i,
                        "half-surrogate",
                        Visible.quoted(text.substring(i, i + 6)) + " is half of a surrogate pair, in a name",
                        "write both halves, or the character itself");
            }
            i += pair ? 12 : unit == ' ' ? 2 : 6;
        }
    }

    private Found noName() {
        String word = word();
        if (word.isEmpty() && peek() != '\'') {
            return unexpected("a member name");
        }
        return found(
                "bad-name",
                "a member name is written in double quotes",
                word.isEmpty() ? "write \" instead of '" : "write \"" + Visible.of(word) + "\"");
    }

    private void scalar() {
        if (isEnd()) {
            throw open.isEmpty() ? unexpected("a value") : unclosed();
        }
        char c = peek();
        if (c == '"') {
            string();
            return;
        }
        String word = word();
        if (c == '-' || c >= '0' && c <= '9') {
            number(word);
        } else if (word.equals("true") || word.equals("false") || word.equals("null")) {
            at += word.length();
        } else {
            throw comment().orElseGet(() -> noValue(c, word));
        }
    }

    private Found noValue(char c, String word) {
        if (c == '\'') {
            return found("bad-value", "a string is written in double quotes", "write \" instead of '");
        }
        if (c == '+' || c == '.') {
            return badNumber(word);
        }
        if (!Character.isLetter(c)) {
            return unexpected("a value");
        }
        String right = NEARLY.get(word);
        String advice = right != null ? "write " + right : "write a string in double quotes";
        boolean noNumber = word.equals("NaN") || word.equals("Infinity");
        return found("bad-value", Visible.quoted(word) + " is not a JSON value", noNumber ? "JSON has no such number" : advice);
    }

    private void number(String word) {
        int i = word.charAt(0) == '-' ? 1 : 0;
        int integer = i;
        i = digits(word, i);
        boolean good = i > integer && (i == integer + 1 || word.charAt(integer) != '0');
        if (good && i < word.length() && word.charAt(i) == '.') {
            int fraction = i + 1;
            i = digits(word, fraction);
            good = i > fraction;
        }
        if (good && i < word.length() && (word.charAt(i) == 'e' || word.charAt(i) == 'E')) {
            i++;
            if (i < word.length() && (word.charAt(i) == '+' || word.charAt(i) == '-')) {
                i++;
            }
            int exponent = i;
            i = digits(word, exponent);
            good = i > exponent;
        }
        if (!good || i < word.length()) {
            throw badNumber(word);
        }
        at += word.length();
    }

    private static int digits(String word, int from) {
        int i = from;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private Found badNumber(String word) {
        return found(
                "bad-number",
                Visible.quoted(word) + " is not a JSON number",
                "write decimal digits without leading zeros, then a fraction or an exponent if need be");
    }

    private void string() {
        int start = at++;
        while (true) {
            if (isEnd()) {
                throw found(start, "unclosed-string", "the file ends in this string", "close it with '\"'");
            }
            char c = peek();
            if (c == '"') {
                at++;
                return;
            } else if (c == '\\') {
                escape(start);
            } else if (c == '\n' || c == '\r') {
                throw found(
                        start,
                        "unclosed-string",
                        "this string is not closed on its line",
                        "close it with '\"'; a line break inside is written \\n");
            } else if (c < ' ') {
                throw found(
                        "control-character",
                        (c == '\t' ? "a tab" : "the control character " + name(c)) + " stands in a string",
                        "write it as " + (c == '\t' ? "\\t" : "\\u00" + (c >> 4) + Character.forDigit(c & 0xf, 16)));
            } else {
                at++;
            }
        }
    }

    private void escape(int start) {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : '"';
        if (at + 1 == text.length()) {
            throw found(start, "unclosed-string", "the file ends in this string", "close it with '\"'");
        }
        if (c == 'u') {
            for (int i = at + 2; i < at + 6; i++) {
                if (i >= text.length() || !isHex(text.charAt(i))) {
                    throw found(
                            "bad-escape",
                            Visible.quoted(text.substring(at, i)) + " is not an escape: \\u takes four hexadecimal digits",
                            "write the character itself, or \\u0041 for A; a backslash is written \\\\");
                }
            }
            at += 6;
        } else if ("\"\\/bfnrt".indexOf(c) >= 0) {
            at += 2;
        } else {
            throw found(
                    "bad-escape",
                    Visible.quoted("\\" + Character.toString(text.codePointAt(at + 1))) + " is not an escape",
                    "a backslash is written \\\\; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u0041");
        }
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** The mistake of writing a comment, if one stands here. */
    private Optional<Found> comment() {
        boolean comment = text.startsWith("//", at) || text.startsWith("/*", at) || text.startsWith("#", at);
        return comment
                ? Optional.of(found("comment", "JSON has no comments", "use the keyword $comment or description"))
                : Optional.empty();
    }

    private Found unclosed() {
        Open container = open.element();
        return found(
                "unclosed",
                "the file ends in " + container.what() + " that starts on line " + line(container),
                "close it with '" + container.end() + "'");
    }

    private Found unexpected(String expected) {
        if (isEnd()) {
            return found("bad-character", "the file ends where " + expected + " is expected", "write it here");
        }
        int point = text.codePointAt(at);
        String shown = point > ' ' && point < 0x7f ? "'" + (char) point + "'" : "the character " + name(point);
        boolean quote = point == 0x201c || point == 0x201d || point == 0x201e;
        return found(
                "bad-character",
                shown + " stands where " + expected + " is expected",
                quote ? "write \" instead" : point == ',' ? "remove the comma, or write what is missing" : "remove it");
    }

    private static String name(int point) {
        String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    private int line(Open container) {
        return Position.of(text, container.offset()).line();
    }

    private Found found(String tag, String fact, String advice) {
        return found(at, tag, fact, advice);
    }

    private static Found found(int offset, String tag, String fact, String advice) {
        return new Found(new Mistake(offset, tag, fact, advice));
    }

    private String word() {
        int end = at;
        while (end < text.length() && WORD_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    private boolean isEnd() {
        return at == text.length();
    }

    private char peek() {
        return text.charAt(at);
    }

    private void skipSpace() {
        while (!isEnd() && SPACE.indexOf(peek()) >= 0) {
            at++;
        }
    }
}
