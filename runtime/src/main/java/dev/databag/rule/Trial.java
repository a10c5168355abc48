package dev.databag.rule;

import dev.databag.ReadOptions;
import dev.databag.json.Checks;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries one value against a rule.
 *
 * <p>A rule asks others about the value or its parts. The questions that are open wait on the heap and not on the stack, so that neither a
 * deep value nor a long chain of references overflows it; a rule that is reached in several ways is asked about a value once.
 */
final class Trial {
    /** So many violations are reported of one value. */
    private static final int MOST = 100;

    private final Rule rule;
    private final Checks to;
    private final int place;
    private int reports;

    /** For each shared rule what is known about values, and of which of them it has been told why. */
    private final Map<JsonValue, Object>[] known;

    private final Map<JsonValue, Object>[] told;

    /** What the text of a string is when it is read as JSON; itself if it is none. */
    private final Map<JsonValue, JsonValue> contents = new IdentityHashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Trial(Rule rule, int shared, Checks to, int place) {
        this.rule = rule;
        this.known = new Map[shared];
        this.told = new Map[shared];
        this.to = to;
        this.place = place;
    }

    boolean accepts(JsonValue value) {
        return run(value, false);
    }

    /** Most values are as they should be, so reasons are looked for only when it is known that there are some. */
    void check(JsonValue value) {
        if (!run(value, false)) {
            run(value, true);
            if (reports == 0) {
                to.expected(place, "a value that the schema accepts", rule.at());
            }
        }
    }

    boolean isOver() {
        return reports >= MOST;
    }

    void report(List<Object> path, String expected, String found, String at) {
        if (!isOver()) {
            reports++;
            to.expected(place, path, expected, found, at);
        }
    }

    private boolean run(JsonValue value, boolean loud) {
        Question question = new Question(this, null, rule, value, null, loud);
        while (true) {
            if (question.asks()) {
                Object answer = known(question);
                if (answer == null) {
                    question = question.next();
                } else {
                    question.take(answer);
                }
                continue;
            }
            Object outcome = question.outcome();
            if (question.rule.shared >= 0) {
                of(known, question.rule).put(question.value, outcome);
            }
            if (question.outer == null) {
                return outcome != Boolean.FALSE;
            }
            question = question.outer;
            question.take(outcome);
        }
    }

    /** What is known about the question that is asked; null if that has to be found out. */
    private Object known(Question asking) {
        Rule rule = asking.askedRule;
        JsonValue value = asking.askedValue;
        if (rule == Rule.TRUE) {
            return Boolean.TRUE;
        }
        if (rule == Rule.FALSE) {
            if (asking.askedLoud) {
                asking.refused();
            }
            return Boolean.FALSE;
        }
        if (rule.simple && !asking.askedLoud) {
            return Own.holds(rule, value, null);
        }
        if (rule.shared < 0) {
            return null;
        }
        Object answer = of(known, rule).get(value);
        if (answer == Boolean.FALSE && asking.askedLoud && of(told, rule).put(value, answer) == null) {
            return null;
        }
        if (answer == null) {
            // A rule that comes back to itself with the same value says nothing new; the processor refuses such schemas.
            of(known, rule).put(value, Boolean.TRUE);
        }
        return answer;
    }

    private static Map<JsonValue, Object> of(Map<JsonValue, Object>[] byRule, Rule rule) {
        Map<JsonValue, Object> values = byRule[rule.shared];
        if (values == null) {
            values = new IdentityHashMap<>();
            byRule[rule.shared] = values;
        }
        return values;
    }

    /** The value that the text of a string holds, or null if it holds none. */
    JsonValue content(JsonValue string) {
        JsonValue content = contents.get(string);
        if (content == null) {
            JsonReader in = new JsonReader(string.string(), ReadOptions.STRICT);
            content = in.value();
            in.again();
            content = content == null || !in.violations().isEmpty() ? string : content;
            contents.put(string, content);
        }
        return content == string ? null : content;
    }
}
