package dev.databag.juju;

/**
 * The proof that this unit leads its application.
 *
 * <pre>{@code
 * hook.leadership().ifPresent(leader -> {
 *     LocalDatabag mine = relation.localApp(leader);
 *     mine.write(data.changesTo(mine));
 * });
 * }</pre>
 *
 * <p>Only {@link Hook#leadership()} gives it, and only to a leader. Whatever Juju lets nobody but a leader do asks for
 * it, so that other code does not compile. It is good for the hook that gave it. Juju guarantees leadership for 30
 * seconds from then: in a longer hook a write can still be refused, with {@link PermissionDeniedException}.
 */
public final class Leadership {
    private final Hook hook;

    Leadership(Hook hook) {
        this.hook = hook;
    }

    void requireFrom(Hook expected) {
        if (hook != expected) {
            throw new IllegalArgumentException("this leadership was given by another hook");
        }
    }
}
