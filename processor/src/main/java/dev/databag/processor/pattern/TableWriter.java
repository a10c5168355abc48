package dev.databag.processor.pattern;

/** Writes an automaton in the form that {@code dev.databag.json.TextAutomaton} describes and reads. */
final class TableWriter {

    private static final int LIMIT = 250_000;

    private static final char FIRST_DIGIT = '#';
    private static final int ONES = 60;
    private static final int SIXTIES = 31;

    private final StringBuilder table = new StringBuilder();

    private TableWriter() {}

    static String write(Automaton automaton) {
        TableWriter writer = new TableWriter();
        writer.number(automaton.states());
        writer.number(automaton.classes());
        writer.number(automaton.first());
        writer.ranges(automaton.rangeStarts(), automaton.rangeClasses());
        writer.states(automaton);
        return writer.table.toString();
    }

    private void ranges(int[] starts, int[] classes) {
        number(starts.length);
        for (int range = 0; range < starts.length; range++) {
            number(classes[range]);
            if (range + 1 < starts.length) {
                number(starts[range + 1] - starts[range]);
            }
        }
    }

    private void states(Automaton automaton) {
        String pending = "";
        int repetitions = 0;
        for (int state = 2; state < automaton.states(); state++) {
            String current = state(automaton, state);
            if (current.equals(pending)) {
                repetitions++;
            } else {
                if (state > 2) {
                    number(repetitions);
                }
                table.append(current);
                pending = current;
                repetitions = 0;
            }
            if (table.length() > LIMIT) {
                throw RefusedException.tooLarge(
                        "the automaton of the pattern takes more than 250,000 characters to write down",
                        "write smaller counts, fewer lookaheads, or minLength and maxLength",
                        0);
            }
        }
        if (automaton.states() > 2) {
            number(repetitions);
        }
    }

    private static String state(Automaton automaton, int state) {
        TableWriter row = new TableWriter();
        int runs = 0;
        int length = 0;
        for (int kind = 0; kind < automaton.classes(); kind++) {
            boolean starts = kind == 0 || automaton.next(state, kind) != automaton.next(state, kind - 1);
            if (starts) {
                if (runs++ > 0) {
                    row.number(length);
                }
                row.number(target(automaton.next(state, kind), state));
                length = 0;
            }
            length++;
        }
        TableWriter head = new TableWriter();
        head.number(2 * runs + (automaton.accepting().get(state) ? 1 : 0));
        return head.table.append(row.table).toString();
    }

    private static int target(int target, int state) {
        if (target <= Automaton.EVERYTHING) {
            return target;
        }
        return target >= state ? 2 + 2 * (target - state) : 1 + 2 * (state - target);
    }

    private void number(int number) {
        int start = table.length();
        table.append(digit(number % ONES));
        for (int sixties = number / ONES; sixties > 0; sixties /= SIXTIES) {
            table.insert(start, digit(ONES + sixties % SIXTIES));
        }
    }

    private static char digit(int value) {
        char character = (char) (FIRST_DIGIT + value);
        return character < '\\' ? character : (char) (character + 1);
    }
}
