package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Union.JsonKind;
import dev.databag.processor.relation.Union.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** A union as a sealed interface; Java 17 has no pattern switch, so it has a match. */
final class UnionWriter {
    private static final TypeVariableName RESULT = TypeVariableName.get("R");

    private final JavaTypes types;
    private final Union union;
    private final boolean recursive;
    private final ClassName self;

    UnionWriter(JavaTypes types, Union union, boolean recursive) {
        this.types = types;
        this.union = union;
        this.recursive = recursive;
        this.self = types.name(union.name());
    }

    /** The table of contents. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc("$L", Javadoc.of(union.documentation(), "One of several things."))
                .addJavadoc("\n\n<p>Generated from $L.", Javadoc.code(union.at()));
        for (Variant variant : union.variants()) {
            type.addPermittedSubclass(name(variant));
        }
        type.addMethod(match().addModifiers(Modifier.ABSTRACT).addJavadoc(matchJavadoc()).build());
        type.addMethod(read());
        type.addMethod(MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("Called by what is generated here.\n\n@param out where the value is written")
                .addParameter(RuntimeTypes.JSON_WRITER, "out")
                .build());
        for (Variant variant : union.variants()) {
            type.addType(new VariantWriter(variant).write());
        }
        return type;
    }

    private ClassName name(Variant variant) {
        return self.nestedClass(variant.javaName());
    }

    private static String parameter(Variant variant) {
        return Character.toLowerCase(variant.javaName().charAt(0))
                + variant.javaName().substring(1);
    }

    private MethodSpec.Builder match() {
        MethodSpec.Builder match = MethodSpec.methodBuilder("match")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(RESULT)
                .returns(RESULT);
        for (Variant variant : union.variants()) {
            match.addParameter(
                    ParameterizedTypeName.get(
                            ClassName.get(Function.class),
                            WildcardTypeName.supertypeOf(name(variant)),
                            WildcardTypeName.subtypeOf(RESULT)),
                    parameter(variant));
        }
        return match;
    }

    private CodeBlock matchJavadoc() {
        CodeBlock.Builder comment =
                CodeBlock.builder().add("Calls the function for what this is.\n\n@param <R> what the functions answer\n");
        for (Variant variant : union.variants()) {
            comment.add("@param $L called for {@link $L}\n", parameter(variant), variant.javaName());
        }
        return comment.add("@return the answer").build();
    }

    /** The first character tells the kinds apart, a word some objects; the rest is tried in order. */
    private MethodSpec read() {
        MethodSpec.Builder read = types.nullness()
                .reads(MethodSpec.methodBuilder("read"), self)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Called by what is generated here.\n\n@param in where the value is read\n"
                        + "@return the value; null if it is none of these, which is a violation")
                .addParameter(RuntimeTypes.JSON_READER, "in");
        types.nullness().inPublic(read);
        Map<JsonKind, List<Variant>> byKind = new LinkedHashMap<>();
        union.variants().forEach(variant ->
                byKind.computeIfAbsent(variant.kind(), kind -> new ArrayList<>()).add(variant));
        read.beginControlFlow("switch (in.kind())");
        byKind.forEach((kind, variants) -> {
            read.beginControlFlow("case $L ->", first(kind));
            if (variants.size() == 1) {
                read.addStatement("return $T.read(in)", name(variants.get(0)));
            } else if (kind == JsonKind.OBJECT && union.discriminator().isPresent()) {
                read.addCode(byWord(variants, union.discriminator().get()));
            } else {
                read.addCode(inOrder(variants));
            }
            read.endControlFlow();
        });
        read.beginControlFlow("default ->");
        read.addStatement("in.none($L,$W$L)", Literals.string(expected(byKind)), Literals.string(union.at()));
        read.addStatement("return null");
        read.endControlFlow();
        return read.endControlFlow().build();
    }

    private static String first(JsonKind kind) {
        return switch (kind) {
            case STRING -> "'\"'";
            case NUMBER -> "'0'";
            case BOOLEAN -> "'t'";
            case LIST -> "'['";
            case OBJECT -> "'{'";
        };
    }

    private static String expected(Map<JsonKind, List<Variant>> byKind) {
        List<String> words = byKind.keySet().stream()
                .map(kind -> switch (kind) {
                    case STRING -> "a string";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "true or false";
                    case LIST -> "a list";
                    case OBJECT -> "an object";
                })
                .toList();
        return String.join(" or ", words);
    }

    private CodeBlock byWord(List<Variant> variants, String discriminator) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("String word = in.word($L)", Literals.string(discriminator));
        List<CodeBlock> all = new ArrayList<>();
        for (Variant variant : variants) {
            List<CodeBlock> same = variant.words().stream()
                    .map(word -> CodeBlock.of("word.equals($L)", Literals.string(word)))
                    .toList();
            variant.words().forEach(word -> all.add(CodeBlock.of("$L", WireText.json(word))));
            code.beginControlFlow("if ($L)", CodeBlock.join(same, " || "));
            code.addStatement("return $T.read(in)", name(variant));
            code.endControlFlow();
        }
        String expected = "an object whose " + WireText.json(discriminator) + " is one of "
                + CodeBlock.join(all, ", ");
        code.addStatement("in.none($L,$W$L)", Literals.string(expected), Literals.string(union.at()));
        return code.addStatement("return null").build();
    }

    private CodeBlock inOrder(List<Variant> variants) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("int place = in.here()");
        code.addStatement("int before = in.problems()");
        List<String> names = new ArrayList<>();
        for (Variant variant : variants) {
            String local = parameter(variant);
            code.addStatement("$T $L = $T.read(in)", name(variant), local, name(variant));
            code.beginControlFlow("if ($L != null)", local);
            code.addStatement("return $L", local);
            code.endControlFlow();
            code.addStatement("in.rewind(place, before)");
            names.add(variant.javaName().substring(2));
        }
        String expected = "one of " + String.join(", ", names);
        code.addStatement("in.none($L,$W$L)", Literals.string(expected), Literals.string(union.at()));
        return code.addStatement("return null").build();
    }

    /** One variant: a record that holds the value, and what the value's type does not know. */
    private final class VariantWriter {
        private final Variant variant;
        private final ClassName name;
        private final TypeName value;
        private final TypeName rest = ParameterizedTypeName.get(
                ClassName.get(Map.class), JavaTypes.STRING, RuntimeTypes.JSON_VALUE);

        VariantWriter(Variant variant) {
            this.variant = variant;
            this.name = name(variant);
            this.value = types.value(variant.slot().type());
        }

        TypeSpec write() {
            Members members = new Members();
            Checking checking = new Checking(types, members);
            SlotReading reading = new SlotReading(types, members, checking);
            SlotWriting writing = new SlotWriting(types, members, checking);
            MethodSpec.Builder canonical =
                    MethodSpec.constructorBuilder().addParameter(value, "value");
            MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Takes the value in.\n\n@param value the value, never null\n")
                    .addParameter(value, "value");
            TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addSuperinterface(self)
                    .addJavadoc("$L\n\n@param value the value", summary());
            compact.addCode(taken());
            if (variant.keepsRest()) {
                canonical.addParameter(rest, "rest");
                compact.addParameter(rest, "rest");
                compact.addJavadoc("@param rest never null\n");
                compact.addStatement("rest = $T.copyOf(rest)", RuntimeTypes.CHECK);
                type.addJavadoc("\n@param rest members that the value's type does not know, kept as they are");
            }
            type.recordConstructor(canonical.build()).addMethod(compact.build());
            if (variant.keepsRest()) {
                type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("The value without anything beside it.\n\n@param value the value")
                        .addParameter(value, "value")
                        .addStatement("this(value, $T.of())", Map.class)
                        .build());
            }
            type.addMethod(read(reading));
            type.addMethod(write(writing));
            type.addMethod(matchMethod());
            ValueMembers.addTo(type, name, components(), types.nullness());
            members.addTo(type);
            return type.build();
        }

        private String summary() {
            return switch (variant.kind()) {
                case STRING -> "A string.";
                case NUMBER -> "A number.";
                case BOOLEAN -> "True or false.";
                case LIST -> "A list.";
                case OBJECT -> "An object.";
            };
        }

        private CodeBlock taken() {
            CodeBlock.Builder code = CodeBlock.builder();
            if (variant.slot().type() instanceof FieldType.ListOf) {
                code.addStatement("value = $T.copyOf(value)", List.class);
            } else if (variant.slot().type() instanceof FieldType.MapOf) {
                code.addStatement("value = $T.copyOf(value)", RuntimeTypes.CHECK);
            } else if (!value.isPrimitive()) {
                code.addStatement(StructWriter.required(CodeBlock.of("value"), "value"));
            }
            return code.build();
        }

        private List<Component> components() {
            List<Component> components = new ArrayList<>();
            components.add(Component.plain("value", value, union.secret()));
            if (variant.keepsRest()) {
                components.add(Component.plain("rest", rest, union.secret()));
            }
            return components;
        }

        private MethodSpec read(SlotReading reading) {
            MethodSpec.Builder read = types.nullness()
                    .reads(MethodSpec.methodBuilder("read"), name)
                    .addModifiers(Modifier.STATIC)
                    .addParameter(RuntimeTypes.JSON_READER, "in");
            if (variant.keepsRest()) {
                read.addStatement("int place = in.here()");
            }
            read.addStatement("int before = in.problems()");
            read.addStatement("$T value = $L", value, reading.value(variant.slot(), "value"));
            CodeBlock arguments = CodeBlock.of("value");
            if (variant.keepsRest()) {
                FieldType.StructOf struct = (FieldType.StructOf) variant.slot().type();
                arguments = CodeBlock.of("value, in.rest($T.NAMES, place)", types.name(struct.struct()));
            }
            return read.addStatement("return in.problems() == before ? new $T($L) : null", name, arguments)
                    .build();
        }

        private MethodSpec write(SlotWriting writing) {
            MethodSpec.Builder write = MethodSpec.methodBuilder("write")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(RuntimeTypes.JSON_WRITER, "out");
            if (recursive) {
                write.beginControlFlow("if (out.deeper($L))", Literals.string(union.at()));
            }
            write.addCode(writing.value(variant.slot(), "value", CodeBlock.of("value")));
            if (variant.keepsRest()) {
                FieldType.StructOf struct = (FieldType.StructOf) variant.slot().type();
                write.addStatement(
                        "out.rest($T.NAMES, rest,$W$L)", types.name(struct.struct()), Literals.string(variant.slot().at()));
            }
            if (recursive) {
                write.addStatement("out.shallower()");
                write.endControlFlow();
            }
            return write.build();
        }

        private MethodSpec matchMethod() {
            return match().addAnnotation(Override.class)
                    .addStatement("return $L.apply(this)", parameter(variant))
                    .build();
        }
    }
}
