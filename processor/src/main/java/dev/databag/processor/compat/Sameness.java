package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Part;
import dev.databag.processor.relation.RuleNode.Patterned;
import dev.databag.processor.relation.RuleNode.Several;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two schemas say the same, wherever and in whatever order they say it. A yes is certain; a no may only mean
 * that they say it in different words.
 *
 * <p>Schemas that contain themselves are the same when no difference shows up on any way through them: a pair that is
 * being compared counts as the same until it is known to differ.
 */
final class Sameness {
    /** Words whose list is a set. */
    private static final Set<String> SETS = Set.of("type", "enum", "required");

    private static final int MOST_PAIRS = 200_000;

    private final Set<Pair> assumed = new HashSet<>();
    private final List<Pair> trail = new ArrayList<>();
    private int pairs;

    private record Pair(RuleNode one, RuleNode other) {
        @Override
        public boolean equals(Object object) {
            return object instanceof Pair that && one == that.one && other == that.other;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(one) + System.identityHashCode(other);
        }
    }

    boolean same(RuleNode one, RuleNode other) {
        if (one == other) {
            return true;
        }
        Pair pair = new Pair(one, other);
        if (assumed.contains(pair)) {
            return true;
        }
        if (one.isConstant()
                || other.isConstant()
                || ++pairs > MOST_PAIRS
                || !one.parts().keySet().equals(other.parts().keySet())) {
            return false;
        }
        int start = trail.size();
        assumed.add(pair);
        trail.add(pair);
        for (Map.Entry<String, Part> part : one.parts().entrySet()) {
            if (!same(part.getKey(), part.getValue(), other.parts().get(part.getKey()))) {
                takeBack(start);
                return false;
            }
        }
        return true;
    }

    /** Forgets what was only right if the last pair had been the same. */
    private void takeBack(int start) {
        while (trail.size() > start) {
            assumed.remove(trail.remove(trail.size() - 1));
        }
    }

    /** Whether both say the same with these words, or nothing. */
    boolean same(RuleNode one, RuleNode other, String... words) {
        for (String word : words) {
            Part a = one.parts().get(word);
            Part b = other.parts().get(word);
            if ((a == null) != (b == null) || a != null && b != null && !same(word, a, b)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two parts of the same word say the same. */
    boolean same(String word, Part one, Part other) {
        if (one instanceof Data a && other instanceof Data b) {
            return same(word, a.value(), b.value());
        } else if (one instanceof RuleNode.Pattern a && other instanceof RuleNode.Pattern b) {
            return a.table().equals(b.table());
        } else if (one instanceof One a && other instanceof One b) {
            return same(a.node(), b.node());
        } else if (one instanceof Several a && other instanceof Several b) {
            return word.equals("prefixItems") ? inOrder(a.nodes(), b.nodes()) : inAnyOrder(a.nodes(), b.nodes());
        } else if (one instanceof Named a && other instanceof Named b) {
            return a.byName().keySet().equals(b.byName().keySet())
                    && a.byName().keySet().stream().allMatch(name -> same(a.byName().get(name), b.byName().get(name)));
        } else if (one instanceof Patterned a && other instanceof Patterned b) {
            return samePatterned(a, b);
        }
        return false;
    }

    private static boolean same(String word, JsonValue one, JsonValue other) {
        if (SETS.contains(word)) {
            return new HashSet<>(one.elements()).equals(new HashSet<>(other.elements()));
        }
        return one.equals(other);
    }

    private boolean inOrder(List<RuleNode> ones, List<RuleNode> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!same(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean inAnyOrder(List<RuleNode> ones, List<RuleNode> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        List<RuleNode> left = new ArrayList<>(others);
        for (RuleNode one : ones) {
            boolean found = false;
            for (int i = 0; i < left.size() && !found; i++) {
                if (same(one, left.get(i))) {
                    left.remove(i);
                    found = true;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean samePatterned(Patterned one, Patterned other) {
        Map<String, RuleNode> left = new LinkedHashMap<>();
        other.byPattern().forEach((pattern, node) -> left.put(pattern.text(), node));
        for (Map.Entry<RuleNode.Pattern, RuleNode> entry : one.byPattern().entrySet()) {
            RuleNode node = left.remove(entry.getKey().text());
            if (node == null || !same(entry.getValue(), node)) {
                return false;
            }
        }
        return left.isEmpty();
    }
}
