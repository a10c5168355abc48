package dev.databag.juju;

/**
 * Thrown when a tool did not end in time; it was killed.
 *
 * <pre>{@code
 * Hook hook = Hook.of(System.getenv(), ToolRunner.processes(System.getenv(), Duration.ofMinutes(5)));
 * }</pre>
 *
 * <p>A tool usually takes milliseconds, but it waits for the controller. {@link Hook#current()} gives it a minute.
 */
public final class HookToolTimeoutException extends HookToolException {
    private static final long serialVersionUID = 1L;

    HookToolTimeoutException(String command, long seconds) {
        super(command, -1, "no answer within " + seconds + " s, so it was killed");
    }
}
