package dev.databag.processor.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.databag.processor.random.RandomSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes schemas as people do: a keyword more or less, another bound, a word, a member, null, a definition. */
final class Mutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> BOUNDS = List.of(
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems",
            "maxItems", "minProperties", "maxProperties", "minContains", "maxContains");
    private static final List<String> SCHEMAS = List.of(
            "items", "additionalProperties", "contains", "not", "if", "then", "else", "propertyNames",
            "unevaluatedItems", "unevaluatedProperties");
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final List<String> MAPS = List.of("properties", "patternProperties", "dependentSchemas", "$defs");

    private final Random random;
    private final RandomSchemas schemas;

    Mutations(Random random, RandomSchemas schemas) {
        this.random = random;
        this.schemas = schemas;
    }

    /** The same schema with one to three changes. */
    ObjectNode next(ObjectNode schema) {
        ObjectNode changed = schema.deepCopy();
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            List<ObjectNode> all = new ArrayList<>();
            collect(changed, all);
            change(all.get(random.nextInt(all.size())), changed);
        }
        return changed;
    }

    private static void collect(JsonNode schema, List<ObjectNode> all) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        all.add(object);
        SCHEMAS.forEach(keyword -> collect(object.path(keyword), all));
        LISTS.forEach(keyword -> object.path(keyword).forEach(child -> collect(child, all)));
        MAPS.forEach(keyword -> object.path(keyword).forEach(child -> collect(child, all)));
    }

    private void change(ObjectNode schema, ObjectNode root) {
        List<String> keywords = new ArrayList<>();
        schema.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(List.of("$schema", "$defs"));
        if (keywords.isEmpty() || random.nextInt(4) == 0) {
            add(schema, root);
            return;
        }
        String keyword = keywords.get(random.nextInt(keywords.size()));
        JsonNode value = schema.get(keyword);
        if (BOUNDS.contains(keyword)) {
            int by = random.nextBoolean() ? 1 : -1;
            schema.put(keyword, Math.max(keyword.contains("inimum") || keyword.contains("aximum") ? -9 : 0, value.intValue() + by));
        } else if (value instanceof ArrayNode array && !keyword.equals("type")) {
            if (array.size() > 1 && random.nextBoolean()) {
                array.remove(random.nextInt(array.size()));
            } else if (LISTS.contains(keyword)) {
                array.add(random.nextBoolean() ? NODES.objectNode().put("type", "null") : part());
            } else if (keyword.equals("enum")) {
                array.add("more");
            } else {
                schema.remove(keyword);
            }
        } else if (value.isBoolean()) {
            schema.put(keyword, !value.booleanValue());
        } else if (MAPS.contains(keyword) && random.nextInt(3) > 0) {
            ObjectNode members = (ObjectNode) value;
            List<String> names = new ArrayList<>();
            members.fieldNames().forEachRemaining(names::add);
            if (random.nextBoolean() && names.size() > 1) {
                members.remove(names.get(random.nextInt(names.size())));
            } else if (!keyword.equals("patternProperties")) {
                members.set(List.of("a", "b", "c", "ab", "new").get(random.nextInt(5)), part());
            }
        } else {
            schema.remove(keyword);
        }
    }

    private ObjectNode part() {
        ObjectNode part = schemas.next();
        part.remove(List.of("$schema", "$defs"));
        return part.toString().contains("$ref") ? NODES.objectNode().put("type", "string") : part;
    }

    private void add(ObjectNode schema, ObjectNode root) {
        ObjectNode own = schema.deepCopy();
        own.remove(List.of("$schema", "$defs"));
        switch (random.nextInt(5)) {
            case 0 -> part().properties().forEach(member -> {
                if (!schema.has(member.getKey())) {
                    schema.set(member.getKey(), member.getValue());
                }
            });
            case 1 -> {
                if (schema != root) {
                    schema.removeAll();
                    schema.putArray("anyOf").add(own).addObject().put("type", "null");
                }
            }
            case 2 -> {
                if (schema != root) {
                    schema.removeAll();
                    schema.putArray("anyOf").add(own).add(part());
                }
            }
            case 3 -> {
                if (schema != root && !own.toString().contains("$ref")) {
                    schema.removeAll();
                    schema.put("$ref", "#/$defs/Moved");
                    ObjectNode definitions =
                            root.has("$defs") ? (ObjectNode) root.get("$defs") : root.putObject("$defs");
                    definitions.set("Moved", own);
                }
            }
            default -> schema.set("additionalProperties", NODES.booleanNode(random.nextBoolean()));
        }
    }
}
