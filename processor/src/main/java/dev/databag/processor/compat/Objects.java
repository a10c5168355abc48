package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.pattern.CompiledPattern.Table;
import dev.databag.processor.pattern.Languages;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a reader demands of objects. */
final class Objects {
    private final Containment containment;
    private final Optional<Keys> keys;

    Objects(Containment containment, Optional<Keys> keys) {
        this.containment = containment;
        this.keys = keys;
    }

    boolean hold(Claim claim) {
        Members members = new Members(claim.writer(), containment.combined());
        boolean holds = required(claim, members);
        holds &= named(claim, members);
        holds &= patterned(claim, members);
        Optional<RuleNode> others = Parts.one(claim.reader(), "additionalProperties");
        if (others.isPresent()) {
            holds &= others(claim, members, others.get(), new Evaluated(List.of(claim.reader())));
        }
        Optional<RuleNode> unevaluated = Parts.one(claim.reader(), "unevaluatedProperties");
        if (unevaluated.isPresent()) {
            holds &= others(claim, members, unevaluated.get(), Evaluated.by(claim.reader()));
        }
        holds &= Parts.one(claim.reader(), "propertyNames").map(node -> names(claim, members, node)).orElse(true);
        holds &= counts(claim, members);
        return dependents(claim, members) & holds;
    }

    private boolean required(Claim claim, Members members) {
        boolean holds = true;
        for (String name : Parts.strings(claim.reader(), "required")) {
            if (!members.mustHave(name)) {
                holds = missing(claim, members, name);
            }
        }
        return holds;
    }

    private static boolean missing(Claim claim, Members members, String name) {
        Path path = claim.path().member(name);
        String may = members.mayHave(name) ? "may find no " : "will find no ";
        // A key that is missing is waited for; anything else makes a databag invalid.
        String then = path.depth() == 1 ? ", which it requires, and wait for it" : ", which it requires," + Phrases.INVALID;
        Optional<Site> writer = Sites.member(claim.writer().nodes(), name)
                .or(() -> Sites.first(claim.writer().nodes(), Keyword.REQUIRED, Keyword.PROPERTIES));
        return claim.report()
                .add(new Obstacle(
                        Kind.REQUIRED,
                        Outcome.BREAKING,
                        path,
                        writer,
                        Sites.required(claim.reader(), name),
                        may + path.shown() + then));
    }

    private boolean named(Claim claim, Members members) {
        boolean holds = true;
        for (Map.Entry<String, RuleNode> member : Parts.named(claim.reader(), "properties").entrySet()) {
            if (members.mayHave(member.getKey())) {
                holds &= member(claim, members, member.getKey(), member.getValue());
            }
        }
        return holds;
    }

    private boolean member(Claim claim, Members members, String name, RuleNode reader) {
        Conjunction value = members.value(name);
        Path path = claim.path().member(name);
        if (reader == RuleNode.FALSE) {
            return Cases.of(value, containment.judge()).isEmpty() || unexpected(claim, path, name);
        }
        if (path.depth() == 1 && keys.isPresent()) {
            return keys.get().hold(containment, name, value, reader, claim);
        }
        return containment.holds(value, reader, path, claim.report());
    }

    private static boolean unexpected(Claim claim, Path path, String name) {
        return claim.report()
                .add(new Obstacle(
                        Kind.OTHER_MEMBERS,
                        Outcome.BREAKING,
                        path,
                        Sites.member(claim.writer().nodes(), name)
                                .or(() -> Sites.first(claim.writer().nodes(), Keyword.PROPERTIES)),
                        Sites.of(claim.reader(), Keyword.ADDITIONAL_PROPERTIES, Keyword.UNEVALUATED_PROPERTIES),
                        "may find " + path.shown() + ", which it does not allow," + Phrases.INVALID));
    }

