package dev.databag.juju;

/**
 * Thrown when this unit may not do that.
 *
 * <pre>{@code
 * try {
 *     hook.secrets().get(uri);
 * } catch (PermissionDeniedException e) {
 *     hook.waiting("for " + uri + " to be granted");
 * }
 * }</pre>
 *
 * <p>Two things lead here: a secret that nobody granted, and leadership that went to another unit after
 * {@link Hook#leadership()} had said yes, for Juju guarantees it for 30 seconds only. A unit that never led cannot get
 * here with a databag: without {@link Leadership} such code does not compile. A denial that comes from the relation's
 * end is a {@link RelationDyingException}.
 */
public final class PermissionDeniedException extends HookToolException {
    private static final long serialVersionUID = 1L;

    PermissionDeniedException(String command, int exitStatus, String fact) {
        super(command, exitStatus, fact);
    }
}
