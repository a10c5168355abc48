package dev.databag.processor.relation;

import java.util.List;

/**
 * An object with known members: a record, or a final class when it has too many components for one.
 *
 * @param fields in schema order
 * @param others what becomes of members that no field names
 * @param constraints assertions on the object as a whole
 * @param at the schema location, as violations name it
 */
public record Struct(
        TypeRef name,
        Documentation documentation,
        List<Field> fields,
        OtherMembers others,
        List<Constraint> constraints,
        List<TypeDeclaration> nested,
        String at)
        implements TypeDeclaration {

    /** A record may have 255 component slots; long takes two of them, and {@code this} takes one. */
    private static final int MOST_SLOTS = 254;

    public Struct {
        fields = List.copyOf(fields);
        constraints = List.copyOf(constraints);
        nested = List.copyOf(nested);
    }

    /** Whether this is too large for a record and becomes a final class with the same accessors. */
    public boolean isLarge() {
        int slots = others.isKept() ? 1 : 0;
        for (Field field : fields) {
            slots += field.slot().type() instanceof FieldType.Int64 ? 2 : 1;
        }
        return slots > MOST_SLOTS;
    }

    Struct withNested(List<TypeDeclaration> types) {
        return new Struct(name, documentation, fields, others, constraints, types, at);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.struct(this);
    }
}
