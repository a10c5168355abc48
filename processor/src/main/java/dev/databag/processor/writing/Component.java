package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.databag.processor.relation.Documentation;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One component of a record: a field of the struct, or the map that keeps its other members.
 *
 * @param name the accessor's name
 * @param type as users see it
 * @param value the type of the value inside, when the component is optional
 * @param field the field, or nothing for the other members
 * @param isSecret whether it must never be printed
 */
record Component(String name, TypeName type, TypeName value, Optional<Field> field, boolean isSecret) {

    /** Names of parameters and variables in generated methods, which a component's own name must not hide. */
    private static final Set<String> VARIABLES = Set.of(
            "in", "out", "before", "place", "seen", "member", "other", "that", "hash", "text", "data", "entry", "kept",
            "mark", "databag", "options", "key", "changes", "current", "theirs", "rest", "keys", "more", "word");

    static List<Component> of(Struct struct, JavaTypes types) {
        List<Component> components = new ArrayList<>();
        for (Field field : struct.fields()) {
            components.add(new Component(
                    field.javaName(),
                    types.component(field),
                    types.value(field.slot().type()),
                    Optional.of(field),
                    field.secret()));
        }
        if (struct.others().isKept()) {
            TypeName others = types.others(struct.others());
            components.add(new Component(
                    struct.others().javaName(), others, others, Optional.empty(), struct.others().secret()));
        }
        return components;
    }

    /** A component that is just a value. */
    static Component plain(String name, TypeName type, boolean isSecret) {
        return new Component(name, type, type, Optional.empty(), isSecret);
    }

    boolean isOptional() {
        return field.isPresent() && field.get().isOptional();
    }

    /** Whether a value cannot be made without it. */
    boolean isRequired() {
        return field.isPresent() && !isOptional();
    }

    boolean isList() {
        return field.isPresent() && field.get().slot().type() instanceof FieldType.ListOf;
    }

    boolean isMap() {
        return field.isEmpty() || field.get().slot().type() instanceof FieldType.MapOf;
    }

    /** Bits of the members that were seen are in {@code seen}, {@code seen1} and so on. */
    private boolean hidesAVariable() {
        return VARIABLES.contains(name) || name.startsWith("seen");
    }

    /** A local variable for it. */
    String local() {
        return hidesAVariable() ? name + "_" : name;
    }

    /** The component in an instance method. */
    CodeBlock self() {
        return CodeBlock.of(hidesAVariable() ? "this.$L" : "$L", name);
    }

    /** The value inside, where it is known to be there. */
    CodeBlock inside() {
        return CodeBlock.of("$L.$L()", self(), getter());
    }

    private String getter() {
        if (type.equals(TypeName.get(OptionalInt.class))) {
            return "getAsInt";
        }
        return type.equals(TypeName.get(OptionalLong.class)) ? "getAsLong" : "get";
    }

    /** What the component is when nothing was said. */
    CodeBlock empty() {
        if (field.isEmpty()) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        if (isOptional()) {
            return CodeBlock.of("$T.empty()", optional());
        }
        if (type.equals(TypeName.BOOLEAN)) {
            return CodeBlock.of("false");
        }
        return CodeBlock.of(type.isPrimitive() ? "0" : "null");
    }

    /** The raw optional class. */
    ClassName optional() {
        if (type.equals(TypeName.get(OptionalInt.class))) {
            return ClassName.get(OptionalInt.class);
        }
        return ClassName.get(type.equals(TypeName.get(OptionalLong.class)) ? OptionalLong.class : Optional.class);
    }

    Documentation documentation() {
        return field.isPresent()
                ? field.get().documentation()
                : new Documentation(
                        Optional.empty(),
                        Optional.of("members that the schema allows without naming them"),
                        List.of(),
                        Optional.empty(),
                        false,
                        "");
    }

    /** One line for a {@code @param} tag. */
    CodeBlock describe() {
        String text = Javadoc.summary(documentation(), wireName(), "the value of " + Javadoc.code(wireName()));
        StringBuilder line = new StringBuilder(text.replace("\n\n<p>", " "));
        Optional<String> examples = Javadoc.examples(documentation());
        if (examples.isPresent()) {
            line.append(' ').append(examples.get());
        }
        Optional<String> value = documentation().defaultText();
        if (value.isPresent() && value.get().length() <= 200 && !Javadoc.text(value.get()).isEmpty()) {
            line.append(" Readers may assume ").append(Javadoc.code(value.get())).append(" when it is absent.");
        }
        if (documentation().deprecated()) {
            line.append(" Deprecated: the schema may do without it one day.");
        }
        return CodeBlock.of("$L", Javadoc.wrapped(line.toString(), "@param  ".length() + name.length(), "    "));
    }

    String wireName() {
        return field.isPresent() ? field.get().wireName() : name;
    }
}
