package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of JSON values; a number that is no integer is a kind of its own, so that {@code number} is two kinds. */
enum Kind {
    NULL,
    BOOLEAN,
    INTEGER,
    FRACTION,
    STRING,
    ARRAY,
    OBJECT;

    static Set<Kind> all() {
        return EnumSet.allOf(Kind.class);
    }

    /** The kinds of the schema word for a type. */
    static Set<Kind> named(String type) {
        return switch (type) {
            case "null" -> EnumSet.of(NULL);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "integer" -> EnumSet.of(INTEGER);
            case "number" -> EnumSet.of(INTEGER, FRACTION);
            case "string" -> EnumSet.of(STRING);
            case "array" -> EnumSet.of(ARRAY);
            case "object" -> EnumSet.of(OBJECT);
            default -> all();
        };
    }

    static Kind of(JsonValue value) {
        return switch (value.kind()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> Numbers.isInteger(value.decimal()) ? INTEGER : FRACTION;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
        };
    }

    /** Whether the value is of this kind. */
    boolean is(JsonValue value) {
        return of(value) == this;
    }

    /** The schema word for it. */
    String word() {
        return switch (this) {
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case INTEGER -> "integer";
            case FRACTION -> "number";
            case STRING -> "string";
            case ARRAY -> "array";
            case OBJECT -> "object";
        };
    }
}
