package dev.databag.processor.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.databag.processor.schema.Dialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random values, also such that have a chance to be valid. */
public final class RandomValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> STRINGS =
            List.of("", "a", "b", "ab", "abc", "1", "aXb", "\u00e9", "\ud83d\ude00", "a b", "ba");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "5", "10", "-1", "-2", "0.5", "1.5", "2.25", "0.01", "0.1", "1e-2", "100");

    /** In draft-04 these were no integers, which nobody means any more. */
    private static final List<String> SPELLINGS = List.of("1.0", "2.00", "1e1", "0.0", "-0.0", "20e-1");

    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "object", "array", "null");

    private final Random random;
    private final boolean spellings;

    public RandomValues(Random random, Dialect dialect) {
        this.random = random;
        this.spellings = dialect != Dialect.DRAFT_04;
    }

    /** Any value, so many levels deep. */
    public JsonNode any(int depth) {
        return ofType(TYPES.get(random.nextInt(depth > 0 ? TYPES.size() : 4)), null, null, depth);
    }

    /** A value that may be valid; references lead into the document. */
    public JsonNode next(JsonNode document) {
        return guided(document, document, 4);
    }

    private JsonNode guided(JsonNode written, JsonNode document, int depth) {
        JsonNode schema = resolved(written, document);
        if (!schema.isObject() || random.nextInt(12) == 0) {
            return any(Math.min(depth, 2));
        }
        if (schema.has("const") && random.nextInt(8) > 0) {
            return schema.get("const");
        }
        if (schema.path("enum").size() > 0 && random.nextInt(8) > 0) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            JsonNode branches = schema.path(keyword);
            if (branches.size() > 0 && random.nextInt(3) == 0) {
                return guided(branches.get(random.nextInt(branches.size())), document, depth);
            }
        }
        for (String keyword : List.of("if", "then", "else")) {
            if (schema.has(keyword) && random.nextInt(4) == 0) {
                return guided(schema.get(keyword), document, depth);
            }
        }
        return ofType(type(schema), schema, document, depth);
    }

    private static JsonNode resolved(JsonNode written, JsonNode document) {
        JsonNode schema = written;
        for (int hops = 0; hops < 5 && schema.path("$ref").isTextual(); hops++) {
            String reference = schema.get("$ref").textValue();
            JsonNode target = document.at(reference.substring(1));
            if (target.isMissingNode()) {
                return schema;
            }
            schema = target;
        }
        return schema;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return type.textValue();
        }
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).textValue();
        }
        List<String> types = new ArrayList<>();
        schema.fieldNames().forEachRemaining(keyword -> {
            switch (keyword) {
                case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> types.add("number");
                case "minLength", "maxLength", "pattern" -> types.add("string");
                case "items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems" ->
                    types.add("array");
                case "properties", "patternProperties", "additionalProperties", "propertyNames", "required" ->
                    types.add("object");
                case "dependentSchemas", "dependentRequired", "dependencies", "minProperties", "maxProperties" ->
                    types.add("object");
                case "unevaluatedProperties" -> types.add("object");
                default -> {
                    // It does not care.
                }
            }
        });
        return types.isEmpty() ? TYPES.get(random.nextInt(TYPES.size())) : types.get(random.nextInt(types.size()));
    }

    private JsonNode ofType(String type, JsonNode schema, JsonNode document, int depth) {
        return switch (type) {
            case "string" -> NODES.textNode(STRINGS.get(random.nextInt(STRINGS.size())));
            case "integer" -> NODES.numberNode(random.nextInt(14) - 2);
            case "number" -> number();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "object" -> object(schema, document, depth);
            case "array" -> array(schema, document, depth);
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() {
        if (spellings && random.nextInt(4) == 0) {
            return NODES.numberNode(new BigDecimal(SPELLINGS.get(random.nextInt(SPELLINGS.size()))));
        }
        return RandomSchemas.number(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    private JsonNode object(JsonNode schema, JsonNode document, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth <= 0) {
            return object;
        }
        if (schema != null) {
            schema.path("properties").properties().forEach(member -> {
                if (random.nextInt(3) > 0) {
                    object.set(member.getKey(), guided(member.getValue(), document, depth - 1));
                }
            });
            schema.path("required").forEach(name -> {
                if (name.isTextual() && !object.has(name.textValue()) && random.nextInt(5) > 0) {
                    object.set(name.textValue(), other(schema, document, depth - 1));
                }
            });
        }
        for (int more = random.nextInt(schema == null ? 3 : 2); more > 0; more--) {
            String name = RandomSchemas.NAMES.get(random.nextInt(RandomSchemas.NAMES.size()));
            if (!object.has(name)) {
                object.set(name, other(schema, document, depth - 1));
            }
        }
        return object;
    }

    private JsonNode other(JsonNode schema, JsonNode document, int depth) {
        if (schema != null) {
            for (String keyword : List.of("additionalProperties", "patternProperties", "unevaluatedProperties")) {
                JsonNode found = schema.path(keyword);
                JsonNode used = keyword.startsWith("pattern") && found.size() > 0 ? found.elements().next() : found;
                if (used.isObject() && random.nextBoolean()) {
                    return guided(used, document, depth);
                }
            }
        }
        return any(Math.min(depth, 1));
    }

    private JsonNode array(JsonNode schema, JsonNode document, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (depth <= 0) {
            return array;
        }
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            JsonNode element = schema == null ? null : element(schema, i);
            array.add(element == null ? any(Math.min(depth - 1, 1)) : guided(element, document, depth - 1));
        }
        if (size > 0 && random.nextInt(6) == 0) {
            array.add(array.get(random.nextInt(size)));
        }
        return array;
    }

    private JsonNode element(JsonNode schema, int index) {
        if (schema.has("contains") && random.nextInt(3) == 0) {
            return schema.get("contains");
        }
        JsonNode first = schema.has("prefixItems") ? schema.get("prefixItems") : schema.path("items");
        if (first.isArray() && index < first.size()) {
            return first.get(index);
        }
        for (String keyword : List.of("items", "additionalItems", "unevaluatedItems")) {
            if (schema.path(keyword).isObject()) {
                return schema.get(keyword);
            }
        }
        return null;
    }
}
