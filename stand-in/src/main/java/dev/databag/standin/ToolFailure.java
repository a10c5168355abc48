package dev.databag.standin;

/** A tool ends with another status than 0 and says why: 2 for arguments that are wrong, 1 for all else. */
final class ToolFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private ToolFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    ToolFailure(String message) {
        this(1, message);
    }

    static ToolFailure usage(String message) {
        return new ToolFailure(2, message);
    }

    int status() {
        return status;
    }
}
