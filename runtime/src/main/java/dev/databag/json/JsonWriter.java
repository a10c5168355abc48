package dev.databag.json;

import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.WireEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON text as Python's {@code json.dumps} does: a space behind commas and colons, ASCII only, lowercase
 * escapes.
 *
 * <pre>{@code
 * void write(JsonWriter out) {
 *     out.raw("{\"protocol\": ");
 *     protocol.write(out);
 *     out.raw(", \"url\": ");
 *     out.string(url);
 *     out.raw("}");
 * }
 * }</pre>
 *
 * <p>Everything is put into one buffer of bytes. What a schema forbids is reported and written all the same, so that
 * all violations are found at once.
 *
 * <p>One class for all of it, since each class more costs a hook's cold start.
 */
public class JsonWriter implements Checks {
    /**
     * From this depth of a tree on, or of recursive types, the text is read again to see whether a reader would take
     * it.
     */
    private static final int DEEP = 64;

    /** Up to this length, text is written character by character. */
    private static final int SHORT = 16;

    /** For each character of Latin 1 whether it stands for itself in a string. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', 0x7f, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    /** A number in binary that is longer has more digits than a reader takes by default. */
    private static final int LONG_NUMBER = 3400;

    private byte[] buffer;
    private int length;
    private int count;
    private int level;

    /** Whether the text may be beyond what a reader takes by default. */
    private boolean doubtful;

    /** What has been reported, or null while that is nothing. */
    private Problems problems;

    private int firstProblem;

    /** A writer of one text; {@link #text()} gives it. */
    public JsonWriter() {
        this(128);
    }

    JsonWriter(int capacity) {
        buffer = new byte[capacity];
    }

    /**
     * What has been written.
     *
     * @return the text
     */
    @SuppressWarnings("deprecation") // It takes bytes for characters without a look at them, which is what they are.
    public final String text() {
        return new String(buffer, 0, 0, length);
    }

    // Reports

    /** The place where the next value will stand. */
    @Override
    public final int here() {
        return length;
    }

    @Override
    public final void expected(int place, String expected, String at) {
        report(place, expected, null, at);
    }

    @Override
    public final void expected(int place, String expected, String found, String at) {
        report(place, expected, found, at);
    }

    @Override
    public final void expected(int place, List<?> path, String expected, String found, String at) {
        int before = problems == null ? 0 : problems.size();
        report(place, expected, found, at);
        if (problems.size() > before) {
            problems.last().path = Locator.path(path);
        }
    }

    @Override
    public final void unknownWord(int place, Words<?> words, String word, String at) {
        report(place, words.phrase(), Names.quoted(word, 64), at);
    }

    @Override
    public final int problems() {
        return count;
    }

    @Override
    public final JsonValue valueAt(int place) {
        return new JsonReader(
                        new String(buffer, place, length - place, JsonReader.LATIN_1), ReadOptions.STRICT)
                .value();
    }

    /**
     * All violations so far.
     *
     * @return the violations; their key is {@code JSON}
     */
    public List<Violation> violations() {
        if (problems == null) {
            return List.of();
        }
        settle("JSON");
        return problems.violations(false);
    }

    private void report(int place, String expected, String found, String at) {
        count++;
        if (problems == null) {
            problems = new Problems(ReadOptions.STRICT.maxViolations());
        }
        if (!problems.isFull()) {
            problems.add(new Problem(place, null, expected, found, at, count));
        }
    }

    /** Ends the text of a key: its problems get their paths. */
    final void settle(String key) {
        if (problems != null) {
            problems.locate(firstProblem, Arrays.copyOf(buffer, length), null);
            problems.settle(firstProblem, key);
            firstProblem = problems.size();
        }
    }

    final RuntimeException refusal(Keys keys) {
        problems.hideWords(keys);
        return problems.refusal();
    }

    // Texts

    /** Begins a new text in the same buffer. */
    final void clear() {
        length = 0;
        doubtful = false;
    }

