package dev.databag.processor.random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.databag.processor.schema.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What another validator says of a databag: its texts are read by the five rules of docs/wire.md, told here once more
 * in a few lines, and what comes out meets the schema with each {@code contentSchema} put in place of its string.
 */
public final class WireOpinion {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> JUJU = Set.of("egress-subnets", "ingress-address", "private-address");
    private static final List<String> APP = List.of("app", "application-data", "application_data", "data");
    private static final List<String> UNIT = List.of("unit", "unit-data", "unit_data", "related-units");
    private static final Set<JsonNodeType> KINDS = EnumSet.of(
            JsonNodeType.NULL, JsonNodeType.BOOLEAN, JsonNodeType.NUMBER, JsonNodeType.STRING, JsonNodeType.ARRAY,
            JsonNodeType.OBJECT);

    private final JsonNode root;
    private final Optional<String> member;
    private final Networknt networknt;

    /** The databag of the units, or else of the application, of the side that the document describes. */
    public WireOpinion(JsonNode root, boolean unit) {
        this.root = root;
        this.member = (unit ? UNIT : APP)
                .stream().filter(name -> root.path("properties").has(name)).findFirst();
        ObjectNode schema = (ObjectNode) inlined(root);
        member.ifPresent(name -> {
            JsonNode databag = schema.path("properties").path(name);
            schema.putObject("properties").set(name, databag);
            schema.putArray("required").add(name);
        });
        this.networknt = Networknt.of(schema.toString(), dialect(root.path("$schema").asText()));
    }

    private static Dialect dialect(String schema) {
        for (Dialect dialect : Dialect.values()) {
            if (schema.contains(dialect.label())) {
                return dialect;
            }
        }
        return Dialect.DRAFT_2020_12;
    }

