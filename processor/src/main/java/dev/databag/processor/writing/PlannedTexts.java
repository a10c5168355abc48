package dev.databag.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lists the texts that the code of a type is meant to hold. Code blocks keep their arguments to themselves, and asking
 * for their printed form would be asking the encoder whether it is right; so this looks inside them.
 */
final class PlannedTexts {
    private static final Field PARTS = field("formatParts");
    private static final Field ARGUMENTS = field("args");

    private final List<String> texts = new ArrayList<>();

    private PlannedTexts() {}

    static List<String> of(TypeSpec type) {
        PlannedTexts planned = new PlannedTexts();
        planned.add(type);
        return planned.texts;
    }

    private static Field field(String name) {
        try {
            Field field = CodeBlock.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("JavaPoet has changed: a code block has no " + name, e);
        }
    }

    private void add(TypeSpec type) {
        annotations(type.annotations());
        add(type.staticBlock());
        add(type.initializerBlock());
        for (TypeSpec constant : type.enumConstants().values()) {
            add(constant.anonymousTypeArguments());
            add(constant);
        }
        for (FieldSpec field : type.fieldSpecs()) {
            annotations(field.annotations());
            add(field.initializer());
        }
        for (MethodSpec method : type.methodSpecs()) {
            annotations(method.annotations());
            add(method.code());
        }
        for (TypeSpec nested : type.typeSpecs()) {
            add(nested);
        }
    }

    private void annotations(List<AnnotationSpec> annotations) {
        for (AnnotationSpec annotation : annotations) {
            for (List<CodeBlock> values : annotation.members().values()) {
                for (CodeBlock value : values) {
                    add(value);
                }
            }
        }
    }

    private void add(CodeBlock code) {
        if (code == null) {
            return;
        }
        Iterator<?> arguments = list(ARGUMENTS, code).iterator();
        for (Object part : list(PARTS, code)) {
            switch ((String) part) {
                case "$S" -> texts.add((String) arguments.next());
                case "$L" -> literal(arguments.next());
                case "$T", "$N" -> arguments.next();
                default -> quoted((String) part);
            }
        }
    }

    private static List<?> list(Field field, CodeBlock code) {
        try {
            return (List<?>) field.get(code);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void literal(Object argument) {
        if (argument instanceof Literals.Literal literal) {
            texts.add(literal.text());
        } else if (argument instanceof CodeBlock code) {
            add(code);
        } else {
            // A name, a number or a character; and none of them comes from a schema with a quote in it.
            quoted(argument.toString());
        }
    }

    /** The texts in code that stands in the writers themselves, such as {@code out.raw("[")}. */
    private void quoted(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '\'') {
                int end = code.indexOf('\'', code.startsWith("'\\'", i) ? i + 3 : i + 1);
                i = end < 0 ? code.length() : end;
            } else if (code.charAt(i) == '"') {
                int end = code.indexOf('"', i + 1);
                texts.add(code.substring(i + 1, end));
                i = end;
            }
        }
    }
}
