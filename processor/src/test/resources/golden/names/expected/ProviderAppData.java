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
 * @param for_ the value of <code>for</code>.
 * @param _1st the value of <code>1st</code>.
 * @param in the value of <code>in</code>.
 * @param caChain_63612d636861696e the value of <code>ca-chain</code>.
 * @param caChain_63615f636861696e the value of <code>ca_chain</code>.
 * @param _f09f9880 the value of <code>&#128512;</code>.
 * @param hashCode_ the value of <code>hash-code</code>.
 * @param httpProxy the value of <code>HTTPProxy</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "bbcae9d38a937daf87e6b5ccfb722549f0dbd63e674d007a0badac70222bd146"
)
public record ProviderAppData(Optional<String> for_, Optional<String> _1st, String in,
        Optional<String> caChain_63612d636861696e, Optional<String> caChain_63615f636861696e,
        Optional<String> _f09f9880, Optional<String> hashCode_, Optional<String_> httpProxy) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x4L, "for", "1st", "in", "ca-chain", "ca_chain", "\ud83d\ude00", "hash-code",
            "HTTPProxy");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param for_ the component, never null
     * @param _1st the component, never null
     * @param in the component, never null
     * @param caChain_63612d636861696e the component, never null
     * @param caChain_63615f636861696e the component, never null
     * @param _f09f9880 the component, never null
     * @param hashCode_ the component, never null
     * @param httpProxy the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(for_, "for_");
        Objects.requireNonNull(_1st, "_1st");
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(caChain_63612d636861696e, "caChain_63612d636861696e");
        Objects.requireNonNull(caChain_63615f636861696e, "caChain_63615f636861696e");
        Objects.requireNonNull(_f09f9880, "_f09f9880");
        Objects.requireNonNull(hashCode_, "hashCode_");
        Objects.requireNonNull(httpProxy, "httpProxy");
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
        if (for_.isPresent()) {
            out.text(0, for_.get());
        }
        if (_1st.isPresent()) {
            out.text(1, _1st.get());
        }
        out.text(2, this.in);
        if (caChain_63612d636861696e.isPresent()) {
            out.text(3, caChain_63612d636861696e.get());
        }
        if (caChain_63615f636861696e.isPresent()) {
            out.text(4, caChain_63615f636861696e.get());
        }
        if (_f09f9880.isPresent()) {
            out.text(5, _f09f9880.get());
        }
        if (hashCode_.isPresent()) {
            out.text(6, hashCode_.get());
        }
        if (httpProxy.isPresent()) {
            out.json(7);
            httpProxy.get().write(out);
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
     * @param in the value of <code>in</code>.
     * @return the value
     */
    public static ProviderAppData of(String in) {
        return new ProviderAppData(Optional.empty(), Optional.empty(), in, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
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
        data.for_ = for_;
        data._1st = _1st;
        data.in = this.in;
        data.caChain_63612d636861696e = caChain_63612d636861696e;
        data.caChain_63615f636861696e = caChain_63615f636861696e;
        data._f09f9880 = _f09f9880;
        data.hashCode_ = hashCode_;
        data.httpProxy = httpProxy;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && for_.equals(that.for_)
                && _1st.equals(that._1st)
                && this.in.equals(that.in)
                && caChain_63612d636861696e.equals(that.caChain_63612d636861696e)
                && caChain_63615f636861696e.equals(that.caChain_63615f636861696e)
                && _f09f9880.equals(that._f09f9880)
                && hashCode_.equals(that.hashCode_)
                && httpProxy.equals(that.httpProxy);
    }

    @Override
    public int hashCode() {
        int hash = for_.hashCode();
        hash = 31 * hash + _1st.hashCode();
        hash = 31 * hash + this.in.hashCode();
        hash = 31 * hash + caChain_63612d636861696e.hashCode();
        hash = 31 * hash + caChain_63615f636861696e.hashCode();
        hash = 31 * hash + _f09f9880.hashCode();
        hash = 31 * hash + hashCode_.hashCode();
        hash = 31 * hash + httpProxy.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[for_=").append(for_)
                .append(", _1st=").append(_1st)
                .append(", in=").append(this.in)
                .append(", caChain_63612d636861696e=").append(caChain_63612d636861696e)
                .append(", caChain_63615f636861696e=").append(caChain_63615f636861696e)
                .append(", _f09f9880=").append(_f09f9880)
                .append(", hashCode_=").append(hashCode_)
                .append(", httpProxy=").append(httpProxy)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> data.for_ = Optional.ofNullable(in.text());
            case 1 -> data._1st = Optional.ofNullable(in.text());
            case 2 -> data.in = in.text();
            case 3 -> data.caChain_63612d636861696e = Optional.ofNullable(in.text());
            case 4 -> data.caChain_63615f636861696e = Optional.ofNullable(in.text());
            case 5 -> data._f09f9880 = Optional.ofNullable(in.text());
            case 6 -> data.hashCode_ = Optional.ofNullable(in.text());
            case 7 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.httpProxy = Optional.ofNullable(String_.read(in));
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
        private Optional<String> for_ = Optional.empty();

        private Optional<String> _1st = Optional.empty();

        private String in;

        private Optional<String> caChain_63612d636861696e = Optional.empty();

        private Optional<String> caChain_63615f636861696e = Optional.empty();

        private Optional<String> _f09f9880 = Optional.empty();

        private Optional<String> hashCode_ = Optional.empty();

        private Optional<String_> httpProxy = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>for</code>.
         *
         * @param for_ the value of <code>for</code>.
         * @return this builder
         */
        public Builder for_(String for_) {
            this.for_ = Optional.of(for_);
            return this;
        }

        /**
         * Sets <code>1st</code>.
         *
         * @param _1st the value of <code>1st</code>.
         * @return this builder
         */
        public Builder _1st(String _1st) {
            this._1st = Optional.of(_1st);
            return this;
        }

        /**
         * Sets <code>in</code>.
         *
         * @param in the value of <code>in</code>.
         * @return this builder
         */
        public Builder in(String in) {
            this.in = Objects.requireNonNull(in, "in");
            return this;
        }

        /**
         * Sets <code>ca-chain</code>.
         *
         * @param caChain_63612d636861696e the value of <code>ca-chain</code>.
         * @return this builder
         */
        public Builder caChain_63612d636861696e(String caChain_63612d636861696e) {
            this.caChain_63612d636861696e = Optional.of(caChain_63612d636861696e);
            return this;
        }

        /**
         * Sets <code>ca_chain</code>.
         *
         * @param caChain_63615f636861696e the value of <code>ca_chain</code>.
         * @return this builder
         */
        public Builder caChain_63615f636861696e(String caChain_63615f636861696e) {
            this.caChain_63615f636861696e = Optional.of(caChain_63615f636861696e);
            return this;
        }

        /**
         * Sets <code>&#128512;</code>.
         *
         * @param _f09f9880 the value of <code>&#128512;</code>.
         * @return this builder
         */
        public Builder _f09f9880(String _f09f9880) {
            this._f09f9880 = Optional.of(_f09f9880);
            return this;
        }

        /**
         * Sets <code>hash-code</code>.
         *
         * @param hashCode_ the value of <code>hash-code</code>.
         * @return this builder
         */
        public Builder hashCode_(String hashCode_) {
            this.hashCode_ = Optional.of(hashCode_);
            return this;
        }

        /**
         * Sets <code>HTTPProxy</code>.
         *
         * @param httpProxy the value of <code>HTTPProxy</code>.
         * @return this builder
         */
        public Builder httpProxy(String_ httpProxy) {
            this.httpProxy = Optional.of(httpProxy);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            return new ProviderAppData(for_, _1st, in, caChain_63612d636861696e,
                    caChain_63615f636861696e, _f09f9880, hashCode_, httpProxy);
        }
    }
}
