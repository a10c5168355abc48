package dev.databag.processor;

import java.util.List;

/** The members of an annotation as plain values, defaults filled in, whoever read them. */
interface Members {

    /** Whether a value that was asked for cannot be read. */
    boolean isUnreadable();

    String string(String member);

    boolean bool(String member);

    /** The simple name of an enum constant. */
    String constant(String member);

    List<String> strings(String member);

    List<Members> annotations(String member);
}
