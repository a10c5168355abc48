package dev.databag.processor.compat;

import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.Keyword;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reader demands of numbers. */
final class Numbers {
    private static final List<Keyword> LOW = List.of(Keyword.MINIMUM, Keyword.EXCLUSIVE_MINIMUM);
    private static final List<Keyword> HIGH = List.of(Keyword.MAXIMUM, Keyword.EXCLUSIVE_MAXIMUM);

    private final Sameness sameness;

    Numbers(Sameness sameness) {
        this.sameness = sameness;
    }

    /** One end of a range. */
    private record End(BigDecimal limit, boolean isOpen) {}

    boolean hold(Claim claim) {
        RuleNode reader = claim.reader();
        boolean holds = true;
        Optional<End> low = low(claim.writer());
        for (String word : List.of("minimum", "exclusiveMinimum")) {
            Optional<BigDecimal> limit = Parts.number(reader, word);
            boolean open = word.equals("exclusiveMinimum");
            if (limit.isPresent() && !low.filter(end -> reaches(end.limit().compareTo(limit.get()), end, open)).isPresent()) {
                holds = beyond(claim, open ? "no more than " : "less than ", limit.get(), LOW);
            }
        }
        Optional<End> high = high(claim.writer());
        for (String word : List.of("maximum", "exclusiveMaximum")) {
            Optional<BigDecimal> limit = Parts.number(reader, word);
            boolean open = word.equals("exclusiveMaximum");
            if (limit.isPresent() && !high.filter(end -> reaches(limit.get().compareTo(end.limit()), end, open)).isPresent()) {
                holds = beyond(claim, open ? "no less than " : "more than ", limit.get(), HIGH);
            }
        }
        return Parts.number(reader, "multipleOf").map(step -> isStepped(claim, step)).orElse(true) & holds;
    }

    /** Whether a limit that lies that far on the right side of the reader's is enough. */
    private static boolean reaches(int further, End end, boolean isOpen) {
        return further > 0 || further == 0 && (end.isOpen() || !isOpen);
    }

    private static boolean beyond(Claim claim, String what, BigDecimal limit, List<Keyword> keywords) {
        return claim.breaks(
                Kind.BOUND,
                "may find " + what + limit.toPlainString() + " in " + claim.path().shown() + Phrases.INVALID,
                keywords.toArray(Keyword[]::new));
    }

    private static boolean isInteger(Case writer) {
        return !writer.canBe(Type.FRACTION);
    }

    /** The least that the writer's schemas let through; of integers it is one. */
    private static Optional<End> low(Case writer) {
        Optional<End> best = Optional.empty();
        for (RuleNode node : writer.nodes()) {
            for (String word : List.of("minimum", "exclusiveMinimum")) {
                Optional<BigDecimal> limit = Parts.number(node, word);
                if (limit.isPresent()) {
                    End end = new End(limit.get(), word.equals("exclusiveMinimum"));
                    int further = best.isEmpty() ? 1 : end.limit().compareTo(best.get().limit());
                    best = further > 0 || further == 0 && end.isOpen() ? Optional.of(end) : best;
                }
            }
        }
        return isInteger(writer) ? best.map(end -> new End(ceiling(end), false)) : best;
    }

    private static BigDecimal ceiling(End end) {
        BigDecimal limit = end.limit().setScale(0, RoundingMode.CEILING);
        return end.isOpen() && limit.compareTo(end.limit()) == 0 ? limit.add(BigDecimal.ONE) : limit;
    }

    private static Optional<End> high(Case writer) {
        Optional<End> best = Optional.empty();
        for (RuleNode node : writer.nodes()) {
            for (String word : List.of("maximum", "exclusiveMaximum")) {
                Optional<BigDecimal> limit = Parts.number(node, word);
                if (limit.isPresent()) {
                    End end = new End(limit.get(), word.equals("exclusiveMaximum"));
                    int further = best.isEmpty() ? 1 : best.get().limit().compareTo(end.limit());
                    best = further > 0 || further == 0 && end.isOpen() ? Optional.of(end) : best;
                }
            }
        }
        return isInteger(writer) ? best.map(end -> new End(floor(end), false)) : best;
    }

    private static BigDecimal floor(End end) {
        BigDecimal limit = end.limit().setScale(0, RoundingMode.FLOOR);
        return end.isOpen() && limit.compareTo(end.limit()) == 0 ? limit.subtract(BigDecimal.ONE) : limit;
    }

    private boolean isStepped(Claim claim, BigDecimal step) {
        if (isInteger(claim.writer()) && isMultiple(BigDecimal.ONE, step)) {
            return true;
        }
        for (RuleNode node : claim.writer().nodes()) {
            boolean finer = Parts.number(node, "multipleOf").filter(own -> isMultiple(own, step)).isPresent();
            if (finer || sameness.same(node, claim.reader(), "multipleOf")) {
                return true;
            }
        }
        return claim.breaks(
                Kind.BOUND,
                "may find a number that is no multiple of " + step.toPlainString() + " in " + claim.path().shown()
                        + Phrases.INVALID,
                Keyword.MULTIPLE_OF);
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal step) {
        return number.remainder(step).signum() == 0;
    }

    /** Whether no number is in the range of both. */
    static boolean areApart(Case writer, RuleNode reader) {
        Case other = new Case(
                Set.of(reader), writer.denied(), writer.aside(), false, writer.types(), Optional.empty());
        return areApart(high(writer), low(other)) || areApart(high(other), low(writer));
    }

    private static boolean areApart(Optional<End> high, Optional<End> low) {
        if (high.isEmpty() || low.isEmpty()) {
            return false;
        }
        int compared = high.get().limit().compareTo(low.get().limit());
        return compared < 0 || compared == 0 && (high.get().isOpen() || low.get().isOpen());
    }
}
