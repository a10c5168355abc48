package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.FieldType.BigInt;
import dev.databag.processor.relation.FieldType.Bool;
import dev.databag.processor.relation.FieldType.Decimal;
import dev.databag.processor.relation.FieldType.Free;
import dev.databag.processor.relation.FieldType.Int32;
import dev.databag.processor.relation.FieldType.Int64;
import dev.databag.processor.relation.FieldType.JsonText;
import dev.databag.processor.relation.FieldType.ListOf;
import dev.databag.processor.relation.FieldType.MapOf;
import dev.databag.processor.relation.FieldType.StructOf;
import dev.databag.processor.relation.FieldType.Text;
import dev.databag.processor.relation.FieldType.TupleOf;
import dev.databag.processor.relation.FieldType.UnionOf;
import dev.databag.processor.relation.FieldType.Word;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Vocabulary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The Java types of values. */
final class JavaTypes implements FieldType.Visitor<TypeName> {
    static final ClassName STRING = ClassName.get(String.class);
    private final String packageName;
    private final Map<TypeRef, Vocabulary> vocabularies;
    private final Map<TypeRef, Struct> structs;
    private final Nullness nullness;

    /**
     * The types of one package.
     *
     * @param vocabularies the enums by their names
     * @param structs the objects by their names
     * @param nullMarked whether the package is {@code @NullMarked}
     */
    JavaTypes(
            String packageName,
            Map<TypeRef, Vocabulary> vocabularies,
            Map<TypeRef, Struct> structs,
            boolean nullMarked) {
        this.packageName = packageName;
        this.vocabularies = vocabularies;
        this.structs = structs;
        this.nullness = new Nullness(nullMarked);
    }

    /** The object of a name, if it is one of this package. */
    Optional<Struct> struct(TypeRef name) {
        return Optional.ofNullable(structs.get(name));
    }

    /** How null is spoken of. */
    Nullness nullness() {
        return nullness;
    }

    /** Whether every word of the enum is a string. */
    boolean isTextual(TypeRef vocabulary) {
        Vocabulary found = vocabularies.get(vocabulary);
        return found == null || found.isTextual();
    }

    /** The constant of a word, if the enum has one. */
    Optional<CodeBlock> constant(TypeRef vocabulary, String wire) {
        return Optional.ofNullable(vocabularies.get(vocabulary))
                .flatMap(found -> found.words().stream()
                        .filter(word -> word.wire().equals(wire))
                        .findFirst())
                .map(word -> CodeBlock.of("$T.$L", name(vocabulary), word.javaName()));
    }

    ClassName name(TypeRef ref) {
        return ref.isNested()
                ? ClassName.get(packageName, ref.owner(), ref.nested())
                : ClassName.get(packageName, ref.owner());
    }

    /** A value that is there and not null; int, long and boolean are primitive. */
    TypeName value(FieldType type) {
        return type.accept(this);
    }

    /** A value in a list, a map or another string: boxed, and optional when it may be null. */
    TypeName element(Slot slot) {
        TypeName value = value(slot.type()).box();
        return slot.nullable() ? ParameterizedTypeName.get(ClassName.get(Optional.class), value) : value;
    }

    /** A component. */
    TypeName component(Field field) {
        TypeName value = value(field.slot().type());
        if (!field.isOptional()) {
            return value;
        }
        if (value.equals(TypeName.INT)) {
            return TypeName.get(OptionalInt.class);
        }
        if (value.equals(TypeName.LONG)) {
            return TypeName.get(OptionalLong.class);
        }
        return ParameterizedTypeName.get(ClassName.get(Optional.class), value.box());
    }

    /** The component that keeps members which no field names. */
    TypeName others(OtherMembers others) {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class), STRING, element(others.slot().orElseThrow()));
    }

    @Override
    public TypeName text(Text type) {
        return STRING;
    }

    @Override
    public TypeName bool(Bool type) {
        return TypeName.BOOLEAN;
    }

    @Override
    public TypeName int32(Int32 type) {
        return TypeName.INT;
    }

    @Override
    public TypeName int64(Int64 type) {
        return TypeName.LONG;
    }

    @Override
    public TypeName bigInt(BigInt type) {
        return ClassName.get(BigInteger.class);
    }

    @Override
    public TypeName decimal(Decimal type) {
        return ClassName.get(BigDecimal.class);
    }

    @Override
    public TypeName word(Word type) {
        ClassName words = name(type.vocabulary());
        return type.open() ? ParameterizedTypeName.get(RuntimeTypes.OPEN_ENUM, words) : words;
    }

    @Override
    public TypeName listOf(ListOf type) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element(type.element()));
    }

    @Override
    public TypeName mapOf(MapOf type) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), STRING, element(type.value()));
    }

    @Override
    public TypeName structOf(StructOf type) {
        return name(type.struct());
    }

    @Override
    public TypeName tupleOf(TupleOf type) {
        return name(type.tuple());
    }

    @Override
    public TypeName unionOf(UnionOf type) {
        return name(type.union());
    }

    @Override
    public TypeName jsonText(JsonText type) {
        return element(type.content());
    }

    @Override
    public TypeName free(Free type) {
        return RuntimeTypes.JSON_VALUE;
    }
}
