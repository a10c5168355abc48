package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.relation.Constraint.Bound;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Patterned;
import dev.databag.processor.relation.RuleNode.Several;
import dev.databag.processor.schema.Dialect;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads keywords of one schema into its node. */
final class RuleReading {
    private final RuleGraph graph;
    private final JsonSchema schema;
    private final RuleNode node;
    private final Set<Keyword> wanted;

    /** @param wanted the keywords to read */
    RuleReading(RuleGraph graph, JsonSchema schema, RuleNode node, Set<Keyword> wanted) {
        this.graph = graph;
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
        get(Keyword.TYPE)
                .ifPresent(type -> node.put("type", new Data(Kind.STRING.is(type) ? JsonValue.of(List.of(type)) : type)));
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
            graph.format(schema).ifPresent(format -> node.put("format", new Data(JsonValue.of(format))));
        }
        if (wants(Keyword.CONTENT_SCHEMA) && schema.holdsJson()) {
            one(Keyword.CONTENT_SCHEMA, "content", false);
        }
    }

    private Optional<RuleNode.Pattern> pattern(String text, Keyword keyword) {
        boolean single = keyword == Keyword.PATTERN;
        JsonPointer place = single ? schema.at(keyword) : schema.at(keyword).appendProperty(text);
        return graph.patterns().table(schema, place, text).map(table -> new RuleNode.Pattern(text, table));
    }

    private void one(Keyword keyword, String word, boolean ofItself) {
        schema.schema(keyword)
                .filter(child -> wanted.contains(keyword))
                .ifPresent(child -> node.put(word, new One(graph.node(child), ofItself)));
    }

    private void several(Keyword keyword, String word, boolean ofItself) {
        List<JsonSchema> children = wanted.contains(keyword) ? schema.schemas(keyword) : List.of();
        if (!children.isEmpty()) {
            node.put(word, new Several(children.stream().map(graph::node).toList(), ofItself));
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
                nodes.add(wanted.contains(first) ? graph.node(child) : RuleNode.TRUE);
            }
            if (!nodes.isEmpty()) {
                node.put("prefixItems", new Several(nodes, false));
            }
            if (wanted.contains(rest)) {
                schema.schema(rest).ifPresent(child -> node.put(rest.word(), new One(graph.node(child), false)));
            }
        }
        if (wants(Keyword.CONTAINS, Keyword.MIN_CONTAINS, Keyword.MAX_CONTAINS)) {
            schema.schema(Keyword.CONTAINS).ifPresent(child -> {
                node.put("contains", new One(graph.node(child), false));
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
                .forEach((name, child) -> byName.put(name, names ? graph.node(child) : RuleNode.TRUE));
        if (!byName.isEmpty()) {
            node.put("properties", new Named(byName, false));
        }
        Map<RuleNode.Pattern, RuleNode> byPattern = new LinkedHashMap<>();
        boolean matching = wanted.contains(Keyword.PATTERN_PROPERTIES);
        schema.schemaMap(Keyword.PATTERN_PROPERTIES)
                .forEach((text, child) -> pattern(text, Keyword.PATTERN_PROPERTIES)
                        .ifPresent(pattern -> byPattern.put(pattern, matching ? graph.node(child) : RuleNode.TRUE)));
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
                        RuleNode dependent = graph.node(child);
                        byName.merge(name, dependent, (a, b) -> RuleGraph.both(List.of(a, b), child.location()));
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
                schema.schema(keyword).ifPresent(child -> node.put(keyword.word(), new One(graph.node(child), true)));
            }
        }
    }

    /** What the schema refers to holds as well. */
    void reference() {
        graph.schemas().target(schema).ifPresent(target -> {
            List<RuleNode> all = new ArrayList<>();
            if (node.parts().get("allOf") instanceof Several several) {
                all.addAll(several.nodes());
            }
            all.add(graph.node(target));
            node.put("allOf", new Several(all, true));
        });
    }
}
