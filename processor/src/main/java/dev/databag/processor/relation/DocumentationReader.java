package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.schema.JsonText;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what a schema says for people; of a secret, and of what holds one, no values. */
final class DocumentationReader {
    private final SecretFinder secrets;

    DocumentationReader(SecretFinder secrets) {
        this.secrets = secrets;
    }

    /** Of a type. */
    Documentation read(Meaning meaning, String at) {
        Documentation documentation = written(meaning, at);
        boolean shows = !documentation.examples().isEmpty() || documentation.defaultText().isPresent();
        return shows && secrets.holds(meaning.parts()) ? documentation.ofSecret() : documentation;
    }

    /** Of a field. */
    Documentation read(Meaning meaning, String at, boolean holdsSecret) {
        Documentation documentation = written(meaning, at);
        return holdsSecret ? documentation.ofSecret() : documentation;
    }

    private static Documentation written(Meaning meaning, String at) {
        List<String> examples = new ArrayList<>();
        Optional<JsonValue> values = meaning.annotation(Keyword.EXAMPLES);
        if (values.isPresent() && Kind.ARRAY.is(values.get())) {
            for (JsonValue value : values.get().elements()) {
                examples.add(text(value));
            }
        }
        Optional<JsonValue> value = meaning.annotation(Keyword.DEFAULT);
        Optional<JsonValue> deprecated = meaning.annotation(Keyword.DEPRECATED);
        return new Documentation(
                text(meaning, Keyword.TITLE),
                text(meaning, Keyword.DESCRIPTION),
                examples,
                value.isPresent() && !value.get().isNull() ? Optional.of(text(value.get())) : Optional.empty(),
                deprecated.isPresent() && deprecated.get().bool(),
                at);
    }

    private static Optional<String> text(Meaning meaning, Keyword keyword) {
        Optional<JsonValue> value = meaning.annotation(keyword);
        return value.isEmpty() || value.get().string().isBlank() ? Optional.empty() : Optional.of(value.get().string());
    }

    private static String text(JsonValue value) {
        return Kind.STRING.is(value) ? value.string() : JsonText.of(value);
    }
}
