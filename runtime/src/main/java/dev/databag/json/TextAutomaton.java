package dev.databag.json;

/**
 * A regular expression of a schema, compiled when the databag was generated: it answers in one walk over the text,
 * whatever the text is.
 *
 * <pre>{@code
 * private static final TextAutomaton PORT = TextAutomaton.of("%%...");    // ^[0-9]+$
 *
 * PORT.matches("4318")      // true
 * PORT.matches("4318\n")    // false: $ is the end of the text and nothing else
 * }</pre>
 *
 * <p>The meaning is that of {@code new RegExp(pattern, "u").test(text)} in ECMA-262: the pattern may match anywhere
 * unless it says otherwise, and a text is a sequence of code points, where a surrogate without its other half is a code
 * point of its own.
 *
 * <p>The table is a deterministic automaton as printable ASCII. A number is written with 91 digits, the characters from
 * {@code #} to {@code ~} without the backslash: the last digit of a number is one of the first 60 and counts ones,
 * those before it are the other 31 and count sixties. The numbers are: states, classes, first state, ranges; the ranges
 * of code points in ascending order, each as its class and its length, which the last one leaves out; then the states
 * from 2 on (state 0 matches nothing more, state 1 everything). A state is twice its number of runs, plus one if a text
 * may end there; the runs of classes that lead to the same state, each as target and length, which the last one leaves
 * out; and the number of states that follow and read the same. A target is 0, 1, or 2 plus twice the distance forward,
 * 1 plus twice the distance backward.
 */
public final class TextAutomaton {

    private static final int NOTHING = 0;
    private static final int EVERYTHING = 1;
    private static final int ASCII = 128;

    private final int first;
    private final int classes;
    private final char[] next;
    private final boolean[] accepting;
    private final char[] asciiClass;
    private final int[] rangeStart;
    private final char[] rangeClass;

    private TextAutomaton(Table table) {
        int states = table.number();
        classes = table.number();
        first = table.number();
        rangeStart = new int[table.number()];
        rangeClass = new char[rangeStart.length];
        for (int range = 0, start = 0; range < rangeStart.length; range++) {
            rangeStart[range] = start;
            rangeClass[range] = (char) table.number();
            start += range + 1 < rangeStart.length ? table.number() : 0;
        }
        asciiClass = new char[ASCII];
        for (int character = 0; character < ASCII; character++) {
            asciiClass[character] = search(character);
        }
        next = new char[states * classes];
        accepting = new boolean[states];
        accepting[EVERYTHING] = true;
        for (int state = EVERYTHING + 1; state < states; ) {
            state = readState(table, state);
        }
        table.end();
    }

    /** Reads a state and those that follow and read the same; returns the state after them. */
    private int readState(Table table, int state) {
        int head = table.number();
        int[] targets = new int[classes];
        int filled = 0;
        for (int runs = head >> 1; runs > 0; runs--) {
            int target = table.number();
            int end = runs > 1 ? filled + table.number() : classes;
            while (filled < end) {
                targets[filled++] = target;
            }
        }
        int last = state + table.number();
        for (int current = state; current <= last; current++) {
            accepting[current] = (head & 1) == 1;
            for (int target = 0; target < classes; target++) {
                next[current * classes + target] = (char) absolute(targets[target], current);
            }
        }
        return last + 1;
    }

    private static int absolute(int target, int state) {
        if (target <= EVERYTHING) {
            return target;
        }
        int distance = (target - 1) >> 1;
        return (target & 1) == 0 ? state + distance : state - distance;
    }

    /**
     * Reads an automaton from a table that the processor wrote.
     *
     * @param table the table
     * @return the automaton
     * @throws IllegalArgumentException if the table is not one
     */
    public static TextAutomaton of(String table) {
        try {
            return new TextAutomaton(new Table(table));
        } catch (IndexOutOfBoundsException | NegativeArraySizeException cause) {
            throw new IllegalArgumentException("not the table of an automaton", cause);
        }
    }

    /**
     * Reads an automaton from a table that was cut because a Java literal holds at most 65,535 bytes.
     *
     * @param parts the parts of the table
     * @return the automaton
     */
    public static TextAutomaton of(String... parts) {
        StringBuilder table = new StringBuilder();
        for (String part : parts) {
            table.append(part);
        }
        return of(table.toString());
    }

    /**
     * {@return whether the pattern matches the text} The time is proportional to the length of the text at most; the
     * walk ends early where what follows no longer matters.
     *
     * @param text the text
     */
    public boolean matches(String text) {
        int state = first;
        int length = text.length();
        for (int index = 0; index < length && state > EVERYTHING; index++) {
            char character = text.charAt(index);
            int kind;
            if (character < ASCII) {
                kind = asciiClass[character];
            } else if (Character.isHighSurrogate(character)
                    && index + 1 < length
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
                kind = search(Character.toCodePoint(character, text.charAt(index)));
            } else {
                kind = search(character);
            }
            state = next[state * classes + kind];
        }
        return accepting[state];
    }

    /** The class of a code point: that of the last range that does not start after it. */
    private char search(int codePoint) {
        int low = 0;
        int high = rangeStart.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rangeStart[middle] <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return rangeClass[low];
    }

    /** The numbers of a table, one after the other. */
    private static final class Table {
        private static final char FIRST_DIGIT = '#';
        private static final int ONES = 60;
        private static final int SIXTIES = 31;

        private final String text;
        private int index;

        Table(String text) {
            this.text = text;
        }

        int number() {
            int number = 0;
            while (true) {
                char character = text.charAt(index++);
                int digit = character - FIRST_DIGIT - (character > '\\' ? 1 : 0);
                if (digit < ONES) {
                    return number * ONES + digit;
                }
                number = number * SIXTIES + digit - ONES;
            }
        }

        void end() {
            if (index != text.length()) {
                throw new IndexOutOfBoundsException(index);
            }
        }
    }
}
