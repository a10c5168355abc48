package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Constraint.Bound;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Patterned;
import dev.databag.processor.relation.RuleNode.Several;
import dev.databag.processor.schema.Dialect;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas into nodes: references are followed, and what the drafts write in different ways is one way. Each schema
 * is read once, however many references lead to it.
 */
final class RuleGraph {
    private final Schemas schemas;
    private final PatternReader patterns;
    private final boolean formats;
    private final Diagnostics diagnostics;
    private final Map<JsonSchema, RuleNode> nodes = new HashMap<>();
    private final Deque<JsonSchema> unread = new ArrayDeque<>();
    private final Set<RuleNode> acyclic = new HashSet<>();
    private final Map<JsonSchema, RuleNode> generous = new HashMap<>();

    /** Keys of databags, whose values may be given as text; empty unless {@link #generous} is asked for. */
    private Optional<Set<JsonSchema>> keys = Optional.empty();

    /**
     * A graph for values that people write into schemas: where a string holds JSON text they may give what it holds, and
     * for a key of a databag its text.
     */
    static RuleGraph generous(
            Schemas schemas, PatternReader patterns, boolean formats, Set<JsonSchema> keys, Diagnostics diagnostics) {
        RuleGraph graph = new RuleGraph(schemas, patterns, formats, diagnostics);
        graph.keys = Optional.of(keys);
        return graph;
    }

    RuleGraph(Schemas schemas, PatternReader patterns, boolean formats, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.patterns = patterns;
        this.formats = formats;
        this.diagnostics = diagnostics;
    }

    /** The whole schema. */
    RuleNode read(JsonSchema schema) {
        return finished(node(schema));
    }

    /** Those keywords of the schema, and what they cannot be understood without. */
    RuleNode read(JsonSchema schema, Set<Keyword> keywords) {
        if (!schema.isObject()) {
            return RuleNode.constant(!schema.isFalse());
        }
        if (keywords.contains(Keyword.UNEVALUATED_ITEMS) || keywords.contains(Keyword.UNEVALUATED_PROPERTIES)) {
            // What is evaluated, all the other keywords tell.
            return read(schema);
        }
        RuleNode node = RuleNode.of(schema);
        new Reading(schema, node, keywords).read();
        return finished(node);
    }

    private RuleNode finished(RuleNode node) {
        for (JsonSchema schema = unread.poll(); schema != null; schema = unread.poll()) {
            RuleNode next = nodes.get(schema);
            Reading reading = new Reading(schema, next, Set.of(Keyword.values()));
            reading.read();
            reading.reference();
        }
        if (keys.isEmpty()) {
            cycles(node);
        }
        return node;
    }

    private RuleNode node(JsonSchema written) {
        return keys.isEmpty() ? own(written) : generous.computeIfAbsent(written, this::generous);
    }

    private RuleNode generous(JsonSchema written) {
        RuleNode own = own(written);
        if (own.isConstant()) {
            return own;
        }
        JsonSchema schema = meant(written);
        List<RuleNode> forms = new ArrayList<>();
        forms.add(own);
        if (schema.holdsJson()) {
            schema.schema(Keyword.CONTENT_SCHEMA).ifPresent(content -> forms.add(own(content)));
        }
        if (keys.filter(all -> all.contains(written)).isPresent()) {
            RuleNode isText = RuleNode.made(own.at()).put("type", new Data(JsonValues.strings(List.of("string"))));
            forms.add(isText.put("content", new One(own, false)));
        }
        return forms.size() == 1 ? own : RuleNode.made(own.at()).put("anyOf", new Several(forms, true));
    }

    private RuleNode own(JsonSchema written) {
        JsonSchema schema = meant(written);
        if (!schema.isObject() || schema.isTrue()) {
            return RuleNode.constant(!schema.isFalse());
        }
        RuleNode node = nodes.get(schema);
        if (node == null) {
            node = RuleNode.of(schema);
            nodes.put(schema, node);
            unread.add(schema);
        }
        return node;
    }

