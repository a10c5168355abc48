package dev.databag.benchmark;

import java.util.Map;

/** Reads and writes whole databags of one shape, in one way. */
interface Codec<T> {
    /** The databag's value. */
    T decode(Map<String, String> databag) throws Exception;

    /** The value as a databag. */
    Map<String, String> encode(T value) throws Exception;

    /** The value in the types that all libraries share, to be compared; unless it is a value of those already. */
    default Object shared(T value) {
        return value;
    }
}
