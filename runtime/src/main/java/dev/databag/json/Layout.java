package dev.databag.json;

import java.util.ArrayList;
import java.util.List;

/**
 * How an object usually looks: the members that it must have and no other, in the order of the schema and in one of the
 * two spellings. Then all text between two values is known, across the borders of objects in objects too, and is
 * compared as a whole; so is a word together with the text behind it.
 *
 * <pre>{@code
 * {"protocol": {"name": " | otlp_http", "type": " | http"}, "url": " | any string | "}
 * }</pre>
 *
 * <p>It is read eight bytes at a time, see {@link Wide}, so a hook never loads this.
 */
final class Layout {
    /** So many words may have to be compared one after the other. */
    private static final int FEW = 64;

    /** The size of a table by characters. */
    private static final int CODES = 128;

    /** How many values there are, those of objects inside included. */
    final int values;

    /** How deep objects are in each other. */
    final int depth;

    private final Piece start;
    private final Value first;

    private final boolean compact;

    // While it is made: the text since the last value, and the values without what is behind them.
    private StringBuilder text = new StringBuilder();
    private List<Object> kinds = new ArrayList<>();
    private List<String> texts = new ArrayList<>();

    /** The layout of the usual object of these names, in one of the two spellings. */
    Layout(Names names, boolean compact) {
        this.compact = compact;
        this.depth = add(names);
        this.values = kinds.size();
        texts.add(text.toString());
        this.start = new Piece(texts.get(0), -1);
        Value next = null;
        for (int i = values - 1; i >= 0; i--) {
            Value value = value(kinds.get(i), texts.get(i + 1));
            value.next = next;
            next = value;
        }
        this.first = next;
        text = null;
        kinds = null;
        texts = null;
    }

    private int add(Names names) {
        int deepest = 0;
        String before = "{";
        for (int i = 0; i < names.usual.length; i++) {
            Object kind = names.usual[i];
            if (kind == null) {
                continue;
            }
            text.append(before)
                    .append(Names.quoted(names.names[i], Integer.MAX_VALUE))
                    .append(compact ? ":" : ": ");
            before = compact ? "," : ", ";
            if (kind instanceof Names) {
                deepest = Math.max(deepest, add((Names) kind));
            } else {
                String quote = kind instanceof int[] ? "" : "\"";
                texts.add(text.append(quote).toString());
                kinds.add(kind);
                text.setLength(0);
                text.append(quote);
            }
        }
        text.append('}');
        return deepest + 1;
    }

    private static Value value(Object kind, String behind) {
        if (kind instanceof Words) {
            return new Value(((Words<?>) kind).names, behind);
        }
        int[] bounds = kind instanceof int[] ? (int[]) kind : new int[2];
        return new Value(bounds != kind, bounds[0], bounds[1], behind);
    }

    /**
     * Where an object ends that begins at an offset; -1 if it does not look like this. Notes for each value where it
     * begins and ends, or which word it is, or which number.
     */
    int end(byte[] bytes, int from, int[] notes) {
        if (!start.isAt(bytes, from)) {
            return -1;
        }
        int i = from + start.size;
        int note = 0;
        for (Value value = first; value != null; value = value.next) {
            Piece behind = value.behind;
            if (value.words != null) {
                behind = value.word(bytes, i);
                if (behind == null) {
                    return -1;
                }
                notes[note] = behind.word;
            } else {
                notes[note] = i;
                i = value.isString ? Wide.plain(bytes, i, bytes.length) : value.integer(bytes, i, notes, note);
                notes[note + 1] = i;
                if (!behind.isAt(bytes, i)) {
                    return -1;
                }
            }
            i += behind.size;
            note += 2;
        }
        return i;
    }

    /** A value, and the text behind it up to the next one or to the end of the object. */
    static final class Value {
        final boolean isString;
        final int min;
        final int max;

        /** The text behind what is no word. */
        final Piece behind;

        /** Each word with the text behind it, in a table by the character that tells them apart; or null. */
        final Piece[] words;

        /** Where that character stands. */
        private final int teller;

        Value next;

        Value(boolean isString, int min, int max, String behind) {
            this.isString = isString;
            this.min = min;
            this.max = max;
            this.behind = new Piece(behind, -1);
            this.words = null;
            this.teller = 0;
        }

