package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** How an object inside JSON reads and writes itself. */
final class ObjectMembers {
    private static final int BITS = 64;

    private final Struct struct;
    private final ClassName self;
    private final List<Component> components;
    private final JavaTypes types;
    private final SlotReading reading;
    private final SlotWriting writing;
    private final Checking checking;
    private final Members members;
    private final boolean recursive;

    ObjectMembers(
            Struct struct,
            ClassName self,
            List<Component> components,
            JavaTypes types,
            SlotReading reading,
            SlotWriting writing,
            Checking checking,
            Members members,
            boolean recursive) {
        this.struct = struct;
        this.self = self;
        this.components = components;
        this.types = types;
        this.reading = reading;
        this.writing = writing;
        this.checking = checking;
        this.members = members;
        this.recursive = recursive;
    }

    void addTo(TypeSpec.Builder type) {
        List<CodeBlock> names = struct.fields().stream()
                .map(field -> Literals.string(field.wireName()))
                .toList();
        Optional<UsualObject> usual = UsualObject.of(struct, types);
        CodeBlock members = usual.map(UsualObject::members).orElse(CodeBlock.of(""));
        type.addField(FieldSpec.builder(
                        RuntimeTypes.NAMES, "NAMES", Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)$L", RuntimeTypes.NAMES, CodeBlock.join(names, ",$W"), members)
                .build());
        type.addMethod(read(usual.isPresent()));
        usual.ifPresent(object -> type.addMethod(object.method(self, components)));
        type.addMethod(write());
    }

