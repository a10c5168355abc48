package dev.databag.processor.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, or doubtful: where, a stable tag (a heading in docs/errors.md), the fact in one lower-case
 * sentence without a full stop, where that is from the inside out, and what to write instead.
 */
public record Diagnostic(
        Severity severity, String tag, Place place, String fact, List<String> trace, Optional<String> advice) {

    public Diagnostic {
        trace = List.copyOf(trace);
    }

    /** The whole text: path, line and column first, so that editors make it a link; the line and a caret inside. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (place instanceof Place.InText in) {
            text.append(in.source().path()).append(':');
            if (in.offset() != Place.InText.WHOLE) {
                Position position = Position.of(in.source().text(), in.offset());
                text.append(position.line()).append(':').append(position.column()).append(':');
            }
            text.append(' ');
        }
        return text.append(excerpted()).toString();
    }

    /** The text without the place, for a printer that shows places in its own way: the line and a caret are inside. */
    public String excerpted() {
        StringBuilder text = new StringBuilder();
        sentence(text);
        trace(text);
        if (place instanceof Place.InText in && in.offset() != Place.InText.WHOLE) {
            Excerpt excerpt = Excerpt.of(in.source().text(), in.offset());
            text.append("\n  ").append(excerpt.line());
            text.append("\n  ").append(" ".repeat(excerpt.caret())).append('^');
        }
        advice(text);
        return text.toString();
    }

    /** The text without path and source line, for a printer that shows those itself. */
    public String message() {
        StringBuilder text = new StringBuilder();
        sentence(text);
        trace(text);
        advice(text);
        return text.toString();
    }

    private void sentence(StringBuilder text) {
        text.append('[').append(tag).append("] ").append(fact);
    }

    private void trace(StringBuilder text) {
        for (String line : trace) {
            text.append("\n  ").append(line);
        }
    }

    private void advice(StringBuilder text) {
        advice.ifPresent(line -> text.append("\n  ").append(line));
    }
}
