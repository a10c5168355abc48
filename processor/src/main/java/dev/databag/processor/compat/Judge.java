package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.rule.Assertion;
import java.util.HashMap;
import java.util.Map;

/** Says of single values whether a schema accepts them: exactly, as generated code would. */
final class Judge {
    private final Map<RuleNode, Assertion> assertions = new HashMap<>();

    boolean accepts(RuleNode node, JsonValue value) {
        if (node.isConstant()) {
            return node == RuleNode.TRUE;
        }
        return assertions.computeIfAbsent(node, RuleNode::assertion).accepts(value);
    }
}
