package dev.databag.processor.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the automaton of a pattern. A state is what has to hold of the rest of the text: a formula, and the position
 * that the formula speaks of.
 */
final class PatternCompiler {

    private static final int STATES = 10_000;

    private final Work work;
    private final Alphabet alphabet;
    private final Formulas formulas;
    private final Positions positions;

    private final List<State> states = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    private PatternCompiler(Program program, Work work) {
        this.work = work;
        alphabet = Alphabet.of(program.sets());
        formulas = new Formulas(work);
        positions = new Positions(program, alphabet, formulas, work);
    }

    private record State(int formula, Position position) {}

    static Automaton compile(Pattern pattern) {
        UnrolledSize.check(pattern);
        Work work = new Work();
        try {
            return forwards(pattern, work);
        } catch (RefusedException tooLarge) {
            try {
                return Minimizer.minimize(Mirror.of(forwards(Mirror.of(pattern), work), work));
            } catch (RefusedException backwardsToo) {
                throw tooLarge;
            }
        }
    }

    private static Automaton forwards(Pattern pattern, Work work) {
        return Minimizer.minimize(new PatternCompiler(ProgramWriter.write(pattern), work).run());
    }

    /** Refuses one more state than there may be. */
    static void checkStates(int count) {
        if (count == STATES) {
            throw RefusedException.tooLarge(
                    "the pattern needs more than 10,000 states",
                    "write smaller counts, fewer lookaheads, or minLength and maxLength",
                    0);
        }
    }

    private Automaton run() {
        // Automaton.NOTHING and EVERYTHING
        states.add(new State(Formulas.FALSE, positions.start()));
        states.add(new State(Formulas.TRUE, positions.start()));
        Position start = positions.start();
        int first = number(positions.matchesFrom(start), start);
        int classes = alphabet.classes();
        int[] next = new int[64 * classes];
        Arrays.fill(next, classes, 2 * classes, Automaton.EVERYTHING);
        for (int state = 2; state < states.size(); state++) {
            if ((state + 1) * classes > next.length) {
                next = Arrays.copyOf(next, 2 * next.length);
            }
            readOn(states.get(state), next, state * classes);
        }
        BitSet accepting = new BitSet();
        for (int state = 0; state < states.size(); state++) {
            accepting.set(state, formulas.isTrueOfNothing(states.get(state).formula()));
        }
        return new Automaton(
                alphabet.rangeStarts(), alphabet.rangeClasses(), classes, first, next, accepting, states.size());
    }

    private record Step(BitSet sets, Position after) {}

    private void readOn(State state, int[] next, int row) {
        work.spend(alphabet.classes() * (1 + alphabet.sets() / Long.SIZE));
        int[] formulaNodes = formulas.nodes(state.formula());
        BitSet asked = positions.sets(formulaNodes);
        // classes that this state does not tell apart are stepped over once
        Map<Step, Integer> taken = new HashMap<>();
        for (int characterClass = 0; characterClass < alphabet.classes(); characterClass++) {
            Position after = positions.after(state.position(), characterClass);
            BitSet sets = (BitSet) alphabet.members().get(characterClass).clone();
            sets.and(asked);
            Step step = new Step(sets, after);
            Integer target = taken.get(step);
            if (target == null) {
                int formula = positions.step(state.formula(), formulaNodes, characterClass, after.leads);
                // a match may also start at the place after the character
                target = number(formulas.or(formula, positions.matchesFrom(after)), after);
                taken.put(step, target);
            }
            next[row + characterClass] = target;
        }
    }

    private int number(int formula, Position position) {
        if (formula == Formulas.TRUE) {
            return Automaton.EVERYTHING;
        }
        long key = (long) formula << Integer.SIZE | position.number;
        Integer number = numbers.get(key);
        if (number == null) {
            checkStates(states.size());
            number = states.size();
            states.add(new State(formula, position));
            numbers.put(key, number);
        }
        return number;
    }
}