    /** Where the reference leads, when the schema says nothing else; after a reported mistake, that schema. */
    private JsonSchema meant(JsonSchema written) {
        JsonSchema schema = written;
        Set<JsonSchema> path = new LinkedHashSet<>();
        while (schema.has(Keyword.REF) && !says(schema)) {
            Optional<JsonSchema> target = schemas.target(schema);
            if (target.isEmpty()) {
                return schema;
            }
            if (!path.add(schema)) {
                MeaningReader.cyclic(schema, diagnostics);
                return schema;
            }
            schema = target.get();
        }
        return schema;
    }

    private boolean says(JsonSchema schema) {
        for (Keyword keyword : Keyword.values()) {
            if (keyword.isAssertion() && schema.has(keyword)) {
                return true;
            }
        }
        return format(schema).isPresent();
    }

    private Optional<String> format(JsonSchema schema) {
        return schema.string(Keyword.FORMAT).filter(format -> formats);
    }

    /** Reads keywords of one schema into its node. */
    private final class Reading {
        private final JsonSchema schema;
        private final RuleNode node;
        private final Set<Keyword> wanted;

        Reading(JsonSchema schema, RuleNode node, Set<Keyword> wanted) {
            this.schema = schema;
            this.node = node;
            this.wanted = wanted;
        }

        private Optional<JsonValue> get(Keyword keyword) {
            return wanted.contains(keyword) ? schema.get(keyword) : Optional.empty();
        }

        private boolean wants(Keyword... any) {
            for (Keyword keyword : any) {
                if (wanted.contains(keyword) && schema.has(keyword)) {
                    return true;
                }
            }
            return false;
        }

        void read() {
            type();
            numbers();
            text();
            list();
            object();
            branches();
            one(Keyword.UNEVALUATED_ITEMS, "unevaluatedItems", false);
            one(Keyword.UNEVALUATED_PROPERTIES, "unevaluatedProperties", false);
        }

        private void type() {
            get(Keyword.TYPE).ifPresent(type -> {
                node.put("type", new Data(Kind.STRING.is(type) ? JsonValue.of(List.of(type)) : type));
            });
            data(Keyword.ENUM);
            data(Keyword.CONST);
        }

        private void data(Keyword keyword) {
            get(keyword).ifPresent(value -> node.put(keyword.word(), new Data(JsonValues.spelled(value))));
        }

        private void count(Keyword keyword) {
            get(keyword).ifPresent(value -> node.put(keyword.word(), new Data(JsonValue.of(Numbers.count(value)))));
        }

        private void numbers() {
            if (wants(Keyword.MINIMUM, Keyword.MAXIMUM, Keyword.EXCLUSIVE_MINIMUM, Keyword.EXCLUSIVE_MAXIMUM)) {
                for (Bound bound : ConstraintReader.bounds(schema)) {
                    Keyword keyword =
                            switch (bound.side()) {
                                case AT_LEAST -> Keyword.MINIMUM;
                                case ABOVE -> Keyword.EXCLUSIVE_MINIMUM;
                                case AT_MOST -> Keyword.MAXIMUM;
                                case BELOW -> Keyword.EXCLUSIVE_MAXIMUM;
                            };
                    node.put(keyword.word(), new Data(JsonValue.of(bound.limit())));
                }
            }
            data(Keyword.MULTIPLE_OF);
        }

        private void text() {
            count(Keyword.MIN_LENGTH);
            count(Keyword.MAX_LENGTH);
            get(Keyword.PATTERN)
                    .flatMap(pattern -> pattern(pattern.string(), Keyword.PATTERN))
                    .ifPresent(pattern -> node.put("pattern", pattern));
            if (wanted.contains(Keyword.FORMAT)) {
                format(schema).ifPresent(format -> node.put("format", new Data(JsonValue.of(format))));
            }
            if (wants(Keyword.CONTENT_SCHEMA) && schema.holdsJson()) {
                one(Keyword.CONTENT_SCHEMA, "content", false);
            }
        }

        private Optional<RuleNode.Pattern> pattern(String text, Keyword keyword) {
            boolean single = keyword == Keyword.PATTERN;
            return patterns.table(
                            schema,
                            single ? schema.at(keyword) : schema.at(keyword).appendProperty(text),
                            text)
                    .map(table -> new RuleNode.Pattern(text, table));
        }

