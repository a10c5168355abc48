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
 * Text that fights back: &#42;&#47; &#92;u002a/ &#123;&#64;code x&#125; &#64;see
 * &#60;b&#62;bold&#60;/b&#62; &#38; "quotes" 'n' `ticks` 100% $L.
 *
 * <p>A second paragraph; caf&#233; &#128512; hidden.
 *
 * <p>What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param a First line and a second. For example <code>x</code>, <code>&#60;y&#62;</code>,
 *     <code>&#42;&#47;</code>. Readers may assume <code>d</code> when it is absent.
 * @param b Only a title. Deprecated: the schema may do without it one day.
 * @param c Ends with a question?
 * @param d the value of <code>d</code>.
 * @param e A description that is much longer than one line of a comment ought to be, so that it has to
 *     be wrapped somewhere, and preferably between two words, as a person would do it.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "075d36bbe8afdbc32e76747a943088f9e0c046bb80f29dc4d5b31fbf69d0582b"
)
public record ProviderAppData(Optional<String> a, Optional<String> b, Optional<String> c,
        Optional<String> d, Optional<Level> e) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x0L, "a", "b", "c", "d", "e");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param a the component, never null
     * @param b the component, never null
     * @param c the component, never null
     * @param d the component, never null
     * @param e the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        Objects.requireNonNull(c, "c");
        Objects.requireNonNull(d, "d");
        Objects.requireNonNull(e, "e");
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
        if (a.isPresent()) {
            out.text(0, a.get());
        }
        if (b.isPresent()) {
            out.text(1, b.get());
        }
        if (c.isPresent()) {
            out.text(2, c.get());
        }
        if (d.isPresent()) {
            out.text(3, d.get());
        }
        if (e.isPresent()) {
            out.text(4, e.get().wire());
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
        data.a = a;
        data.b = b;
        data.c = c;
        data.d = d;
        data.e = e;
        return data;
    }

    /**
     * The value of {@link #a()}, or the default of the schema when it is absent.
     *
     * @return never empty
     */
    public String aOrDefault() {
        return a.orElse("d");
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && a.equals(that.a)
                && b.equals(that.b)
                && c.equals(that.c)
                && d.equals(that.d)
                && e.equals(that.e);
    }

    @Override
    public int hashCode() {
        int hash = a.hashCode();
        hash = 31 * hash + b.hashCode();
        hash = 31 * hash + c.hashCode();
        hash = 31 * hash + d.hashCode();
        hash = 31 * hash + e.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[a=").append(a)
                .append(", b=").append(b)
                .append(", c=").append(c)
                .append(", d=").append(d)
                .append(", e=").append(e)
                .append("]")
                .toString();
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> data.a = Optional.ofNullable(in.text());
            case 1 -> data.b = Optional.ofNullable(in.text());
            case 2 -> data.c = Optional.ofNullable(in.text());
            case 3 -> data.d = Optional.ofNullable(in.text());
            case 4 -> data.e = Optional.ofNullable(in.textWord(Level.WORDS,
                    "provider.json#/properties/app/properties/e"));
            default -> {
                // the reader stops at no other key
            }
        }
    }

    /**
     * Makes values of {@link ProviderAppData} step by step; one thread at a time.
     */
    public static final class Builder {
        private Optional<String> a = Optional.empty();

        private Optional<String> b = Optional.empty();

        private Optional<String> c = Optional.empty();

        private Optional<String> d = Optional.empty();

        private Optional<Level> e = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>a</code>.
         *
         * @param a First line and a second. For example <code>x</code>, <code>&#60;y&#62;</code>,
         *     <code>&#42;&#47;</code>. Readers may assume <code>d</code> when it is absent.
         * @return this builder
         */
        public Builder a(String a) {
            this.a = Optional.of(a);
            return this;
        }

        /**
         * Sets <code>b</code>.
         *
         * @param b Only a title. Deprecated: the schema may do without it one day.
         * @return this builder
         */
        public Builder b(String b) {
            this.b = Optional.of(b);
            return this;
        }

        /**
         * Sets <code>c</code>.
         *
         * @param c Ends with a question?
         * @return this builder
         */
        public Builder c(String c) {
            this.c = Optional.of(c);
            return this;
        }

        /**
         * Sets <code>d</code>.
         *
         * @param d the value of <code>d</code>.
         * @return this builder
         */
        public Builder d(String d) {
            this.d = Optional.of(d);
            return this;
        }

        /**
         * Sets <code>e</code>.
         *
         * @param e A description that is much longer than one line of a comment ought to be, so that it has to
         *     be wrapped somewhere, and preferably between two words, as a person would do it.
         * @return this builder
         */
        public Builder e(Level e) {
            this.e = Optional.of(e);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         */
        public ProviderAppData build() {
            return new ProviderAppData(a, b, c, d, e);
        }
    }
}
