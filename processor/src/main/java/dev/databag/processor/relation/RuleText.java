package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Part;
import dev.databag.processor.relation.RuleNode.Patterned;
import dev.databag.processor.relation.RuleNode.Several;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes nodes as the program that the runtime's {@code dev.databag.rule.RuleReader} reads and describes. */
final class RuleText {
    /** A node that lies deeper inside others has a number, so that nobody has to recurse. */
    private static final int DEEPEST = 30;

    private final Set<RuleNode> shared = new HashSet<>();
    private final Map<RuleNode, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> patterns = new HashMap<>();
    private final Deque<RuleNode> unwritten = new ArrayDeque<>();
    private final Map<Integer, JsonValue> elements = new HashMap<>();
    private int size;

    private RuleText() {}

    /** The program whose entry is this node. */
    static String of(RuleNode entry) {
        RuleText text = new RuleText();
        text.findShared(entry);
        return text.write(entry);
    }

    private void findShared(RuleNode entry) {
        Set<RuleNode> seen = new HashSet<>();
        Deque<RuleNode> reached = new ArrayDeque<>();
        seen.add(entry);
        shared.add(entry);
        reached.add(entry);
        while (!reached.isEmpty()) {
            for (Part part : reached.pop().parts().values()) {
                for (RuleNode node : part.nodes()) {
                    if (seen.add(node)) {
                        reached.add(node);
                    } else {
                        shared.add(node);
                    }
                }
            }
        }
    }

    private String write(RuleNode entry) {
        if (entry.isConstant()) {
            return "[" + (entry == RuleNode.TRUE) + "]";
        }
        number(entry);
        for (RuleNode node = unwritten.poll(); node != null; node = unwritten.poll()) {
            elements.put(numbers.get(node), object(node, "", 0));
        }
        List<JsonValue> program = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            program.add(elements.get(i));
        }
        return JsonValue.of(program).toString();
    }

    private JsonValue number(RuleNode node) {
        Integer number = numbers.get(node);
        if (number == null) {
            number = size++;
            numbers.put(node, number);
            unwritten.add(node);
        }
        return JsonValue.of(number);
    }

    /** The node, which a reader that is told nothing takes to stand at the given place. */
    private JsonValue node(RuleNode node, String derived, int depth) {
        if (node.isConstant()) {
            return JsonValue.of(node == RuleNode.TRUE);
        }
        return shared.contains(node) || depth == DEEPEST ? number(node) : object(node, derived, depth);
    }

    private JsonValue object(RuleNode node, String derived, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (!node.at().equals(derived)) {
            members.put("@", JsonValue.of(node.at()));
        }
        node.parts().forEach((word, part) -> {
            String place = node.at() + "/" + (word.equals("content") ? "contentSchema" : word);
            members.put(word, part(part, place, depth + 1));
        });
        return JsonValue.of(members);
    }

    private JsonValue part(Part part, String place, int depth) {
        if (part instanceof Data data) {
            return data.value();
        } else if (part instanceof RuleNode.Pattern pattern) {
            return pattern(pattern);
        } else if (part instanceof One one) {
            return node(one.node(), place, depth);
        } else if (part instanceof Several several) {
            List<JsonValue> list = new ArrayList<>();
            for (RuleNode node : several.nodes()) {
                list.add(node(node, place + "/" + list.size(), depth));
            }
            return JsonValue.of(list);
        } else if (part instanceof Named named) {
            Map<String, JsonValue> byName = new LinkedHashMap<>();
            named.byName().forEach((name, node) -> byName.put(name, node(node, place + "/" + step(name), depth)));
            return JsonValue.of(byName);
        }
        List<JsonValue> pairs = new ArrayList<>();
        ((Patterned) part).byPattern().forEach((pattern, node) -> {
            JsonValue rule = node(node, place + "/" + step(pattern.text()), depth);
            pairs.add(JsonValue.of(List.of(pattern(pattern), rule)));
        });
        return JsonValue.of(pairs);
    }

    private static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private JsonValue pattern(RuleNode.Pattern pattern) {
        Integer number = patterns.get(pattern.text());
        if (number == null) {
            number = size++;
            patterns.put(pattern.text(), number);
            elements.put(number, JsonValue.of(List.of(
                    JsonValue.of(pattern.text()), JsonValue.of(pattern.table().text()))));
        }
        return JsonValue.of(number);
    }
}
