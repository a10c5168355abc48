package com.example;

import dev.databag.Generated;
import dev.databag.OpenEnum;
import dev.databag.WireEnum;
import dev.databag.json.Words;
import java.util.Optional;

/**
 * The words of a vocabulary.
 *
 * <p>Generated from <code>provider.json#/$defs/Level</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "075d36bbe8afdbc32e76747a943088f9e0c046bb80f29dc4d5b31fbf69d0582b"
)
public enum Level implements WireEnum {
    /**
     * The word <code>&#42;&#47;</code>.
     */
    _2a2f("*/"),

    /**
     * The word <code>&#60;low&#62;</code>.
     */
    LOW("<low>"),

    /**
     * The word <code>&#123;&#64;high&#125;</code>.
     */
    HIGH("{@high}");

    static final Words<Level> WORDS = Words.of(values());

    private final String wire;

    Level(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /**
     * The constant of a wire word.
     *
     * @param wire the word; case matters
     * @return the constant, or nothing for a word that this vocabulary does not know
     */
    public static Optional<Level> find(String wire) {
        return Optional.ofNullable(WORDS.find(wire));
    }

    /**
     * Any word, for a place where the vocabulary is open.
     *
     * @param wire the word; case matters
     * @return the known word, or one that is kept as it is
     */
    public static OpenEnum<Level> open(String wire) {
        return OpenEnum.of(WORDS, wire);
    }
}
