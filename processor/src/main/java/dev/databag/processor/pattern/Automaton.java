package dev.databag.processor.pattern;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A deterministic automaton over classes of code points.
 *
 * @param rangeStarts where each range of code points starts, ascending from 0
 * @param rangeClasses the class of each range
 * @param next the target of each state and class, by {@code state * classes + class}
 */
record Automaton(
        int[] rangeStarts, int[] rangeClasses, int classes, int first, int[] next, BitSet accepting, int states) {

    /** The state from which nothing matches. */
    static final int NOTHING = 0;

    /** The state from which everything matches. */
    static final int EVERYTHING = 1;

    int next(int state, int characterClass) {
        return next[state * classes + characterClass];
    }

    int after(int state, int codePoint) {
        int found = Arrays.binarySearch(rangeStarts, codePoint);
        return next(state, rangeClasses[found >= 0 ? found : -found - 2]);
    }

    boolean matches(String text) {
        int state = first;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            state = after(state, text.codePointAt(index));
        }
        return accepting.get(state);
    }
}
