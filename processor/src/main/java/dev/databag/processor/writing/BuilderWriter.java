package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The builder: the way to make a value that does not change when a property is added. */
final class BuilderWriter {
    private final ClassName self;
    private final List<Component> components;
    private final Nullness nullness;

    BuilderWriter(ClassName self, List<Component> components, Nullness nullness) {
        this.self = self;
        this.components = components;
        this.nullness = nullness;
    }

    TypeSpec.Builder type(boolean large) {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Makes values of {@link $L} step by step; one thread at a time.", self.simpleName());
        for (Component component : components) {
            // Boxed, so that what was never set can be told from zero.
            FieldSpec.Builder field = FieldSpec.builder(
                    component.isRequired() ? nullness.nullable(component.type().box()) : component.type(),
                    component.name(),
                    Modifier.PRIVATE);
            if (!component.isRequired()) {
                field.initializer(component.empty());
            }
            type.addField(field.build());
        }
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .build());
        components.forEach(component -> type.addMethod(setter(component)));
        type.addMethod(build(large));
        return type;
    }

    private MethodSpec setter(Component component) {
        CodeBlock value = CodeBlock.of("$L", component.name());
        if (component.isOptional()) {
            value = CodeBlock.of("$T.of($L)", component.optional(), component.name());
        } else if (!component.type().isPrimitive()) {
            value = StructWriter.required(value, component.name());
        }
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Sets $L.\n\n@param $L $L\n@return this builder",
                        Javadoc.code(component.wireName()),
                        component.name(),
                        component.describe())
                .returns(self.nestedClass("Builder"))
                .addParameter(StructWriter.parameter(component))
                .addStatement("this.$L = $L", component.name(), value)
                .addStatement("return this")
                .build();
    }

    private MethodSpec build(boolean large) {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self);
        List<Component> required =
                components.stream().filter(Component::isRequired).toList();
        if (required.isEmpty()) {
            build.addJavadoc("The value.\n\n@return a new value");
        } else {
            build.addJavadoc(
                    "The value.\n\n@return a new value\n@throws NullPointerException if a required component was never set");
        }
        for (Component component : required) {
            // A checker does not see that the constructor refuses null as well.
            if (component.type().isPrimitive() || nullness.isMarked()) {
                build.addStatement(StructWriter.required(CodeBlock.of("$L", component.name()), component.name()));
            }
        }
        if (large) {
            return build.addStatement("return new $T(this)", self).build();
        }
        List<CodeBlock> arguments = components.stream()
                .map(component -> CodeBlock.of("$L", component.name()))
                .toList();
        return build.addStatement("return new $T($L)", self, CodeBlock.join(arguments, ",$W"))
                .build();
    }
}
