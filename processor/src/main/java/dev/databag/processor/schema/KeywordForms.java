package dev.databag.processor.schema;

import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the value of each keyword must look like. */
final class KeywordForms {
    static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "object", "array", "null");
    private static final Set<String> TYPE_SET = Set.copyOf(TYPES);

    private KeywordForms() {}

    static boolean isRight(Keyword keyword, Dialect dialect, JsonValue value) {
        return switch (form(keyword, dialect)) {
            case STRING -> isString(value);
            case STRINGS -> isStrings(value);
            case BOOLEAN -> value.kind() == Kind.BOOLEAN;
            case COUNT -> isCount(value);
            case NUMBER -> value.kind() == Kind.NUMBER;
            case NUMBER_OR_BOOLEAN -> value.kind() == Kind.NUMBER || value.kind() == Kind.BOOLEAN;
            case POSITIVE_NUMBER -> value.kind() == Kind.NUMBER && value.decimal().signum() > 0;
            case TYPE -> isType(value);
            case ARRAY -> isArray(value);
            case SCHEMA -> JsonSchema.isSchema(value);
            case SCHEMAS -> isArray(value) && !value.elements().isEmpty();
            case SCHEMA_OR_SCHEMAS -> JsonSchema.isSchema(value) || isArray(value);
            case SCHEMA_MAP -> isObject(value);
            case STRINGS_MAP -> isObject(value)
                    && all(value.members().values(), KeywordForms::isStrings);
            case DEPENDENCIES -> isObject(value)
                    && all(value.members().values(), item -> JsonSchema.isSchema(item) || isStrings(item));
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

    private static boolean isType(JsonValue value) {
        if (isString(value)) {
            return TYPE_SET.contains(value.string());
        }
        Set<String> types = new HashSet<>();
        return isArray(value)
                && !value.elements().isEmpty()
                && all(value.elements(), item -> isString(item)
                        && TYPE_SET.contains(item.string())
                        && types.add(item.string()));
    }

    private static boolean isStrings(JsonValue value) {
        return isArray(value) && all(value.elements(), KeywordForms::isString);
    }

    /** 2.0 is a whole number, since draft-06 at least, and nobody means anything else by it. */
    private static boolean isCount(JsonValue value) {
        if (value.kind() != Kind.NUMBER) {
            return false;
        }
        BigDecimal number = value.decimal();
        return number.signum() == 0
                || number.signum() > 0
                        && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
    }

    private static boolean isString(JsonValue value) {
        return value.kind() == Kind.STRING;
    }

    private static boolean isArray(JsonValue value) {
        return value.kind() == Kind.ARRAY;
    }

    private static boolean isObject(JsonValue value) {
        return value.kind() == Kind.OBJECT;
    }

    private static boolean all(Collection<JsonValue> values, Predicate<JsonValue> right) {
        for (JsonValue value : values) {
            if (!right.test(value)) {
                return false;
            }
        }
        return true;
    }
}
