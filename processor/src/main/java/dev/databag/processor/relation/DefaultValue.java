package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
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
    static Optional<DefaultValue> of(JsonValue value, FieldType type) {
        if (type instanceof FieldType.Text && Kind.STRING.is(value)) {
            return Optional.of(new Text(value.string()));
        }
        if (type instanceof FieldType.Bool && Kind.BOOLEAN.is(value)) {
            return Optional.of(new Bool(value.bool()));
        }
        if (type instanceof FieldType.Decimal && value.kind() == JsonValue.Kind.NUMBER) {
            return Optional.of(new Decimal(value.decimal()));
        }
        if (type instanceof FieldType.Word && !value.isNull()) {
            return Optional.of(new Word(Kind.STRING.is(value) ? value.string() : JsonText.of(value)));
        }
        boolean list = type instanceof FieldType.ListOf && Kind.ARRAY.is(value) && value.elements().isEmpty();
        boolean map = type instanceof FieldType.MapOf && Kind.OBJECT.is(value) && value.members().isEmpty();
        if (list || map) {
            return Optional.of(new Empty());
        }
        return Kind.INTEGER.is(value) ? integer(value.decimal().toBigIntegerExact(), type) : Optional.empty();
    }

    private static Optional<DefaultValue> integer(BigInteger value, FieldType type) {
        int bits = value.bitLength();
        boolean fits = type instanceof FieldType.Int32 && bits < java.lang.Integer.SIZE
                || (type instanceof FieldType.Int64 || type instanceof FieldType.BigInt) && bits < Long.SIZE;
        return fits ? Optional.of(new Integer(value)) : Optional.empty();
    }
}
