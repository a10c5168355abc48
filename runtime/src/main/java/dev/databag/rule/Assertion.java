package dev.databag.rule;

import dev.databag.ReadOptions;
import dev.databag.json.Check;
import dev.databag.json.Checks;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;

/**
 * What a schema demands that no Java type and no {@link Check} expresses, interpreted over a value.
 *
 * <pre>{@code
 * private static final Assertion RULE = Assertion.of("[{\"@\": \"provider.json#/not\", \"not\": {\"required\": [\"url\"]}}]");
 *
 * RULE.accepts(JsonValue.parse("{}"))   // true
 * RULE.check(in, place, before);
 * }</pre>
 *
 * <p>For generated code, which carries the program as literals; {@link RuleReader} says how it is written. Every answer is exact: numbers are
 * compared digit by digit, strings by code points, values by JSON's equality. No value and no schema can make it recurse, and a schema that
 * is reached on many ways looks at each value once.
 */
public final class Assertion {
    private final Rule rule;
    private final int shared;

    private Assertion(Rule rule, int shared) {
        this.rule = rule;
        this.shared = shared;
    }

    /**
     * Reads a program: {@code Assertion.of("[{\"minimum\": 1}]")}.
     *
     * @param literals the program in pieces that a literal can hold
     * @return the assertion
     * @throws IllegalArgumentException if it is no program
     */
    public static Assertion of(String... literals) {
        StringBuilder program = new StringBuilder();
        for (String literal : literals) {
            program.append(literal);
        }
        // The processor has its own limits, which differ a little from those of a databag.
        ReadOptions options =
                ReadOptions.STRICT.withMaxDigits(10_000).withMaxExponent(10_000).withMaxLength(Integer.MAX_VALUE);
        JsonReader in = new JsonReader(program.toString(), options);
        JsonValue value = in.value();
        in.again();
        if (!in.violations().isEmpty()) {
            throw new IllegalArgumentException(in.violations().get(0).message());
        }
        RuleReader reader = new RuleReader(value);
        return new Assertion(reader.entry(), reader.shared());
    }

    /**
     * Whether a value is as it should be.
     *
     * @param value the value
     * @return true if it is
     */
    public boolean accepts(JsonValue value) {
        return new Trial(rule, shared, null, 0).accepts(value);
    }

    /**
     * Reports what is wrong with a value that has been read or written, unless something has been reported of it already.
     *
     * <pre>{@code
     * int place = in.here();
     * int before = in.problems();
     * Receiver receiver = Receiver.read(in);
     * RULE.check(in, place, before);
     * }</pre>
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param before what {@link Checks#problems} said before the value
     */
    public void check(Checks to, int place, int before) {
        if (to.problems() == before) {
            check(to.valueAt(place), to, place);
        }
    }

    /**
     * Reports what is wrong with a plain text, if anything is.
     *
     * @param to the reader or the writer
     * @param place the text's place
     * @param text the text; null, because there was none to read, passes
     */
    public void checkText(Checks to, int place, String text) {
        if (text != null) {
            check(JsonValue.of(text), to, place);
        }
    }

    /**
     * Reports what is wrong with a value, if anything is.
     *
     * @param value the value; null, because there was none to read, passes
     * @param to the reader or the writer
     * @param place the value's place
     */
    public void check(JsonValue value, Checks to, int place) {
        if (value != null) {
            new Trial(rule, shared, to, place).check(value);
        }
    }
}
