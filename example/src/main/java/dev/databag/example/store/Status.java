package dev.databag.example.store;

/** What a charm says about itself at the end of a hook. */
public record Status(Kind kind, String message) {

    /** The states that a charm can be in, in Juju's words. */
    public enum Kind {
        ACTIVE,
        WAITING,
        BLOCKED
    }

    public static Status active(String message) {
        return new Status(Kind.ACTIVE, message);
    }

    /** For what mends itself when the other side goes on. */
    public static Status waiting(String message) {
        return new Status(Kind.WAITING, message);
    }

    /** For what somebody has to mend. */
    public static Status blocked(String message) {
        return new Status(Kind.BLOCKED, message);
    }

    /** For example {@code blocked: no tracing protocol in common}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ACTIVE -> "active: " + message;
            case WAITING -> "waiting: " + message;
            case BLOCKED -> "blocked: " + message;
        };
    }
}
