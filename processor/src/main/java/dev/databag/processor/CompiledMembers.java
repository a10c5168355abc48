package dev.databag.processor;

import dev.databag.processor.writing.Member;
import dev.databag.processor.writing.Nullness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lists the members of a type as the compiler sees them. */
final class CompiledMembers {
    private final List<String> members = new ArrayList<>();
    private boolean unresolved;

    private CompiledMembers() {}

    static CompiledMembers of(TypeElement type) {
        CompiledMembers compiled = new CompiledMembers();
        compiled.add(type);
        return compiled;
    }

    List<String> all() {
        return members;
    }

    /** Whether some type could not be resolved, which the compiler reports itself. */
    boolean isUnresolved() {
        return unresolved;
    }

    private void add(TypeElement type) {
        String name = type.getQualifiedName().toString();
        members.add(Member.line(
                kind(type), name, annotations(type), type.getModifiers(), supertypes(type), name, List.of()));
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                add(nested);
            } else if (member instanceof ExecutableElement method) {
                members.add(member(method, name));
            } else if (member instanceof VariableElement || member instanceof RecordComponentElement) {
                members.add(Member.line(
                        kind(member),
                        name,
                        annotations(member),
                        member.getKind() == ElementKind.RECORD_COMPONENT ? Set.of() : member.getModifiers(),
                        text(member.asType()),
                        member.getSimpleName().toString(),
                        List.of()));
            }
        }
    }

    private String member(ExecutableElement method, String owner) {
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(text(parameter.asType()) + " " + parameterName(method, parameter));
        }
        return Member.line(
                kind(method),
                owner,
                annotations(method),
                method.getModifiers(),
                variables(method.getTypeParameters()) + returned(method),
                method.getSimpleName().toString(),
                parameters);
    }

    /** Nobody writes {@code valueOf} of an enum: javac calls its parameter name, Eclipse's compiler arg0. */
    private static String parameterName(ExecutableElement method, VariableElement parameter) {
        boolean implied = method.getEnclosingElement().getKind() == ElementKind.ENUM
                && method.getSimpleName().contentEquals("valueOf");
        return implied ? "name" : parameter.getSimpleName().toString();
    }

    private String returned(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR ? "" : text(method.getReturnType());
    }

    private static Member.Kind kind(Element element) {
        return switch (element.getKind()) {
            case RECORD -> Member.Kind.RECORD;
            case ENUM -> Member.Kind.ENUM;
            case INTERFACE, ANNOTATION_TYPE -> Member.Kind.INTERFACE;
            case RECORD_COMPONENT -> Member.Kind.COMPONENT;
            case ENUM_CONSTANT -> Member.Kind.CONSTANT;
            case FIELD -> Member.Kind.FIELD;
            case CONSTRUCTOR -> Member.Kind.CONSTRUCTOR;
            case METHOD, STATIC_INIT, INSTANCE_INIT -> Member.Kind.METHOD;
            default -> Member.Kind.CLASS;
        };
    }

    private String supertypes(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        String extended = superclass.getKind() == TypeKind.NONE ? "" : "extends " + text(superclass);
        List<String> all = new ArrayList<>();
        for (TypeMirror each : type.getInterfaces()) {
            all.add(text(each));
        }
        String interfaces = String.join(",", all);
        return variables(type.getTypeParameters()) + extended + (interfaces.isEmpty() ? "" : " implements " + interfaces);
    }

    private static String variables(List<? extends TypeParameterElement> variables) {
        List<String> all = new ArrayList<>();
        for (TypeParameterElement variable : variables) {
            all.add(variable.toString());
        }
        return all.isEmpty() ? "" : "<" + String.join(",", all) + "> ";
    }

    private String text(TypeMirror type) {
        unresolved |= type.getKind() == TypeKind.ERROR;
        return Nullness.unsaid(type.toString());
    }

    private List<String> annotations(Element element) {
        List<String> all = new ArrayList<>();
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            List<String> values = new ArrayList<>();
            for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
                    annotation.getElementValues().entrySet()) {
                values.add(value.getKey().getSimpleName() + "=" + value.getValue());
            }
            Collections.sort(values);
            all.add("@" + text(annotation.getAnnotationType())
                    + (values.isEmpty() ? "" : "(" + String.join(",", values) + ")"));
        }
        return all;
    }
}
