package dev.databag.benchmark.peer;

/** Reads and writes the JSON text of one key, with one library; prepared once, as that library advises. */
public interface Text<T> {
    /** The value that the text stands for. */
    T read(String text) throws Exception;

    /** The value as text. */
    String write(T value) throws Exception;
}
