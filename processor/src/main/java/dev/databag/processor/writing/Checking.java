package dev.databag.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.databag.processor.relation.Constraint;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Slot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The code that checks what types do not say; reading and writing share it. */
final class Checking {
    private final JavaTypes types;
    private final Members members;

    Checking(JavaTypes types, Members members) {
        this.types = types;
        this.members = members;
    }

    /** A constant for a bound, or null where there is none. */
    CodeBlock limit(Optional<BigInteger> limit, String name) {
        if (limit.isEmpty()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(
                "$L",
                members.constant(
                        TypeName.get(BigInteger.class),
                        name,
                        Literals.integer(limit.get())));
    }

    /** Statements that check a value that has been read or written from {@code place} on. */
    CodeBlock after(Slot slot, String name, CodeBlock to, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(before(slot, name, to, value));
        code.add(rules(slot, name, to));
        return code.build();
    }

    /** Statements for everything that looks at the Java value. */
    CodeBlock before(Slot slot, String name, CodeBlock to, CodeBlock value) {
        List<Constraint> plain = slot.constraints().stream()
                .filter(constraint -> !(constraint instanceof Constraint.Rule))
                .toList();
        if (plain.isEmpty()) {
            return CodeBlock.of("");
        }
        String method = members.method("check" + Members.capital(name), slot, named -> {
            MethodSpec.Builder check = MethodSpec.methodBuilder(named)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeTypes.CHECKS, "to")
                    .addParameter(TypeName.INT, "place")
                    .addParameter(checked(slot.type()), "value");
            for (Constraint constraint : plain) {
                check.addStatement(constraint.accept(new Call(name, slot.type())));
            }
            return check.build();
        });
        CodeBlock argument = slot.type() instanceof FieldType.Word
                ? CodeBlock.of("$1L == null ? null : $1L.wire()", value)
                : value;
        return CodeBlock.builder()
                .addStatement("$L($L, place, $L)", method, to, argument)
                .build();
    }

    /** Of a word, its text is checked. */
    private TypeName checked(FieldType type) {
        return type instanceof FieldType.Word ? JavaTypes.STRING : types.value(type);
    }

    /** Statements for everything that looks at the value as JSON. */
    CodeBlock rules(Slot slot, String name, CodeBlock to) {
        return rules(slot.constraints(), name, to);
    }

