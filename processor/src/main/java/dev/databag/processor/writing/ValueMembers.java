package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * equals, hashCode and toString, written out: the ones that javac gives to records are linked when first called, which
 * costs a hook 30 ms or more.
 */
final class ValueMembers {
    private ValueMembers() {}

    static void addTo(TypeSpec.Builder type, ClassName self, List<Component> components) {
        type.addMethod(equalsMethod(self, components));
        type.addMethod(hashCodeMethod(components));
        type.addMethod(toStringMethod(self, components));
    }

    private static MethodSpec equalsMethod(ClassName self, List<Component> components) {
        CodeBlock.Builder same = CodeBlock.builder().add("this == other || other instanceof $T", self);
        if (!components.isEmpty()) {
            same.add(" that");
        }
        for (Component component : components) {
            same.add("\n&& ");
            if (component.type().isPrimitive()) {
                same.add("$L == that.$L", component.self(), component.name());
            } else {
                same.add("$L.equals(that.$L)", component.self(), component.name());
            }
        }
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .addStatement("return $L", same.build())
                .build();
    }

    private static MethodSpec hashCodeMethod(List<Component> components) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("int hash = 0");
        for (Component component : components) {
            method.addStatement("hash = 31 * hash + $L", hash(component));
        }
        return method.addStatement("return hash").build();
    }

    private static CodeBlock hash(Component component) {
        if (component.type().equals(TypeName.INT)) {
            return component.self();
        }
        if (component.type().isPrimitive()) {
            return CodeBlock.of("$T.hashCode($L)", component.type().box(), component.self());
        }
        return CodeBlock.of("$L.hashCode()", component.self());
    }

    private static MethodSpec toStringMethod(ClassName self, List<Component> components) {
        CodeBlock.Builder text = CodeBlock.builder();
        text.add("new $T()", StringBuilder.class);
        String separator = self.simpleName() + "[";
        for (Component component : components) {
            text.add("\n.append($S)", separator + component.name() + "=");
            if (component.isSecret()) {
                text.add(".append($S)", "***");
            } else {
                text.add(".append($L)", component.self());
            }
            separator = ", ";
        }
        text.add("\n.append($S)\n.toString()", components.isEmpty() ? self.simpleName() + "[]" : "]");
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", text.build())
                .build();
    }
}
