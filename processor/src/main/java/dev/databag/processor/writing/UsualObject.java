package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.FieldType.Int32;
import dev.databag.processor.relation.FieldType.StructOf;
import dev.databag.processor.relation.FieldType.Text;
import dev.databag.processor.relation.FieldType.Word;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The object that a reader guesses: the members that the schema requires and no other. Only objects have one whose
 * values are strings, words, integers and such objects, and need no look beyond their type.
 */
final class UsualObject {
    private static final int MOST_VALUES = 16;
    private static final int DEEPEST = 8;

    private final Struct struct;
    private final JavaTypes types;

    private UsualObject(Struct struct, JavaTypes types) {
        this.struct = struct;
        this.types = types;
    }

    static Optional<UsualObject> of(Struct struct, JavaTypes types) {
        return values(struct, types, 1) == 0 ? Optional.empty() : Optional.of(new UsualObject(struct, types));
    }

    /** How many values there are, those of objects inside included; 0 if there is no usual object. */
    private static int values(Struct struct, JavaTypes types, int level) {
        if (level > DEEPEST
                || struct.isLarge()
                || struct.others().isKept()
                || !struct.constraints().isEmpty()) {
            return 0;
        }
        int values = 0;
        for (Field field : struct.fields()) {
            if (isThere(field)) {
                int more = values(field.slot(), types, level);
                if (more == 0) {
                    return 0;
                }
                values += more;
            }
        }
        return values > MOST_VALUES ? 0 : values;
    }

    private static int values(Slot slot, JavaTypes types, int level) {
        if (slot.nullable() || !slot.constraints().isEmpty()) {
            return 0;
        }
        FieldType type = slot.type();
        if (type instanceof StructOf inner) {
            return types.struct(inner.struct())
                    .map(found -> values(found, types, level + 1))
                    .orElse(0);
        }
        boolean textual = type instanceof Word word && types.isTextual(word.vocabulary());
        return textual || type instanceof Text || type instanceof Int32 ? 1 : 0;
    }

    private static boolean isThere(Field field) {
        return field.presence() == Presence.REQUIRED;
    }

    /** What is said of each member to the names of the object: {@code .word(0, Protocol.WORDS)}. */
    CodeBlock members() {
        CodeBlock.Builder members = CodeBlock.builder().add("$>$>");
        for (int i = 0; i < struct.fields().size(); i++) {
            Field field = struct.fields().get(i);
            if (isThere(field)) {
                members.add("\n").add(member(i, field.slot().type()));
            }
        }
        return members.add("$<$<").build();
    }

    private CodeBlock member(int index, FieldType type) {
        if (type instanceof StructOf inner) {
            return CodeBlock.of(".object($L, $T.NAMES)", index, types.name(inner.struct()));
        }
        if (type instanceof Word word) {
            return CodeBlock.of(".word($L, $T.WORDS)", index, types.name(word.vocabulary()));
        }
        return type instanceof Int32 number
                ? CodeBlock.of(".int32($L, $L, $L)", index, number.min(), number.max())
                : CodeBlock.of(".string($L)", index);
    }

    /** Makes the object, when a reader has gone over it. */
    MethodSpec method(ClassName self, List<Component> components) {
        List<CodeBlock> arguments = new ArrayList<>();
        int values = 0;
        for (int i = 0; i < struct.fields().size(); i++) {
            Slot slot = struct.fields().get(i).slot();
            if (isThere(struct.fields().get(i))) {
                arguments.add(argument(slot.type(), values == 0 ? "first" : "first + " + values));
                values += values(slot, types, 1);
            } else {
                arguments.add(components.get(i).empty());
            }
        }
        return MethodSpec.methodBuilder("usual")
                .addModifiers(Modifier.STATIC)
                .returns(self)
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addParameter(int.class, "first")
                .addStatement("return new $T($L)", self, CodeBlock.join(arguments, ",$W"))
                .build();
    }

    private CodeBlock argument(FieldType type, String value) {
        if (type instanceof StructOf inner) {
            return CodeBlock.of("$T.usual(in, $L)", types.name(inner.struct()), value);
        }
        if (type instanceof Word word) {
            return CodeBlock.of(
                    "in.$L($T.WORDS, $L)",
                    word.open() ? "usualOpenWord" : "usualWord",
                    types.name(word.vocabulary()),
                    value);
        }
        return CodeBlock.of("in.$L($L)", type instanceof Int32 ? "usualInt32" : "usualString", value);
    }
}
