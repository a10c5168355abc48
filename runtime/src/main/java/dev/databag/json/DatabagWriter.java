package dev.databag.json;

import dev.databag.DatabagException;
import dev.databag.ReadOptions;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a databag, key by key.
 *
 * <pre>{@code
 * DatabagWriter out = new DatabagWriter(KEYS);
 * out.text(0, hostname);
 * out.json(1);
 * out.raw("[");
 * ...
 * out.raw("]");
 * out.end();
 * return out.finish();
 * }</pre>
 *
 * <p>Checks of a key's value come behind the call that begins the key.
 */
public final class DatabagWriter extends JsonWriter {
    /** So many keys are found without a table. */
    private static final int FEW = 16;

    /** So much longer the next text may be without a larger buffer: a port more, a digit more. */
    private static final int SPARE = 4;

    /** How many databags were written. Threads may race for it, any answer will do. */
    private static int written;

    private final Keys keys;
    private String[] names;
    private String[] texts;
    private int key = -1;
    private int longest;

    /**
     * A writer of one databag.
     *
     * @param keys the keys of its schema
     */
    public DatabagWriter(Keys keys) {
        super(keys.lastLength);
        this.keys = keys;
        this.names = keys.names;
        this.texts = new String[names.length];
    }

    /**
     * Makes room for a key that the schema does not name.
     *
     * @param name the key; to be one of the schema's or of Juju's own is a violation
     * @return its index
     */
    public int other(String name) {
        texts = Arrays.copyOf(texts, texts.length + 1);
        names = Arrays.copyOf(names, texts.length);
        names[texts.length - 1] = name;
        if (keys.isKnown(name) || keys.isOfJuju(name)) {
            begin(texts.length - 1);
            expected(0, "a key that is not one of the schema's or of Juju's own", "one of them", keys.at);
        }
        return texts.length - 1;
    }

    /**
     * Makes room for a key that the schema names by a pattern only.
     *
     * @param name the key; not to match is a violation, and so is to be one of the schema's or of Juju's own
     * @param pattern what the key has to match
     * @return its index
     */
    public int other(String name, TextAutomaton pattern) {
        int key = other(name);
        if (!pattern.matches(name)) {
            begin(key);
            expected(0, "a key that matches the schema's pattern", "one that does not", keys.at);
        }
        return key;
    }

    private void begin(int key) {
        if (this.key >= 0) {
            settle(names[this.key]);
        }
        this.key = key;
        clear();
    }

    /**
     * Writes a key whose text is the value itself.
     *
     * @param key the key's index
     * @param value the text; to be empty is a violation, because Juju deletes a key that is set to nothing
     */
    public void text(int key, String value) {
        begin(key);
        texts[key] = value;
        if (value.isEmpty()) {
            expected(0, "text that is not empty: Juju deletes an empty key", "nothing", keys.at);
        } else if (value.length() > ReadOptions.STRICT.maxLength()) {
            expected(
                    0,
                    JsonReader.characters("at most ", ReadOptions.STRICT.maxLength()),
                    JsonReader.characters("", value.length()),
                    "");
        }
    }

    /**
     * Begins a key whose text is JSON.
     *
     * @param key the key's index
     */
    public void json(int key) {
        begin(key);
    }

    /** Ends a key whose text is JSON. */
    public void end() {
        readAgain();
        texts[key] = text();
        longest = Math.max(longest, here());
    }

    /** Ends a key that holds JSON, or the text itself where the JSON is a string. */
    public void endTextOrJson() {
        end();
        JsonValue value = valueAt(0);
        if (value != null && value.kind() == JsonValue.Kind.STRING) {
            String text = value.string();
            texts[key] = text;
            if (text.isEmpty()) {
                expected(0, "text that is not empty: Juju deletes an empty key", "nothing", keys.at);
            } else if (DatabagReader.isJsonButNoString(text, ReadOptions.STRICT)) {
                expected(0, "text that is not JSON of another type: it would be read as that", keys.at);
            }
        }
    }

    /**
     * The databag as one JSON object, for rules about all of its keys together, once they are written.
     *
     * @param encodings how each key of the schema is read: {@code t} for its text, {@code j} for JSON, {@code e} for JSON of
     *     anything but a string or else the text
     * @param otherKeys how the others are read
     * @return where the rule finds the object, and reports
     */
    public Checks whole(String encodings, char otherKeys) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                char encoding = i < encodings.length() ? encodings.charAt(i) : otherKeys;
                values.put(names[i], DatabagReader.decoded(texts[i], encoding, ReadOptions.STRICT));
            }
        }
        return new WholeDatabag(values) {
            @Override
            void report(String key, List<?> path, String expected, String found, String at) {
                reportWhole(key, path, expected, found, at);
            }
        };
    }

    private void reportWhole(String key, List<?> path, String expected, String found, String at) {
        if (this.key >= 0) {
            settle(names[this.key]);
        }
        expected(0, path, expected, found, at);
        settle(key);
    }

    /**
     * The databag.
     *
     * @return each key that was written with its text, in the order of the schema; cannot be modified
     * @throws DatabagException with all violations, if there are any
     */
    public Map<String, String> finish() {
        if (key >= 0) {
            settle(names[key]);
        }
        if (problems() > 0) {
            throw refusal(keys);
        }
        if (longest > 0) {
            keys.lastLength = longest + SPARE;
        }
        if (texts.length == 1 && texts[0] != null) {
            return Collections.singletonMap(names[0], texts[0]);
        }
        if (texts.length <= FEW && written >= JsonReader.MANY) {
            return new Texts(names, texts);
        }
        written++;
        return ordered(names, texts);
    }

    static Map<String, String> ordered(String[] names, String[] texts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                ordered.put(names[i], texts[i]);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }
}
