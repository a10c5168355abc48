package com.example;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Generated;
import dev.databag.ReadOptions;
import dev.databag.json.DatabagChanges;
import dev.databag.json.DatabagReader;
import dev.databag.json.DatabagWriter;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonWriter;
import dev.databag.json.Keys;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param listen What the server listens on.
 * @param retries How often, or on which codes.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "d1792bc911753a4e2d11a5e9ff1414d94df68fedd86a5b29ec52bf52120c63b7"
)
public record ProviderAppData(Socket listen, Optional<ProviderAppData.Retries> retries) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x1L, "listen", "retries");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param listen the component, never null
     * @param retries the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(listen, "listen");
        Objects.requireNonNull(retries, "retries");
    }

    /**
     * Reads a databag strictly.
     *
     * @param databag the databag, which may be half filled or wrong
     * @return what became of it, never an exception
     */
    public static Decoded<ProviderAppData> decode(Map<String, String> databag) {
        return decode(databag, ReadOptions.STRICT);
    }

    /**
     * Reads a databag, leaving out elements of lists that are not what the schema says.
     * What was left out is among the warnings of {@code Ready}.
     *
     * @param databag the databag, which may be half filled or wrong
     * @return what became of it, never an exception
     */
    public static Decoded<ProviderAppData> decodeLenient(Map<String, String> databag) {
        return decode(databag, ReadOptions.LENIENT);
    }

    /**
     * Reads a databag.
     *
     * @param databag the databag, which may be half filled or wrong
     * @param options how strictly, and how much of it
     * @return what became of it, never an exception
     */
    public static Decoded<ProviderAppData> decode(Map<String, String> databag,
            ReadOptions options) {
        DatabagReader in = new DatabagReader(KEYS, databag, options);
        Builder data = new Builder();
        for (int key = in.firstKey(); key != JsonReader.END; key = in.nextKey()) {
            readKey(key, in, data);
        }
        return in.clean() ? in.ready(data.build()) : in.unready();
    }

    /**
     * Writes the databag.
     *
     * @return each key with its text, in the order of the schema
     * @throws dev.databag.DatabagException with every violation, if {@link #decode(Map)} would not take the result
     */
    public Map<String, String> encode() {
        DatabagWriter out = new DatabagWriter(KEYS);
        out.json(0);
        listen.write(out);
        out.end();
        if (retries.isPresent()) {
            out.json(1);
            retries.get().write(out);
            out.end();
        }
        return out.finish();
    }

    /**
     * What has to be written so that a databag says this. A key that says the same in other bytes is left
     * alone; so is every key that the schema does not know.
     *
     * @param current the databag as it is
     * @return the changes, empty when there are none
     * @throws dev.databag.DatabagException with every violation, if this may not be published
     */
    public DatabagDelta changesTo(Map<String, String> current) {
        DatabagChanges changes = new DatabagChanges(KEYS, encode(), current);
        for (int key = changes.first(); key != JsonReader.END; key = changes.next()) {
            DatabagReader in = changes.reader();
            Builder theirs = toBuilder();
            readKey(key, in, theirs);
            if (in.clean() && equals(theirs.build())) {
                changes.same();
            }
        }
        return changes.delta();
    }

    /**
     * Just what is required.
     *
     * @param listen What the server listens on.
     * @return the value
     */
    public static ProviderAppData of(Socket listen) {
        return new ProviderAppData(listen, Optional.empty());
    }

    /**
     * A builder with nothing set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder with everything set as it is here.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder data = new Builder();
        data.listen = listen;
        data.retries = retries;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && listen.equals(that.listen)
                && retries.equals(that.retries);
    }

    @Override
    public int hashCode() {
        int hash = listen.hashCode();
        hash = 31 * hash + retries.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[listen=").append(listen)
                .append(", retries=").append(retries)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.listen = Socket.read(in);
                }
            }
            case 1 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.retries = Optional.ofNullable(Retries.read(in));
                }
            }
            default -> {
                // the reader stops at no other key
            }
        }
    }

    /**
     * Makes values of {@link ProviderAppData} step by step; one thread at a time.
     */
    public static final class Builder {
        private Socket listen;

        private Optional<Retries> retries = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>listen</code>.
         *
         * @param listen What the server listens on.
         * @return this builder
         */
        public Builder listen(Socket listen) {
            this.listen = Objects.requireNonNull(listen, "listen");
            return this;
        }

        /**
         * Sets <code>retries</code>.
         *
         * @param retries How often, or on which codes.
         * @return this builder
         */
        public Builder retries(Retries retries) {
            this.retries = Optional.of(retries);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            return new ProviderAppData(listen, retries);
        }
    }

    /**
     * How often, or on which codes.
     *
     * <p>Generated from <code>provider.json#/properties/app/properties/retries</code>.
     */
    public sealed interface Retries permits Retries.OfInteger, Retries.OfList {
        /**
         * Calls the function for what this is.
         *
         * @param <R> what the functions answer
         * @param ofInteger called for {@link OfInteger}
         * @param ofList called for {@link OfList}
         * @return the answer
         */
        <R> R match(Function<? super OfInteger, ? extends R> ofInteger,
                Function<? super OfList, ? extends R> ofList);

        /**
         * Called by what is generated here.
         *
         * @param in where the value is read
         * @return the value; null if it is none of these, which is a violation
         */
        static Retries read(JsonReader in) {
            switch (in.kind()) {
                case '0' -> {
                    return OfInteger.read(in);
                }
                case '[' -> {
                    return OfList.read(in);
                }
                default -> {
                    in.none("a number or a list",
                            "provider.json#/properties/app/properties/retries");
                    return null;
                }
            }
        }

        /**
         * Called by what is generated here.
         *
         * @param out where the value is written
         */
        void write(JsonWriter out);

        /**
         * A number.
         *
         * @param value the value
         */
        record OfInteger(int value) implements Retries {
            /**
             * Takes the value in.
             *
             * @param value the value, never null
             */
            public OfInteger {
            }

            static OfInteger read(JsonReader in) {
                int before = in.problems();
                int value = in.int32(0, 9,
                        "provider.json#/properties/app/properties/retries/anyOf/0");
                return in.problems() == before ? new OfInteger(value) : null;
            }

            @Override
            public void write(JsonWriter out) {
                out.int32(value, 0, 9, "provider.json#/properties/app/properties/retries/anyOf/0");
            }

            @Override
            public <R> R match(Function<? super OfInteger, ? extends R> ofInteger,
                    Function<? super OfList, ? extends R> ofList) {
                return ofInteger.apply(this);
            }

            @Override
            public boolean equals(Object other) {
                return this == other || other instanceof OfInteger that
                        && value == that.value;
            }

            @Override
            public int hashCode() {
                return value;
            }

            @Override
            public String toString() {
                return new StringBuilder()
                        .append("OfInteger[value=").append(value)
                        .append("]")
                        .toString();
            }
        }

        /**
         * A list.
         *
         * @param value the value
         */
        record OfList(List<BigInteger> value) implements Retries {
            /**
             * Takes the value in.
             *
             * @param value the value, never null
             */
            public OfList {
                value = List.copyOf(value);
            }

            static OfList read(JsonReader in) {
                int before = in.problems();
                List<BigInteger> value = readValue(in);
                return in.problems() == before ? new OfList(value) : null;
            }

            @Override
            public void write(JsonWriter out) {
                writeValue(out, value);
            }

            @Override
            public <R> R match(Function<? super OfInteger, ? extends R> ofInteger,
                    Function<? super OfList, ? extends R> ofList) {
                return ofList.apply(this);
            }

            @Override
            public boolean equals(Object other) {
                return this == other || other instanceof OfList that
                        && value.equals(that.value);
            }

            @Override
            public int hashCode() {
                return value.hashCode();
            }

            @Override
            public String toString() {
                return new StringBuilder()
                        .append("OfList[value=").append(value)
                        .append("]")
                        .toString();
            }

            private static List<BigInteger> readValue(JsonReader in) {
                if (!in.beginArray("provider.json#/properties/app/properties/retries/anyOf/1")) {
                    return null;
                }
                List<BigInteger> list = new ArrayList<>();
                while (in.nextElement()) {
                    int before = in.problems();
                    BigInteger element = in.integer(null, null,
                            "provider.json#/properties/app/properties/retries/anyOf/1/items");
                    if (in.keeps(before)) {
                        list.add(element);
                    }
                }
                return list;
            }

            private static void writeValue(JsonWriter out, List<BigInteger> value) {
                out.raw("[");
                for (BigInteger element : value) {
                    out.element();
                    out.integer(element, null, null,
                            "provider.json#/properties/app/properties/retries/anyOf/1/items");
                }
                out.raw("]");
            }
        }
    }
}
