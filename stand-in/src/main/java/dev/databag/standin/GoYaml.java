package dev.databag.standin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code relation-set --file} as Juju does, which is with gopkg.in/yaml.v2 into a map of strings.
 *
 * <pre>{@code
 * GoYaml.read("{\"host\": \"tempo\", \"port\": 80}")   // {host=tempo, port=80}
 * GoYaml.read("{\"face\": \"\\ud83d\\ude00\"}")        // Refused: found invalid Unicode character escape code
 * }</pre>
 *
 * <p>It knows one flow mapping: quoted and plain keys and scalars, every escape, folding, comments, "? " keys, and the
 * limits of simple keys. That is all that comes out of a JSON writer, right or wrong. Of block style it knows what
 * people and Python write, {@link GoYamlBlock}. The rest of YAML (tags, anchors, folded blocks, several documents) is
 * {@link NotUnderstood}, and so not accepted either. Whatever this reader accepts, yaml.v2 reads to the same map;
 * whatever it refuses, yaml.v2 refuses: compared with the real one on random payloads.
 */
public final class GoYaml {
    private static final int END = -1;

    private final int[] text;
    /** Where the first character is that a YAML stream cannot hold; the text's length if there is none. */
    private final int limit;

    private final String fault;

    private int at;
    private int line;
    private int column;

    private GoYaml(byte[] payload) {
        GoYamlCharacters decoder = new GoYamlCharacters(payload);
        this.text = decoder.characters();
        this.limit = decoder.count();
        this.fault = decoder.fault();
    }

