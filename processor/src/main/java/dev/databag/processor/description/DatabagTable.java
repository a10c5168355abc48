package dev.databag.processor.description;

import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One databag as a table.
 *
 * @param description what its schema says of it
 * @param rows its keys in the order of the schema, each followed by the members of its JSON
 * @param others what becomes of keys that the schema does not name, when that is not the usual: they are ignored
 * @param example every key that has an example, with the text on the wire; empty when the whole of it would not be accepted
 */
public record DatabagTable(
        Role role,
        Scope scope,
        Optional<String> description,
        List<Row> rows,
        Optional<String> others,
        Map<String, String> example) {
    public DatabagTable {
        rows = List.copyOf(rows);
    }

    /**
     * A key, or a member of an object in its JSON.
     *
     * @param depth 0 for a key, 1 for a member of its object, and so on
     * @param type the type in words: {@code list of objects}
     * @param wire how the text of a key is written; nothing for members
     * @param example the text on the wire, of a key
     */
    public record Row(
            int depth,
            String name,
            String type,
            boolean required,
            Optional<String> wire,
            Optional<String> example,
            Optional<String> description,
            Optional<String> defaultText,
            boolean deprecated,
            boolean secret) {}

    /** The databag in a few words: {@code provider application databag}. */
    public String name() {
        return side() + " " + (scope == Scope.APP ? "application" : "unit") + " databag";
    }

    /** Who writes it: {@code provider}. */
    public String side() {
        return role == Role.PROVIDER ? "provider" : "requirer";
    }

    /** Who reads it: {@code requirer}. */
    public String reader() {
        return role == Role.PROVIDER ? "requirer" : "provider";
    }
}
