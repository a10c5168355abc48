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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the provider publishes in its application databag.
 *
 * <p>Generated from <code>provider.json#/properties/app</code>.
 *
 * @param tree A node and everything below it.
 * @param jobs the value of <code>jobs</code>.
 * @param weights the value of <code>weights</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "0b8684a09c94334b15a994d462a1e96729425b31319e7107a5094046158fe059"
)
public record ProviderAppData(Node tree, Optional<List<ProviderAppData.JobsItem>> jobs,
        Optional<Map<String, Optional<BigDecimal>>> weights) {
    private static final Keys KEYS = Keys.of("provider", "app", "provider.json#/properties/app",
            0x1L, "tree", "jobs", "weights");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param tree the component, never null
     * @param jobs the component, never null
     * @param weights the component, never null
     */
    public ProviderAppData {
        Objects.requireNonNull(tree, "tree");
        if (jobs.isPresent()) {
            jobs = Optional.of(List.copyOf(jobs.get()));
        }
        if (weights.isPresent()) {
            weights = Optional.of(Check.copyOf(weights.get()));
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
        tree.write(out);
        out.end();
        if (jobs.isPresent()) {
            out.json(1);
            writeJobs(out, jobs.get());
            out.end();
        }
        if (weights.isPresent()) {
            out.json(2);
            writeWeights(out, weights.get());
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
     * @param tree A node and everything below it.
     * @return the value
     */
    public static ProviderAppData of(Node tree) {
        return new ProviderAppData(tree, Optional.empty(), Optional.empty());
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
        data.tree = tree;
        data.jobs = jobs;
        data.weights = weights;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProviderAppData that
                && tree.equals(that.tree)
                && jobs.equals(that.jobs)
                && Check.same(weights, that.weights);
    }

    @Override
    public int hashCode() {
        int hash = tree.hashCode();
        hash = 31 * hash + jobs.hashCode();
        hash = 31 * hash + Check.hash(weights);
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("ProviderAppData[tree=").append(tree)
                .append(", jobs=").append(jobs)
                .append(", weights=").append(weights)
                .append("]")
                .toString();
    }

    private static void writeJobs(JsonWriter out, List<JobsItem> value) {
        out.raw("[");
        for (JobsItem element : value) {
            out.element();
            element.write(out);
        }
        out.raw("]");
    }

    private static void writeWeights(JsonWriter out, Map<String, Optional<BigDecimal>> value) {
        out.raw("{");
        for (Map.Entry<String, Optional<BigDecimal>> entry : value.entrySet()) {
            out.entry(entry.getKey());
            Optional<BigDecimal> element = entry.getValue();
            if (element.isPresent()) {
                out.decimal(element.get());
            } else {
                out.nullValue();
            }
        }
        out.raw("}");
    }

    private static void readKey(int key, DatabagReader in, Builder data) {
        switch (key) {
            case 0 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.tree = Node.read(in);
                }
            }
            case 1 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.jobs = Optional.ofNullable(readJobs(in));
                }
            }
            case 2 -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    data.weights = Optional.ofNullable(readWeights(in));
                }
            }
            default -> {
                // the reader stops at no other key
            }
        }
    }

    private static List<JobsItem> readJobs(JsonReader in) {
        if (!in.beginArray("provider.json#/properties/app/properties/jobs")) {
            return null;
        }
        List<JobsItem> list = new ArrayList<>();
        while (in.nextElement()) {
            int before = in.problems();
            JobsItem element = JobsItem.read(in);
            if (in.keeps(before)) {
                list.add(element);
            }
        }
        return list;
    }

    private static Map<String, Optional<BigDecimal>> readWeights(JsonReader in) {
        if (!in.beginObject("provider.json#/properties/app/properties/weights")) {
            return null;
        }
        Map<String, Optional<BigDecimal>> map = new LinkedHashMap<>();
        while (in.nextEntry()) {
            String entry = in.memberName();
            in.repeated(map.containsKey(entry));
            map.put(entry, in.isNull() ? Optional.empty()
                    : Optional.ofNullable(in.decimal("provider.json#/properties/app/properties/weights/additionalProperties")));
        }
        return map;
    }

    /**
     * Makes values of {@link ProviderAppData} step by step; one thread at a time.
     */
    public static final class Builder {
        private Node tree;

        private Optional<List<JobsItem>> jobs = Optional.empty();

        private Optional<Map<String, Optional<BigDecimal>>> weights = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>tree</code>.
         *
         * @param tree A node and everything below it.
         * @return this builder
         */
        public Builder tree(Node tree) {
            this.tree = Objects.requireNonNull(tree, "tree");
            return this;
        }

        /**
         * Sets <code>jobs</code>.
         *
         * @param jobs the value of <code>jobs</code>.
         * @return this builder
         */
        public Builder jobs(List<JobsItem> jobs) {
            this.jobs = Optional.of(jobs);
            return this;
        }

        /**
         * Sets <code>weights</code>.
         *
         * @param weights the value of <code>weights</code>.
         * @return this builder
         */
        public Builder weights(Map<String, Optional<BigDecimal>> weights) {
            this.weights = Optional.of(weights);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public ProviderAppData build() {
            return new ProviderAppData(tree, jobs, weights);
        }
    }

    /**
     * An object of the interface.
     *
     * <p>Generated from <code>provider.json#/properties/app/properties/jobs/items</code>.
     *
     * @param name the value of <code>name</code>.
     * @param timeout the value of <code>timeout</code>.
     */
    public record JobsItem(String name, OptionalLong timeout) {
        static final Names NAMES = Names.of("name", "timeout");

        /**
         * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
         * #builder()} instead.
         *
         * @param name the component, never null
         * @param timeout the component, never null
         */
        public JobsItem {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(timeout, "timeout");
        }

        static JobsItem read(JsonReader in) {
            int before = in.problems();
            int member = in.firstMember(NAMES, "provider.json#/properties/app/properties/jobs/items");
            if (member == JsonReader.NONE) {
                return null;
            }
            String name = null;
            OptionalLong timeout = OptionalLong.empty();
            long seen = 0L;
            for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                switch (member) {
                    case 0 -> {
                        seen = in.seen(seen, 0x1L);
                        name = in.string("provider.json#/properties/app/properties/jobs/items/properties/name");
                    }
                    case 1 -> {
                        seen = in.seen(seen, 0x2L);
                        if (!in.isNull()) {
                            timeout = OptionalLong.of(in.int64(0L, 86400000000L,
                                    "provider.json#/properties/app/properties/jobs/items/properties/timeout"));
                        }
                    }
                    default -> in.skip();
                }
            }
            if ((seen & 0x3L) != 0x3L) {
                in.missing(NAMES, seen, 0x3L, 0,
                        "provider.json#/properties/app/properties/jobs/items");
            }
            return in.problems() == before ? new JobsItem(name, timeout) : null;
        }

        void write(JsonWriter out) {
            out.raw("{\"name\": ");
            out.string(name);
            out.raw(", \"timeout\": ");
            if (timeout.isPresent()) {
                out.int64(timeout.getAsLong(), 0L, 86400000000L,
                        "provider.json#/properties/app/properties/jobs/items/properties/timeout");
            } else {
                out.nullValue();
            }
            out.raw("}");
        }

        /**
         * Just what is required.
         *
         * @param name the value of <code>name</code>.
         * @return the value
         */
        public static JobsItem of(String name) {
            return new JobsItem(name, OptionalLong.empty());
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
            data.name = name;
            data.timeout = timeout;
            return data;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof JobsItem that
                    && name.equals(that.name)
                    && timeout.equals(that.timeout);
        }

        @Override
        public int hashCode() {
            int hash = name.hashCode();
            hash = 31 * hash + timeout.hashCode();
            return hash;
        }

        @Override
        public String toString() {
            return new StringBuilder()
                    .append("JobsItem[name=").append(name)
                    .append(", timeout=").append(timeout)
                    .append("]")
                    .toString();
        }

        /**
         * Makes values of {@link JobsItem} step by step; one thread at a time.
         */
        public static final class Builder {
            private String name;

            private OptionalLong timeout = OptionalLong.empty();

            private Builder() {
            }

            /**
             * Sets <code>name</code>.
             *
             * @param name the value of <code>name</code>.
             * @return this builder
             */
            public Builder name(String name) {
                this.name = Objects.requireNonNull(name, "name");
                return this;
            }

            /**
             * Sets <code>timeout</code>.
             *
             * @param timeout the value of <code>timeout</code>.
             * @return this builder
             */
            public Builder timeout(long timeout) {
                this.timeout = OptionalLong.of(timeout);
                return this;
            }

            /**
             * The value.
             *
             * @return a new value
             * @throws NullPointerException if a required component was never set
             */
            public JobsItem build() {
                return new JobsItem(name, timeout);
            }
        }
    }
}
