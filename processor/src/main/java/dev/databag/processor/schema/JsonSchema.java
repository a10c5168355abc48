package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Optional<JsonValue> value = get(keyword);
        return value.isPresent() && isSchema(value.get())
                ? Optional.of(new JsonSchema(document, dialect, at(keyword), value.get()))
                : Optional.empty();
    }

    /** The schemas in the keyword's array. */
    public List<JsonSchema> schemas(Keyword keyword) {
        List<JsonSchema> schemas = new ArrayList<>();
        JsonPointer place = at(keyword);
        for (JsonValue element : elements(keyword)) {
            schemas.add(new JsonSchema(document, dialect, place.appendIndex(schemas.size()), element));
        }
        return schemas;
    }

    /** The schemas in the keyword's object, by name, in written order. */
    public Map<String, JsonSchema> schemaMap(Keyword keyword) {
        Map<String, JsonSchema> schemas = new LinkedHashMap<>();
        Optional<JsonValue> object = get(keyword);
        if (object.isEmpty() || object.get().kind() != Kind.OBJECT) {
            return schemas;
        }
        JsonPointer place = at(keyword);
        for (Map.Entry<String, JsonValue> member : object.get().members().entrySet()) {
            JsonPointer pointer = place.appendProperty(member.getKey());
            schemas.put(member.getKey(), new JsonSchema(document, dialect, pointer, member.getValue()));
        }
        return schemas;
    }

    /** Every keyword that it {@link #has}, in the order of {@link Keyword}. */
    public Set<Keyword> keywords() {
        Set<Keyword> keywords = EnumSet.noneOf(Keyword.class);
        for (String word : members().keySet()) {
            Optional<Keyword> keyword = Keyword.of(word);
            if (keyword.isPresent() && has(keyword.get())) {
                keywords.add(keyword.get());
            }
        }
        return keywords;
    }

    /** The schemas right inside this one, in written order, definitions among them. */
    public List<JsonSchema> children() {
        List<JsonSchema> children = new ArrayList<>();
        for (String word : members().keySet()) {
            Optional<Keyword> keyword = Keyword.of(word);
            if (keyword.isPresent() && has(keyword.get())) {
                children.addAll(children(keyword.get()));
            }
        }
        return children;
    }

    /** The schemas right behind a keyword. */
    public List<JsonSchema> children(Keyword keyword) {
        List<JsonSchema> children = new ArrayList<>();
        switch (keyword.form()) {
            case SCHEMA -> addSchema(keyword, children);
            case SCHEMAS -> children.addAll(schemas(keyword));
            case SCHEMA_OR_SCHEMAS -> {
                addSchema(keyword, children);
                children.addAll(schemas(keyword));
            }
            case SCHEMA_MAP -> children.addAll(schemaMap(keyword).values());
            case DEPENDENCIES -> {
                for (JsonSchema child : schemaMap(keyword).values()) {
                    if (isSchema(child.node())) {
                        children.add(child);
                    }
                }
            }
            default -> {
                // No schemas in there.
            }
        }
        return children;
    }

    private void addSchema(Keyword keyword, List<JsonSchema> children) {
        Optional<JsonSchema> child = schema(keyword);
        if (child.isPresent()) {
            children.add(child.get());
        }
    }

    /** What the keyword's array holds; nothing when its value is none. */
    public List<JsonValue> elements(Keyword keyword) {
        Optional<JsonValue> value = get(keyword);
        return value.isPresent() && value.get().kind() == Kind.ARRAY ? value.get().elements() : List.of();
    }

    /** The keyword's strings, of which it is an array. */
    public List<String> strings(Keyword keyword) {
        List<String> strings = new ArrayList<>();
        for (JsonValue item : elements(keyword)) {
            strings.add(item.string());
        }
        return strings;
    }

    /** The keyword's string. */
    public Optional<String> string(Keyword keyword) {
        Optional<JsonValue> value = get(keyword);
        return value.isPresent() && value.get().kind() == Kind.STRING
                ? Optional.of(value.get().string())
                : Optional.empty();
    }

    /** Whether the keyword is there and is true. */
    public boolean isSet(Keyword keyword) {
        Optional<JsonValue> value = get(keyword);
        return value.isPresent() && value.get().kind() == Kind.BOOLEAN && value.get().bool();
    }

    /** Whether it describes a string that holds JSON text; one that holds it in base64 or the like is any text. */
    public boolean holdsJson() {
        Optional<String> mediaType = string(Keyword.CONTENT_MEDIA_TYPE);
        return mediaType.isPresent()
                && mediaType.get().split(";", 2)[0].strip().equalsIgnoreCase("application/json")
                && !has(Keyword.CONTENT_ENCODING);
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
