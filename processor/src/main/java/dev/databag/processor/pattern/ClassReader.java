package dev.databag.processor.pattern;

import dev.databag.processor.pattern.EscapeReader.Escaped;
import java.util.ArrayList;
import java.util.List;

/** Reads a character class: the bracket, its ranges and single members. A bracket inside is a character. */
final class ClassReader {

    private final PatternText text;
    private final EscapeReader escapes;

    ClassReader(PatternText text, EscapeReader escapes) {
        this.text = text;
        this.escapes = escapes;
    }

    CodePoints read() {
        int start = text.offset();
        text.take('[');
        boolean negated = text.take('^');
        List<CodePoints> members = new ArrayList<>();
        while (!text.take(']')) {
            if (text.atEnd()) {
                throw text.invalid(
                        "'[' is not closed", "close the class, or write '\\[' for the character itself", start);
            }
            members.add(member());
        }
        CodePoints set = CodePoints.union(members);
        return negated ? set.complement() : set;
    }

    private CodePoints member() {
        int start = text.offset();
        Escaped first = single();
        if (!text.at('-') || text.at("-]")) {
            return first.set();
        }
        text.take('-');
        if (text.atEnd()) {
            return first.set();
        }
        Escaped last = single();
        if (!first.single() || !last.single()) {
            // a class such as \w is no end of a range: Annex B takes the hyphen for itself
            return CodePoints.union(List.of(first.set(), CodePoints.of('-'), last.set()));
        }
        if (first.codePoint() > last.codePoint()) {
            throw text.invalid(
                    "the range '" + text.between(start, text.offset()) + "' is out of order",
                    "write the smaller character first, or '\\-' for a hyphen",
                    start);
        }
        return CodePoints.ofRanges(first.codePoint(), last.codePoint());
    }

    private Escaped single() {
        return text.at('\\') ? escapes.read(true) : Escaped.one(text.next());
    }
}
