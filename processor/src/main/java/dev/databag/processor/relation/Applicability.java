package dev.databag.processor.relation;

import dev.databag.processor.schema.Keyword;
import java.util.Set;

/** The kinds of values that an assertion can fail for; it holds of all others whatever it says. */
record Applicability(Set<Kind> kinds) {
    private static final Applicability TEXT = new Applicability(Set.of(Kind.STRING));
    private static final Applicability NUMBER = new Applicability(Set.of(Kind.INTEGER, Kind.FRACTION));
    private static final Applicability LIST = new Applicability(Set.of(Kind.ARRAY));
    private static final Applicability OBJECT = new Applicability(Set.of(Kind.OBJECT));
    private static final Applicability ANY = new Applicability(Set.copyOf(Kind.all()));

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

    boolean appliesTo(Set<Kind> values) {
        return values.stream().anyMatch(kinds::contains);
    }
}
