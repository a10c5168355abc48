package dev.databag.processor.pattern;

import java.util.Optional;

/** Reads the braces of {@code \p{...}}: a category or a binary property, or a property and its value. */
final class PropertyReader {

    private final PatternText text;
    private final int start;

    PropertyReader(PatternText text, int start) {
        this.text = text;
        this.start = start;
    }

    CodePoints read() {
        if (!text.take('{')) {
            throw text.invalid(
                    "'" + text.between(start, text.offset()) + "' is not followed by a property in braces",
                    "write it as in \\p{L} or \\p{Script=Greek}",
                    start);
        }
        String name = word();
        Optional<CodePoints> set =
                text.take('=') ? UnicodeProperties.find(name, word()) : UnicodeProperties.find(name);
        if (!text.take('}')) {
            set = Optional.empty();
        }
        return set.orElseThrow(() -> text.invalid(
                "'" + text.between(start, text.offset()) + "' names no property of Unicode "
                        + UnicodeProperties.VERSION + " that ECMA-262 has",
                "write a category as in \\p{Lu}, a script as in \\p{Script=Greek} or a property as in \\p{Alphabetic}",
                start));
    }

    private String word() {
        int first = text.offset();
        while (!text.atEnd() && !text.at('=') && !text.at('}') && isWord()) {
            text.next();
        }
        return text.between(first, text.offset());
    }

    private boolean isWord() {
        int before = text.offset();
        boolean word = CharacterSets.WORD.contains(text.next());
        text.back(before);
        return word;
    }
}