    private MethodSpec read(boolean hasUsual) {
        CodeBlock at = Literals.string(struct.at());
        boolean rules = Checking.hasRules(struct.constraints());
        MethodSpec.Builder read = types.nullness().reads(MethodSpec.methodBuilder("read"), self)
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeTypes.JSON_READER, "in");
        if (hasUsual) {
            read.beginControlFlow("if (in.usual(NAMES))");
            read.addStatement("return usual(in, 0)");
            read.endControlFlow();
        }
        if (rules) {
            read.addStatement("int place = in.here()");
        }
        read.addStatement("int before = in.problems()");
        read.addStatement("int member = in.firstMember(NAMES, $L)", at);
        read.beginControlFlow("if (member == $T.NONE)", RuntimeTypes.JSON_READER);
        read.addStatement("return null");
        read.endControlFlow();
        variables(read);
        read.beginControlFlow(
                "for (; member != $T.END; member = in.nextMember(NAMES, member))", RuntimeTypes.JSON_READER);
        read.beginControlFlow("switch (member)");
        for (int i = 0; i < struct.fields().size(); i++) {
            read.beginControlFlow("case $L ->", i);
            read.addStatement("$1L = in.seen($1L, $2L)", seen(i), bit(i));
            read.addCode(assign(components.get(i)));
            read.endControlFlow();
        }
        unknown(read);
        read.endControlFlow();
        read.endControlFlow();
        missing(read, at);
        if (rules) {
            read.addCode(checking.rules(struct.constraints(), "object", CodeBlock.of("in")));
        }
        CodeBlock made = struct.isLarge()
                ? CodeBlock.of("new $T(data)", self)
                : CodeBlock.of(
                        "new $T($L)",
                        self,
                        CodeBlock.join(
                                components.stream()
                                        .map(component -> CodeBlock.of("$L", component.local()))
                                        .toList(),
                                ",$W"));
        read.addStatement("return in.problems() == before ? $L : null", made);
        return read.build();
    }

    private void variables(MethodSpec.Builder read) {
        if (struct.isLarge()) {
            read.addStatement("Builder data = new Builder()");
            if (struct.others().isKept()) {
                read.addStatement("data.$L = new $T<>()", struct.others().javaName(), LinkedHashMap.class);
            }
        } else {
            for (Component component : components) {
                CodeBlock empty = component.field().isEmpty()
                        ? CodeBlock.of("new $T<>()", LinkedHashMap.class)
                        : component.empty();
                read.addStatement("$T $L = $L", component.type(), component.local(), empty);
            }
        }
        for (int i = 0; i < struct.fields().size(); i += BITS) {
            read.addStatement("long $L = 0L", seen(i));
        }
    }

    private CodeBlock assign(Component component) {
        CodeBlock target =
                CodeBlock.of(struct.isLarge() ? "data.$L" : "$L", struct.isLarge() ? component.name() : component.local());
        return Assigning.json(component, target, reading, true);
    }

    private static String seen(int field) {
        return field < BITS ? "seen" : "seen" + field / BITS;
    }

    private static String bit(int field) {
        return "0x" + Long.toHexString(1L << field % BITS) + "L";
    }

    /** Members that no field names. */
    private void unknown(MethodSpec.Builder read) {
        OtherMembers others = struct.others();
        CodeBlock at = Literals.string(struct.at() + "/additionalProperties");
        if (others.pattern().isEmpty()) {
            switch (others.kind()) {
                case IGNORED -> read.addStatement("default -> in.skip()");
                case REFUSED -> read.addStatement("default -> in.refuse($L)", at);
                case KEPT -> {
                    read.beginControlFlow("default ->");
                    read.addCode(keep(others));
                    read.endControlFlow();
                }
            }
            return;
        }
        OtherMembers.NamePattern pattern = others.pattern().get();
        String automaton = checking.names(others);
        read.beginControlFlow("default ->");
        read.beginControlFlow("if ($L.matches(in.memberName()))", automaton);
        read.addCode(keep(others));
        read.nextControlFlow("else");
        if (pattern.refusesRest()) {
            read.addStatement("in.refuse($L)", at);
        } else {
            read.addStatement("in.skip()");
        }
        read.endControlFlow();
        read.endControlFlow();
    }

    private CodeBlock keep(OtherMembers others) {
        Slot slot = others.slot().orElseThrow();
        Component component = components.get(components.size() - 1);
        String map = struct.isLarge() ? "data." + component.name() : component.local();
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("String entry = in.memberName()");
        code.addStatement("in.repeated($L.containsKey(entry))", map);
        // A wrong value too: the last of repeated members counts, and that there was one before must be known.
        code.addStatement("$L.put(entry, $L)", map, reading.element(slot, others.javaName() + "Value"));
        return code.build();
    }

    private void missing(MethodSpec.Builder read, CodeBlock at) {
        for (int first = 0; first < struct.fields().size(); first += BITS) {
            long required = 0;
            for (int i = first; i < Math.min(first + BITS, struct.fields().size()); i++) {
                if (struct.fields().get(i).presence() == Presence.REQUIRED) {
                    required |= 1L << i - first;
                }
            }
            if (required != 0) {
                String mask = "0x" + Long.toHexString(required) + "L";
                read.beginControlFlow("if (($L & $L) != $L)", seen(first), mask, mask);
                read.addStatement("in.missing(NAMES, $L, $L, $L,$W$L)", seen(first), mask, first, at);
                read.endControlFlow();
            }
        }
    }

    private MethodSpec write() {
        MethodSpec.Builder write =
                MethodSpec.methodBuilder("write").addParameter(RuntimeTypes.JSON_WRITER, "out");
        boolean rules = Checking.hasRules(struct.constraints());
        if (rules) {
            write.addStatement("int place = out.here()");
            write.addStatement("int before = out.problems()");
        }
        if (recursive) {
            write.beginControlFlow("if (out.deeper($L))", Literals.string(struct.at()));
        }
        body(write);
        if (recursive) {
            write.addStatement("out.shallower()");
            write.endControlFlow();
        }
        if (rules) {
            write.addCode(checking.rules(struct.constraints(), "object", CodeBlock.of("out")));
        }
        return write.build();
    }

    /** Punctuation that is known now is one literal; before the first required member it is not known. */
    private void body(MethodSpec.Builder write) {
        StringBuilder pending = new StringBuilder("{");
        boolean known = false;
        boolean first = true;
        for (Component component : components) {
            if (component.field().isEmpty()) {
                continue;
            }
            Field field = component.field().get();
            String name = WireText.json(field.wireName()) + ": ";
            boolean always = field.presence() == Presence.REQUIRED;
            if (always && (known || first)) {
                pending.append(known ? ", " : "").append(name);
                write.addStatement("out.raw($L)", Literals.string(pending.toString()));
                pending.setLength(0);
                known = true;
                write.addCode(value(component, field));
            } else {
                if (pending.length() > 0) {
                    write.addStatement("out.raw($L)", Literals.string(pending.toString()));
                    pending.setLength(0);
                }
                if (!always) {
                    write.beginControlFlow("if ($L.isPresent())", component.self());
                }
                if (known) {
                    write.addStatement("out.raw($L)", Literals.string(", " + name));
                } else {
                    write.addStatement("out.member($L)", Literals.string(name));
                }
                write.addCode(always ? value(component, field) : present(component, field));
                if (!always) {
                    write.endControlFlow();
                }
                known |= always;
            }
            first = false;
        }
        others(write, pending);
        pending.append("}");
        write.addStatement("out.raw($L)", Literals.string(pending.toString()));
    }

    private void others(MethodSpec.Builder write, StringBuilder pending) {
        if (!struct.others().isKept()) {
            return;
        }
        if (pending.length() > 0) {
            write.addStatement("out.raw($L)", Literals.string(pending.toString()));
            pending.setLength(0);
        }
        Component component = components.get(components.size() - 1);
        Slot slot = struct.others().slot().orElseThrow();
        TypeName element = ((ParameterizedTypeName) component.type()).typeArguments().get(1);
        write.beginControlFlow(
                "for ($T<$T, $T> entry : $L.entrySet())", Map.Entry.class, JavaTypes.STRING, element, component.self());
        CodeBlock at = Literals.string(struct.at());
        if (struct.others().pattern().isPresent()) {
            write.addStatement("out.other(NAMES, $L, entry.getKey(),$W$L)", checking.names(struct.others()), at);
        } else {
            write.addStatement("out.other(NAMES, entry.getKey(),$W$L)", at);
        }
        write.addCode(writing.element(slot, struct.others().javaName() + "Value", CodeBlock.of("entry.getValue()")));
        write.endControlFlow();
    }

    private CodeBlock value(Component component, Field field) {
        if (!field.writesNull()) {
            return writing.value(field.slot(), field.javaName(), component.self());
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L.isPresent())", component.self())
                .add(present(component, field))
                .nextControlFlow("else")
                .addStatement("out.nullValue()")
                .endControlFlow()
                .build();
    }

    private CodeBlock present(Component component, Field field) {
        return writing.value(field.slot(), field.javaName(), component.inside());
    }
}
