package dev.databag.processor.compat;

import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.pattern.CompiledPattern;
import dev.databag.processor.pattern.CompiledPattern.Table;
import dev.databag.processor.pattern.Languages;
import dev.databag.processor.pattern.Patterns;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader demands of strings. Patterns are compared as automata, so that only their meaning counts. */
final class Texts {
    /** Lengths up to this are compared as patterns where numbers do not tell. */
    private static final long MOST_COUNTED = 300;

    private final Containment containment;

    Texts(Containment containment) {
        this.containment = containment;
    }

    boolean hold(Claim claim) {
        RuleNode reader = claim.reader();
        boolean holds = true;
        Optional<Long> least = count(reader, "minLength").filter(count -> count > 0);
        if (least.isPresent() && least(claim.writer()) < least.get() && !counted(claim, least.get() + ",")) {
            holds = claim.breaks(
                    Kind.LENGTH,
                    "may find a text of fewer than " + least.get() + " characters in " + claim.path().shown()
                            + Phrases.INVALID,
                    Keyword.MIN_LENGTH);
        }
        Optional<Long> most = count(reader, "maxLength");
        if (most.isPresent() && most(claim.writer()) > most.get() && !counted(claim, "0," + most.get())) {
            holds = claim.breaks(
                    Kind.LENGTH,
                    "may find a text of more than " + most.get() + " characters in " + claim.path().shown()
                            + Phrases.INVALID,
                    Keyword.MAX_LENGTH);
        }
        if (reader.parts().get("pattern") instanceof RuleNode.Pattern pattern) {
            holds &= matches(claim, pattern);
        }
        if (Parts.has(reader, "format") && !containment.says(claim, "format")) {
            holds = claim.isUnproven(
                    Kind.FORMAT,
                    "asks for the format " + Parts.data(reader, "format").map(Phrases::word).orElse("") + " in "
                            + claim.path().shown() + ", may find another text" + Phrases.INVALID,
                    Keyword.FORMAT);
        }
        Optional<RuleNode> content = Parts.one(reader, "content");
        return content.map(node -> holdsJson(claim, node)).orElse(true) & holds;
    }

    private static Optional<Long> count(RuleNode node, String word) {
        return Parts.number(node, word).map(count -> count.longValue());
    }

    private static long least(Case writer) {
        return writer.nodes().stream().mapToLong(node -> count(node, "minLength").orElse(0L)).max().orElse(0);
    }

    private static long most(Case writer) {
        return writer.nodes().stream()
                .mapToLong(node -> count(node, "maxLength").orElse(Long.MAX_VALUE))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether the writer's patterns let only texts of these lengths through. */
    private static boolean counted(Claim claim, String counts) {
        List<Table> patterns = patterns(claim.writer());
        return !patterns.isEmpty()
                && ofLength(counts).filter(table -> Languages.find(patterns, List.of(table)).isNone()).isPresent();
    }

    private static Optional<Table> ofLength(String counts) {
        for (String count : counts.split(",")) {
            if (Long.parseLong(count) > MOST_COUNTED) {
                return Optional.empty();
            }
        }
        CompiledPattern pattern = Patterns.compile("^[^]{" + counts + "}$");
        return pattern instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    private static List<Table> patterns(Case writer) {
        List<Table> patterns = new ArrayList<>();
        for (RuleNode node : writer.nodes()) {
            if (node.parts().get("pattern") instanceof RuleNode.Pattern pattern) {
                patterns.add(pattern.table());
            }
        }
        return patterns;
    }

    /** The writer's patterns, and its lengths as further ones. */
    private static List<Table> known(Case writer) {
        List<Table> known = patterns(writer);
        long most = most(writer);
        if (least(writer) > 0 || most < Long.MAX_VALUE) {
            ofLength(least(writer) + "," + (most < Long.MAX_VALUE ? Long.toString(most) : "")).ifPresent(known::add);
        }
        return known;
    }

    private static boolean matches(Claim claim, RuleNode.Pattern pattern) {
        Languages.Search search = Languages.find(known(claim.writer()), List.of(pattern.table()));
        if (search.isNone()) {
            return true;
        }
        String found = search.text().map(Visible::quoted).orElse("another text");
        String predicate = "may find " + found + " in " + claim.path().shown() + ", which does not match "
                + Visible.of(pattern.text()) + "," + Phrases.INVALID;
        return search.text().isPresent()
                ? claim.breaks(Kind.PATTERN, predicate, Keyword.PATTERN)
                : claim.isUnproven(Kind.PATTERN, predicate, Keyword.PATTERN);
    }

    private boolean holdsJson(Claim claim, RuleNode reader) {
        List<RuleNode> contents = new ArrayList<>();
        for (RuleNode node : claim.writer().nodes()) {
            Parts.one(node, "content").ifPresent(contents::add);
        }
        if (contents.isEmpty()) {
            return claim.breaks(
                    Kind.ENCODING,
                    "expects JSON text in " + claim.path().shown() + ", will find plain text" + Phrases.INVALID,
                    Keyword.CONTENT_SCHEMA);
        }
        return containment.holds(
                claim.writer().conjunction(contents), reader, claim.path().content(), claim.report());
    }

    /** Whether no text is one of both. */
    static boolean areApart(Case writer, RuleNode reader) {
        if (count(reader, "maxLength").filter(most -> most < least(writer)).isPresent()
                || count(reader, "minLength").filter(least -> least > most(writer)).isPresent()) {
            return true;
        }
        List<Table> both = known(writer);
        if (reader.parts().get("pattern") instanceof RuleNode.Pattern pattern) {
            both.add(pattern.table());
            return Languages.find(both, List.of()).isNone();
        }
        return false;
    }
}
