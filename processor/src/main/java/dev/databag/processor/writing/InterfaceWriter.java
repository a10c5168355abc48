package dev.databag.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Tuple;
import dev.databag.processor.relation.TypeDeclaration;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** One source file for each top-level type of an interface. */
public final class InterfaceWriter {
    private static final String FINGERPRINT = "fingerprint";

    /**
     * The files, in the order of the interface: databags first.
     *
     * @param nullMarked whether the package is {@code @NullMarked}, and what may be null has to be told from what may not
     */
    public List<JavaFile> write(RelationInterface relation, boolean nullMarked) {
        JavaTypes types = new JavaTypes(
                relation.packageName(),
                named(relation, Vocabulary.class),
                named(relation, Struct.class),
                nullMarked);
        Recursion recursion = Recursion.of(relation);
        List<JavaFile> files = new ArrayList<>();
        for (Databag databag : relation.databags()) {
            TypeSpec.Builder type = new StructWriter(types, databag.struct(), Optional.of(databag), false).write();
            files.add(file(relation, databag.struct(), type, types, recursion));
        }
        for (TypeDeclaration declaration : relation.types()) {
            files.add(file(relation, declaration, type(declaration, types, recursion), types, recursion));
        }
        return files;
    }

    private static JavaFile file(
            RelationInterface relation,
            TypeDeclaration declaration,
            TypeSpec.Builder type,
            JavaTypes types,
            Recursion recursion) {
        for (TypeDeclaration nested : declaration.nested()) {
            TypeSpec.Builder inner = type(nested, types, recursion);
            // Records, enums and interfaces are static by themselves; a large object is a class. In an interface
            // everything is public and static, and JavaPoet wants it said.
            boolean large = nested instanceof Struct struct && struct.isLarge();
            if (large || declaration instanceof Union) {
                inner.addModifiers(Modifier.STATIC);
            }
            type.addType(inner.build());
        }
        type.addAnnotation(generated(relation.fingerprint()));
        return JavaFile.builder(relation.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /** The digest of all inputs, as {@code @Generated} of a file's type has it. */
    public static String fingerprint(JavaFile file) {
        return file.typeSpec().annotations().stream()
                .filter(annotation -> annotation.type().equals(RuntimeTypes.GENERATED))
                .map(annotation -> annotation.members().get(FINGERPRINT).get(0).toString())
                .map(literal -> literal.substring(1, literal.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    private static AnnotationSpec generated(String fingerprint) {
        return AnnotationSpec.builder(RuntimeTypes.GENERATED)
                .addMember("value", "$S", "dev.databag")
                .addMember(FINGERPRINT, "$S", fingerprint)
                .build();
    }

    private static TypeSpec.Builder type(TypeDeclaration declaration, JavaTypes types, Recursion recursion) {
        return declaration.accept(new TypeDeclaration.Visitor<>() {
            @Override
            public TypeSpec.Builder struct(Struct struct) {
                return new StructWriter(types, struct, Optional.empty(), recursion.contains(struct.name())).write();
            }

            @Override
            public TypeSpec.Builder tuple(Tuple tuple) {
                return new TupleWriter(types, tuple, recursion.contains(tuple.name())).write();
            }

            @Override
            public TypeSpec.Builder union(Union union) {
                return new UnionWriter(types, union, recursion.contains(union.name())).write();
            }

            @Override
            public TypeSpec.Builder vocabulary(Vocabulary vocabulary) {
                return new VocabularyWriter(types, vocabulary).write();
            }
        });
    }

    /** The types of one kind, databags apart, by their names. */
    private static <T extends TypeDeclaration> Map<TypeRef, T> named(RelationInterface relation, Class<T> kind) {
        Map<TypeRef, T> found = new HashMap<>();
        List<TypeDeclaration> all = new ArrayList<>(relation.types());
        relation.databags().forEach(databag -> all.addAll(databag.struct().nested()));
        relation.types().forEach(type -> all.addAll(type.nested()));
        for (TypeDeclaration type : all) {
            if (kind.isInstance(type)) {
                found.put(type.name(), kind.cast(type));
            }
        }
        return found;
    }
}