        Value(Names vocabulary, String behind) {
            // A word that may be spelled with an escape is not looked for, nor one of too many.
            boolean isKnown = vocabulary.isPlain() && vocabulary.names.length <= FEW;
            Piece[] pieces = new Piece[isKnown ? vocabulary.names.length : 0];
            for (int i = 0; i < pieces.length; i++) {
                pieces[i] = new Piece(vocabulary.names[i].concat(behind), i);
            }
            this.isString = false;
            this.min = 0;
            this.max = 0;
            this.behind = null;
            this.teller = teller(pieces);
            this.words = new Piece[CODES];
            for (Piece piece : pieces) {
                int code = piece.code(teller);
                piece.next = words[code];
                words[code] = piece;
            }
        }

        /** The place of the character that tells most words apart, among the first ones. */
        private static int teller(Piece[] pieces) {
            int places = Wide.SIZE;
            for (Piece piece : pieces) {
                places = Math.min(places, piece.size);
            }
            int teller = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < places; i++) {
                int[] counts = new int[CODES];
                int alike = 0;
                for (Piece piece : pieces) {
                    alike += counts[piece.code(i)]++;
                }
                if (alike < least) {
                    least = alike;
                    teller = i;
                }
            }
            return teller;
        }

        /** The word that stands at an offset, if the text behind it is there too; or null. */
        Piece word(byte[] bytes, int from) {
            if (from > bytes.length - Wide.SIZE) {
                return null;
            }
            Piece word = words[bytes[from + teller] & CODES - 1];
            while (word != null && !word.isAt(bytes, from)) {
                word = word.next;
            }
            return word;
        }

        /** Where an integer ends, which is noted; the end of the text, if it is none within the bounds. */
        int integer(byte[] bytes, int from, int[] notes, int note) {
            int i = from;
            int value = 0;
            while (i < bytes.length && i < from + 9 && bytes[i] >= '0' && bytes[i] <= '9') {
                value = value * 10 + bytes[i++] - '0';
            }
            notes[note] = value;
            boolean isNone = i == from || bytes[from] == '0' && i > from + 1;
            return isNone || value < min || value > max ? bytes.length : i;
        }
    }

    /** Text that is known. */
    static final class Piece {
        final int size;

        /** The index of the word that it begins with; -1 if that is none. */
        final int word;

        /** Another piece in the same slot. */
        Piece next;

        private final byte[] text;

        /** The first eight bytes. */
        private final long head;

        private final long second;
        private final long third;

        /** The last bytes, as they stand in a long that ends with them; up to eight. */
        private final long tail;

        private final int shift;

        Piece(String text, int word) {
            this.text = Names.ascii(text);
            this.size = this.text.length;
            this.word = word;
            this.head = part(0, Wide.SIZE);
            this.second = part(Wide.SIZE, 2 * Wide.SIZE);
            this.third = part(2 * Wide.SIZE, 3 * Wide.SIZE);
            this.tail = part(Math.max(0, size - Wide.SIZE), size);
            this.shift = 8 * Math.max(0, Wide.SIZE - size);
        }

        private long part(int from, int to) {
            long part = 0;
            for (int i = Math.min(to, size) - 1; i >= from; i--) {
                part = part << 8 | text[i] & 0xff;
            }
            return part;
        }

        private int code(int place) {
            return text[place] & CODES - 1;
        }

        /** Whether this stands at an offset; no if there are not eight bytes before its end. */
        boolean isAt(byte[] bytes, int from) {
            int last = from + size - Wide.SIZE;
            if (last < 0 || last > bytes.length - Wide.SIZE || Wide.at(bytes, last) >>> shift != tail) {
                return false;
            }
            return size <= Wide.SIZE
                    || Wide.at(bytes, from) == head
                            && (size <= 2 * Wide.SIZE
                                    || Wide.at(bytes, from + Wide.SIZE) == second
                                            && (size <= 3 * Wide.SIZE
                                                    || Wide.at(bytes, from + 2 * Wide.SIZE) == third
                                                            && (size <= 4 * Wide.SIZE || goesOn(bytes, from))));
        }

        private boolean goesOn(byte[] bytes, int from) {
            for (int i = 3 * Wide.SIZE; i < size; i++) {
                if (bytes[from + i] != text[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
