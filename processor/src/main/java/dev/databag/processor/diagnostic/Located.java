package dev.databag.processor.diagnostic;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** A JSON text whose members and values can be found again in the text that was written. */
public interface Located {
    SourceText source();

    /**
     * False when only the beginning could be read. That has been reported, so nothing else is: whatever seems to be
     * missing may stand after the mistake.
     */
    boolean isWhole();

    /** The offset of each spot, in the same order; the nearest enclosing value where a spot does not exist. */
    List<Integer> offsetsOf(List<Spot> spots);

    /** A value, or the name of the member that holds it. */
    record Spot(JsonPointer pointer, Part part) {}

    enum Part {
        NAME,
        VALUE
    }
}
