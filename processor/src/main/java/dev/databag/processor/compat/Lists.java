package dev.databag.processor.compat;

import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.util.List;
import java.util.Optional;

/** What a reader demands of lists. */
final class Lists {
    private final Containment containment;

    Lists(Containment containment) {
        this.containment = containment;
    }

    boolean hold(Claim claim) {
        Elements elements = new Elements(claim.writer());
        boolean holds = counts(claim, elements);
        holds &= elements(claim, elements);
        if (Parts.has(claim.reader(), "uniqueItems") && elements.most() > 1 && !containment.says(claim, "uniqueItems")) {
            holds = claim.breaks(
                    Kind.UNIQUE,
                    "may find an element twice in " + claim.path().shown() + Phrases.INVALID,
                    Keyword.UNIQUE_ITEMS);
        }
        if (Parts.has(claim.reader(), "contains")) {
            holds &= contains(claim, elements);
        }
        Optional<RuleNode> unevaluated = Parts.one(claim.reader(), "unevaluatedItems");
        return unevaluated.map(node -> evaluates(claim, elements, node)).orElse(true) & holds;
    }

    private static boolean counts(Claim claim, Elements elements) {
        boolean holds = true;
        long least = Parts.number(claim.reader(), "minItems").map(count -> count.longValue()).orElse(0L);
        if (elements.least() < least) {
            holds = claim.breaks(
                    Kind.COUNT,
                    "may find fewer than " + least + " elements in " + claim.path().shown() + Phrases.INVALID,
                    Keyword.MIN_ITEMS);
        }
        long most = Parts.number(claim.reader(), "maxItems").map(count -> count.longValue()).orElse(Long.MAX_VALUE);
        if (elements.most() > most) {
            holds = claim.breaks(
                    Kind.COUNT,
                    "may find more than " + most + " elements in " + claim.path().shown() + Phrases.INVALID,
                    Keyword.MAX_ITEMS);
        }
        return holds;
    }

    private boolean elements(Claim claim, Elements elements) {
        List<RuleNode> first = Parts.several(claim.reader(), "prefixItems");
        boolean holds = true;
        for (int i = 0; i < first.size() && i < elements.most(); i++) {
            Path path = claim.path().element(i);
            holds &= containment.holds(elements.at(i), first.get(i), path, claim.report());
        }
        Optional<RuleNode> rest = Parts.rest(claim.reader());
        for (int i = first.size(); rest.isPresent() && i <= Math.max(first.size(), elements.listed()); i++) {
            if (i < elements.most()) {
                holds &= i < elements.listed() || rest.get() != RuleNode.FALSE
                        ? element(claim, elements, i, rest.get())
                        : tooMany(claim, first.size());
            }
        }
        return holds;
    }

    private boolean element(Claim claim, Elements elements, int index, RuleNode reader) {
        Path path = index < elements.listed() ? claim.path().element(index) : claim.path().elements();
        return containment.holds(elements.at(index), reader, path, claim.report());
    }

    private static boolean tooMany(Claim claim, int most) {
        return claim.breaks(
                Kind.COUNT,
                "may find more than " + most + " elements in " + claim.path().shown() + Phrases.INVALID,
                Keyword.ITEMS,
                Keyword.ADDITIONAL_ITEMS);
    }

    private boolean contains(Claim claim, Elements elements) {
        RuleNode wanted = Parts.one(claim.reader(), "contains").orElseThrow();
        boolean holds = true;
        long least = Parts.number(claim.reader(), "minContains").map(count -> count.longValue()).orElse(1L);
        if (least > 0 && !containsEnough(claim, elements, wanted, least)) {
            holds = claim.isUnproven(
                    Kind.COUNT,
                    "wants elements of a certain kind in " + claim.path().shown() + ", may not find them" + Phrases.INVALID,
                    Keyword.CONTAINS,
                    Keyword.MIN_CONTAINS);
        }
        long most = Parts.number(claim.reader(), "maxContains").map(count -> count.longValue()).orElse(Long.MAX_VALUE);
        if (elements.most() > most && !containsFew(claim, elements, wanted, most)) {
            holds = claim.isUnproven(
                    Kind.COUNT,
                    "wants at most " + most + " elements of a certain kind in " + claim.path().shown()
                            + ", may find more" + Phrases.INVALID,
                    Keyword.MAX_CONTAINS);
        }
        return holds;
    }

    private boolean containsEnough(Claim claim, Elements elements, RuleNode wanted, long least) {
        Path path = claim.path().elements();
        boolean all = elements.least() >= least
                && elements.indexes().stream().allMatch(i -> containment.holds(elements.at(i), wanted, path));
        return all || claim.writer().nodes().stream().anyMatch(node -> Parts.one(node, "contains")
                .filter(own -> Parts.number(node, "minContains").map(count -> count.longValue()).orElse(1L) >= least)
                .filter(own -> containment.holds(claim.writer().conjunction(List.of(own)), wanted, path))
                .isPresent());
    }

    private boolean containsFew(Claim claim, Elements elements, RuleNode wanted, long most) {
        Path path = claim.path().elements();
        boolean none = elements.indexes().stream()
                .allMatch(i -> containment.disjointness().areApart(elements.at(i), wanted));
        return none || claim.writer().nodes().stream().anyMatch(node -> Parts.one(node, "contains")
                .filter(own -> Parts.number(node, "maxContains").map(count -> count.longValue() <= most).orElse(false))
                .filter(own -> containment.holds(Conjunction.anything(wanted), own, path))
                .isPresent());
    }

    /** Elements that the reader's other keywords surely look at are evaluated; all others must be as it says. */
    private boolean evaluates(Claim claim, Elements elements, RuleNode reader) {
        boolean holds = true;
        for (int i : elements.indexes()) {
            if (i >= evaluated(claim.reader())) {
                Path path = i < elements.listed() ? claim.path().element(i) : claim.path().elements();
                holds &= containment.holds(elements.at(i), reader, path, claim.report());
            }
        }
        return holds;
    }

    private static long evaluated(RuleNode reader) {
        if (Parts.rest(reader).isPresent()) {
            return Long.MAX_VALUE;
        }
        long evaluated = Parts.several(reader, "prefixItems").size();
        for (RuleNode part : Parts.several(reader, "allOf")) {
            evaluated = Math.max(evaluated, evaluated(part));
        }
        return evaluated;
    }
}
