package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of values that an assertion can fail for; it holds of all others whatever it says. */
record Applicability(Set<Kind> kinds, String noun) {
    private static final Applicability TEXT = new Applicability(Set.of(Kind.STRING), "strings");
    private static final Applicability NUMBER = new Applicability(Set.of(Kind.INTEGER, Kind.FRACTION), "numbers");
    private static final Applicability LIST = new Applicability(Set.of(Kind.ARRAY), "lists");
    private static final Applicability OBJECT = new Applicability(Set.of(Kind.OBJECT), "objects");
    private static final Applicability ANY = new Applicability(Set.copyOf(Kind.all()), "everything");

    static Applicability of(Keyword keyword) {
        return switch (keyword) {
            case MIN_LENGTH, MAX_LENGTH, PATTERN, FORMAT, CONTENT_MEDIA_TYPE, CONTENT_SCHEMA -> TEXT;
            case MINIMUM, MAXIMUM, EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM, MULTIPLE_OF -> NUMBER;
            case PREFIX_ITEMS,
                    ITEMS,
                    ADDITIONAL_ITEMS,
                    CONTAINS,
                    MIN_CONTAINS,
                    MAX_CONTAINS,
                    MIN_ITEMS,
                    MAX_ITEMS,
                    UNIQUE_ITEMS,
                    UNEVALUATED_ITEMS -> LIST;
            case PROPERTIES,
                    PATTERN_PROPERTIES,
                    ADDITIONAL_PROPERTIES,
                    PROPERTY_NAMES,
                    REQUIRED,
                    MIN_PROPERTIES,
                    MAX_PROPERTIES,
                    DEPENDENT_REQUIRED,
                    DEPENDENT_SCHEMAS,
                    DEPENDENCIES,
                    UNEVALUATED_PROPERTIES -> OBJECT;
            default -> ANY;
        };
    }

    /**
     * Warns of assertions about kinds that the same schema rules out: most likely the type is a slip, so that all that
     * are about one kind are one warning.
     */
    static void warnOfIdle(JsonSchema schema, Diagnostics diagnostics) {
        Set<Kind> kinds = MeaningReader.kindsOf(schema);
        Map<String, List<Keyword>> idle = new LinkedHashMap<>();
        for (Keyword keyword : schema.keywords()) {
            Applicability about = of(keyword);
            if (keyword.isAssertion() && !kinds.isEmpty() && !about.appliesTo(kinds)) {
                idle.computeIfAbsent(about.noun, key -> new ArrayList<>()).add(keyword);
            }
        }
        if (idle.isEmpty()) {
            return;
        }
        idle.forEach((noun, keywords) -> {
            List<String> words = keywords.stream().map(keyword -> "'" + keyword.word() + "'").toList();
            boolean one = words.size() == 1;
            diagnostics
                    .at(schema.document(), schema.at(keywords.get(0)))
                    .key(schema.at(keywords.get(0)))
                    .warning(
                            "idle-keyword",
                            String.join(" and ", words) + (one ? " is" : " are") + " about " + noun
                                    + ", and none is valid here, so nothing is checked",
                            one ? "take it out, or correct the type" : "take them out, or correct the type");
        });
    }

    boolean appliesTo(Set<Kind> values) {
        for (Kind kind : values) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
