package dev.databag.processor.reading;

import dev.databag.json.Check;
import dev.databag.json.Checks;
import dev.databag.processor.relation.Constraint;
import dev.databag.processor.relation.FieldType;
import dev.databag.rule.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call of the runtime for each constraint on a value that has been read; {@code Checking} in the room that writes Java is its model. */
final class ValueCheck implements Constraint.Visitor<Boolean> {
    private final ValueReader values;
    private final FieldType type;
    private final Checks to;
    private final int place;
    private final @Nullable Object value;

    ValueCheck(ValueReader values, FieldType type, Checks to, int place, @Nullable Object value) {
        this.values = values;
        this.type = type;
        this.to = to;
        this.place = place;
        this.value = value;
    }

    private @Nullable String text() {
        return (String) value;
    }

    @Override
    public Boolean length(Constraint.Length length) {
        Check.length(to, place, text(), length.min(), length.max(), length.at());
        return true;
    }

    @Override
    public Boolean matches(Constraint.Matches matches) {
        Check.matches(to, place, text(), values.automaton(matches.table()), matches.pattern(), matches.at());
        return true;
    }

    @Override
    public Boolean format(Constraint.Format format) {
        Format.check(to, place, text(), format.format(), format.at());
        return true;
    }

    @Override
    public Boolean bound(Constraint.Bound bound) {
        BigDecimal number = number();
        switch (bound.side()) {
            case AT_LEAST -> Check.atLeast(to, place, number, bound.limit(), bound.at());
            case ABOVE -> Check.above(to, place, number, bound.limit(), bound.at());
            case AT_MOST -> Check.atMost(to, place, number, bound.limit(), bound.at());
            case BELOW -> Check.below(to, place, number, bound.limit(), bound.at());
        }
        return true;
    }

    private @Nullable BigDecimal number() {
        return value instanceof BigInteger integer ? new BigDecimal(integer) : (BigDecimal) value;
    }

    @Override
    public Boolean multipleOf(Constraint.MultipleOf multipleOf) {
        if (type instanceof FieldType.Int32 || type instanceof FieldType.Int64) {
            BigInteger integer = BigInteger.valueOf(((Number) Objects.requireNonNull(value)).longValue());
            Check.multipleOf(to, place, integer, multipleOf.integer(), multipleOf.at());
        } else if (type instanceof FieldType.BigInt) {
            Check.multipleOf(to, place, (BigInteger) value, multipleOf.integer(), multipleOf.at());
        } else {
            Check.multipleOf(to, place, (BigDecimal) value, multipleOf.factor(), multipleOf.at());
        }
        return true;
    }

    @Override
    public Boolean size(Constraint.Size size) {
        if (size.members()) {
            int members = value instanceof Map<?, ?> map ? map.size() : size.min();
            Check.members(to, place, members, size.min(), size.max(), size.at());
        } else {
            int elements = value instanceof List<?> list ? list.size() : size.min();
            Check.size(to, place, elements, size.min(), size.max(), size.at());
        }
        return true;
    }

    @Override
    public Boolean unique(Constraint.Unique unique) {
        Check.unique(to, place, (List<?>) value, unique.at());
        return true;
    }

    /** Rules look at JSON, and their turn comes later. */
    @Override
    public Boolean rule(Constraint.Rule rule) {
        return false;
    }
}
