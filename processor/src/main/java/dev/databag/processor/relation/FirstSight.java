package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.schema.Dialect;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which values fit a schema at first sight. Most examples do, and a cold compiler is spared the machinery that says
 * it of the others: to load and to warm it takes ten times as long as all the rest of reading a schema.
 */
final class FirstSight {
    private static final int DEEP = 20;

    private final Schemas schemas;
    private final boolean formats;

    FirstSight(Schemas schemas, boolean formats) {
        this.schemas = schemas;
        this.formats = formats;
    }

    /** True if it certainly fits; false says nothing. */
    boolean fits(JsonSchema schema, JsonValue value) {
        return fits(schema, value, 0);
    }

    private boolean fits(JsonSchema schema, JsonValue value, int depth) {
        if (schema.isTrue()) {
            return true;
        }
        if (!schema.isObject() || depth > DEEP) {
            return false;
        }
        if (schema.has(Keyword.CONTENT_SCHEMA) && schema.holdsJson()) {
            return fits(schema.children(Keyword.CONTENT_SCHEMA).get(0), value, depth + 1);
        }
        if (schema.has(Keyword.REF)) {
            Optional<JsonSchema> target = schemas.target(schema);
            if (target.isPresent() && !fits(target.get(), value, depth + 1)) {
                return false;
            }
        }
        for (Map.Entry<String, JsonValue> member : schema.members().entrySet()) {
            Optional<Keyword> keyword = Keyword.of(member.getKey());
            if (keyword.isPresent()
                    && schema.has(keyword.get())
                    && !fits(schema, keyword.get(), member.getValue(), value, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(JsonSchema schema, Keyword keyword, JsonValue said, JsonValue value, int depth) {
        boolean current = schema.dialect() != Dialect.DRAFT_04;
        return switch (keyword) {
            case TYPE -> isOfType(said, value);
            case ENUM -> said.elements().contains(value);
            case CONST -> said.equals(value);
            case MINIMUM -> current && (!isNumber(value) || value.decimal().compareTo(said.decimal()) >= 0);
            case MAXIMUM -> current && (!isNumber(value) || value.decimal().compareTo(said.decimal()) <= 0);
            // Every code point takes one char or two.
            case MIN_LENGTH -> !Kind.STRING.is(value) || value.string().length() >= 2L * Numbers.count(said);
            case MAX_LENGTH -> !Kind.STRING.is(value) || value.string().length() <= Numbers.count(said);
            case REQUIRED -> !Kind.OBJECT.is(value) || value.members().keySet().containsAll(schema.strings(keyword));
            case PROPERTIES -> !Kind.OBJECT.is(value) || properties(schema, value.members(), depth);
            case ADDITIONAL_PROPERTIES -> schema.children(keyword).get(0).isTrue() || !Kind.OBJECT.is(value);
            case ITEMS -> !Kind.ARRAY.is(value)
                    || Kind.OBJECT.is(said) && !schema.has(Keyword.PREFIX_ITEMS) && all(schema, value.elements(), depth);
            case ALL_OF -> allFit(schema.schemas(keyword), value, depth);
            case ANY_OF -> anyFits(schema.schemas(keyword), value, depth);
            case FORMAT -> !formats;
            default -> !keyword.isAssertion() || keyword == Keyword.CONTENT_MEDIA_TYPE;
        };
    }

    private boolean allFit(List<JsonSchema> branches, JsonValue value, int depth) {
        for (JsonSchema branch : branches) {
            if (!fits(branch, value, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyFits(List<JsonSchema> branches, JsonValue value, int depth) {
        for (JsonSchema branch : branches) {
            if (fits(branch, value, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(JsonValue said, JsonValue value) {
        Kind kind = Kind.of(value);
        if (Kind.STRING.is(said)) {
            return Kind.named(said.string()).contains(kind);
        }
        for (JsonValue word : said.elements()) {
            if (Kind.named(word.string()).contains(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(JsonValue value) {
        return value.kind() == JsonValue.Kind.NUMBER;
    }

    private boolean properties(JsonSchema schema, Map<String, JsonValue> members, int depth) {
        for (Map.Entry<String, JsonSchema> property : schema.schemaMap(Keyword.PROPERTIES).entrySet()) {
            JsonValue member = members.get(property.getKey());
            if (member != null && !fits(property.getValue(), member, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean all(JsonSchema schema, List<JsonValue> values, int depth) {
        JsonSchema element = schema.children(Keyword.ITEMS).get(0);
        for (JsonValue value : values) {
            if (!fits(element, value, depth)) {
                return false;
            }
        }
        return true;
    }
}
