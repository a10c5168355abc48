package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.schema.JsonText;
import dev.databag.processor.schema.Keyword;
import java.util.List;
import java.util.Optional;

/** Takes what a schema says for people. */
final class DocumentationReader {

    Documentation read(Meaning meaning, String at) {
        List<String> examples = meaning.annotation(Keyword.EXAMPLES)
                .filter(Kind.ARRAY::is)
                .map(values -> values.elements().stream().map(DocumentationReader::text).toList())
                .orElse(List.of());
        return new Documentation(
                text(meaning, Keyword.TITLE),
                text(meaning, Keyword.DESCRIPTION),
                examples,
                meaning.annotation(Keyword.DEFAULT).filter(value -> !value.isNull()).map(DocumentationReader::text),
                meaning.annotation(Keyword.DEPRECATED).map(JsonValue::bool).orElse(false),
                at);
    }

    private static Optional<String> text(Meaning meaning, Keyword keyword) {
        return meaning.annotation(keyword).map(JsonValue::string).filter(text -> !text.isBlank());
    }

    private static String text(JsonValue value) {
        return Kind.STRING.is(value) ? value.string() : JsonText.of(value);
    }
}
