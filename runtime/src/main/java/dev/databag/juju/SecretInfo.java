package dev.databag.juju;

import java.util.Optional;

/**
 * What Juju tells the owner of a secret about it.
 *
 * <pre>{@code
 * Optional<SecretInfo> known = hook.secrets().info("db-password");
 * known.get().uri()         // secret:9m4e2mr0ui3e8a215n4g
 * known.get().revision()    // 3
 * }</pre>
 *
 * <p>No content: it may be logged.
 */
public final class SecretInfo {
    private final SecretUri uri;
    private final int revision;
    private final String label;
    private final boolean ofUnit;

    SecretInfo(SecretUri uri, int revision, String label, boolean ofUnit) {
        this.uri = uri;
        this.revision = revision;
        this.label = label;
        this.ofUnit = ofUnit;
    }

    /**
     * Its name, for the databag.
     *
     * @return the URI
     */
    public SecretUri uri() {
        return uri;
    }

    /**
     * The newest revision.
     *
     * @return its number, from 1 on
     */
    public int revision() {
        return revision;
    }

    /**
     * What its owner calls it.
     *
     * @return the label; empty if it has none
     */
    public Optional<String> label() {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    /**
     * Whose it is.
     *
     * @return true if it is this unit's, false if it is the application's
     */
    public boolean isOfUnit() {
        return ofUnit;
    }

    /** {@code secret:9m4e2mr0ui3e8a215n4g, revision 3, label db-password}. */
    @Override
    public String toString() {
        return uri + ", revision " + revision + (label.isEmpty() ? "" : ", label " + label);
    }
}
