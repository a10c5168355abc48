package dev.databag.rule;

import dev.databag.json.Check;
import dev.databag.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule demands without asking other rules. */
final class Own {
    private static final int NAMED = 24;
    private static final int LONGEST = 64;

    private Own() {}

    /**
     * Whether a value is as the rule itself wants it.
     *
     * @param why where to report everything that is not, or null
     */
    static boolean holds(Rule rule, JsonValue value, Question why) {
        if (!admits(rule, value)) {
            if (why != null) {
                why.report("/type", types(rule.types), kindOf(value));
            }
            return false;
        }
        boolean holds = true;
        if (rule.constant != null && !rule.constant.equals(value)) {
            if (why == null) {
                return false;
            }
            word(Set.of(rule.constant), "/const", value, why);
            holds = false;
        }
        if (rule.words != null && !rule.words.contains(value)) {
            if (why == null) {
                return false;
            }
            word(rule.words, "/enum", value, why);
            holds = false;
        }
        switch (value.kind()) {
            case NUMBER:
                return number(rule, value.digits(), why) && holds;
            case STRING:
                return string(rule, value.string(), why) && holds;
            case ARRAY:
                return list(rule, value.elements(), why) && holds;
            case OBJECT:
                return object(rule, value.members(), why) && holds;
            default:
                return holds;
        }
    }

    /** Whether the rule wants values of this kind. */
    static boolean admits(Rule rule, JsonValue value) {
        return rule.types == Rule.ANY || (rule.types & kind(value)) != 0;
    }

    private static int kind(JsonValue value) {
        switch (value.kind()) {
            case NULL:
                return Rule.NULL;
            case BOOLEAN:
                return Rule.BOOLEAN;
            case NUMBER:
                return Decimal.isInteger(value.digits()) ? Rule.INTEGER : Rule.FRACTION;
            case STRING:
                return Rule.STRING;
            case ARRAY:
                return Rule.ARRAY;
            default:
                return Rule.OBJECT;
        }
    }

    /** The words of a schema are named, and so is the word that is none of them; other values are not. */
    private static void word(Set<JsonValue> words, String keyword, JsonValue value, Question why) {
        StringBuilder phrase = new StringBuilder(words.size() == 1 ? "" : "one of ");
        boolean named = !words.isEmpty() && words.size() <= NAMED;
        boolean strings = true;
        String comma = "";
        for (JsonValue word : words) {
            String text = named ? word.toString() : "";
            named &= text.length() <= LONGEST;
            strings &= word.kind() == JsonValue.Kind.STRING;
            phrase.append(comma).append(text);
            comma = ", ";
        }
        boolean word = strings && value.kind() == JsonValue.Kind.STRING;
        String found = word ? quoted(value.string()) : kindOf(value);
        why.report(keyword, named ? phrase.toString() : "one of the allowed values", found);
    }

    private static boolean number(Rule rule, String digits, Question why) {
        if (rule.minimum == null
                && rule.maximum == null
                && rule.exclusiveMinimum == null
                && rule.exclusiveMaximum == null
                && rule.multipleOf == null) {
            return true;
        }
        Decimal number = Decimal.of(digits);
        boolean holds = rule.minimum == null
                || number.compareTo(rule.minimum) >= 0
                || no(why, "/minimum", "a number of at least ", rule.minimum, "a smaller number");
        holds &= rule.maximum == null
                || number.compareTo(rule.maximum) <= 0
                || no(why, "/maximum", "a number of at most ", rule.maximum, "a larger number");
        holds &= rule.exclusiveMinimum == null
                || number.compareTo(rule.exclusiveMinimum) > 0
                || no(why, "/exclusiveMinimum", "a number above ", rule.exclusiveMinimum, "a number that is not");
        holds &= rule.exclusiveMaximum == null
                || number.compareTo(rule.exclusiveMaximum) < 0
                || no(why, "/exclusiveMaximum", "a number below ", rule.exclusiveMaximum, "a number that is not");
        holds &= rule.multipleOf == null
                || number.isMultipleOf(rule.multipleOf)
                || no(why, "/multipleOf", "a multiple of ", rule.multipleOf, "another number");
        return holds;
    }

    private static boolean no(Question why, String keyword, String relation, Decimal limit, String found) {
        if (why != null) {
            why.report(keyword, relation.concat(limit.toString()), found);
        }
        return false;
    }

