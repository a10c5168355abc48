package dev.databag.juju;

/**
 * Thrown when Juju denies what this unit is entitled to, which it does for a relation that is being removed or already
 * gone.
 *
 * <pre>{@code
 * try {
 *     relation.localApp(leader).write(delta);
 * } catch (RelationDyingException gone) {
 *     // nobody will read it: let it be
 * }
 * }</pre>
 *
 * <p>Every unit may read the databags of the other side and its own, and a leader that of its application. When Juju
 * says {@code permission denied} all the same, the relation is on its way out; with {@code relation-broken}, and across
 * models, this is ordinary. For the application's databag leadership is asked for once more before it is called that: a
 * unit that lost it meanwhile gets a {@link PermissionDeniedException}.
 */
public final class RelationDyingException extends HookToolException {
    private static final long serialVersionUID = 1L;

    RelationDyingException(PermissionDeniedException denied, String relation) {
        super(
                denied.command(),
                denied.exitStatus(),
                "permission denied, for " + relation + " is being removed or gone");
        initCause(denied);
    }
}