    /** Reports what a reader would say about the text, where that is in doubt. */
    final void readAgain() {
        if (length > ReadOptions.STRICT.maxLength()) {
            String limit = JsonReader.characters("at most ", ReadOptions.STRICT.maxLength());
            report(0, limit, JsonReader.characters("", length), "");
        } else if (doubtful) {
            readAgain(0);
        }
    }

    private void readAgain(int start) {
        JsonReader in = new JsonReader(
                new String(buffer, start, length - start, JsonReader.LATIN_1), ReadOptions.STRICT);
        in.value();
        in.again();
        List<Violation> violations = in.violations();
        for (int i = 0; i < violations.size(); i++) {
            report(start, violations.get(i).expected(), violations.get(i).found(), "");
        }
    }

    /**
     * Begins a value that is a string of JSON text.
     *
     * <pre>{@code
     * int start = out.beginEmbedded();
     * content.write(out);
     * out.endEmbedded(start);
     * }</pre>
     *
     * @return the start, for {@link #endEmbedded}
     */
    public final int beginEmbedded() {
        return length;
    }

    /**
     * Ends a value that is a string of JSON text: what was written since its start becomes one string.
     *
     * @param start what {@link #beginEmbedded} gave
     */
    public final void endEmbedded(int start) {
        if (doubtful) {
            readAgain(start);
        }
        if (problems != null) {
            problems.locateInner(firstProblem, start, Arrays.copyOfRange(buffer, start, length));
        }
        int escapes = 0;
        for (int i = start; i < length; i++) {
            if (buffer[i] == '"' || buffer[i] == '\\') {
                escapes++;
            }
        }
        ensure(escapes + 2);
        int to = length + escapes + 2;
        int from = length;
        length = to;
        buffer[--to] = '"';
        while (from > start) {
            byte c = buffer[--from];
            buffer[--to] = c;
            if (c == '"' || c == '\\') {
                buffer[--to] = '\\';
            }
        }
        buffer[start] = '"';
    }

    /**
     * Goes one level down in a type that holds itself: {@code if (out.deeper(AT)) { child.write(out); out.shallower();
     * }}.
     *
     * @param at where the schema says so
     * @return false, and a violation, if that is deeper than any reader goes
     */
    public final boolean deeper(String at) {
        if (++level > DEEP) {
            doubtful = true;
        }
        if (level > ReadOptions.STRICT.maxDepth()) {
            level--;
            report(
                    length,
                    new StringBuilder("JSON nested at most ")
                            .append(ReadOptions.STRICT.maxDepth())
                            .append(" deep")
                            .toString(),
                    "deeper nesting",
                    at);
            nullValue();
            return false;
        }
        return true;
    }

    /** Comes back from a level that {@link #deeper} went down to. */
    public final void shallower() {
        level--;
    }

    // Structure

    /**
     * Writes text that is JSON already: brackets, names, or more of them at once.
     *
     * @param ascii the text, ASCII without control characters
     */
    @SuppressWarnings("deprecation") // For characters that fit into a byte it is just the copy that is wanted here.
    public final void raw(String ascii) {
        int size = ascii.length();
        ensure(size);
        if (size <= SHORT) {
            // Of a literal the compiler knows the characters, and writes them without a loop or a call.
            byte[] bytes = buffer;
            int to = length;
            for (int i = 0; i < size; i++) {
                bytes[to + i] = (byte) ascii.charAt(i);
            }
        } else {
            ascii.getBytes(0, size, buffer, length);
        }
        length += size;
    }

    /**
     * Writes what stands before a member's value: a comma unless it is the first, its name and a colon.
     *
     * @param literal the name in quotes, colon and space: {@code "\"url\": "}
     */
    public final void member(String literal) {
        if (buffer[length - 1] != '{') {
            comma();
        }
        raw(literal);
    }

    /**
     * Writes what stands before a member's value, where the name comes from outside.
     *
     * @param name the member's name
     */
    public final void entry(String name) {
        if (buffer[length - 1] != '{') {
            comma();
        }
        string(name);
        ensure(2);
        buffer[length++] = ':';
        buffer[length++] = ' ';
    }

