package dev.databag.processor.relation;

import java.util.List;

/**
 * The words of an {@code enum} or {@code const}: a Java enum.
 *
 * @param words in schema order
 * @param at the schema location, as violations name it
 */
public record Vocabulary(TypeRef name, Documentation documentation, List<Word> words, String at)
        implements TypeDeclaration {

    /**
     * One word.
     *
     * @param wire the word itself, or JSON text when it is no string
     * @param text whether it is a string
     * @param javaName the constant's name
     */
    public record Word(String wire, boolean text, String javaName) {}

    public Vocabulary {
        words = List.copyOf(words);
    }

    /** Whether every word is a string; else the constants carry JSON values. */
    public boolean isTextual() {
        return words.stream().allMatch(Word::text);
    }

    @Override
    public List<TypeDeclaration> nested() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.vocabulary(this);
    }
}
