package dev.databag.processor.diagnostic;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;

/** Knows which values of documents must not be shown, though a mistake be right there. */
@FunctionalInterface
public interface Secrets {
    /** Where the values are. */
    Map<Located, List<JsonPointer>> values();
}
