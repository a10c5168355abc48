package dev.databag.processor.relation;

/**
 * Where in the generated code a value stands, for the names of types that have none of their own.
 *
 * @param owner the top-level type that the value is a part of
 * @param path the names between the owner and the value, joined
 * @param component the component that holds the value
 * @param suffix what the value is to the component: empty for itself, {@code Item}, {@code Value}
 * @param oneKind whether only values of one kind are meant, though the schema lets others through: then the type is not
 *     all of the schema's, and is named after the place alone
 */
record Spot(TypeRef owner, String path, String component, String suffix, boolean oneKind) {

    Spot(TypeRef owner, String path, String component, String suffix) {
        this(owner, path, component, suffix, false);
    }

    Spot ofOneKind() {
        return new Spot(owner, path, component, suffix, true);
    }

    TypeRef nestedType() {
        String name = JavaNames.nestedType(path, component, suffix);
        return owner.nest(name.equals(owner.owner()) ? name + "_" : name);
    }

    Spot item() {
        return new Spot(owner, path, component, suffix + "Item");
    }

    Spot value() {
        return new Spot(owner, path, component, suffix + "Value");
    }
}
