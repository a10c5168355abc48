package dev.databag.rule;

import dev.databag.json.Checks;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import dev.databag.json.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a value is as a rule wants it, as far as that is known.
 *
 * <p>It goes through the keywords that ask other rules. Each asks one question after the other ({@link #asks}) and is told the answers
 * ({@link #take}). A loud question reports all that is wrong, where a silent one is content with the first thing.
 */
final class Question implements Checks {
    private static final int DONE = 13;

    final Question outer;
    final Rule rule;
    final JsonValue value;

    private final List<JsonValue> elements;
    private final Map<String, JsonValue> members;
    private final Trial trial;
    private final Object step;
    private final boolean loud;
    private boolean holds = true;

    // Where it is: the keyword, and which of its questions
    private int phase;
    private int index;
    private int count;
    private boolean condition;
    private boolean known;
    private Iterator<?> iterator;
    private Map.Entry<?, ?> member;

    // What it asks, and the answer
    Rule askedRule;
    JsonValue askedValue;
    boolean askedLoud;
    private Object askedStep;
    private String askedKeyword;
    private boolean askedNotes;
    private Object answer;

    /** The names and indexes that some rule has looked at, if that counts. */
    private Set<Object> seen;

    Question(Trial trial, Question outer, Rule rule, JsonValue value, Object step, boolean loud) {
        this.trial = trial;
        this.outer = outer;
        this.rule = rule;
        this.value = value;
        this.elements = value.kind() == Kind.ARRAY ? value.elements() : null;
        this.members = value.kind() == Kind.OBJECT ? value.members() : null;
        this.step = step;
        this.loud = loud;
    }

    /** The question about what this one asks. */
    Question next() {
        return new Question(trial, this, askedRule, askedValue, askedStep, askedLoud);
    }

    /** What has been found out: false, true, or the set of what was looked at. */
    Object outcome() {
        return !holds ? Boolean.FALSE : seen != null ? seen : Boolean.TRUE;
    }

    /** Is told what it asked. */
    void take(Object answer) {
        this.answer = answer;
        if (askedNotes && answer instanceof Set) {
            if (seen == null) {
                seen = new HashSet<>();
            }
            seen.addAll((Set<?>) answer);
        }
    }

    /** Goes on until it has to ask something, which {@link #askedRule} and {@link #askedValue} tell, or until it is done. */
    boolean asks() {
        while (phase < DONE && (holds || loud) && !(loud && trial.isOver())) {
            if (goesOn()) {
                return true;
            }
            phase++;
            index = 0;
            count = 0;
            iterator = null;
        }
        return false;
    }

    private boolean goesOn() {
        switch (phase) {
            case 0:
                holds = Own.holds(rule, value, loud ? this : null);
                return false;
            case 1:
                return value.kind() == Kind.STRING && rule.content != null && content();
            case 2:
                return elements != null && items();
            case 3:
                return elements != null && rule.contains != null && contains();
            case 4:
                return members != null && members();
            case 5:
                return members != null && rule.propertyNames != null && names();
            case 6:
                return members != null && rule.dependentSchemas != null && dependent();
            case 7:
                return rule.allOf != null && all();
            case 8:
                return rule.anyOf != null && some(rule.anyOf, "/anyOf", rule.notes ? Integer.MAX_VALUE : 1);
            case 9:
                return rule.oneOf != null && some(rule.oneOf, "/oneOf", 2);
            case 10:
                return rule.not != null && not();
            case 11:
                return rule.when != null && either();
            default:
                // What was looked at is only known if nothing else is wrong.
                return holds && unevaluated();
        }
    }

    private boolean ask(Rule rule, JsonValue value, Object step, boolean loud, String keyword) {
        askedRule = rule;
        askedValue = value;
        askedStep = step;
        askedLoud = loud;
        askedKeyword = keyword;
        askedNotes = step == null;
        return true;
    }

    /** Takes the answer to the last question: 1 if it was yes, 0 if it was no, -1 if none was asked. */
    private int answer() {
        Object taken = answer;
        answer = null;
        return taken == null ? -1 : taken == Boolean.FALSE ? 0 : 1;
    }

    /** Takes the answer to a question that has to be yes; false if there is no need to ask more. */
    private boolean mustHold() {
        if (answer() == 0) {
            holds = false;
        }
        return holds || loud;
    }

    private void note(Object nameOrIndex) {
        if (rule.notes) {
            if (seen == null) {
                seen = new HashSet<>();
            }
            seen.add(nameOrIndex);
        }
    }

    // Parts of the value

    private boolean content() {
        if (index++ > 0) {
            mustHold();
            return false;
        }
        JsonValue content = trial.content(value);
        if (content == null) {
            holds = false;
            if (loud) {
                report("/contentSchema", "a string that holds JSON text", "other text");
            }
            return false;
        }
        return ask(rule.content, content, TEXT, loud, "/contentSchema");
    }

    private boolean items() {
        int first = rule.prefixItems == null ? 0 : rule.prefixItems.length;
        while (mustHold() && index < elements.size()) {
            int i = index++;
            Rule item = i < first ? rule.prefixItems[i] : rule.items;
            if (item == null) {
                return false;
            }
            note(i);
            if (item != Rule.TRUE) {
                return ask(item, elements.get(i), i, loud, i < first ? "/prefixItems" : rule.itemsKeyword);
            }
        }
        return false;
    }

    private boolean contains() {
        if (answer() == 1) {
            count++;
            if (rule.notesContains) {
                note(index - 1);
            }
        }
        boolean enough = rule.maxContains < 0 ? !rule.notes && count >= rule.minContains : count > rule.maxContains;
        if (!enough && index < elements.size()) {
            int i = index++;
            return ask(rule.contains, elements.get(i), i, false, "");
        }
        if (count < rule.minContains) {
            no("/contains", elements("at least ", rule.minContains), Integer.toString(count));
        } else if (rule.maxContains >= 0 && count > rule.maxContains) {
            no("/maxContains", elements("at most ", rule.maxContains), "more");
        }
        return false;
    }

    private static String elements(String relation, int number) {
        return new StringBuilder(relation)
                .append(number)
                .append(number == 1 ? " element" : " elements")
                .append(" as in contains")
                .toString();
    }

    private void no(String keyword, String expected, String found) {
        holds = false;
        if (loud) {
            report(keyword, expected, found);
        }
    }

    private boolean members() {
        int patterns = rule.patterns == null ? 0 : rule.patterns.length;
        if (rule.properties == null && patterns == 0 && rule.additionalProperties == null) {
            return false;
        }
        if (iterator == null) {
            iterator = members.entrySet().iterator();
            member = null;
        }
        while (mustHold()) {
            if (member == null) {
                if (!iterator.hasNext()) {
                    return false;
                }
                member = (Map.Entry<?, ?>) iterator.next();
                index = 0;
                known = false;
            }
            String name = (String) member.getKey();
            Rule asked = null;
            String keyword = "/properties";
            if (index == 0) {
                asked = rule.properties == null ? null : rule.properties.get(name);
            } else if (index <= patterns) {
                asked = rule.patterns[index - 1].matches(name) ? rule.patternProperties[index - 1] : null;
                keyword = "/patternProperties";
            } else {
                asked = known ? null : rule.additionalProperties;
                keyword = "/additionalProperties";
            }
            JsonValue content = (JsonValue) member.getValue();
            if (index++ > patterns) {
                member = null;
            }
            if (asked != null) {
                known = true;
                note(name);
                return ask(asked, content, name, loud, keyword);
            }
        }
        return false;
    }

    private boolean names() {
        if (iterator == null) {
            iterator = members.keySet().iterator();
        }
        if (answer() == 0) {
            holds = false;
            if (loud) {
                reportBelow((String) askedStep, "/propertyNames", "a member name as in propertyNames", "another name");
            }
        }
        if ((holds || loud) && iterator.hasNext()) {
            String name = (String) iterator.next();
            return ask(rule.propertyNames, JsonValue.of(name), name, false, "");
        }
        return false;
    }

    // The value itself

    private boolean dependent() {
        if (iterator == null) {
            iterator = rule.dependentSchemas.entrySet().iterator();
        }
        while (mustHold() && iterator.hasNext()) {
            Map.Entry<?, ?> dependent = (Map.Entry<?, ?>) iterator.next();
            if (members.containsKey(dependent.getKey())) {
                return ask((Rule) dependent.getValue(), value, null, loud, "/dependentSchemas");
            }
        }
        return false;
    }

    private boolean all() {
        return mustHold()
                && index < rule.allOf.length
                && ask(rule.allOf[index++], value, null, loud, "/allOf");
    }

    /** Alternatives; asked until so many are right, which are too many where exactly one should be. */
    private boolean some(Rule[] alternatives, String keyword, int enough) {
        int last = answer();
        if (index > alternatives.length) {
            holds = false;
            return false;
        }
        count += last == 1 ? 1 : 0;
        if (count < enough && index < alternatives.length) {
            return ask(alternatives[index++], value, null, false, "");
        }
        if (count > 1 && rule.oneOf == alternatives) {
            no(keyword, "a value that one alternative alone accepts", "one that several accept");
        } else if (count == 0) {
            holds = false;
            if (loud) {
                index = alternatives.length + 1;
                return explains(alternatives, keyword);
            }
        }
        return false;
    }

    /** Why no alternative is right: if all but one are for values of other kinds, that one tells. */
    private boolean explains(Rule[] alternatives, String keyword) {
        int types = 0;
        int admitting = 0;
        Rule candidate = Rule.FALSE;
        for (Rule alternative : alternatives) {
            types |= alternative.types;
            if (Own.admits(alternative, value)) {
                admitting++;
                candidate = alternative;
            }
        }
        if (admitting == 1) {
            return ask(candidate, value, null, true, keyword);
        }
        if (admitting == 0) {
            report(keyword, Own.types(types), Own.kindOf(value));
        } else {
            report(keyword, "a value that one of the alternatives accepts", Own.kindOf(value));
        }
        return false;
    }

    private boolean not() {
        int last = answer();
        if (last < 0) {
            ask(rule.not, value, null, false, "");
            askedNotes = false;
            return true;
        }
        if (last == 1) {
            no("/not", "a value that the schema in not refuses", Own.kindOf(value));
        }
        return false;
    }

    private boolean either() {
        int last = answer();
        switch (index++) {
            case 0:
                return ask(rule.when, value, null, false, "");
            case 1:
                condition = last == 1;
                Rule asked = condition ? rule.then : rule.otherwise;
                return asked != null && ask(asked, value, null, loud, condition ? "/then" : "/else");
            default:
                holds &= last == 1;
                return false;
        }
    }

    private boolean unevaluated() {
        if (elements != null && rule.unevaluatedItems != null) {
            while (mustHold() && index < elements.size()) {
                int i = index++;
                if (seen == null || !seen.contains(i)) {
                    note(i);
                    return ask(rule.unevaluatedItems, elements.get(i), i, loud, "/unevaluatedItems");
                }
            }
        } else if (members != null && rule.unevaluatedProperties != null) {
            if (iterator == null) {
                iterator = members.keySet().iterator();
            }
            while (mustHold() && iterator.hasNext()) {
                String name = (String) iterator.next();
                if (seen == null || !seen.contains(name)) {
                    note(name);
                    return ask(rule.unevaluatedProperties, members.get(name), name, loud, "/unevaluatedProperties");
                }
            }
        }
        return false;
    }

    // Reports

    /** Reports that the schema false was asked. */
    void refused() {
        String expected = "no value at all";
        if (askedStep instanceof String) {
            expected = "no such member";
        } else if (askedStep instanceof Integer) {
            expected = "no such element";
        }
        trial.report(path(askedStep), expected, Own.kindOf(askedValue), rule.at().concat(askedKeyword));
    }

    void report(String keyword, String expected, String found) {
        trial.report(path(null), expected, found, rule.at().concat(keyword));
    }

    /** Reports something about a member, which may not be there. */
    void reportBelow(String name, String keyword, String expected, String found) {
        trial.report(path(name), expected, found, rule.at().concat(keyword));
    }

    /** The path from the value on trial to this one and a step further, if there is one. */
    private List<Object> path(Object last) {
        List<Object> path = new ArrayList<>();
        if (last != null) {
            path.add(last);
        }
        for (Question question = this; question != null; question = question.outer) {
            if (question.step != null) {
                path.add(question.step);
            }
        }
        Collections.reverse(path);
        return path;
    }

    @Override
    public int here() {
        return 0;
    }

    @Override
    public void expected(int place, String expected, String at) {
        expected(place, expected, Own.kindOf(value), at);
    }

    @Override
    public void expected(int place, String expected, String found, String at) {
        trial.report(path(null), expected, found, at);
    }

    @Override
    public void expected(int place, List<?> path, String expected, String found, String at) {
        throw new UnsupportedOperationException("checks of the parts are questions of their own");
    }

    @Override
    public void unknownWord(int place, Words<?> words, String word, String at) {
        throw new UnsupportedOperationException("words are values here");
    }

    @Override
    public int problems() {
        return 0;
    }

    @Override
    public JsonValue valueAt(int place) {
        return value;
    }
}
