package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema as it is written at one place of one document. Two are equal when they stand at the same place.
 *
 * @param document where it is written
 * @param pointer the place
 * @param node an object, a boolean, or (after a reported mistake) anything else
 */
public record JsonSchema(SchemaDocument document, Dialect dialect, JsonPointer pointer, JsonNode node) {

    /** The schema {@code true}, and {@code {}}. */
    public boolean isTrue() {
        return node.isBoolean() ? node.booleanValue() : node.isObject() && node.isEmpty();
    }

    public boolean isFalse() {
        return node.isBoolean() && !node.booleanValue();
    }

    /** The value of a keyword, when the draft defines it and its form is right; mistakes are reported elsewhere. */
    public Optional<JsonNode> get(Keyword keyword) {
        JsonNode value = node.get(keyword.word());
        if (value == null || !keyword.isDefinedIn(dialect) || !KeywordForms.isRight(keyword, dialect, value)) {
            return Optional.empty();
        }
        return hides(keyword) ? Optional.empty() : Optional.of(value);
    }

    public boolean has(Keyword keyword) {
        return get(keyword).isPresent();
    }

    /** Up to draft-07 a {@code $ref} hides everything beside it. */
    private boolean hides(Keyword keyword) {
        return !dialect.readsRefSiblings()
                && keyword != Keyword.REF
                && (keyword.isAssertion() || keyword == Keyword.FORMAT)
                && node.path(Keyword.REF.word()).isTextual();
    }

    /** The schema that is the keyword's value. */
    public Optional<JsonSchema> schema(Keyword keyword) {
        return get(keyword).filter(JsonSchema::isSchema).map(value -> child(value, keyword.word()));
    }

    /** The schemas in the keyword's array. */
    public List<JsonSchema> schemas(Keyword keyword) {
        List<JsonSchema> schemas = new ArrayList<>();
        get(keyword).filter(JsonNode::isArray).ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                schemas.add(new JsonSchema(document, dialect, at(keyword).appendIndex(i), array.get(i)));
            }
        });
        return schemas;
    }

    /** The schemas in the keyword's object, by name, in written order. */
    public Map<String, JsonSchema> schemaMap(Keyword keyword) {
        Map<String, JsonSchema> schemas = new LinkedHashMap<>();
        get(keyword).filter(JsonNode::isObject).ifPresent(object -> object.properties()
                .forEach(member -> schemas.put(
                        member.getKey(),
                        new JsonSchema(
                                document, dialect, at(keyword).appendProperty(member.getKey()), member.getValue()))));
        return schemas;
    }

    /** The schemas right inside this one, in written order, definitions among them. */
    public List<JsonSchema> children() {
        List<JsonSchema> children = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Keyword.of(member.getKey()).filter(this::has).ifPresent(keyword -> children.addAll(children(keyword)));
        }
        return children;
    }

    /** The schemas right behind a keyword. */
    public List<JsonSchema> children(Keyword keyword) {
        List<JsonSchema> children = new ArrayList<>();
        switch (keyword.form()) {
            case SCHEMA -> schema(keyword).ifPresent(children::add);
            case SCHEMAS -> children.addAll(schemas(keyword));
            case SCHEMA_OR_SCHEMAS -> {
                schema(keyword).ifPresent(children::add);
                children.addAll(schemas(keyword));
            }
            case SCHEMA_MAP -> children.addAll(schemaMap(keyword).values());
            case DEPENDENCIES -> schemaMap(keyword).values().stream()
                    .filter(child -> isSchema(child.node()))
                    .forEach(children::add);
            default -> {
                // No schemas in there.
            }
        }
        return children;
    }

    /** The keyword's strings. */
    public List<String> strings(Keyword keyword) {
        List<String> strings = new ArrayList<>();
        get(keyword).filter(JsonNode::isArray).ifPresent(array -> array.forEach(item -> strings.add(item.textValue())));
        return strings;
    }

    public Optional<String> string(Keyword keyword) {
        return get(keyword).map(JsonNode::textValue);
    }

    /** Whether it describes a string that holds JSON text; one that holds it in base64 or the like is any text. */
    public boolean holdsJson() {
        return !has(Keyword.CONTENT_ENCODING)
                && string(Keyword.CONTENT_MEDIA_TYPE)
                        .map(mediaType -> mediaType.split(";", 2)[0].strip())
                        .filter(mediaType -> mediaType.equalsIgnoreCase("application/json"))
                        .isPresent();
    }

    /** Where the keyword's value stands. */
    public JsonPointer at(Keyword keyword) {
        return pointer.appendProperty(keyword.word());
    }

    private JsonSchema child(JsonNode value, String... path) {
        JsonPointer place = pointer;
        for (String step : path) {
            place = place.appendProperty(step);
        }
        return new JsonSchema(document, dialect, place, value);
    }

    static boolean isSchema(JsonNode node) {
        return node.isObject() || node.isBoolean();
    }

    /** The place as violations name it: {@code provider.json#/$defs/Receiver}. */
    public String location() {
        return document.source().relativePath() + "#" + pointer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonSchema that && document == that.document && pointer.equals(that.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    @Override
    public String toString() {
        return location();
    }
}
