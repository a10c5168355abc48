package dev.databag.processor.relation;

import java.math.BigInteger;
import java.util.Optional;

/** The Java type of a value, decided by the schema and never by its shape alone. */
public sealed interface FieldType {

    <R> R accept(Visitor<R> visitor);

    /** A string. */
    record Text() implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** True or false. */
    record Bool() implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** An integer whose bounds fit an {@code int}. */
    record Int32(int min, int max) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.int32(this);
        }
    }

    /** An integer whose bounds fit a {@code long}. */
    record Int64(long min, long max) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.int64(this);
        }
    }

    /** An integer without bounds, or with bounds beyond a {@code long}. */
    record BigInt(Optional<BigInteger> min, Optional<BigInteger> max) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bigInt(this);
        }
    }

    /** Any number. */
    record Decimal() implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /**
     * A word of a vocabulary.
     *
     * @param open whether words that the vocabulary does not know are values too
     */
    record Word(TypeRef vocabulary, boolean open) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(this);
        }
    }

    /** A list. */
    record ListOf(Slot element) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listOf(this);
        }
    }

    /** An object whose members are all alike. */
    record MapOf(Slot value) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapOf(this);
        }
    }

    /** An object with known members. */
    record StructOf(TypeRef struct) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.structOf(this);
        }
    }

    /** A list whose first elements have types of their own. */
    record TupleOf(TypeRef tuple) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tupleOf(this);
        }
    }

    /** One of several things. */
    record UnionOf(TypeRef union) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unionOf(this);
        }
    }

    /** A string that holds JSON text. */
    record JsonText(Slot content) implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.jsonText(this);
        }
    }

    /** Any JSON value. */
    record Free() implements FieldType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.free(this);
        }
    }

    /** One answer for each kind of type. */
    interface Visitor<R> {
        R text(Text type);

        R bool(Bool type);

        R int32(Int32 type);

        R int64(Int64 type);

        R bigInt(BigInt type);

        R decimal(Decimal type);

        R word(Word type);

        R listOf(ListOf type);

        R mapOf(MapOf type);

        R structOf(StructOf type);

        R tupleOf(TupleOf type);

        R unionOf(UnionOf type);

        R jsonText(JsonText type);

        R free(Free type);
    }
}
