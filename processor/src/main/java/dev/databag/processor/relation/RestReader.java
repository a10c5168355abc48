package dev.databag.processor.relation;

import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the assertions that neither a type nor a check of its own expresses, and has a rule written for them. */
final class RestReader {
    private final RuleWriter rules;
    private final boolean formats;

    RestReader(RuleWriter rules, boolean formats) {
        this.rules = rules;
        this.formats = formats;
    }

    /**
     * A rule for the assertions that nothing else expresses.
     *
     * @param expressed keywords that the type or a check has taken care of
     * @param covered parts that the type's own declaration checks
     * @param anyKind whether the value may be of a kind that the type does not tell
     */
    Optional<Constraint> read(
            Meaning meaning, Set<Keyword> expressed, Set<JsonSchema> covered, boolean anyKind, String at) {
        Map<JsonSchema, Set<Keyword>> left = new LinkedHashMap<>();
        for (JsonSchema part : meaning.parts()) {
            if (covered.contains(part)) {
                continue;
            }
            if (part.isFalse()) {
                left.put(part, Set.of());
            }
            Set<Keyword> keywords = EnumSet.noneOf(Keyword.class);
            for (Keyword keyword : part.keywords()) {
                boolean asserts = isAsserted(keyword) && !expressed.contains(keyword);
                if (asserts && !isFollowed(meaning, part, keyword) && (anyKind || canFail(meaning, keyword))) {
                    keywords.add(keyword);
                }
            }
            if (!keywords.isEmpty()) {
                left.put(part, keywords);
            }
        }
        return left.isEmpty() ? Optional.empty() : rules.write(left, meaning.unlessNull(), at);
    }

    private boolean isAsserted(Keyword keyword) {
        return keyword.isAssertion() || keyword == Keyword.FORMAT && formats;
    }

    /** Keywords whose schemas are parts of the meaning themselves. */
    private static boolean isFollowed(Meaning meaning, JsonSchema part, Keyword keyword) {
        if (keyword == Keyword.ANY_OF || keyword == Keyword.ONE_OF) {
            return meaning.choices().stream()
                    .noneMatch(choice -> choice.keyword() == keyword && choice.site().equals(part));
        }
        return keyword == Keyword.ALL_OF;
    }

    private static boolean canFail(Meaning meaning, Keyword keyword) {
        return Applicability.of(keyword).appliesTo(meaning.valueKinds());
    }
}
