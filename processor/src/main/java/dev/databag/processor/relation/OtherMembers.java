package dev.databag.processor.relation;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of members that no field names.
 *
 * @param kind ignored, refused or kept
 * @param slot what each of them must be, when they are kept
 * @param javaName the component that keeps them
 * @param encoding how each meets the wire, in a databag
 * @param secret whether their values must never be printed
 * @param pattern when there is one, it speaks of the names that match only; the rest is ignored or refused
 */
public record OtherMembers(
        Kind kind,
        Optional<Slot> slot,
        String javaName,
        Encoding encoding,
        boolean secret,
        Optional<NamePattern> pattern) {

    /** Without the keyword others are ignored; an explicit {@code true} or schema keeps them; {@code false} refuses. */
    public enum Kind {
        IGNORED,
        REFUSED,
        KEPT
    }

    /**
     * The names that {@code patternProperties} speaks of.
     *
     * @param pattern as written
     * @param table its automaton, as the runtime reads it, in pieces that a literal can hold
     * @param refusesRest whether a name that does not match is refused
     */
    public record NamePattern(String pattern, List<String> table, boolean refusesRest) {}

    public static OtherMembers ignored() {
        return new OtherMembers(Kind.IGNORED, Optional.empty(), "", Encoding.JSON, false, Optional.empty());
    }

    public static OtherMembers refused() {
        return new OtherMembers(Kind.REFUSED, Optional.empty(), "", Encoding.JSON, false, Optional.empty());
    }

    public static OtherMembers kept(
            Slot slot, String javaName, Encoding encoding, boolean secret, Optional<NamePattern> pattern) {
        return new OtherMembers(Kind.KEPT, Optional.of(slot), javaName, encoding, secret, pattern);
    }

    public boolean isKept() {
        return kind == Kind.KEPT;
    }
}
