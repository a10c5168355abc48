package dev.databag.processor.relation;

import java.util.List;

/**
 * The name of a generated type: a top-level one, or one nested in it.
 *
 * @param owner the top-level type's simple name
 * @param nested the simple name inside it, empty for the top-level type itself
 */
public record TypeRef(String owner, String nested) {

    public static TypeRef topLevel(String name) {
        return new TypeRef(name, "");
    }

    public TypeRef nest(String name) {
        return new TypeRef(owner, name);
    }

    public boolean isNested() {
        return !nested.isEmpty();
    }

    public String simpleName() {
        return isNested() ? nested : owner;
    }

    public List<String> simpleNames() {
        return isNested() ? List.of(owner, nested) : List.of(owner);
    }

    // Written out, since it is a key: the ones that javac gives to records are linked when first called, in a cold javac.
    @Override
    public boolean equals(Object other) {
        return other instanceof TypeRef that && owner.equals(that.owner) && nested.equals(that.nested);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + nested.hashCode();
    }

    @Override
    public String toString() {
        return String.join(".", simpleNames());
    }
}
