package dev.databag.processor.relation;

import dev.databag.processor.schema.JsonSchema;
import java.util.List;

/**
 * One relation interface with the assertions of its schemas.
 *
 * @param databags those of the interface, in the same order
 */
public record InterfaceRules(RelationInterface relation, List<DatabagRules> databags) {
    public InterfaceRules {
        databags = List.copyOf(databags);
    }

    /**
     * What a databag's schema asserts.
     *
     * @param site where the databag is described
     * @param rules of the databag as an object, each value as its schema describes it, whatever its text looks like
     */
    public record DatabagRules(Databag databag, JsonSchema site, RuleNode rules) {}
}
