package dev.databag.processor.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a writer of a schema publishes, as a schema of draft 2020-12: wherever a value stands whose schema names members
 * and says nothing of others, there are no others. This is the premise of a comparison, told once more for another
 * validator.
 */
final class WrittenOnly {
    private static final List<String> IN_PLACE_LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> IN_PLACE = List.of("if", "then", "else");

    private final JsonNode document;

    private WrittenOnly(JsonNode document) {
        this.document = document;
    }

    static ObjectNode of(ObjectNode document) {
        WrittenOnly written = new WrittenOnly(document);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("$schema", document.get("$schema"));
        // References to # must find the whole thing closed, so that it is the root.
        ObjectNode closed = (ObjectNode) written.value(document);
        closed.remove("$schema");
        result.setAll(closed);
        if (document.has("$defs")) {
            ObjectNode definitions = result.putObject("$defs");
            document.get("$defs")
                    .properties()
                    .forEach(member -> definitions.set(member.getKey(), written.inPlace(member.getValue())));
        }
        return result;
    }

    /** The schema of a value. */
    private JsonNode value(JsonNode schema) {
        JsonNode open = inPlace(schema);
        List<JsonNode> all = new ArrayList<>();
        collect(schema, all);
        Set<String> names = new LinkedHashSet<>();
        boolean named = false;
        for (JsonNode part : all) {
            for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
                if (part.has(keyword) && !(part.get(keyword).isBoolean() && !part.get(keyword).booleanValue())) {
                    return open;
                }
            }
            named |= part.path("properties").size() > 0 || part.path("patternProperties").size() > 0;
            part.path("required").forEach(name -> names.add(name.textValue()));
            part.path("dependentRequired").forEach(list -> list.forEach(name -> names.add(name.textValue())));
        }
        if (!named) {
            return open;
        }
        ObjectNode closed = JsonNodeFactory.instance.objectNode();
        ObjectNode inner = (ObjectNode) open.deepCopy();
        inner.remove(List.of("$schema", "$defs"));
        closed.putArray("allOf").add(inner);
        ObjectNode properties = closed.putObject("properties");
        names.forEach(name -> properties.put(name, true));
        closed.put("unevaluatedProperties", false);
        return closed;
    }

    private void collect(JsonNode schema, List<JsonNode> all) {
        if (!schema.isObject() || all.contains(schema)) {
            return;
        }
        all.add(schema);
        IN_PLACE_LISTS.forEach(keyword -> schema.path(keyword).forEach(part -> collect(part, all)));
        IN_PLACE.forEach(keyword -> collect(schema.path(keyword), all));
        schema.path("dependentSchemas").forEach(part -> collect(part, all));
        if (schema.path("$ref").isTextual()) {
            collect(document.at(schema.get("$ref").textValue().substring(1)), all);
        }
    }

    /** A schema that speaks of the same value as the one around it; conditions and negations stay what they are. */
    private JsonNode inPlace(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(member -> result.set(member.getKey(), part(member.getKey(), member.getValue())));
        return result;
    }

    private JsonNode part(String keyword, JsonNode part) {
        return switch (keyword) {
            case "allOf", "anyOf", "oneOf" -> list(part, false);
            case "then", "else" -> inPlace(part);
            case "prefixItems" -> list(part, true);
            case "items", "additionalProperties" -> value(part);
            case "properties", "patternProperties" -> {
                ObjectNode members = JsonNodeFactory.instance.objectNode();
                part.properties().forEach(member -> members.set(member.getKey(), value(member.getValue())));
                yield members;
            }
            default -> part;
        };
    }

    private JsonNode list(JsonNode schemas, boolean values) {
        var list = JsonNodeFactory.instance.arrayNode();
        schemas.forEach(schema -> list.add(values ? value(schema) : inPlace(schema)));
        return list;
    }
}
