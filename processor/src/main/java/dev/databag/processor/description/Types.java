package dev.databag.processor.description;

import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Tuple;
import dev.databag.processor.relation.TypeDeclaration;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/** The types of an interface by their names. */
final class Types {
    private final Map<TypeRef, TypeDeclaration> byName = new HashMap<>();

    Types(RelationInterface relation) {
        for (Databag databag : relation.databags()) {
            add(databag.struct());
        }
        relation.types().forEach(this::add);
    }

    private void add(TypeDeclaration type) {
        byName.put(type.name(), type);
        type.nested().forEach(this::add);
    }

    Struct struct(TypeRef name) {
        return (Struct) byName.get(name);
    }

    Tuple tuple(TypeRef name) {
        return (Tuple) byName.get(name);
    }

    Union union(TypeRef name) {
        return (Union) byName.get(name);
    }

    Vocabulary vocabulary(TypeRef name) {
        return (Vocabulary) byName.get(name);
    }
}