    /**
     * Writes what stands before the value of a member that its object's schema does not name; to be one that it names is a violation, since
     * the member would be read as that.
     *
     * @param names the members that the schema names
     * @param name the member's name
     * @param at where the schema of the object is
     */
    public final void other(Names names, String name, String at) {
        entry(name);
        if (names.has(name)) {
            expected(length, "a name that the schema does not have", "one that it has", at);
        }
    }

    /**
     * Writes what stands before the value of a member that its object's schema names by a pattern only; not to match it is a violation, since
     * the member would not be read.
     *
     * @param names the members that the schema names
     * @param pattern what the name has to match
     * @param name the member's name
     * @param at where the schema of the object is
     */
    public final void other(Names names, TextAutomaton pattern, String name, String at) {
        other(names, name, at);
        if (!pattern.matches(name)) {
            expected(length, "a name that matches the schema's pattern", "one that does not", at);
        }
    }

    /**
     * Adds members to the object that has just been closed.
     *
     * @param names the members that the schema names, which these may not be
     * @param rest the members
     * @param at where the schema of the object is
     */
    public final void rest(Names names, Map<String, JsonValue> rest, String at) {
        if (!rest.isEmpty() && buffer[length - 1] == '}') {
            length--;
            for (Map.Entry<String, JsonValue> member : rest.entrySet()) {
                other(names, member.getKey(), at);
                value(member.getValue());
            }
            raw("}");
        }
    }

    /** Writes what stands before an element: a comma unless it is the first. */
    public final void element() {
        if (buffer[length - 1] != '[') {
            comma();
        }
    }

    private void comma() {
        ensure(2);
        buffer[length++] = ',';
        buffer[length++] = ' ';
    }

    private void ensure(int more) {
        if (more > buffer.length - length) {
            grow(more);
        }
    }

    private void grow(int more) {
        long wanted = Math.max(buffer.length * 2L, (long) length + more);
        buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }

    // Values

