package com.example;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Generated;
import dev.databag.ReadOptions;
import dev.databag.json.DatabagChanges;
import dev.databag.json.DatabagReader;
import dev.databag.json.DatabagWriter;
import dev.databag.json.JsonReader;
import dev.databag.json.Keys;
import java.util.Map;
import java.util.Objects;

/**
 * What each unit of the provider publishes in its databag.
 *
 * <p>Generated from <code>provider.json#/properties/unit</code>.
 *
 * @param ready the value of <code>ready</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "8577fe26914a528de9435e2353b2822e77fa4989d5072f9704e811a92fac2297"
)
public record ProviderUnitData(boolean ready) {
    private static final Keys KEYS = Keys.of("provider", "unit", "provider.json#/properties/unit",
            0x1L, "ready");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param ready the component, never null
     */
    public ProviderUnitData {
    }

    /**
     * Reads a databag strictly.
     *
     * @param databag the databag, which may be half filled or wrong
     * @return what became of it, never an exception
     */
    public static Decoded<ProviderUnitData> decode(Map<String, String> databag) {
        return decode(databag, ReadOptions.STRICT);
    }

    /**
     * Reads a databag, leaving out elements of lists that are not what the schema says.
     * What was left out is among the warnings of {@code Ready}.
     *
     * @param databag the databag, which may be half filled or wrong
     * @return what became of it, never an exception
     */
    public static Decoded<ProviderUnitData> decodeLenient(Map<String, String> databag) {
        return decode(databag, ReadOptions.LENIENT);
    }

    /**
     * Reads a databag.
     *
     * @param databag the databag, which may be half filled or wrong
     * @param options how strictly, and how much of it
     * @return what became of it, never an exception
     */
    public static Decoded<ProviderUnitData> decode(Map<String, String> databag,
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
        out.bool(ready);
        out.end();
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
     * @param ready the value of <code>ready</code>.
     * @return the value
     */
    public static ProviderUnitData of(boolean ready) {
        return new ProviderUnitData(ready);
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
        data.ready = ready;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderUnitData that
                && ready == that.ready;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(ready);
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderUnitData[ready=").append(ready)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.ready = in.bool("provider.json#/properties/unit/properties/ready");
                }
            }
            default -> {
                // the reader stops at no other key
            }
        }
    }

    /**
     * Makes values of {@link ProviderUnitData} step by step; one thread at a time.
     */
    public static final class Builder {
        private Boolean ready;

        private Builder() {
        }

        /**
         * Sets <code>ready</code>.
         *
         * @param ready the value of <code>ready</code>.
         * @return this builder
         */
        public Builder ready(boolean ready) {
            this.ready = ready;
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderUnitData build() {
            Objects.requireNonNull(ready, "ready");
            return new ProviderUnitData(ready);
        }
    }
}
