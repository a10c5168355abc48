package dev.databag;

/**
 * How strictly, and within which limits, a databag is read.
 *
 * <pre>{@code
 * ProviderAppData.decode(databag, ReadOptions.LENIENT.withMaxLength(1024 * 1024));
 * }</pre>
 *
 * <p>Strict reading accepts what the schema accepts. Lenient reading leaves invalid elements out of lists, so that one
 * bad element does not take down the rest, and takes bare text for a JSON string where it is not JSON; both are
 * warnings of {@link Decoded.Ready}. The limits protect a unit from a hostile peer: what goes beyond one is a
 * violation, never an exception. Immutable; each {@code with} gives a copy.
 */
public final class ReadOptions {
    /** Accepts what the schema accepts, nothing else. */
    public static final ReadOptions STRICT = new ReadOptions(false, 2048, 1000, 1000, 64 * 1024 * 1024, 100);

    /** Leaves out invalid elements of lists and takes bare text for a JSON string, with a warning for each. */
    public static final ReadOptions LENIENT = new ReadOptions(true, 2048, 1000, 1000, 64 * 1024 * 1024, 100);

    private final boolean lenient;
    private final int maxDepth;
    private final int maxDigits;
    private final int maxExponent;
    private final int maxLength;
    private final int maxViolations;

    private ReadOptions(
            boolean lenient, int maxDepth, int maxDigits, int maxExponent, int maxLength, int maxViolations) {
        this.lenient = lenient;
        this.maxDepth = maxDepth;
        this.maxDigits = maxDigits;
        this.maxExponent = maxExponent;
        this.maxLength = maxLength;
        this.maxViolations = maxViolations;
    }

    /**
     * Whether reading is lenient.
     *
     * @return true for {@link #LENIENT} and what was made from it
     */
    public boolean lenient() {
        return lenient;
    }

    /**
     * How deep objects and lists may nest within one JSON text; 2,048 by default.
     *
     * @return levels; generated readers of recursive types use the call stack, so raise it with care
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * A copy with another limit for {@link #maxDepth()}.
     *
     * @param maxDepth the limit, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ReadOptions withMaxDepth(int maxDepth) {
        return new ReadOptions(
                lenient, checked(maxDepth), maxDigits, maxExponent, maxLength, maxViolations);
    }

    /**
     * How many digits a number that is read may have; 1,000 by default.
     *
     * @return digits
     */
    public int maxDigits() {
        return maxDigits;
    }

    /**
     * A copy with another limit for {@link #maxDigits()}.
     *
     * @param maxDigits the limit, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ReadOptions withMaxDigits(int maxDigits) {
        return new ReadOptions(
                lenient, maxDepth, checked(maxDigits), maxExponent, maxLength, maxViolations);
    }

    /**
     * How large a number's exponent may be, either way; 1,000 by default.
     *
     * @return the largest exponent
     */
    public int maxExponent() {
        return maxExponent;
    }

    /**
     * A copy with another limit for {@link #maxExponent()}.
     *
     * @param maxExponent the limit, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ReadOptions withMaxExponent(int maxExponent) {
        return new ReadOptions(
                lenient, maxDepth, maxDigits, checked(maxExponent), maxLength, maxViolations);
    }

    /**
     * How many characters one value of a databag may have; 64 Mi by default.
     *
     * @return characters
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * A copy with another limit for {@link #maxLength()}.
     *
     * @param maxLength the limit, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ReadOptions withMaxLength(int maxLength) {
        return new ReadOptions(
                lenient, maxDepth, maxDigits, maxExponent, checked(maxLength), maxViolations);
    }

    /**
     * How many violations are reported; 100 by default.
     *
     * @return violations, and as many warnings
     */
    public int maxViolations() {
        return maxViolations;
    }

    /**
     * A copy with another limit for {@link #maxViolations()}.
     *
     * @param maxViolations the limit, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ReadOptions withMaxViolations(int maxViolations) {
        return new ReadOptions(
                lenient, maxDepth, maxDigits, maxExponent, maxLength, checked(maxViolations));
    }

    private static int checked(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
        return limit;
    }
}
