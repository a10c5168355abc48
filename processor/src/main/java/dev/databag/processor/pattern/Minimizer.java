package dev.databag.processor.pattern;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the smallest automaton that accepts the same texts, and numbers its states and classes in the order in which
 * they are found: two patterns of one meaning give one automaton.
 */
final class Minimizer {

    private final Automaton automaton;
    private final int states;
    private final int classes;

    /** The states, block after block. */
    private final int[] members;

    private final int[] place;
    private final int[] block;
    private final int[] blockStart;
    private final int[] blockEnd;
    private final int[] marked;
    private int blocks;

    /** The states that lead to a state by a class: from the entry at {@code class * states + state} on. */
    private final int[] sourceStart;

    private final int[] sources;

    private Minimizer(Automaton automaton) {
        this.automaton = automaton;
        this.states = automaton.states();
        this.classes = automaton.classes();
        members = new int[states];
        place = new int[states];
        block = new int[states];
        blockStart = new int[states];
        blockEnd = new int[states];
        marked = new int[states];
        sourceStart = new int[states * classes + 1];
        sources = new int[states * classes];
    }

    static Automaton minimize(Automaton automaton) {
        Minimizer minimizer = new Minimizer(automaton);
        minimizer.turnAround();
        minimizer.refine();
        return minimizer.renumber();
    }

    private void turnAround() {
        for (int state = 0; state < states; state++) {
            for (int kind = 0; kind < classes; kind++) {
                sourceStart[kind * states + automaton.next(state, kind) + 1]++;
            }
        }
        for (int entry = 0; entry < states * classes; entry++) {
            sourceStart[entry + 1] += sourceStart[entry];
        }
        int[] free = sourceStart.clone();
        for (int state = 0; state < states; state++) {
            for (int kind = 0; kind < classes; kind++) {
                sources[free[kind * states + automaton.next(state, kind)]++] = state;
            }
        }
    }

    /** Hopcroft's algorithm: splits blocks until the states of a block lead to the same blocks. */
    private void refine() {
        int accepting = automaton.accepting().cardinality();
        int front = 0;
        int back = accepting;
        for (int state = 0; state < states; state++) {
            int at = automaton.accepting().get(state) ? front++ : back++;
            members[at] = state;
            place[state] = at;
            block[state] = at < accepting ? 0 : 1;
        }
        // EVERYTHING accepts and NOTHING does not, so neither block is empty
        blockEnd[0] = accepting;
        blockStart[1] = accepting;
        blockEnd[1] = states;
        blocks = 2;
        Deque<Integer> splitters = new ArrayDeque<>();
        BitSet waiting = new BitSet();
        int smaller = accepting <= states - accepting ? 0 : 1;
        splitters.add(smaller);
        waiting.set(smaller);
        while (!splitters.isEmpty()) {
            int splitter = splitters.remove();
            waiting.clear(splitter);
            int[] targets = Arrays.copyOfRange(members, blockStart[splitter], blockEnd[splitter]);
            for (int kind = 0; kind < classes; kind++) {
                split(targets, kind, splitters, waiting);
            }
        }
    }

    /** Separates the states that lead into the targets from the others of their blocks. */
    private void split(int[] targets, int kind, Deque<Integer> splitters, BitSet waiting) {
        Deque<Integer> touched = new ArrayDeque<>();
        for (int target : targets) {
            int entry = kind * states + target;
            for (int source = sourceStart[entry]; source < sourceStart[entry + 1]; source++) {
                mark(sources[source], touched);
            }
        }
        for (int old : touched) {
            int middle = blockStart[old] + marked[old];
            marked[old] = 0;
            if (middle < blockEnd[old]) {
                int added = blocks++;
                blockStart[added] = middle;
                blockEnd[added] = blockEnd[old];
                blockEnd[old] = middle;
                for (int at = middle; at < blockEnd[added]; at++) {
                    block[members[at]] = added;
                }
                boolean oldIsSmaller = middle - blockStart[old] < blockEnd[added] - middle;
                int splitter = !waiting.get(old) && oldIsSmaller ? old : added;
                splitters.add(splitter);
                waiting.set(splitter);
            }
        }
    }

    /** Moves a state to the marked ones at the front of its block. */
    private void mark(int state, Deque<Integer> touched) {
        int its = block[state];
        int border = blockStart[its] + marked[its];
        if (place[state] < border) {
            return;
        }
        if (marked[its]++ == 0) {
            touched.add(its);
        }
        int moved = members[border];
        members[place[state]] = moved;
        place[moved] = place[state];
        members[border] = state;
        place[state] = border;
    }

    private Automaton renumber() {
        int[] number = new int[blocks];
        Arrays.fill(number, -1);
        number[block[Automaton.NOTHING]] = Automaton.NOTHING;
        number[block[Automaton.EVERYTHING]] = Automaton.EVERYTHING;
        int[] found = new int[blocks];
        found[Automaton.NOTHING] = Automaton.NOTHING;
        found[Automaton.EVERYTHING] = Automaton.EVERYTHING;
        int count = 2;
        int first = block[automaton.first()];
        if (number[first] < 0) {
            number[first] = count;
            found[count++] = automaton.first();
        }
        for (int state = 2; state < count; state++) {
            for (int kind = 0; kind < classes; kind++) {
                int target = automaton.next(found[state], kind);
                if (number[block[target]] < 0) {
                    number[block[target]] = count;
                    found[count++] = target;
                }
            }
        }
        int[][] columns = new int[classes][count];
        BitSet accepting = new BitSet();
        for (int state = 0; state < count; state++) {
            accepting.set(state, automaton.accepting().get(found[state]));
            for (int kind = 0; kind < classes; kind++) {
                columns[kind][state] = number[block[automaton.next(found[state], kind)]];
            }
        }
        return merge(columns, number[first], accepting, count);
    }

    /** Makes one class of those that no state tells apart, and one range of neighbours of one class. */
    private Automaton merge(int[][] columns, int first, BitSet accepting, int count) {
        Map<IntBuffer, Integer> known = new HashMap<>();
        int[] rangeStarts = new int[automaton.rangeStarts().length];
        int[] rangeClasses = new int[rangeStarts.length];
        int[][] kept = new int[classes][];
        int ranges = 0;
        for (int range = 0; range < rangeStarts.length; range++) {
            int[] column = columns[automaton.rangeClasses()[range]];
            Integer merged = known.putIfAbsent(IntBuffer.wrap(column), known.size());
            int kind = merged == null ? known.size() - 1 : merged;
            kept[kind] = column;
            if (ranges == 0 || rangeClasses[ranges - 1] != kind) {
                rangeStarts[ranges] = automaton.rangeStarts()[range];
                rangeClasses[ranges++] = kind;
            }
        }
        int[] next = new int[count * known.size()];
        for (int state = 0; state < count; state++) {
            for (int kind = 0; kind < known.size(); kind++) {
                next[state * known.size() + kind] = kept[kind][state];
            }
        }
        return new Automaton(
                Arrays.copyOf(rangeStarts, ranges),
                Arrays.copyOf(rangeClasses, ranges),
                known.size(),
                first,
                next,
                accepting,
                count);
    }
}
