package dev.databag.juju;

/**
 * Thrown when one of Juju's hook tools did not do what was asked.
 *
 * <pre>{@code
 * try {
 *     relation.localUnit().write(delta);
 * } catch (HookToolException e) {
 *     e.command()      // relation-set -r tracing:3 --file -
 *     e.exitStatus()   // 1
 *     e.getMessage()   // relation-set -r tracing:3 --file -: connection refused
 * }
 * }</pre>
 *
 * <p>The subclasses are the failures that have a name; an exception of this class itself is any other, in the tool's
 * own words. A hook that lets it pass ends with another status than 0: Juju then forgets what the hook wrote and runs
 * it again. The command is as it was run, but for arguments that are somebody's text (a status message, a line of the
 * log), which are left out; what goes to a tool's standard input is never part of it.
 */
public class HookToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The command line, without anybody's text. */
    private final String command;

    /** The exit status; -1 for a tool that did not end by itself. */
    private final int exitStatus;

    HookToolException(String command, int exitStatus, String fact) {
        super(command + ": " + fact);
        this.command = command;
        this.exitStatus = exitStatus;
    }

    /**
     * The command line: {@code relation-get --format=json -r tracing:3 --app - tempo}.
     *
     * @return the tool and its arguments, without anybody's text
     */
    public final String command() {
        return command;
    }

    /**
     * What the tool exited with.
     *
     * @return the exit status, or -1 if the tool did not run or did not end
     */
    public final int exitStatus() {
        return exitStatus;
    }
}
