package dev.databag.juju;

/**
 * What a unit says of its workload.
 *
 * <pre>{@code
 * hook.status(Status.WAITING, "for an endpoint");
 * }</pre>
 */
public enum Status {
    /** The workload does what it should. */
    ACTIVE("active"),

    /** An operator has to do something; the message says what. */
    BLOCKED("blocked"),

    /** Another application or unit has to do something first. */
    WAITING("waiting"),

    /** The charm is at work: installing, upgrading, configuring. */
    MAINTENANCE("maintenance");

    final String word;

    Status(String word) {
        this.word = word;
    }
}
