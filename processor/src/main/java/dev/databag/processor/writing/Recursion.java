package dev.databag.processor.writing;

import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Tuple;
import dev.databag.processor.relation.TypeDeclaration;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Union;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types whose values may contain values of the same type; writing them counts the depth. */
final class Recursion {
    private final Set<TypeRef> recursive;

    private Recursion(Set<TypeRef> recursive) {
        this.recursive = recursive;
    }

    boolean contains(TypeRef type) {
        return recursive.contains(type);
    }

    static Recursion of(RelationInterface relation) {
        Map<TypeRef, Set<TypeRef>> uses = new HashMap<>();
        for (TypeDeclaration type : relation.types()) {
            add(type, uses);
        }
        for (Databag databag : relation.databags()) {
            for (TypeDeclaration type : databag.struct().nested()) {
                add(type, uses);
            }
        }
        Set<TypeRef> recursive = new HashSet<>();
        for (TypeRef type : uses.keySet()) {
            if (reaches(type, uses)) {
                recursive.add(type);
            }
        }
        return new Recursion(recursive);
    }

    private static void add(TypeDeclaration type, Map<TypeRef, Set<TypeRef>> uses) {
        if (type instanceof Struct struct) {
            Set<TypeRef> used = new HashSet<>();
            for (Field field : struct.fields()) {
                used.addAll(in(field.slot()));
            }
            if (struct.others().slot().isPresent()) {
                used.addAll(in(struct.others().slot().get()));
            }
            uses.put(struct.name(), used);
        }
        if (type instanceof Tuple tuple) {
            Set<TypeRef> used = new HashSet<>();
            tuple.items().forEach(item -> used.addAll(in(item)));
            tuple.rest().ifPresent(rest -> used.addAll(in(rest)));
            uses.put(tuple.name(), used);
        }
        if (type instanceof Union union) {
            Set<TypeRef> used = new HashSet<>();
            union.variants().forEach(variant -> used.addAll(in(variant.slot())));
            uses.put(union.name(), used);
        }
        for (TypeDeclaration nested : type.nested()) {
            add(nested, uses);
        }
    }

    private static List<TypeRef> in(Slot slot) {
        List<TypeRef> found = new ArrayList<>();
        Slot at = slot;
        while (at != null) {
            FieldType type = at.type();
            if (type instanceof FieldType.StructOf struct) {
                found.add(struct.struct());
            } else if (type instanceof FieldType.TupleOf tuple) {
                found.add(tuple.tuple());
            } else if (type instanceof FieldType.UnionOf union) {
                found.add(union.union());
            }
            at = type instanceof FieldType.ListOf list
                    ? list.element()
                    : type instanceof FieldType.MapOf map
                            ? map.value()
                            : type instanceof FieldType.JsonText text ? text.content() : null;
        }
        return found;
    }

    private static boolean reaches(TypeRef start, Map<TypeRef, Set<TypeRef>> uses) {
        Deque<TypeRef> todo = new ArrayDeque<>(uses.get(start));
        Set<TypeRef> seen = new HashSet<>();
        while (!todo.isEmpty()) {
            TypeRef type = todo.pop();
            if (type.equals(start)) {
                return true;
            }
            if (seen.add(type)) {
                todo.addAll(uses.getOrDefault(type, Set.of()));
            }
        }
        return false;
    }
}
