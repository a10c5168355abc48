package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A tuple as a record: item1, item2, ... and the rest. */
final class TupleWriter {
    private final JavaTypes types;
    private final Tuple tuple;
    private final boolean recursive;
    private final ClassName self;
    private final Members members = new Members();
    private final SlotReading reading;
    private final SlotWriting writing;

    TupleWriter(JavaTypes types, Tuple tuple, boolean recursive) {
        this.types = types;
        this.tuple = tuple;
        this.recursive = recursive;
        this.self = types.name(tuple.name());
        Checking checking = new Checking(types, members);
        this.reading = new SlotReading(types, members, checking);
        this.writing = new SlotWriting(types, members, checking);
    }

    /** The table of contents. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", Javadoc.of(tuple.documentation(), "A list whose first elements have types of their own."))
                .addJavadoc("\n\n<p>Generated from $L.\n", Javadoc.code(tuple.at()));
        MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
        MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Takes the elements in.\n\n");
        for (Component component : components()) {
            canonical.addParameter(component.type(), component.name());
            compact.addParameter(component.type(), component.name());
            compact.addJavadoc("@param $L never null\n", component.name());
            type.addJavadoc(
                    "\n@param $L $L", component.name(), isRest(component) ? "further elements" : "an element of the list");
            if (isRest(component)) {
                compact.addStatement("rest = $T.copyOf(rest)", List.class);
            } else if (!component.type().isPrimitive()) {
                compact.addStatement("$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name());
            }
        }
        type.recordConstructor(canonical.build()).addMethod(compact.build());
        type.addMethod(read()).addMethod(writeMethod());
        ValueMembers.addTo(type, self, components(), types.nullness());
        members.addTo(type);
        return type;
    }

    private boolean isRest(Component component) {
        return component.name().equals("rest");
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < tuple.items().size(); i++) {
            TypeName value = types.value(tuple.items().get(i).type());
            TypeName type = i < tuple.required()
                    ? value
                    : ParameterizedTypeName.get(ClassName.get(Optional.class), value.box());
            components.add(Component.plain("item" + (i + 1), type, tuple.secret()));
        }
        tuple.rest().ifPresent(rest -> components.add(Component.plain(
                "rest", ParameterizedTypeName.get(ClassName.get(List.class), types.element(rest)), tuple.secret())));
        return components;
    }

    private MethodSpec read() {
        MethodSpec.Builder read = types.nullness()
                .reads(MethodSpec.methodBuilder("read"), self)
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addStatement("int before = in.problems()");
        if (tuple.required() > 0) {
            read.addStatement("int place = in.here()");
        }
        read.beginControlFlow("if (!in.beginArray($L))", Literals.string(tuple.at()));
        read.addStatement("return null");
        read.endControlFlow();
        for (int i = 0; i < tuple.items().size(); i++) {
            TypeName value = types.value(tuple.items().get(i).type());
            read.addStatement("$T item$L = null", value.box(), i + 1);
        }
        tuple.rest().ifPresent(rest -> read.addStatement(
                "$T rest = new $T<>()",
                ParameterizedTypeName.get(ClassName.get(List.class), types.element(rest)),
                ArrayList.class));
        read.addStatement("int count = 0");
        read.beginControlFlow("for (; in.nextElement(); count++)");
        read.beginControlFlow("switch (count)");
        for (int i = 0; i < tuple.items().size(); i++) {
            read.addStatement("case $L -> item$L = $L", i, i + 1, reading.value(tuple.items().get(i), "item" + (i + 1)));
        }
        if (tuple.rest().isPresent()) {
            Slot rest = tuple.rest().get();
            read.beginControlFlow("default ->");
            read.addStatement("int mark = in.problems()");
            read.addStatement("$T element = $L", types.element(rest), reading.element(rest, "restItem"));
            read.beginControlFlow("if (in.problems() == mark)").addStatement("rest.add(element)").endControlFlow();
            read.endControlFlow();
        } else {
            read.addStatement(
                    "default -> in.none($L, $L)",
                    Literals.string("no more than " + tuple.items().size() + " elements"),
                    Literals.string(tuple.at()));
        }
        read.endControlFlow().endControlFlow();
        if (tuple.required() > 0) {
            read.addStatement(
                    "$T.size(in, place, count, $L, -1, $L)",
                    RuntimeTypes.CHECK,
                    tuple.required(),
                    Literals.string(tuple.at() + "/minItems"));
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < tuple.items().size(); i++) {
            arguments.add(
                    i < tuple.required()
                            ? CodeBlock.of("item$L", i + 1)
                            : CodeBlock.of("$T.ofNullable(item$L)", Optional.class, i + 1));
        }
        tuple.rest().ifPresent(rest -> arguments.add(CodeBlock.of("rest")));
        return read.addStatement(
                        "return in.problems() == before ? new $T($L) : null", self, CodeBlock.join(arguments, ",$W"))
                .build();
    }

    /** An element behind a gap has nowhere to stand. */
    private MethodSpec writeMethod() {
        MethodSpec.Builder write = MethodSpec.methodBuilder("write").addParameter(RuntimeTypes.JSON_WRITER, "out");
        if (recursive) {
            write.beginControlFlow("if (out.deeper($L))", Literals.string(tuple.at()));
        }
        int optional = tuple.items().size() - tuple.required();
        boolean gaps = optional > 1 || optional > 0 && tuple.rest().isPresent();
        if (gaps) {
            write.addStatement("int place = out.here()");
            write.addStatement("boolean gap = false");
        }
        write.addStatement("out.raw(\"[\")");
        for (int i = 0; i < tuple.items().size(); i++) {
            String name = "item" + (i + 1);
            CodeBlock value = CodeBlock.of(i < tuple.required() ? "$L" : "$L.get()", name);
            if (i >= tuple.required()) {
                write.beginControlFlow("if ($L.isPresent())", name);
                if (i > tuple.required()) {
                    gap(write, "gap");
                }
            }
            write.addStatement("out.element()");
            write.addCode(writing.value(tuple.items().get(i), name, value));
            if (i >= tuple.required()) {
                if (gaps) {
                    write.nextControlFlow("else").addStatement("gap = true");
                }
                write.endControlFlow();
            }
        }
        if (tuple.rest().isPresent()) {
            Slot rest = tuple.rest().get();
            if (gaps) {
                gap(write, "gap && !rest.isEmpty()");
            }
            write.beginControlFlow("for ($T element : rest)", types.element(rest));
            write.addStatement("out.element()");
            write.addCode(writing.element(rest, "restItem", CodeBlock.of("element")));
            write.endControlFlow();
        }
        write.addStatement("out.raw(\"]\")");
        if (recursive) {
            write.addStatement("out.shallower()");
            write.endControlFlow();
        }
        return write.build();
    }

    private void gap(MethodSpec.Builder write, String condition) {
        write.beginControlFlow("if ($L)", condition);
        write.addStatement(
                "out.expected(place, $L, $L)",
                Literals.string("a list without a gap between its elements"),
                Literals.string(tuple.at()));
        write.endControlFlow();
    }
}
