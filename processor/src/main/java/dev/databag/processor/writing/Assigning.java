package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.Slot;

/** Statements that read a component from {@code in}. */
final class Assigning {
    private Assigning() {}

    /**
     * From JSON.
     *
     * @param fresh whether the target is known to be empty before
     */
    static CodeBlock json(Component component, CodeBlock target, SlotReading reading, boolean fresh) {
        Field field = component.field().orElseThrow();
        Slot slot = field.slot();
        CodeBlock value = reading.value(slot, field.javaName());
        CodeBlock.Builder code = CodeBlock.builder();
        if (!component.isOptional()) {
            return code.addStatement("$L = $L", target, value).build();
        }
        CodeBlock present = CodeBlock.of("$T.$L($L)", component.optional(), reading.present(slot.type()), value);
        if (!slot.nullable()) {
            return code.addStatement("$L = $L", target, present).build();
        }
        if (fresh) {
            return code.beginControlFlow("if (!in.isNull())")
                    .addStatement("$L = $L", target, present)
                    .endControlFlow()
                    .build();
        }
        return code.addStatement("$L = in.isNull()$W? $T.empty()$W: $L", target, component.optional(), present)
                .build();
    }
}
