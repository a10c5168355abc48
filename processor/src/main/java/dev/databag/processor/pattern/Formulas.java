package dev.databag.processor.pattern;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Boolean functions of variables, each function once: a formula is the number of a node in a binary decision diagram,
 * so two formulas mean the same exactly if they are the same number. A node asks its variable; the variables below it
 * are smaller. Without negation and conjunction a diagram is simply the list of a disjunction's variables.
 */
final class Formulas {

    static final int FALSE = 0;
    static final int TRUE = 1;

    private static final int UNKNOWN = -1;
    private static final int REMEMBERED = 1 << 16;
    private static final int FRAME = 5;

    private final Work work;

    private int size = 2;
    private int[] variable = {-1, -1};
    private int[] high = {FALSE, TRUE};
    private int[] low = {FALSE, TRUE};
    private int[] buckets = new int[1 << 10];

    /** Results of {@link #choose}, by hash; one that is overwritten is computed again. */
    private final int[] remembered = new int[4 * REMEMBERED];

    /** The calls of {@link #choose} that wait for another: test, yes, no, variable, result for high. */
    private int[] frames = new int[64 * FRAME];

    Formulas(Work work) {
        this.work = work;
    }

    int size() {
        return size;
    }

    int variable(int formula) {
        return variable[formula];
    }

    int high(int formula) {
        return high[formula];
    }

    int low(int formula) {
        return low[formula];
    }

    int ofVariable(int number) {
        return node(number, TRUE, FALSE);
    }

    int or(int one, int other) {
        return choose(one, TRUE, other);
    }

    int and(int one, int other) {
        return choose(one, other, FALSE);
    }

    int not(int formula) {
        return choose(formula, FALSE, TRUE);
    }

    /** The value where every variable is false. */
    boolean isTrueOfNothing(int formula) {
        int current = formula;
        while (current > TRUE) {
            current = low[current];
        }
        return current == TRUE;
    }

    /** The nodes that a formula consists of, without TRUE and FALSE, each after those that it leads to. */
    int[] nodes(int formula) {
        int[] found = new int[16];
        int length = 0;
        if (formula > TRUE) {
            found[length++] = formula;
        }
        BitSet seen = new BitSet();
        seen.set(FALSE);
        seen.set(TRUE);
        for (int index = 0; index < length; index++) {
            if (length + 2 > found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            int node = found[index];
            if (!seen.get(high[node])) {
                seen.set(high[node]);
                found[length++] = high[node];
            }
            if (!seen.get(low[node])) {
                seen.set(low[node]);
                found[length++] = low[node];
            }
        }
        work.spend(length);
        int[] nodes = Arrays.copyOf(found, length);
        Arrays.sort(nodes); // a node is made after those that it leads to
        return nodes;
    }

    /**
     * {@code test ? yes : no}. It runs without recursion, since a diagram can be as deep as a pattern has characters.
     */
    int choose(int test, int yes, int no) {
        push(0, test, yes, no);
        int depth = 1;
        int result = UNKNOWN;
        while (depth > 0) {
            int frame = (depth - 1) * FRAME;
            int f = frames[frame];
            int g = frames[frame + 1];
            int h = frames[frame + 2];
            if (frames[frame + 3] == UNKNOWN) {
                result = known(f, g, h);
                if (result != UNKNOWN) {
                    depth--;
                    continue;
                }
                work.spend(1);
                int top = Math.max(variable[f], Math.max(variable[g], variable[h]));
                frames[frame + 3] = top;
                push(depth++, high(f, top), high(g, top), high(h, top));
            } else if (frames[frame + 4] == UNKNOWN) {
                int top = frames[frame + 3];
                frames[frame + 4] = result;
                push(depth++, low(f, top), low(g, top), low(h, top));
            } else {
                result = node(frames[frame + 3], frames[frame + 4], result);
                remember(f, g, h, result);
                depth--;
            }
        }
        return result;
    }

    private void push(int depth, int test, int yes, int no) {
        int frame = depth * FRAME;
        if (frame + FRAME > frames.length) {
            frames = Arrays.copyOf(frames, 2 * frames.length);
        }
        frames[frame] = test;
        frames[frame + 1] = yes;
        frames[frame + 2] = no;
        frames[frame + 3] = UNKNOWN;
        frames[frame + 4] = UNKNOWN;
    }

    private int known(int test, int yes, int no) {
        if (test == TRUE || yes == no) {
            return yes;
        } else if (test == FALSE) {
            return no;
        } else if ((yes == TRUE || yes == test) && (no == FALSE || no == test)) {
            return test;
        }
        int slot = 4 * slot(test, yes, no, REMEMBERED);
        boolean found = remembered[slot] == test && remembered[slot + 1] == yes && remembered[slot + 2] == no;
        return found ? remembered[slot + 3] : UNKNOWN;
    }

    private void remember(int test, int yes, int no, int result) {
        int slot = 4 * slot(test, yes, no, REMEMBERED);
        remembered[slot] = test;
        remembered[slot + 1] = yes;
        remembered[slot + 2] = no;
        remembered[slot + 3] = result;
    }

    private int high(int formula, int top) {
        return variable[formula] == top ? high[formula] : formula;
    }

    private int low(int formula, int top) {
        return variable[formula] == top ? low[formula] : formula;
    }

    private int node(int top, int whenTrue, int whenFalse) {
        if (whenTrue == whenFalse) {
            return whenTrue;
        }
        if (2 * size > buckets.length) {
            grow();
        }
        int bucket = slot(top, whenTrue, whenFalse, buckets.length);
        while (buckets[bucket] != 0) {
            int candidate = buckets[bucket];
            if (variable[candidate] == top && high[candidate] == whenTrue && low[candidate] == whenFalse) {
                return candidate;
            }
            bucket = (bucket + 1) & (buckets.length - 1);
        }
        if (size == variable.length) {
            variable = Arrays.copyOf(variable, 2 * size);
            high = Arrays.copyOf(high, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
        }
        variable[size] = top;
        high[size] = whenTrue;
        low[size] = whenFalse;
        buckets[bucket] = size;
        return size++;
    }

    private void grow() {
        buckets = new int[4 * buckets.length];
        for (int node = 2; node < size; node++) {
            int bucket = slot(variable[node], high[node], low[node], buckets.length);
            while (buckets[bucket] != 0) {
                bucket = (bucket + 1) & (buckets.length - 1);
            }
            buckets[bucket] = node;
        }
    }

    private static int slot(int one, int two, int three, int slots) {
        int hash = (one * 0x9E3779B1 + two) * 0x85EBCA6B + three;
        hash ^= hash >>> 15;
        hash *= 0xC2B2AE35;
        return (hash ^ hash >>> 13) & (slots - 1);
    }
}
