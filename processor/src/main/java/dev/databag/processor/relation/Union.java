package dev.databag.processor.relation;

import java.util.List;
import java.util.Optional;

/**
 * A value that is one of several things: a sealed interface with a record for each.
 *
 * @param variants in schema order; of those that a value fits, the first is taken
 * @param discriminator the member whose word tells object variants apart, when there is one
 * @param secret whether what is inside must never be printed
 * @param at the schema location, as violations name it
 */
public record Union(
        TypeRef name,
        Documentation documentation,
        List<Variant> variants,
        Optional<String> discriminator,
        List<TypeDeclaration> nested,
        boolean secret,
        String at)
        implements TypeDeclaration {

    /**
     * One of the things.
     *
     * @param javaName the record's name, {@code OfString}
     * @param slot the value inside
     * @param keepsRest whether members that the value's type does not know are kept beside it
     * @param words the discriminator's words of this variant
     */
    public record Variant(String javaName, Slot slot, JsonKind kind, boolean keepsRest, List<String> words) {
        public Variant {
            words = List.copyOf(words);
        }
    }

    /** What the text of a JSON value shows with its first character. */
    public enum JsonKind {
        STRING,
        NUMBER,
        BOOLEAN,
        LIST,
        OBJECT
    }

    public Union {
        variants = List.copyOf(variants);
        nested = List.copyOf(nested);
    }

    Union withNested(List<TypeDeclaration> types) {
        return new Union(name, documentation, variants, discriminator, types, secret, at);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.union(this);
    }
}
