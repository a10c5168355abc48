package dev.databag.json;

/**
 * Where checks report: the reader or the writer of the value that they check.
 *
 * <pre>{@code
 * int place = in.here();
 * String url = in.string(AT);
 * Check.length(in, place, url, 1, 2048, AT);
 * }</pre>
 */
public interface Checks {
    /**
     * The place of the value that comes next, for {@link #expected}.
     *
     * @return an opaque number
     */
    int here();

    /**
     * Reports that the value at a place is not what the schema accepts.
     *
     * @param place the value's place
     * @param expected what would be accepted: {@code "an integer from 1 to 65535"}
     * @param at where the schema says so
     */
    void expected(int place, String expected, String at);

    /**
     * Reports a word that its vocabulary does not know.
     *
     * @param place the word's place
     * @param words the vocabulary
     * @param word the unknown word
     * @param at where the schema says so
     */
    void unknownWord(int place, Words<?> words, String word, String at);

    /**
     * How much has been reported so far.
     *
     * @return a number that grows with each report
     */
    int problems();
}
