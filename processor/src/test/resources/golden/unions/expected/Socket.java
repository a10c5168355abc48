package com.example;

import dev.databag.Generated;
import dev.databag.OpenEnum;
import dev.databag.WireEnum;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonWriter;
import dev.databag.json.Names;
import dev.databag.json.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the server listens on.
 *
 * <p>Generated from <code>provider.json#/$defs/Socket</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "d1792bc911753a4e2d11a5e9ff1414d94df68fedd86a5b29ec52bf52120c63b7"
)
public sealed interface Socket permits Socket.OfTcp, Socket.OfUnix {
    /**
     * Calls the function for what this is.
     *
     * @param <R> what the functions answer
     * @param ofTcp called for {@link OfTcp}
     * @param ofUnix called for {@link OfUnix}
     * @return the answer
     */
    <R> R match(Function<? super OfTcp, ? extends R> ofTcp,
            Function<? super OfUnix, ? extends R> ofUnix);

    /**
     * Called by what is generated here.
     *
     * @param in where the value is read
     * @return the value; null if it is none of these, which is a violation
     */
    static Socket read(JsonReader in) {
        switch (in.kind()) {
            case '{' -> {
                String word = in.word("type");
                if (word.equals("tcp")) {
                    return OfTcp.read(in);
                }
                if (word.equals("unix")) {
                    return OfUnix.read(in);
                }
                in.none("an object whose \"type\" is one of \"tcp\", \"unix\"",
                        "provider.json#/$defs/Socket");
                return null;
            }
            default -> {
                in.none("an object", "provider.json#/$defs/Socket");
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
     * An object.
     *
     * @param value the value
     */
    record OfTcp(Tcp value) implements Socket {
        /**
         * Takes the value in.
         *
         * @param value the value, never null
         */
        public OfTcp {
            Objects.requireNonNull(value, "value");
        }

        static OfTcp read(JsonReader in) {
            int before = in.problems();
            Tcp value = Tcp.read(in);
            return in.problems() == before ? new OfTcp(value) : null;
        }

        @Override
        public void write(JsonWriter out) {
            value.write(out);
        }

        @Override
        public <R> R match(Function<? super OfTcp, ? extends R> ofTcp,
                Function<? super OfUnix, ? extends R> ofUnix) {
            return ofTcp.apply(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof OfTcp that
                    && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("OfTcp[value=").append(value)
                    .append("]")
                    .toString();
        }
    }

    /**
     * An object.
     *
     * @param value the value
     */
    record OfUnix(Unix value) implements Socket {
        /**
         * Takes the value in.
         *
         * @param value the value, never null
         */
        public OfUnix {
            Objects.requireNonNull(value, "value");
        }

        static OfUnix read(JsonReader in) {
            int before = in.problems();
            Unix value = Unix.read(in);
            return in.problems() == before ? new OfUnix(value) : null;
        }

        @Override
        public void write(JsonWriter out) {
            value.write(out);
        }

        @Override
        public <R> R match(Function<? super OfTcp, ? extends R> ofTcp,
                Function<? super OfUnix, ? extends R> ofUnix) {
            return ofUnix.apply(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof OfUnix that
                    && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("OfUnix[value=").append(value)
                    .append("]")
                    .toString();
        }
    }

    /**
     * An object of the interface.
     *
     * <p>Generated from <code>provider.json#/$defs/Socket/oneOf/0</code>.
     *
     * @param type the value of <code>type</code>.
     * @param port the value of <code>port</code>.
     */
    record Tcp(TcpType type, int port) {
        static final Names NAMES = Names.of("type", "port")
                .word(0, TcpType.WORDS)
                .int32(1, 1, 65535);

        /**
         * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
         * #builder()} instead.
         *
         * @param type the component, never null
         * @param port the component, never null
         */
        public Tcp {
            Objects.requireNonNull(type, "type");
        }

        static Tcp read(JsonReader in) {
            if (in.usual(NAMES)) {
                return usual(in, 0);
            }
            int before = in.problems();
            int member = in.firstMember(NAMES, "provider.json#/$defs/Socket/oneOf/0");
            if (member == JsonReader.NONE) {
                return null;
            }
            TcpType type = null;
            int port = 0;
            long seen = 0L;
            for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                switch (member) {
                    case 0 -> {
                        seen = in.seen(seen, 0x1L);
                        type = in.word(TcpType.WORDS,
                                "provider.json#/$defs/Socket/oneOf/0/properties/type");
                    }
                    case 1 -> {
                        seen = in.seen(seen, 0x2L);
                        port = in.int32(1, 65535,
                                "provider.json#/$defs/Socket/oneOf/0/properties/port");
                    }
                    default -> in.skip();
                }
            }
            if ((seen & 0x3L) != 0x3L) {
                in.missing(NAMES, seen, 0x3L, 0, "provider.json#/$defs/Socket/oneOf/0");
            }
            return in.problems() == before ? new Tcp(type, port) : null;
        }

        static Tcp usual(JsonReader in, int first) {
            return new Tcp(in.usualWord(TcpType.WORDS, first), in.usualInt32(first + 1));
        }

        void write(JsonWriter out) {
            out.raw("{\"type\": ");
            out.word(TcpType.WORDS, type);
            out.raw(", \"port\": ");
            out.int32(port, 1, 65535, "provider.json#/$defs/Socket/oneOf/0/properties/port");
            out.raw("}");
        }

        /**
         * Just what is required.
         *
         * @param type the value of <code>type</code>.
         * @param port the value of <code>port</code>.
         * @return the value
         */
        public static Tcp of(TcpType type, int port) {
            return new Tcp(type, port);
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
            data.type = type;
            data.port = port;
            return data;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Tcp that
                    && type.equals(that.type)
                    && port == that.port;
        }

        @Override
        public int hashCode() {
            int hash = type.hashCode();
            hash = 31 * hash + port;
            return hash;
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("Tcp[type=").append(type)
                    .append(", port=").append(port)
                    .append("]")
                    .toString();
        }

        /**
         * Makes values of {@link Tcp} step by step; one thread at a time.
         */
        public static final class Builder {
            private TcpType type;

            private Integer port;

            private Builder() {
            }

            /**
             * Sets <code>type</code>.
             *
             * @param type the value of <code>type</code>.
             * @return this builder
             */
            public Builder type(TcpType type) {
                this.type = Objects.requireNonNull(type, "type");
                return this;
            }

            /**
             * Sets <code>port</code>.
             *
             * @param port the value of <code>port</code>.
             * @return this builder
             */
            public Builder port(int port) {
                this.port = port;
                return this;
            }

            /**
             * The value.
             *
             * @return a new value
             * @throws NullPointerException if a required component was never set
             */
            public Tcp build() {
                Objects.requireNonNull(port, "port");
                return new Tcp(type, port);
            }
        }
    }

    /**
     * An object of the interface.
     *
     * <p>Generated from <code>provider.json#/$defs/Socket/oneOf/1</code>.
     *
     * @param type the value of <code>type</code>.
     * @param path the value of <code>path</code>.
     */
    record Unix(UnixType type, String path) {
        static final Names NAMES = Names.of("type", "path")
                .word(0, UnixType.WORDS)
                .string(1);

        /**
         * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
         * #builder()} instead.
         *
         * @param type the component, never null
         * @param path the component, never null
         */
        public Unix {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(path, "path");
        }

        static Unix read(JsonReader in) {
            if (in.usual(NAMES)) {
                return usual(in, 0);
            }
            int before = in.problems();
            int member = in.firstMember(NAMES, "provider.json#/$defs/Socket/oneOf/1");
            if (member == JsonReader.NONE) {
                return null;
            }
            UnixType type = null;
            String path = null;
            long seen = 0L;
            for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                switch (member) {
                    case 0 -> {
                        seen = in.seen(seen, 0x1L);
                        type = in.word(UnixType.WORDS,
                                "provider.json#/$defs/Socket/oneOf/1/properties/type");
                    }
                    case 1 -> {
                        seen = in.seen(seen, 0x2L);
                        path = in.string("provider.json#/$defs/Socket/oneOf/1/properties/path");
                    }
                    default -> in.skip();
                }
            }
            if ((seen & 0x3L) != 0x3L) {
                in.missing(NAMES, seen, 0x3L, 0, "provider.json#/$defs/Socket/oneOf/1");
            }
            return in.problems() == before ? new Unix(type, path) : null;
        }

        static Unix usual(JsonReader in, int first) {
            return new Unix(in.usualWord(UnixType.WORDS, first), in.usualString(first + 1));
        }

        void write(JsonWriter out) {
            out.raw("{\"type\": ");
            out.word(UnixType.WORDS, type);
            out.raw(", \"path\": ");
            out.string(path);
            out.raw("}");
        }

        /**
         * Just what is required.
         *
         * @param type the value of <code>type</code>.
         * @param path the value of <code>path</code>.
         * @return the value
         */
        public static Unix of(UnixType type, String path) {
            return new Unix(type, path);
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
            data.type = type;
            data.path = path;
            return data;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Unix that
                    && type.equals(that.type)
                    && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            int hash = type.hashCode();
            hash = 31 * hash + path.hashCode();
            return hash;
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("Unix[type=").append(type)
                    .append(", path=").append(path)
                    .append("]")
                    .toString();
        }

        /**
         * Makes values of {@link Unix} step by step; one thread at a time.
         */
        public static final class Builder {
            private UnixType type;

            private String path;

            private Builder() {
            }

            /**
             * Sets <code>type</code>.
             *
             * @param type the value of <code>type</code>.
             * @return this builder
             */
            public Builder type(UnixType type) {
                this.type = Objects.requireNonNull(type, "type");
                return this;
            }

            /**
             * Sets <code>path</code>.
             *
             * @param path the value of <code>path</code>.
             * @return this builder
             */
            public Builder path(String path) {
                this.path = Objects.requireNonNull(path, "path");
                return this;
            }

            /**
             * The value.
             *
             * @return a new value
             * @throws NullPointerException if a required component was never set
             */
            public Unix build() {
                return new Unix(type, path);
            }
        }
    }

    /**
     * The words of a vocabulary.
     *
     * <p>Generated from <code>provider.json#/$defs/Socket/oneOf/0/properties/type</code>.
     */
    enum TcpType implements WireEnum {
        /**
         * The word <code>tcp</code>.
         */
        TCP("tcp");

        static final Words<TcpType> WORDS = Words.of(values());

        private final String wire;

        TcpType(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }

        /**
         * The constant of a wire word.
         *
         * @param wire the word; case matters
         * @return the constant, or nothing for a word that this vocabulary does not know
         */
        public static Optional<TcpType> find(String wire) {
            return Optional.ofNullable(WORDS.find(wire));
        }

        /**
         * Any word, for a place where the vocabulary is open.
         *
         * @param wire the word; case matters
         * @return the known word, or one that is kept as it is
         */
        public static OpenEnum<TcpType> open(String wire) {
            return OpenEnum.of(WORDS, wire);
        }
    }

    /**
     * The words of a vocabulary.
     *
     * <p>Generated from <code>provider.json#/$defs/Socket/oneOf/1/properties/type</code>.
     */
    enum UnixType implements WireEnum {
        /**
         * The word <code>unix</code>.
         */
        UNIX("unix");

        static final Words<UnixType> WORDS = Words.of(values());

        private final String wire;

        UnixType(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }

        /**
         * The constant of a wire word.
         *
         * @param wire the word; case matters
         * @return the constant, or nothing for a word that this vocabulary does not know
         */
        public static Optional<UnixType> find(String wire) {
            return Optional.ofNullable(WORDS.find(wire));
        }

        /**
         * Any word, for a place where the vocabulary is open.
         *
         * @param wire the word; case matters
         * @return the known word, or one that is kept as it is
         */
        public static OpenEnum<UnixType> open(String wire) {
            return OpenEnum.of(WORDS, wire);
        }
    }
}
