package dev.databag.processor.relation;

import java.util.List;
import java.util.Optional;

/**
 * What the schema says for people, as written: never Java, never HTML.
 *
 * @param examples each as JSON text, or as plain text when it is a string
 * @param defaultText the default in the same form
 */
public record Documentation(
        Optional<String> title,
        Optional<String> description,
        List<String> examples,
        Optional<String> defaultText,
        boolean deprecated,
        String at) {
    public Documentation {
        examples = List.copyOf(examples);
    }
}
