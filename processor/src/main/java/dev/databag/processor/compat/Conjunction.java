package dev.databag.processor.compat;

import dev.databag.processor.relation.RuleNode;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Schemas that all hold of one value.
 *
 * @param isWritten whether the value is what a writer publishes, so that members that no schema names are not there;
 *     else it is any value at all
 */
record Conjunction(List<RuleNode> nodes, boolean isWritten) {
    Conjunction {
        nodes = List.copyOf(new LinkedHashSet<>(nodes));
    }

    static Conjunction written(RuleNode node) {
        return new Conjunction(List.of(node), true);
    }

    static Conjunction anything(RuleNode node) {
        return new Conjunction(List.of(node), false);
    }

    /** The same with one schema more. */
    Conjunction and(RuleNode node) {
        return with(List.of(node));
    }

    Conjunction with(List<RuleNode> more) {
        LinkedHashSet<RuleNode> all = new LinkedHashSet<>(nodes);
        all.addAll(more);
        return new Conjunction(List.copyOf(all), isWritten);
    }
}
