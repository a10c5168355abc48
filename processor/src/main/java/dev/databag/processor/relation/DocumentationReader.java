package dev.databag.processor.relation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.databag.processor.schema.JsonText;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what a schema says for people. */
final class DocumentationReader {

    Documentation read(Meaning meaning, String at) {
        List<String> examples = new ArrayList<>();
        meaning.annotation(Keyword.EXAMPLES)
                .filter(JsonNode::isArray)
                .ifPresent(values -> values.forEach(value -> examples.add(text(value))));
        return new Documentation(
                text(meaning, Keyword.TITLE),
                text(meaning, Keyword.DESCRIPTION),
                examples,
                meaning.annotation(Keyword.DEFAULT).filter(value -> !value.isNull()).map(DocumentationReader::text),
                meaning.annotation(Keyword.DEPRECATED).map(JsonNode::booleanValue).orElse(false),
                at);
    }

    private static Optional<String> text(Meaning meaning, Keyword keyword) {
        return meaning.annotation(keyword).map(JsonNode::textValue).filter(text -> !text.isBlank());
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : JsonText.of(value);
    }
}
