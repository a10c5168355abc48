package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
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
public record JsonSchema(SchemaDocument document, Dialect dialect, JsonPointer pointer, JsonValue node) {

    /** The schema {@code true}, and {@code {}}. */
    public boolean isTrue() {
        return isObject() ? members().isEmpty() : isBoolean() && node.bool();
    }

    public boolean isFalse() {
        return isBoolean() && !node.bool();
    }

    private boolean isBoolean() {
        return node.kind() == Kind.BOOLEAN;
    }

    /** Whether it is written as an object, and not as true or false. */
    public boolean isObject() {
        return node.kind() == Kind.OBJECT;
    }

    /** What the object says, in written order; nothing when it is none. */
    public Map<String, JsonValue> members() {
        return isObject() ? node.members() : Map.of();
    }

    /** The value of a keyword, when the draft defines it and its form is right; mistakes are reported elsewhere. */
    public Optional<JsonValue> get(Keyword keyword) {
        JsonValue value = members().get(keyword.word());
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
        if (dialect.readsRefSiblings() || keyword == Keyword.REF) {
            return false;
        }
        JsonValue reference = members().get(Keyword.REF.word());
        return reference != null
                && reference.kind() == Kind.STRING
                && (keyword.isAssertion() || keyword == Keyword.FORMAT);
    }

    /** The schema that is the keyword's value. */
    public Optional<JsonSchema> schema(Keyword keyword) {
        return get(keyword).filter(JsonSchema::isSchema).map(value -> new JsonSchema(document, dialect, at(keyword), value));
    }

    /** The schemas in the keyword's array. */
    public List<JsonSchema> schemas(Keyword keyword) {
        List<JsonSchema> schemas = new ArrayList<>();
        for (JsonValue element : elements(keyword)) {
            schemas.add(new JsonSchema(document, dialect, at(keyword).appendIndex(schemas.size()), element));
        }
        return schemas;
    }

    /** The schemas in the keyword's object, by name, in written order. */
    public Map<String, JsonSchema> schemaMap(Keyword keyword) {
        Map<String, JsonSchema> schemas = new LinkedHashMap<>();
        get(keyword)
                .filter(value -> value.kind() == Kind.OBJECT)
                .ifPresent(object -> object.members()
                        .forEach((name, value) -> schemas.put(
                                name,
                                new JsonSchema(document, dialect, at(keyword).appendProperty(name), value))));
        return schemas;
    }

    /** The schemas right inside this one, in written order, definitions among them. */
    public List<JsonSchema> children() {
        List<JsonSchema> children = new ArrayList<>();
        for (String word : members().keySet()) {
            Keyword.of(word).filter(this::has).ifPresent(keyword -> children.addAll(children(keyword)));
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

    /** What the keyword's array holds; nothing when its value is none. */
    public List<JsonValue> elements(Keyword keyword) {
        return get(keyword)
                .filter(value -> value.kind() == Kind.ARRAY)
                .map(JsonValue::elements)
                .orElse(List.of());
    }

    /** The keyword's strings, of which it is an array. */
    public List<String> strings(Keyword keyword) {
        List<String> strings = new ArrayList<>();
        elements(keyword).forEach(item -> strings.add(item.string()));
        return strings;
    }

    /** The keyword's string. */
    public Optional<String> string(Keyword keyword) {
        return get(keyword).filter(value -> value.kind() == Kind.STRING).map(JsonValue::string);
    }

    /** Whether the keyword is there and is true. */
    public boolean isSet(Keyword keyword) {
        return get(keyword).filter(value -> value.kind() == Kind.BOOLEAN && value.bool()).isPresent();
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

    static boolean isSchema(JsonValue value) {
        return value.kind() == Kind.OBJECT || value.kind() == Kind.BOOLEAN;
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
