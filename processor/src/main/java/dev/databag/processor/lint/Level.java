package dev.databag.processor.lint;

import java.util.Locale;

/** How bad a finding is. */
public enum Level {
    /** The schema cannot be used as it is. */
    ERROR,
    /** The schema says something that nobody can mean, or that will cause trouble on the wire. */
    WARNING,
    /** The schema could say more, or say it better. */
    NOTE;

    /** {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
