package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Constraint;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What a databag can do: decode, encode, changesTo. */
final class DatabagMembers {
    private static final int BITS = 64;
    /** Its whole name: to Eclipse's compiler an import that only a comment uses is one that nothing uses. */
    private static final String THROWS = "@throws dev.databag.DatabagException ";
    private static final TypeName MAP = ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final Databag databag;
    private final ClassName self;
    private final List<Component> components;
    private final JavaTypes types;
    private final Members members;
    private final SlotReading reading;
    private final SlotWriting writing;
    private final Checking checking;

    DatabagMembers(
            Databag databag,
            ClassName self,
            List<Component> components,
            JavaTypes types,
            Members members,
            SlotReading reading,
            SlotWriting writing,
            Checking checking) {
        this.databag = databag;
        this.self = self;
        this.components = components;
        this.types = types;
        this.members = members;
        this.reading = reading;
        this.writing = writing;
        this.checking = checking;
    }

    void addTo(TypeSpec.Builder type) {
        type.addField(keys());
        type.addMethod(decode("decode", "STRICT", "Reads a databag strictly.", ""));
        type.addMethod(decode(
                "decodeLenient",
                "LENIENT",
                "Reads a databag, leaving out elements of lists that are not what the schema says.",
                "\nWhat was left out is among the warnings of {@code Ready}."));
        type.addMethod(decodeWith());
        type.addMethod(encode());
        type.addMethod(changesTo());
        members.method("readKey", this::readKey);
    }

