package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.pattern.CompiledPattern;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.rule.Assertion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A schema on its way into a program: its keywords, folded to those of draft 2020-12. One node may be a part of many. */
public final class RuleNode {
    public static final RuleNode TRUE = new RuleNode("", Optional.empty());
    public static final RuleNode FALSE = new RuleNode("", Optional.empty());

    private final String at;
    private final Optional<JsonSchema> site;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean holdsSecret;

    private RuleNode(String at, Optional<JsonSchema> site) {
        this.at = at;
        this.site = site;
    }

    /** A schema's own. */
    public static RuleNode of(JsonSchema site) {
        return new RuleNode(site.location(), Optional.of(site));
    }

    /** One that no schema wrote; violations name the place all the same. */
    public static RuleNode made(String at) {
        return new RuleNode(at, Optional.empty());
    }

    public static RuleNode constant(boolean accepting) {
        return accepting ? TRUE : FALSE;
    }

    public boolean isConstant() {
        return this == TRUE || this == FALSE;
    }

    /** The place, as violations name it. */
    public String at() {
        return at;
    }

    public Optional<JsonSchema> site() {
        return site;
    }

    /** What it says, by the word of the program. */
    public Map<String, Part> parts() {
        return parts;
    }

    public RuleNode put(String word, Part part) {
        parts.put(word, part);
        return this;
    }

    /** What stands behind a word of the program. */
    public sealed interface Part {

        /** The nodes in it. */
        List<RuleNode> nodes();
    }

    /** No schema in it. */
    public record Data(JsonValue value) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.of();
        }
    }

    /** A pattern and its automaton. */
    public record Pattern(String text, CompiledPattern.Table table) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.of();
        }
    }

    /** A schema; of the value itself, or of a part of it. */
    public record One(RuleNode node, boolean ofItself) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.of(node);
        }
    }

    /** Schemas in order. */
    public record Several(List<RuleNode> nodes, boolean ofItself) implements Part {
        public Several {
            nodes = List.copyOf(nodes);
        }
    }

    /** Schemas by name. */
    public record Named(Map<String, RuleNode> byName, boolean ofItself) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.copyOf(byName.values());
        }
    }

    /** Schemas by pattern. */
    public record Patterned(Map<Pattern, RuleNode> byPattern) implements Part {
        @Override
        public List<RuleNode> nodes() {
            return List.copyOf(byPattern.values());
        }
    }

    /** Whether the value, or something in it, is a secret, so that no word of it may be quoted. */
    public boolean holdsSecret() {
        return holdsSecret;
    }

    /** Takes note of what the schemas say of secrets, here and below. */
    void mark(Predicate<JsonSchema> secrets) {
        Set<RuleNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<RuleNode> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            RuleNode node = open.pop();
            if (seen.add(node)) {
                node.holdsSecret = node.site.filter(secrets).isPresent();
                node.parts.values().forEach(part -> open.addAll(part.nodes()));
            }
        }
    }

    /** One of the same schema that says nothing yet. */
    public RuleNode blank() {
        RuleNode blank = new RuleNode(at, site);
        blank.holdsSecret = holdsSecret;
        return blank;
    }

    /** The same as something that judges values. */
    public Assertion assertion() {
        return Assertion.of(RuleText.of(this));
    }

    /** The nodes that are asked about the very value that this one is asked about. */
    public List<RuleNode> ofItself() {
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
