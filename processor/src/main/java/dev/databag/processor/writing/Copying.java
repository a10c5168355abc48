package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;

/** How a component is taken in: never null, and a collection is copied. */
final class Copying {
    private Copying() {}

    /** Statements for a compact constructor. */
    static CodeBlock check(Component component, CodeBlock value) {
        if (component.type().isPrimitive()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder();
        if (component.isOptional() && (component.isList() || component.isMap())) {
            code.beginControlFlow("if ($L.isPresent())", value);
            code.addStatement("$1L = $2T.of($3L)", value, Optional.class, copy(component, CodeBlock.of("$L.get()", value)));
            return code.endControlFlow().build();
        }
        if (component.isList() || component.isMap()) {
            return code.addStatement("$L = $L", value, copied(component, value)).build();
        }
        return code.addStatement(StructWriter.required(value, component.name())).build();
    }

    /** The expression for a field. */
    static CodeBlock copied(Component component, CodeBlock value) {
        CodeBlock there = component.type().isPrimitive() || component.isOptional() && !component.isList() && !component.isMap()
                ? value
                : StructWriter.required(value, component.name());
        return component.isOptional() ? value : copy(component, there);
    }

    private static CodeBlock copy(Component component, CodeBlock value) {
        if (component.isList()) {
            return CodeBlock.of("$T.copyOf($L)", List.class, value);
        }
        return component.isMap() ? CodeBlock.of("$T.copyOf($L)", RuntimeTypes.CHECK, value) : value;
    }
}
