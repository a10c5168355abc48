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
 * What each unit of the requirer publishes in its databag.
 *
 * <p>Generated from <code>requirer.json#/properties/unit</code>.
 *
 * @param address Where this unit calls from.
 * @param zone the value of <code>zone</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "a270fee653fb3fa21d91730e148ec15e27579419b4b245e50438f3c1c762cc38"
)
public record RequirerUnitData(Address address, String zone) {
    private static final Keys KEYS = Keys.of("requirer", "unit", "requirer.json#/properties/unit",
            0x3L, "address", "zone");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param address the component, never null
     * @param zone the component, never null
     */
    public RequirerUnitData {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * Reads a databag strictly.
     *
     * @param databag the databag, which may be half filled or wrong
     * @return what became of it, never an exception
     */
    public static Decoded<RequirerUnitData> decode(Map<String, String> databag) {
        return decode(databag, ReadOptions.STRICT);
    }

    /**
     * Reads a databag, leaving out elements of lists that are not what the schema says.
     * What was left out is among the warnings of {@code Ready}.
     *
     * @param databag the databag, which may be half filled or wrong
     * @return what became of it, never an exception
     */
    public static Decoded<RequirerUnitData> decodeLenient(Map<String, String> databag) {
        return decode(databag, ReadOptions.LENIENT);
    }

    /**
     * Reads a databag.
     *
     * @param databag the databag, which may be half filled or wrong
     * @param options how strictly, and how much of it
     * @return what became of it, never an exception
     */
    public static Decoded<RequirerUnitData> decode(Map<String, String> databag,
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
        address.write(out);
        out.end();
        out.text(1, zone);
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
     * @param address Where this unit calls from.
     * @param zone the value of <code>zone</code>.
     * @return the value
     */
    public static RequirerUnitData of(Address address, String zone) {
        return new RequirerUnitData(address, zone);
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
        data.address = address;
        data.zone = zone;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof RequirerUnitData that
                && address.equals(that.address)
                && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        int hash = address.hashCode();
        hash = 31 * hash + zone.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("RequirerUnitData[address=").append(address)
                .append(", zone=").append(zone)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.address = Address.read(in);
                }
            }
            case 1 -> data.zone = in.text();
            default -> {
                // the reader stops at no other key
            }
        }
    }

    /**
     * Makes values of {@link RequirerUnitData} step by step; one thread at a time.
     */
    public static final class Builder {
        private Address address;

        private String zone;

        private Builder() {
        }

        /**
         * Sets <code>address</code>.
         *
         * @param address Where this unit calls from.
         * @return this builder
         */
        public Builder address(Address address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets <code>zone</code>.
         *
         * @param zone the value of <code>zone</code>.
         * @return this builder
         */
        public Builder zone(String zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public RequirerUnitData build() {
            return new RequirerUnitData(address, zone);
        }
    }
}