    /** Whether the databag is valid. */
    public boolean accepts(Map<String, String> databag) {
        try {
            ObjectNode value = JSON.createObjectNode();
            ObjectNode values = member.map(value::putObject).orElse(value);
            JsonNode schema = member.map(root.path("properties")::path).orElse(root);
            Map<String, JsonNode> keys = new LinkedHashMap<>();
            properties(schema, keys);
            for (Map.Entry<String, String> entry : databag.entrySet()) {
                Optional<JsonNode> key = Optional.ofNullable(keys.get(entry.getKey()));
                if (key.isPresent() || !JUJU.contains(entry.getKey())) {
                    values.set(
                            entry.getKey(),
                            decoded(key.orElseGet(() -> other(schema, entry.getKey())), entry.getValue()));
                }
            }
            return networknt.accepts(value.toString());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The schema of a key that is not named. */
    private static JsonNode other(JsonNode schema, String key) {
        for (Map.Entry<String, JsonNode> pattern : schema.path("patternProperties").properties()) {
            if (Pattern.compile(pattern.getKey()).matcher(key).find()) {
                return pattern.getValue();
            }
        }
        return schema.path("additionalProperties");
    }

    /** The five rules. */
    private JsonNode decoded(JsonNode schema, String text) throws JsonProcessingException {
        Set<JsonNodeType> kinds = kinds(schema);
        Optional<JsonNode> content = content(schema);
        if (content.isPresent()) {
            return inside(content.get(), parsed(text));
        }
        if (kinds.equals(KINDS)) {
            return TextNode.valueOf(text);
        }
        if (!kinds.contains(JsonNodeType.STRING)) {
            return inside(schema, parsed(text));
        }
        if (EnumSet.of(JsonNodeType.STRING, JsonNodeType.NULL).containsAll(kinds)) {
            return TextNode.valueOf(text);
        }
        try {
            JsonNode value = parsed(text);
            return value.isTextual() ? TextNode.valueOf(text) : inside(schema, value);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static JsonNode parsed(String text) throws JsonProcessingException {
        JsonNode value = JSON.readTree(text);
        if (value.isMissingNode()) {
            throw new NotJson("there is nothing");
        }
        return value;
    }

    /** The value, with the JSON texts in it read. */
    private JsonNode inside(JsonNode schema, JsonNode value) throws JsonProcessingException {
        Optional<JsonNode> content = content(schema);
        if (content.isPresent()) {
            if (value.isTextual()) {
                return inside(content.get(), parsed(value.textValue()));
            }
            if (!value.isNull()) {
                throw new NotJson("a string was expected, with JSON in it");
            }
            return value;
        }
        JsonNode result = value;
        for (JsonNode part : parts(schema, "allOf", "anyOf", "oneOf")) {
            result = inside(part, result);
        }
        if (result.isObject()) {
            ObjectNode members = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> entry : result.properties()) {
                JsonNode named = schema.path("properties").path(entry.getKey());
                members.set(
                        entry.getKey(),
                        inside(named.isMissingNode() ? schema.path("additionalProperties") : named, entry.getValue()));
            }
            return members;
        }
        if (result.isArray() && schema.path("items").isObject()) {
            ArrayNode elements = JSON.createArrayNode();
            for (JsonNode element : result) {
                elements.add(inside(schema.path("items"), element));
            }
            return elements;
        }
        return result;
    }

    /** What the schema refers to, and its branches. */
    private List<JsonNode> parts(JsonNode schema, String... keywords) {
        List<JsonNode> parts = new ArrayList<>();
        // An anchor leads to no text with JSON in it.
        if (schema.path("$ref").asText().startsWith("#/")) {
            parts.add(root.at(schema.get("$ref").textValue().substring(1)));
        }
        for (String keyword : keywords) {
            schema.path(keyword).forEach(parts::add);
        }
        return parts;
    }

    private Optional<JsonNode> content(JsonNode schema) {
        if (isJsonText(schema)) {
            return Optional.of(schema.get("contentSchema"));
        }
        for (JsonNode part : parts(schema, "anyOf", "oneOf", "allOf")) {
            Optional<JsonNode> content = content(part);
            if (content.isPresent()) {
                return content;
            }
        }
        return Optional.empty();
    }

    private static boolean isJsonText(JsonNode schema) {
        return schema.path("contentMediaType").asText().equals("application/json") && schema.has("contentSchema");
    }

    private void properties(JsonNode schema, Map<String, JsonNode> found) {
        for (JsonNode part : parts(schema, "anyOf", "oneOf", "allOf")) {
            properties(part, found);
        }
        schema.path("properties").properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }

    private Set<JsonNodeType> kinds(JsonNode schema) {
        Set<JsonNodeType> kinds = EnumSet.copyOf(KINDS);
        parts(schema, "allOf").forEach(part -> kinds.retainAll(kinds(part)));
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.has(keyword)) {
                Set<JsonNodeType> some = EnumSet.noneOf(JsonNodeType.class);
                schema.get(keyword).forEach(branch -> some.addAll(kinds(branch)));
                kinds.retainAll(some);
            }
        }
        Set<JsonNodeType> named = EnumSet.noneOf(JsonNodeType.class);
        if (schema.path("type").isTextual()) {
            named.add(named(schema.get("type").textValue()));
        }
        schema.path("type").forEach(type -> named.add(named(type.textValue())));
        if (!named.isEmpty()) {
            kinds.retainAll(named);
        }
        if (schema.has("enum")) {
            Set<JsonNodeType> some = EnumSet.noneOf(JsonNodeType.class);
            schema.get("enum").forEach(word -> some.add(word.getNodeType()));
            kinds.retainAll(some);
        }
        if (schema.has("const")) {
            kinds.retainAll(EnumSet.of(schema.get("const").getNodeType()));
        }
        return kinds;
    }

    private static JsonNodeType named(String type) {
        return type.equals("integer")
                ? JsonNodeType.NUMBER
                : JsonNodeType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** The schema with each JSON text's schema in the place of its string. */
    private static JsonNode inlined(JsonNode schema) {
        if (isJsonText(schema)) {
            return inlined(schema.get("contentSchema"));
        }
        if (schema.isObject()) {
            ObjectNode result = JSON.createObjectNode();
            schema.properties().forEach(entry -> result.set(entry.getKey(), inlined(entry.getValue())));
            return result;
        }
        if (schema.isArray()) {
            ArrayNode result = JSON.createArrayNode();
            schema.forEach(element -> result.add(inlined(element)));
            return result;
        }
        return schema;
    }

    private static final class NotJson extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        NotJson(String message) {
            super(message);
        }
    }
}
