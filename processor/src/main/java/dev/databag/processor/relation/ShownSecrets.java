package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Located;
import dev.databag.processor.diagnostic.Secrets;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what schemas show of secrets: the examples, the default and the const of a schema that is a secret, or holds one, or
 * that a secret refers to. Nothing is looked for before somebody asks, which is when there is something to print.
 */
final class ShownSecrets implements Secrets {
    private static final List<Keyword> SHOWING = List.of(Keyword.EXAMPLES, Keyword.DEFAULT, Keyword.CONST);

    private final List<JsonSchema> sides;
    private final Schemas schemas;
    private Optional<Set<JsonSchema>> known = Optional.empty();

    /** @param sides the roots of the sides' schemas */
    ShownSecrets(List<JsonSchema> sides, Schemas schemas) {
        this.sides = sides;
        this.schemas = schemas;
    }

    @Override
    public Map<Located, List<JsonPointer>> values() {
        Map<Located, List<JsonPointer>> values = new HashMap<>();
        for (JsonSchema schema : hidden()) {
            for (Keyword keyword : SHOWING) {
                if (schema.has(keyword)) {
                    values.computeIfAbsent(schema.document(), document -> new ArrayList<>()).add(schema.at(keyword));
                }
            }
        }
        return values;
    }

    /** Whether what the schema shows is to be hidden. */
    boolean hides(JsonSchema schema) {
        return hidden().contains(schema);
    }

    private Set<JsonSchema> hidden() {
        if (known.isEmpty()) {
            known = Optional.of(find());
        }
        return known.get();
    }

    private Set<JsonSchema> find() {
        Map<JsonSchema, List<JsonSchema>> inside = new HashMap<>();
        Map<JsonSchema, List<JsonSchema>> around = new HashMap<>();
        Set<JsonSchema> secrets = new LinkedHashSet<>();
        for (JsonSchema schema : reached(sides, this::next)) {
            List<JsonSchema> targets = schemas.followed(schema).map(List::of).orElse(List.of());
            List<JsonSchema> speaking = SecretFinder.speaking(schema, targets);
            speaking.forEach(part -> around.computeIfAbsent(part, key -> new ArrayList<>()).add(schema));
            inside.put(schema, speaking);
            if (SecretFinder.isSecret(schema)) {
                secrets.add(schema);
            }
        }
        Set<JsonSchema> hidden = reached(secrets, schema -> inside.getOrDefault(schema, List.of()));
        hidden.addAll(reached(secrets, schema -> around.getOrDefault(schema, List.of())));
        Set<JsonPointer> namesakes = new HashSet<>();
        secrets.forEach(secret -> namesakes.addAll(namesakes(secret.pointer())));
        around.keySet().stream().filter(schema -> namesakes.contains(schema.pointer())).forEach(hidden::add);
        return hidden;
    }

    /** Those of the member itself, where a branch or a condition says that it is a secret. */
    private static List<JsonPointer> namesakes(JsonPointer secret) {
        List<JsonPointer> namesakes = new ArrayList<>();
        String name = secret.matches() ? "" : secret.last().getMatchingProperty();
        for (JsonPointer at = secret; at != null; at = at.head()) {
            namesakes.add(at.appendProperty(Keyword.PROPERTIES.word()).appendProperty(name));
        }
        return namesakes;
    }

    private Collection<JsonSchema> next(JsonSchema schema) {
        List<JsonSchema> next = new ArrayList<>(schema.children());
        schemas.followed(schema).ifPresent(next::add);
        return next;
    }

    /** A way from schemas to schemas. */
    private interface Way {
        Collection<JsonSchema> from(JsonSchema schema);
    }

    private static Set<JsonSchema> reached(Collection<JsonSchema> starts, Way way) {
        Set<JsonSchema> reached = new LinkedHashSet<>();
        Deque<JsonSchema> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            JsonSchema schema = open.pop();
            if (schema.isObject() && reached.add(schema)) {
                open.addAll(way.from(schema));
            }
        }
        return reached;
    }
}
