package dev.databag.processor.relation;

import java.util.List;

/**
 * A place where a value stands: its type, whether null may stand there too, and what else must hold.
 *
 * @param at the schema location, as violations name it
 */
public record Slot(FieldType type, boolean nullable, List<Constraint> constraints, String at) {
    public Slot {
        constraints = List.copyOf(constraints);
    }
}
