package dev.databag.json;

import dev.databag.Decoded;
import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.WireEnum;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a databag, key by key.
 *
 * <pre>{@code
 * DatabagReader in = new DatabagReader(KEYS, databag, options);
 * List<Receiver> receivers = null;
 * for (int key = in.firstKey(); key != JsonReader.END; key = in.nextKey()) {
 *     for (boolean more = in.json(); more; more = in.again()) {
 *         receivers = readReceivers(in);
 *     }
 * }
 * return in.clean() ? in.ready(new ProviderAppData(receivers)) : in.unready();
 * }</pre>
 */
public final class DatabagReader extends JsonReader {
    private final Keys keys;
    private final Map<String, String> databag;
    private int key = -1;
    private String raw;

    /** The index of the current key's first problem. */
    private int firstProblem;

    /**
     * The rest of the keys, once the ones that the schema names are read; in order, so that reports are always the
     * same.
     */
    private Iterator<Map.Entry<String, String>> others;

    private String other;
    private boolean anyKey;
    private List<String> missing;

    /**
     * A reader of one databag.
     *
     * @param keys the keys of its schema
     * @param databag the databag
     * @param options strictness and limits
     */
    public DatabagReader(Keys keys, Map<String, String> databag, ReadOptions options) {
        super(options);
        this.keys = keys;
        this.databag = databag;
    }

    /**
     * Goes to the first key of the schema that the databag has.
     *
     * @return its index, or {@link #END}
     */
    public int firstKey() {
        return nextKey();
    }

    /**
     * Goes to the next key of the schema that the databag has; those that are required and not there are noted.
     *
     * @return its index, or {@link #END}
     */
    public int nextKey() {
        settle();
        while (++key < keys.names.length) {
            raw = databag.get(keys.names[key]);
            if (raw != null) {
                anyKey = true;
                return key;
            }
            if (keys.requires(key)) {
                missingKey();
            }
        }
        return keys.others == Keys.IGNORED ? END : nextOther();
    }

    /** Goes to the next key that the schema does not name; or reports it, when the schema refuses such keys. */
    private int nextOther() {
        if (others == null) {
            others = new TreeMap<>(databag).entrySet().iterator();
        }
        while (others.hasNext()) {
            Map.Entry<String, String> entry = others.next();
            other = entry.getKey();
            raw = entry.getValue();
            if (keys.isKnown(other) || keys.isOfJuju(other)) {
                continue;
            }
            anyKey = true;
            if (keys.others == Keys.KEPT) {
                return UNKNOWN;
            }
            refuseKey();
            settle();
        }
        other = null;
        return END;
    }

    /**
     * The name of the current key.
     *
     * @return the name
     */
    public String key() {
        return other != null ? other : keys.names[key];
    }

    /** Refuses the current key: the schema has no key of this name. */
    public void refuseKey() {
        expected(0, "no key of this name", "one", keys.at);
    }

    /**
     * Reads the current key's text as a word.
     *
     * @param words the vocabulary
     * @param at where the schema says so
     * @param <E> the enum of the words
     * @return the constant; null if the vocabulary does not know the word, which is a violation
     */
    public <E extends Enum<E> & WireEnum> E textWord(Words<E> words, String at) {
        E constant = words.find(raw);
        if (constant == null) {
            unknownWord(0, words, raw, at);
        }
        return constant;
    }

    /**
     * Reads the current key's text as a word of an open vocabulary.
     *
     * @param words the words that are known
     * @param at where the schema says so; never needed, since every word will do
     * @param <E> the enum of the words
     * @return the word, known or not
     */
    public <E extends Enum<E> & WireEnum> OpenEnum<E> openTextWord(Words<E> words, String at) {
        return OpenEnum.of(words, text());
    }

    /** Goes to one key that the databag has; one that the schema does not name is {@link #UNKNOWN}. */
    void goTo(int key, String name) {
        settle();
        this.key = key;
        other = key == UNKNOWN ? name : null;
        raw = databag.get(name);
        anyKey = true;
    }

    private void missingKey() {
        if (missing == null) {
            missing = new ArrayList<>();
        }
        String name = keys.names[key];
        missing.add(name);
        Problem problem = new Problem(0, null, "a value: it is required", "nothing", keys.at, count());
        problem.missing = true;
        add(problem);
        settle();
    }

    private void settle() {
        if (isBroken()) {
            again();
        }
        if (problems != null) {
            if (other != null || key >= 0 && key < keys.names.length) {
                problems.settle(firstProblem, key());
            }
            firstProblem = problems.size();
        }
    }

    /**
     * The text of the current key, as it is.
     *
     * @return the text; empty if it is longer than the options allow, which is the one violation of this key
     */
    public String text() {
        if (raw.length() > options.maxLength()) {
            openText(raw);
            return "";
        }
        return raw;
    }

