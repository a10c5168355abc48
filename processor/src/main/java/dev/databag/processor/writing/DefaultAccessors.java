package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.DefaultValue;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A second accessor for each optional component that has a default: reading may assume it, writing never invents it. */
final class DefaultAccessors {
    private DefaultAccessors() {}

    static void addTo(TypeSpec.Builder type, List<Component> components, JavaTypes types) {
        Set<String> taken = components.stream().map(Component::name).collect(Collectors.toSet());
        for (Component component : components) {
            String name = component.name() + "OrDefault";
            if (component.isOptional() && !taken.contains(name)) {
                Field field = component.field().orElseThrow();
                field.defaultValue()
                        .flatMap(value -> expression(field.slot().type(), value, types))
                        .ifPresent(value -> type.addMethod(accessor(component, name, value)));
            }
        }
    }

    private static MethodSpec accessor(Component component, String name, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The value of {@link #$L()}, or the default of the schema when it is absent.\n\n@return never empty",
                        component.name())
                .returns(component.value())
                .addStatement("return $L.orElse($L)", component.self(), value)
                .build();
    }

    /** Nothing for a word that its closed vocabulary does not have. */
    private static Optional<CodeBlock> expression(FieldType type, DefaultValue value, JavaTypes types) {
        if (!(value instanceof DefaultValue.Word word)) {
            return Optional.of(literal(type, value));
        }
        FieldType.Word vocabulary = (FieldType.Word) type;
        if (vocabulary.open()) {
            return Optional.of(CodeBlock.of("$T.open($L)", types.name(vocabulary.vocabulary()), Literals.string(word.wire())));
        }
        return types.constant(vocabulary.vocabulary(), word.wire());
    }

    private static CodeBlock literal(FieldType type, DefaultValue value) {
        if (value instanceof DefaultValue.Text text) {
            return Literals.string(text.value());
        }
        if (value instanceof DefaultValue.Bool bool) {
            return CodeBlock.of("$L", bool.value());
        }
        if (value instanceof DefaultValue.Decimal decimal) {
            return Literals.decimal(decimal.value());
        }
        if (value instanceof DefaultValue.Integer integer) {
            if (type instanceof FieldType.BigInt) {
                return CodeBlock.of("$T.valueOf($LL)", BigInteger.class, integer.value());
            }
            return CodeBlock.of(type instanceof FieldType.Int64 ? "$LL" : "$L", integer.value());
        }
        return CodeBlock.of("$T.of()", type instanceof FieldType.ListOf ? List.class : Map.class);
    }
}