    private static boolean string(Rule rule, String text, Question why) {
        boolean holds = true;
        if (rule.minLength > 0 || rule.maxLength >= 0) {
            int length = text.codePointCount(0, text.length());
            if (length < rule.minLength || rule.maxLength >= 0 && length > rule.maxLength) {
                if (why == null) {
                    return false;
                }
                String keyword = length < rule.minLength ? "/minLength" : "/maxLength";
                Check.length(why, 0, text, rule.minLength, rule.maxLength, why.rule.at().concat(keyword));
                holds = false;
            }
        }
        if (rule.pattern != null && !rule.pattern.matches(text)) {
            holds = false;
            if (why != null) {
                why.report("/pattern", "text that matches ".concat(rule.pattern.text), "text that does not");
            }
        }
        if (rule.format != null && !Format.isValid(rule.format, text)) {
            holds = false;
            if (why != null) {
                why.report("/format", "text of the format ".concat(rule.format), "text that is not");
            }
        }
        return holds;
    }

    private static boolean list(Rule rule, List<JsonValue> list, Question why) {
        boolean holds = true;
        int size = list.size();
        if (size < rule.minItems || rule.maxItems >= 0 && size > rule.maxItems) {
            if (why == null) {
                return false;
            }
            String keyword = size < rule.minItems ? "/minItems" : "/maxItems";
            Check.size(why, 0, size, rule.minItems, rule.maxItems, why.rule.at().concat(keyword));
            holds = false;
        }
        if (rule.uniqueItems) {
            Set<JsonValue> seen = new HashSet<>();
            for (int i = 0; i < size; i++) {
                if (!seen.add(list.get(i))) {
                    if (why != null) {
                        Check.unique(why, 0, list, why.rule.at().concat("/uniqueItems"));
                    }
                    return false;
                }
            }
        }
        return holds;
    }

    private static boolean object(Rule rule, Map<String, JsonValue> members, Question why) {
        boolean holds = true;
        int size = members.size();
        if (size < rule.minProperties || rule.maxProperties >= 0 && size > rule.maxProperties) {
            if (why == null) {
                return false;
            }
            String keyword = size < rule.minProperties ? "/minProperties" : "/maxProperties";
            Check.members(why, 0, size, rule.minProperties, rule.maxProperties, why.rule.at().concat(keyword));
            holds = false;
        }
        if (rule.required != null && !has(members, rule.required, "/required", null, why)) {
            holds = false;
        }
        holds &= dependents(rule.dependentRequired, members, "/dependentRequired", why);
        holds &= dependents(rule.dependencies, members, "/dependencies", why);
        return holds;
    }

    private static boolean dependents(
            Map<String, String[]> dependents, Map<String, JsonValue> members, String keyword, Question why) {
        boolean holds = true;
        if (dependents != null) {
            for (Map.Entry<String, String[]> dependent : dependents.entrySet()) {
                if (members.containsKey(dependent.getKey())
                        && !has(members, dependent.getValue(), keyword, dependent.getKey(), why)) {
                    holds = false;
                }
            }
        }
        return holds;
    }

    private static boolean has(
            Map<String, JsonValue> members, String[] names, String keyword, String cause, Question why) {
        boolean holds = true;
        for (String name : names) {
            if (!members.containsKey(name)) {
                if (why == null) {
                    return false;
                }
                StringBuilder expected = new StringBuilder("a value: it is required");
                if (cause != null) {
                    expected.append(" because ").append(quoted(cause)).append(" is there");
                }
                why.reportBelow(name, keyword, expected.toString(), "nothing");
                holds = false;
            }
        }
        return holds;
    }

    /** Types for people: {@code a string or null}. */
    static String types(int types) {
        StringBuilder phrase = new StringBuilder();
        int left = types;
        left = type(phrase, left, Rule.STRING, "a string");
        left = type(phrase, left, Rule.INTEGER | Rule.FRACTION, "a number");
        left = type(phrase, left, Rule.INTEGER, "an integer");
        left = type(phrase, left, Rule.BOOLEAN, "true or false");
        left = type(phrase, left, Rule.ARRAY, "a list");
        left = type(phrase, left, Rule.OBJECT, "an object");
        type(phrase, left, Rule.NULL, "null");
        return phrase.length() == 0 ? "no value at all" : phrase.toString();
    }

    private static int type(StringBuilder phrase, int left, int type, String words) {
        if ((left & type) != type) {
            return left;
        }
        int rest = left & ~type;
        if (phrase.length() > 0) {
            phrase.append(rest == 0 ? " or " : ", ");
        }
        phrase.append(words);
        return rest;
    }

    private static String quoted(String text) {
        return JsonValue.of(text.length() > LONGEST ? text.substring(0, LONGEST).concat("...") : text)
                .toString();
    }

    /** The kind of a value for people. */
    static String kindOf(JsonValue value) {
        switch (value.kind()) {
            case NULL:
                return "null";
            case BOOLEAN:
                return "a boolean";
            case NUMBER:
                return Decimal.isInteger(value.digits()) ? "a number" : "a number with a fraction";
            case STRING:
                return "a string";
            case ARRAY:
                return "a list";
            default:
                return "an object";
        }
    }
}