    /**
     * Writes a string.
     *
     * @param value the string
     */
    @SuppressWarnings("deprecation") // As in raw.
    public final void string(String value) {
        int size = value.length();
        ensure(size + 2);
        buffer[length++] = '"';
        int end = 0;
        while (end < size && isPlain(value.charAt(end))) {
            end++;
        }
        value.getBytes(0, end, buffer, length);
        length += end;
        if (end < size) {
            escaped(value, end);
        } else {
            buffer[length++] = '"';
        }
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    /** Writes the rest of a string that has something to escape in it, and its quote. */
    private void escaped(String value, int from) {
        int size = value.length();
        for (int i = from; i < size; i++) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                buffer[length++] = (byte) c;
                continue;
            }
            // Room for the escape, for the rest as it is and for the quote, but no more: a buffer that is as long as
            // the last text should be enough.
            ensure(size - i + (c == '"' || c == '\\' ? 2 : 6));
            buffer[length++] = '\\';
            switch (c) {
                case '"':
                case '\\':
                    buffer[length++] = (byte) c;
                    break;
                case '\b':
                    buffer[length++] = 'b';
                    break;
                case '\f':
                    buffer[length++] = 'f';
                    break;
                case '\n':
                    buffer[length++] = 'n';
                    break;
                case '\r':
                    buffer[length++] = 'r';
                    break;
                case '\t':
                    buffer[length++] = 't';
                    break;
                default:
                    buffer[length++] = 'u';
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        int digit = c >> shift & 15;
                        buffer[length++] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
                    }
            }
        }
        buffer[length++] = '"';
    }

    /**
     * Writes an integer.
     *
     * @param value the integer
     */
    public final void int32(int value) {
        int64(value);
    }

    /**
     * Writes an integer.
     *
     * @param value the integer
     */
    public final void int64(long value) {
        if (value == Long.MIN_VALUE) {
            raw("-9223372036854775808");
            return;
        }
        if (value >= 0 && value < 100_000) {
            shortInteger((int) value);
            return;
        }
        long rest = Math.abs(value);
        int size = 1;
        for (long bound = rest; bound >= 10; bound /= 10) {
            size++;
        }
        ensure(size + 1);
        if (value < 0) {
            buffer[length++] = '-';
        }
        length += size;
        for (int i = length - 1; size > 0; size--) {
            buffer[i--] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Writes a port, or what else has up to five digits. */
    private void shortInteger(int value) {
        ensure(5);
        int rest = value;
        if (rest >= 10_000) {
            int first = rest / 10_000;
            digit(first);
            rest -= 10_000 * first;
        } else if (rest < 1000) {
            // Up to three digits.
            if (rest >= 100) {
                int first = rest / 100;
                digit(first);
                twoDigits(rest - 100 * first);
            } else if (rest >= 10) {
                twoDigits(rest);
            } else {
                digit(rest);
            }
            return;
        }
        int high = rest / 100;
        twoDigits(high);
        twoDigits(rest - 100 * high);
    }

    private void twoDigits(int value) {
        int tens = value * 103 >> 10;
        digit(tens);
        digit(value - 10 * tens);
    }

    private void digit(int value) {
        buffer[length++] = (byte) ('0' + value);
    }

    /**
     * Writes an integer that has bounds; to be beyond them is a violation.
     *
     * @param value the integer
     * @param min the smallest that the schema accepts
     * @param max the largest that the schema accepts
     * @param at where the schema says so
     */
    public final void int32(int value, int min, int max, String at) {
        int64(value, min, max, at);
    }

    /**
     * Writes an integer that has bounds; to be beyond them is a violation.
     *
     * @param value the integer
     * @param min the smallest that the schema accepts
     * @param max the largest that the schema accepts
     * @param at where the schema says so
     */
    public final void int64(long value, long min, long max, String at) {
        if (value < min || value > max) {
            outOfRange(value < min, BigInteger.valueOf(min), BigInteger.valueOf(max), at);
        }
        int64(value);
    }

    /**
     * Writes an integer that may have bounds; to be beyond them is a violation.
     *
     * @param value the integer
     * @param min the smallest that the schema accepts, or null
     * @param max the largest that the schema accepts, or null
     * @param at where the schema says so
     */
    public final void integer(BigInteger value, BigInteger min, BigInteger max, String at) {
        boolean below = min != null && value.compareTo(min) < 0;
        if (below || max != null && value.compareTo(max) > 0) {
            outOfRange(below, min, max, at);
        }
        integer(value);
    }

    private void outOfRange(boolean below, BigInteger min, BigInteger max, String at) {
        report(length, JsonReader.integers(min, max), below ? "a smaller number" : "a larger number", at);
    }

    /**
     * Writes an integer of any size; one that has more digits than a reader takes by default is a violation.
     *
     * @param value the integer
     */
    public final void integer(BigInteger value) {
        if (value.bitLength() < 63) {
            int64(value.longValue());
            return;
        }
        String digits = value.bitLength() > LONG_NUMBER ? null : value.toString();
        if (digits == null || digits.length() > ReadOptions.STRICT.maxDigits() + (value.signum() < 0 ? 1 : 0)) {
            tooLong();
            return;
        }
        raw(digits);
    }

    private void tooLong() {
        report(
                length,
                new StringBuilder("a number of at most ")
                        .append(ReadOptions.STRICT.maxDigits())
                        .append(" digits")
                        .toString(),
                "a longer number",
                "");
        int64(0);
    }

    /**
     * Writes a number: without a scale its digits; with one as Python writes a float, if a float is exactly that, else
     * all its digits.
     *
     * <p>{@code 1.50} is written {@code 1.5}, {@code 1e2} is {@code 100.0} and {@code 1e16} is {@code 1e+16}.
     *
     * @param value the number
     */
    public final void decimal(BigDecimal value) {
        if (value.signum() != 0 && isBeyondLimits(value)) {
            tooLong();
            return;
        }
        raw(PythonNumber.of(value));
    }

    private static boolean isBeyondLimits(BigDecimal value) {
        int limit = ReadOptions.STRICT.maxDigits();
        int precision = value.precision();
        if (Math.abs((long) precision - value.scale() - 1) > ReadOptions.STRICT.maxExponent() || precision > 2 * limit) {
            return true;
        }
        // The zeros at the end of a number with a scale are not written.
        return precision > limit && (value.scale() == 0 || value.stripTrailingZeros().precision() > limit);
    }

    /**
     * Writes a boolean.
     *
     * @param value the boolean
     */
    public final void bool(boolean value) {
        raw(value ? "true" : "false");
    }

    /** Writes a null. */
    public final void nullValue() {
        raw("null");
    }

    /**
     * Writes a word of a closed vocabulary.
     *
     * @param words the vocabulary
     * @param word the constant
     * @param <E> the enum of the words
     */
    public final <E extends Enum<E> & WireEnum> void word(Words<E> words, E word) {
        byte[] quoted = words.quoted(word);
        ensure(quoted.length);
        System.arraycopy(quoted, 0, buffer, length, quoted.length);
        length += quoted.length;
    }

    /**
     * Writes a word of an open vocabulary.
     *
     * @param words the words that are known
     * @param word the word, known or not
     * @param <E> the enum of the words
     */
    public final <E extends Enum<E> & WireEnum> void openWord(Words<E> words, OpenEnum<E> word) {
        Optional<E> known = word.known();
        if (known.isPresent()) {
            word(words, known.get());
        } else {
            string(word.wire());
        }
    }

    /**
     * Writes a word of a vocabulary whose words are not all strings.
     *
     * @param words the vocabulary
     * @param value the constant
     * @param <E> the enum of the words
     */
    public final <E extends Enum<E>> void constant(JsonWords<E> words, E value) {
        value(words.value(value));
    }

    /**
     * Writes any value, the digits of numbers as they were read.
     *
     * @param value the value
     */
    public final void value(JsonValue value) {
        Iterator<?>[] open = new Iterator<?>[8];
        byte[] closing = new byte[8];
        int depth = 0;
        JsonValue next = value;
        while (true) {
            boolean list = next.kind() == JsonValue.Kind.ARRAY;
            if (list || next.kind() == JsonValue.Kind.OBJECT) {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                    closing = Arrays.copyOf(closing, depth * 2);
                }
                raw(list ? "[" : "{");
                open[depth] = list ? next.list().iterator() : next.map().entrySet().iterator();
                closing[depth] = (byte) (list ? ']' : '}');
                depth++;
                doubtful |= depth > DEEP;
            } else {
                scalar(next);
            }
            while (depth > 0 && !open[depth - 1].hasNext()) {
                depth--;
                ensure(1);
                buffer[length++] = closing[depth];
            }
            if (depth == 0) {
                return;
            }
            next = next(open[depth - 1]);
        }
    }

    /** The next value of an open container, when all that stands before it is written. */
    private JsonValue next(Iterator<?> container) {
        Object next = container.next();
        if (next instanceof JsonValue) {
            element();
            return (JsonValue) next;
        }
        Map.Entry<?, ?> member = (Map.Entry<?, ?>) next;
        entry((String) member.getKey());
        return (JsonValue) member.getValue();
    }

    private void scalar(JsonValue value) {
        JsonValue.Kind kind = value.kind();
        if (kind == JsonValue.Kind.STRING) {
            string(value.string());
        } else if (kind == JsonValue.Kind.NUMBER) {
            String digits = value.digits();
            doubtful |= digits.length() >= ReadOptions.STRICT.maxDigits()
                    || digits.indexOf('e') >= 0
                    || digits.indexOf('E') >= 0;
            raw(digits);
        } else if (kind == JsonValue.Kind.BOOLEAN) {
            bool(value.bool());
        } else {
            nullValue();
        }
    }
}
