package dev.databag.processor.diagnostic;

/** Whether a diagnostic fails the build. */
public enum Severity {
    ERROR,
    WARNING
}
