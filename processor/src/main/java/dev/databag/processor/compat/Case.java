package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the ways in which a value can satisfy a conjunction: a branch of each choice is taken. Together the ways cover
 * every value of the conjunction; one way may cover some more.
 *
 * @param nodes the schemas that hold
 * @param denied schemas that do not hold
 * @param aside schemas that may hold as well: the branches that were not taken, for what they name
 * @param types what types the value can have
 * @param words the only values, where they are known
 */
record Case(
        Set<RuleNode> nodes,
        Set<RuleNode> denied,
        Set<RuleNode> aside,
        boolean isWritten,
        EnumSet<Type> types,
        Optional<List<JsonValue>> words) {

    /** The values of these types only. */
    Case only(Set<Type> wanted) {
        EnumSet<Type> both = EnumSet.copyOf(types);
        both.retainAll(wanted);
        return new Case(nodes, denied, aside, isWritten, both, words);
    }

    /** The values that satisfy one schema more. */
    Case with(RuleNode node) {
        Set<RuleNode> all = new LinkedHashSet<>(nodes);
        all.add(node);
        return new Case(all, denied, aside, isWritten, types, words);
    }

    boolean canBe(Type type) {
        return types.contains(type);
    }

    boolean canBeNumber() {
        return types.contains(Type.INTEGER) || types.contains(Type.FRACTION);
    }

    Conjunction conjunction(List<RuleNode> of) {
        return new Conjunction(of, isWritten);
    }
}
