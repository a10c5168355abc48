package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.relation.RuleNode.Data;
import dev.databag.processor.relation.RuleNode.Named;
import dev.databag.processor.relation.RuleNode.One;
import dev.databag.processor.relation.RuleNode.Patterned;
import dev.databag.processor.relation.RuleNode.Several;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a node for its keywords by their words. */
final class Parts {
    private Parts() {}

    static boolean has(RuleNode node, String word) {
        return node.parts().containsKey(word);
    }

    static Optional<JsonValue> data(RuleNode node, String word) {
        return node.parts().get(word) instanceof Data data ? Optional.of(data.value()) : Optional.empty();
    }

    static Optional<BigDecimal> number(RuleNode node, String word) {
        return data(node, word).map(JsonValue::decimal);
    }

    static Optional<RuleNode> one(RuleNode node, String word) {
        return node.parts().get(word) instanceof One one ? Optional.of(one.node()) : Optional.empty();
    }

    static List<RuleNode> several(RuleNode node, String word) {
        return node.parts().get(word) instanceof Several several ? several.nodes() : List.of();
    }

    static Map<String, RuleNode> named(RuleNode node, String word) {
        return node.parts().get(word) instanceof Named named ? named.byName() : Map.of();
    }

    static Map<RuleNode.Pattern, RuleNode> patterned(RuleNode node) {
        return node.parts().get("patternProperties") instanceof Patterned patterned ? patterned.byPattern() : Map.of();
    }

    static List<String> strings(RuleNode node, String word) {
        return data(node, word).map(Parts::strings).orElse(List.of());
    }

    private static List<String> strings(JsonValue list) {
        List<String> strings = new ArrayList<>();
        list.elements().forEach(element -> strings.add(element.string()));
        return strings;
    }

    /** What each member demands besides itself, however the draft calls it. */
    static Map<String, List<String>> dependents(RuleNode node) {
        Map<String, List<String>> dependents = new LinkedHashMap<>();
        for (String word : List.of("dependentRequired", "dependencies")) {
            data(node, word).ifPresent(lists -> lists.members().forEach((name, list) -> dependents
                    .computeIfAbsent(name, key -> new ArrayList<>())
                    .addAll(strings(list))));
        }
        return dependents;
    }

    /** The words of {@code enum} and {@code const}, where there are any. */
    static Optional<List<JsonValue>> words(RuleNode node) {
        Optional<JsonValue> word = data(node, "const");
        return word.isPresent()
                ? word.map(List::of)
                : data(node, "enum").map(JsonValue::elements);
    }

    /** The types that the node's own keywords let through. */
    static EnumSet<Type> types(RuleNode node) {
        EnumSet<Type> types = node == RuleNode.FALSE ? Type.none() : Type.all();
        data(node, "type").ifPresent(names -> {
            EnumSet<Type> named = Type.none();
            strings(names).forEach(name -> named.addAll(Type.named(name)));
            types.retainAll(named);
        });
        words(node).ifPresent(words -> {
            EnumSet<Type> some = Type.none();
            words.forEach(word -> some.add(Type.of(word)));
            types.retainAll(some);
        });
        return types;
    }

    /** A schema that says of all this only these words. */
    static RuleNode only(RuleNode node, String... words) {
        RuleNode only = RuleNode.made(node.at());
        for (String word : words) {
            Optional.ofNullable(node.parts().get(word)).ifPresent(part -> only.put(word, part));
        }
        return only;
    }

    /** A schema of what follows the elements that have schemas of their own. */
    static Optional<RuleNode> rest(RuleNode node) {
        return one(node, "items").or(() -> one(node, "additionalItems"));
    }

    static RuleNode isType(String... words) {
        List<JsonValue> types = new ArrayList<>();
        for (String word : words) {
            types.add(JsonValue.of(word));
        }
        return RuleNode.made("").put("type", new Data(JsonValue.of(types)));
    }
}
