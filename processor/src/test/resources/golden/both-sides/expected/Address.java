package com.example;

import dev.databag.Generated;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonWriter;
import dev.databag.json.Names;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A host and a port.
 *
 * <p>Generated from <code>common/address.json#</code>.
 *
 * @param host the value of <code>host</code>.
 * @param port the value of <code>port</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "a270fee653fb3fa21d91730e148ec15e27579419b4b245e50438f3c1c762cc38"
)
public record Address(String host, OptionalInt port) {
    static final Names NAMES = Names.of("host", "port")
            .string(0);

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param host the component, never null
     * @param port the component, never null
     */
    public Address {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
    }

    static Address read(JsonReader in) {
        if (in.usual(NAMES)) {
            return usual(in, 0);
        }
        int before = in.problems();
        int member = in.firstMember(NAMES, "common/address.json#");
        if (member == JsonReader.NONE) {
            return null;
        }
        String host = null;
        OptionalInt port = OptionalInt.empty();
        long seen = 0L;
        for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
            switch (member) {
                case 0 -> {
                    seen = in.seen(seen, 0x1L);
                    host = in.string("common/address.json#/properties/host");
                }
                case 1 -> {
                    seen = in.seen(seen, 0x2L);
                    port = OptionalInt.of(in.int32(1, 65535,
                            "common/address.json#/properties/port"));
                }
                default -> in.skip();
            }
        }
        if ((seen & 0x1L) != 0x1L) {
            in.missing(NAMES, seen, 0x1L, 0, "common/address.json#");
        }
        return in.problems() == before ? new Address(host, port) : null;
    }

    static Address usual(JsonReader in, int first) {
        return new Address(in.usualString(first), OptionalInt.empty());
    }

    void write(JsonWriter out) {
        out.raw("{\"host\": ");
        out.string(host);
        if (port.isPresent()) {
            out.raw(", \"port\": ");
            out.int32(port.getAsInt(), 1, 65535, "common/address.json#/properties/port");
        }
        out.raw("}");
    }

    /**
     * Just what is required.
     *
     * @param host the value of <code>host</code>.
     * @return the value
     */
    public static Address of(String host) {
        return new Address(host, OptionalInt.empty());
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
        data.host = host;
        data.port = port;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Address that
                && host.equals(that.host)
                && port.equals(that.port);
    }

    @Override
    public int hashCode() {
        int hash = host.hashCode();
        hash = 31 * hash + port.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("Address[host=").append(host)
                .append(", port=").append(port)
                .append("]")
                .toString();
    }

    /**
     * Makes values of {@link Address} step by step; one thread at a time.
     */
    public static final class Builder {
        private String host;

        private OptionalInt port = OptionalInt.empty();

        private Builder() {
        }

        /**
         * Sets <code>host</code>.
         *
         * @param host the value of <code>host</code>.
         * @return this builder
         */
        public Builder host(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Sets <code>port</code>.
         *
         * @param port the value of <code>port</code>.
         * @return this builder
         */
        public Builder port(int port) {
            this.port = OptionalInt.of(port);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public Address build() {
            return new Address(host, port);
        }
    }
}
