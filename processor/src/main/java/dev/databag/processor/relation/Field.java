package dev.databag.processor.relation;

import java.util.Optional;

/**
 * A member of an object, or a key of a databag.
 *
 * @param wireName the member's name on the wire, any text
 * @param javaName the component's name, a Java identifier
 * @param defaultValue what a reader may assume when the member is absent; it never fills the component
 * @param secret whether the value must never be printed
 * @param holdsSecret whether it, or anything in it, is a secret
 */
public record Field(
        String wireName,
        String javaName,
        Slot slot,
        Presence presence,
        Encoding encoding,
        Optional<DefaultValue> defaultValue,
        Documentation documentation,
        boolean secret,
        boolean holdsSecret) {

    /** Whether the component is an {@code Optional}: because the member may be absent, or because it may be null. */
    public boolean isOptional() {
        return presence == Presence.OPTIONAL || writesNull();
    }

    /** Whether an empty component is written as a null instead of being left out. */
    public boolean writesNull() {
        return presence == Presence.REQUIRED && slot.nullable() && encoding != Encoding.TEXT;
    }
}
