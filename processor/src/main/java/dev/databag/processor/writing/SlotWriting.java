package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
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
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The code that writes the value of a slot to {@code out}. */
final class SlotWriting {
    private final JavaTypes types;
    private final Members members;
    private final Checking checking;

    SlotWriting(JavaTypes types, Members members, Checking checking) {
        this.types = types;
        this.members = members;
        this.checking = checking;
    }

    /** Statements that write a value which is there. */
    CodeBlock value(Slot slot, String name, CodeBlock value) {
        if (slot.constraints().isEmpty()) {
            return slot.type().accept(new Plain(slot, name, value));
        }
        String method = members.method("write" + Members.capital(name) + "Checked", slot, named -> {
            CodeBlock.Builder body = CodeBlock.builder();
            body.addStatement("int place = out.here()");
            boolean rules = Checking.hasRules(slot.constraints());
            if (rules) {
                body.addStatement("int before = out.problems()");
            }
            CodeBlock itself = CodeBlock.of("value");
            body.add(checking.before(slot, name, CodeBlock.of("out"), itself));
            body.add(slot.type().accept(new Plain(slot, name, itself)));
            body.add(checking.rules(slot, name, CodeBlock.of("out")));
            return writer(named, types.value(slot.type()), body.build());
        });
        return CodeBlock.builder().addStatement("$L(out, $L)", method, value).build();
    }

    /** Statements that write an element: null where it is empty. */
    CodeBlock element(Slot slot, String name, CodeBlock value) {
        if (!slot.nullable()) {
            return value(slot, name, value);
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L.isPresent())", value)
                .add(value(slot, name, CodeBlock.of("$L.get()", value)))
                .nextControlFlow("else")
                .addStatement("out.nullValue()")
                .endControlFlow()
                .build();
    }

    private static MethodSpec writer(String method, TypeName type, CodeBlock body) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeTypes.JSON_WRITER, "out")
                .addParameter(type, "value")
                .addCode(body)
                .build();
    }

    /** The statements for each type, constraints apart. */
    private final class Plain implements FieldType.Visitor<CodeBlock> {
        private final Slot slot;
        private final String name;
        private final CodeBlock value;
        private final CodeBlock at;

        Plain(Slot slot, String name, CodeBlock value) {
            this.slot = slot;
            this.name = name;
            this.value = value;
            this.at = Literals.string(slot.at());
        }

        private CodeBlock call(String format, Object... arguments) {
            return CodeBlock.builder().addStatement(format, arguments).build();
        }

        @Override
        public CodeBlock text(Text type) {
            return call("out.string($L)", value);
        }

        @Override
        public CodeBlock bool(Bool type) {
            return call("out.bool($L)", value);
        }

        @Override
        public CodeBlock int32(Int32 type) {
            return call("out.int32($L, $L, $L,$W$L)", value, type.min(), type.max(), at);
        }

        @Override
        public CodeBlock int64(Int64 type) {
            return call("out.int64($L, $LL, $LL,$W$L)", value, type.min(), type.max(), at);
        }

        @Override
        public CodeBlock bigInt(BigInt type) {
            return call(
                    "out.integer($L, $L, $L,$W$L)",
                    value,
                    checking.limit(type.min(), name + "Min"),
                    checking.limit(type.max(), name + "Max"),
                    at);
        }

        @Override
        public CodeBlock decimal(Decimal type) {
            return call("out.decimal($L)", value);
        }

        @Override
        public CodeBlock word(Word type) {
            if (!types.isTextual(type.vocabulary())) {
                return call("out.constant($T.WORDS, $L)", types.name(type.vocabulary()), value);
            }
            String method = type.open() ? "openWord" : "word";
            return call("out.$L($T.WORDS, $L)", method, types.name(type.vocabulary()), value);
        }

        @Override
        public CodeBlock listOf(ListOf type) {
            String method = members.method("write" + Members.capital(name), slot, named -> {
                CodeBlock.Builder body = CodeBlock.builder();
                body.addStatement("out.raw(\"[\")");
                body.beginControlFlow("for ($T element : value)", types.element(type.element()));
                body.addStatement("out.element()");
                body.add(element(type.element(), name + "Item", CodeBlock.of("element")));
                body.endControlFlow();
                body.addStatement("out.raw(\"]\")");
                return writer(named, types.value(type), body.build());
            });
            return call("$L(out, $L)", method, value);
        }

        @Override
        public CodeBlock mapOf(MapOf type) {
            String method = members.method("write" + Members.capital(name), slot, named -> {
                TypeName element = types.element(type.value());
                CodeBlock.Builder body = CodeBlock.builder();
                body.addStatement("out.raw(\"{\")");
                body.beginControlFlow(
                        "for ($T<$T, $T> entry : value.entrySet())", Map.Entry.class, JavaTypes.STRING, element);
                body.addStatement("out.entry(entry.getKey())");
                if (type.value().nullable()) {
                    body.addStatement("$T element = entry.getValue()", element);
                    body.add(element(type.value(), name + "Value", CodeBlock.of("element")));
                } else {
                    body.add(value(type.value(), name + "Value", CodeBlock.of("entry.getValue()")));
                }
                body.endControlFlow();
                body.addStatement("out.raw(\"}\")");
                return writer(named, types.value(type), body.build());
            });
            return call("$L(out, $L)", method, value);
        }

        private CodeBlock value(Slot inner, String innerName, CodeBlock innerValue) {
            return SlotWriting.this.value(inner, innerName, innerValue);
        }

        @Override
        public CodeBlock structOf(StructOf type) {
            return call("$L.write(out)", value);
        }

        @Override
        public CodeBlock tupleOf(TupleOf type) {
            return call("$L.write(out)", value);
        }

        @Override
        public CodeBlock unionOf(UnionOf type) {
            return call("$L.write(out)", value);
        }

        @Override
        public CodeBlock jsonText(JsonText type) {
            String method = members.method("write" + Members.capital(name) + "Text", slot, named -> {
                CodeBlock.Builder body = CodeBlock.builder();
                body.addStatement("int start = out.beginEmbedded()");
                body.add(element(type.content(), name, CodeBlock.of("value")));
                body.addStatement("out.endEmbedded(start)");
                return writer(named, types.value(type), body.build());
            });
            return call("$L(out, $L)", method, value);
        }

        @Override
        public CodeBlock free(Free type) {
            return call("out.value($L)", value);
        }
    }
}
