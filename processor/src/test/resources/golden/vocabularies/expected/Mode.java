package com.example;

import dev.databag.Generated;
import dev.databag.OpenEnum;
import dev.databag.WireEnum;
import dev.databag.json.Words;
import java.util.Optional;

/**
 * How much the server lets its clients do.
 *
 * <p>Generated from <code>provider.json#/$defs/Mode</code>.
 */
@Generated(
        value = "dev.databag",
        fingerprint = "8d20a037a1be7aa47d3823b387440aac4ea402835a64c078b9a145dd4db0f3dd"
)
public enum Mode implements WireEnum {
    /**
     * The word <code>read-only</code>.
     */
    READ_ONLY("read-only"),

    /**
     * The word <code>readWrite</code>.
     */
    READ_WRITE("readWrite"),

    /**
     * The word <code>3rd-party</code>.
     */
    _3RD_PARTY("3rd-party"),

    /**
     * The word <code>class</code>.
     */
    CLASS("class");

    static final Words<Mode> WORDS = Words.of(values());

    private final String wire;

    Mode(String wire) {
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
    public static Optional<Mode> find(String wire) {
        return Optional.ofNullable(WORDS.find(wire));
    }

    /**
     * Any word, for a place where the vocabulary is open.
     *
     * @param wire the word; case matters
     * @return the known word, or one that is kept as it is
     */
    public static OpenEnum<Mode> open(String wire) {
        return OpenEnum.of(WORDS, wire);
    }
}
