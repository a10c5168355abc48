package dev.databag.processor.relation;

/**
 * One databag of one side of a relation.
 *
 * @param struct its keys as fields; a field's {@link Encoding} says how the value meets the wire
 */
public record Databag(Role role, Scope scope, Struct struct) {

    /** Whose side of the relation writes the databag. */
    public enum Role {
        PROVIDER,
        REQUIRER
    }

    /** Whether the application or each unit has one. */
    public enum Scope {
        APP,
        UNIT
    }
}
