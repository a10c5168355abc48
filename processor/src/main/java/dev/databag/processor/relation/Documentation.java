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
    /** Stands for the default of a secret. */
    public static final String HIDDEN = "***";

    public Documentation {
        examples = List.copyOf(examples);
    }

    /** The same of a secret: that there is a default, and not which. What leads to a secret of Juju's is none itself. */
    Documentation ofSecret() {
        List<String> uris = examples.stream().filter(example -> example.startsWith("secret:")).toList();
        return new Documentation(title, description, uris, defaultText.map(text -> HIDDEN), deprecated, at);
    }
}
