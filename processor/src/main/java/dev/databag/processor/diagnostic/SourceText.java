package dev.databag.processor.diagnostic;

import java.util.Optional;

/** A text that diagnostics can point into. */
public interface SourceText {
    /** The path as the user is shown it, with forward slashes: {@code schemas/v2/provider.json}. */
    String path();

    /** The whole text; offsets count its UTF-16 units. */
    String text();

    /** What the door that found the text needs to print into it; nobody else looks at it. */
    Optional<Object> handle();
}
