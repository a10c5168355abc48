package dev.databag.processor.compat;

import dev.databag.processor.relation.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements that a list of a case can have. */
final class Elements {
    private final Case lists;
    private final int listed;
    private final long most;

    Elements(Case lists) {
        this.lists = lists;
        int longest = 0;
        long bound = Long.MAX_VALUE;
        for (RuleNode node : lists.nodes()) {
            longest = Math.max(longest, Parts.several(node, "prefixItems").size());
            bound = Math.min(bound, Parts.number(node, "maxItems").map(count -> count.longValue()).orElse(bound));
        }
        this.listed = longest;
        for (int i = 0; i <= longest && i < bound; i++) {
            if (at(i).nodes().contains(RuleNode.FALSE)) {
                bound = i;
            }
        }
        this.most = bound;
    }

    /** How many elements have schemas of their own. */
    int listed() {
        return listed;
    }

    /** How many there can be. */
    long most() {
        return most;
    }

    /** How many there are at least. */
    long least() {
        long least = 0;
        for (RuleNode node : lists.nodes()) {
            least = Math.max(least, Parts.number(node, "minItems").map(count -> count.longValue()).orElse(0L));
        }
        return least;
    }

    /** What holds of the element at that index; at {@link #listed()} and beyond all are alike. */
    Conjunction at(int index) {
        List<RuleNode> all = new ArrayList<>();
        for (RuleNode node : lists.nodes()) {
            List<RuleNode> first = Parts.several(node, "prefixItems");
            Optional<RuleNode> own = index < first.size() ? Optional.of(first.get(index)) : Parts.rest(node);
            own.ifPresent(all::add);
        }
        return lists.conjunction(all);
    }

    /** The indexes that elements can have, one for all those that are alike. */
    List<Integer> indexes() {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i <= listed && i < most; i++) {
            indexes.add(i);
        }
        return indexes;
    }
}