    private FieldSpec keys() {
        List<Field> fields = databag.struct().fields();
        long[] words = new long[Math.max(1, (fields.size() + BITS - 1) / BITS)];
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).presence() == Presence.REQUIRED) {
                words[i / BITS] |= 1L << i % BITS;
            }
        }
        CodeBlock.Builder required = CodeBlock.builder();
        if (words.length == 1) {
            required.add("0x$LL", Long.toHexString(words[0]));
        } else {
            required.add("new long[] {");
            for (int i = 0; i < words.length; i++) {
                required.add(i == 0 ? "0x$LL" : ",$W0x$LL", Long.toHexString(words[i]));
            }
            required.add("}");
        }
        CodeBlock.Builder keys = CodeBlock.builder()
                .add(
                        "$T.of($S,$W$S,$W$L,$W$L",
                        RuntimeTypes.KEYS,
                        databag.role().word(),
                        databag.scope().word(),
                        Literals.string(databag.struct().at()),
                        required.build());
        fields.forEach(field -> keys.add(",$W$L", Literals.string(field.wireName())));
        keys.add(")");
        OtherMembers others = databag.struct().others();
        if (others.kind() == OtherMembers.Kind.REFUSED) {
            keys.add(".refusingOthers()");
        }
        if (others.isKept()) {
            keys.add(".keepingOthers()");
        }
        List<Field> secrets = fields.stream().filter(Field::holdsSecret).toList();
        if (others.secret()) {
            keys.add(".hidingWords()");
        } else if (!secrets.isEmpty()) {
            keys.add(".hidingWords(");
            for (int i = 0; i < secrets.size(); i++) {
                keys.add(i == 0 ? "$L" : ",$W$L", Literals.string(secrets.get(i).wireName()));
            }
            keys.add(")");
        }
        return FieldSpec.builder(RuntimeTypes.KEYS, "KEYS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(keys.build())
                .build();
    }

    private TypeName decoded() {
        return ParameterizedTypeName.get(RuntimeTypes.DECODED, self);
    }

    private MethodSpec decode(String name, String options, String summary, String rule) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L$L\n\n@param databag the databag, which may be half filled or wrong\n"
                        + "@return what became of it, never an exception", summary, rule)
                .returns(decoded())
                .addParameter(MAP, "databag")
                .addStatement("return decode(databag, $T.$L)", RuntimeTypes.READ_OPTIONS, options)
                .build();
    }

    private MethodSpec decodeWith() {
        MethodSpec.Builder decode = MethodSpec.methodBuilder("decode")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Reads a databag.\n\n@param databag the databag, which may be half filled or wrong\n"
                        + "@param options how strictly, and how much of it\n"
                        + "@return what became of it, never an exception")
                .returns(decoded())
                .addParameter(MAP, "databag")
                .addParameter(RuntimeTypes.READ_OPTIONS, "options")
                .addStatement("$1T in = new $1T(KEYS, databag, options)", RuntimeTypes.DATABAG_READER)
                .addStatement("Builder data = new Builder()");
        decode.beginControlFlow(
                "for (int key = in.firstKey(); key != $T.END; key = in.nextKey())", RuntimeTypes.JSON_READER);
        decode.addStatement("readKey(key, in, data)");
        decode.endControlFlow();
        if (hasRules()) {
            decode.beginControlFlow("if (in.clean())");
            rules(decode, "in");
            decode.endControlFlow();
        }
        return decode.addStatement("return in.clean() ? in.ready(data.build()) : in.unready()")
                .build();
    }

    private boolean hasRules() {
        return Checking.hasRules(databag.struct().constraints());
    }

    /** Rules about the databag as a whole see its keys decoded: one letter a key says how. */
    private void rules(MethodSpec.Builder method, String to) {
        StringBuilder encodings = new StringBuilder();
        for (Field field : databag.struct().fields()) {
            encodings.append(letter(field.encoding()));
        }
        char others = databag.struct().others().isKept() ? letter(databag.struct().others().encoding()) : 't';
        databag.struct().constraints().forEach(constraint -> {
            if (constraint instanceof Constraint.Rule rule) {
                method.addStatement(
                        "$L.check($L.whole($S, '$L'), 0, 0)", checking.rule(rule, "databag"), to, encodings.toString(), others);
            }
        });
    }

    private static char letter(Encoding encoding) {
        return switch (encoding) {
            case TEXT -> 't';
            case JSON, JSON_STRING -> 'j';
            case EITHER -> 'e';
        };
    }

    private MethodSpec encode() {
        MethodSpec.Builder encode = MethodSpec.methodBuilder("encode")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Writes the databag.\n\n@return each key with its text, in the order of the schema\n"
                        + THROWS + "with every violation, if {@link #decode(Map)} would not take the result")
                .returns(MAP)
                .addStatement("$1T out = new $1T(KEYS)", RuntimeTypes.DATABAG_WRITER);
        for (int i = 0; i < databag.struct().fields().size(); i++) {
            Component component = components.get(i);
            Field field = component.field().orElseThrow();
            if (!component.isOptional()) {
                encode.addCode(writeKey(i, field, component.self()));
                continue;
            }
            encode.beginControlFlow("if ($L.isPresent())", component.self());
            encode.addCode(writeKey(i, field, component.inside()));
            if (field.writesNull()) {
                encode.nextControlFlow("else");
                encode.addStatement("out.json($L)", i);
                encode.addStatement("out.nullValue()");
                encode.addStatement("out.end()");
            }
            encode.endControlFlow();
        }
        if (databag.struct().others().isKept()) {
            others(encode);
        }
        if (hasRules()) {
            rules(encode, "out");
        }
        return encode.addStatement("return out.finish()").build();
    }

    private CodeBlock writeKey(int key, Field field, CodeBlock value) {
        return write(CodeBlock.of("$L", key), field.slot(), field.javaName(), field.encoding(), value);
    }

    private CodeBlock write(CodeBlock key, Slot slot, String name, Encoding encoding, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        switch (encoding) {
            case TEXT -> {
                code.addStatement("out.text($L, $L)", key, text(slot.type(), value));
                if (!slot.constraints().isEmpty()) {
                    code.add(checkText(slot, name, value));
                }
            }
            case JSON, JSON_STRING -> {
                code.addStatement("out.json($L)", key);
                code.add(writing.value(slot, name, value));
                code.addStatement("out.end()");
            }
            case EITHER -> {
                code.addStatement("out.json($L)", key);
                code.add(writing.value(slot, name, value));
                code.addStatement("out.endTextOrJson()");
            }
        }
        return code.build();
    }

    /** A word as its wire text; a text as itself. */
    private static CodeBlock text(FieldType type, CodeBlock value) {
        return type instanceof FieldType.Word ? CodeBlock.of("$L.wire()", value) : value;
    }

    private CodeBlock checkText(Slot slot, String name, CodeBlock value) {
        String method = members.method("check" + Members.capital(name) + "Text", slot, named -> MethodSpec.methodBuilder(named)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeTypes.CHECKS, "to")
                .addParameter(types.value(slot.type()), "value")
                .addStatement("int place = to.here()")
                .addCode(checking.before(slot, name, CodeBlock.of("to"), CodeBlock.of("value")))
                .addCode(checking.textRules(
                        slot, name, CodeBlock.of("to"), text(slot.type(), CodeBlock.of("value"))))
                .build());
        return CodeBlock.builder().addStatement("$L(out, $L)", method, value).build();
    }

    private void others(MethodSpec.Builder encode) {
        OtherMembers others = databag.struct().others();
        Component component = components.get(components.size() - 1);
        Slot slot = others.slot().orElseThrow();
        TypeName element = ((ParameterizedTypeName) component.type()).typeArguments().get(1);
        encode.beginControlFlow(
                "for ($T<$T, $T> entry : $L.entrySet())", Map.Entry.class, JavaTypes.STRING, element, component.self());
        if (others.pattern().isPresent()) {
            encode.addStatement("int key = out.other(entry.getKey(), $L)", checking.names(others));
        } else {
            encode.addStatement("int key = out.other(entry.getKey())");
        }
        CodeBlock value = CodeBlock.of("entry.getValue()");
        if (slot.nullable() && others.encoding() != Encoding.TEXT) {
            encode.addStatement("out.json(key)");
            encode.addStatement("$T kept = $L", element, value);
            encode.addCode(writing.element(slot, others.javaName() + "Value", CodeBlock.of("kept")));
            encode.addStatement("out.end()");
        } else {
            CodeBlock inside = slot.nullable() ? CodeBlock.of("$L.get()", value) : value;
            encode.addCode(write(CodeBlock.of("key"), slot, others.javaName() + "Value", others.encoding(), inside));
        }
        encode.endControlFlow();
    }

    private MethodSpec changesTo() {
        MethodSpec.Builder changes = MethodSpec.methodBuilder("changesTo")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "What has to be written so that a databag says this. A key that says the same in other bytes is left\n"
                                + "alone; so is every key that the schema does not know.\n\n"
                                + "@param current the databag as it is\n"
                                + "@return the changes, empty when there are none\n"
                                + THROWS + "with every violation, if this may not be published")
                .returns(RuntimeTypes.DATABAG_DELTA)
                .addParameter(MAP, "current")
                .addStatement("$1T changes = new $1T(KEYS, encode(), current)", RuntimeTypes.DATABAG_CHANGES);
        changes.beginControlFlow(
                "for (int key = changes.first(); key != $T.END; key = changes.next())", RuntimeTypes.JSON_READER);
        changes.addStatement("$T in = changes.reader()", RuntimeTypes.DATABAG_READER);
        changes.addStatement("Builder theirs = toBuilder()");
        changes.addStatement("readKey(key, in, theirs)");
        changes.beginControlFlow("if (in.clean() && equals(theirs.build()))");
        changes.addStatement("changes.same()");
        changes.endControlFlow();
        changes.endControlFlow();
        return changes.addStatement("return changes.delta()").build();
    }

    private MethodSpec readKey() {
        MethodSpec.Builder read = MethodSpec.methodBuilder("readKey")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeName.INT, "key")
                .addParameter(RuntimeTypes.DATABAG_READER, "in")
                .addParameter(self.nestedClass("Builder"), "data");
        read.beginControlFlow("switch (key)");
        for (int i = 0; i < databag.struct().fields().size(); i++) {
            read.addCode(readField(i, components.get(i)));
        }
        read.beginControlFlow("default ->");
        if (databag.struct().others().isKept()) {
            read.addCode(readOther());
        } else {
            read.addComment("the reader stops at no other key");
        }
        read.endControlFlow();
        return read.endControlFlow().build();
    }

    private CodeBlock readField(int key, Component component) {
        Field field = component.field().orElseThrow();
        CodeBlock target = CodeBlock.of("data.$L", component.name());
        if (field.encoding() == Encoding.TEXT) {
            CodeBlock value = readText(field.slot(), field.javaName());
            return CodeBlock.builder()
                    .addStatement(
                            "case $L -> $L = $L",
                            key,
                            target,
                            component.isOptional()
                                    ? CodeBlock.of("$T.ofNullable($L)", component.optional(), value)
                                    : value)
                    .build();
        }
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", key)
                .beginControlFlow("for (boolean more = in.$L(); more; more = in.again())", opening(field.encoding()))
                .add(Assigning.json(component, target, reading, false))
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private static String opening(Encoding encoding) {
        return switch (encoding) {
            case JSON -> "json";
            case JSON_STRING -> "jsonString";
            case EITHER -> "jsonOrText";
            case TEXT -> throw new IllegalStateException("text is not opened");
        };
    }

    /** An expression for a plain text, or the word that it is. */
    private CodeBlock readText(Slot slot, String name) {
        CodeBlock text = slot.type() instanceof FieldType.Word word
                ? CodeBlock.of(
                        "in.$L($T.WORDS,$W$L)",
                        word.open() ? "openTextWord" : "textWord",
                        types.name(word.vocabulary()),
                        Literals.string(slot.at()))
                : CodeBlock.of("in.text()");
        if (slot.constraints().isEmpty()) {
            return text;
        }
        String method = members.method("read" + Members.capital(name) + "Text", slot, named -> {
            TypeName type = types.value(slot.type());
            MethodSpec.Builder read = types.nullness()
                    .reads(MethodSpec.methodBuilder(named), type)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeTypes.DATABAG_READER, "in");
            read.addStatement("$T value = $L", type, text);
            read.addStatement("int place = in.here()");
            read.addCode(checking.before(slot, name, CodeBlock.of("in"), CodeBlock.of("value")));
            read.addCode(checking.textRules(slot, name, CodeBlock.of("in"), CodeBlock.of("in.text()")));
            return read.addStatement("return value").build();
        });
        return CodeBlock.of("$L(in)", method);
    }

    private CodeBlock readOther() {
        OtherMembers others = databag.struct().others();
        Component component = components.get(components.size() - 1);
        Slot slot = others.slot().orElseThrow();
        TypeName element = ((ParameterizedTypeName) component.type()).typeArguments().get(1);
        CodeBlock.Builder code = CodeBlock.builder();
        others.pattern().ifPresent(pattern -> {
            code.beginControlFlow("if (!$L.matches(in.key()))", checking.names(others));
            if (pattern.refusesRest()) {
                code.addStatement("in.refuseKey()");
            }
            code.addStatement("return");
            code.endControlFlow();
        });
        // The builder's map may be the one of a value that is compared: it is replaced, not changed.
        code.addStatement("$T rest = new $T<>(data.$L)", component.type(), LinkedHashMap.class, component.name());
        if (others.encoding() == Encoding.TEXT) {
            CodeBlock value = readText(slot, others.javaName() + "Value");
            code.addStatement(
                    "rest.put(in.key(), $L)",
                    slot.nullable() ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value) : value);
        } else {
            code.beginControlFlow("for (boolean more = in.$L(); more; more = in.again())", opening(others.encoding()));
            code.addStatement("$T kept = $L", element, reading.element(slot, others.javaName() + "Value"));
            code.beginControlFlow("if (kept != null)");
            code.addStatement("rest.put(in.key(), kept)");
            code.endControlFlow();
            code.endControlFlow();
        }
        code.addStatement("data.$L = rest", component.name());
        return code.build();
    }
}