    CodeBlock rules(List<Constraint> constraints, String name, CodeBlock to) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Rule rule) {
                code.addStatement("$L.check($L, place, before)", rule(rule, name), to);
            }
        }
        return code.build();
    }

    /** Statements for rules about a plain text, which is no JSON itself. */
    CodeBlock textRules(Slot slot, String name, CodeBlock to, CodeBlock text) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Constraint constraint : slot.constraints()) {
            if (constraint instanceof Constraint.Rule rule) {
                code.addStatement("$L.checkText($L, place, $L)", rule(rule, name), to, text);
            }
        }
        return code.build();
    }

    static boolean hasRules(List<Constraint> constraints) {
        return constraints.stream().anyMatch(Constraint.Rule.class::isInstance);
    }

    /** The constant that holds the rule. */
    String rule(Constraint.Rule rule, String name) {
        return members.constant(
                RuntimeTypes.ASSERTION,
                name + "Rule",
                CodeBlock.of("$T.of($L)", RuntimeTypes.ASSERTION, Literals.arguments(rule.program())));
    }

    /** The constant that holds the pattern of the names of members which no field names. */
    String names(OtherMembers others) {
        return members.constant(
                RuntimeTypes.TEXT_AUTOMATON,
                others.javaName() + "Names",
                CodeBlock.of(
                        "$T.of($L)",
                        RuntimeTypes.TEXT_AUTOMATON,
                        Literals.arguments(others.pattern().orElseThrow().table())));
    }

    /** One call of the runtime for each constraint. */
    private final class Call implements Constraint.Visitor<CodeBlock> {
        private final String name;
        private final FieldType type;

        Call(String name, FieldType type) {
            this.name = name;
            this.type = type;
        }

        @Override
        public CodeBlock length(Constraint.Length length) {
            return CodeBlock.of(
                    "$T.length(to, place, value, $L, $L,$W$L)",
                    RuntimeTypes.CHECK,
                    length.min(),
                    length.max(),
                    Literals.string(length.at()));
        }

        @Override
        public CodeBlock matches(Constraint.Matches matches) {
            String automaton = members.constant(
                    RuntimeTypes.TEXT_AUTOMATON,
                    name + "Pattern",
                    CodeBlock.of("$T.of($L)", RuntimeTypes.TEXT_AUTOMATON, Literals.arguments(matches.table())));
            return CodeBlock.of(
                    "$T.matches(to, place, value, $L, $L,$W$L)",
                    RuntimeTypes.CHECK,
                    automaton,
                    Literals.string(matches.pattern()),
                    Literals.string(matches.at()));
        }

        @Override
        public CodeBlock format(Constraint.Format format) {
            return CodeBlock.of(
                    "$T.check(to, place, value, $L, $L)",
                    RuntimeTypes.FORMAT,
                    Literals.string(format.format()),
                    Literals.string(format.at()));
        }

        @Override
        public CodeBlock bound(Constraint.Bound bound) {
            String method =
                    switch (bound.side()) {
                        case AT_LEAST -> "atLeast";
                        case ABOVE -> "above";
                        case AT_MOST -> "atMost";
                        case BELOW -> "below";
                    };
            return CodeBlock.of(
                    "$T.$L(to, place, value, $L,$W$L)",
                    RuntimeTypes.CHECK,
                    method,
                    decimal(bound.limit(), name + Members.capital(method)),
                    Literals.string(bound.at()));
        }

        @Override
        public CodeBlock multipleOf(Constraint.MultipleOf multipleOf) {
            boolean isLong = type instanceof FieldType.Int32 || type instanceof FieldType.Int64;
            boolean isInteger = isLong || type instanceof FieldType.BigInt;
            BigInteger divisor = isInteger ? multipleOf.integer() : BigInteger.ZERO;
            boolean fits = isLong && divisor.bitLength() < Long.SIZE;
            CodeBlock value = isLong && !fits ? CodeBlock.of("$T.valueOf(value)", BigInteger.class) : CodeBlock.of("value");
            CodeBlock factor = fits
                    ? CodeBlock.of("$LL", divisor)
                    : isInteger
                            ? limit(Optional.of(divisor), name + "Factor")
                            : CodeBlock.of("$L", decimal(multipleOf.factor(), name + "Factor"));
            return CodeBlock.of(
                    "$T.multipleOf(to, place, $L, $L,$W$L)",
                    RuntimeTypes.CHECK,
                    value,
                    factor,
                    Literals.string(multipleOf.at()));
        }

        private String decimal(BigDecimal value, String constant) {
            return members.constant(
                    TypeName.get(BigDecimal.class),
                    constant,
                    Literals.decimal(value));
        }

        @Override
        public CodeBlock size(Constraint.Size size) {
            return CodeBlock.of(
                    "$T.$L(to, place, value == null ? $L : value.size(), $L, $L,$W$L)",
                    RuntimeTypes.CHECK,
                    size.members() ? "members" : "size",
                    size.min(),
                    size.min(),
                    size.max(),
                    Literals.string(size.at()));
        }

        @Override
        public CodeBlock unique(Constraint.Unique unique) {
            return CodeBlock.of(
                    "$T.unique(to, place, value,$W$L)", RuntimeTypes.CHECK, Literals.string(unique.at()));
        }

        @Override
        public CodeBlock rule(Constraint.Rule rule) {
            throw new IllegalStateException("rules look at JSON, not at the Java value");
        }
    }
}
