package dev.databag.juju;

/**
 * Thrown when Juju knows no relation of that id (any more).
 *
 * <pre>{@code
 * try {
 *     ProviderAppData.decode(relation.remoteApp());
 * } catch (RelationNotFoundException | RelationDyingException gone) {
 *     hook.log(LogLevel.DEBUG, gone.getMessage());   // relation-get ...: relation not found
 * }
 * }</pre>
 *
 * <p>Juju says {@code relation not found} here. Where it prefers not to say whether the relation ever existed, it says
 * {@code permission denied}, and that is a {@link RelationDyingException}.
 */
public final class RelationNotFoundException extends HookToolException {
    private static final long serialVersionUID = 1L;

    RelationNotFoundException(String command, int exitStatus, String fact) {
        super(command, exitStatus, fact);
    }
}
