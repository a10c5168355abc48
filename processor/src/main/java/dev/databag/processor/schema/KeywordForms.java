package dev.databag.processor.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the value of each keyword must look like. */
final class KeywordForms {
    static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "object", "array", "null");
    private static final Set<String> TYPE_SET = Set.copyOf(TYPES);

    private KeywordForms() {}

    static boolean isRight(Keyword keyword, Dialect dialect, JsonNode value) {
        return switch (form(keyword, dialect)) {
            case STRING -> value.isTextual();
            case STRINGS -> isStrings(value);
            case BOOLEAN -> value.isBoolean();
            case COUNT -> isCount(value);
            case NUMBER -> value.isNumber();
            case NUMBER_OR_BOOLEAN -> value.isNumber() || value.isBoolean();
            case POSITIVE_NUMBER -> value.isNumber() && value.decimalValue().signum() > 0;
            case TYPE -> isType(value);
            case ARRAY -> value.isArray();
            case SCHEMA -> JsonSchema.isSchema(value);
            case SCHEMAS -> value.isArray() && !value.isEmpty();
            case SCHEMA_OR_SCHEMAS -> JsonSchema.isSchema(value) || value.isArray();
            case SCHEMA_MAP -> value.isObject();
            case STRINGS_MAP -> value.isObject() && all(value, KeywordForms::isStrings);
            case DEPENDENCIES -> value.isObject()
                    && all(value, item -> JsonSchema.isSchema(item) || isStrings(item));
            case ANY -> true;
        };
    }

    /** The form in a draft: two keywords have changed theirs. */
    private static Keyword.Form form(Keyword keyword, Dialect dialect) {
        return switch (keyword.form()) {
            case NUMBER_OR_BOOLEAN -> dialect == Dialect.DRAFT_04 ? Keyword.Form.BOOLEAN : Keyword.Form.NUMBER;
            case SCHEMA_OR_SCHEMAS -> dialect == Dialect.DRAFT_2020_12
                    ? Keyword.Form.SCHEMA
                    : Keyword.Form.SCHEMA_OR_SCHEMAS;
            default -> keyword.form();
        };
    }

    /** The form in words, behind "must be". */
    static String expected(Keyword keyword, Dialect dialect) {
        return switch (form(keyword, dialect)) {
            case STRING -> "a string";
            case STRINGS -> "a list of strings";
            case BOOLEAN -> "true or false";
            case COUNT -> "a whole number, 0 or more";
            case NUMBER, NUMBER_OR_BOOLEAN -> "a number";
            case POSITIVE_NUMBER -> "a number above 0";
            case TYPE -> "the name of a type or a list of different ones";
            case ARRAY -> "a list";
            case SCHEMA -> "a schema, which is an object, true or false";
            case SCHEMAS -> "a list of schemas that is not empty";
            case SCHEMA_OR_SCHEMAS -> "a schema or a list of schemas";
            case SCHEMA_MAP -> "an object whose members are schemas";
            case STRINGS_MAP -> "an object whose members are lists of strings";
            case DEPENDENCIES -> "an object whose members are schemas or lists of strings";
            case ANY -> "anything";
        };
    }

    private static boolean isType(JsonNode value) {
        if (value.isTextual()) {
            return TYPE_SET.contains(value.textValue());
        }
        Set<String> types = new HashSet<>();
        return value.isArray()
                && !value.isEmpty()
                && all(value, item -> item.isTextual()
                        && TYPE_SET.contains(item.textValue())
                        && types.add(item.textValue()));
    }

    private static boolean isStrings(JsonNode value) {
        return value.isArray() && all(value, JsonNode::isTextual);
    }

    /** 2.0 is a whole number, since draft-06 at least, and nobody means anything else by it. */
    private static boolean isCount(JsonNode value) {
        if (!value.isNumber()) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.signum() == 0
                || number.signum() > 0
                        && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
    }

    private static boolean all(JsonNode values, Predicate<JsonNode> right) {
        for (JsonNode value : values) {
            if (!right.test(value)) {
                return false;
            }
        }
        return true;
    }
}
