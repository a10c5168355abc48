package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Several;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
    private final RuleCycles cycles;
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
        this.cycles = new RuleCycles(diagnostics);
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
        new RuleReading(this, schema, node, keywords).read();
        return finished(node);
    }

    private RuleNode finished(RuleNode node) {
        for (JsonSchema schema = unread.poll(); schema != null; schema = unread.poll()) {
            RuleNode next = nodes.get(schema);
            RuleReading reading = new RuleReading(this, schema, next, Set.of(Keyword.values()));
            reading.read();
            reading.reference();
        }
        if (keys.isEmpty()) {
            cycles.report(node);
        }
        return node;
    }

    Schemas schemas() {
        return schemas;
    }

    PatternReader patterns() {
        return patterns;
    }

    /** The node of a schema, which may not have been read yet. */
    RuleNode node(JsonSchema written) {
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

    /** The format that the schema asserts. */
    Optional<String> format(JsonSchema schema) {
        return schema.string(Keyword.FORMAT).filter(format -> formats);
    }

    /** One that holds of what all of them hold of. */
    static RuleNode both(List<RuleNode> all, String at) {
        return RuleNode.made(at).put("allOf", new Several(all, true));
    }
}