    private boolean patterned(Claim claim, Members members) {
        boolean holds = true;
        for (Map.Entry<RuleNode.Pattern, RuleNode> pattern : Parts.patterned(claim.reader()).entrySet()) {
            Table table = pattern.getKey().table();
            for (String name : members.names()) {
                if (table.matches(name)) {
                    holds &= member(claim, members, name, pattern.getValue());
                }
            }
            for (Members.Group group : members.groups()) {
                boolean meet = group.names()
                        .map(names -> !Languages.find(List.of(names.table(), table), List.of()).isNone())
                        .orElse(true);
                if (meet) {
                    holds &= group(claim, group, pattern.getValue());
                }
            }
        }
        return holds;
    }

    private boolean group(Claim claim, Members.Group group, RuleNode reader) {
        Path path = claim.path().others();
        if (reader == RuleNode.FALSE) {
            return Cases.of(group.value(), containment.judge()).isEmpty() || openToOthers(claim, group);
        }
        if (path.depth() == 1 && keys.isPresent()) {
            return keys.get().othersHold(containment, group.value(), reader, claim);
        }
        return containment.holds(group.value(), reader, path, claim.report());
    }

    private static boolean openToOthers(Claim claim, Members.Group group) {
        String which = group.names().map(names -> "matching " + Visible.of(names.text())).orElse("of any name");
        return claim.breaks(
                Kind.OTHER_MEMBERS,
                "may find members " + which + " in " + claim.path().shown() + ", which it does not allow,"
                        + Phrases.INVALID,
                Keyword.ADDITIONAL_PROPERTIES,
                Keyword.UNEVALUATED_PROPERTIES);
    }

    /** The members that keywords beside it look at. */
    private record Evaluated(Set<String> names, List<Table> patterns, boolean all) {

        Evaluated(List<RuleNode> nodes) {
            this(new LinkedHashSet<>(), new ArrayList<>(), false);
            for (RuleNode node : nodes) {
                names.addAll(Parts.named(node, "properties").keySet());
                Parts.patterned(node).keySet().forEach(pattern -> patterns.add(pattern.table()));
            }
        }

        /** What the reader surely looks at, whatever branches it takes. */
        static Evaluated by(RuleNode reader) {
            List<RuleNode> nodes = new ArrayList<>(List.of(reader));
            for (int i = 0; i < nodes.size(); i++) {
                nodes.addAll(Parts.several(nodes.get(i), "allOf"));
            }
            Evaluated evaluated = new Evaluated(nodes);
            boolean all = nodes.stream().anyMatch(node -> Parts.has(node, "additionalProperties"))
                    || nodes.stream().skip(1).anyMatch(node -> Parts.has(node, "unevaluatedProperties"));
            return new Evaluated(evaluated.names, evaluated.patterns, all);
        }

        boolean has(String name) {
            return all || names.contains(name) || patterns.stream().anyMatch(table -> table.matches(name));
        }

        boolean hasAll(Members.Group group) {
            return all || group.names().isPresent()
                    && !patterns.isEmpty()
                    && Languages.find(List.of(group.names().get().table()), patterns).isNone();
        }
    }

    private boolean others(Claim claim, Members members, RuleNode reader, Evaluated evaluated) {
        boolean holds = true;
        for (String name : members.names()) {
            if (!evaluated.has(name)) {
                holds &= member(claim, members, name, reader);
            }
        }
        for (Members.Group group : members.groups()) {
            holds &= evaluated.hasAll(group) || group(claim, group, reader);
        }
        return holds;
    }

