package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.Checks;
import dev.databag.json.JsonValue;
import dev.databag.json.Words;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import dev.databag.rule.Assertion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the values that a schema shows (examples, default, const) against the schema itself: people copy them.
 *
 * <p>An example of JSON in a string may be given decoded, and one of a databag's key as its text: upstream writes both.
 * A default of null says that there is none, which pydantic writes everywhere; so does any default of a whole databag,
 * because nobody could use it.
 */
final class ExampleCheck {
    private static final List<Keyword> MEMBERS =
            List.of(Keyword.PROPERTIES, Keyword.PATTERN_PROPERTIES, Keyword.ADDITIONAL_PROPERTIES);

    private static final String EXAMPLE_TAG = "lying-example";
    private static final String DEFAULT_TAG = "lying-default";
    private static final String CONST_TAG = "lying-const";

    private final Schemas schemas;
    private final PatternReader patterns;
    private final ShownSecrets secrets;
    private final InterfaceOptions options;
    private final Diagnostics diagnostics;

    ExampleCheck(
            Schemas schemas,
            PatternReader patterns,
            ShownSecrets secrets,
            InterfaceOptions options,
            Diagnostics diagnostics) {
        this.schemas = schemas;
        this.patterns = patterns;
        this.secrets = secrets;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** A value that a schema shows. */
    private record Shown(JsonSchema site, Keyword keyword, JsonPointer pointer, JsonValue value) {

        /** The user's word for it. */
        String noun() {
            return keyword == Keyword.EXAMPLES ? "example" : keyword.word();
        }

        String tag() {
            return keyword == Keyword.EXAMPLES ? EXAMPLE_TAG : keyword == Keyword.DEFAULT ? DEFAULT_TAG : CONST_TAG;
        }

        String advice() {
            return switch (keyword) {
                case EXAMPLES -> "correct it, or the schema: people copy examples";
                case DEFAULT -> "correct it, or the schema; null says that there is no default";
                default -> "correct it, or the keywords beside it: as it stands no value is valid";
            };
        }
    }

    /** Reports what does not fit, in the documents of the sides and in whatever their databags refer to. */
    void check(Collection<JsonSchema> roots, Collection<SideReader.Found> found) {
        Set<JsonSchema> databags = new LinkedHashSet<>();
        Set<JsonSchema> keys = new LinkedHashSet<>();
        for (SideReader.Found databag : found) {
            databags.add(databag.site());
            for (JsonSchema part : databag.meaning().parts()) {
                databags.add(part);
                for (Keyword keyword : MEMBERS) {
                    keys.addAll(part.children(keyword));
                }
            }
        }
        Set<JsonSchema> sites = new LinkedHashSet<>(roots);
        sites.addAll(reachable(databags));
        List<Shown> all = new ArrayList<>();
        FirstSight firstSight = new FirstSight(schemas, options.formats());
        for (JsonSchema site : sites) {
            boolean whole = roots.contains(site) || databags.contains(site);
            for (Shown shown : shown(site)) {
                if ((!whole || shown.keyword() != Keyword.DEFAULT) && !firstSight.fits(site, shown.value())) {
                    all.add(shown);
                }
            }
        }
        if (all.isEmpty()) {
            return;
        }
        boolean formats = options.formats();
        Judge generous = new Judge(all, RuleGraph.generous(schemas, patterns, formats, keys, diagnostics));
        List<Shown> lying = all.stream().filter(shown -> !generous.accepts(shown)).toList();
        if (!lying.isEmpty()) {
            // What people read should be what the schema says, not what else would have been taken.
            Judge strict = new Judge(lying, new RuleGraph(schemas, patterns, formats, diagnostics));
            Judge decoded = new Judge(lying, RuleGraph.generous(schemas, patterns, formats, Set.of(), diagnostics));
            for (Shown shown : lying) {
                boolean whole = roots.contains(shown.site()) || databags.contains(shown.site());
                Judge judge = whole ? generous : Kind.STRING.is(shown.value()) ? strict : decoded;
                judge.finding(shown).ifPresent(finding -> report(shown, finding));
            }
        }
    }

    /** Judges values by their schemas, all of which are one rule: each is that of a member. */
    private static final class Judge {
        private final Map<JsonSchema, String> names = new HashMap<>();
        private final Assertion assertion;

        Judge(List<Shown> all, RuleGraph graph) {
            Map<String, RuleNode> nodes = new LinkedHashMap<>();
            for (Shown shown : all) {
                String name = names.computeIfAbsent(shown.site(), site -> Integer.toString(names.size()));
                nodes.computeIfAbsent(name, key -> graph.read(shown.site()));
            }
            assertion = Assertion.of(RuleText.of(RuleNode.made("").put("properties", new Named(nodes, false))));
        }

        boolean accepts(Shown shown) {
            return assertion.accepts(member(shown));
        }

        Optional<Finding> finding(Shown shown) {
            Findings findings = new Findings();
            assertion.check(member(shown), findings, 0);
            return findings.first;
        }

        private JsonValue member(Shown shown) {
            return JsonValue.of(Map.of(names.get(shown.site()), JsonValues.spelled(shown.value())));
        }
    }

    /** Everything that the schemas are made of, definitions only where something refers to them. */
    private Set<JsonSchema> reachable(Collection<JsonSchema> starts) {
        Set<JsonSchema> reached = new LinkedHashSet<>();
        Deque<JsonSchema> todo = new ArrayDeque<>(starts);
        while (!todo.isEmpty()) {
            JsonSchema schema = todo.pop();
            if (!reached.add(schema)) {
                continue;
            }
            Optional<JsonSchema> target = schemas.target(schema);
            if (target.isPresent()) {
                todo.add(target.get());
            }
            for (Keyword keyword : schema.keywords()) {
                if (keyword != Keyword.DEFS && keyword != Keyword.DEFINITIONS) {
                    todo.addAll(schema.children(keyword));
                }
            }
        }
        return reached;
    }

    private static List<Shown> shown(JsonSchema site) {
        List<Shown> shown = new ArrayList<>();
        for (JsonValue example : site.elements(Keyword.EXAMPLES)) {
            JsonPointer pointer = site.at(Keyword.EXAMPLES).appendIndex(shown.size());
            shown.add(new Shown(site, Keyword.EXAMPLES, pointer, example));
        }
        for (Keyword keyword : List.of(Keyword.DEFAULT, Keyword.CONST)) {
            Optional<JsonValue> value = site.get(keyword);
            if (value.isPresent() && !(keyword == Keyword.DEFAULT && value.get().isNull())) {
                shown.add(new Shown(site, keyword, site.at(keyword), value.get()));
            }
        }
        return shown;
    }

    private void report(Shown shown, Finding finding) {
        boolean contradiction = finding.at().equals(shown.site().location() + "/type");
        if (shown.keyword() == Keyword.CONST && contradiction) {
            // Reported where types are decided: no value is ever valid.
            return;
        }
        String where = finding.path().isEmpty() ? "" : "at " + finding.path() + ", ";
        boolean hidden = secrets.hides(shown.site());
        boolean fixed = finding.at().endsWith("/" + Keyword.CONST.word());
        String expected = hidden && fixed ? "what const says" : Visible.of(finding.expected());
        String actual = hidden ? "another value" : finding.found();
        diagnostics
                .at(shown.site().document(), shown.pointer())
                .report(
                        options.strict() ? Severity.ERROR : Severity.WARNING,
                        shown.tag(),
                        "this " + shown.noun() + " does not fit its own schema: " + where + "expected " + expected
                                + ", found " + actual,
                        Optional.of(shown.advice()));
    }

    /** The first thing that is wrong with a value. */
    private record Finding(String path, String expected, String found, String at) {}

    /** Keeps what is reported first. */
    private static final class Findings implements Checks {
        private Optional<Finding> first = Optional.empty();

        @Override
        public int here() {
            return 0;
        }

        @Override
        public void expected(int place, String expected, String at) {
            expected(place, List.of(), expected, "another value", at);
        }

        @Override
        public void expected(int place, String expected, String found, String at) {
            expected(place, List.of(), expected, found, at);
        }

        @Override
        public void expected(int place, List<?> path, String expected, String found, String at) {
            if (first.isEmpty()) {
                first = Optional.of(new Finding(path(path), expected, found, at));
            }
        }

        /** The path below the value: its first step leads to the value. */
        private static String path(List<?> steps) {
            StringBuilder path = new StringBuilder();
            for (Object step : steps.subList(Math.min(1, steps.size()), steps.size())) {
                if (step instanceof Integer index) {
                    path.append('[').append(index).append(']');
                } else if (step instanceof String name) {
                    path.append(path.length() == 0 ? "" : ".").append(Visible.of(name));
                } else {
                    path.append(" -> ");
                }
            }
            return path.toString().strip();
        }

        @Override
        public void unknownWord(int place, Words<?> words, String word, String at) {
            expected(place, "a word of the vocabulary", at);
        }

        @Override
        public int problems() {
            return 0;
        }

        @Override
        public JsonValue valueAt(int place) {
            throw new IllegalStateException("examples are no text");
        }
    }
}
