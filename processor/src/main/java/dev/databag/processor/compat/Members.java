package dev.databag.processor.compat;

import dev.databag.processor.relation.RuleNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members that an object of a case can have. In what a writer publishes they are those that the schemas name; a
 * schema that says what other members are opens the object for any name.
 */
final class Members {
    private final Case objects;
    private final Combined combined;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final boolean open;

    Members(Case objects, Combined combined) {
        this.objects = objects;
        this.combined = combined;
        for (RuleNode node : objects.nodes()) {
            name(node);
            required.addAll(Parts.strings(node, "required"));
        }
        objects.aside().forEach(this::name);
        require();
        open = !objects.isWritten() || isOpened();
    }

    /** Members whose names are not written out. */
    record Group(Optional<RuleNode.Pattern> names, Conjunction value) {}

    private void name(RuleNode node) {
        names.addAll(Parts.named(node, "properties").keySet());
        names.addAll(Parts.strings(node, "required"));
        Parts.dependents(node).forEach((name, others) -> names.addAll(others));
    }

    /** Adds what is required because of what is required. */
    private void require() {
        for (boolean more = true; more; ) {
            more = false;
            for (RuleNode node : objects.nodes()) {
                for (Map.Entry<String, List<String>> dependent : Parts.dependents(node).entrySet()) {
                    more |= required.contains(dependent.getKey()) && required.addAll(dependent.getValue());
                }
            }
        }
    }

    private boolean isOpened() {
        boolean named = objects.nodes().stream()
                .anyMatch(node -> Parts.one(node, "additionalProperties").filter(RuleNode.FALSE::equals).isPresent());
        for (Set<RuleNode> nodes : List.of(objects.nodes(), objects.aside())) {
            for (RuleNode node : nodes) {
                for (String word : List.of("additionalProperties", "unevaluatedProperties")) {
                    if (Parts.one(node, word).filter(others -> others != RuleNode.FALSE).isPresent()) {
                        return true;
                    }
                }
                named |= !Parts.named(node, "properties").isEmpty()
                        || !Parts.patterned(node).isEmpty();
            }
        }
        return !named;
    }

    /** Names that are written out, of members that may be there. */
    Set<String> names() {
        return names;
    }

    /** Whether members may be there that nothing names. */
    boolean isOpen() {
        return open;
    }

    boolean mayHave(String name) {
        return open || names.contains(name) || !patterned(objects.nodes(), name).isEmpty()
                || !patterned(objects.aside(), name).isEmpty();
    }

    boolean mustHave(String name) {
        return required.contains(name);
    }

    Set<String> required() {
        return required;
    }

    /** What holds of the member of that name, when it is there. */
    Conjunction value(String name) {
        List<RuleNode> all = new ArrayList<>();
        boolean named = false;
        for (RuleNode node : objects.nodes()) {
            List<RuleNode> own = speaking(node, name);
            named |= !own.isEmpty() || Parts.strings(node, "required").contains(name);
            all.addAll(own);
            if (own.isEmpty()) {
                Parts.one(node, "additionalProperties").ifPresent(all::add);
            }
        }
        if (!named && !open) {
            foreign(name).ifPresent(all::add);
        }
        return objects.conjunction(all);
    }

    private static List<RuleNode> speaking(RuleNode node, String name) {
        List<RuleNode> speaking = new ArrayList<>();
        Optional.ofNullable(Parts.named(node, "properties").get(name)).ifPresent(speaking::add);
        speaking.addAll(patterned(Set.of(node), name));
        return speaking;
    }

    private static List<RuleNode> patterned(Set<RuleNode> nodes, String name) {
        List<RuleNode> matching = new ArrayList<>();
        for (RuleNode node : nodes) {
            Parts.patterned(node).forEach((pattern, value) -> {
                if (pattern.table().matches(name)) {
                    matching.add(value);
                }
            });
        }
        return matching;
    }

    /** A member that only branches which were not taken name: one of them holds as well, or it would not be there. */
    private Optional<RuleNode> foreign(String name) {
        List<RuleNode> any = new ArrayList<>();
        for (RuleNode node : objects.aside()) {
            List<RuleNode> own = speaking(node, name);
            if (own.isEmpty() && names(node, name)) {
                return Optional.empty();
            }
            if (!own.isEmpty()) {
                any.add(combined.allOf(own));
            }
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(combined.anyOf(any));
    }

    private static boolean names(RuleNode node, String name) {
        return Parts.strings(node, "required").contains(name)
                || Parts.dependents(node).values().stream().anyMatch(others -> others.contains(name));
    }

    /** The members besides those of {@link #names()}. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Set<RuleNode> nodes : List.of(objects.nodes(), objects.aside())) {
            for (RuleNode node : nodes) {
                Parts.patterned(node).forEach((pattern, value) ->
                        groups.add(new Group(Optional.of(pattern), objects.conjunction(List.of(value)))));
            }
        }
        if (open) {
            List<RuleNode> all = new ArrayList<>();
            for (RuleNode node : objects.nodes()) {
                Parts.one(node, "additionalProperties").ifPresent(others -> {
                    List<RuleNode> any = new ArrayList<>(List.of(others));
                    any.addAll(Parts.patterned(node).values());
                    all.add(any.contains(RuleNode.TRUE) ? RuleNode.TRUE : combined.anyOf(any));
                });
            }
            groups.add(new Group(Optional.empty(), objects.conjunction(all)));
        }
        return groups;
    }
}
