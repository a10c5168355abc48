package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One schema file, read: the tree as it was written, numbers exact. When the file is broken the tree ends at the mistake,
 * so that the names before it are still there, and {@link #isWhole()} is false.
 */
public final class SchemaDocument implements Located {
    private final SchemaSource source;
    private final JsonValue root;
    private final boolean whole;

    SchemaDocument(SchemaSource source, JsonValue root, boolean whole) {
        this.source = source;
        this.root = root;
        this.whole = whole;
    }

    @Override
    public SchemaSource source() {
        return source;
    }

    /** The whole tree. */
    public JsonValue root() {
        return root;
    }

    /** What stands at a place. */
    public Optional<JsonValue> at(JsonPointer place) {
        Optional<JsonValue> value = Optional.of(root);
        for (JsonPointer rest = place; value.isPresent() && !rest.matches(); rest = rest.tail()) {
            value = step(value.get(), rest);
        }
        return value;
    }

    /** What stands around a place, the whole tree first, and at last what stands there. */
    public List<JsonValue> around(JsonPointer place) {
        List<JsonValue> around = new ArrayList<>();
        Optional<JsonValue> value = Optional.of(root);
        for (JsonPointer rest = place; value.isPresent(); rest = rest.tail()) {
            around.add(value.get());
            value = rest.matches() ? Optional.empty() : step(value.get(), rest);
        }
        return around;
    }

    private static Optional<JsonValue> step(JsonValue value, JsonPointer place) {
        return switch (value.kind()) {
            case OBJECT -> Optional.ofNullable(value.members().get(place.getMatchingProperty()));
            case ARRAY -> {
                int index = place.getMatchingIndex();
                boolean isThere = index >= 0 && index < value.elements().size();
                yield isThere ? Optional.of(value.elements().get(index)) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public List<Integer> offsetsOf(List<Spot> spots) {
        return new SpotFinder(source.text()).find(spots);
    }

    @Override
    public String toString() {
        return source.path();
    }
}
