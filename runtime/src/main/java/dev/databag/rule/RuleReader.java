package dev.databag.rule;

import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Reads the program of an {@link Assertion}.
 *
 * <pre>{@code
 * [{"@": "provider.json#/$defs/Node", "type": ["object"], "properties": {"next": 0}, "patternProperties": [[1, false]]},
 *  ["^x-", "...the table of its automaton..."]]
 * }</pre>
 *
 * <p>A program is a list. Its first element is the rule that counts; a number in place of a rule, or of a pattern, stands for that element of
 * the list. A rule is true, false, or an object whose members are the keywords of draft 2020-12, but for these:
 *
 * <ul>
 *   <li>{@code @} is where the schema stands. Without it, it stands in the rule around it, where the keyword is.
 *   <li>{@code type} is a list of words.
 *   <li>{@code pattern} is a pattern; {@code patternProperties} is a list of pattern and rule. A pattern is a list: its text, and the table
 *       of its automaton in any number of pieces.
 *   <li>{@code content} is the rule for the JSON text in a string.
 *   <li>{@code additionalItems} is items, and {@code dependencies} is dependentRequired, of a schema that wrote it so.
 *   <li>{@code notes} is false where what {@code contains} has found does not count as evaluated, as in 2019-09.
 * </ul>
 */
final class RuleReader {
    private static final String[] TYPES = {"null", "boolean", "integer", "number", "string", "array", "object"};
    private static final int[] MASKS = {
        Rule.NULL, Rule.BOOLEAN, Rule.INTEGER, Rule.INTEGER | Rule.FRACTION, Rule.STRING, Rule.ARRAY, Rule.OBJECT
    };

    private final Rule[] rules;
    private final Rule.Pattern[] patterns;
    private final int[] uses;
    private int shared;
    private boolean notes;
    private final List<Rule> all = new ArrayList<>();

    RuleReader(JsonValue program) {
        List<JsonValue> elements = program.elements();
        rules = new Rule[elements.size()];
        patterns = new Rule.Pattern[rules.length];
        uses = new int[rules.length];
        for (int i = 0; i < rules.length; i++) {
            JsonValue element = elements.get(i);
            if (element.kind() == Kind.ARRAY) {
                patterns[i] = pattern(element);
            } else {
                rules[i] = element.kind() == Kind.OBJECT ? new Rule(null, null) : constant(element);
            }
        }
        uses[0] = 1;
        for (int i = 0; i < rules.length; i++) {
            if (elements.get(i).kind() == Kind.OBJECT) {
                fill(rules[i], elements.get(i).members());
            }
        }
        for (int i = 0; i < rules.length; i++) {
            if (uses[i] > 1 && rules[i] != null && !rules[i].simple) {
                rules[i].shared = shared++;
            }
        }
        for (int i = 0; notes && i < all.size(); i++) {
            all.get(i).notes = true;
        }
    }

    /** The rule that counts. */
    Rule entry() {
        return rules[0];
    }

    /** How many rules are reached in several ways. */
    int shared() {
        return shared;
    }

    private static Rule constant(JsonValue value) {
        return value.bool() ? Rule.TRUE : Rule.FALSE;
    }

