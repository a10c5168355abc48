package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** The types of JSON values; {@code number} is two of them. */
enum Type {
    NULL("null"),
    BOOLEAN("a boolean"),
    INTEGER("an integer"),
    FRACTION("a number"),
    STRING("a string"),
    ARRAY("a list"),
    OBJECT("an object");

    /** Those whose JSON text is what anybody would write without JSON. */
    static final Set<Type> WITHOUT_QUOTES = Set.of(INTEGER, FRACTION, BOOLEAN);

    private final String noun;

    Type(String noun) {
        this.noun = noun;
    }

    /** As a sentence calls it, with its article. */
    String noun() {
        return noun;
    }

    static EnumSet<Type> all() {
        return EnumSet.allOf(Type.class);
    }

    static EnumSet<Type> none() {
        return EnumSet.noneOf(Type.class);
    }

    /** Those of the schema's word for a type. */
    static EnumSet<Type> named(String word) {
        return switch (word) {
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

    static Type of(JsonValue value) {
        return switch (value.kind()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> isInteger(value.decimal()) ? INTEGER : FRACTION;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
        };
    }

    static boolean isInteger(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
