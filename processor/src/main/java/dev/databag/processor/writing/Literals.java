package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of a schema as Java literals: printable ASCII, everything else escaped, so that neither the compiler's encoding
 * nor its reading of line ends and unicode escapes can change it.
 */
final class Literals {
    /** A constant holds 65,535 bytes of modified UTF-8, in which a character takes up to three. */
    private static final int MOST_CHARACTERS = 21_000;

    private static final int MOST_READABLE = 4_000;

    /** Characters of a line, quotes and escapes apart. */
    private static final int LINE = 72;

    private static final int LONG_DIGITS = 18;

    private Literals() {}

    /** An expression of type String. A long text is joined when the class is loaded: joined constants are one constant. */
    static CodeBlock string(String text) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<String> pieces = pieces(text);
        code.add("$L", new Literal(pieces.get(0)));
        for (String piece : pieces.subList(1, pieces.size())) {
            code.add(".concat($L)", new Literal(piece));
        }
        return code.build();
    }

    /** One literal in a code block, where {@link Outline} finds what it is meant to say. */
    record Literal(String text) {
        @Override
        public String toString() {
            return quoted(text);
        }
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        do {
            int end = Math.min(start + MOST_CHARACTERS, text.length());
            pieces.add(text.substring(start, end));
            start = end;
        } while (start < text.length());
        return pieces;
    }

    /** Arguments for a method that takes pieces of a text; one that people can read is cut into lines. */
    static CodeBlock arguments(List<String> literals) {
        List<String> pieces = literals.size() == 1 && literals.get(0).length() <= MOST_READABLE
                ? lines(literals.get(0))
                : literals;
        return CodeBlock.of("$Z$L", CodeBlock.join(pieces.stream().map(Literals::string).toList(), ",$W"));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LINE) {
            int space = text.lastIndexOf(' ', start + LINE);
            int end = space > start ? space : start + LINE;
            lines.add(text.substring(start, end));
            start = end;
        }
        lines.add(text.substring(start));
        return lines;
    }

    static CodeBlock integer(BigInteger value) {
        if (value.signum() == 0) {
            return CodeBlock.of("$T.ZERO", BigInteger.class);
        }
        return value.bitLength() < Long.SIZE
                ? CodeBlock.of("$T.valueOf($LL)", BigInteger.class, value)
                : CodeBlock.of("new $T($L)", BigInteger.class, string(value.toString()));
    }

    static CodeBlock decimal(BigDecimal value) {
        if (value.scale() != 0 || value.precision() > LONG_DIGITS) {
            return CodeBlock.of("new $T($L)", BigDecimal.class, string(value.toString()));
        }
        return value.signum() == 0
                ? CodeBlock.of("$T.ZERO", BigDecimal.class)
                : CodeBlock.of("$T.valueOf($LL)", BigDecimal.class, value);
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        literal.append(c);
                    } else {
                        appendUnit(literal, c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /** An octal escape where there is one: a unicode escape of a line end or a quote would be that character. */
    private static void appendUnit(StringBuilder literal, char c) {
        if (c < 0x80) {
            literal.append('\\').append((char) ('0' + (c >> 6)));
            literal.append((char) ('0' + (c >> 3 & 7))).append((char) ('0' + (c & 7)));
            return;
        }
        literal.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            literal.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }
}
