package dev.databag;

import java.util.Objects;

/**
 * One place where a databag is not what its schema says.
 *
 * <pre>{@code
 * violation.key()        // receivers
 * violation.path()       // receivers -> [2].protocol.type
 * violation.expected()   // one of "http", "grpc"
 * violation.found()      // "quic"
 * violation.schema()     // provider.json#/$defs/ProtocolType/properties/type
 * violation.message()
 *     // receivers -> [2].protocol.type: expected one of "http", "grpc", found "quic" (provider.json#/...)
 * }</pre>
 *
 * <p>The arrow in a path stands where a string is opened as JSON text. What was found is a kind ("a number",
 * "nothing"), never the value, for values may be secrets; only an unknown word of a vocabulary is quoted, because the
 * word is the point. Equal when all parts are.
 */
public final class Violation {
    private final String key;
    private final String path;
    private final String expected;
    private final String found;
    private final String schema;

    /**
     * A violation; generated code makes them.
     *
     * @param key the databag's key
     * @param path the place under that key, the key included
     * @param expected what the schema accepts there
     * @param found what is there
     * @param schema where the schema says so; empty when no schema is involved
     */
    public Violation(String key, String path, String expected, String found, String schema) {
        this.key = Objects.requireNonNull(key, "key");
        this.path = Objects.requireNonNull(path, "path");
        this.expected = Objects.requireNonNull(expected, "expected");
        this.found = Objects.requireNonNull(found, "found");
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /**
     * The key of the databag: {@code receivers}.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The place under the key: {@code receivers -> [2].protocol.type}.
     *
     * @return the path, which is the key alone when the whole value is meant
     */
    public String path() {
        return path;
    }

    /**
     * What would be accepted: {@code an integer from 1 to 65535}.
     *
     * @return a phrase
     */
    public String expected() {
        return expected;
    }

    /**
     * What is there instead: {@code a string}, {@code nothing}, or the unknown word in quotes.
     *
     * @return a phrase
     */
    public String found() {
        return found;
    }

    /**
     * Where the schema says so: {@code provider.json#/$defs/ProtocolType/properties/type}.
     *
     * @return the file and the JSON pointer; empty when no schema is involved
     */
    public String schema() {
        return schema;
    }

    /**
     * The violation in one line, for a log or a status.
     *
     * @return path, expectation, finding and schema
     */
    public String message() {
        int length = path.length() + expected.length() + found.length() + schema.length();
        StringBuilder message = new StringBuilder(length + 24);
        message.append(path).append(": expected ").append(expected);
        message.append(", found ").append(found);
        if (!schema.isEmpty()) {
            message.append(" (").append(schema).append(')');
        }
        return message.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Violation that
                && key.equals(that.key)
                && path.equals(that.path)
                && expected.equals(that.expected)
                && found.equals(that.found)
                && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * path.hashCode() + expected.hashCode()) + found.hashCode()) + schema.hashCode();
    }

    /** The same as {@link #message()}. */
    @Override
    public String toString() {
        return message();
    }
}
