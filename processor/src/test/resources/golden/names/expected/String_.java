package com.example;

import dev.databag.Generated;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonWriter;
import dev.databag.json.Names;
import java.util.Objects;
import java.util.Optional;

/**
 * An object of the interface.
 *
 * <p>Generated from <code>provider.json#/$defs/String</code>.
 *
 * @param out the value of <code>out</code>.
 * @param sayHiU0022 the value of <code>say "hi"&#92;u0022</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "bbcae9d38a937daf87e6b5ccfb722549f0dbd63e674d007a0badac70222bd146"
)
public record String_(String out, Optional<String> sayHiU0022) {
    static final Names NAMES = Names.of("out", "say \"hi\"\\u0022")
            .string(0);

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param out the component, never null
     * @param sayHiU0022 the component, never null
     */
    public String_ {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(sayHiU0022, "sayHiU0022");
    }

    static String_ read(JsonReader in) {
        if (in.usual(NAMES)) {
            return usual(in, 0);
        }
        int before = in.problems();
        int member = in.firstMember(NAMES, "provider.json#/$defs/String");
        if (member == JsonReader.NONE) {
            return null;
        }
        String out_ = null;
        Optional<String> sayHiU0022 = Optional.empty();
        long seen = 0L;
        for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
            switch (member) {
                case 0 -> {
                    seen = in.seen(seen, 0x1L);
                    out_ = in.string("provider.json#/$defs/String/properties/out");
                }
                case 1 -> {
                    seen = in.seen(seen, 0x2L);
                    sayHiU0022 = Optional.ofNullable(in.string("provider.json#/$defs/String/properties/say \"hi\"\\u0022"));
                }
                default -> in.skip();
            }
        }
        if ((seen & 0x1L) != 0x1L) {
            in.missing(NAMES, seen, 0x1L, 0, "provider.json#/$defs/String");
        }
        return in.problems() == before ? new String_(out_, sayHiU0022) : null;
    }

    static String_ usual(JsonReader in, int first) {
        return new String_(in.usualString(first), Optional.empty());
    }

    void write(JsonWriter out) {
        out.raw("{\"out\": ");
        out.string(this.out);
        if (sayHiU0022.isPresent()) {
            out.raw(", \"say \\\"hi\\\"\\\\u0022\": ");
            out.string(sayHiU0022.get());
        }
        out.raw("}");
    }

    /**
     * Just what is required.
     *
     * @param out the value of <code>out</code>.
     * @return the value
     */
    public static String_ of(String out) {
        return new String_(out, Optional.empty());
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
        data.out = this.out;
        data.sayHiU0022 = sayHiU0022;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof String_ that
                && this.out.equals(that.out)
                && sayHiU0022.equals(that.sayHiU0022);
    }

    @Override
    public int hashCode() {
        int hash = this.out.hashCode();
        hash = 31 * hash + sayHiU0022.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("String_[out=").append(this.out)
                .append(", sayHiU0022=").append(sayHiU0022)
                .append("]")
                .toString();
    }

    /**
     * Makes values of {@link String_} step by step; one thread at a time.
     */
    public static final class Builder {
        private String out;

        private Optional<String> sayHiU0022 = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>out</code>.
         *
         * @param out the value of <code>out</code>.
         * @return this builder
         */
        public Builder out(String out) {
            this.out = Objects.requireNonNull(out, "out");
            return this;
        }

        /**
         * Sets <code>say "hi"&#92;u0022</code>.
         *
         * @param sayHiU0022 the value of <code>say "hi"&#92;u0022</code>.
         * @return this builder
         */
        public Builder sayHiU0022(String sayHiU0022) {
            this.sayHiU0022 = Optional.of(sayHiU0022);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public String_ build() {
            return new String_(out, sayHiU0022);
        }
    }
}
