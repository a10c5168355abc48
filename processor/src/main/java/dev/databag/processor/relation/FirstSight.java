package dev.databag.processor.relation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.processor.schema.Dialect;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
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
    boolean fits(JsonSchema schema, JsonNode value) {
        return fits(schema, value, 0);
    }

    private boolean fits(JsonSchema schema, JsonNode value, int depth) {
        if (schema.isTrue()) {
            return true;
        }
        if (!schema.node().isObject() || depth > DEEP) {
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
        for (Map.Entry<String, JsonNode> member : schema.node().properties()) {
            Optional<Keyword> keyword = Keyword.of(member.getKey()).filter(schema::has);
            if (keyword.isPresent() && !fits(schema, keyword.get(), member.getValue(), value, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(JsonSchema schema, Keyword keyword, JsonNode said, JsonNode value, int depth) {
        boolean current = schema.dialect() != Dialect.DRAFT_04;
        return switch (keyword) {
            case TYPE -> isOfType(said, value);
            case ENUM -> contains(said, value);
            case CONST -> said.equals(value);
            case MINIMUM -> current && (!value.isNumber() || value.decimalValue().compareTo(said.decimalValue()) >= 0);
            case MAXIMUM -> current && (!value.isNumber() || value.decimalValue().compareTo(said.decimalValue()) <= 0);
            // Every code point takes one char or two.
            case MIN_LENGTH -> !value.isTextual() || value.textValue().length() >= 2L * Numbers.count(said);
            case MAX_LENGTH -> !value.isTextual() || value.textValue().length() <= Numbers.count(said);
            case REQUIRED -> !value.isObject() || schema.strings(keyword).stream().allMatch(value::has);
            case PROPERTIES -> schema.schemaMap(keyword).entrySet().stream()
                    .allMatch(property -> !value.has(property.getKey())
                            || fits(property.getValue(), value.get(property.getKey()), depth));
            case ADDITIONAL_PROPERTIES -> schema.children(keyword).get(0).isTrue() || !value.isObject();
            case ITEMS -> !value.isArray() || said.isObject() && !schema.has(Keyword.PREFIX_ITEMS) && all(schema, value, depth);
            case ALL_OF -> schema.schemas(keyword).stream().allMatch(branch -> fits(branch, value, depth));
            case ANY_OF -> schema.schemas(keyword).stream().anyMatch(branch -> fits(branch, value, depth));
            case FORMAT -> !formats;
            default -> !keyword.isAssertion() || keyword == Keyword.CONTENT_MEDIA_TYPE;
        };
    }

    private static boolean isOfType(JsonNode said, JsonNode value) {
        Kind kind = Kind.of(value);
        if (said.isTextual()) {
            return Kind.named(said.textValue()).contains(kind);
        }
        for (JsonNode word : said) {
            if (Kind.named(word.textValue()).contains(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(JsonNode words, JsonNode value) {
        for (JsonNode word : words) {
            if (word.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean all(JsonSchema schema, JsonNode values, int depth) {
        JsonSchema element = schema.children(Keyword.ITEMS).get(0);
        for (JsonNode value : values) {
            if (!fits(element, value, depth)) {
                return false;
            }
        }
        return true;
    }
}
