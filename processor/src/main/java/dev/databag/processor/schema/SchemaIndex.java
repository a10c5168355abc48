package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The places of one document where schemas stand, and the names that {@code $id} and {@code $anchor} give to them. */
final class SchemaIndex {
    private final SchemaDocument document;
    private final Dialect dialect;
    private final String base;
    private final Consumer<JsonSchema> visitor;
    private final Set<JsonPointer> visited = new HashSet<>();
    private final Map<JsonPointer, String> bases = new HashMap<>();
    private final Map<String, JsonPointer> resources = new HashMap<>();
    private final Map<String, JsonPointer> anchors = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * Walks the document.
     *
     * @param base what relative references are resolved against when the document does not say
     * @param visitor sees each schema once
     */
    SchemaIndex(SchemaDocument document, Dialect dialect, String base, Consumer<JsonSchema> visitor) {
        this.document = document;
        this.dialect = dialect;
        this.base = base;
        this.visitor = visitor;
        resources.put(base, JsonPointer.empty());
        bases.put(JsonPointer.empty(), base);
        walk(root());
    }

    JsonSchema root() {
        return new JsonSchema(document, dialect, JsonPointer.empty(), document.root());
    }

    /** A schema that stands where no keyword leads, such as under a keyword that nobody knows. */
    void include(JsonSchema schema) {
        if (!visited.contains(schema.pointer())) {
            walk(schema);
        }
    }

    /** The base of the resource that the place belongs to. */
    String baseOf(JsonPointer place) {
        for (JsonPointer at = place; at != null; at = at.head()) {
            String found = bases.get(at);
            if (found != null) {
                return found;
            }
        }
        return base;
    }

    Optional<JsonPointer> resource(String uri) {
        return Optional.ofNullable(resources.get(uri));
    }

    Optional<JsonPointer> anchor(String uri, String name) {
        return Optional.ofNullable(anchors.get(uri + "#" + name));
    }

    /** Whether two schemas of the document say that they are called so. */
    boolean isAmbiguous(String uri) {
        return ambiguous.contains(uri);
    }

    private void walk(JsonSchema start) {
        Deque<JsonSchema> todo = new ArrayDeque<>();
        todo.push(start);
        while (!todo.isEmpty()) {
            JsonSchema schema = todo.pop();
            if (!visited.add(schema.pointer())) {
                continue;
            }
            visitor.accept(schema);
            if (schema.isObject()) {
                name(schema);
                List<JsonSchema> children = schema.children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    todo.push(children.get(i));
                }
            }
        }
    }

    private void name(JsonSchema schema) {
        boolean hidden = !dialect.readsRefSiblings() && schema.has(Keyword.REF);
        JsonValue id = schema.members().get(dialect.idKeyword());
        if (id != null && id.kind() == Kind.STRING && !hidden) {
            String text = id.string();
            if (!text.startsWith("#")) {
                String uri = References.withoutFragment(References.resolve(baseOf(schema.pointer()), text));
                bases.put(schema.pointer(), uri);
                put(resources, uri, schema.pointer());
            } else if (!dialect.readsRefSiblings() && !text.startsWith("#/")) {
                put(anchors, baseOf(schema.pointer()) + text, schema.pointer());
            }
        }
        for (Keyword keyword : List.of(Keyword.ANCHOR, Keyword.DYNAMIC_ANCHOR)) {
            schema.string(keyword)
                    .ifPresent(anchor ->
                            put(anchors, baseOf(schema.pointer()) + "#" + anchor, schema.pointer()));
        }
    }

    private void put(Map<String, JsonPointer> names, String uri, JsonPointer place) {
        JsonPointer other = names.putIfAbsent(uri, place);
        if (other != null && !other.equals(place)) {
            ambiguous.add(uri);
        }
    }
}
