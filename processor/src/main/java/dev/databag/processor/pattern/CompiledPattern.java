package dev.databag.processor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a pattern. */
public sealed interface CompiledPattern {

    /** The automaton of a pattern. */
    final class Table implements CompiledPattern {

        /** A string literal holds at most 65,535 bytes in a class file; a table is ASCII. */
        private static final int LITERAL = 65_535;

        private final Automaton automaton;
        private final String text;

        Table(Automaton automaton) {
            this.automaton = automaton;
            this.text = TableWriter.write(automaton);
        }

        Automaton automaton() {
            return automaton;
        }

        /** The table as {@code TextAutomaton.of(String)} reads it: printable ASCII without {@code "} and backslash. */
        public String text() {
            return text;
        }

        /** The table in pieces that a string literal can hold, for {@code TextAutomaton.of(String...)}. */
        public List<String> literals() {
            List<String> literals = new ArrayList<>();
            for (int start = 0; start < text.length(); start += LITERAL) {
                literals.add(text.substring(start, Math.min(start + LITERAL, text.length())));
            }
            return literals;
        }

        /** How many states the automaton has, for those who watch its size. */
        public int states() {
            return automaton.states();
        }

        /** Whether the pattern matches a text that is known now, such as the name of a declared property. */
        public boolean matches(String candidate) {
            return automaton.matches(candidate);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Table table && table.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A pattern without an automaton: why, in the form of a diagnostic's fact and advice, and at which offset in the
     * pattern.
     */
    record Refused(Cause cause, String fact, Optional<String> advice, int offset) implements CompiledPattern {}

    /** Whose limit it is. */
    enum Cause {
        /** ECMA-262 does not have it: other validators refuse the schema as well, or read it in different ways. */
        INVALID,
        /** ECMA-262 has it, an automaton has not. */
        UNSUPPORTED,
        /** An automaton exists, but not one that should be carried around. */
        TOO_LARGE
    }
}
