package dev.databag.processor.pattern;

import dev.databag.processor.pattern.CompiledPattern.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What patterns have to do with each other.
 *
 * <pre>{@code
 * Languages.find(List.of(digits), List.of(hex))   // no text: what matches digits matches hex
 * Languages.find(List.of(hex), List.of(digits))   // the text "a"
 * }</pre>
 */
public final class Languages {
    private static final int MOST_WORK = 5_000_000;

    private final List<Automaton> automata = new ArrayList<>();
    private final int wanted;
    private final int[] starts;
    private final int[] shown;
    private final Map<List<Integer>, Step> steps = new HashMap<>();
    private final Deque<Step> unread = new ArrayDeque<>();

    private Languages(List<Table> matching, List<Table> notMatching) {
        matching.forEach(table -> automata.add(table.automaton()));
        notMatching.forEach(table -> automata.add(table.automaton()));
        wanted = matching.size();
        TreeSet<Integer> all = new TreeSet<>(List.of(0));
        automata.forEach(automaton -> Arrays.stream(automaton.rangeStarts()).forEach(all::add));
        starts = all.stream().mapToInt(Integer::intValue).toArray();
        shown = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            shown[i] = readable(starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : Character.MAX_CODE_POINT);
        }
    }

    /**
     * What came of a search.
     *
     * @param text the shortest text, when one was found
     * @param isKnown whether there is none if none was found; else the search was given up
     */
    public record Search(Optional<String> text, boolean isKnown) {

        /** Certainly no text. */
        public boolean isNone() {
            return isKnown && text.isEmpty();
        }
    }

    /** A state of all automata, and how it was reached. */
    private record Step(int[] states, Optional<Step> before, int codePoint) {}

    /** Looks for a text that matches all the first patterns, and none of the others. */
    public static Search find(List<Table> matching, List<Table> notMatching) {
        return new Languages(matching, notMatching).search();
    }

    private Search search() {
        int work = 0;
        add(automata.stream().mapToInt(Automaton::first).toArray(), Optional.empty(), 0);
        for (Step step = unread.poll(); step != null; step = unread.poll()) {
            if (isWanted(step.states())) {
                return new Search(Optional.of(text(step)), true);
            }
            work += starts.length;
            if (work > MOST_WORK) {
                return new Search(Optional.empty(), false);
            }
            for (int range = 0; range < starts.length; range++) {
                add(after(step.states(), starts[range]), Optional.of(step), shown[range]);
            }
        }
        return new Search(Optional.empty(), true);
    }

    private void add(int[] states, Optional<Step> before, int codePoint) {
        List<Integer> key = Arrays.stream(states).boxed().toList();
        if (!isHopeless(states) && !steps.containsKey(key)) {
            Step step = new Step(states, before, codePoint);
            steps.put(key, step);
            unread.add(step);
        }
    }

    private boolean isHopeless(int[] states) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] == (i < wanted ? Automaton.NOTHING : Automaton.EVERYTHING)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(int[] states) {
        for (int i = 0; i < states.length; i++) {
            if (automata.get(i).accepting().get(states[i]) != i < wanted) {
                return false;
            }
        }
        return true;
    }

    private int[] after(int[] states, int codePoint) {
        int[] after = new int[states.length];
        for (int i = 0; i < states.length; i++) {
            after[i] = automata.get(i).after(states[i], codePoint);
        }
        return after;
    }

    private static String text(Step last) {
        StringBuilder text = new StringBuilder();
        for (Optional<Step> step = Optional.of(last); step.get().before().isPresent(); step = step.get().before()) {
            text.insert(0, Character.toChars(step.get().codePoint()));
        }
        return text.toString();
    }

    /** One of the range that people can read, if there is one. */
    private static int readable(int first, int last) {
        for (int candidate : new int[] {'a', '0', 'A', '-'}) {
            if (first <= candidate && candidate <= last) {
                return candidate;
            }
        }
        return first < ' ' && last >= ' ' ? ' ' : first;
    }
}
