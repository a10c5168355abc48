package dev.databag.juju;

/**
 * What happened to a relation, for the hook that says so.
 *
 * <pre>{@code
 * if (hook.relationEvent().orElse(null) == RelationEvent.BROKEN) {
 *     forget();
 * }
 * }</pre>
 */
public enum RelationEvent {
    /** The relation was made; nobody has joined yet. */
    CREATED("-relation-created"),

    /** A unit of the other side has come. A {@code CHANGED} follows always. */
    JOINED("-relation-joined"),

    /** A databag of the other side may have changed: a unit's, or the application's if there is no remote unit. */
    CHANGED("-relation-changed"),

    /** A unit has left. */
    DEPARTED("-relation-departed"),

    /** The relation is over. */
    BROKEN("-relation-broken");

    private static final RelationEvent[] ALL = values();

    private final String suffix;

    RelationEvent(String suffix) {
        this.suffix = suffix;
    }

    /** The event of a hook such as {@code tracing-relation-changed}, or null. */
    static RelationEvent of(String endpoint, String hookName) {
        for (RelationEvent event : ALL) {
            if (hookName.length() == endpoint.length() + event.suffix.length()
                    && hookName.startsWith(endpoint)
                    && hookName.endsWith(event.suffix)) {
                return event;
            }
        }
        return null;
    }
}
