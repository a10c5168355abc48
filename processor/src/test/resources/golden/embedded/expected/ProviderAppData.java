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
import java.util.Optional;

/**
 * What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param host The host, as JSON: the quotes are on the wire.
 * @param dashboard the value of <code>dashboard</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "10cdd18defd92dbca974b4513d77f4332e7fb67264855e59ef906876e790c010"
)
public record ProviderAppData(String host, Optional<Dashboard> dashboard) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x1L, "host", "dashboard");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param host the component, never null
     * @param dashboard the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(dashboard, "dashboard");
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
        out.string(host);
        out.end();
        if (dashboard.isPresent()) {
            out.json(1);
            dashboard.get().write(out);
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
     * @param host The host, as JSON: the quotes are on the wire.
     * @return the value
     */
    public static ProviderAppData of(String host) {
        return new ProviderAppData(host, Optional.empty());
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
        data.dashboard = dashboard;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && host.equals(that.host)
                && dashboard.equals(that.dashboard);
    }

    @Override
    public int hashCode() {
        int hash = host.hashCode();
        hash = 31 * hash + dashboard.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[host=").append(host)
                .append(", dashboard=").append(dashboard)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.jsonString(); more; more = in.again()) {
                    data.host = in.string("provider.json#/properties/app/properties/host/contentSchema");
                }
            }
            case 1 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.dashboard = Optional.ofNullable(Dashboard.read(in));
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
        private String host;

        private Optional<Dashboard> dashboard = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>host</code>.
         *
         * @param host The host, as JSON: the quotes are on the wire.
         * @return this builder
         */
        public Builder host(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Sets <code>dashboard</code>.
         *
         * @param dashboard the value of <code>dashboard</code>.
         * @return this builder
         */
        public Builder dashboard(Dashboard dashboard) {
            this.dashboard = Optional.of(dashboard);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            return new ProviderAppData(host, dashboard);
        }
    }
}
