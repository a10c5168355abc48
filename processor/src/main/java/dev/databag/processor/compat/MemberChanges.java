package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Part;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.JsonText;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the members that only one of two schemas names, and defaults that differ: readers that ignore what they do not
 * know accept such a databag, and still somebody should know.
 */
final class MemberChanges {
    private static final int DEEPEST = 100;

    private final Sameness sameness = new Sameness();
    private final List<Change> changes = new ArrayList<>();
    private final Set<List<Set<RuleNode>>> seen = new HashSet<>();

    private MemberChanges() {}

    /**
     * A member that came, went, or has another default.
     *
     * @param path of the member, by its old name where it has one
     * @param newPath of the member by its new name, when it was renamed
     */
    record Change(
            Kind kind, Path path, Optional<Path> newPath, Optional<Site> older, Optional<Site> newer, String detail) {}

    static List<Change> between(Set<RuleNode> older, Set<RuleNode> newer) {
        MemberChanges changes = new MemberChanges();
        changes.compare(older, newer, Path.ROOT);
        return changes.changes;
    }

    private void compare(Set<RuleNode> olderNodes, Set<RuleNode> newerNodes, Path path) {
        Set<RuleNode> older = inPlace(olderNodes);
        Set<RuleNode> newer = inPlace(newerNodes);
        if (path.depth() > DEEPEST || older.isEmpty() || newer.isEmpty() || !seen.add(List.of(older, newer))) {
            return;
        }
        Map<String, Set<RuleNode>> before = members(older);
        Map<String, Set<RuleNode>> after = members(newer);
        renamed(older, newer, before, after, path);
        before.forEach((name, nodes) -> {
            if (after.containsKey(name)) {
                boolean secret = Stream.of(nodes, after.get(name)).flatMap(Set::stream).anyMatch(RuleNode::holdsSecret);
                defaults(older, newer, name, path, secret);
                compare(nodes, after.get(name), path.member(name));
            } else if (!before.isEmpty() && !after.isEmpty()) {
                add(Kind.MEMBER_REMOVED, path.member(name), Sites.member(older, name), Sites.first(newer, Keyword.PROPERTIES));
            }
        });
        after.keySet().forEach(name -> {
            if (!before.containsKey(name) && !before.isEmpty()) {
                add(Kind.MEMBER_ADDED, path.member(name), Sites.first(older, Keyword.PROPERTIES), Sites.member(newer, name));
            }
        });
        compare(behind(older, "items", "additionalItems"), behind(newer, "items", "additionalItems"), path.elements());
        compare(behind(older, "prefixItems"), behind(newer, "prefixItems"), path.elements());
        compare(
                behind(older, "additionalProperties", "patternProperties"),
                behind(newer, "additionalProperties", "patternProperties"),
                path.others());
        compare(behind(older, "content"), behind(newer, "content"), path.content());
    }

    private void add(Kind kind, Path path, Optional<Site> older, Optional<Site> newer) {
        changes.add(new Change(kind, path, Optional.empty(), older, newer, ""));
    }

    private static Set<RuleNode> inPlace(Set<RuleNode> nodes) {
        Set<RuleNode> found = new LinkedHashSet<>();
        Deque<RuleNode> reached = new ArrayDeque<>(nodes);
        while (!reached.isEmpty()) {
            RuleNode node = reached.pop();
            if (!node.isConstant() && found.add(node)) {
                node.parts().forEach((word, part) -> {
                    if (!word.equals("not")
                            && (part instanceof RuleNode.One one && one.ofItself()
                                    || part instanceof RuleNode.Several several && several.ofItself()
                                    || part instanceof RuleNode.Named named && named.ofItself())) {
                        reached.addAll(part.nodes());
                    }
                });
            }
        }
        return found;
    }

