package dev.databag.processor.compat;

import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Several;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Schemas made of others; of the same ones the same is made, so that a proof notices where it has been before. */
final class Combined {
    private final Map<List<RuleNode>, RuleNode> any = new HashMap<>();
    private final Map<List<RuleNode>, RuleNode> all = new HashMap<>();

    RuleNode anyOf(List<RuleNode> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : any.computeIfAbsent(List.copyOf(nodes), key -> of("anyOf", key));
    }

    RuleNode allOf(List<RuleNode> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : all.computeIfAbsent(List.copyOf(nodes), key -> of("allOf", key));
    }

    private static RuleNode of(String word, List<RuleNode> nodes) {
        return RuleNode.made("").put(word, new Several(nodes, true));
    }
}
