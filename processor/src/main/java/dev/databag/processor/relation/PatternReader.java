package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.pattern.CompiledPattern;
import dev.databag.processor.pattern.Patterns;
import dev.databag.processor.schema.JsonSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compiles each pattern once; one that has no automaton is a located error. */
final class PatternReader {
    private final Diagnostics diagnostics;
    private final Map<String, CompiledPattern> compiled = new HashMap<>();

    PatternReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The automaton. */
    Optional<CompiledPattern.Table> table(JsonSchema schema, JsonPointer pointer, String pattern) {
        CompiledPattern result = compiled.computeIfAbsent(pattern, Patterns::compile);
        if (result instanceof CompiledPattern.Table table) {
            return Optional.of(table);
        }
        CompiledPattern.Refused refused = (CompiledPattern.Refused) result;
        Diagnostics here = diagnostics.at(schema.document(), pointer);
        String fact = refused.fact() + " (character " + (refused.offset() + 1) + " of the pattern)";
        here.report(Severity.ERROR, "unsupported-pattern", fact, refused.advice());
        return Optional.empty();
    }
}
