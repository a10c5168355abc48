package dev.databag.processor.relation;

import java.util.Locale;

/**
 * One databag of one side of a relation.
 *
 * @param struct its keys as fields; a field's {@link Encoding} says how the value meets the wire
 */
public record Databag(Role role, Scope scope, Struct struct) {

    /** Whose side of the relation writes the databag. */
    public enum Role {
        PROVIDER,
        REQUIRER;

        /** The word in schemas and in generated code. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the application or each unit has one. */
    public enum Scope {
        APP,
        UNIT;

        /** The word in schemas and in generated code. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
