package com.example;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Generated;
import dev.databag.ReadOptions;
import dev.databag.json.Check;
import dev.databag.json.DatabagChanges;
import dev.databag.json.DatabagReader;
import dev.databag.json.DatabagWriter;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonWriter;
import dev.databag.json.Keys;
import dev.databag.json.Names;
import dev.databag.json.TextAutomaton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A key for each client.
 *
 * <p>What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param count the value of <code>count</code>.
 * @param additionalProperties members that the schema allows without naming them.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "a5e3fa87da408f009c479880af99d74acf1ddc7d3a63b1cb94c2c4a5eaa20adb"
)
public record ProviderAppData(OptionalInt count,
        Map<String, ProviderAppData.AdditionalPropertiesValue> additionalProperties) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x0L, "count").keepingOthers();

    private static final TextAutomaton ADDITIONAL_PROPERTIES_NAMES = TextAutomaton.of(
            ".,%4#P$$#%%-#L&$#$'$#&($#%)$#$*$#(+$#)#&'$##)#)'$##)#('$##)#''$##)#*'$##",
            "'#+'#)#$'$##)#%'$##*#%%$##");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param count the component, never null
     * @param additionalProperties the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(count, "count");
        additionalProperties = Check.copyOf(Objects.requireNonNull(additionalProperties, "additionalProperties"));
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
        if (count.isPresent()) {
            out.json(0);
            out.int32(count.getAsInt(), 0, 1000, "provider.json#/properties/app/properties/count");
            out.end();
        }
        for (Map.Entry<String, AdditionalPropertiesValue> entry : additionalProperties.entrySet()) {
            int key = out.other(entry.getKey(), ADDITIONAL_PROPERTIES_NAMES);
            out.json(key);
            entry.getValue().write(out);
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
        data.count = count;
        data.additionalProperties = additionalProperties;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && count.equals(that.count)
                && additionalProperties.equals(that.additionalProperties);
    }

    @Override
    public int hashCode() {
        int hash = count.hashCode();
        hash = 31 * hash + additionalProperties.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[count=").append(count)
                .append(", additionalProperties=").append(additionalProperties)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.count = OptionalInt.of(in.int32(0, 1000,
                            "provider.json#/properties/app/properties/count"));
                }
            }
            default -> {
                if (!ADDITIONAL_PROPERTIES_NAMES.matches(in.key())) {
                    in.refuseKey();
                    return;
                }
                Map<String, AdditionalPropertiesValue> rest = new LinkedHashMap<>(data.additionalProperties);
                for (boolean more = in.json(); more; more = in.again()) {
                    AdditionalPropertiesValue kept = AdditionalPropertiesValue.read(in);
                    if (kept != null) {
                        rest.put(in.key(), kept);
                    }
                }
                data.additionalProperties = rest;
            }
        }
    }

    /**
     * Makes values of {@link ProviderAppData} step by step; one thread at a time.
     */
    public static final class Builder {
        private OptionalInt count = OptionalInt.empty();

        private Map<String, AdditionalPropertiesValue> additionalProperties = Map.of();

        private Builder() {
        }

        /**
         * Sets <code>count</code>.
         *
         * @param count the value of <code>count</code>.
         * @return this builder
         */
        public Builder count(int count) {
            this.count = OptionalInt.of(count);
            return this;
        }

        /**
         * Sets <code>additionalProperties</code>.
         *
         * @param additionalProperties members that the schema allows without naming them.
         * @return this builder
         */
        public Builder additionalProperties(
                Map<String, AdditionalPropertiesValue> additionalProperties) {
            this.additionalProperties = Objects.requireNonNull(additionalProperties, "additionalProperties");
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         */
        public ProviderAppData build() {
            return new ProviderAppData(count, additionalProperties);
        }
    }

    /**
     * An object of the interface.
     *
     * <p>Generated from <code>provider.json#/properties/app/patternProperties/^client-[0-9]+$</code>.
     *
     * @param url the value of <code>url</code>.
     */
    public record AdditionalPropertiesValue(String url) {
        static final Names NAMES = Names.of("url")
                .string(0);

        /**
         * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
         * #builder()} instead.
         *
         * @param url the component, never null
         */
        public AdditionalPropertiesValue {
            Objects.requireNonNull(url, "url");
        }

        static AdditionalPropertiesValue read(JsonReader in) {
            if (in.usual(NAMES)) {
                return usual(in, 0);
            }
            int before = in.problems();
            int member = in.firstMember(NAMES, "provider.json#/properties/app/patternProperties/^client-[0-9]+$");
            if (member == JsonReader.NONE) {
                return null;
            }
            String url = null;
            long seen = 0L;
            for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                switch (member) {
                    case 0 -> {
                        seen = in.seen(seen, 0x1L);
                        url = in.string("provider.json#/properties/app/patternProperties/^client-[0-9]+$/properties/url");
                    }
                    default -> in.skip();
                }
            }
            if ((seen & 0x1L) != 0x1L) {
                in.missing(NAMES, seen, 0x1L, 0,
                        "provider.json#/properties/app/patternProperties/^client-[0-9]+$");
            }
            return in.problems() == before ? new AdditionalPropertiesValue(url) : null;
        }

        static AdditionalPropertiesValue usual(JsonReader in, int first) {
            return new AdditionalPropertiesValue(in.usualString(first));
        }

        void write(JsonWriter out) {
            out.raw("{\"url\": ");
            out.string(url);
            out.raw("}");
        }

        /**
         * Just what is required.
         *
         * @param url the value of <code>url</code>.
         * @return the value
         */
        public static AdditionalPropertiesValue of(String url) {
            return new AdditionalPropertiesValue(url);
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
            data.url = url;
            return data;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof AdditionalPropertiesValue that
                    && url.equals(that.url);
        }

        @Override
        public int hashCode() {
            return url.hashCode();
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("AdditionalPropertiesValue[url=").append(url)
                    .append("]")
                    .toString();
        }

        /**
         * Makes values of {@link AdditionalPropertiesValue} step by step; one thread at a time.
         */
        public static final class Builder {
            private String url;

            private Builder() {
            }

            /**
             * Sets <code>url</code>.
             *
             * @param url the value of <code>url</code>.
             * @return this builder
             */
            public Builder url(String url) {
                this.url = Objects.requireNonNull(url, "url");
                return this;
            }

            /**
             * The value.
             *
             * @return a new value
             * @throws NullPointerException if a required component was never set
             */
            public AdditionalPropertiesValue build() {
                return new AdditionalPropertiesValue(url);
            }
        }
    }
}
