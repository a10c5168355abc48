package dev.databag.processor.diagnostic;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** Says where a place in a document is, in the words of those who know what documents are about. */
@FunctionalInterface
public interface Tracer {
    /** Lines of a trace, from the inside out: {@code for field url of Receiver (/$defs/Receiver/properties/url)}. */
    List<String> trace(Located document, JsonPointer pointer);
}
