package dev.databag.processor.lint;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The schemas of an interface and where they stand. */
final class Sites {
    private final Schemas schemas;
    private final List<JsonSchema> roots;
    private final Set<JsonSchema> reached;

    Sites(Schemas schemas, List<JsonSchema> roots) {
        this.schemas = schemas;
        this.roots = List.copyOf(roots);
        reached = reachable(roots);
    }

    List<JsonSchema> roots() {
        return roots;
    }

    /** Every schema that is of any consequence: definitions only where something refers to them. */
    Set<JsonSchema> reached() {
        return reached;
    }

    private Set<JsonSchema> reachable(List<JsonSchema> starts) {
        Set<JsonSchema> all = new LinkedHashSet<>();
        Deque<JsonSchema> todo = new ArrayDeque<>(starts);
        while (!todo.isEmpty()) {
            JsonSchema schema = todo.pop();
            if (all.add(schema)) {
                schemas.target(schema).ifPresent(todo::add);
                for (Keyword keyword : Keyword.values()) {
                    if (keyword != Keyword.DEFS && keyword != Keyword.DEFINITIONS && schema.has(keyword)) {
                        todo.addAll(schema.children(keyword));
                    }
                }
            }
        }
        return all;
    }

    /** The schema at a place as the model names it, {@code provider.json#/properties/app}; nothing for one in another file. */
    Optional<JsonSchema> at(String place) {
        int hash = place.indexOf('#');
        for (JsonSchema root : roots) {
            if (hash > 0 && root.document().source().relativePath().equals(place.substring(0, hash))) {
                JsonPointer pointer = JsonPointer.compile(place.substring(hash + 1));
                return root.document()
                        .at(pointer)
                        .map(value -> new JsonSchema(root.document(), root.dialect(), pointer, value));
            }
        }
        return Optional.empty();
    }

    /** Whether any schema says so that applies to the same value: by reference, or in a branch. */
    boolean says(JsonSchema site, Predicate<JsonSchema> what) {
        Set<JsonSchema> seen = new LinkedHashSet<>();
        Deque<JsonSchema> todo = new ArrayDeque<>(List.of(site));
        while (!todo.isEmpty()) {
            JsonSchema schema = todo.pop();
            if (!seen.add(schema)) {
                continue;
            }
            if (what.test(schema)) {
                return true;
            }
            schemas.target(schema).ifPresent(todo::add);
            todo.addAll(schema.schemas(Keyword.ANY_OF));
            todo.addAll(schema.schemas(Keyword.ONE_OF));
            todo.addAll(schema.schemas(Keyword.ALL_OF));
        }
        return false;
    }

    /** A view that reports at the name of the member that the schema is the value of. */
    static Diagnostics atName(Diagnostics diagnostics, JsonSchema site) {
        Diagnostics here = diagnostics.at(site.document(), site.pointer());
        return site.pointer().matches() ? here : here.key(site.pointer());
    }

    /** A view that reports at a keyword of the schema. */
    static Diagnostics at(Diagnostics diagnostics, JsonSchema site, Keyword keyword) {
        return diagnostics.at(site.document(), site.at(keyword)).key(site.at(keyword));
    }
}
