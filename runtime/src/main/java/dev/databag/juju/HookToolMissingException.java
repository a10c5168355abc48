package dev.databag.juju;

/**
 * Thrown when there is no such tool.
 *
 * <pre>{@code
 * try {
 *     relation.remoteModelUuid();
 * } catch (HookToolMissingException e) {
 *     // relation-model-get: not on the PATH; this Juju has no such tool, or this process is not a hook
 * }
 * }</pre>
 *
 * <p>Hook tools exist only while Juju runs a hook or an action, and some only in newer versions:
 * {@code relation-model-get} from Juju 3.6.2 on, secrets from Juju 3.
 */
public final class HookToolMissingException extends HookToolException {
    private static final long serialVersionUID = 1L;

    HookToolMissingException(String command) {
        super(command, -1, "not on the PATH; this Juju has no such tool, or this process is not a hook");
    }
}
