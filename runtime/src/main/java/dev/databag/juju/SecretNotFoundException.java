package dev.databag.juju;

/**
 * Thrown when Juju knows no such secret, or no such revision of it (any more).
 *
 * <pre>{@code
 * try {
 *     hook.secrets().get(uri);
 * } catch (SecretNotFoundException e) {
 *     hook.waiting("for a secret that is there");   // its owner removed it, and has not published another one yet
 * }
 * }</pre>
 *
 * <p>A secret that is there and was not granted is a {@link PermissionDeniedException}.
 */
public final class SecretNotFoundException extends HookToolException {
    private static final long serialVersionUID = 1L;

    SecretNotFoundException(String command, int exitStatus, String fact) {
        super(command, exitStatus, fact);
    }
}
