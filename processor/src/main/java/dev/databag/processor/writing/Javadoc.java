package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.databag.processor.relation.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Text of a schema as documentation comments. The one way for it to get there: what could end the comment, start a tag
 * or markup, or hide text is spelled as an HTML entity or left out.
 */
final class Javadoc {
    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_EXAMPLES = 5;
    private static final int LINE = 100;
    private static final String PARAGRAPH = "\n\n<p>";

    private Javadoc() {}

    /** Any text as it may stand in a comment, in paragraphs where it has blank lines. */
    static String text(String text) {
        StringBuilder html = new StringBuilder();
        String source = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
        int lineBreaks = 0;
        boolean space = false;
        for (int i = 0; i < source.length(); ) {
            int point = source.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x85) {
                lineBreaks += point == '\r' && i < source.length() && source.charAt(i) == '\n' ? 0 : 1;
                space = true;
            } else if (point == ' ' || point == '\t') {
                space = true;
            } else if (isShown(point)) {
                if (space && !html.isEmpty()) {
                    html.append(lineBreaks > 1 ? PARAGRAPH : " ");
                }
                space = false;
                lineBreaks = 0;
                append(html, point);
            }
        }
        return html.toString();
    }

    private static void append(StringBuilder html, int point) {
        boolean plain = point >= ' ' && point <= '~' && "&<>@{}\\*/".indexOf(point) < 0;
        if (plain || point == '/' && !endsWithStar(html)) {
            html.append((char) point);
        } else {
            html.append("&#").append(point).append(';');
        }
    }

    private static boolean endsWithStar(StringBuilder html) {
        return html.length() >= 5 && html.substring(html.length() - 5).equals("&#42;");
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> point < 0xFFFE || (point & 0xFFFE) != 0xFFFE;
        };
    }

    /**
     * Words that are put into lines of readable length; HTML does not mind.
     *
     * @param start how much stands in the first line already
     */
    static String wrapped(String text, int start, String indent) {
        StringBuilder lines = new StringBuilder();
        int column = start;
        for (String word : text.split(" ", -1)) {
            int newline = word.lastIndexOf('\n');
            if (column > 0 && column + 1 + word.length() > LINE && newline < 0) {
                lines.append('\n').append(indent);
                column = indent.length();
            } else if (!lines.isEmpty()) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column = newline < 0 ? column + word.length() : word.length() - newline - 1;
        }
        return lines.toString();
    }

    /** A code sample; it must fit a line, and a paragraph may not start in it. */
    static String code(String text) {
        return "<code>" + text(text).replace(PARAGRAPH, " ") + "</code>";
    }

    /** A whole comment: what the schema says, examples, and where it comes from. */
    static CodeBlock of(Documentation documentation, String otherwise) {
        CodeBlock.Builder comment = CodeBlock.builder();
        comment.add("$L", wrapped(summary(documentation, "", otherwise), 0, ""));
        Optional<String> examples = examples(documentation);
        if (examples.isPresent()) {
            comment.add("\n\n<p>$L", wrapped(examples.get(), 3, ""));
        }
        return comment.build();
    }

    /**
     * The description with a full stop, else a title that is more than a name, else the sentence given.
     *
     * @param name the name that the reader sees anyway
     */
    static String summary(Documentation documentation, String name, String otherwise) {
        Optional<String> said = documentation.description().isPresent()
                ? documentation.description()
                : documentation.title().filter(title -> !isName(title, name));
        String shown = said.isPresent() ? text(said.get()) : "";
        String text = shown.isBlank() ? otherwise : shown;
        return ".!?:;".indexOf(text.charAt(text.length() - 1)) < 0 ? text + "." : text;
    }

    /** Pydantic gives each class a title of one word, and each field its own name in words: External Url. */
    private static boolean isName(String title, String name) {
        return title.strip().chars().noneMatch(Character::isWhitespace) || letters(title).equals(letters(name));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the schema itself says what something is. */
    static boolean isSaid(Documentation documentation) {
        return !summary(documentation, "", ".").equals(".");
    }

    /** One clause with the first examples. */
    static Optional<String> examples(Documentation documentation) {
        List<String> examples = new ArrayList<>();
        int taken = 0;
        for (String example : documentation.examples()) {
            if (example.length() <= 200 && ++taken <= MOST_EXAMPLES) {
                String code = code(example);
                if (!code.equals("<code></code>")) {
                    examples.add(code);
                }
            }
        }
        return examples.isEmpty()
                ? Optional.empty()
                : Optional.of("For example " + String.join(", ", examples) + ".");
    }
}
