package dev.databag.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Lists the members of a type of JavaPoet's, those that Java adds by itself among them. */
final class PlannedMembers {
    private static final Set<Modifier> CONSTANT = EnumSet.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);

    private final List<String> members = new ArrayList<>();

    List<String> all() {
        return members;
    }

    void addType(String name, TypeSpec type) {
        addType(name, type, Set.of());
    }

    private void addType(String name, TypeSpec type, Set<Modifier> implied) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        modifiers.addAll(type.modifiers());
        modifiers.addAll(implied);
        Member.Kind kind = kind(type);
        switch (kind) {
            case RECORD, ENUM -> modifiers.add(Modifier.FINAL);
            case INTERFACE -> modifiers.add(Modifier.ABSTRACT);
            default -> {}
        }
        members.add(Member.line(
                kind, name, annotations(type.annotations()), modifiers, supertypes(kind, name, type), name, List.of()));
        for (String constant : type.enumConstants().keySet()) {
            members.add(Member.line(Member.Kind.CONSTANT, name, List.of(), CONSTANT, name, constant, List.of()));
        }
        for (FieldSpec field : type.fieldSpecs()) {
            members.add(Member.line(
                    Member.Kind.FIELD,
                    name,
                    annotations(field.annotations()),
                    field.modifiers(),
                    field.type().withoutAnnotations().toString(),
                    field.name(),
                    List.of()));
        }
        addMethods(name, type, kind);
        for (TypeSpec nested : type.typeSpecs()) {
            boolean isStatic = kind(nested) != Member.Kind.CLASS;
            addType(name + "." + nested.name(), nested, isStatic ? Set.of(Modifier.STATIC) : Set.of());
        }
    }

    private static Member.Kind kind(TypeSpec type) {
        return switch (type.kind()) {
            case CLASS -> Member.Kind.CLASS;
            case RECORD -> Member.Kind.RECORD;
            case ENUM -> Member.Kind.ENUM;
            case INTERFACE -> Member.Kind.INTERFACE;
            case ANNOTATION -> throw new IllegalArgumentException("no annotation type is generated: " + type.name());
        };
    }

    private static String supertypes(Member.Kind kind, String name, TypeSpec type) {
        String superclass =
                switch (kind) {
                    case RECORD -> "extends java.lang.Record";
                    case ENUM -> "extends java.lang.Enum<" + name + ">";
                    case INTERFACE -> "";
                    default -> "extends " + type.superclass();
                };
        String interfaces = joined("", type.superinterfaces(), "");
        return variables(type.typeVariables()) + superclass + (interfaces.isEmpty() ? "" : " implements " + interfaces);
    }

    private void addMethods(String name, TypeSpec type, Member.Kind kind) {
        boolean constructed = false;
        for (MethodSpec method : type.methodSpecs()) {
            Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
            modifiers.addAll(method.modifiers());
            if (kind == Member.Kind.ENUM && method.isConstructor()) {
                modifiers.add(Modifier.PRIVATE);
            }
            // A record's first constructor is the compact one here: its parameters are the components.
            if (kind == Member.Kind.RECORD && method.isConstructor() && !constructed) {
                for (ParameterSpec component : method.parameters()) {
                    addComponent(name, component, type);
                }
            }
            constructed |= method.isConstructor();
            members.add(Member.line(
                    method.isConstructor() ? Member.Kind.CONSTRUCTOR : Member.Kind.METHOD,
                    name,
                    annotations(method.annotations()),
                    modifiers,
                    variables(method.typeVariables()) + (method.isConstructor() ? "" : method.returnType().withoutAnnotations()),
                    method.name(),
                    parameters(method)));
        }
        if (kind == Member.Kind.ENUM) {
            Set<Modifier> modifiers = EnumSet.of(Modifier.PUBLIC, Modifier.STATIC);
            addImplied(name, modifiers, name + "[]", "values", List.of());
            addImplied(name, modifiers, name, "valueOf", List.of("java.lang.String name"));
        }
        boolean implied = kind == Member.Kind.CLASS || kind == Member.Kind.ENUM;
        if (!constructed && implied) {
            Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
            modifiers.addAll(type.modifiers());
            modifiers.retainAll(EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE));
            members.add(Member.line(
                    Member.Kind.CONSTRUCTOR,
                    name,
                    List.of(),
                    kind == Member.Kind.ENUM ? EnumSet.of(Modifier.PRIVATE) : modifiers,
                    "",
                    "<init>",
                    List.of()));
        }
    }

    private void addComponent(String name, ParameterSpec component, TypeSpec type) {
        String of = component.type().toString();
        members.add(Member.line(
                Member.Kind.COMPONENT, name, List.of(), Set.of(), of, component.name(), List.of()));
        members.add(Member.line(
                Member.Kind.FIELD,
                name,
                List.of(),
                EnumSet.of(Modifier.PRIVATE, Modifier.FINAL),
                of,
                component.name(),
                List.of()));
        if (!hasAccessor(type, component.name())) {
            addImplied(name, EnumSet.of(Modifier.PUBLIC), of, component.name(), List.of());
        }
    }

    private static boolean hasAccessor(TypeSpec type, String component) {
        for (MethodSpec method : type.methodSpecs()) {
            if (method.name().equals(component) && method.parameters().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void addImplied(String owner, Set<Modifier> modifiers, String type, String name, List<String> parameters) {
        members.add(Member.line(Member.Kind.METHOD, owner, List.of(), modifiers, type, name, parameters));
    }

    private static List<String> parameters(MethodSpec method) {
        List<String> parameters = new ArrayList<>();
        for (ParameterSpec parameter : method.parameters()) {
            parameters.add(parameter.type().withoutAnnotations() + " " + parameter.name());
        }
        return parameters;
    }

    private static String variables(List<TypeVariableName> variables) {
        return variables.isEmpty() ? "" : joined("<", variables, "> ");
    }

    private static String joined(String start, List<?> all, String end) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < all.size(); i++) {
            text.append(i == 0 ? "" : ",").append(all.get(i));
        }
        return text.append(end).toString();
    }

    private static List<String> annotations(List<AnnotationSpec> annotations) {
        List<String> all = new ArrayList<>();
        for (AnnotationSpec annotation : annotations) {
            List<String> values = new ArrayList<>();
            for (Map.Entry<String, List<CodeBlock>> value : annotation.members().entrySet()) {
                values.add(value.getKey() + "=" + joined("", value.getValue(), ""));
            }
            Collections.sort(values);
            all.add("@" + annotation.type() + (values.isEmpty() ? "" : joined("(", values, ")")));
        }
        return all;
    }
}
