package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.databag.processor.relation.Constraint;
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
import dev.databag.processor.relation.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The code that reads the value of a slot from {@code in}. */
final class SlotReading {
    private final JavaTypes types;
    private final Members members;
    private final Checking checking;

    SlotReading(JavaTypes types, Members members, Checking checking) {
        this.types = types;
        this.members = members;
        this.checking = checking;
    }

    /** An expression for the value, null where it is not what the schema says. */
    CodeBlock value(Slot slot, String name) {
        CodeBlock plain = slot.type().accept(new Plain(slot, name));
        return slot.constraints().isEmpty() ? plain : checked(slot, name, plain);
    }

    /** An expression for an element: an Optional where null may stand. */
    CodeBlock element(Slot slot, String name) {
        CodeBlock value = value(slot, name);
        if (!slot.nullable()) {
            return value;
        }
        return CodeBlock.of(
                "in.isNull()$W? $1T.empty()$W: $1T.$2L($3L)", Optional.class, present(slot.type()), value);
    }

    /** Primitives are always there; of anything else, null says that it was not what the schema says. */
    String present(FieldType type) {
        return types.value(type).isPrimitive() ? "of" : "ofNullable";
    }

    private CodeBlock checked(Slot slot, String name, CodeBlock plain) {
        String method = members.method("read" + Members.capital(name) + "Checked", slot, named -> {
            TypeName type = types.value(slot.type());
            CodeBlock.Builder body = CodeBlock.builder();
            body.addStatement("int place = in.here()");
            boolean rules = slot.constraints().stream().anyMatch(Constraint.Rule.class::isInstance);
            if (rules) {
                body.addStatement("int before = in.problems()");
            }
            body.addStatement("$T value = $L", type, plain);
            body.add(checking.after(slot, name, CodeBlock.of("in"), CodeBlock.of("value")));
            body.addStatement("return value");
            return reader(named, type, body.build());
        });
        return CodeBlock.of("$L(in)", method);
    }

    private MethodSpec reader(String method, TypeName type, CodeBlock body) {
        return types.nullness()
                .reads(MethodSpec.methodBuilder(method), type)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addCode(body)
                .build();
    }

    /** The expression for each type, constraints apart. */
    private final class Plain implements FieldType.Visitor<CodeBlock> {
        private final Slot slot;
        private final String name;
        private final CodeBlock at;

        Plain(Slot slot, String name) {
            this.slot = slot;
            this.name = name;
            this.at = Literals.string(slot.at());
        }

        @Override
        public CodeBlock text(Text type) {
            return CodeBlock.of("in.string($L)", at);
        }

        @Override
        public CodeBlock bool(Bool type) {
            return CodeBlock.of("in.bool($L)", at);
        }

        @Override
        public CodeBlock int32(Int32 type) {
            return CodeBlock.of("in.int32($L, $L,$W$L)", type.min(), type.max(), at);
        }

        @Override
        public CodeBlock int64(Int64 type) {
            return CodeBlock.of("in.int64($LL, $LL,$W$L)", type.min(), type.max(), at);
        }

        @Override
        public CodeBlock bigInt(BigInt type) {
            return CodeBlock.of(
                    "in.integer($L, $L,$W$L)",
                    checking.limit(type.min(), name + "Min"),
                    checking.limit(type.max(), name + "Max"),
                    at);
        }

        @Override
        public CodeBlock decimal(Decimal type) {
            return CodeBlock.of("in.decimal($L)", at);
        }

        @Override
        public CodeBlock word(Word type) {
            if (!types.isTextual(type.vocabulary())) {
                return CodeBlock.of("in.constant($T.WORDS,$W$L)", types.name(type.vocabulary()), at);
            }
            return CodeBlock.of(
                    "in.$L($T.WORDS,$W$L)", type.open() ? "openWord" : "word", types.name(type.vocabulary()), at);
        }

        @Override
        public CodeBlock listOf(ListOf type) {
            String method = members.method("read" + Members.capital(name), slot, named -> {
                TypeName list = types.value(type);
                CodeBlock.Builder body = CodeBlock.builder();
                body.beginControlFlow("if (!in.beginArray($L))", at);
                body.addStatement("return null");
                body.endControlFlow();
                body.addStatement("$T list = new $T<>()", list, ArrayList.class);
                body.beginControlFlow("while (in.nextElement())");
                body.addStatement("int before = in.problems()");
                body.addStatement(
                        "$T element = $L", types.element(type.element()), element(type.element(), name + "Item"));
                body.beginControlFlow("if (in.keeps(before))");
                body.addStatement("list.add(element)");
                body.endControlFlow();
                body.endControlFlow();
                body.addStatement("return list");
                return reader(named, list, body.build());
            });
            return CodeBlock.of("$L(in)", method);
        }

        @Override
        public CodeBlock mapOf(MapOf type) {
            String method = members.method("read" + Members.capital(name), slot, named -> {
                TypeName map = types.value(type);
                CodeBlock.Builder body = CodeBlock.builder();
                body.beginControlFlow("if (!in.beginObject($L))", at);
                body.addStatement("return null");
                body.endControlFlow();
                body.addStatement("$T map = new $T<>()", map, LinkedHashMap.class);
                body.beginControlFlow("while (in.nextEntry())");
                body.addStatement("String entry = in.memberName()");
                body.addStatement("in.repeated(map.containsKey(entry))");
                // A wrong value too: the last of repeated members counts, and that there was one before must be known.
                body.addStatement("map.put(entry, $L)", element(type.value(), name + "Value"));
                body.endControlFlow();
                body.addStatement("return map");
                return reader(named, map, body.build());
            });
            return CodeBlock.of("$L(in)", method);
        }

        @Override
        public CodeBlock structOf(StructOf type) {
            return CodeBlock.of("$T.read(in)", types.name(type.struct()));
        }

        @Override
        public CodeBlock tupleOf(TupleOf type) {
            return CodeBlock.of("$T.read(in)", types.name(type.tuple()));
        }

        @Override
        public CodeBlock unionOf(UnionOf type) {
            return CodeBlock.of("$T.read(in)", types.name(type.union()));
        }

        @Override
        public CodeBlock jsonText(JsonText type) {
            String method = members.method("read" + Members.capital(name) + "Text", slot, named -> {
                TypeName content = types.value(type);
                CodeBlock.Builder body = CodeBlock.builder();
                body.addStatement("$T content = null", content);
                body.beginControlFlow("for (boolean more = in.enter($L); more; more = in.again())", at);
                body.addStatement("content = $L", element(type.content(), name));
                body.endControlFlow();
                body.addStatement("return content");
                return reader(named, content, body.build());
            });
            return CodeBlock.of("$L(in)", method);
        }

        @Override
        public CodeBlock free(Free type) {
            return CodeBlock.of("in.value()");
        }
    }
}
