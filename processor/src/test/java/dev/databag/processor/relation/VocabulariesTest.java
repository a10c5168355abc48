package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.relation.Vocabulary.Word;
import dev.databag.processor.testing.SchemaTexts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which words are an enum, whether it is open, and what it is called. */
final class VocabulariesTest {

    @Test
    void definitionNamesTheEnum() {
        SchemaTexts schemas = SchemaTexts.app("\"mode\": {\"$ref\": \"#/$defs/transport_mode\"}")
                .defining("\"transport_mode\": {\"title\": \"Mode\", \"enum\": [\"http\", \"otlp-grpc\"]}");

        assertThat(typeOf(schemas)).isEqualTo(new FieldType.Word(TypeRef.topLevel("TransportMode"), false));
        Vocabulary vocabulary = (Vocabulary) schemas.read().types().get(0);
        assertThat(vocabulary.words())
                .containsExactly(new Word("http", true, "HTTP"), new Word("otlp-grpc", true, "OTLP_GRPC"))
                .inOrder();
        assertThat(vocabulary.at()).isEqualTo("provider.json#/$defs/transport_mode");
    }

    @Test
    void placeNamesTheEnumThatHasNoName() {
        SchemaTexts schemas = SchemaTexts.app("\"tls-mode\": {\"type\": \"string\", \"enum\": [\"on\"]}");

        assertThat(typeOf(schemas)).isEqualTo(new FieldType.Word(TypeRef.topLevel("ProviderAppData").nest("TlsMode"), false));
        assertThat(schemas.read().databags().get(0).struct().nested()).hasSize(1);
        assertThat(schemas.read().types()).isEmpty();
    }

    @Test
    void elementsOfAListAreNamedByTheList() {
        FieldType.ListOf list = (FieldType.ListOf)
                typeOf(SchemaTexts.app("\"modes\": {\"type\": \"array\", \"items\": {\"enum\": [\"on\"]}}"));

        assertThat(list.element().type())
                .isEqualTo(new FieldType.Word(TypeRef.topLevel("ProviderAppData").nest("ModesItem"), false));
    }

    @Test
    void vocabularyIsOpenWhenAnyStringMayStandThere() {
        String definition = "\"Mode\": {\"enum\": [\"http\"]}";
        FieldType open = new FieldType.Word(TypeRef.topLevel("Mode"), true);

        assertThat(typeOf(SchemaTexts.app("\"m\": {\"anyOf\": [{\"$ref\": \"#/$defs/Mode\"}, {\"type\": \"string\"}]}")
                        .defining(definition)))
                .isEqualTo(open);
        assertThat(typeOf(SchemaTexts.app(
                                "\"m\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}, {\"$ref\": \"#/$defs/Mode\"}]}")
                        .defining(definition)))
                .isEqualTo(open);
    }

    @Test
    void oneVocabularyMayBeOpenHereAndClosedThere() {
        RelationInterface relation = SchemaTexts.app("""
                        "open": {"anyOf": [{"$ref": "#/$defs/Mode"}, {"type": "string"}]},
                        "closed": {"$ref": "#/$defs/Mode"}""")
                .defining("\"Mode\": {\"enum\": [\"http\"]}")
                .read();

        assertThat(relation.databags().get(0).struct().fields().stream().map(field -> field.slot().type()))
                .containsExactly(
                        new FieldType.Word(TypeRef.topLevel("Mode"), true),
                        new FieldType.Word(TypeRef.topLevel("Mode"), false))
                .inOrder();
        assertThat(relation.types()).hasSize(1);
    }

    @Test
    void stringThatIsRestrictedDoesNotOpenAVocabulary() {
        assertThat(typeOf(SchemaTexts.app(
                        "\"m\": {\"anyOf\": [{\"enum\": [\"http\"]}, {\"type\": \"string\", \"minLength\": 3}]}")))
                .isNotInstanceOf(FieldType.Word.class);
    }

    @Test
    void examplesOpenAVocabularyOnlyWhenTheDeclarationAsks() {
        SchemaTexts schemas = SchemaTexts.app("\"mode\": {\"type\": \"string\", \"examples\": [\"http\", \"grpc\", \"http\"]}");

        assertThat(typeOf(schemas)).isEqualTo(new FieldType.Text());
        assertThat(typeOf(schemas.options(Options.openExamples())))
                .isEqualTo(new FieldType.Word(TypeRef.topLevel("ProviderAppData").nest("Mode"), true));
    }

    @Test
    void constIsAVocabularyOfOneWord() {
        SchemaTexts schemas = SchemaTexts.app("\"record-class\": {\"const\": \"IN\"}");

        assertThat(typeOf(schemas)).isInstanceOf(FieldType.Word.class);
        assertThat(((Vocabulary) schemas.read().databags().get(0).struct().nested().get(0)).words())
                .containsExactly(new Word("IN", true, "IN"));
    }

    @Test
    void wordsThatAreNoStringsCarryTheirJson() {
        SchemaTexts schemas = SchemaTexts.app("\"version\": {\"type\": \"integer\", \"enum\": [2, 4]}");

        Vocabulary vocabulary = (Vocabulary) schemas.read().databags().get(0).struct().nested().get(0);

        assertThat(vocabulary.isTextual()).isFalse();
        assertThat(vocabulary.words())
                .containsExactly(new Word("2", false, "_2"), new Word("4", false, "_4"))
                .inOrder();
    }

    @Test
    void nullAmongTheWordsMakesThemNullable() {
        Field field = SchemaTexts.app("\"mode\": {\"enum\": [\"a\", null]}").read().databags().get(0).struct().fields().get(0);

        assertThat(field.slot().nullable()).isTrue();
        assertThat(field.slot().type()).isInstanceOf(FieldType.Word.class);
    }

    @Test
    void allOfLeavesTheWordsThatBothKnow() {
        SchemaTexts schemas = SchemaTexts.app("\"mode\": {\"$ref\": \"#/$defs/Mode\", \"enum\": [\"b\", \"a\"]}")
                .defining("\"Mode\": {\"enum\": [\"a\", \"b\", \"c\"]}");

        Vocabulary vocabulary = (Vocabulary) schemas.read().databags().get(0).struct().nested().get(0);

        assertThat(vocabulary.words().stream().map(Word::wire)).containsExactly("b", "a").inOrder();
    }

    @Test
    void wordsOfAnotherTypeAreNoWords() {
        SchemaTexts schemas = SchemaTexts.app("\"mode\": {\"type\": \"string\", \"enum\": [\"a\", 1]}");

        assertThat(schemas.messages()).hasSize(1);
        assertThat(schemas.messages().get(0)).contains("[doubtful-enum] the word 1 can never stand here");
    }

    @Test
    void threeThousandWordsAreAStringAndARule() {
        String words = IntStream.range(0, 3_000).mapToObj(i -> "\"value-" + i + "\"").collect(Collectors.joining(","));
        Slot slot = SchemaTexts.app("\"v\": {\"enum\": [" + words + "]}").read().databags().get(0).struct().fields().get(0).slot();

        assertThat(slot.type()).isEqualTo(new FieldType.Text());
        assertThat(slot.constraints().stream().map(Object::getClass).toList()).isEqualTo(List.of(Constraint.Rule.class));
    }

    private static FieldType typeOf(SchemaTexts schemas) {
        return schemas.read().databags().get(0).struct().fields().get(0).slot().type();
    }
}
