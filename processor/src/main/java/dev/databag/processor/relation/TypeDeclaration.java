package dev.databag.processor.relation;

import java.util.List;

/** A type that is generated: a record, an enum, a union or a tuple. */
public sealed interface TypeDeclaration permits Struct, Tuple, Union, Vocabulary {

    TypeRef name();

    /** The types declared inside this one; empty for a nested type, since nesting is one level deep. */
    List<TypeDeclaration> nested();

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of declaration. */
    interface Visitor<R> {
        R struct(Struct struct);

        R tuple(Tuple tuple);

        R union(Union union);

        R vocabulary(Vocabulary vocabulary);
    }
}
