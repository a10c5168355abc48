package dev.databag.processor.lint;

import java.util.Optional;

/** The classes of findings; docs/lint.md has a heading for each. */
public enum LintTag {
    AMBIGUOUS_TEXT("ambiguous-text", Level.WARNING, "A key that is JSON or plain text, whichever it looks like"),
    ANY_VALUE("any-value", Level.WARNING, "A key of which the schema says nothing"),
    CLOSED_DATABAG("closed-databag", Level.WARNING, "A databag that can never get another key"),
    CLOSED_VOCABULARY("closed-vocabulary", Level.NOTE, "An enum that can never get another word"),
    IDLE_DEFAULT("idle-default", Level.NOTE, "A default of something that must be there"),
    JSON_AS_TEXT("json-as-text", Level.WARNING, "A plain text whose default or example is JSON"),
    JUJU_KEY("juju-key", Level.WARNING, "A key that Juju itself writes"),
    LONE_SIDE("lone-side", Level.NOTE, "An interface with the schema of one side only"),
    LOOSE_PATTERN("loose-pattern", Level.NOTE, "A pattern that may match anywhere in the text"),
    MIXED_STYLE("mixed-style", Level.NOTE, "Keys of one databag with '-' and with '_'"),
    NO_SUCH_PORT("no-such-port", Level.WARNING, "A port that no machine has"),
    NONSTANDARD_FORMAT("nonstandard-format", Level.NOTE, "A format that no draft defines"),
    NULLABLE_KEY("nullable-key", Level.WARNING, "A key that must be there and may be null"),
    PLAIN_SECRET("plain-secret", Level.WARNING, "A secret in the databag itself"),
    PORT_BOUNDS("port-bounds", Level.NOTE, "A port without bounds"),
    UNDESCRIBED_KEY("undescribed-key", Level.NOTE, "A key without a description"),
    UNMARKED_JSON("unmarked-json", Level.NOTE, "A key that is JSON though nothing says so"),
    UNSETTABLE_KEY("unsettable-key", Level.WARNING, "A key that relation-set cannot write"),
    UNUSED_DEFINITION("unused-definition", Level.NOTE, "A definition that nothing refers to");

    private final String tag;
    private final Level level;
    private final String summary;

    LintTag(String tag, Level level, String summary) {
        this.tag = tag;
        this.level = level;
        this.summary = summary;
    }

    /** As users write it. */
    public String tag() {
        return tag;
    }

    public Level level() {
        return level;
    }

    /** What it is, in a few words. */
    public String summary() {
        return summary;
    }

    /** The class of that tag; other tags are those of docs/errors.md. */
    public static Optional<LintTag> of(String tag) {
        for (LintTag each : values()) {
            if (each.tag.equals(tag)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
