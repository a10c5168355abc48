package dev.databag.processor.schema;

/**
 * What one schema file may cost. A schema is untrusted input to somebody's build; every limit is far beyond what an
 * interface needs, and beyond it stands an error and not a slow build.
 */
public final class Limits {
    /** Bytes of one file: 4 MiB. javac needs a hundred times as much for a text of escapes. */
    public static final int BYTES = 4 << 20;

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

    /** Members of one object: all of them are read by one method, and Java limits the code of a method. */
    public static final int MEMBERS = 1_000;

    /** Values that have a Java type each: members, elements, variants, contents. */
    public static final int SLOTS = 15_000;

    /** Types that one interface becomes. */
    public static final int TYPES = 1_000;

    /** Variants of one union: each is a parameter of match, which each of them implements. */
    public static final int VARIANTS = 200;

    private Limits() {}
}
