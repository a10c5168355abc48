package dev.databag.json;

import dev.databag.OpenEnum;
import dev.databag.WireEnum;

/**
 * The words of a vocabulary, looked up by their spelling on the wire.
 *
 * <pre>{@code
 * static final Words<ReceiverProtocol> WORDS = Words.of(values());
 * WORDS.find("otlp_http")   // OTLP_HTTP
 * }</pre>
 *
 * <p>Case matters. Vocabularies are small, so a word is compared with each of its length.
 *
 * @param <E> the enum of the words
 */
public final class Words<E extends Enum<E> & WireEnum> {
    final E[] constants;
    private volatile OpenEnum<E>[] open;

    private Words(E[] constants) {
        this.constants = constants;
    }

    /**
     * The vocabulary of an enum: {@code Words.of(values())}.
     *
     * @param constants the constants, not copied
     * @param <E> the enum of the words
     * @return the vocabulary
     */
    public static <E extends Enum<E> & WireEnum> Words<E> of(E[] constants) {
        return new Words<>(constants);
    }

    /**
     * The constant of a word.
     *
     * @param wire the word as it stands on the wire
     * @return the constant, or null if the vocabulary does not know the word
     */
    public E find(String wire) {
        for (int i = 0; i < constants.length; i++) {
            if (constants[i].wire().equals(wire)) {
                return constants[i];
            }
        }
        return null;
    }

    /**
     * The open word of a known word.
     *
     * @param wire the word as it stands on the wire
     * @return the same object for the same word, or null if the vocabulary does not know the word
     */
    public OpenEnum<E> open(String wire) {
        for (int i = 0; i < constants.length; i++) {
            if (constants[i].wire().equals(wire)) {
                return open(i);
            }
        }
        return null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    OpenEnum<E> open(int index) {
        OpenEnum<E>[] cache = open;
        if (cache == null) {
            // Threads that race build it twice, which is harmless: open words are equal by their spelling.
            cache = new OpenEnum[constants.length];
            for (int i = 0; i < cache.length; i++) {
                cache[i] = OpenEnum.of(constants[i]);
            }
            open = cache;
        }
        return cache[index];
    }

    /**
     * The vocabulary for people: {@code one of "http", "grpc"}.
     *
     * @return the phrase
     */
    String phrase() {
        StringBuilder phrase = new StringBuilder(constants.length == 1 ? "" : "one of ");
        for (int i = 0; i < constants.length; i++) {
            phrase.append(i == 0 ? "\"" : ", \"").append(constants[i].wire()).append('"');
        }
        return phrase.toString();
    }
}
