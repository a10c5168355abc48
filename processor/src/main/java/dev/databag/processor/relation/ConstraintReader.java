package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Constraint.Bound;
import dev.databag.processor.relation.Constraint.Bound.Side;
import dev.databag.processor.schema.Dialect;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the assertions on one kind of value out of all the schemas that apply to it. */
final class ConstraintReader {
    private final boolean formats;
    private final PatternReader patterns;
    private final Diagnostics diagnostics;

    ConstraintReader(boolean formats, PatternReader patterns, Diagnostics diagnostics) {
        this.formats = formats;
        this.patterns = patterns;
        this.diagnostics = diagnostics;
    }

    /** Lengths, patterns, and formats when the declaration asks for them. */
    List<Constraint> ofText(Meaning meaning) {
        List<Constraint> constraints = new ArrayList<>();
        Range range = range(meaning, Keyword.MIN_LENGTH, Keyword.MAX_LENGTH);
        if (!range.isOpen()) {
            constraints.add(new Constraint.Length(range.min, range.max, range.at));
        }
        for (JsonSchema part : meaning.parts()) {
            Optional<String> pattern = part.string(Keyword.PATTERN);
            if (pattern.isPresent()) {
                patterns.table(part, part.at(Keyword.PATTERN), pattern.get())
                        .ifPresent(table -> constraints.add(new Constraint.Matches(
                                pattern.get(), table.literals(), place(part, Keyword.PATTERN))));
            }
            Optional<String> format = part.string(Keyword.FORMAT);
            if (formats && format.isPresent()) {
                constraints.add(new Constraint.Format(format.get(), place(part, Keyword.FORMAT)));
            }
        }
        return constraints;
    }

    /** Counts and uniqueness of a list's elements. */
    List<Constraint> ofList(Meaning meaning) {
        List<Constraint> constraints = new ArrayList<>();
        Range range = range(meaning, Keyword.MIN_ITEMS, Keyword.MAX_ITEMS);
        if (!range.isOpen()) {
            constraints.add(new Constraint.Size(range.min, range.max, false, range.at));
        }
        for (JsonSchema part : meaning.parts()) {
            if (part.isSet(Keyword.UNIQUE_ITEMS)) {
                constraints.add(new Constraint.Unique(place(part, Keyword.UNIQUE_ITEMS)));
                break;
            }
        }
        return constraints;
    }

    /** Counts of a map's members. */
    List<Constraint> ofMap(Meaning meaning) {
        List<Constraint> constraints = new ArrayList<>();
        Range range = range(meaning, Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES);
        if (!range.isOpen()) {
            constraints.add(new Constraint.Size(range.min, range.max, true, range.at));
        }
        return constraints;
    }

    /** From min to max; -1 is no upper end. */
    private record Range(int min, int max, String at) {
        boolean isOpen() {
            return min == 0 && max < 0;
        }
    }

    private static int count(JsonSchema part, Keyword keyword, int otherwise) {
        Optional<JsonValue> value = part.get(keyword);
        return value.isPresent() ? Numbers.count(value.get()) : otherwise;
    }

    /** The narrowest range that the parts leave. */
    private Range range(Meaning meaning, Keyword lower, Keyword upper) {
        int min = 0;
        int max = -1;
        String at = "";
        for (JsonSchema part : meaning.parts()) {
            int least = count(part, lower, 0);
            int most = count(part, upper, -1);
            if (least > min) {
                min = least;
                at = place(part, lower);
            }
            if (most >= 0 && (max < 0 || most < max)) {
                max = most;
                at = at.isEmpty() ? place(part, upper) : at;
            }
            if (max >= 0 && min > max) {
                contradiction(part, part.has(upper) ? upper : lower, "'" + upper.word() + "' is below '" + lower.word() + "'");
            }
        }
        return new Range(min, max, at);
    }

    private void contradiction(JsonSchema part, Keyword keyword, String fact) {
        JsonPointer pointer = part.at(keyword);
        diagnostics
                .at(part.document(), pointer)
                .warning("contradiction", fact + ", so that no value is ever valid", "swap them, or take one out");
    }

