package dev.databag.juju;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How hook tools are run: as processes in a hook, by something else in a test.
 *
 * <pre>{@code
 * Hook hook = Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), (command, input) -> ToolResult.exited(0, "true\n", ""));
 * hook.leadership().isPresent()   // true: is-leader said so
 * }</pre>
 *
 * <p>A runner runs the command as it is and judges nothing.
 */
@FunctionalInterface
public interface ToolRunner {
    /**
     * Runs a tool to its end.
     *
     * @param command the tool and its arguments
     * @param input what the tool reads from its standard input; empty for none
     * @return how it ended and what it wrote
     */
    ToolResult run(List<String> command, byte[] input);

    /**
     * Runs tools as processes, found on the PATH of an environment and given that environment:
     * {@code ToolRunner.processes(System.getenv(), Duration.ofMinutes(5))}.
     *
     * @param environment the variables; those of this process are inherited rather than copied if it is
     *     {@code System.getenv()}
     * @param timeout how long a tool may take before it is killed
     * @return the runner
     */
    static ToolRunner processes(Map<String, String> environment, Duration timeout) {
        return new ToolProcesses(environment, timeout.toMillis());
    }
}
