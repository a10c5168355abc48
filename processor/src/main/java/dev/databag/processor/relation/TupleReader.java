package dev.databag.processor.relation;

import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list whose first elements have schemas of their own. */
final class TupleReader {
    private static final int MOST_ITEMS = 100;
    private final TypeReader types;

    TupleReader(TypeReader types) {
        this.types = types;
    }

    /** The schema with the list of schemas; empty when there is none, or more than one. */
    Optional<JsonSchema> site(Meaning meaning) {
        List<JsonSchema> sites =
                meaning.parts().stream().filter(part -> !first(part).isEmpty()).toList();
        boolean elsewhere = meaning.parts().stream()
                .anyMatch(part -> !sites.contains(part) && part.schema(Keyword.ITEMS).isPresent());
        if (sites.size() != 1 || elsewhere || first(sites.get(0)).size() > MOST_ITEMS) {
            return Optional.empty();
        }
        // A null inside would be an absent element at the end: such a list stays JSON.
        boolean nullable = first(sites.get(0)).stream()
                .map(types.meanings()::read)
                .anyMatch(item -> item.isNullable() && !item.isFree());
        return nullable ? Optional.empty() : Optional.of(sites.get(0));
    }

    /** What 2020-12 calls prefixItems and older drafts a list of items. */
    static List<JsonSchema> first(JsonSchema part) {
        boolean array = part.get(Keyword.ITEMS).filter(Kind.ARRAY::is).isPresent();
        return part.has(Keyword.PREFIX_ITEMS)
                ? part.schemas(Keyword.PREFIX_ITEMS)
                : array ? part.schemas(Keyword.ITEMS) : List.of();
    }

    private static Optional<JsonSchema> further(JsonSchema part) {
        return part.schema(part.has(Keyword.PREFIX_ITEMS) ? Keyword.ITEMS : Keyword.ADDITIONAL_ITEMS);
    }

    /** How many elements there must be. */
    int least(Meaning meaning) {
        return meaning.parts().stream()
                .mapToInt(part -> part.get(Keyword.MIN_ITEMS).map(Numbers::count).orElse(0))
                .max()
                .orElse(0);
    }

    Tuple read(JsonSchema site, Meaning meaning, TypeRef name, Spot spot) {
        String path = name.nested();
        TypeRef owner = TypeRef.topLevel(name.owner());
        List<Slot> items = new ArrayList<>();
        for (JsonSchema item : first(site)) {
            String component = "item" + (items.size() + 1);
            items.add(types.read(List.of(item), new Spot(owner, path, component, "")));
        }
        Optional<JsonSchema> further = further(site);
        Optional<Slot> rest = further.isEmpty()
                ? Optional.of(new Slot(new FieldType.Free(), false, List.of(), site.location()))
                : further.filter(schema -> !schema.isFalse())
                        .map(schema -> types.read(
                                List.of(schema), new Spot(owner, path, "rest", "Item")));
        String at = site.location();
        return new Tuple(
                name,
                new DocumentationReader(types.secrets()).read(meaning, at),
                items,
                Math.min(least(meaning), items.size()),
                rest,
                List.of(),
                types.secrets().holds(List.of(site)),
                at);
    }
}