    /** The type of an integer: the narrowest that holds every value its bounds let through. */
    FieldType integer(Meaning meaning) {
        Optional<BigInteger> min = Optional.empty();
        Optional<BigInteger> max = Optional.empty();
        for (Bound bound : bounds(meaning)) {
            switch (bound.side()) {
                case AT_LEAST -> min = greater(min, Numbers.ceiling(bound.limit()));
                case ABOVE -> min = greater(min, Numbers.floor(bound.limit()).add(BigInteger.ONE));
                case AT_MOST -> max = less(max, Numbers.floor(bound.limit()));
                case BELOW -> max = less(max, Numbers.ceiling(bound.limit()).subtract(BigInteger.ONE));
            }
        }
        if (min.isPresent() && max.isPresent()) {
            if (min.get().compareTo(max.get()) > 0) {
                meaning.parts().stream()
                        .filter(part -> part.has(Keyword.MAXIMUM) || part.has(Keyword.EXCLUSIVE_MAXIMUM))
                        .findFirst()
                        .ifPresent(part -> contradiction(
                                part,
                                part.has(Keyword.MAXIMUM) ? Keyword.MAXIMUM : Keyword.EXCLUSIVE_MAXIMUM,
                                "the upper bound is below the lower bound"));
            }
            if (fits(min.get(), 31) && fits(max.get(), 31)) {
                return new FieldType.Int32(min.get().intValue(), max.get().intValue());
            }
            if (fits(min.get(), 63) && fits(max.get(), 63)) {
                return new FieldType.Int64(min.get().longValue(), max.get().longValue());
            }
        }
        return new FieldType.BigInt(min, max);
    }

    private static Optional<BigInteger> greater(Optional<BigInteger> old, BigInteger limit) {
        return Optional.of(old.isPresent() ? limit.max(old.get()) : limit);
    }

    private static Optional<BigInteger> less(Optional<BigInteger> old, BigInteger limit) {
        return Optional.of(old.isPresent() ? limit.min(old.get()) : limit);
    }

    private static boolean fits(BigInteger value, int bits) {
        return value.bitLength() <= bits;
    }

    /** Every bound of a number. */
    List<Bound> bounds(Meaning meaning) {
        List<Bound> bounds = new ArrayList<>();
        for (JsonSchema part : meaning.parts()) {
            bounds.addAll(bounds(part));
        }
        return bounds;
    }

    /** The bounds that one schema writes. */
    static List<Bound> bounds(JsonSchema part) {
        List<Bound> bounds = new ArrayList<>();
        bound(part, Keyword.MINIMUM, Keyword.EXCLUSIVE_MINIMUM, Side.AT_LEAST, Side.ABOVE, bounds);
        bound(part, Keyword.MAXIMUM, Keyword.EXCLUSIVE_MAXIMUM, Side.AT_MOST, Side.BELOW, bounds);
        return bounds;
    }

    private static void bound(
            JsonSchema part, Keyword plain, Keyword exclusive, Side with, Side without, List<Bound> bounds) {
        // In draft-04 the exclusive keyword is a flag beside the plain one.
        boolean flag = part.dialect() == Dialect.DRAFT_04 && part.isSet(exclusive);
        Optional<JsonValue> limit = part.get(plain);
        if (limit.isPresent()) {
            bounds.add(new Bound(flag ? without : with, limit.get().decimal(), place(part, plain)));
        }
        Optional<JsonValue> other = part.get(exclusive);
        if (other.isPresent() && part.dialect() != Dialect.DRAFT_04) {
            bounds.add(new Bound(without, other.get().decimal(), place(part, exclusive)));
        }
    }

    List<Constraint> multiples(Meaning meaning) {
        List<Constraint> constraints = new ArrayList<>();
        for (JsonSchema part : meaning.parts()) {
            Optional<JsonValue> factor = part.get(Keyword.MULTIPLE_OF);
            if (factor.isPresent()) {
                BigDecimal value = factor.get().decimal();
                constraints.add(new Constraint.MultipleOf(value, place(part, Keyword.MULTIPLE_OF)));
            }
        }
        return constraints;
    }

    static String place(JsonSchema part, Keyword keyword) {
        return part.location() + "/" + keyword.word();
    }
}
