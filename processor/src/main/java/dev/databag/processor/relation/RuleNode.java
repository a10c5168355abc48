package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.pattern.CompiledPattern;
import dev.databag.processor.schema.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema on its way into a program: its keywords, folded to those of draft 2020-12. One node may be a part of many. */
final class RuleNode {
    static final RuleNode TRUE = new RuleNode("", Optional.empty());
    static final RuleNode FALSE = new RuleNode("", Optional.empty());

    private final String at;
    private final Optional<JsonSchema> site;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private RuleNode(String at, Optional<JsonSchema> site) {
        this.at = at;
        this.site = site;
    }

    /** A schema's own. */
    static RuleNode of(JsonSchema site) {
        return new RuleNode(site.location(), Optional.of(site));
    }

    /** One that no schema wrote; violations name the place all the same. */
    static RuleNode made(String at) {
        return new RuleNode(at, Optional.empty());
    }

    static RuleNode constant(boolean accepting) {
        return accepting ? TRUE : FALSE;
    }

    boolean isConstant() {
        return this == TRUE || this == FALSE;
    }

    /** The place, as violations name it. */
    String at() {
        return at;
    }

    Optional<JsonSchema> site() {
        return site;
    }

    /** What it says, by the word of the program. */
    Map<String, Part> parts() {
        return parts;
    }

    RuleNode put(String word, Part part) {
        parts.put(word, part);
        return this;
    }

    /** What stands behind a word of the program. */
    sealed interface Part {

        /** The nodes in it. */
        List<RuleNode> nodes();
    }

    /** No schema in it. */
    record Data(JsonValue value) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.of();
        }
    }

    /** A pattern and its automaton. */
    record Pattern(String text, CompiledPattern.Table table) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.of();
        }
    }

    /** A schema; of the value itself, or of a part of it. */
    record One(RuleNode node, boolean ofItself) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.of(node);
        }
    }

    /** Schemas in order. */
    record Several(List<RuleNode> nodes, boolean ofItself) implements Part {
        Several {
            nodes = List.copyOf(nodes);
        }
    }

    /** Schemas by name. */
    record Named(Map<String, RuleNode> byName, boolean ofItself) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.copyOf(byName.values());
        }
    }

    /** Schemas by pattern. */
    record Patterned(Map<Pattern, RuleNode> byPattern) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.copyOf(byPattern.values());
        }
    }

    /** The nodes that are asked about the very value that this one is asked about. */
    List<RuleNode> ofItself() {
        List<RuleNode> nodes = new ArrayList<>();
        for (Part part : parts.values()) {
            boolean ofItself = part instanceof One one && one.ofItself()
                    || part instanceof Several several && several.ofItself()
                    || part instanceof Named named && named.ofItself();
            if (ofItself) {
                nodes.addAll(part.nodes());
            }
        }
        return nodes;
    }
}
