package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of one value: every schema that applies to it, with references and allOf followed.
 *
 * @param parts the schemas, each once, the innermost last; all of them hold of the value unless it is null
 * @param kinds the kinds of values that may pass; null is among them where null may stand
 * @param choices the anyOf and oneOf that are left because more than one branch can hold
 * @param unlessNull the parts that need not hold of null
 */
record Meaning(List<JsonSchema> parts, Set<Kind> kinds, List<Choice> choices, Set<JsonSchema> unlessNull) {

    /**
     * An anyOf or oneOf with more than one branch besides null.
     *
     * @param site the schema that has the keyword
     * @param branches those that can hold of something other than null
     */
    record Choice(JsonSchema site, Keyword keyword, List<JsonSchema> branches) {}

    Meaning {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
    }

    boolean isNullable() {
        return kinds.contains(Kind.NULL);
    }

    /** The kinds besides null. */
    Set<Kind> valueKinds() {
        EnumSet<Kind> values = EnumSet.noneOf(Kind.class);
        values.addAll(kinds);
        values.remove(Kind.NULL);
        return values;
    }

    /** The only kind besides null; an integer or a fraction is a number. */
    Optional<Kind> onlyKind() {
        Set<Kind> values = valueKinds();
        if (values.equals(Kind.named("number"))) {
            return Optional.of(Kind.FRACTION);
        }
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** The same of values of these kinds only. */
    Meaning only(Set<Kind> wanted) {
        EnumSet<Kind> both = EnumSet.noneOf(Kind.class);
        both.addAll(kinds);
        both.retainAll(wanted);
        return new Meaning(parts, both, choices, unlessNull);
    }

    /** The same with one choice taken care of. */
    Meaning without(Choice choice) {
        List<Choice> left = new ArrayList<>(choices);
        left.remove(choice);
        return new Meaning(parts, kinds, left, unlessNull);
    }

    /** Whether any part says anything about the value. */
    boolean isFree() {
        if (!choices.isEmpty() || !kinds.equals(Kind.all())) {
            return false;
        }
        for (JsonSchema part : parts) {
            if (asserts(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean asserts(JsonSchema part) {
        if (!part.isObject()) {
            return part.isFalse();
        }
        for (Keyword keyword : part.keywords()) {
            if (keyword.isAssertion()) {
                return true;
            }
        }
        return false;
    }

    /** The first part's value for an annotation: the place of use speaks before the definition. */
    Optional<JsonValue> annotation(Keyword keyword) {
        for (JsonSchema part : parts) {
            Optional<JsonValue> value = part.get(keyword);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** Every member that some part requires, in written order. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        for (JsonSchema part : parts) {
            required.addAll(part.strings(Keyword.REQUIRED));
        }
        return required;
    }
}
