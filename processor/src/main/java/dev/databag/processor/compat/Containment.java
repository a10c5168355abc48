package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows that whatever satisfies a writer's schemas is accepted by a reader's schema, or says what stands against it.
 *
 * <p>The writer's side is only ever made larger and the reader's side smaller than it is, so that a yes is certain. A
 * schema that contains itself is shown by induction on the size of the value: inside a value the claim that is being
 * shown for it may be used for its parts. What was shown with such a claim is remembered only when the claim itself has
 * been shown.
 */
final class Containment {
    private static final int DEEPEST = 200;
    private static final int MOST_STEPS = 60_000;

    private final Judge judge = new Judge();
    private final Sameness sameness = new Sameness();
    private final Combined combined = new Combined();
    private final Disjointness disjointness = new Disjointness(this);
    private final Words words = new Words(this);
    private final Choices choices = new Choices(this);
    private final Objects objects;
    private final boolean keysAgree;

    private final Set<Key> shown = new HashSet<>();
    private final Map<Key, Integer> open = new HashMap<>();
    private int lowestUsed = Integer.MAX_VALUE;
    private int steps;

    /** With the keys of a databag, which have texts; without, everything is JSON. */
    Containment(Optional<Keys> keys) {
        objects = new Objects(this, keys);
        keysAgree = keys.map(Keys::agree).orElse(true);
    }

    private record Key(Conjunction writer, RuleNode reader, boolean isRoot) {}

    Judge judge() {
        return judge;
    }

    Sameness sameness() {
        return sameness;
    }

    Combined combined() {
        return combined;
    }

    Disjointness disjointness() {
        return disjointness;
    }

    /** Whether it holds; if not, the report says why. */
    boolean holds(Conjunction writer, RuleNode reader, Path path, Report report) {
        if (reader == RuleNode.TRUE || says(writer.nodes(), reader, path)) {
            return true;
        }
        Key key = new Key(writer, reader, path.depth() == 0);
        if (shown.contains(key)) {
            return true;
        }
        Integer assumed = open.get(key);
        if (assumed != null) {
            lowestUsed = Math.min(lowestUsed, assumed);
            return true;
        }
        int depth = open.size();
        if (depth > DEEPEST || path.depth() > DEEPEST) {
            throw new TooMuch();
        }
        int outer = lowestUsed;
        lowestUsed = Integer.MAX_VALUE;
        open.put(key, depth);
        boolean holds = true;
        try {
            for (Case some : Cases.of(writer, judge)) {
                holds &= holds(new Claim(some, reader, path, report));
            }
        } finally {
            open.remove(key);
        }
        if (holds && lowestUsed >= depth) {
            shown.add(key);
        }
        lowestUsed = Math.min(outer, lowestUsed < depth ? lowestUsed : Integer.MAX_VALUE);
        return holds;
    }

    /** As {@link #holds}, when nobody wants to know why not. */
    boolean holds(Conjunction writer, RuleNode reader, Path path) {
        return holds(writer, reader, path, Report.trial());
    }

    /** Equal schemas of databags whose texts differ are not the same. */
    private boolean says(Iterable<RuleNode> nodes, RuleNode reader, Path path) {
        if (path.depth() == 0 && !keysAgree) {
            return false;
        }
        for (RuleNode node : nodes) {
            if (sameness.same(node, reader)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(Claim claim) {
        if (++steps > MOST_STEPS) {
            throw new TooMuch();
        }
        Case some = claim.writer();
        RuleNode reader = claim.reader();
        if (some.types().isEmpty() || reader == RuleNode.TRUE || says(some.nodes(), reader, claim.path())) {
            return true;
        }
        if (some.words().isPresent()) {
            List<JsonValue> known = some.words().get();
            return words.hold(claim, known.stream().filter(word -> some.canBe(Type.of(word))).toList());
        }
        boolean holds = words.hold(claim, few(some));
        EnumSet<Type> many = EnumSet.copyOf(some.types());
        many.removeAll(Set.of(Type.NULL, Type.BOOLEAN));
        return many.isEmpty() ? holds : holds & manyHold(claim.about(some.only(many)));
    }

    /** The values of types that have only a few. */
    private List<JsonValue> few(Case some) {
        return Stream.of(JsonValue.NULL, JsonValue.TRUE, JsonValue.FALSE)
                .filter(value -> some.canBe(Type.of(value)))
                .filter(value -> some.nodes().stream().allMatch(node -> judge.accepts(node, value)))
                .toList();
    }

    private boolean manyHold(Claim all) {
        RuleNode reader = all.reader();
        if (reader == RuleNode.FALSE) {
            return all.breaks(
                    Kind.ASSERTION, "will find " + all.path().shown() + ", which it does not allow," + Phrases.INVALID);
        }
        EnumSet<Type> refused = EnumSet.copyOf(all.writer().types());
        Parts.data(reader, "type").ifPresent(type -> refused.removeAll(Parts.types(Parts.only(reader, "type"))));
        boolean holds = Parts.data(reader, "type").isEmpty() || refused.isEmpty() || typeDiffers(all, refused);
        Case left = Parts.data(reader, "type").isEmpty()
                ? all.writer()
                : all.writer().only(EnumSet.complementOf(refused));
        if (left.types().isEmpty()) {
            return holds;
        }
        Claim claim = all.about(left);
        if (Parts.words(reader).isPresent()) {
            holds &= Words.openWithin(claim);
        }
        if (left.canBeNumber()) {
            holds &= new Numbers(sameness).hold(claim);
        }
        if (left.canBe(Type.STRING)) {
            holds &= new Texts(this).hold(claim);
        }
        if (left.canBe(Type.ARRAY)) {
            holds &= new Lists(this).hold(claim.about(left.only(Set.of(Type.ARRAY))));
        }
        if (left.canBe(Type.OBJECT)) {
            holds &= objects.hold(claim.about(left.only(Set.of(Type.OBJECT))));
        }
        for (RuleNode part : Parts.several(reader, "allOf")) {
            holds &= holds(claim.to(part));
        }
        return holds & choices.hold(claim);
    }

    private static boolean typeDiffers(Claim claim, EnumSet<Type> refused) {
        return claim.breaks(
                Kind.TYPE,
                "expects " + Phrases.nouns(Parts.types(Parts.only(claim.reader(), "type"))) + " in "
                        + claim.path().shown() + ", will find " + Phrases.nouns(refused) + Phrases.INVALID,
                Keyword.TYPE);
    }

    /** Whether some schema of the writer says the same with these words as the reader does. */
    boolean says(Claim claim, String... together) {
        return (claim.path().depth() > 0 || keysAgree)
                && claim.writer().nodes().stream().anyMatch(node -> sameness.same(node, claim.reader(), together));
    }
}
