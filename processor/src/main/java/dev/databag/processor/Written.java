package dev.databag.processor;

import java.util.List;
import java.util.Map;

/**
 * A value as it is written in an annotation: {@code new Written.Text("v2", 3, 29)} for the argument of
 * {@code @TracingInterface(version = "v2")}. Line and column, both from 1, are those of the source file.
 */
public sealed interface Written {
    int line();

    int column();

    /** A string literal. */
    record Text(String text, int line, int column) implements Written {}

    /** {@code true} or {@code false}. */
    record Flag(boolean flag, int line, int column) implements Written {}

    /** A name, of an enum constant if all is well: {@code JSON} for {@code Encoding.JSON}. */
    record Name(String name, int line, int column) implements Written {}

    /** Values in braces. */
    record Array(List<Written> values, int line, int column) implements Written {
        public Array {
            values = List.copyOf(values);
        }
    }

    /** An annotation by the names of the members that are written; one without a name is {@code value}. */
    record Annotation(Map<String, Written> members, int line, int column) implements Written {
        public Annotation {
            members = Map.copyOf(members);
        }
    }

    /** Anything that only a compiler could evaluate. */
    record Expression(int line, int column) implements Written {}
}