        private void one(Keyword keyword, String word, boolean ofItself) {
            schema.schema(keyword)
                    .filter(child -> wanted.contains(keyword))
                    .ifPresent(child -> node.put(word, new One(node(child), ofItself)));
        }

        private void several(Keyword keyword, String word, boolean ofItself) {
            List<JsonSchema> children = wanted.contains(keyword) ? schema.schemas(keyword) : List.of();
            if (!children.isEmpty()) {
                node.put(word, new Several(children.stream().map(RuleGraph.this::node).toList(), ofItself));
            }
        }

        private void list() {
            if (wants(Keyword.PREFIX_ITEMS, Keyword.ITEMS, Keyword.ADDITIONAL_ITEMS)) {
                // Before 2020-12 items was a list, and additionalItems stood for what is behind it.
                boolean behind = schema.dialect() == Dialect.DRAFT_2020_12;
                Keyword first = behind ? Keyword.PREFIX_ITEMS : Keyword.ITEMS;
                boolean listed = schema.get(first).filter(Kind.ARRAY::is).isPresent();
                Keyword rest = behind || !listed ? Keyword.ITEMS : Keyword.ADDITIONAL_ITEMS;
                List<RuleNode> nodes = new ArrayList<>();
                for (JsonSchema child : schema.schemas(first)) {
                    nodes.add(wanted.contains(first) ? node(child) : RuleNode.TRUE);
                }
                if (!nodes.isEmpty()) {
                    node.put("prefixItems", new Several(nodes, false));
                }
                if (wanted.contains(rest)) {
                    schema.schema(rest).ifPresent(child -> node.put(rest.word(), new One(node(child), false)));
                }
            }
            if (wants(Keyword.CONTAINS, Keyword.MIN_CONTAINS, Keyword.MAX_CONTAINS)) {
                schema.schema(Keyword.CONTAINS).ifPresent(child -> {
                    node.put("contains", new One(node(child), false));
                    if (schema.dialect() == Dialect.DRAFT_2019_09) {
                        node.put("notes", new Data(JsonValue.FALSE));
                    }
                    count(Keyword.MIN_CONTAINS);
                    count(Keyword.MAX_CONTAINS);
                });
            }
            count(Keyword.MIN_ITEMS);
            count(Keyword.MAX_ITEMS);
            get(Keyword.UNIQUE_ITEMS)
                    .filter(JsonValue::bool)
                    .ifPresent(yes -> node.put("uniqueItems", new Data(yes)));
        }

        private void object() {
            if (wants(Keyword.PROPERTIES, Keyword.PATTERN_PROPERTIES, Keyword.ADDITIONAL_PROPERTIES)) {
                members();
            }
            one(Keyword.PROPERTY_NAMES, "propertyNames", false);
            if (wants(Keyword.REQUIRED)) {
                node.put("required", new Data(JsonValues.strings(schema.strings(Keyword.REQUIRED))));
            }
            count(Keyword.MIN_PROPERTIES);
            count(Keyword.MAX_PROPERTIES);
            dependencies();
        }

        private void members() {
            Map<String, RuleNode> byName = new LinkedHashMap<>();
            boolean names = wanted.contains(Keyword.PROPERTIES);
            schema.schemaMap(Keyword.PROPERTIES)
                    .forEach((name, child) -> byName.put(name, names ? node(child) : RuleNode.TRUE));
            if (!byName.isEmpty()) {
                node.put("properties", new Named(byName, false));
            }
            Map<RuleNode.Pattern, RuleNode> byPattern = new LinkedHashMap<>();
            boolean matching = wanted.contains(Keyword.PATTERN_PROPERTIES);
            schema.schemaMap(Keyword.PATTERN_PROPERTIES)
                    .forEach((text, child) -> pattern(text, Keyword.PATTERN_PROPERTIES)
                            .ifPresent(pattern -> byPattern.put(pattern, matching ? node(child) : RuleNode.TRUE)));
            if (!byPattern.isEmpty()) {
                node.put("patternProperties", new Patterned(byPattern));
            }
            one(Keyword.ADDITIONAL_PROPERTIES, "additionalProperties", false);
        }

