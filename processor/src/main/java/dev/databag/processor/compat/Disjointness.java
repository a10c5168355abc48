package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows that no value satisfies two schemas. A yes is certain, a no means nothing. */
final class Disjointness {
    private static final int DEEPEST = 60;

    private final Containment containment;
    private int depth;

    Disjointness(Containment containment) {
        this.containment = containment;
    }

    /** Whether no value of the conjunction satisfies the schema. */
    boolean areApart(Conjunction values, RuleNode schema) {
        return Cases.of(values, containment.judge()).stream().allMatch(some -> areApart(some, schema));
    }

    boolean areApart(Case values, RuleNode schema) {
        if (schema == RuleNode.TRUE || depth >= DEEPEST) {
            return false;
        }
        depth++;
        try {
            return schema == RuleNode.FALSE || known(values, schema) || parts(values, schema);
        } finally {
            depth--;
        }
    }

    /** Whether the schema lets none of these types through. */
    boolean typesExclude(Set<Type> types, RuleNode schema) {
        EnumSet<Type> both = types(schema);
        both.retainAll(types);
        return both.isEmpty();
    }

    /** The types that the schema lets through, and perhaps more. */
    EnumSet<Type> types(RuleNode schema) {
        EnumSet<Type> types = Parts.types(schema);
        Parts.several(schema, "allOf").forEach(part -> types.retainAll(types(part)));
        for (String word : List.of("anyOf", "oneOf")) {
            List<RuleNode> branches = Parts.several(schema, word);
            if (!branches.isEmpty()) {
                EnumSet<Type> some = Type.none();
                branches.forEach(branch -> some.addAll(types(branch)));
                types.retainAll(some);
            }
        }
        return types;
    }

    private boolean known(Case values, RuleNode schema) {
        if (typesExclude(values.types(), schema)) {
            return true;
        }
        if (values.words().isPresent()) {
            return values.words().get().stream()
                    .filter(word -> values.canBe(Type.of(word)))
                    .noneMatch(word -> containment.judge().accepts(schema, word));
        }
        Optional<List<JsonValue>> words = Parts.words(schema);
        if (words.isPresent()) {
            return words.get().stream().noneMatch(word -> accepts(values, word));
        }
        return values.denied().stream().anyMatch(denied -> containment.sameness().same(denied, schema)
                || containment.holds(Conjunction.anything(schema), denied, Path.ROOT.others()));
    }

    private boolean accepts(Case values, JsonValue word) {
        return values.canBe(Type.of(word))
                && values.nodes().stream().allMatch(node -> containment.judge().accepts(node, word))
                && values.denied().stream().noneMatch(node -> containment.judge().accepts(node, word));
    }

    private boolean parts(Case values, RuleNode schema) {
        for (RuleNode part : Parts.several(schema, "allOf")) {
            if (areApart(values, part)) {
                return true;
            }
        }
        for (String word : List.of("anyOf", "oneOf")) {
            List<RuleNode> branches = Parts.several(schema, word);
            if (!branches.isEmpty() && branches.stream().allMatch(branch -> areApart(values, branch))) {
                return true;
            }
        }
        Optional<RuleNode> not = Parts.one(schema, "not");
        if (not.isPresent()
                && containment.holds(new Claim(values, not.get(), Path.ROOT.others(), Report.trial()))) {
            return true;
        }
        EnumSet<Type> both = EnumSet.copyOf(values.types());
        both.retainAll(types(schema));
        List<Type> left = new ArrayList<>(both);
        return left.stream().allMatch(type -> areApart(type, values.only(Set.of(type)), schema));
    }

    private boolean areApart(Type type, Case values, RuleNode schema) {
        return switch (type) {
            case NULL -> !containment.judge().accepts(schema, JsonValue.NULL) || !accepts(values, JsonValue.NULL);
            case BOOLEAN -> !bothAccept(values, schema, JsonValue.TRUE) && !bothAccept(values, schema, JsonValue.FALSE);
            case INTEGER, FRACTION -> Numbers.areApart(values, schema);
            case STRING -> Texts.areApart(values, schema);
            case ARRAY -> lists(values, schema);
            case OBJECT -> objects(values, schema);
        };
    }

    private boolean bothAccept(Case values, RuleNode schema, JsonValue value) {
        return containment.judge().accepts(schema, value) && accepts(values, value);
    }

    private boolean lists(Case values, RuleNode schema) {
        Elements elements = new Elements(values);
        Elements others = new Elements(new Case(
                Set.of(schema), Set.of(), Set.of(), false, EnumSet.of(Type.ARRAY), Optional.empty()));
        if (elements.least() > others.most() || others.least() > elements.most()) {
            return true;
        }
        long certain = Math.min(10, Math.max(elements.least(), others.least()));
        for (int i = 0; i < certain; i++) {
            for (RuleNode other : others.at(i).nodes()) {
                if (areApart(elements.at(i), other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean objects(Case values, RuleNode schema) {
        Members members = new Members(values, containment.combined());
        Members others = new Members(
                new Case(Set.of(schema), Set.of(), Set.of(), false, EnumSet.of(Type.OBJECT), Optional.empty()),
                containment.combined());
        if (others.required().stream().anyMatch(name -> !members.mayHave(name))) {
            return true;
        }
        Set<String> certain = new LinkedHashSet<>(members.required());
        certain.addAll(others.required());
        for (String name : certain) {
            for (RuleNode other : others.value(name).nodes()) {
                if (areApart(members.value(name), other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