    private void fill(Rule rule, Map<String, JsonValue> members) {
        all.add(rule);
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (!assertion(rule, member.getKey(), member.getValue())) {
                rule.simple = false;
                applicator(rule, member.getKey(), member.getValue());
            }
        }
    }

    /** Reads a keyword that holds no rules. */
    private boolean assertion(Rule rule, String keyword, JsonValue value) {
        switch (keyword) {
            case "@":
                rule.at = value.string();
                break;
            case "type":
                rule.types = types(value);
                break;
            case "enum":
                rule.words = new LinkedHashSet<>(value.elements());
                break;
            case "const":
                rule.constant = value;
                break;
            case "minimum":
                rule.minimum = Decimal.of(value.digits());
                break;
            case "maximum":
                rule.maximum = Decimal.of(value.digits());
                break;
            case "exclusiveMinimum":
                rule.exclusiveMinimum = Decimal.of(value.digits());
                break;
            case "exclusiveMaximum":
                rule.exclusiveMaximum = Decimal.of(value.digits());
                break;
            case "multipleOf":
                rule.multipleOf = Decimal.of(value.digits());
                break;
            case "minLength":
                rule.minLength = count(value);
                break;
            case "maxLength":
                rule.maxLength = count(value);
                break;
            case "pattern":
                rule.pattern = pattern(value);
                break;
            case "format":
                rule.format = value.string();
                break;
            case "minContains":
                rule.minContains = count(value);
                break;
            case "maxContains":
                rule.maxContains = count(value);
                break;
            case "notes":
                rule.notesContains = value.bool();
                break;
            case "minItems":
                rule.minItems = count(value);
                break;
            case "maxItems":
                rule.maxItems = count(value);
                break;
            case "uniqueItems":
                rule.uniqueItems = value.bool();
                break;
            case "required":
                rule.required = strings(value, 0);
                break;
            case "minProperties":
                rule.minProperties = count(value);
                break;
            case "maxProperties":
                rule.maxProperties = count(value);
                break;
            case "dependentRequired":
                rule.dependentRequired = names(value);
                break;
            case "dependencies":
                rule.dependencies = names(value);
                break;
            default:
                return false;
        }
        return true;
    }

    private void applicator(Rule rule, String keyword, JsonValue value) {
        String step = "/".concat(keyword);
        switch (keyword) {
            case "content":
                rule.content = rule(rule, "/contentSchema", value);
                break;
            case "prefixItems":
                rule.prefixItems = list(rule, step, value);
                break;
            case "items":
            case "additionalItems":
                rule.items = rule(rule, step, value);
                rule.itemsKeyword = step;
                break;
            case "contains":
                rule.contains = rule(rule, step, value);
                break;
            case "properties":
                rule.properties = map(rule, step, value);
                break;
            case "patternProperties":
                List<JsonValue> pairs = value.elements();
                rule.patterns = new Rule.Pattern[pairs.size()];
                rule.patternProperties = new Rule[pairs.size()];
                for (int i = 0; i < pairs.size(); i++) {
                    Rule.Pattern pattern = pattern(pairs.get(i).elements().get(0));
                    rule.patterns[i] = pattern;
                    rule.patternProperties[i] = rule(rule, below(step, pattern.text), pairs.get(i).elements().get(1));
                }
                break;
            case "additionalProperties":
                rule.additionalProperties = rule(rule, step, value);
                break;
            case "propertyNames":
                rule.propertyNames = rule(rule, step, value);
                break;
            case "dependentSchemas":
                rule.dependentSchemas = map(rule, step, value);
                break;
            case "allOf":
                rule.allOf = list(rule, step, value);
                break;
            case "anyOf":
                rule.anyOf = list(rule, step, value);
                break;
            case "oneOf":
                rule.oneOf = list(rule, step, value);
                break;
            case "not":
                rule.not = rule(rule, step, value);
                break;
            case "if":
                rule.when = rule(rule, step, value);
                break;
            case "then":
                rule.then = rule(rule, step, value);
                break;
            case "else":
                rule.otherwise = rule(rule, step, value);
                break;
            case "unevaluatedItems":
                rule.unevaluatedItems = rule(rule, step, value);
                notes = true;
                break;
            case "unevaluatedProperties":
                rule.unevaluatedProperties = rule(rule, step, value);
                notes = true;
                break;
            default:
                throw new IllegalArgumentException(keyword);
        }
    }

    private Rule rule(Rule outer, String step, JsonValue value) {
        switch (value.kind()) {
            case NUMBER:
                int number = count(value);
                uses[number]++;
                return rules[number];
            case OBJECT:
                Rule rule = new Rule(outer, step);
                fill(rule, value.members());
                return rule;
            default:
                return constant(value);
        }
    }

    private Rule[] list(Rule outer, String step, JsonValue value) {
        Rule[] list = new Rule[value.elements().size()];
        for (int i = 0; i < list.length; i++) {
            list[i] = rule(outer, below(step, Integer.toString(i)), value.elements().get(i));
        }
        return list;
    }

    private Map<String, Rule> map(Rule outer, String step, JsonValue value) {
        Map<String, Rule> map = new HashMap<>();
        for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
            map.put(member.getKey(), rule(outer, below(step, member.getKey()), member.getValue()));
        }
        return map;
    }

    /** A step further in a JSON pointer. */
    private static String below(String step, String name) {
        return new StringBuilder(step)
                .append('/')
                .append(name.replace("~", "~0").replace("/", "~1"))
                .toString();
    }

    private Rule.Pattern pattern(JsonValue value) {
        if (value.kind() == Kind.NUMBER) {
            return patterns[count(value)];
        }
        return new Rule.Pattern(value.elements().get(0).string(), strings(value, 1));
    }

    private static String[] strings(JsonValue value, int from) {
        List<JsonValue> list = value.elements();
        String[] strings = new String[list.size() - from];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = list.get(i + from).string();
        }
        return strings;
    }

    private static Map<String, String[]> names(JsonValue value) {
        Map<String, String[]> names = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
            names.put(member.getKey(), strings(member.getValue(), 0));
        }
        return names;
    }

    private static int types(JsonValue value) {
        int types = 0;
        for (String word : strings(value, 0)) {
            for (int i = 0; i < TYPES.length; i++) {
                types |= TYPES[i].equals(word) ? MASKS[i] : 0;
            }
        }
        return types;
    }

    private static int count(JsonValue value) {
        return Integer.parseInt(value.digits());
    }
}
