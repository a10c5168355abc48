package dev.databag.json;

import dev.databag.DatabagDelta;
import dev.databag.ReadOptions;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds what has to be written so that a databag says what it should, and leaves alone what says it already in other
 * words.
 *
 * <pre>{@code
 * DatabagChanges changes = new DatabagChanges(KEYS, encode(), current);
 * for (int key = changes.first(); key != JsonReader.END; key = changes.next()) {
 *     Builder old = new Builder();
 *     DatabagReader in = changes.reader();
 *     old.read(key, in);
 *     if (in.clean() && old.hasSame(key, this)) {
 *         changes.same();
 *     }
 * }
 * return changes.delta();
 * }</pre>
 */
public final class DatabagChanges {
    private final Keys keys;
    private final Map<String, String> encoded;
    private final Map<String, String> current;
    private final Map<String, String> changes = new LinkedHashMap<>();
    private int key = -1;
    private String name;
    private Iterator<String> others;

    /** The text that the current key gets unless it says the same; null if there is no current key. */
    private String change;

    /**
     * The changes from one databag to another.
     *
     * @param keys the keys of the schema; no other key is looked at
     * @param encoded the databag as it should be
     * @param current the databag as it is
     */
    public DatabagChanges(Keys keys, Map<String, String> encoded, Map<String, String> current) {
        this.keys = keys;
        this.encoded = encoded;
        this.current = current;
    }

    /**
     * Goes to the first key whose current text is another than it should be, and so may mean the same in other words.
     *
     * @return its index, or {@link JsonReader#END}
     */
    public int first() {
        return next();
    }

    /**
     * Goes to the next key whose current text is another than it should be; a key that should not be there is one of
     * them.
     *
     * @return its index, or {@link JsonReader#END}
     */
    public int next() {
        settle();
        while (++key < keys.names.length) {
            name = keys.names[key];
            if (differs()) {
                return key;
            }
        }
        return keys.others == Keys.KEPT ? nextOther() : JsonReader.END;
    }

    /** Goes to the next key that the schema does not name; one that only the current databag has is none of ours. */
    private int nextOther() {
        if (others == null) {
            others = encoded.keySet().iterator();
        }
        while (others.hasNext()) {
            name = others.next();
            if (!keys.isKnown(name) && differs()) {
                return JsonReader.UNKNOWN;
            }
        }
        return JsonReader.END;
    }

    /** Whether the key has a text that may mean the same; a key that is not there is just written. */
    private boolean differs() {
        String now = current.get(name);
        String then = encoded.get(name);
        if (now == null) {
            if (then != null) {
                changes.put(name, then);
            }
            return false;
        }
        if (now.equals(then)) {
            return false;
        }
        change = then == null ? "" : then;
        return true;
    }

    private void settle() {
        if (change != null) {
            changes.put(name, change);
            change = null;
        }
    }

    /**
     * A reader of the current databag that has gone to the current key; reads strictly.
     *
     * @return the reader, for this key alone
     */
    public DatabagReader reader() {
        DatabagReader in = new DatabagReader(keys, current, ReadOptions.STRICT);
        in.goTo(key < keys.names.length ? key : JsonReader.UNKNOWN, name);
        return in;
    }

    /** The current key means the same already: its text stays. */
    public void same() {
        change = null;
    }

    /**
     * What has to be written.
     *
     * @return the changes, in the order of the schema
     */
    public DatabagDelta delta() {
        settle();
        return DatabagDelta.of(keys.role(), keys.scope(), changes);
    }
}
