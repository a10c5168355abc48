package dev.databag.processor.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Patterns and automata, read from right to left. Many a pattern that has a small automaton is large on the way there,
 * such as {@code x.{60}}, where each {@code x} starts a count; its mirror image counts once and then waits for the x.
 */
final class Mirror {

    private final Automaton automaton;
    private final Work work;

    private final List<BitSet> sets = new ArrayList<>();
    private final Map<BitSet, Integer> numbers = new HashMap<>();

    private Mirror(Automaton automaton, Work work) {
        this.automaton = automaton;
        this.work = work;
    }

    /** The pattern of the same texts backwards. */
    static Pattern of(Pattern pattern) {
        return pattern.match(
                characters -> characters,
                sequence -> new Pattern.Sequence(backwards(sequence.parts())),
                choice -> new Pattern.Choice(choice.branches().stream().map(Mirror::of).toList()),
                repeat -> new Pattern.Repeat(of(repeat.part()), repeat.least(), repeat.most(), repeat.offset()),
                look -> new Pattern.Look(!look.behind(), look.negated(), of(look.part())));
    }

    private static List<Pattern> backwards(List<Pattern> parts) {
        List<Pattern> mirrored = new ArrayList<>();
        parts.forEach(part -> mirrored.add(of(part)));
        Collections.reverse(mirrored);
        return mirrored;
    }

    /** The automaton of the same texts backwards; its states are sets of states of the other. */
    static Automaton of(Automaton automaton, Work work) {
        return new Mirror(automaton, work).run();
    }

    private Automaton run() {
        int classes = automaton.classes();
        sets.add(new BitSet());
        numbers.put(new BitSet(), Automaton.NOTHING);
        sets.add(new BitSet()); // EVERYTHING, which the minimizer finds among the others
        int first = number(automaton.accepting());
        int[] next = new int[64 * classes];
        Arrays.fill(next, classes, 2 * classes, Automaton.EVERYTHING);
        for (int state = 2; state < sets.size(); state++) {
            if ((state + 1) * classes > next.length) {
                next = Arrays.copyOf(next, 2 * next.length);
            }
            List<BitSet> sources = sources(sets.get(state));
            for (int kind = 0; kind < classes; kind++) {
                next[state * classes + kind] = number(sources.get(kind));
            }
        }
        BitSet accepting = new BitSet();
        for (int state = 0; state < sets.size(); state++) {
            accepting.set(state, state == Automaton.EVERYTHING || sets.get(state).get(automaton.first()));
        }
        return new Automaton(
                automaton.rangeStarts(), automaton.rangeClasses(), classes, first, next, accepting, sets.size());
    }

    /** For each class the states that it leads from into the targets. */
    private List<BitSet> sources(BitSet targets) {
        List<BitSet> sources = new ArrayList<>();
        work.spend(automaton.states() * automaton.classes() / 8 + 1);
        for (int kind = 0; kind < automaton.classes(); kind++) {
            BitSet some = new BitSet();
            for (int state = 0; state < automaton.states(); state++) {
                some.set(state, targets.get(automaton.next(state, kind)));
            }
            sources.add(some);
        }
        return sources;
    }

    private int number(BitSet set) {
        Integer number = numbers.get(set);
        if (number == null) {
            PatternCompiler.checkStates(sets.size());
            number = sets.size();
            sets.add(set);
            numbers.put(set, number);
        }
        return number;
    }
}
