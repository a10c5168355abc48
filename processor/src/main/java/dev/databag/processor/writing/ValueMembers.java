package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * equals, hashCode and toString, written out: the ones that javac gives to records are linked when first called, which
 * costs a hook 30 ms or more.
 */
final class ValueMembers {
    /** Components in one expression: javac 17 overflows its stack on an expression of some hundred operators. */
    private static final int MOST_IN_ONE = 50;

    private ValueMembers() {}

    static void addTo(TypeSpec.Builder type, ClassName self, List<Component> components, Nullness nullness) {
        type.addMethod(equalsMethod(self, components, nullness));
        type.addMethod(hashCodeMethod(components));
        type.addMethod(toStringMethod(self, components));
    }

    private static MethodSpec equalsMethod(ClassName self, List<Component> components, Nullness nullness) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(nullness.nullable(ClassName.get(Object.class)), "other");
        nullness.inPublic(method);
        if (components.size() <= MOST_IN_ONE) {
            CodeBlock.Builder same = CodeBlock.builder().add("this == other || other instanceof $T", self);
            if (!components.isEmpty()) {
                same.add(" that\n&& $L", same(components));
            }
            return method.addStatement("return $L", same.build()).build();
        }
        method.beginControlFlow("if (!(other instanceof $T that))", self);
        method.addStatement("return false");
        method.endControlFlow();
        for (List<Component> some : portions(components)) {
            method.beginControlFlow("if (!($L))", same(some));
            method.addStatement("return false");
            method.endControlFlow();
        }
        return method.addStatement("return true").build();
    }

    private static CodeBlock same(List<Component> components) {
        List<CodeBlock> all = new ArrayList<>();
        for (Component component : components) {
            all.add(same(component));
        }
        return CodeBlock.join(all, "\n&& ");
    }

    private static CodeBlock same(Component component) {
        if (holdsDecimals(component.type())) {
            return CodeBlock.of("$T.same($L, that.$L)", RuntimeTypes.CHECK, component.self(), component.name());
        }
        String format = component.type().isPrimitive() ? "$L == that.$L" : "$L.equals(that.$L)";
        return CodeBlock.of(format, component.self(), component.name());
    }

    /** Decimals of Java differ when their scales do, 1 and 1.0; those of JSON do not. */
    private static boolean holdsDecimals(TypeName type) {
        return type instanceof ParameterizedTypeName generic
                ? generic.typeArguments().stream().anyMatch(ValueMembers::holdsDecimals)
                : type.equals(TypeName.get(BigDecimal.class));
    }

    private static List<List<Component>> portions(List<Component> components) {
        List<List<Component>> portions = new ArrayList<>();
        for (int i = 0; i < components.size(); i += MOST_IN_ONE) {
            portions.add(components.subList(i, Math.min(i + MOST_IN_ONE, components.size())));
        }
        return portions;
    }

    private static MethodSpec hashCodeMethod(List<Component> components) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT);
        if (components.size() < 2) {
            return method.addStatement("return $L", components.isEmpty() ? CodeBlock.of("0") : hash(components.get(0)))
                    .build();
        }
        method.addStatement("int hash = $L", hash(components.get(0)));
        for (Component component : components.subList(1, components.size())) {
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
        if (holdsDecimals(component.type())) {
            return CodeBlock.of("$T.hash($L)", RuntimeTypes.CHECK, component.self());
        }
        return CodeBlock.of("$L.hashCode()", component.self());
    }

    private static MethodSpec toStringMethod(ClassName self, List<Component> components) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class);
        CodeBlock.Builder text = CodeBlock.builder().add("new $T()", StringBuilder.class);
        boolean several = components.size() > MOST_IN_ONE;
        if (several) {
            method.addStatement("$T text = $L", StringBuilder.class, text.build());
        }
        String separator = self.simpleName() + "[";
        for (List<Component> some : portions(components)) {
            text = several ? CodeBlock.builder().add("text") : text;
            for (Component component : some) {
                text.add("\n.append($S)", separator + component.name() + "=");
                text.add(component.isSecret() ? CodeBlock.of(".append($S)", "***") : CodeBlock.of(".append($L)", component.self()));
                separator = ", ";
            }
            if (several) {
                method.addStatement("$L", text.build());
                text = CodeBlock.builder().add("text");
            }
        }
        text.add("\n.append($S)\n.toString()", components.isEmpty() ? self.simpleName() + "[]" : "]");
        return method.addStatement("return $L", text.build()).build();
    }
}
