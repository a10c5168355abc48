package dev.databag.juju;

/**
 * Thrown when a tool succeeded, but wrote something else than it should.
 *
 * <pre>{@code
 * e.getMessage()   // relation-list --format=json -r tracing:3: expected a list of strings as JSON, but ...
 * }</pre>
 *
 * <p>The message names the place and the kind of what was found, not the text itself.
 */
public final class HookToolOutputException extends HookToolException {
    private static final long serialVersionUID = 1L;

    HookToolOutputException(String command, String fact) {
        super(command, 0, fact);
    }
}