    private boolean names(Claim claim, Members members, RuleNode reader) {
        if (containment.says(claim, "propertyNames")) {
            return true;
        }
        boolean holds = true;
        List<JsonValue> refused = new ArrayList<>();
        for (String name : members.names()) {
            JsonValue text = JsonValue.of(name);
            if (!containment.judge().accepts(reader, text)
                    && !Cases.of(members.value(name), containment.judge()).isEmpty()) {
                refused.add(text);
            }
        }
        if (!refused.isEmpty()) {
            holds = claim.breaks(
                    Kind.MEMBER_NAMES,
                    "will find the member " + Phrases.words(refused, "or") + " in " + claim.path().shown()
                            + ", a name that it does not allow," + Phrases.INVALID,
                    Keyword.PROPERTY_NAMES);
        }
        for (Members.Group group : members.groups()) {
            List<RuleNode> known = new ArrayList<>(List.of(Parts.isType("string")));
            claim.writer().nodes().forEach(node -> Parts.one(node, "propertyNames").ifPresent(known::add));
            group.names().ifPresent(names -> known.add(RuleNode.made("").put("pattern", names)));
            if (!containment.holds(new Conjunction(known, false), reader, claim.path().others())) {
                holds = claim.breaks(
                        Kind.MEMBER_NAMES,
                        "may find members in " + claim.path().shown() + " with names that it does not allow,"
                                + Phrases.INVALID,
                        Keyword.PROPERTY_NAMES);
            }
        }
        return holds;
    }

    private boolean counts(Claim claim, Members members) {
        boolean holds = true;
        Optional<Long> least = count(claim.reader(), "minProperties");
        if (least.isPresent() && least.get() > least(claim, members)) {
            holds = claim.breaks(
                    Kind.COUNT,
                    "may find fewer than " + least.get() + " members in " + claim.path().shown() + Phrases.INVALID,
                    Keyword.MIN_PROPERTIES);
        }
        Optional<Long> most = count(claim.reader(), "maxProperties");
        if (most.isPresent() && most.get() < most(claim, members)) {
            holds = claim.breaks(
                    Kind.COUNT,
                    "may find more than " + most.get() + " members in " + claim.path().shown() + Phrases.INVALID,
                    Keyword.MAX_PROPERTIES);
        }
        return holds;
    }

    private static Optional<Long> count(RuleNode node, String word) {
        return Parts.number(node, word).map(count -> count.longValue());
    }

    private static long least(Claim claim, Members members) {
        long least = members.required().size();
        for (RuleNode node : claim.writer().nodes()) {
            least = Math.max(least, count(node, "minProperties").orElse(0L));
        }
        return least;
    }

    private long most(Claim claim, Members members) {
        long most = Long.MAX_VALUE;
        for (RuleNode node : claim.writer().nodes()) {
            most = Math.min(most, count(node, "maxProperties").orElse(most));
        }
        if (members.groups().stream().allMatch(group -> Cases.of(group.value(), containment.judge()).isEmpty())) {
            most = Math.min(most, members.names().size());
        }
        return most;
    }

    private boolean dependents(Claim claim, Members members) {
        boolean holds = true;
        for (Map.Entry<String, List<String>> dependent : Parts.dependents(claim.reader()).entrySet()) {
            for (String name : dependent.getValue()) {
                boolean is = !members.mayHave(dependent.getKey())
                        || members.mustHave(name)
                        || depends(claim.writer(), dependent.getKey(), name);
                holds &= is || missing(claim, members, name);
            }
        }
        Map<String, RuleNode> schemas = new LinkedHashMap<>(Parts.named(claim.reader(), "dependentSchemas"));
        schemas.keySet().removeIf(name -> !members.mayHave(name));
        for (Map.Entry<String, RuleNode> dependent : schemas.entrySet()) {
            boolean says = claim.writer().nodes().stream()
                    .map(node -> Optional.ofNullable(Parts.named(node, "dependentSchemas").get(dependent.getKey())))
                    .anyMatch(own -> own.isPresent()
                            && containment.sameness().same(own.get(), dependent.getValue()));
            holds &= says || containment.holds(claim.to(dependent.getValue()));
        }
        return holds;
    }

    private static boolean depends(Case writer, String name, String on) {
        return writer.nodes().stream()
                .anyMatch(node -> Parts.dependents(node).getOrDefault(name, List.of()).contains(on));
    }
}