    /**
     * Opens the text of the current key as JSON.
     *
     * <pre>{@code
     * for (boolean more = in.json(); more; more = in.again()) {
     *     port = in.int32(1, 65535, AT);
     * }
     * }</pre>
     *
     * @return whether there is something to read
     */
    public boolean json() {
        return json(raw);
    }

    private boolean json(String text) {
        openText(text);
        if (isBroken()) {
            again();
            return false;
        }
        return true;
    }

    /**
     * Opens the text of the current key as JSON that should be a string; lenient reading takes text that is no JSON for
     * the string itself, with a warning. Text that begins with a quote is never taken so.
     *
     * @return whether there is something to read
     */
    public boolean jsonString() {
        if (options.lenient() && raw.length() <= options.maxLength() && !raw.startsWith("\"") && !isJson(raw)) {
            int before = count();
            expected(0, "JSON text", "bare text", keys.at);
            keeps(before);
            return json(Names.quoted(raw, Integer.MAX_VALUE));
        }
        return json(raw);
    }

    /**
     * Opens the text of the current key as JSON, if it is JSON of anything but a string; other text is opened as the
     * JSON string that holds all of it, quotes included.
     *
     * @return whether there is something to read
     */
    public boolean jsonOrText() {
        if (raw.length() > options.maxLength() || isJsonButNoString(raw, options)) {
            return json(raw);
        }
        return json(Names.quoted(raw, Integer.MAX_VALUE));
    }

    /** Whether a text would be read as JSON where a string may be plain text. */
    static boolean isJsonButNoString(String text, ReadOptions options) {
        JsonReader in = new JsonReader(text, options);
        if (in.kind() == '"' || in.kind() == 0) {
            return false;
        }
        in.skip();
        return !in.again() && in.count() == 0;
    }

    private boolean isJson(String text) {
        JsonReader in = new JsonReader(text, options);
        in.skip();
        return !in.again() && in.count() == 0;
    }

    /**
     * The databag as one JSON object, for rules about all of its keys together: {@code RULE.check(in.whole("tj", 't'), 0, 0)}.
     *
     * @param encodings how each key of the schema is read: {@code t} for its text, {@code j} for JSON, {@code e} for JSON of
     *     anything but a string or else the text
     * @param otherKeys how the others are read
     * @return where the rule finds the object, and reports
     */
    public Checks whole(String encodings, char otherKeys) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (int i = 0; i < keys.names.length; i++) {
            String text = databag.get(keys.names[i]);
            if (text != null) {
                values.put(keys.names[i], decoded(text, encodings.charAt(i), options));
            }
        }
        for (Map.Entry<String, String> entry : new TreeMap<>(databag).entrySet()) {
            if (!keys.isKnown(entry.getKey()) && !keys.isOfJuju(entry.getKey())) {
                values.put(entry.getKey(), decoded(entry.getValue(), otherKeys, options));
            }
        }
        return new WholeDatabag(values) {
            @Override
            void report(String key, List<?> path, String expected, String found, String at) {
                reportWhole(key, path, expected, found, at);
            }
        };
    }

    /** What a key's text says; text that should be JSON and is none is taken for a string, as lenient reading does. */
    static JsonValue decoded(String text, char encoding, ReadOptions options) {
        if (encoding == 'j' || encoding == 'e' && isJsonButNoString(text, options)) {
            JsonReader in = new JsonReader(text, options);
            JsonValue value = in.value();
            in.again();
            if (value != null && in.count() == 0) {
                return value;
            }
        }
        return JsonValue.of(text);
    }

    private void reportWhole(String key, List<?> path, String expected, String found, String at) {
        settle();
        expected(0, path, expected, found, at);
        if (problems != null) {
            problems.settle(firstProblem, key);
            firstProblem = problems.size();
        }
    }

    /**
     * Whether the databag is what its schema says.
     *
     * @return true if nothing is violated and nothing is missing
     */
    public boolean clean() {
        return count() == 0 && missing == null;
    }

    /**
     * The answer for a databag that is clean.
     *
     * @param value the databag's value
     * @param <T> the databag's type
     * @return the value, with the warnings
     */
    public <T> Decoded<T> ready(T value) {
        settle();
        hideWords();
        return new Decoded.Ready<>(value, problems == null ? List.of() : problems.violations(true));
    }

    /**
     * The answer for a databag that is not clean.
     *
     * @param <T> the databag's type
     * @return why there is no value
     */
    public <T> Decoded<T> unready() {
        List<Violation> violations = violations();
        List<String> keysMissing = missing == null ? List.of() : missing;
        if (count() > 0) {
            return new Decoded.Invalid<>(violations, keysMissing);
        }
        return anyKey
                ? new Decoded.Incomplete<>(violations, keysMissing)
                : new Decoded.Absent<>(violations, keysMissing);
    }

    /** All violations so far, missing keys among them. */
    @Override
    public List<Violation> violations() {
        settle();
        hideWords();
        return problems == null ? List.of() : problems.violations(false);
    }

    private void hideWords() {
        if (problems != null) {
            problems.hideWords(keys);
        }
    }
}
