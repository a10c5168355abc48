package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a conjunction apart into its cases. */
final class Cases {
    private static final int MOST = 600;

    private final Conjunction conjunction;
    private final Judge judge;
    private final List<Case> cases = new ArrayList<>();
    private final Set<RuleNode> inPlace;

    private Cases(Conjunction conjunction, Judge judge) {
        this.conjunction = conjunction;
        this.judge = judge;
        inPlace = inPlace(conjunction.nodes());
    }

    /** The cases, none of them empty for a reason that its types or words show. */
    static List<Case> of(Conjunction conjunction, Judge judge) {
        Cases cases = new Cases(conjunction, judge);
        cases.split(new Taken(), new ArrayDeque<>(conjunction.nodes()));
        return cases.cases;
    }

    /** Every schema that may speak of the very value, branches that exclude each other among them. */
    private static Set<RuleNode> inPlace(List<RuleNode> nodes) {
        Set<RuleNode> found = new LinkedHashSet<>();
        Deque<RuleNode> reached = new ArrayDeque<>(nodes);
        while (!reached.isEmpty()) {
            RuleNode node = reached.pop();
            if (found.add(node)) {
                for (Map.Entry<String, Part> part : node.parts().entrySet()) {
                    switch (part.getKey()) {
                        case "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas" ->
                            reached.addAll(part.getValue().nodes());
                        default -> {
                            // About a part of the value, or about what it is not.
                        }
                    }
                }
            }
        }
        return found;
    }

    /** What was decided so far on the way to a case. */
    private static final class Taken {
        final Set<RuleNode> holding;
        final Set<RuleNode> denied;
        final EnumSet<Type> types;

        Taken() {
            holding = new LinkedHashSet<>();
            denied = new LinkedHashSet<>();
            types = Type.all();
        }

        Taken(Taken other) {
            holding = new LinkedHashSet<>(other.holding);
            denied = new LinkedHashSet<>(other.denied);
            types = EnumSet.copyOf(other.types);
        }
    }

    private void split(Taken taken, Deque<RuleNode> open) {
        Deque<RuleNode> choices = new ArrayDeque<>();
        gather(taken, open, choices);
        if (!taken.types.isEmpty()) {
            choose(taken, choices);
        }
    }

    /** Takes in what holds without a choice. */
    private static void gather(Taken taken, Deque<RuleNode> open, Deque<RuleNode> choices) {
        while (!open.isEmpty()) {
            RuleNode node = open.pop();
            if (node == RuleNode.TRUE || !taken.holding.add(node)) {
                continue;
            }
            taken.types.retainAll(Parts.types(node));
            open.addAll(Parts.several(node, "allOf"));
            Parts.one(node, "not").ifPresent(taken.denied::add);
            if (!Parts.several(node, "anyOf").isEmpty()
                    || !Parts.several(node, "oneOf").isEmpty()
                    || Parts.has(node, "if")) {
                choices.add(node);
            }
        }
    }

    /** Ways that are still to be gone on: what must hold, and what must not. */
    private record Way(List<RuleNode> holding, List<RuleNode> denied) {}

    private void choose(Taken taken, Deque<RuleNode> choices) {
        if (choices.isEmpty()) {
            add(taken);
            return;
        }
        RuleNode node = choices.pop();
        for (Way way : ways(node)) {
            Taken next = new Taken(taken);
            next.denied.addAll(way.denied());
            Deque<RuleNode> further = new ArrayDeque<>(choices);
            gather(next, new ArrayDeque<>(way.holding()), further);
            if (!next.types.isEmpty()) {
                choose(next, further);
            }
        }
    }

    private static List<Way> ways(RuleNode node) {
        List<Way> ways = List.of(new Way(List.of(), List.of()));
        for (String word : List.of("anyOf", "oneOf")) {
            List<RuleNode> branches = Parts.several(node, word);
            if (!branches.isEmpty()) {
                ways = times(ways, branches.stream().map(branch -> new Way(List.of(branch), List.of())).toList());
            }
        }
        Optional<RuleNode> condition = Parts.one(node, "if");
        if (condition.isPresent()) {
            List<RuleNode> yes = new ArrayList<>(List.of(condition.get()));
            Parts.one(node, "then").ifPresent(yes::add);
            List<RuleNode> no = Parts.one(node, "else").map(List::of).orElse(List.of());
            ways = times(ways, List.of(new Way(yes, List.of()), new Way(no, List.of(condition.get()))));
        }
        return ways;
    }

    private static List<Way> times(List<Way> ways, List<Way> more) {
        if ((long) ways.size() * more.size() > MOST) {
            throw new TooMuch();
        }
        List<Way> all = new ArrayList<>();
        for (Way way : ways) {
            for (Way next : more) {
                all.add(new Way(joined(way.holding(), next.holding()), joined(way.denied(), next.denied())));
            }
        }
        return all;
    }

    private static List<RuleNode> joined(List<RuleNode> one, List<RuleNode> other) {
        List<RuleNode> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void add(Taken taken) {
        if (cases.size() == MOST) {
            throw new TooMuch();
        }
        EnumSet<Type> types = EnumSet.copyOf(taken.types);
        Optional<List<JsonValue>> words = Optional.empty();
        for (RuleNode node : taken.holding) {
            Optional<List<JsonValue>> own = Parts.words(node);
            if (own.isPresent() && (words.isEmpty() || own.get().size() < words.get().size())) {
                words = own;
            }
        }
        if (words.isPresent()) {
            List<JsonValue> valid = words.get().stream().filter(word -> holds(word, taken)).toList();
            types.removeIf(type -> valid.stream().noneMatch(word -> Type.of(word) == type));
            words = Optional.of(List.copyOf(new LinkedHashSet<>(valid)));
        } else {
            types.removeIf(type -> type == Type.NULL && !holds(JsonValue.NULL, taken)
                    || type == Type.BOOLEAN && !holds(JsonValue.TRUE, taken) && !holds(JsonValue.FALSE, taken));
        }
        if (!types.isEmpty()) {
            Set<RuleNode> aside = new LinkedHashSet<>(inPlace);
            aside.removeAll(taken.holding);
            aside.remove(RuleNode.TRUE);
            cases.add(new Case(
                    taken.holding,
                    taken.denied,
                    aside,
                    conjunction.isWritten(),
                    types,
                    words));
        }
    }

    private boolean holds(JsonValue value, Taken taken) {
        return taken.holding.stream().allMatch(node -> judge.accepts(node, value))
                && taken.denied.stream().noneMatch(node -> judge.accepts(node, value));
    }
}
