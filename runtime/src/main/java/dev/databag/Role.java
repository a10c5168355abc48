package dev.databag;

/**
 * The side of a relation whose databag it is.
 *
 * <pre>{@code
 * Role.PROVIDER.wire()   // "provider", as in charmcraft.yaml's provides
 * }</pre>
 */
public enum Role implements WireEnum {
    /** The side that {@code provides} the interface. */
    PROVIDER("provider"),

    /** The side that {@code requires} the interface. */
    REQUIRER("requirer");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
