package dev.databag.processor.relation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.processor.schema.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A default that an accessor can give; others are documentation only. */
public sealed interface DefaultValue {

    /** A string, for text. */
    record Text(String value) implements DefaultValue {}

    /** True or false. */
    record Bool(boolean value) implements DefaultValue {}

    /** An integer that its type holds. */
    record Integer(BigInteger value) implements DefaultValue {}

    /** A number of a decimal. */
    record Decimal(BigDecimal value) implements DefaultValue {}

    /** A word, as its vocabulary lists it; a closed vocabulary may turn out not to. */
    record Word(String wire) implements DefaultValue {}

    /** A list or a map without elements. */
    record Empty() implements DefaultValue {}

    /** The default, if it is one of these and a value of the type. */
    static Optional<DefaultValue> of(JsonNode value, FieldType type) {
        if (type instanceof FieldType.Text && value.isTextual()) {
            return Optional.of(new Text(value.textValue()));
        }
        if (type instanceof FieldType.Bool && value.isBoolean()) {
            return Optional.of(new Bool(value.booleanValue()));
        }
        if (type instanceof FieldType.Decimal && value.isNumber()) {
            return Optional.of(new Decimal(value.decimalValue()));
        }
        if (type instanceof FieldType.Word && !value.isNull()) {
            return Optional.of(new Word(value.isTextual() ? value.textValue() : JsonText.of(value)));
        }
        boolean list = type instanceof FieldType.ListOf && value.isArray();
        boolean map = type instanceof FieldType.MapOf && value.isObject();
        if ((list || map) && value.isEmpty()) {
            return Optional.of(new Empty());
        }
        boolean fits = type instanceof FieldType.Int32 && value.canConvertToInt()
                || (type instanceof FieldType.Int64 || type instanceof FieldType.BigInt) && value.canConvertToLong();
        return value.isNumber() && fits && Numbers.isInteger(value)
                ? Optional.of(new Integer(value.bigIntegerValue()))
                : Optional.empty();
    }
}
