package dev.databag.json;

import dev.databag.json.JsonValue.Kind;
import java.util.List;

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
    /** The step of a path that goes from a string to the JSON text in it. */
    Object TEXT = Kind.STRING;

    /**
     * The place of the value that comes next, for {@link #expected}.
     *
     * @return an opaque number
     */
    int here();

    /**
     * Reports that the value at a place is not what the schema accepts; what was found is the value's kind, such as "a
     * number".
     *
     * @param place the value's place
     * @param expected what would be accepted: {@code "an integer from 1 to 65535"}
     * @param at where the schema says so
     */
    void expected(int place, String expected, String at);

    /**
     * Reports that the value at a place is not what the schema accepts.
     *
     * @param place the value's place
     * @param expected what would be accepted: {@code "at most 3 elements"}
     * @param found what is there, without giving the value away: {@code "5 elements"}
     * @param at where the schema says so
     */
    void expected(int place, String expected, String found, String at);

    /**
     * Reports that a part of the value at a place is not what the schema accepts.
     *
     * @param place the place of the whole value
     * @param path the way from there to the part: a name for a member, an Integer for an element, {@link #TEXT} for the
     *     JSON text in a string
     * @param expected what would be accepted: {@code "at most 3 elements"}
     * @param found what is there, without giving the value away: {@code "5 elements"}
     * @param at where the schema says so
     */
    void expected(int place, List<?> path, String expected, String found, String at);

    /**
     * Reports a word that its vocabulary does not know; this one is quoted.
     *
     * @param place the word's place
     * @param words the vocabulary
     * @param word the unknown word
     * @param at where the schema says so
     */
    void unknownWord(int place, Words<?> words, String word, String at);

    /**
     * How much has been reported so far, to be compared with an earlier answer: more means that something was reported
     * since.
     *
     * @return a number that grows with each report, and with each call when the text cannot be read at all
     */
    int problems();

    /**
     * The value that begins at a place, which has been read or written already.
     *
     * @param place the value's place
     * @return the value, or null if there is none that could be read
     */
    JsonValue valueAt(int place);
}
