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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param range The first and the last port, and what they are for.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "60629fc880b4cbf6ddbf793fce5cc4d738fe7749a8fa2fb91988bc7fd43ac0b7"
)
public record ProviderAppData(Optional<ProviderAppData.Range> range) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x0L, "range");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param range the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(range, "range");
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
        if (range.isPresent()) {
            out.json(0);
            range.get().write(out);
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
        data.range = range;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && range.equals(that.range);
    }

    @Override
    public int hashCode() {
        return range.hashCode();
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[range=").append(range)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.range = Optional.ofNullable(Range.read(in));
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
        private Optional<Range> range = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>range</code>.
         *
         * @param range The first and the last port, and what they are for.
         * @return this builder
         */
        public Builder range(Range range) {
            this.range = Optional.of(range);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         */
        public ProviderAppData build() {
            return new ProviderAppData(range);
        }
    }

    /**
     * The first and the last port, and what they are for.
     *
     * <p>Generated from <code>provider.json#/properties/app/properties/range</code>.
     *
     * @param item1 an element of the list
     * @param item2 an element of the list
     * @param rest further elements
     */
    public record Range(int item1, int item2, List<String> rest) {
        /**
         * Takes the elements in.
         *
         * @param item1 never null
         * @param item2 never null
         * @param rest never null
         */
        public Range {
            rest = List.copyOf(rest);
        }

        static Range read(JsonReader in) {
            int before = in.problems();
            int place = in.here();
            if (!in.beginArray("provider.json#/properties/app/properties/range")) {
                return null;
            }
            Integer item1 = null;
            Integer item2 = null;
            List<String> rest = new ArrayList<>();
            int count = 0;
            for (; in.nextElement(); count++) {
                switch (count) {
                    case 0 -> item1 = in.int32(1, 65535,
                            "provider.json#/properties/app/properties/range/prefixItems/0");
                    case 1 -> item2 = in.int32(1, 65535,
                            "provider.json#/properties/app/properties/range/prefixItems/1");
                    default -> {
                        int mark = in.problems();
                        String element = in.string("provider.json#/properties/app/properties/range/items");
                        if (in.problems() == mark) {
                            rest.add(element);
                        }
                    }
                }
            }
            Check.size(in, place, count, 2, -1, "provider.json#/properties/app/properties/range/minItems");
            return in.problems() == before ? new Range(item1, item2, rest) : null;
        }

        void write(JsonWriter out) {
            out.raw("[");
            out.element();
            out.int32(item1, 1, 65535,
                    "provider.json#/properties/app/properties/range/prefixItems/0");
            out.element();
            out.int32(item2, 1, 65535,
                    "provider.json#/properties/app/properties/range/prefixItems/1");
            for (String element : rest) {
                out.element();
                out.string(element);
            }
            out.raw("]");
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Range that
                    && item1 == that.item1
                    && item2 == that.item2
                    && this.rest.equals(that.rest);
        }

        @Override
        public int hashCode() {
            int hash = item1;
            hash = 31 * hash + item2;
            hash = 31 * hash + this.rest.hashCode();
            return hash;
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("Range[item1=").append(item1)
                    .append(", item2=").append(item2)
                    .append(", rest=").append(this.rest)
                    .append("]")
                    .toString();
        }
    }
}
