package dev.databag;

/**
 * Whether a databag belongs to the application, written by its leader, or to one unit.
 *
 * <pre>{@code
 * Scope.APP.wire()   // "app"
 * }</pre>
 */
public enum Scope implements WireEnum {
    /** The databag of the application: one a side, only its leader writes it. */
    APP("app"),

    /** The databag of one unit: each unit writes its own. */
    UNIT("unit");

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
