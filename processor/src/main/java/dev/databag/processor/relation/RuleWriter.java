package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns assertions that no Java type and no simple check expresses into a program that the runtime interprets. */
final class RuleWriter {
    private final Diagnostics diagnostics;

    RuleWriter(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * A rule for those keywords of those schemas; nothing when there are none.
     *
     * @param assertions what to check of each schema, keywords in any order; of {@code false}, nothing
     * @param unlessNull the schemas that need not hold of null
     */
    Optional<Constraint> write(Map<JsonSchema, Set<Keyword>> assertions, Set<JsonSchema> unlessNull, String at) {
        assertions.forEach((schema, keywords) -> keywords.forEach(keyword -> diagnostics
                .at(schema.document(), schema.at(keyword))
                .key(schema.at(keyword))
                .error("unsupported-keyword", "'" + keyword.word() + "' is not supported here")));
        return Optional.empty();
    }
}
