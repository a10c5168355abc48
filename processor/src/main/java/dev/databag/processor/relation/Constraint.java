package dev.databag.processor.relation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** An assertion that the Java type does not already express. */
public sealed interface Constraint {

    /** The schema location of the keyword. */
    String at();

    <R> R accept(Visitor<R> visitor);

    /** Length of a string in code points. */
    record Length(int min, int max, String at) implements Constraint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.length(this);
        }
    }

    /**
     * A pattern that the string must contain a match of.
     *
     * @param table the automaton, as the runtime reads it, in pieces that a literal can hold
     */
    record Matches(String pattern, List<String> table, String at) implements Constraint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matches(this);
        }
    }

    /** A format that the declaration asked to assert. */
    record Format(String format, String at) implements Constraint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.format(this);
        }
    }

    /** A bound of a decimal number, or of an integer where the Java type has no room for it. */
    record Bound(Side side, BigDecimal limit, String at) implements Constraint {

        /** Which side, and whether the limit itself is allowed. */
        public enum Side {
            AT_LEAST,
            ABOVE,
            AT_MOST,
            BELOW
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bound(this);
        }
    }

    /** The number is an integer times this one. */
    record MultipleOf(BigDecimal factor, String at) implements Constraint {

        /** The least integer that all integers among the multiples are multiples of: 3 for 1.5. */
        public BigInteger integer() {
            BigInteger whole = factor.unscaledValue();
            if (factor.scale() <= 0) {
                return factor.toBigIntegerExact();
            }
            return whole.divide(whole.gcd(BigInteger.TEN.pow(factor.scale())));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.multipleOf(this);
        }
    }

    /** Number of elements of a list, or of members of a map. */
    record Size(int min, int max, boolean members, String at) implements Constraint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.size(this);
        }
    }

    /** No two elements are equal as JSON values. */
    record Unique(String at) implements Constraint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unique(this);
        }
    }

    /**
     * Anything else: a schema that the runtime checks against the value as JSON.
     *
     * @param program the schema in the form that {@code dev.databag.json.Assertion} reads, in pieces that a literal can hold
     */
    record Rule(List<String> program, String at) implements Constraint {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /** One answer for each kind of constraint. */
    interface Visitor<R> {
        R length(Length length);

        R matches(Matches matches);

        R format(Format format);

        R bound(Bound bound);

        R multipleOf(MultipleOf multipleOf);

        R size(Size size);

        R unique(Unique unique);

        R rule(Rule rule);
    }
}
