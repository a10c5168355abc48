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
 * <p>Case matters.
 *
 * @param <E> the enum of the words
 */
public final class Words<E extends Enum<E> & WireEnum> {
    /** So many words are named in a violation; a vocabulary that is longer ends in "and 12 more". */
    private static final int NAMED = 24;

    final E[] constants;
    final Names names;
    private volatile OpenEnum<E>[] open;
    private volatile byte[][] quoted;
    private String phrase;

    private Words(E[] constants) {
        this.constants = constants;
        String[] spellings = new String[constants.length];
        for (int i = 0; i < spellings.length; i++) {
            spellings[i] = constants[i].wire();
        }
        this.names = Names.of(spellings);
    }

    /**
     * The vocabulary of an enum: {@code Words.of(values())}.
     *
     * @param constants all constants in their order, not copied
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
        int index = names.find(wire);
        return index < 0 ? null : constants[index];
    }

    /**
     * The open word of a known word.
     *
     * @param wire the word as it stands on the wire
     * @return the same object for the same word, or null if the vocabulary does not know the word
     */
    public OpenEnum<E> open(String wire) {
        int index = names.find(wire);
        return index < 0 ? null : open(index);
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

    /** A word as it is written: a JSON string. */
    byte[] quoted(E word) {
        byte[][] cache = quoted;
        if (cache == null) {
            // Threads that race build it twice, which is harmless.
            cache = new byte[constants.length][];
            for (int i = 0; i < cache.length; i++) {
                cache[i] = names.quoted(i);
            }
            quoted = cache;
        }
        return cache[word.ordinal()];
    }

    /** The vocabulary for people: {@code one of "http", "grpc"}. */
    String phrase() {
        String known = phrase;
        if (known == null) {
            known = written();
            phrase = known;
        }
        return known;
    }

    private String written() {
        StringBuilder phrase = new StringBuilder(constants.length == 1 ? "" : "one of ");
        for (int i = 0; i < constants.length && i < NAMED; i++) {
            phrase.append(i == 0 ? "" : ", ").append(Names.quoted(names.names[i], Integer.MAX_VALUE));
        }
        if (constants.length > NAMED) {
            phrase.append(" and ").append(constants.length - NAMED).append(" more");
        }
        return phrase.toString();
    }
}
