package dev.databag.json;

import java.util.Arrays;

/**
 * The member names of an object, in the order of its schema.
 *
 * <pre>{@code
 * private static final Names NAMES = Names.of("protocol", "url");
 * }</pre>
 *
 * <p>A reader expects the members in this order, and for each compares the text between two values, {@code , "url": },
 * as a whole.
 */
public final class Names {
    final String[] names;

    /** What stands before each member's value in Python's spelling: {@code , "url": }. */
    final byte[][] spaced;

    /** What stands before each member's value in the compact spelling: {@code ,"url":}. */
    final byte[][] compact;

    /** What stands before the first member's value, its object's bracket included; null if there is no member. */
    final byte[] spacedFirst;

    final byte[] compactFirst;

    private final int[] slots;

    /** Made when it is first asked for: a hook never does. */
    private Layout.Value words;

    /** Whether each name has one spelling only, so that its bytes find it. */
    private final boolean plain;

    /** For each member of the usual object what its value is, null for one that it does not have; or null. */
    Object[] usual;

    // How the usual object looks, made when it is first asked for.
    private Layout spacedLayout;
    private Layout compactLayout;

    private Names(String[] names) {
        this.names = names;
        this.spaced = new byte[names.length][];
        this.compact = new byte[names.length][];
        int size = 4;
        while (size < names.length * 2) {
            size *= 2;
        }
        this.slots = new int[size];
        boolean eachIsFound = true;
        for (int i = 0; i < names.length; i++) {
            byte[] word = plain(names[i]);
            if (word == null) {
                // It has several spellings, or a question mark, which is never found by its bytes.
                String quoted = quoted(names[i], Integer.MAX_VALUE);
                spaced[i] = ascii(", ", quoted, ": ");
                compact[i] = ascii(",", quoted, ":");
                eachIsFound = false;
                continue;
            }
            spaced[i] = around(word, 1);
            compact[i] = around(word, 0);
            int slot = hash(word, 0, word.length) & size - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & size - 1;
            }
            slots[slot] = i + 1;
        }
        this.plain = eachIsFound;
        this.spacedFirst = names.length == 0 ? null : first(spaced[0], 1);
        this.compactFirst = names.length == 0 ? null : first(compact[0], 0);
    }

    /**
     * The names of an object's members: {@code Names.of("protocol", "url")}.
     *
     * @param names the names in the order of the schema, which is also the order that a reader expects
     * @return the names
     */
    public static Names of(String... names) {
        return new Names(names);
    }

    /**
     * The usual object has this member, a string: {@code Names.of("protocol", "url").object(0, Protocol.NAMES).string(1)}.
     *
     * <p>The usual object is the one that a reader guesses, see {@link JsonReader#usual}; it has the members that its
     * schema requires. Whoever names one has to name all of these, before anything is read.
     *
     * @param member the member's index
     * @return this
     */
    public Names string(int member) {
        return usual(member, "");
    }

    /**
     * The usual object has this member, a word of a vocabulary that this reader knows.
     *
     * @param member the member's index
     * @param words the vocabulary, open or closed
     * @return this
     */
    public Names word(int member, Words<?> words) {
        return usual(member, words);
    }

    /**
     * The usual object has this member, an integer.
     *
     * @param member the member's index
     * @param min the smallest that the schema accepts
     * @param max the largest that the schema accepts
     * @return this
     */
    public Names int32(int member, int min, int max) {
        return usual(member, new int[] {min, max});
    }

    /**
     * The usual object has this member, another usual object.
     *
     * @param member the member's index
     * @param names the members of that
     * @return this
     */
    public Names object(int member, Names names) {
        return usual(member, names);
    }

    private Names usual(int member, Object value) {
        if (usual == null) {
            usual = new Object[names.length];
        }
        usual[member] = value;
        return this;
    }

    /** How the usual object looks in one of the two spellings. */
    Layout layout(boolean compact) {
        Layout layout = compact ? compactLayout : spacedLayout;
        return layout == null ? newLayout(compact) : layout;
    }

    private Layout newLayout(boolean compact) {
        // Threads that race make the same.
        Layout layout = new Layout(this, compact);
        if (compact) {
            compactLayout = layout;
        } else {
            spacedLayout = layout;
        }
        return layout;
    }

    boolean has(String name) {
        for (String known : names) {
            if (known.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The index of the name that stands at an offset, a quote behind it; or -1, also where {@link #find(byte[], int, int)}
     * has to be asked.
     */
    int at(byte[] bytes, int from) {
        Layout.Value known = words;
        if (known == null) {
            // Threads that race make the same.
            known = new Layout.Value(this, "\"");
            words = known;
        }
        Layout.Piece word = known.word(bytes, from);
        return word == null ? -1 : word.word;
    }

    /** The index of the name that is spelled by these bytes, which hold no escape; or -1. */
    int find(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & slots.length - 1;
        for (int index = slots[slot]; index != 0; index = slots[slot]) {
            byte[] literal = compact[index - 1];
            if (literal.length - 4 == to - from && same(literal, bytes, from, to)) {
                return index - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    boolean isPlain() {
        return plain;
    }

    /** The index of a name, or -1. */
    int find(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(byte[] literal, byte[] bytes, int from, int to) {
        for (int i = from, j = 2; i < to; i++, j++) {
            if (bytes[i] != literal[j]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = length * 31 + bytes[from];
        hash = hash * 31 + bytes[from + (length >> 1)];
        hash = hash * 31 + bytes[to - 1];
        return hash ^ hash >>> 7;
    }

    private static byte[] first(byte[] literal, int from) {
        byte[] first = Arrays.copyOfRange(literal, from, literal.length);
        first[0] = '{';
        return first;
    }

    private static byte[] ascii(String before, String quoted, String after) {
        return ascii(before.concat(quoted).concat(after));
    }

    /** The bytes that a literal has in a text. */
    static byte[] ascii(String literal) {
        byte[] bytes = new byte[literal.length()];
        for (int i = 0; i < bytes.length; i++) {
            // In the bytes of a text a question mark may be a lone surrogate (see JsonReader.open): this equals none.
            bytes[i] = (byte) (literal.charAt(i) == '?' ? 0x80 : literal.charAt(i));
        }
        return bytes;
    }

    /**
     * The bytes of a name that is nothing but ASCII without an escape or a question mark; null for others. Most names
     * are: to append the characters of all of them one by one wakes the JVM's compiler, which a hook pays for.
     */
    private static byte[] plain(String name) {
        byte[] bytes = name.getBytes(JsonReader.LATIN_1);
        for (byte b : bytes) {
            // A char that is none of Latin 1 is a question mark here.
            if (b < ' ' || b == '"' || b == '\\' || b == '?' || b == 0x7f) {
                return null;
            }
        }
        return bytes;
    }

    /** What stands before a member's value, with so many spaces behind the comma and the colon. */
    private static byte[] around(byte[] name, int spaces) {
        byte[] literal = new byte[name.length + 4 + 2 * spaces];
        int start = 2 + spaces;
        int end = start + name.length;
        literal[spaces] = ' ';
        literal[0] = ',';
        literal[start - 1] = '"';
        System.arraycopy(name, 0, literal, start, name.length);
        literal[end] = '"';
        literal[literal.length - 1] = ' ';
        literal[end + 1] = ':';
        return literal;
    }

    /** A name as a JSON string. */
    byte[] quoted(int index) {
        byte[] literal = compact[index];
        return plain(names[index]) == null
                ? quoted(names[index], Integer.MAX_VALUE).getBytes(JsonReader.LATIN_1)
                : Arrays.copyOfRange(literal, 1, literal.length - 1);
    }

    /**
     * A text as a JSON string in ASCII, for people too: what is longer than the limit ends in three dots inside the
     * quotes.
     */
    static String quoted(String text, int limit) {
        int length = Math.min(text.length(), limit);
        StringBuilder quoted = new StringBuilder(length + 2).append('"');
        for (int i = 0; i < length; i++) {
            escape(quoted, text.charAt(i));
        }
        return quoted.append(length < text.length() ? "...\"" : "\"").toString();
    }

    private static void escape(StringBuilder out, char c) {
        if (c >= ' ' && c < 0x7f) {
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
            return;
        }
        out.append('\\');
        switch (c) {
            case '\b':
                out.append('b');
                break;
            case '\f':
                out.append('f');
                break;
            case '\n':
                out.append('n');
                break;
            case '\r':
                out.append('r');
                break;
            case '\t':
                out.append('t');
                break;
            default:
                out.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append("0123456789abcdef".charAt(c >> shift & 15));
                }
        }
    }
}