    private static Map<String, Set<RuleNode>> members(Set<RuleNode> nodes) {
        Map<String, Set<RuleNode>> members = new LinkedHashMap<>();
        for (RuleNode node : nodes) {
            Parts.named(node, "properties")
                    .forEach((name, value) ->
                            members.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value));
        }
        return members;
    }

    private static Set<RuleNode> behind(Set<RuleNode> nodes, String... words) {
        Set<RuleNode> behind = new LinkedHashSet<>();
        for (RuleNode node : nodes) {
            for (String word : words) {
                Part part = node.parts().get(word);
                if (part != null) {
                    behind.addAll(part.nodes());
                }
            }
        }
        return behind;
    }

    /** Takes out of both maps what has another name but is most likely the same. */
    private void renamed(
            Set<RuleNode> older,
            Set<RuleNode> newer,
            Map<String, Set<RuleNode>> before,
            Map<String, Set<RuleNode>> after,
            Path path) {
        List<String> gone = new ArrayList<>(before.keySet());
        gone.removeAll(after.keySet());
        List<String> come = new ArrayList<>(after.keySet());
        come.removeAll(before.keySet());
        for (String name : List.copyOf(gone)) {
            Optional<String> other = Suggestion.nearest(name, come)
                    .filter(near -> isAlike(before.get(name), after.get(near)))
                    .or(() -> onlySame(name, gone, come, before, after));
            if (other.isPresent()) {
                changes.add(new Change(
                        Kind.MEMBER_RENAMED,
                        path.member(name),
                        other.map(path::member),
                        Sites.member(older, name),
                        Sites.member(newer, other.get()),
                        ""));
                gone.remove(name);
                come.remove(other.get());
                before.remove(name);
                after.remove(other.get());
            }
        }
    }

    private boolean isAlike(Set<RuleNode> one, Set<RuleNode> other) {
        Set<Type> types = types(one);
        types.retainAll(types(other));
        return !types.isEmpty();
    }

    private static Set<Type> types(Set<RuleNode> nodes) {
        Set<Type> types = Type.all();
        for (RuleNode node : inPlace(nodes)) {
            types.retainAll(Parts.types(node));
        }
        return types;
    }

    private Optional<String> onlySame(
            String name,
            List<String> gone,
            List<String> come,
            Map<String, Set<RuleNode>> before,
            Map<String, Set<RuleNode>> after) {
        boolean only = gone.size() == 1 && come.size() == 1;
        return only && areSame(before.get(name), after.get(come.get(0))) ? Optional.of(come.get(0)) : Optional.empty();
    }

    private boolean areSame(Set<RuleNode> one, Set<RuleNode> other) {
        return one.size() == 1
                && other.size() == 1
                && one.stream().allMatch(node -> other.stream().allMatch(same -> sameness.same(node, same)));
    }

    private void defaults(Set<RuleNode> older, Set<RuleNode> newer, String name, Path path, boolean secret) {
        Optional<JsonSchema> before = declaration(older, name);
        Optional<JsonSchema> after = declaration(newer, name);
        Optional<JsonValue> from = before.flatMap(schema -> schema.get(Keyword.DEFAULT)).filter(value -> !value.isNull());
        Optional<JsonValue> to = after.flatMap(schema -> schema.get(Keyword.DEFAULT)).filter(value -> !value.isNull());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            changes.add(new Change(
                    Kind.DEFAULT,
                    path.member(name),
                    Optional.empty(),
                    before.map(schema -> Site.of(schema.document(), schema.at(Keyword.DEFAULT))),
                    after.map(schema -> Site.of(schema.document(), schema.at(Keyword.DEFAULT))),
                    secret
                            ? "secret"
                            : Phrases.shortened(JsonText.of(from.get())) + " and " + Phrases.shortened(JsonText.of(to.get()))));
        }
    }

    private static Optional<JsonSchema> declaration(Set<RuleNode> nodes, String name) {
        return nodes.stream()
                .map(node -> node.site().map(site -> site.schemaMap(Keyword.PROPERTIES).get(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
