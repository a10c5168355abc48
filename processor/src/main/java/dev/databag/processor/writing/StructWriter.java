package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Struct;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** An object as a record, or as a final class with the same members when it has too many components for a record. */
final class StructWriter {
    private final JavaTypes types;
    private final Struct struct;
    private final Optional<Databag> databag;
    private final boolean recursive;

    /**
     * A writer for one struct.
     *
     * @param databag the databag that it is, if it is one
     * @param recursive whether a value may contain values of the same type
     */
    StructWriter(JavaTypes types, Struct struct, Optional<Databag> databag, boolean recursive) {
        this.types = types;
        this.struct = struct;
        this.databag = databag;
        this.recursive = recursive;
    }

    /** The table of contents. */
    TypeSpec.Builder write() {
        ClassName self = types.name(struct.name());
        List<Component> components = Component.of(struct, types);
        Members members = new Members();
        Checking checking = new Checking(types, members);
        SlotReading reading = new SlotReading(types, members, checking);
        SlotWriting writing = new SlotWriting(types, members, checking);

        TypeSpec.Builder type = struct.isLarge() ? asClass(self, components) : asRecord(self, components);
        type.addJavadoc(javadoc(struct.isLarge() ? List.of() : components));
        if (databag.isPresent()) {
            new DatabagMembers(databag.get(), self, components, types, members, reading, writing, checking)
                    .addTo(type);
        } else {
            new ObjectMembers(struct, self, components, types, reading, writing, checking, members, recursive)
                    .addTo(type);
        }
        FactoryMembers.addTo(type, self, components, struct.isLarge());
        DefaultAccessors.addTo(type, components, types);
        ValueMembers.addTo(type, self, components, types.nullness());
        type.addType(new BuilderWriter(self, components, types.nullness()).type(struct.isLarge()).build());
        members.addTo(type);
        return type;
    }

    private CodeBlock javadoc(List<Component> components) {
        CodeBlock.Builder comment = CodeBlock.builder();
        String otherwise = databag.map(StructWriter::what).orElse("An object of the interface.");
        comment.add("$L", Javadoc.of(struct.documentation(), otherwise));
        databag.ifPresent(bag -> {
            if (Javadoc.isSaid(struct.documentation())) {
                comment.add("\n\n<p>$L", what(bag));
            }
        });
        comment.add("\n\n<p>Generated from $L.", Javadoc.code(struct.at()));
        if (!components.isEmpty()) {
            comment.add("\n");
        }
        for (Component component : components) {
            comment.add("\n@param $L $L", component.name(), component.describe());
        }
        return comment.build();
    }

    private static String what(Databag bag) {
        String role = bag.role() == Databag.Role.PROVIDER ? "provider" : "requirer";
        return bag.scope() == Databag.Scope.APP
                ? "What the " + role + " publishes in its application databag."
                : "What each unit of the " + role + " publishes in its databag.";
    }

    private TypeSpec.Builder asRecord(ClassName self, List<Component> components) {
        MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
        MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Called by what is generated here. A property that is added to the schema adds a parameter: call {@link\n"
                                + "#builder()} instead.\n\n");
        for (Component component : components) {
            canonical.addParameter(component.type(), component.name());
            compact.addParameter(component.type(), component.name());
            compact.addJavadoc("@param $L the component, never null\n", component.name());
            compact.addCode(Copying.check(component, CodeBlock.of("$L", component.name())));
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(canonical.build());
        return type.addMethod(compact.build());
    }

    private TypeSpec.Builder asClass(ClassName self, List<Component> components) {
        TypeSpec.Builder type = TypeSpec.classBuilder(self).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(self.nestedClass("Builder"), "data");
        for (Component component : components) {
            type.addField(FieldSpec.builder(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addStatement(
                    "this.$1L = $2L", component.name(), Copying.copied(component, CodeBlock.of("data.$L", component.name())));
        }
        type.addMethod(constructor.build());
        for (Component component : components) {
            type.addMethod(MethodSpec.methodBuilder(component.name())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("$L\n\n@return the value", component.describe())
                    .returns(component.type())
                    .addStatement("return $L", component.name())
                    .build());
        }
        return type;
    }

    static ParameterSpec parameter(Component component) {
        return ParameterSpec.builder(component.value(), component.name()).build();
    }

    static CodeBlock required(CodeBlock value, String name) {
        return CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, value, name);
    }
}
