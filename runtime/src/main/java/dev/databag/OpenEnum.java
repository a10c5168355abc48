package dev.databag;

import dev.databag.json.Words;
import java.util.Objects;
import java.util.Optional;

/**
 * A word of a vocabulary that may have grown since the schema was written.
 *
 * <pre>{@code
 * OpenEnum<ReceiverProtocol> name = receiver.protocol().name();
 * if (name.is(ReceiverProtocol.OTLP_HTTP)) { ... }
 * name.known()    // Optional[OTLP_HTTP], or empty for a word of tomorrow
 * name.wire()     // "otlp_http", or that word
 * }</pre>
 *
 * <p>A word that the schema does not know is kept as it came and written back unchanged. Two are equal when their words
 * are.
 *
 * @param <E> the enum of the known words
 */
public final class OpenEnum<E extends Enum<E> & WireEnum> {
    private final E constant;
    private final String wire;

    private OpenEnum(E constant, String wire) {
        this.constant = constant;
        this.wire = wire;
    }

    /**
     * A known word: {@code OpenEnum.of(ReceiverProtocol.OTLP_HTTP)}.
     *
     * @param constant the word's constant
     * @param <E> the enum of the known words
     * @return the open word
     */
    public static <E extends Enum<E> & WireEnum> OpenEnum<E> of(E constant) {
        return new OpenEnum<>(constant, constant.wire());
    }

    /**
     * A word from elsewhere: {@code OpenEnum.of(WORDS, "otlp_http")} is equal to {@code OpenEnum.of(OTLP_HTTP)}.
     *
     * <p>Generated enums offer it as {@code ReceiverProtocol.open("otlp_http")}.
     *
     * @param words the known words
     * @param wire the word, known or not
     * @param <E> the enum of the known words
     * @return the open word; known when the vocabulary knows it
     */
    public static <E extends Enum<E> & WireEnum> OpenEnum<E> of(Words<E> words, String wire) {
        OpenEnum<E> known = words.open(wire);
        return known != null ? known : new OpenEnum<>(null, Objects.requireNonNull(wire, "wire"));
    }

    /**
     * Whether this is the given word: {@code name.is(ReceiverProtocol.OTLP_HTTP)}.
     *
     * @param constant a known word
     * @return true if it is this one
     */
    public boolean is(E constant) {
        return this.constant == constant;
    }

    /**
     * The constant, if the schema knows the word.
     *
     * @return the constant, or empty for an unknown word
     */
    public Optional<E> known() {
        return Optional.ofNullable(constant);
    }

    /**
     * The word as it stands in the databag.
     *
     * @return the word, known or not
     */
    public String wire() {
        return wire;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenEnum<?> that && wire.equals(that.wire);
    }

    @Override
    public int hashCode() {
        return wire.hashCode();
    }

    /** The word as it stands in the databag. */
    @Override
    public String toString() {
        return wire;
    }
}
