package dev.databag.processor.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a value smaller as long as something still holds of it. */
public final class Shrinker {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shrinker() {}

    /** The smallest value that is found, of which the same holds as of the first. */
    public static JsonNode shrink(JsonNode first, Predicate<JsonNode> holds) {
        JsonNode best = first;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (JsonNode candidate : smaller(best)) {
                if (holds.test(candidate)) {
                    best = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return best;
    }

    private static List<JsonNode> smaller(JsonNode value) {
        List<JsonNode> smaller = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                smaller.add(object.deepCopy().without(member.getKey()));
                for (JsonNode child : smaller(member.getValue())) {
                    ObjectNode copy = object.deepCopy();
                    copy.set(member.getKey(), child);
                    smaller.add(copy);
                }
            });
            object.elements().forEachRemaining(smaller::add);
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                ArrayNode copy = array.deepCopy();
                copy.remove(i);
                smaller.add(copy);
                for (JsonNode child : smaller(array.get(i))) {
                    ArrayNode changed = array.deepCopy();
                    changed.set(i, child);
                    smaller.add(changed);
                }
            }
            array.elements().forEachRemaining(smaller::add);
        } else if (value.isTextual() && !value.textValue().isEmpty()) {
            smaller.add(NODES.textNode(value.textValue().substring(1)));
        } else if (value.isNumber() && value.decimalValue().signum() != 0) {
            smaller.add(NODES.numberNode(0));
            if (value.isInt() && value.intValue() > 0) {
                smaller.add(NODES.numberNode(value.intValue() / 2));
            }
        }
        return smaller;
    }
}