    /** The payload is not what Juju accepts. */
    public static class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** The payload is YAML that this reader does not know; Juju might. */
    public static final class NotUnderstood extends Refused {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super("not understood by the stand-in: " + message);
        }
    }

    /**
     * The settings in a payload.
     *
     * @param payload what relation-set reads
     * @return texts by key, in order; an empty text removes the key
     * @throws Refused if yaml.v2 would refuse it
     */
    public static Map<String, String> read(byte[] payload) throws Refused {
        return new GoYaml(payload).document();
    }

    private Map<String, String> document() throws Refused {
        if (limit > 0 && text[0] == 0xFEFF) {
            throw new NotUnderstood("a byte order mark");
        }
        boolean mark = false;
        boolean lines = false;
        for (int i = 0; i < limit; i++) {
            mark |= text[i] == 0xFEFF;
            lines |= isBreak(text[i]);
        }
        if (mark && lines) {
            // yaml.v2 takes U+FEFF at the start of its buffer for one at the start of a line.
            throw new NotUnderstood("U+FEFF and line breaks together");
        }
        toNextToken(false);
        Map<String, String> settings = new LinkedHashMap<>();
        if (peek() == END) {
            return settings;
        }
        if (peek() != '{') {
            if (fault != null) {
                throw new NotUnderstood("block style with a character that YAML does not have");
            }
            return GoYamlBlock.read(new String(text, 0, limit));
        }
        advance();
        mapping(settings);
        // Past the end yaml.v2 looks only as far as it must, so that much that could stand here is silently accepted.
        while (at < limit) {
            int c = text[at];
            if (c != ' ' && c != '\n') {
                throw new NotUnderstood("something after the mapping");
            }
            at++;
        }
        if (fault != null) {
            throw new NotUnderstood("something after the mapping");
        }
        return settings;
    }

    private void mapping(Map<String, String> settings) throws Refused {
        toNextToken(true);
        for (boolean first = true; peek() != '}'; first = false) {
            if (!first) {
                if (peek() != ',') {
                    throw new Refused("did not find expected ',' or '}'");
                }
                advance();
                toNextToken(true);
                if (peek() == '}') {
                    break;
                }
            }
            entry(settings);
        }
        advance();
    }

    private void entry(Map<String, String> settings) throws Refused {
        String key = "";
        boolean explicit = peek() == '?';
        boolean isKey = explicit;
        if (explicit) {
            advance();
            toNextToken(true);
            if (peek() != ':' && peek() != ',' && peek() != '}') {
                key = scalar();
                toNextToken(true);
            }
        } else {
            int start = at;
            int startLine = line;
            key = scalar();
            toNextToken(true);
            // A simple key ends on its line, and its ":" within 1,024 characters.
            isKey = peek() == ':' && line == startLine && at - start <= 1024;
        }
        String value = "";
        if (isKey && peek() == ':') {
            advance();
            toNextToken(true);
            if (peek() != ',' && peek() != '}') {
                value = scalar();
                toNextToken(true);
            }
        }
        settings.put(key, value);
    }

    private String scalar() throws Refused {
        int c = peek();
        switch (c) {
            case '"':
            case '\'':
                return quoted(c);
            case '[':
            case '{':
                throw new Refused("cannot unmarshal a collection into string");
            case '&':
            case '*':
            case '!':
            case '-':
                if (c == '-' && isPlain(peekAt(1)) && peekAt(1) != '-') {
                    return plain();
                }
                throw new NotUnderstood("an anchor, an alias, a tag or a dash");
            case END:
                throw new Refused("did not find expected node content");
            default:
                if (isPlain(c)) {
                    return plain();
                }
                if (c > ' ' && c <= '~') {
                    if (isIndicator(c)) {
                        throw new Refused("did not find expected node content");
                    }
                    throw new NotUnderstood("a plain scalar beyond words and numbers");
                }
                throw new NotUnderstood("a plain scalar beyond ASCII");
        }
    }

    /** What can start no scalar in a flow mapping. */
    private static boolean isIndicator(int c) {
        return ",]}:?#|>%@`".indexOf(c) >= 0;
    }

    private String plain() throws Refused {
        StringBuilder word = new StringBuilder();
        while (isPlain(peek())) {
            word.appendCodePoint(peek());
            advance();
        }
        int end = peek();
        int next = end;
        for (int i = 0; next == ' '; i++) {
            next = peekAt(i + 1);
        }
        if (next != ',' && next != '}' && !(next == ':' && (isBlank(peekAfter(':')) || peekAfter(':') == END))) {
            throw new NotUnderstood("a plain scalar beyond words and numbers");
        }
        String text = word.toString();
        if (text.startsWith("..")) {
            throw new NotUnderstood("dots");
        }
        return isNull(text) ? "" : text;
    }

    private int peekAfter(char colon) throws Refused {
        int i = 0;
        while (peekAt(i) != colon) {
            i++;
        }
        return peekAt(i + 1);
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c == '.'
                || c == '+'
                || c == '-'
                || c == '~';
    }

    static boolean isNull(String word) {
        return word.equals("~") || word.equals("null") || word.equals("Null") || word.equals("NULL");
    }

    private String quoted(int quote) throws Refused {
        StringBuilder scalar = new StringBuilder();
        advance();
        while (true) {
            if (column == 0 && (isIndicatorLine('-') || isIndicatorLine('.'))) {
                throw new Refused("found unexpected document indicator");
            }
            if (peek() == END) {
                throw new Refused("found unexpected end of stream");
            }
            boolean folded = characters(quote, scalar);
            if (peek() == quote) {
                advance();
                return scalar.toString();
            }
            blanks(folded, scalar);
        }
    }

    private boolean isIndicatorLine(char c) throws Refused {
        return peek() == c && peekAt(1) == c && peekAt(2) == c && (isBlank(peekAt(3)) || peekAt(3) == END);
    }

    /** Up to the closing quote or a blank; true after an escaped line break. */
    private boolean characters(int quote, StringBuilder scalar) throws Refused {
        while (!isBlank(peek()) && peek() != END) {
            int c = peek();
            if (quote == '\'' && c == '\'' && peekAt(1) == '\'') {
                scalar.append('\'');
                advance();
                advance();
            } else if (c == quote) {
                return false;
            } else if (quote == '"' && c == '\\' && isBreak(peekAt(1))) {
                advance();
                lineBreak();
                return true;
            } else if (quote == '"' && c == '\\') {
                advance();
                escape(scalar);
            } else {
                scalar.appendCodePoint(c);
                advance();
            }
        }
        return false;
    }

    private void escape(StringBuilder scalar) throws Refused {
        int c = peek();
        int simple = "0abt\tnvfre \"'\\N_LP".indexOf(c);
        if (c != END && simple >= 0) {
            scalar.append("\0\u0007\b\t\t\n\u000b\f\r\u001b \"'\\\u0085\u00a0\u2028\u2029".charAt(simple));
            advance();
            return;
        }
        int length = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (length == 0) {
            throw new Refused("found unknown escape character");
        }
        advance();
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw new Refused("did not find expected hexdecimal number");
            }
            value = value << 4 | digit;
            advance();
        }
        if (value >= 0xD800 && value <= 0xDFFF || value > 0x10FFFF) {
            throw new Refused("found invalid Unicode character escape code");
        }
        scalar.appendCodePoint((int) value);
    }

    /** Blanks stay as they are unless a line ends among them; then they go, and the line's end becomes a space. */
    private void blanks(boolean folded, StringBuilder scalar) throws Refused {
        StringBuilder spaces = new StringBuilder();
        StringBuilder leading = new StringBuilder();
        StringBuilder trailing = new StringBuilder();
        boolean inBreak = folded;
        while (isBlank(peek())) {
            if (!isBreak(peek())) {
                if (!inBreak) {
                    spaces.appendCodePoint(peek());
                }
                advance();
            } else if (!inBreak) {
                spaces.setLength(0);
                leading.appendCodePoint(lineBreak());
                inBreak = true;
            } else {
                trailing.appendCodePoint(lineBreak());
            }
        }
        if (!inBreak) {
            scalar.append(spaces);
        } else if (leading.length() > 0 && leading.charAt(0) == '\n') {
            scalar.append(trailing.length() == 0 ? " " : trailing);
        } else {
            scalar.append(leading).append(trailing);
        }
    }

    private void toNextToken(boolean inMapping) throws Refused {
        while (true) {
            while (peek() == ' ' || inMapping && peek() == '\t') {
                advance();
            }
            if (peek() == '#') {
                while (!isBreak(peek()) && peek() != END) {
                    advance();
                }
            }
            if (!isBreak(peek())) {
                break;
            }
            lineBreak();
        }
        if (column == 0 && (peek() == '%' || isIndicatorLine('-') || isIndicatorLine('.'))) {
            throw new NotUnderstood("a directive or document indicator");
        }
        if (peek() == '\t') {
            throw new Refused("found character that cannot start any token");
        }
    }

    /** Consumes a line's end and says what it stands for. */
    private int lineBreak() throws Refused {
        int c = peek();
        at += c == '\r' && peekAt(1) == '\n' ? 2 : 1;
        line++;
        column = 0;
        return c == 0x2028 || c == 0x2029 ? c : '\n';
    }

    private void advance() {
        at++;
        column++;
    }

    private int peek() throws Refused {
        return peekAt(0);
    }

    private int peekAt(int ahead) throws Refused {
        if (at + ahead < limit) {
            return text[at + ahead];
        }
        if (fault != null) {
            throw new Refused(fault);
        }
        return END;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || isBreak(c);
    }
}
