package dev.databag.benchmark.peer;

import java.util.List;

/** A library, set up for the three kinds of value that the databags hold. */
public interface Library<I, R> {
    /** A JSON string. */
    Text<String> host();

    /** The list of version 0. */
    Text<List<I>> ingesters();

    /** The list of version 2. */
    Text<List<R>> receivers();
}
