package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The ways to make a value that stay when a property is added: of, builder, toBuilder. */
final class FactoryMembers {
    private static final int MOST_ARGUMENTS = 3;

    private FactoryMembers() {}

    static void addTo(TypeSpec.Builder type, ClassName self, List<Component> components, boolean large) {
        List<Component> required =
                components.stream().filter(Component::isRequired).toList();
        if (!required.isEmpty() && required.size() <= MOST_ARGUMENTS) {
            type.addMethod(of(self, components, required, large));
        }
        ClassName builder = self.nestedClass("Builder");
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A builder with nothing set.\n\n@return a new builder")
                .returns(builder)
                .addStatement("return new Builder()")
                .build());
        MethodSpec.Builder toBuilder = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A builder with everything set as it is here.\n\n@return a new builder")
                .returns(builder)
                .addStatement("Builder data = new Builder()");
        for (Component component : components) {
            toBuilder.addStatement("data.$L = $L", component.name(), component.self());
        }
        type.addMethod(toBuilder.addStatement("return data").build());
    }

    private static MethodSpec of(ClassName self, List<Component> components, List<Component> required, boolean large) {
        MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Just what is required.\n\n")
                .returns(self);
        for (Component component : required) {
            of.addParameter(StructWriter.parameter(component));
            of.addJavadoc("@param $L $L\n", component.name(), component.describe());
        }
        of.addJavadoc("@return the value");
        if (large) {
            CodeBlock.Builder chain = CodeBlock.builder().add("builder()");
            required.forEach(component -> chain.add(".$1L($1L)", component.name()));
            return of.addStatement("return $L.build()", chain.build()).build();
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (Component component : components) {
            arguments.add(component.isRequired() ? CodeBlock.of("$L", component.name()) : component.empty());
        }
        return of.addStatement("return new $T($L)", self, CodeBlock.join(arguments, ",$W"))
                .build();
    }
}
