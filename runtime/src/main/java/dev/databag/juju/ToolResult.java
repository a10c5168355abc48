package dev.databag.juju;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What running a hook tool gave.
 *
 * <pre>{@code
 * ToolResult.exited(0, "[\"tracing:3\"]\n", "")
 * ToolResult.exited(1, "", "ERROR permission denied\n")
 * ToolResult.missing()
 * }</pre>
 *
 * <p>A {@link ToolRunner} makes it. Its text may hold values of databags and secrets, so {@link #toString()} shows
 * none.
 */
public final class ToolResult {
    private static final ToolResult MISSING = new ToolResult(-1, "", "", true, 0);

    private final int status;
    private final String output;
    private final String errors;
    private final boolean missing;
    private final long seconds;

    private ToolResult(int status, String output, String errors, boolean missing, long seconds) {
        this.status = status;
        this.output = output;
        this.errors = errors;
        this.missing = missing;
        this.seconds = seconds;
    }

    /**
     * A tool that ended: {@code ToolResult.exited(0, "true\n", "")}.
     *
     * @param status its exit status
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     * @return the result
     */
    public static ToolResult exited(int status, String output, String errors) {
        return new ToolResult(
                status, Objects.requireNonNull(output, "output"), Objects.requireNonNull(errors, "errors"), false, 0);
    }

    static ToolResult exited(int status, byte[] output, byte[] errors) {
        return new ToolResult(
                status,
                new String(output, StandardCharsets.UTF_8),
                new String(errors, StandardCharsets.UTF_8),
                false,
                0);
    }

    /**
     * A tool that does not exist: {@code ToolResult.missing()}.
     *
     * @return the result
     */
    public static ToolResult missing() {
        return MISSING;
    }

    /**
     * A tool that did not end and was killed: {@code ToolResult.timedOut(60)}.
     *
     * @param seconds how long it was given
     * @return the result
     */
    public static ToolResult timedOut(long seconds) {
        return new ToolResult(-1, "", "", false, Math.max(1, seconds));
    }

    int status() {
        return status;
    }

    String output() {
        return output;
    }

    String errors() {
        return errors;
    }

    boolean isMissing() {
        return missing;
    }

    boolean isTimedOut() {
        return seconds > 0;
    }

    long seconds() {
        return seconds;
    }

    /** Says how the tool ended, not what it wrote: {@code ToolResult[exit status 1]}. */
    @Override
    public String toString() {
        if (missing) {
            return "ToolResult[missing]";
        }
        return isTimedOut() ? "ToolResult[timed out]" : "ToolResult[exit status " + status + "]";
    }
}
