package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Looks for schemas that can never be done judging a value. */
final class RuleCycles {
    private final Diagnostics diagnostics;
    private final Set<RuleNode> acyclic = new HashSet<>();

    RuleCycles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports a schema that needs itself to judge the very value at hand. */
    void report(RuleNode start) {
        Deque<RuleNode> reached = new ArrayDeque<>();
        Set<RuleNode> seen = new HashSet<>();
        reached.add(start);
        while (!reached.isEmpty()) {
            RuleNode node = reached.pop();
            if (seen.add(node) && !acyclic.contains(node)) {
                node.parts().values().forEach(part -> reached.addAll(part.nodes()));
                cyclesOf(node);
            }
        }
    }

    private void cyclesOf(RuleNode start) {
        Deque<RuleNode> path = new ArrayDeque<>();
        Deque<Iterator<RuleNode>> rest = new ArrayDeque<>();
        Set<RuleNode> open = new HashSet<>();
        enter(start, path, rest, open);
        while (!path.isEmpty()) {
            if (rest.element().hasNext()) {
                RuleNode next = rest.element().next();
                if (open.contains(next)) {
                    next.site().ifPresent(site -> MeaningReader.cyclic(site, diagnostics));
                } else if (!acyclic.contains(next)) {
                    enter(next, path, rest, open);
                }
            } else {
                RuleNode done = path.pop();
                rest.pop();
                open.remove(done);
                acyclic.add(done);
            }
        }
    }

    private static void enter(
            RuleNode node, Deque<RuleNode> path, Deque<Iterator<RuleNode>> rest, Set<RuleNode> open) {
        path.push(node);
        rest.push(node.ofItself().iterator());
        open.add(node);
    }
}
