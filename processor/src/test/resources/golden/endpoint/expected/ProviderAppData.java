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
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the server is reached.
 *
 * <p>What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param host The name or address of the server. For example <code>db.example.com</code>,
 *     <code>10.0.0.7</code>.
 * @param port the value of <code>port</code>. Readers may assume <code>5432</code> when it is absent.
 * @param readOnly the value of <code>read-only</code>. Readers may assume <code>false</code> when it
 *     is absent.
 * @param secretPassword The password, or the URI of the secret that holds it.
 * @param quota Quota in bytes.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "8577fe26914a528de9435e2353b2822e77fa4989d5072f9704e811a92fac2297"
)
public record ProviderAppData(String host, int port, Optional<Boolean> readOnly,
        Optional<String> secretPassword, Optional<BigInteger> quota) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x13L, "host", "port", "read-only", "secret-password",
            "quota").hidingWords("secret-password");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param host the component, never null
     * @param port the component, never null
     * @param readOnly the component, never null
     * @param secretPassword the component, never null
     * @param quota the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(readOnly, "readOnly");
        Objects.requireNonNull(secretPassword, "secretPassword");
        Objects.requireNonNull(quota, "quota");
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
        out.text(0, host);
        out.json(1);
        out.int32(port, 1, 65535, "provider.json#/properties/app/properties/port");
        out.end();
        if (readOnly.isPresent()) {
            out.json(2);
            out.bool(readOnly.get());
            out.end();
        }
        if (secretPassword.isPresent()) {
            out.text(3, secretPassword.get());
        }
        if (quota.isPresent()) {
            out.json(4);
            out.integer(quota.get(), null, null, "provider.json#/properties/app/properties/quota");
            out.end();
        } else {
            out.json(4);
            out.nullValue();
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
     * @param host The name or address of the server. For example <code>db.example.com</code>,
     *     <code>10.0.0.7</code>.
     * @param port the value of <code>port</code>. Readers may assume <code>5432</code> when it is absent.
     * @return the value
     */
    public static ProviderAppData of(String host, int port) {
        return new ProviderAppData(host, port, Optional.empty(), Optional.empty(),
                Optional.empty());
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
        data.readOnly = readOnly;
        data.secretPassword = secretPassword;
        data.quota = quota;
        return data;
    }

    /**
     * The value of {@link #readOnly()}, or the default of the schema when it is absent.
     *
     * @return never empty
     */
    public boolean readOnlyOrDefault() {
        return readOnly.orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && host.equals(that.host)
                && port == that.port
                && readOnly.equals(that.readOnly)
                && secretPassword.equals(that.secretPassword)
                && quota.equals(that.quota);
    }

    @Override
    public int hashCode() {
        int hash = host.hashCode();
        hash = 31 * hash + port;
        hash = 31 * hash + readOnly.hashCode();
        hash = 31 * hash + secretPassword.hashCode();
        hash = 31 * hash + quota.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[host=").append(host)
                .append(", port=").append(port)
                .append(", readOnly=").append(readOnly)
                .append(", secretPassword=").append("***")
                .append(", quota=").append(quota)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> data.host = in.text();
            case 1 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.port = in.int32(1, 65535, "provider.json#/properties/app/properties/port");
                }
            }
            case 2 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.readOnly = in.isNull() ? Optional.empty()
                            : Optional.of(in.bool("provider.json#/properties/app/properties/read-only"));
                }
            }
            case 3 -> data.secretPassword = Optional.ofNullable(in.text());
            case 4 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.quota = in.isNull() ? Optional.empty()
                            : Optional.ofNullable(in.integer(null, null,
                            "provider.json#/properties/app/properties/quota"));
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

        private Integer port;

        private Optional<Boolean> readOnly = Optional.empty();

        private Optional<String> secretPassword = Optional.empty();

        private Optional<BigInteger> quota = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>host</code>.
         *
         * @param host The name or address of the server. For example <code>db.example.com</code>,
         *     <code>10.0.0.7</code>.
         * @return this builder
         */
        public Builder host(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Sets <code>port</code>.
         *
         * @param port the value of <code>port</code>. Readers may assume <code>5432</code> when it is absent.
         * @return this builder
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Sets <code>read-only</code>.
         *
         * @param readOnly the value of <code>read-only</code>. Readers may assume <code>false</code> when it
         *     is absent.
         * @return this builder
         */
        public Builder readOnly(boolean readOnly) {
            this.readOnly = Optional.of(readOnly);
            return this;
        }

        /**
         * Sets <code>secret-password</code>.
         *
         * @param secretPassword The password, or the URI of the secret that holds it.
         * @return this builder
         */
        public Builder secretPassword(String secretPassword) {
            this.secretPassword = Optional.of(secretPassword);
            return this;
        }

        /**
         * Sets <code>quota</code>.
         *
         * @param quota Quota in bytes.
         * @return this builder
         */
        public Builder quota(BigInteger quota) {
            this.quota = Optional.of(quota);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            Objects.requireNonNull(port, "port");
            return new ProviderAppData(host, port, readOnly, secretPassword, quota);
        }
    }
}
