package dev.databag.processor.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.processor.diagnostic.Located;
import java.util.List;

/**
 * One schema file, read: the tree as it was written, numbers exact. When the file is broken the tree ends at the mistake,
 * so that the names before it are still there, and {@link #isWhole()} is false.
 */
public final class SchemaDocument implements Located {
    private final SchemaSource source;
    private final JsonNode root;
    private final boolean whole;

    SchemaDocument(SchemaSource source, JsonNode root, boolean whole) {
        this.source = source;
        this.root = root;
        this.whole = whole;
    }

    @Override
    public SchemaSource source() {
        return source;
    }

    public JsonNode root() {
        return root;
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
