package com.example;

import dev.databag.Generated;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonWriter;
import dev.databag.json.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An object of the interface.
 *
 * <p>Generated from <code>provider.json#/$defs/Dashboard</code>.
 *
 * @param uid the value of <code>uid</code>.
 * @param template Whatever the dashboard says, as JSON inside JSON.
 * @param tags the value of <code>tags</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "10cdd18defd92dbca974b4513d77f4332e7fb67264855e59ef906876e790c010"
)
public record Dashboard(String uid, JsonValue template, Optional<List<String>> tags) {
    static final Names NAMES = Names.of("uid", "template", "tags");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param uid the component, never null
     * @param template the component, never null
     * @param tags the component, never null
     */
    public Dashboard {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(tags, "tags");
    }

    static Dashboard read(JsonReader in) {
        int before = in.problems();
        int member = in.firstMember(NAMES, "provider.json#/$defs/Dashboard");
        if (member == JsonReader.NONE) {
            return null;
        }
        String uid = null;
        JsonValue template = null;
        Optional<List<String>> tags = Optional.empty();
        long seen = 0L;
        for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
            switch (member) {
                case 0 -> {
                    seen = in.seen(seen, 0x1L);
                    uid = in.string("provider.json#/$defs/Dashboard/properties/uid");
                }
                case 1 -> {
                    seen = in.seen(seen, 0x2L);
                    template = readTemplateText(in);
                }
                case 2 -> {
                    seen = in.seen(seen, 0x4L);
                    if (!in.isNull()) {
                        tags = Optional.ofNullable(readTagsText(in));
                    }
                }
                default -> in.skip();
            }
        }
        if ((seen & 0x7L) != 0x7L) {
            in.missing(NAMES, seen, 0x7L, 0, "provider.json#/$defs/Dashboard");
        }
        return in.problems() == before ? new Dashboard(uid, template, tags) : null;
    }

    void write(JsonWriter out) {
        out.raw("{\"uid\": ");
        out.string(uid);
        out.raw(", \"template\": ");
        writeTemplateText(out, template);
        out.raw(", \"tags\": ");
        if (tags.isPresent()) {
            writeTagsText(out, tags.get());
        } else {
            out.nullValue();
        }
        out.raw("}");
    }

    /**
     * Just what is required.
     *
     * @param uid the value of <code>uid</code>.
     * @param template Whatever the dashboard says, as JSON inside JSON.
     * @return the value
     */
    public static Dashboard of(String uid, JsonValue template) {
        return new Dashboard(uid, template, Optional.empty());
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
        data.uid = uid;
        data.template = template;
        data.tags = tags;
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Dashboard that
                && uid.equals(that.uid)
                && template.equals(that.template)
                && tags.equals(that.tags);
    }

    @Override
    public int hashCode() {
        int hash = uid.hashCode();
        hash = 31 * hash + template.hashCode();
        hash = 31 * hash + tags.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("Dashboard[uid=").append(uid)
                .append(", template=").append(template)
                .append(", tags=").append(tags)
                .append("]")
                .toString();
    }

    private static JsonValue readTemplateText(JsonReader in) {
        JsonValue content = null;
        for (boolean more = in.enter("provider.json#/$defs/Dashboard/properties/template"); more; more = in.again()) {
            content = in.value();
        }
        return content;
    }

    private static List<String> readTagsText(JsonReader in) {
        List<String> content = null;
        for (boolean more = in.enter("provider.json#/$defs/Dashboard/properties/tags"); more; more = in.again()) {
            content = readTags(in);
        }
        return content;
    }

    private static List<String> readTags(JsonReader in) {
        if (!in.beginArray("provider.json#/$defs/Dashboard/properties/tags/anyOf/0/contentSchema")) {
            return null;
        }
        List<String> list = new ArrayList<>();
        while (in.nextElement()) {
            int before = in.problems();
            String element = in.string("provider.json#/$defs/Dashboard/properties/tags/anyOf/0/contentSchema/items");
            if (in.keeps(before)) {
                list.add(element);
            }
        }
        return list;
    }

    private static void writeTemplateText(JsonWriter out, JsonValue value) {
        int start = out.beginEmbedded();
        out.value(value);
        out.endEmbedded(start);
    }

    private static void writeTagsText(JsonWriter out, List<String> value) {
        int start = out.beginEmbedded();
        writeTags(out, value);
        out.endEmbedded(start);
    }

    private static void writeTags(JsonWriter out, List<String> value) {
        out.raw("[");
        for (String element : value) {
            out.element();
            out.string(element);
        }
        out.raw("]");
    }

    /**
     * Makes values of {@link Dashboard} step by step; one thread at a time.
     */
    public static final class Builder {
        private String uid;

        private JsonValue template;

        private Optional<List<String>> tags = Optional.empty();

        private Builder() {
        }

        /**
         * Sets <code>uid</code>.
         *
         * @param uid the value of <code>uid</code>.
         * @return this builder
         */
        public Builder uid(String uid) {
            this.uid = Objects.requireNonNull(uid, "uid");
            return this;
        }

        /**
         * Sets <code>template</code>.
         *
         * @param template Whatever the dashboard says, as JSON inside JSON.
         * @return this builder
         */
        public Builder template(JsonValue template) {
            this.template = Objects.requireNonNull(template, "template");
            return this;
        }

        /**
         * Sets <code>tags</code>.
         *
         * @param tags the value of <code>tags</code>.
         * @return this builder
         */
        public Builder tags(List<String> tags) {
            this.tags = Optional.of(tags);
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         * @throws NullPointerException if a required component was never set
         */
        public Dashboard build() {
            return new Dashboard(uid, template, tags);
        }
    }
}
