package dev.databag.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.relation.Vocabulary;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A vocabulary as an enum; each constant carries its wire word. */
final class VocabularyWriter {
    private final ClassName self;
    private final Vocabulary vocabulary;

    VocabularyWriter(JavaTypes types, Vocabulary vocabulary) {
        this.self = types.name(vocabulary.name());
        this.vocabulary = vocabulary;
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", Javadoc.of(vocabulary.documentation(), "The words of a vocabulary."))
                .addJavadoc("\n\n<p>Generated from $L.", Javadoc.code(vocabulary.at()));
        return vocabulary.isTextual() ? textual(type) : json(type);
    }

    private TypeSpec.Builder textual(TypeSpec.Builder type) {
        type.addSuperinterface(RuntimeTypes.WIRE_ENUM);
        for (Vocabulary.Word word : vocabulary.words()) {
            type.addEnumConstant(
                    word.javaName(),
                    TypeSpec.anonymousClassBuilder("$L", Literals.string(word.wire()))
                            .addJavadoc("The word $L.", Javadoc.code(word.wire()))
                            .build());
        }
        TypeName words = ParameterizedTypeName.get(RuntimeTypes.WORDS, self);
        type.addField(FieldSpec.builder(words, "WORDS", Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of(values())", RuntimeTypes.WORDS)
                .build());
        type.addField(String.class, "wire", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(String.class, "wire")
                .addStatement("this.wire = wire")
                .build());
        type.addMethod(MethodSpec.methodBuilder("wire")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return wire")
                .build());
        type.addMethod(MethodSpec.methodBuilder("find")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The constant of a wire word.\n\n@param wire the word; case matters\n"
                        + "@return the constant, or nothing for a word that this vocabulary does not know")
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), self))
                .addParameter(String.class, "wire")
                .addStatement("return $T.ofNullable(WORDS.find(wire))", Optional.class)
                .build());
        type.addMethod(MethodSpec.methodBuilder("open")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Any word, for a place where the vocabulary is open.\n\n@param wire the word; case matters\n"
                        + "@return the known word, or one that is kept as it is")
                .returns(ParameterizedTypeName.get(RuntimeTypes.OPEN_ENUM, self))
                .addParameter(String.class, "wire")
                .addStatement("return $T.of(WORDS, wire)", RuntimeTypes.OPEN_ENUM)
                .build());
        return type;
    }

    private TypeSpec.Builder json(TypeSpec.Builder type) {
        for (Vocabulary.Word word : vocabulary.words()) {
            type.addEnumConstant(
                    word.javaName(),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc("The value $L.", Javadoc.code(word.wire()))
                            .build());
        }
        List<CodeBlock> texts = vocabulary.words().stream()
                .map(word -> Literals.string(word.text() ? WireText.json(word.wire()) : word.wire()))
                .toList();
        type.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.JSON_WORDS, self),
                        "WORDS",
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of(values(),$W$L)", RuntimeTypes.JSON_WORDS, CodeBlock.join(texts, ",$W"))
                .build());
        type.addMethod(MethodSpec.methodBuilder("json")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The value on the wire.\n\n@return a JSON value")
                .returns(RuntimeTypes.JSON_VALUE)
                .addStatement("return WORDS.value(this)")
                .build());
        return type;
    }
}
