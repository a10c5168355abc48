package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader's anyOf, oneOf, not and if. Where no branch takes all values, the values are told apart and each part has its own. */
final class Choices {
    private final Containment containment;

    Choices(Containment containment) {
        this.containment = containment;
    }

    boolean hold(Claim claim) {
        boolean holds = true;
        for (String word : List.of("anyOf", "oneOf")) {
            List<RuleNode> branches = Parts.several(claim.reader(), word);
            if (!branches.isEmpty() && !containment.says(claim, word)) {
                holds &= fits(claim, branches, word.equals("oneOf"));
            }
        }
        if (Parts.has(claim.reader(), "not")) {
            holds &= isNot(claim, Parts.one(claim.reader(), "not").orElseThrow());
        }
        return (!Parts.has(claim.reader(), "if") || containment.says(claim, "if", "then", "else") || follows(claim))
                & holds;
    }

    private boolean fits(Claim claim, List<RuleNode> branches, boolean one) {
        if (fitsOne(claim, branches, one)) {
            return true;
        }
        List<Case> parts = apart(claim.writer());
        if (parts.size() > 1) {
            boolean holds = true;
            for (Case part : parts) {
                holds &= fits(claim.about(part), branches, one);
            }
            return holds;
        }
        explain(claim, branches, one);
        return false;
    }

    private boolean fitsOne(Claim claim, List<RuleNode> branches, boolean one) {
        for (RuleNode branch : branches) {
            if (containment.holds(claim.to(branch).silently())
                    && (!one || branches.stream().allMatch(other -> other == branch || isNone(claim.writer(), other)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNone(Case writer, RuleNode other) {
        return containment.disjointness().areApart(writer, other);
    }

    /** The case in parts: by type, or by the word of a member that tells objects apart. */
    private List<Case> apart(Case writer) {
        List<Case> parts = new ArrayList<>();
        for (Type type : writer.types()) {
            if (type != Type.FRACTION || !writer.canBe(Type.INTEGER)) {
                EnumSet<Type> same = EnumSet.of(type);
                if (type == Type.INTEGER && writer.canBe(Type.FRACTION) && writer.types().size() > 2) {
                    same.add(Type.FRACTION);
                }
                parts.add(writer.only(same));
            }
        }
        if (writer.types().equals(EnumSet.of(Type.INTEGER, Type.FRACTION))) {
            return List.of(writer.only(EnumSet.of(Type.INTEGER)), writer.only(EnumSet.of(Type.FRACTION)));
        }
        return parts.size() > 1 || !writer.canBe(Type.OBJECT) ? parts : byWord(writer);
    }

    private List<Case> byWord(Case writer) {
        Members members = new Members(writer, containment.combined());
        for (String name : members.required()) {
            List<JsonValue> words = new ArrayList<>();
            boolean known = true;
            for (Case value : Cases.of(members.value(name), containment.judge())) {
                known &= value.words().isPresent();
                value.words().ifPresent(words::addAll);
            }
            if (known && words.size() > 1) {
                return words.stream().distinct().map(word -> withWord(writer, name, word)).toList();
            }
        }
        return List.of(writer);
    }

    private static Case withWord(Case writer, String name, JsonValue word) {
        RuleNode is = RuleNode.made("").put("const", new Data(word));
        RuleNode has = RuleNode.made("").put("properties", new Named(Map.of(name, is), false));
        return writer.with(has);
    }

    /** Says what stands against the branch that comes nearest. */
    private void explain(Claim claim, List<RuleNode> branches, boolean one) {
        List<RuleNode> possible = branches.stream()
                .filter(branch -> !containment.disjointness().typesExclude(claim.writer().types(), branch))
                .toList();
        if (claim.report().isTrial() || possible.isEmpty()) {
            claim.breaks(
                    Kind.TYPE,
                    "expects " + Phrases.nouns(containment.disjointness().types(claim.reader())) + " in "
                            + claim.path().shown() + ", will find " + Phrases.nouns(claim.writer().types())
                            + Phrases.INVALID,
                    Keyword.TYPE,
                    Keyword.ANY_OF,
                    Keyword.ONE_OF);
            return;
        }
        Optional<Report> nearest = Optional.empty();
        boolean certain = true;
        for (RuleNode branch : possible) {
            Report report = Report.full();
            Claim again = new Claim(claim.writer(), branch, claim.path(), report);
            boolean taken = containment.holds(again);
            certain &= !taken && report.obstacles().stream().anyMatch(found -> found.outcome() == Outcome.BREAKING);
            if (!taken && (nearest.isEmpty() || report.obstacles().size() < nearest.get().obstacles().size())) {
                nearest = Optional.of(report);
            }
        }
        boolean overlap = one && nearest.isEmpty();
        if (overlap || nearest.isEmpty()) {
            claim.isUnproven(
                    Kind.UNION,
                    "takes exactly one branch for " + claim.path().shown() + ", and more than one may fit what it finds",
                    Keyword.ONE_OF);
            return;
        }
        claim.report().addAll(nearest.get(), certain);
    }

    private boolean isNot(Claim claim, RuleNode denied) {
        return isNone(claim.writer(), denied)
                || claim.isUnproven(
                        Kind.ASSERTION,
                        "may find what it rules out in " + claim.path().shown() + Phrases.INVALID,
                        Keyword.NOT);
    }

    private boolean follows(Claim claim) {
        RuleNode condition = Parts.one(claim.reader(), "if").orElseThrow();
        RuleNode then = Parts.one(claim.reader(), "then").orElse(RuleNode.TRUE);
        RuleNode otherwise = Parts.one(claim.reader(), "else").orElse(RuleNode.TRUE);
        if (isNone(claim.writer(), condition)) {
            return containment.holds(claim.to(otherwise));
        }
        if (containment.holds(claim.to(condition).silently())) {
            return containment.holds(claim.to(then));
        }
        if (containment.holds(claim.to(then).silently()) && containment.holds(claim.to(otherwise).silently())) {
            return true;
        }
        List<Case> parts = apart(claim.writer());
        if (parts.size() > 1) {
            boolean holds = true;
            for (Case part : parts) {
                holds &= follows(claim.about(part));
            }
            return holds;
        }
        return claim.isUnproven(
                Kind.ASSERTION,
                "has a condition on " + claim.path().shown() + ", and it could not be shown that it accepts what it finds",
                Keyword.IF,
                Keyword.THEN,
                Keyword.ELSE);
    }
}
