package dev.databag.json;

import dev.databag.ReadOptions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Any JSON value.
 *
 * <pre>{@code
 * JsonValue value = JsonValue.parse("{\"port\": 4318, \"tags\": [\"a\"]}");
 * value.members().get("port").decimal()     // 4318
 * value.equals(JsonValue.parse("{\"tags\": [\"a\"], \"port\": 4318.0}"))   // true
 * value.toString()                          // {"port": 4318, "tags": ["a"]}
 * }</pre>
 *
 * <p>Immutable. Equality is JSON's: the order of members does not matter, and neither does the spelling of a number.
 * The text of a number is kept as it was read, so nothing is lost in reading and writing. {@link #toString} is what
 * Python's {@code json.dumps} writes, but for the digits of numbers. No method recurses, however deep the value is.
 */
public final class JsonValue {
    /** The kinds of JSON values. */
    public enum Kind {
        /** Members by name. */
        OBJECT,
        /** Elements in order. */
        ARRAY,
        /** Text. */
        STRING,
        /** A number of any size. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Null. */
        NULL
    }

    /** The value {@code null}. */
    public static final JsonValue NULL = new JsonValue(Kind.NULL, null);

    /** The value {@code true}. */
    public static final JsonValue TRUE = new JsonValue(Kind.BOOLEAN, Boolean.TRUE);

    /** The value {@code false}. */
    public static final JsonValue FALSE = new JsonValue(Kind.BOOLEAN, Boolean.FALSE);

    /** Begins every hash, so that nobody can choose texts that collide. */
    private static final int SEED = ThreadLocalRandom.current().nextInt() | 1;

    private final Kind kind;
    private final Object content;
    private int hash;

    private JsonValue(Kind kind, Object content) {
        this.kind = kind;
        this.content = content;
    }

    /**
     * The value of a JSON text: {@code JsonValue.parse("[1, 2]")}.
     *
     * @param text the text, RFC 8259
     * @return the value; of members with the same name the last
     * @throws IllegalArgumentException if the text is no JSON, naming the character, or beyond the limits of {@link
     *     ReadOptions#STRICT}
     */
    public static JsonValue parse(String text) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        JsonValue value = in.value();
        in.again();
        if (in.count() > 0) {
            throw new IllegalArgumentException(in.violations().get(0).message());
        }
        return value;
    }

    /**
     * A string: {@code JsonValue.of("a")}.
     *
     * @param value the text
     * @return the value
     */
    public static JsonValue of(String value) {
        return new JsonValue(Kind.STRING, Objects.requireNonNull(value, "value"));
    }

    /**
     * A number: {@code JsonValue.of(4318)}.
     *
     * @param value the number
     * @return the value
     */
    public static JsonValue of(long value) {
        return number(Long.toString(value));
    }

    /**
     * An integer of any size.
     *
     * @param value the number
     * @return the value
     */
    public static JsonValue of(BigInteger value) {
        return number(value.toString());
    }

    /**
     * A number: {@code JsonValue.of(new BigDecimal("0.10"))} is written {@code 0.1}, as Python does.
     *
     * @param value the number
     * @return the value
     */
    public static JsonValue of(BigDecimal value) {
        return number(PythonNumber.of(value));
    }

    /**
     * A boolean: {@code JsonValue.of(true)} is {@link #TRUE}.
     *
     * @param value the boolean
     * @return the value
     */
    public static JsonValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * A list: {@code JsonValue.of(List.of(JsonValue.of(1)))}.
     *
     * @param elements the elements, copied
     * @return the value
     */
    public static JsonValue of(List<JsonValue> elements) {
        return list(List.copyOf(elements));
    }

    /**
     * An object: {@code JsonValue.of(Map.of("port", JsonValue.of(4318)))}.
     *
     * @param members the members, copied in this order
     * @return the value
     */
    public static JsonValue of(Map<String, JsonValue> members) {
        Map<String, JsonValue> copy = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            copy.put(
                    Objects.requireNonNull(member.getKey(), "name"),
                    Objects.requireNonNull(member.getValue(), "value"));
        }
        return object(copy);
    }

    static JsonValue number(String text) {
        return new JsonValue(Kind.NUMBER, text);
    }

    /** A list of elements that nobody else will change. */
    static JsonValue list(List<JsonValue> elements) {
        return new JsonValue(Kind.ARRAY, elements);
    }

    /** An object of members that nobody else will change. */
    static JsonValue object(Map<String, JsonValue> members) {
        return new JsonValue(Kind.OBJECT, members);
    }

    /**
     * What kind of value this is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether this is null.
     *
     * @return true if it is
     */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /**
     * The text of a string.
     *
     * @return the text
     * @throws IllegalStateException if this is no string
     */
    public String string() {
        return (String) content(Kind.STRING);
    }

    /**
     * The text of a number, as it was read: {@code 1.50} or {@code 1e3}.
     *
     * @return the digits
     * @throws IllegalStateException if this is no number
     */
    public String digits() {
        return (String) content(Kind.NUMBER);
    }

    /**
     * The value of a number.
     *
     * @return the number, with the scale that it was read with
     * @throws IllegalStateException if this is no number
     */
    public BigDecimal decimal() {
        return new BigDecimal(digits());
    }

    /**
     * The value of a boolean.
     *
     * @return the boolean
     * @throws IllegalStateException if this is no boolean
     */
    public boolean bool() {
        return content(Kind.BOOLEAN) == Boolean.TRUE;
    }

    /**
     * The elements of a list.
     *
     * @return the elements; cannot be modified
     * @throws IllegalStateException if this is no list
     */
    public List<JsonValue> elements() {
        return Collections.unmodifiableList(list());
    }

    /**
     * The members of an object, in the order of the text.
     *
     * @return the members; cannot be modified
     * @throws IllegalStateException if this is no object
     */
    public Map<String, JsonValue> members() {
        return Collections.unmodifiableMap(map());
    }

    @SuppressWarnings("unchecked")
    List<JsonValue> list() {
        return (List<JsonValue>) content(Kind.ARRAY);
    }

    @SuppressWarnings("unchecked")
    Map<String, JsonValue> map() {
        return (Map<String, JsonValue>) content(Kind.OBJECT);
    }

    private Object content(Kind expected) {
        if (kind != expected) {
            throw new IllegalStateException(
                    new StringBuilder("this is no ").append(expected).append(" but ").append(kind).toString());
        }
        return content;
    }

    /** Equal as JSON: {@code {"a": 1, "b": 2}} and {@code {"b": 2.0, "a": 1e0}} are. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof JsonValue) || hashCode() != other.hashCode()) {
            return false;
        }
        ArrayList<JsonValue> pairs = new ArrayList<>();
        pairs.add(this);
        pairs.add((JsonValue) other);
        while (!pairs.isEmpty()) {
            JsonValue b = pairs.remove(pairs.size() - 1);
            JsonValue a = pairs.remove(pairs.size() - 1);
            if (a != b && (a.kind != b.kind || a.hash != b.hash || !a.equals(b, pairs))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this equals a value of the same kind, given that the pairs that are added do. */
    private boolean equals(JsonValue that, List<JsonValue> pairs) {
        switch (kind) {
            case OBJECT:
                Map<String, JsonValue> others = that.map();
                if (map().size() != others.size()) {
                    return false;
                }
                for (Map.Entry<String, JsonValue> member : map().entrySet()) {
                    JsonValue other = others.get(member.getKey());
                    if (other == null) {
                        return false;
                    }
                    pairs.add(member.getValue());
                    pairs.add(other);
                }
                return true;
            case ARRAY:
                int size = list().size();
                if (size != that.list().size()) {
                    return false;
                }
                for (int i = 0; i < size; i++) {
                    pairs.add(list().get(i));
                    pairs.add(that.list().get(i));
                }
                return true;
            case NUMBER:
                return content.equals(that.content)
                        || PythonNumber.canonical(digits()).equals(PythonNumber.canonical(that.digits()));
            default:
                return Objects.equals(content, that.content);
        }
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            // A container waits on the stack until its children are done.
            ArrayList<JsonValue> stack = new ArrayList<>();
            stack.add(this);
            while (!stack.isEmpty()) {
                JsonValue value = stack.get(stack.size() - 1);
                int size = stack.size();
                if (value.hash == 0) {
                    value.addChildrenWithoutHash(stack);
                }
                if (stack.size() == size) {
                    stack.remove(size - 1);
                    if (value.hash == 0) {
                        value.hash = value.ownHash();
                    }
                }
            }
        }
        return hash;
    }

    private void addChildrenWithoutHash(List<JsonValue> stack) {
        if (kind == Kind.ARRAY) {
            for (JsonValue element : list()) {
                if (element.hash == 0) {
                    stack.add(element);
                }
            }
        } else if (kind == Kind.OBJECT) {
            for (JsonValue member : map().values()) {
                if (member.hash == 0) {
                    stack.add(member);
                }
            }
        }
    }

    /** The hash, given those of the children; never zero. */
    private int ownHash() {
        int own = SEED * (kind.ordinal() + 1);
        switch (kind) {
            case OBJECT:
                for (Map.Entry<String, JsonValue> member : map().entrySet()) {
                    own += mix(hash(member.getKey()), member.getValue().hash);
                }
                break;
            case ARRAY:
                for (JsonValue element : list()) {
                    own = mix(own, element.hash);
                }
                break;
            case STRING:
                own = mix(own, hash(string()));
                break;
            case NUMBER:
                own = mix(own, hash(PythonNumber.canonical(digits())));
                break;
            case BOOLEAN:
                own += bool() ? 1 : 2;
                break;
            case NULL:
                break;
        }
        return own == 0 ? 1 : own;
    }

    private static int hash(String text) {
        int hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash, text.charAt(i));
        }
        return hash;
    }

    private static int mix(int hash, int next) {
        int mixed = (hash ^ next) * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) + SEED;
    }

    /** The value as Python's {@code json.dumps} writes it, the digits of numbers as they were read. */
    @Override
    public String toString() {
        JsonWriter out = new JsonWriter();
        out.value(this);
        return out.text();
    }
}
