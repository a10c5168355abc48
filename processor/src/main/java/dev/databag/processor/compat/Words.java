package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that are known one by one: each is held against the reader's schema. */
final class Words {
    /** Keywords that mean something only together. */
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of("properties", "patternProperties", "additionalProperties"),
            Set.of("prefixItems", "items", "additionalItems"),
            Set.of("contains", "minContains", "maxContains", "notes"),
            Set.of("if", "then", "else"));

    private final Containment containment;

    Words(Containment containment) {
        this.containment = containment;
    }

    /** Whether the reader accepts all of them. */
    boolean hold(Claim claim, List<JsonValue> values) {
        List<JsonValue> refused = refused(claim.reader(), values);
        if (refused.isEmpty()) {
            return true;
        }
        int known = claim.report().obstacles().size();
        explain(claim, refused);
        return claim.report().obstacles().size() > known ? false : allowsNothing(claim, refused);
    }

    /** The schema false has no keyword that could be named. */
    private static boolean allowsNothing(Claim claim, List<JsonValue> values) {
        return claim.breaks(
                Kind.ASSERTION,
                "will find " + claim.path().shown() + " " + claim.words(values, "or") + ", and allows no value there,"
                        + Phrases.INVALID);
    }

    private List<JsonValue> refused(RuleNode node, List<JsonValue> values) {
        return values.stream().filter(value -> !containment.judge().accepts(node, value)).toList();
    }

    /** Finds the keywords that refuse them. */
    private void explain(Claim claim, List<JsonValue> values) {
        RuleNode reader = claim.reader();
        List<String> words = new ArrayList<>(reader.parts().keySet());
        List<JsonValue> left = new ArrayList<>(values);
        // A value of another type is refused by more than its type; only that is said.
        if (words.remove("type")) {
            List<JsonValue> refused = refused(Parts.only(reader, "type"), left);
            if (!refused.isEmpty()) {
                left.removeAll(refused);
                ofAnotherType(claim, refused);
            }
        }
        while (!words.isEmpty() && !left.isEmpty()) {
            String word = words.remove(0);
            Set<String> together = TOGETHER.stream().filter(set -> set.contains(word)).findFirst().orElse(Set.of(word));
            words.removeAll(together);
            RuleNode part = word.startsWith("unevaluated") ? reader : Parts.only(reader, together.toArray(String[]::new));
            List<JsonValue> refused = refused(part, left);
            if (!refused.isEmpty()) {
                explain(claim, word, refused);
                left.removeAll(refused);
            }
        }
    }

    private void explain(Claim claim, String word, List<JsonValue> refused) {
        switch (word) {
            case "enum", "const" -> unknown(claim, refused);
            case "allOf" -> {
                List<JsonValue> left = new ArrayList<>(refused);
                for (RuleNode part : Parts.several(claim.reader(), word)) {
                    List<JsonValue> some = refused(part, left);
                    if (!some.isEmpty()) {
                        explain(claim.to(part), some);
                        left.removeAll(some);
                    }
                }
            }
            case "anyOf", "oneOf" -> branches(claim, word, refused);
            default -> refuses(claim, word, refused);
        }
    }

    private void branches(Claim claim, String word, List<JsonValue> refused) {
        EnumSet<Type> types = EnumSet.noneOf(Type.class);
        refused.forEach(value -> types.add(Type.of(value)));
        List<RuleNode> possible = Parts.several(claim.reader(), word).stream()
                .filter(branch -> !containment.disjointness().typesExclude(types, branch))
                .toList();
        if (possible.size() == 1 && refused(possible.get(0), refused).equals(refused)) {
            explain(claim.to(possible.get(0)), refused);
        } else if (refused.equals(List.of(JsonValue.NULL))) {
            ofAnotherType(claim, refused);
        } else {
            unknown(claim, refused);
        }
    }

    private static void ofAnotherType(Claim claim, List<JsonValue> values) {
        if (values.equals(List.of(JsonValue.NULL))) {
            claim.breaks(
                    Kind.NULLABLE,
                    "may find null in " + claim.path().shown() + Phrases.INVALID,
                    Keyword.TYPE);
            return;
        }
        EnumSet<Type> found = EnumSet.noneOf(Type.class);
        values.forEach(value -> found.add(Type.of(value)));
        claim.breaks(
                Kind.TYPE,
                "expects " + Phrases.nouns(Parts.types(Parts.only(claim.reader(), "type"))) + " in "
                        + claim.path().shown() + ", will find " + Phrases.nouns(found) + Phrases.INVALID,
                Keyword.TYPE);
    }

    private static void unknown(Claim claim, List<JsonValue> values) {
        if (values.equals(List.of(JsonValue.NULL))) {
            ofAnotherType(claim, values);
            return;
        }
        claim.breaks(
                Kind.WORDS,
                "will find " + claim.path().shown() + " " + claim.words(values, "or") + Phrases.INVALID,
                Keyword.ENUM,
                Keyword.CONST);
    }

    private static void refuses(Claim claim, String word, List<JsonValue> values) {
        Optional<Keyword> keyword = Keyword.of(word);
        Kind kind = Kind.of(word);
        String predicate = "will find " + claim.path().shown() + " " + claim.words(values, "or") + ", which its '"
                + word + "' does not allow," + Phrases.INVALID;
        if (keyword.isPresent()) {
            claim.breaks(kind, predicate, keyword.get());
        } else {
            claim.breaks(kind, predicate);
        }
    }

    /** The reader knows some words, and the writer's are not known one by one. */
    static boolean openWithin(Claim claim) {
        List<JsonValue> known = Parts.words(claim.reader()).orElseThrow();
        return claim.breaks(
                Kind.VOCABULARY,
                "knows only " + claim.words(known, "and") + " for " + claim.path().shown()
                        + ", may find something else" + Phrases.INVALID,
                Keyword.ENUM,
                Keyword.CONST);
    }
}
