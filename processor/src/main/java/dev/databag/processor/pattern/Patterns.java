package dev.databag.processor.pattern;

/**
 * The door of this room.
 *
 * <pre>{@code
 * Patterns.compile("^[0-9]+$")      // a Table
 * Patterns.compile("^(.*),\\1$")    // Refused at offset 6: '\1' refers back to a group that can match too many texts
 * }</pre>
 */
public final class Patterns {

    private Patterns() {}

    /** Compiles a pattern: the same one gives the same table, or the same refusal, on every machine. */
    public static CompiledPattern compile(String pattern) {
        try {
            Written written = PatternReader.read(pattern);
            Pattern resolved = GroupResolver.resolve(written);
            return new CompiledPattern.Table(PatternCompiler.compile(resolved));
        } catch (RefusedException refused) {
            return refused.refused();
        }
    }
}