        private void dependencies() {
            if (wants(Keyword.DEPENDENT_REQUIRED)) {
                node.put("dependentRequired", new Data(lists(schema.get(Keyword.DEPENDENT_REQUIRED))));
            }
            if (wants(Keyword.DEPENDENCIES)) {
                JsonValue lists = lists(schema.get(Keyword.DEPENDENCIES));
                if (!lists.members().isEmpty()) {
                    node.put("dependencies", new Data(lists));
                }
            }
            Map<String, RuleNode> byName = new LinkedHashMap<>();
            for (Keyword keyword : List.of(Keyword.DEPENDENT_SCHEMAS, Keyword.DEPENDENCIES)) {
                if (wants(keyword)) {
                    schema.schemaMap(keyword).forEach((name, child) -> {
                        if (!Kind.ARRAY.is(child.node())) {
                            RuleNode dependent = node(child);
                            byName.merge(name, dependent, (a, b) -> both(List.of(a, b), child.location()));
                        }
                    });
                }
            }
            if (!byName.isEmpty()) {
                node.put("dependentSchemas", new Named(byName, true));
            }
        }

        /** The members that are lists of names. */
        private static JsonValue lists(Optional<JsonValue> object) {
            Map<String, JsonValue> lists = new LinkedHashMap<>();
            object.ifPresent(all -> all.members().forEach((name, value) -> {
                if (Kind.ARRAY.is(value)) {
                    lists.put(name, value);
                }
            }));
            return JsonValue.of(lists);
        }

        private void branches() {
            several(Keyword.ALL_OF, "allOf", true);
            several(Keyword.ANY_OF, "anyOf", true);
            several(Keyword.ONE_OF, "oneOf", true);
            one(Keyword.NOT, "not", true);
            if (schema.has(Keyword.IF) && wants(Keyword.IF, Keyword.THEN, Keyword.ELSE)) {
                for (Keyword keyword : List.of(Keyword.IF, Keyword.THEN, Keyword.ELSE)) {
                    schema.schema(keyword).ifPresent(child -> node.put(keyword.word(), new One(node(child), true)));
                }
            }
        }

        /** What the schema refers to holds as well. */
        void reference() {
            schemas.target(schema).ifPresent(target -> {
                List<RuleNode> all = new ArrayList<>();
                if (node.parts().get("allOf") instanceof Several several) {
                    all.addAll(several.nodes());
                }
                all.add(node(target));
                node.put("allOf", new Several(all, true));
            });
        }
    }

    /** One that holds of what all of them hold of. */
    static RuleNode both(List<RuleNode> all, String at) {
        return RuleNode.made(at).put("allOf", new Several(all, true));
    }

    /** Reports a schema that needs itself to judge the very value at hand. */
    private void cycles(RuleNode start) {
        Deque<RuleNode> reached = new ArrayDeque<>();
        Set<RuleNode> seen = new HashSet<>();
        reached.add(start);
        while (!reached.isEmpty()) {
            RuleNode node = reached.pop();
            if (seen.add(node) && !acyclic.contains(node)) {
                node.parts().values().forEach(part -> reached.addAll(part.nodes()));
                cyclesOf(node);
            }
        }
    }

    private void cyclesOf(RuleNode start) {
        Deque<RuleNode> path = new ArrayDeque<>();
        Deque<Iterator<RuleNode>> rest = new ArrayDeque<>();
        Set<RuleNode> open = new HashSet<>();
        enter(start, path, rest, open);
        while (!path.isEmpty()) {
            if (rest.element().hasNext()) {
                RuleNode next = rest.element().next();
                if (open.contains(next)) {
                    next.site().ifPresent(site -> MeaningReader.cyclic(site, diagnostics));
                } else if (!acyclic.contains(next)) {
                    enter(next, path, rest, open);
                }
            } else {
                RuleNode done = path.pop();
                rest.pop();
                open.remove(done);
                acyclic.add(done);
            }
        }
    }

    private static void enter(
            RuleNode node, Deque<RuleNode> path, Deque<Iterator<RuleNode>> rest, Set<RuleNode> open) {
        path.push(node);
        rest.push(node.ofItself().iterator());
        open.add(node);
    }
}
