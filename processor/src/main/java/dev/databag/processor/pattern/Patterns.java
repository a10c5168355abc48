package dev.databag.processor.pattern;

/**
 * The door of this room.
 *
 * <pre>{@code
 * Patterns.compile("^[0-9]+$")    // a Table
 * Patterns.compile("^(a)\\1$")    // Refused, at offset 4: '\1' refers back to what a group matched, ...
 * }</pre>
 */
public final class Patterns {

    private Patterns() {}

    /** Compiles a pattern: the same one gives the same table, or the same refusal, on every machine. */
    public static CompiledPattern compile(String pattern) {
        try {
            Automaton automaton = PatternCompiler.compile(PatternReader.read(pattern));
            return new CompiledPattern.Table(automaton);
        } catch (RefusedException refused) {
            return refused.refused();
        }
    }
}
