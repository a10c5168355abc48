package dev.databag.processor.compat;

import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.InterfaceRules.DatabagRules;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Part;
import dev.databag.processor.relation.RuleNode.Patterned;
import dev.databag.processor.relation.RuleNode.Several;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A databag's schema as the wire sees it: where a key holds JSON text, its value is what the text holds. So a list that
 * is described as a list and one that is described as a string with a list in it are the same.
 */
final class Wire {
    private static final Set<String> IN_PLACE = Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else");
    private static final Set<String> ABOUT_TEXT =
            Set.of("type", "content", "minLength", "maxLength", "pattern", "format");

    private final Map<String, Encoding> encodings = new HashMap<>();
    private final Encoding others;
    private final Map<RuleNode, RuleNode> databags = new HashMap<>();
    private final Map<RuleNode, RuleNode> values = new HashMap<>();
    private final Map<RuleNode, Boolean> holdsText = new HashMap<>();

    private Wire(Databag databag) {
        for (Field field : databag.struct().fields()) {
            encodings.put(field.wireName(), field.encoding());
        }
        OtherMembers rest = databag.struct().others();
        others = rest.isKept() ? rest.encoding() : Encoding.TEXT;
    }

    static RuleNode of(DatabagRules rules) {
        return new Wire(rules.databag()).databag(rules.rules());
    }

    private static RuleNode copy(RuleNode node) {
        return node.blank();
    }

    /** The databag, or a branch of its schema. */
    private RuleNode databag(RuleNode node) {
        if (node.isConstant()) {
            return node;
        }
        RuleNode known = databags.get(node);
        if (known != null) {
            return known;
        }
        RuleNode copy = copy(node);
        databags.put(node, copy);
        node.parts().forEach((word, part) -> copy.put(word, databag(word, part)));
        return copy;
    }

    private Part databag(String word, Part part) {
        if (word.equals("properties") && part instanceof Named named) {
            Map<String, RuleNode> members = new LinkedHashMap<>();
            named.byName().forEach((name, node) -> members.put(name, key(encodings.getOrDefault(name, others), node)));
            return new Named(members, false);
        } else if (part instanceof Patterned patterned) {
            Map<RuleNode.Pattern, RuleNode> members = new LinkedHashMap<>();
            patterned.byPattern().forEach((pattern, node) -> members.put(pattern, key(others, node)));
            return new Patterned(members);
        } else if (word.equals("additionalProperties") && part instanceof One one) {
            return new One(key(others, one.node()), false);
        } else if (part instanceof One one && one.ofItself()) {
            return new One(databag(one.node()), true);
        } else if (part instanceof Several several && several.ofItself()) {
            return new Several(several.nodes().stream().map(this::databag).toList(), true);
        } else if (part instanceof Named named && named.ofItself()) {
            Map<String, RuleNode> branches = new LinkedHashMap<>();
            named.byName().forEach((name, node) -> branches.put(name, databag(node)));
            return new Named(branches, true);
        }
        return part;
    }

    private RuleNode key(Encoding encoding, RuleNode node) {
        boolean json = encoding == Encoding.JSON || encoding == Encoding.JSON_STRING;
        return json ? value(node) : node;
    }

    /** What the text holds. */
    private RuleNode value(RuleNode node) {
        if (node.isConstant() || !holdsText(node)) {
            return node;
        }
        RuleNode known = values.get(node);
        if (known != null) {
            return known;
        }
        RuleNode copy = copy(node);
        values.put(node, copy);
        Optional<RuleNode> content = Parts.one(node, "content");
        node.parts().forEach((word, part) -> {
            if (!ABOUT_TEXT.contains(word)) {
                put(copy, word, part);
            }
        });
        content.ifPresent(inside -> also(copy, isNullable(node) ? orNull(inside) : inside));
        return copy;
    }

    private static boolean isNullable(RuleNode node) {
        return Parts.has(node, "type") && Parts.types(Parts.only(node, "type")).contains(Type.NULL);
    }

    private static RuleNode orNull(RuleNode node) {
        RuleNode isNull = Parts.isType("null");
        return RuleNode.made("").put("anyOf", new Several(List.of(isNull, node), true));
    }

    private static void also(RuleNode copy, RuleNode node) {
        List<RuleNode> all = new ArrayList<>(Parts.several(copy, "allOf"));
        all.add(node);
        copy.put("allOf", new Several(all, true));
    }

    private void put(RuleNode copy, String word, Part part) {
        if (part instanceof Several several && IN_PLACE.contains(word)) {
            // The text null is null, whatever else the other branch lets through.
            boolean loose = word.equals("oneOf") && several.nodes().stream().anyMatch(Wire::isNull);
            copy.put(loose ? "anyOf" : word, new Several(several.nodes().stream().map(this::value).toList(), true));
        } else if (part instanceof One one && IN_PLACE.contains(word)) {
            copy.put(word, new One(value(one.node()), true));
        } else {
            copy.put(word, part);
        }
    }

    private static boolean isNull(RuleNode node) {
        return Parts.types(node).equals(Set.of(Type.NULL));
    }

    private boolean holdsText(RuleNode node) {
        Boolean known = holdsText.get(node);
        if (known == null) {
            known = Parts.has(node, "content")
                    || node.ofItself().stream().anyMatch(this::holdsText);
            holdsText.put(node, known);
        }
        return known;
    }
}
