package dev.databag.rule;

import dev.databag.json.JsonValue;
import dev.databag.json.TextAutomaton;
import java.util.Map;
import java.util.Set;

/** A schema as {@link RuleReader} reads it: what is not said is null, 0, or -1 for a greatest number. */
final class Rule {
    static final int NULL = 1;
    static final int BOOLEAN = 2;
    static final int INTEGER = 4;
    static final int FRACTION = 8;
    static final int STRING = 16;
    static final int ARRAY = 32;
    static final int OBJECT = 64;
    static final int ANY = 127;

    /** The schema that accepts anything. */
    static final Rule TRUE = new Rule(null, null);

    /** The schema that accepts nothing. */
    static final Rule FALSE = new Rule(null, null);

    static {
        FALSE.types = 0;
    }

    // Where it stands in the schema: said by itself, or a step from the schema around it.
    private final Rule outer;
    private final String step;
    String at;

    /** The number of a rule that is reached in several ways, or -1. */
    int shared = -1;

    /** Whether it asks nothing of other rules. */
    boolean simple = true;

    int types = ANY;
    Set<JsonValue> words;
    JsonValue constant;

    Decimal minimum;
    Decimal maximum;
    Decimal exclusiveMinimum;
    Decimal exclusiveMaximum;
    Decimal multipleOf;

    int minLength;
    int maxLength = -1;
    Pattern pattern;
    String format;
    Rule content;

    Rule[] prefixItems;
    Rule items;
    String itemsKeyword;
    Rule contains;
    int minContains = 1;
    int maxContains = -1;
    int minItems;
    int maxItems = -1;
    boolean uniqueItems;

    Map<String, Rule> properties;
    Pattern[] patterns;
    Rule[] patternProperties;
    Rule additionalProperties;
    Rule propertyNames;
    String[] required;
    int minProperties;
    int maxProperties = -1;
    Map<String, String[]> dependentRequired;
    Map<String, String[]> dependencies;
    Map<String, Rule> dependentSchemas;

    Rule[] allOf;
    Rule[] anyOf;
    Rule[] oneOf;
    Rule not;
    Rule when;
    Rule then;
    Rule otherwise;

    Rule unevaluatedItems;
    Rule unevaluatedProperties;

    /** Whether what it looks at counts, because there is a rule for what nobody looks at. */
    boolean notes;

    /** Whether an element that contains has found counts, too. */
    boolean notesContains = true;

    Rule(Rule outer, String step) {
        this.outer = outer;
        this.step = step;
    }

    /** Where the schema says so: {@code provider.json#/$defs/Receiver}. */
    String at() {
        StringBuilder steps = new StringBuilder();
        Rule rule = this;
        while (rule.at == null && rule.outer != null) {
            steps.insert(0, rule.step);
            rule = rule.outer;
        }
        return rule.at == null ? steps.toString() : rule.at.concat(steps.toString());
    }

    /** A regular expression; its automaton is read when it is asked first. */
    static final class Pattern {
        final String text;
        private final String[] table;
        private TextAutomaton automaton;

        Pattern(String text, String[] table) {
            this.text = text;
            this.table = table;
        }

        boolean matches(String candidate) {
            if (automaton == null) {
                automaton = TextAutomaton.of(table);
            }
            return automaton.matches(candidate);
        }
    }
}
