package dev.databag.processor.schema;

/**
 * What one schema file may cost. A schema is untrusted input to somebody's build; every limit is far beyond what an
 * interface needs, and beyond it stands an error and not a slow build.
 */
public final class Limits {
    /** Bytes of one file: 16 MiB. */
    public static final int BYTES = 16 << 20;

    /** Objects and arrays inside each other. */
    public static final int DEPTH = 500;

    /** Objects, arrays, strings, numbers and words in one file. */
    public static final int VALUES = 500_000;

    /** Digits of one number, as written. */
    public static final int DIGITS = 1_000;

    /** The exponent of one number, either way: what a databag may hold by default, too. */
    public static final int EXPONENT = 1_000;

    /** References and allOf in a row that lead to what a value is. */
    public static final int STEPS = 2_000;

    /** Lists, maps and texts of JSON inside each other without an object between: they are one Java type. */
    public static final int NESTED = 100;

    private Limits() {}
}
