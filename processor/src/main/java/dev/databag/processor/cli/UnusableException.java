package dev.databag.processor.cli;

/** What a command was given cannot be used; the message says so to the user. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
