package dev.databag.processor.relation;

import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.SchemaDocument;
import java.util.List;

/**
 * One relation interface with the assertions of its schemas.
 *
 * @param databags those of the interface, in the same order
 * @param documents every file that was read, the sides first
 */
public record InterfaceRules(
        RelationInterface relation, List<DatabagRules> databags, List<SchemaDocument> documents) {
    public InterfaceRules {
        databags = List.copyOf(databags);
        documents = List.copyOf(documents);
    }

    /**
     * What a databag's schema asserts.
     *
     * @param site where the databag is described
     * @param rules of the databag as an object, each value as its schema describes it, whatever its text looks like
     */
    public record DatabagRules(Databag databag, JsonSchema site, RuleNode rules) {}
}
