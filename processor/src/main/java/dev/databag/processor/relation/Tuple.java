package dev.databag.processor.relation;

import java.util.List;
import java.util.Optional;

/**
 * A list whose first elements each have a schema of their own: a record with a component for each, and a list of the
 * rest.
 *
 * @param items the first elements, none of them nullable
 * @param required how many of them must be there
 * @param rest what further elements are; nothing when there may be none
 * @param secret whether the elements must never be printed
 * @param at the schema location, as violations name it
 */
public record Tuple(
        TypeRef name,
        Documentation documentation,
        List<Slot> items,
        int required,
        Optional<Slot> rest,
        List<TypeDeclaration> nested,
        boolean secret,
        String at)
        implements TypeDeclaration {

    public Tuple {
        items = List.copyOf(items);
        nested = List.copyOf(nested);
    }

    Tuple withNested(List<TypeDeclaration> types) {
        return new Tuple(name, documentation, items, required, rest, types, secret, at);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tuple(this);
    }
}
