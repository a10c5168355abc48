package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Several;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns assertions that no Java type and no simple check expresses into a program that the runtime interprets. */
final class RuleWriter {
    /** A constant of a class file holds 65,535 bytes; what is written here is ASCII, and half of it may need a backslash in Java. */
    private static final int LITERAL = 20_000;

    /**
     * So many characters of programs one interface may need. Each rule brings along what it refers to, so that thousands
     * of definitions which hold each other and need rules would bring along each other.
     */
    private static final int MOST = 4_000_000;

    private final RuleGraph graph;
    private final Diagnostics diagnostics;
    private int left = MOST;

    RuleWriter(Schemas schemas, PatternReader patterns, boolean formats, Diagnostics diagnostics) {
        graph = new RuleGraph(schemas, patterns, formats, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * A rule for those keywords of those schemas; nothing when there are none.
     *
     * @param assertions what to check of each schema, keywords in any order; of {@code false}, nothing
     * @param unlessNull the schemas that need not hold of null
     */
    Optional<Constraint> write(Map<JsonSchema, Set<Keyword>> assertions, Set<JsonSchema> unlessNull, String at) {
        if (left < 0) {
            return Optional.empty();
        }
        List<RuleNode> nodes = new ArrayList<>();
        assertions.forEach((schema, keywords) -> {
            RuleNode node = graph.read(schema, keywords);
            nodes.add(unlessNull.contains(schema) ? orNull(node, schema) : node);
        });
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        RuleNode entry = nodes.size() == 1 ? nodes.get(0) : RuleGraph.both(nodes, at);
        String program = RuleText.of(entry);
        left -= program.length();
        if (left < 0) {
            tooMany(assertions.keySet().iterator().next());
            return Optional.empty();
        }
        return Optional.of(new Constraint.Rule(literals(program), at));
    }

    private void tooMany(JsonSchema schema) {
        diagnostics
                .at(schema.document(), schema.pointer())
                .error(
                        "too-many-rules",
                        "what no Java type expresses takes more than 4,000,000 characters of rules up to this schema",
                        "rules repeat the definitions that they refer to: say more with type, properties, required and enum");
    }

    private static RuleNode orNull(RuleNode node, JsonSchema schema) {
        RuleNode isNull = RuleNode.made(schema.location()).put("type", new Data(JsonValues.strings(List.of("null"))));
        return RuleNode.made(schema.location()).put("anyOf", new Several(List.of(isNull, node), true));
    }

    /** The whole schema as a program in one piece. */
    String program(JsonSchema schema) {
        return RuleText.of(graph.read(schema));
    }

    private static List<String> literals(String program) {
        List<String> literals = new ArrayList<>();
        for (int start = 0; start < program.length(); start += LITERAL) {
            literals.add(program.substring(start, Math.min(start + LITERAL, program.length())));
        }
        return literals;
    }
}
