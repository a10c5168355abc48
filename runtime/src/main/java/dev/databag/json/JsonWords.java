package dev.databag.json;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of a vocabulary that are not all strings.
 *
 * <pre>{@code
 * static final JsonWords<ApiVersion> WORDS = JsonWords.of(values(), "2", "4", "\"latest\"");
 * WORDS.find(JsonValue.parse("2.0"))   // the first constant
 * WORDS.value(ApiVersion.LATEST)       // "latest"
 * }</pre>
 *
 * <p>Words are equal as JSON values are: {@code 2} and {@code 2.0} are one word, {@code 2} and {@code "2"} are two.
 *
 * @param <E> the enum of the words
 */
public final class JsonWords<E extends Enum<E>> {
    /** So many words are named in a violation. */
    private static final int NAMED = 24;

    /** So many characters of a word are shown. */
    private static final int LONGEST = 64;

    private final E[] constants;
    private final JsonValue[] values;
    private final Map<JsonValue, E> byValue = new HashMap<>();

    private JsonWords(E[] constants, String[] texts) {
        this.constants = constants;
        this.values = new JsonValue[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = JsonValue.parse(texts[i]);
            byValue.put(values[i], constants[i]);
        }
    }

    /**
     * The vocabulary of an enum: {@code JsonWords.of(values(), "2", "4")}.
     *
     * @param constants the constants, not copied
     * @param jsonTexts each one's word as JSON text, in the order of the constants
     * @param <E> the enum of the words
     * @return the vocabulary
     */
    public static <E extends Enum<E>> JsonWords<E> of(E[] constants, String... jsonTexts) {
        return new JsonWords<>(constants, jsonTexts);
    }

    /**
     * The constant of a word.
     *
     * @param value the word as it stands on the wire
     * @return the constant, or null if the vocabulary does not know the word
     */
    public E find(JsonValue value) {
        return byValue.get(value);
    }

    /**
     * The word of a constant.
     *
     * @param constant the constant
     * @return the word as it stands in the schema
     */
    public JsonValue value(E constant) {
        return values[constant.ordinal()];
    }

    /** The vocabulary for people: {@code one of 2, 4}. */
    String phrase() {
        StringBuilder phrase = new StringBuilder(values.length == 1 ? "" : "one of ");
        for (int i = 0; i < values.length && i < NAMED; i++) {
            phrase.append(i == 0 ? "" : ", ").append(shown(values[i]));
        }
        if (values.length > NAMED) {
            phrase.append(" and ").append(values.length - NAMED).append(" more");
        }
        return phrase.toString();
    }

    /** A word that is unknown is shown, what is no word is not. */
    static String found(JsonValue value) {
        JsonValue.Kind kind = value.kind();
        if (kind == JsonValue.Kind.STRING) {
            return Names.quoted(value.string(), LONGEST);
        }
        if (kind == JsonValue.Kind.OBJECT) {
            return "an object";
        }
        return kind == JsonValue.Kind.ARRAY ? "a list" : shown(value);
    }

    private static String shown(JsonValue value) {
        String text = value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST).concat("...") : text;
    }
}
