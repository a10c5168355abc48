package com.example;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Generated;
import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.WireEnum;
import dev.databag.json.DatabagChanges;
import dev.databag.json.DatabagReader;
import dev.databag.json.DatabagWriter;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonWords;
import dev.databag.json.JsonWriter;
import dev.databag.json.Keys;
import dev.databag.json.Words;
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
 * @param mode How much the server lets its clients do.
 * @param fallbackMode the value of <code>fallback-mode</code>.
 * @param versions the value of <code>versions</code>.
 * @param recordClass the value of <code>record-class</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "8d20a037a1be7aa47d3823b387440aac4ea402835a64c078b9a145dd4db0f3dd"
)
public record ProviderAppData(Mode mode, Optional<OpenEnum<Mode>> fallbackMode,
        Optional<List<ProviderAppData.VersionsItem>> versions,
        Optional<ProviderAppData.RecordClass> recordClass) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x1L, "mode", "fallback-mode", "versions", "record-class");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param mode the component, never null
     * @param fallbackMode the component, never null
     * @param versions the component, never null
     * @param recordClass the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(fallbackMode, "fallbackMode");
        if (versions.isPresent()) {
            versions = Optional.of(List.copyOf(versions.get()));
        }
        Objects.requireNonNull(recordClass, "recordClass");
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
        out.text(0, mode.wire());
        if (fallbackMode.isPresent()) {
            out.text(1, fallbackMode.get().wire());
        }
        if (versions.isPresent()) {
            out.json(2);
            writeVersions(out, versions.get());
            out.end();
        }
        if (recordClass.isPresent()) {
            out.text(3, recordClass.get().wire());
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
     * @param mode How much the server lets its clients do.
     * @return the value
     */
    public static ProviderAppData of(Mode mode) {
        return new ProviderAppData(mode, Optional.empty(), Optional.empty(), Optional.empty());
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
        data.mode = mode;
        data.fallbackMode = fallbackMode;
        data.versions = versions;
        data.recordClass = recordClass;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && mode.equals(that.mode)
                && fallbackMode.equals(that.fallbackMode)
                && versions.equals(that.versions)
                && recordClass.equals(that.recordClass);
    }

    @Override
    public int hashCode() {
        int hash = mode.hashCode();
        hash = 31 * hash + fallbackMode.hashCode();
        hash = 31 * hash + versions.hashCode();
        hash = 31 * hash + recordClass.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[mode=").append(mode)
                .append(", fallbackMode=").append(fallbackMode)
                .append(", versions=").append(versions)
                .append(", recordClass=").append(recordClass)
                .append("]")
                .toString();
    }

    private static void writeVersions(JsonWriter out, List<VersionsItem> value) {
        out.raw("[");
        for (VersionsItem element : value) {
            out.element();
            out.constant(VersionsItem.WORDS, element);
        }
        out.raw("]");
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> data.mode = in.textWord(Mode.WORDS,
                    "provider.json#/properties/app/properties/mode");
            case 1 -> data.fallbackMode = Optional.ofNullable(in.openTextWord(Mode.WORDS,
                    "provider.json#/properties/app/properties/fallback-mode"));
            case 2 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.versions = Optional.ofNullable(readVersions(in));
                }
            }
            case 3 -> data.recordClass = Optional.ofNullable(in.textWord(RecordClass.WORDS,
                    "provider.json#/properties/app/properties/record-class"));
            default -> {
                // the reader stops at no other key
            }
        }
    }

    private static List<VersionsItem> readVersions(JsonReader in) {
        if (!in.beginArray("provider.json#/properties/app/properties/versions")) {
            return null;
        }
        List<VersionsItem> list = new ArrayList<>();
        while (in.nextElement()) {
            int before = in.problems();
            VersionsItem element = in.constant(VersionsItem.WORDS,
                    "provider.json#/properties/app/properties/versions/items");
            if (in.keeps(before)) {
                list.add(element);
            }
        }
        return list;
    }

    /**
     * Makes values of {@link ProviderAppData} step by step; one thread at a time.
     */
    public static final class Builder {
        private Mode mode;

        private Optional<OpenEnum<Mode>> fallbackMode = Optional.empty();

        private Optional<List<VersionsItem>> versions = Optional.empty();

        private Optional<RecordClass> recordClass = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>mode</code>.
         *
         * @param mode How much the server lets its clients do.
         * @return this builder
         */
        public Builder mode(Mode mode) {
            this.mode = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Sets <code>fallback-mode</code>.
         *
         * @param fallbackMode the value of <code>fallback-mode</code>.
         * @return this builder
         */
        public Builder fallbackMode(OpenEnum<Mode> fallbackMode) {
            this.fallbackMode = Optional.of(fallbackMode);
            return this;
        }

        /**
         * Sets <code>versions</code>.
         *
         * @param versions the value of <code>versions</code>.
         * @return this builder
         */
        public Builder versions(List<VersionsItem> versions) {
            this.versions = Optional.of(versions);
            return this;
        }

        /**
         * Sets <code>record-class</code>.
         *
         * @param recordClass the value of <code>record-class</code>.
         * @return this builder
         */
        public Builder recordClass(RecordClass recordClass) {
            this.recordClass = Optional.of(recordClass);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            return new ProviderAppData(mode, fallbackMode, versions, recordClass);
        }
    }

    /**
     * The words of a vocabulary.
     *
     * <p>Generated from <code>provider.json#/properties/app/properties/versions/items</code>.
     */
    public enum VersionsItem {
        /**
         * The value <code>2</code>.
         */
        _2,

        /**
         * The value <code>4</code>.
         */
        _4;

        static final JsonWords<VersionsItem> WORDS = JsonWords.of(values(), "2", "4");

        /**
         * The value on the wire.
         *
         * @return a JSON value
         */
        public JsonValue json() {
            return WORDS.value(this);
        }
    }

    /**
     * The words of a vocabulary.
     *
     * <p>Generated from <code>provider.json#/properties/app/properties/record-class</code>.
     */
    public enum RecordClass implements WireEnum {
        /**
         * The word <code>IN</code>.
         */
        IN("IN");

        static final Words<RecordClass> WORDS = Words.of(values());

        private final String wire;

        RecordClass(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }

        /**
         * The constant of a wire word.
         *
         * @param wire the word; case matters
         * @return the constant, or nothing for a word that this vocabulary does not know
         */
        public static Optional<RecordClass> find(String wire) {
            return Optional.ofNullable(WORDS.find(wire));
        }

        /**
         * Any word, for a place where the vocabulary is open.
         *
         * @param wire the word; case matters
         * @return the known word, or one that is kept as it is
         */
        public static OpenEnum<RecordClass> open(String wire) {
            return OpenEnum.of(WORDS, wire);
        }
    }
}
