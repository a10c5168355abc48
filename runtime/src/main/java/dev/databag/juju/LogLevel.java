package dev.databag.juju;

/**
 * How important a line of the log is.
 *
 * <pre>{@code
 * hook.log(LogLevel.WARNING, "no supported tracing protocol");
 * }</pre>
 */
public enum LogLevel {
    /** For whoever hunts a bug; Juju drops it unless told otherwise. */
    DEBUG,

    /** For whoever reads the log: Juju's default. */
    INFO,

    /** Something is odd, and the charm goes on. */
    WARNING,

    /** Something failed. */
    ERROR;

    final String word = name();
}
