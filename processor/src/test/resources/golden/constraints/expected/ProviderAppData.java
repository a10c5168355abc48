package com.example;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Generated;
import dev.databag.ReadOptions;
import dev.databag.json.Check;
import dev.databag.json.Checks;
import dev.databag.json.DatabagChanges;
import dev.databag.json.DatabagReader;
import dev.databag.json.DatabagWriter;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonWriter;
import dev.databag.json.Keys;
import dev.databag.json.TextAutomaton;
import dev.databag.rule.Assertion;
import java.math.BigDecimal;
import java.math.BigInteger;
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
 * @param mcc the value of <code>mcc</code>.
 * @param name the value of <code>name</code>.
 * @param ratio the value of <code>ratio</code>.
 * @param serial the value of <code>serial</code>.
 * @param hosts the value of <code>hosts</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "850871893cca266da7d96230396e460f1620c726af3d23444c99f3220284eba9"
)
public record ProviderAppData(String mcc, Optional<String> name, Optional<BigDecimal> ratio,
        Optional<BigInteger> serial, Optional<List<String>> hosts) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x1L, "mcc", "name", "ratio", "serial", "hosts");

    private static final Assertion DATABAG_RULE = Assertion.of(
            "[{\"@\": \"provider.json#/properties/app\", \"if\": {\"required\": [\"serial\"]},",
            " \"then\": {\"required\": [\"name\"]}}]");

    private static final TextAutomaton MCC_PATTERN = TextAutomaton.of(")%%&#S$-#'#$'%&##");

    private static final Assertion NAME_RULE = Assertion.of(
            "[{\"@\": \"provider.json#/properties/app/properties/name\", \"not\": {\"const\":",
            " \"localhost\"}}]");

    private static final BigDecimal RATIO_AT_LEAST = BigDecimal.ZERO;

    private static final BigDecimal RATIO_BELOW = BigDecimal.valueOf(1L);

    private static final BigDecimal RATIO_FACTOR = new BigDecimal("0.05");

    private static final BigInteger SERIAL_FACTOR = BigInteger.valueOf(2L);

    private static final BigInteger SERIAL_MIN = BigInteger.ZERO;

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param mcc the component, never null
     * @param name the component, never null
     * @param ratio the component, never null
     * @param serial the component, never null
     * @param hosts the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(mcc, "mcc");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(serial, "serial");
        if (hosts.isPresent()) {
            hosts = Optional.of(List.copyOf(hosts.get()));
        }
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
        if (in.clean()) {
            DATABAG_RULE.check(in.whole("ttjjj", 't'), 0, 0);
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
        out.text(0, mcc);
        checkMccText(out, mcc);
        if (name.isPresent()) {
            out.text(1, name.get());
            checkNameText(out, name.get());
        }
        if (ratio.isPresent()) {
            out.json(2);
            writeRatioChecked(out, ratio.get());
            out.end();
        }
        if (serial.isPresent()) {
            out.json(3);
            writeSerialChecked(out, serial.get());
            out.end();
        }
        if (hosts.isPresent()) {
            out.json(4);
            writeHostsChecked(out, hosts.get());
            out.end();
        }
        DATABAG_RULE.check(out.whole("ttjjj", 't'), 0, 0);
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
     * @param mcc the value of <code>mcc</code>.
     * @return the value
     */
    public static ProviderAppData of(String mcc) {
        return new ProviderAppData(mcc, Optional.empty(), Optional.empty(), Optional.empty(),
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
        data.mcc = mcc;
        data.name = name;
        data.ratio = ratio;
        data.serial = serial;
        data.hosts = hosts;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && mcc.equals(that.mcc)
                && name.equals(that.name)
                && Check.same(ratio, that.ratio)
                && serial.equals(that.serial)
                && hosts.equals(that.hosts);
    }

    @Override
    public int hashCode() {
        int hash = mcc.hashCode();
        hash = 31 * hash + name.hashCode();
        hash = 31 * hash + Check.hash(ratio);
        hash = 31 * hash + serial.hashCode();
        hash = 31 * hash + hosts.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[mcc=").append(mcc)
                .append(", name=").append(name)
                .append(", ratio=").append(ratio)
                .append(", serial=").append(serial)
                .append(", hosts=").append(hosts)
                .append("]")
                .toString();
    }

    private static void checkMccText(Checks to, String value) {
        int place = to.here();
        checkMcc(to, place, value);
    }

    private static void checkMcc(Checks to, int place, String value) {
        Check.matches(to, place, value, MCC_PATTERN, "^[0-9]{3}$",
                "provider.json#/properties/app/properties/mcc/pattern");
    }

    private static void checkNameText(Checks to, String value) {
        int place = to.here();
        checkName(to, place, value);
        NAME_RULE.checkText(to, place, value);
    }

    private static void checkName(Checks to, int place, String value) {
        Check.length(to, place, value, 1, 63,
                "provider.json#/properties/app/properties/name/minLength");
    }

    private static void writeRatioChecked(JsonWriter out, BigDecimal value) {
        int place = out.here();
        checkRatio(out, place, value);
        out.decimal(value);
    }

    private static void checkRatio(Checks to, int place, BigDecimal value) {
        Check.atLeast(to, place, value, RATIO_AT_LEAST,
                "provider.json#/properties/app/properties/ratio/minimum");
        Check.below(to, place, value, RATIO_BELOW,
                "provider.json#/properties/app/properties/ratio/exclusiveMaximum");
        Check.multipleOf(to, place, value, RATIO_FACTOR,
                "provider.json#/properties/app/properties/ratio/multipleOf");
    }

    private static void writeSerialChecked(JsonWriter out, BigInteger value) {
        int place = out.here();
        checkSerial(out, place, value);
        out.integer(value, SERIAL_MIN, null, "provider.json#/properties/app/properties/serial");
    }

    private static void checkSerial(Checks to, int place, BigInteger value) {
        Check.multipleOf(to, place, value, SERIAL_FACTOR,
                "provider.json#/properties/app/properties/serial/multipleOf");
    }

    private static void writeHostsChecked(JsonWriter out, List<String> value) {
        int place = out.here();
        checkHosts(out, place, value);
        writeHosts(out, value);
    }

    private static void checkHosts(Checks to, int place, List<String> value) {
        Check.size(to, place, value == null ? 1 : value.size(), 1, 16,
                "provider.json#/properties/app/properties/hosts/minItems");
        Check.unique(to, place, value,
                "provider.json#/properties/app/properties/hosts/uniqueItems");
    }

    private static void writeHosts(JsonWriter out, List<String> value) {
        out.raw("[");
        for (String element : value) {
            out.element();
            writeHostsItemChecked(out, element);
        }
        out.raw("]");
    }

    private static void writeHostsItemChecked(JsonWriter out, String value) {
        int place = out.here();
        checkHostsItem(out, place, value);
        out.string(value);
    }

    private static void checkHostsItem(Checks to, int place, String value) {
        Check.length(to, place, value, 1, -1,
                "provider.json#/properties/app/properties/hosts/items/minLength");
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> data.mcc = readMccText(in);
            case 1 -> data.name = Optional.ofNullable(readNameText(in));
            case 2 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.ratio = Optional.ofNullable(readRatioChecked(in));
                }
            }
            case 3 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.serial = Optional.ofNullable(readSerialChecked(in));
                }
            }
            case 4 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.hosts = Optional.ofNullable(readHostsChecked(in));
                }
            }
            default -> {
                // the reader stops at no other key
            }
        }
    }

    private static String readMccText(DatabagReader in) {
        String value = in.text();
        int place = in.here();
        checkMcc(in, place, value);
        return value;
    }

    private static String readNameText(DatabagReader in) {
        String value = in.text();
        int place = in.here();
        checkName(in, place, value);
        NAME_RULE.checkText(in, place, in.text());
        return value;
    }

    private static BigDecimal readRatioChecked(JsonReader in) {
        int place = in.here();
        BigDecimal value = in.decimal("provider.json#/properties/app/properties/ratio");
        checkRatio(in, place, value);
        return value;
    }

    private static BigInteger readSerialChecked(JsonReader in) {
        int place = in.here();
        BigInteger value = in.integer(SERIAL_MIN, null,
                "provider.json#/properties/app/properties/serial");
        checkSerial(in, place, value);
        return value;
    }

    private static List<String> readHosts(JsonReader in) {
        if (!in.beginArray("provider.json#/properties/app/properties/hosts")) {
            return null;
        }
        List<String> list = new ArrayList<>();
        while (in.nextElement()) {
            int before = in.problems();
            String element = readHostsItemChecked(in);
            if (in.keeps(before)) {
                list.add(element);
            }
        }
        return list;
    }

    private static String readHostsItemChecked(JsonReader in) {
        int place = in.here();
        String value = in.string("provider.json#/properties/app/properties/hosts/items");
        checkHostsItem(in, place, value);
        return value;
    }

    private static List<String> readHostsChecked(JsonReader in) {
        int place = in.here();
        List<String> value = readHosts(in);
        checkHosts(in, place, value);
        return value;
    }

    /**
     * Makes values of {@link ProviderAppData} step by step; one thread at a time.
     */
    public static final class Builder {
        private String mcc;

        private Optional<String> name = Optional.empty();

        private Optional<BigDecimal> ratio = Optional.empty();

        private Optional<BigInteger> serial = Optional.empty();

        private Optional<List<String>> hosts = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>mcc</code>.
         *
         * @param mcc the value of <code>mcc</code>.
         * @return this builder
         */
        public Builder mcc(String mcc) {
            this.mcc = Objects.requireNonNull(mcc, "mcc");
            return this;
        }

        /**
         * Sets <code>name</code>.
         *
         * @param name the value of <code>name</code>.
         * @return this builder
         */
        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /**
         * Sets <code>ratio</code>.
         *
         * @param ratio the value of <code>ratio</code>.
         * @return this builder
         */
        public Builder ratio(BigDecimal ratio) {
            this.ratio = Optional.of(ratio);
            return this;
        }

        /**
         * Sets <code>serial</code>.
         *
         * @param serial the value of <code>serial</code>.
         * @return this builder
         */
        public Builder serial(BigInteger serial) {
            this.serial = Optional.of(serial);
            return this;
        }

        /**
         * Sets <code>hosts</code>.
         *
         * @param hosts the value of <code>hosts</code>.
         * @return this builder
         */
        public Builder hosts(List<String> hosts) {
            this.hosts = Optional.of(hosts);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            return new ProviderAppData(mcc, name, ratio, serial, hosts);
        }
    }
}
