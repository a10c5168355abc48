package com.example;

import dev.databag.Generated;
import dev.databag.json.Check;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.json.JsonWriter;
import dev.databag.json.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A node and everything below it.
 *
 * <p>Generated from <code>provider.json#/$defs/Node</code>.
 *
 * @param label the value of <code>label</code>. Readers may assume <code>root</code> when it is
 *     absent.
 * @param children the value of <code>children</code>. Readers may assume <code>[]</code> when it is
 *     absent.
 * @param additionalProperties members that the schema allows without naming them.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "0b8684a09c94334b15a994d462a1e96729425b31319e7107a5094046158fe059"
)
public record Node(Optional<String> label, Optional<List<Node>> children,
        Map<String, JsonValue> additionalProperties) {
    static final Names NAMES = Names.of("label", "children");

    /**
     * Called by what is generated here. A property that is added to the schema adds a parameter: call {@link
     * #builder()} instead.
     *
     * @param label the component, never null
     * @param children the component, never null
     * @param additionalProperties the component, never null
     */
    public Node {
        Objects.requireNonNull(label, "label");
        if (children.isPresent()) {
            children = Optional.of(List.copyOf(children.get()));
        }
        additionalProperties = Check.copyOf(Objects.requireNonNull(additionalProperties, "additionalProperties"));
    }

    static Node read(JsonReader in) {
        int before = in.problems();
        int member = in.firstMember(NAMES, "provider.json#/$defs/Node");
        if (member == JsonReader.NONE) {
            return null;
        }
        Optional<String> label = Optional.empty();
        Optional<List<Node>> children = Optional.empty();
        Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();
        long seen = 0L;
        for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
            switch (member) {
                case 0 -> {
                    seen = in.seen(seen, 0x1L);
                    label = Optional.ofNullable(in.string("provider.json#/$defs/Node/properties/label"));
                }
                case 1 -> {
                    seen = in.seen(seen, 0x2L);
                    children = Optional.ofNullable(readChildren(in));
                }
                default -> {
                    String entry = in.memberName();
                    in.repeated(additionalProperties.containsKey(entry));
                    additionalProperties.put(entry, in.value());
                }
            }
        }
        return in.problems() == before ? new Node(label, children, additionalProperties) : null;
    }

    void write(JsonWriter out) {
        if (out.deeper("provider.json#/$defs/Node")) {
            out.raw("{");
            if (label.isPresent()) {
                out.member("\"label\": ");
                out.string(label.get());
            }
            if (children.isPresent()) {
                out.member("\"children\": ");
                writeChildren(out, children.get());
            }
            for (Map.Entry<String, JsonValue> entry : additionalProperties.entrySet()) {
                out.other(NAMES, entry.getKey(), "provider.json#/$defs/Node");
                out.value(entry.getValue());
            }
            out.raw("}");
            out.shallower();
        }
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
        data.label = label;
        data.children = children;
        data.additionalProperties = additionalProperties;
        return data;
    }

    /**
     * The value of {@link #label()}, or the default of the schema when it is absent.
     *
     * @return never empty
     */
    public String labelOrDefault() {
        return label.orElse("root");
    }

    /**
     * The value of {@link #children()}, or the default of the schema when it is absent.
     *
     * @return never empty
     */
    public List<Node> childrenOrDefault() {
        return children.orElse(List.of());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Node that
                && label.equals(that.label)
                && children.equals(that.children)
                && additionalProperties.equals(that.additionalProperties);
    }

    @Override
    public int hashCode() {
        int hash = label.hashCode();
        hash = 31 * hash + children.hashCode();
        hash = 31 * hash + additionalProperties.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return new StringBuilder()
                .append("Node[label=").append(label)
                .append(", children=").append(children)
                .append(", additionalProperties=").append(additionalProperties)
                .append("]")
                .toString();
    }

    private static List<Node> readChildren(JsonReader in) {
        if (!in.beginArray("provider.json#/$defs/Node/properties/children")) {
            return null;
        }
        List<Node> list = new ArrayList<>();
        while (in.nextElement()) {
            int before = in.problems();
            Node element = Node.read(in);
            if (in.keeps(before)) {
                list.add(element);
            }
        }
        return list;
    }

    private static void writeChildren(JsonWriter out, List<Node> value) {
        out.raw("[");
        for (Node element : value) {
            out.element();
            element.write(out);
        }
        out.raw("]");
    }

    /**
     * Makes values of {@link Node} step by step; one thread at a time.
     */
    public static final class Builder {
        private Optional<String> label = Optional.empty();

        private Optional<List<Node>> children = Optional.empty();

        private Map<String, JsonValue> additionalProperties = Map.of();

        private Builder() {
        }

        /**
         * Sets <code>label</code>.
         *
         * @param label the value of <code>label</code>. Readers may assume <code>root</code> when it is
         *     absent.
         * @return this builder
         */
        public Builder label(String label) {
            this.label = Optional.of(label);
            return this;
        }

        /**
         * Sets <code>children</code>.
         *
         * @param children the value of <code>children</code>. Readers may assume <code>[]</code> when it is
         *     absent.
         * @return this builder
         */
        public Builder children(List<Node> children) {
            this.children = Optional.of(children);
            return this;
        }

        /**
         * Sets <code>additionalProperties</code>.
         *
         * @param additionalProperties members that the schema allows without naming them.
         * @return this builder
         */
        public Builder additionalProperties(Map<String, JsonValue> additionalProperties) {
            this.additionalProperties = Objects.requireNonNull(additionalProperties, "additionalProperties");
            return this;
        }

        /**
         * The value.
         *
         * @return a new value
         */
        public Node build() {
            return new Node(label, children, additionalProperties);
        }
    }
}
