package dev.databag.json;

import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.WireEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text (RFC 8259, nothing more) and says where it is not what is expected.
 *
 * <pre>{@code
 * static Receiver read(JsonReader in) {
 *     int before = in.problems();
 *     int member = in.firstMember(NAMES, AT);
 *     if (member == JsonReader.NONE) {
 *         return null;
 *     }
 *     String protocol = null;
 *     long seen = 0;
 *     for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
 *         switch (member) {
 *             case 0 -> {
 *                 seen = in.seen(seen, 1L);
 *                 protocol = in.string(AT_PROTOCOL);
 *             }
 *             default -> in.skip();
 *         }
 *     }
 *     in.missing(NAMES, seen, 1L, 0, AT);
 *     return in.problems() == before ? new Receiver(protocol) : null;
 * }
 * }</pre>
 *
 * <p>Nothing that a text holds makes it throw. A value of the wrong type is a violation and is skipped. Text that is no
 * JSON is one violation, after which every read of this text returns null, zero or false at once, so that loops end; so
 * does a repeated member, until {@link #again()} has put it right. Time is linear in the text, and no text can make it
 * recurse.
 *
 * <p>One class for all of it, since each class more costs a hook's cold start.
 */
public class JsonReader implements Checks {
    /** The answer of {@link #nextMember} behind the last member. */
    public static final int END = -1;

    /** The answer of {@link #nextMember} for a member that is not among the names. */
    public static final int UNKNOWN = -2;

    /** The answer of {@link #firstMember} where there is no object. */
    public static final int NONE = -3;

    /** From this length on, a text is searched eight bytes at a time: going over less takes less than loading {@link Wide}. */
    private static final int LARGE = 16 * 1024;

    /** After so many texts a process is not a hook but a tool that reads many; then loading {@link Wide} pays. */
    static final int MANY = 500;

    /** So many times the text may be gone over again by {@link #peek} and {@link #rewind}. */
    private static final int AGAIN = 100;

    /** What a text counts for beyond its length when it is gone over again. */
    private static final int TEXT = 2048;

    /** By name, because the class of all standard charsets loads each of them. */
    static final Charset LATIN_1 = Charset.forName("ISO-8859-1");

    private static final int[] NO_VALUES = {};
    private static final byte[] NOTHING = {};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private static int texts;

    final ReadOptions options;

    /** What has been reported, or null while that is nothing. */
    Problems problems;

    private int count;

    // The text that is open, and its skeleton: a byte for each char, of which only those that are ASCII mean anything.
    // Offsets are the same in both.
    private String text;
    private byte[] bytes = NOTHING;
    private int pos;
    private boolean wide;
    private int depth;
    private boolean first;
    private boolean compact;

    // Nothing of this text can be read any more: because it is no JSON, or until again() has taken a repeated member
    // out.
    private boolean broken;
    private boolean repeated;

    private int firstProblem;
    private int problemsBefore;
    private int place;
    private long budget;
    private Frame outer;

    // The name of the current member, between its quotes.
    private int nameStart;
    private int nameEnd;
    private boolean escaped;

    // The number that scanNumber went over.
    private boolean fraction;
    private int digits;
    private long exponent;

    /** For each value of the usual object where it begins and ends, or what it is; see {@link Layout#end}. */
    private int[] values = NO_VALUES;

    /**
     * For each open object the offset of its bracket, for each open list the complement of it. Never longer than the
     * depth may be.
     */
    private int[] starts;

    /**
     * A reader of one text: {@code new JsonReader("[1, 2]", ReadOptions.STRICT)}.
     *
     * <p>Ask {@link #again()} after the value, as with an entered text, and then {@link #violations()}.
     *
     * @param text the JSON text
     * @param options strictness and limits
     */
    public JsonReader(String text, ReadOptions options) {
        this(options);
        openText(text);
    }

    /** A reader without limits that matter, for names that have been read already. */
    JsonReader(String text) {
        this(text, ReadOptions.STRICT);
    }

    /** A reader that opens its texts later. */
    JsonReader(ReadOptions options) {
        this.options = options;
        this.starts = new int[Math.min(4, options.maxDepth())];
    }

    // Texts

    /** Begins to read a text, forgetting the one before. */
    final void openText(String text) {
        firstProblem = problems == null ? 0 : problems.size();
        problemsBefore = count;
        depth = 0;
        if (text.length() > options.maxLength()) {
            this.text = "";
            broken = false;
            giveUp(characters("at most ", options.maxLength()), characters("", text.length()));
            return;
        }
        open(text);
    }

    static String characters(String before, int number) {
        return new StringBuilder(before).append(number).append(" characters").toString();
    }

    private void open(String text) {
        byte[] latin = text.getBytes(LATIN_1);
        // A char that is none of Latin 1 is a question mark there, and two that are a pair are one. That is why strings
        // are cut from the text and not from the bytes, and why words with a question mark are not looked up by bytes.
        bytes = latin.length == text.length() ? latin : skeleton(text);
        this.text = text;
        pos = 0;
        first = false;
        broken = false;
        repeated = false;
        budget = (long) AGAIN * (text.length() + TEXT);
        wide = text.length() >= LARGE || texts >= MANY;
        if (texts < MANY) {
            texts++;
        }
    }

    private static byte[] skeleton(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = c < 0x80 ? (byte) c : -1;
        }
        return bytes;
    }

    /**
     * Goes into the next value, a string that holds JSON text.
     *
     * <pre>{@code
     * for (boolean more = in.enter(AT); more; more = in.again()) {
     *     content = Content.read(in);
     * }
     * }</pre>
     *
     * @param at where the schema says so
     * @return false if it is no string, which is a violation
     */
    public final boolean enter(String at) {
        int from = here();
        if (kind() != '"') {
            mismatch("a string that holds JSON text", at);
            return false;
        }
        String inner = string(at);
        if (inner == null) {
            return false;
        }
        outer = new Frame(outer, text, bytes, pos, depth, place, firstProblem, problemsBefore, budget);
        firstProblem = problems == null ? 0 : problems.size();
        problemsBefore = count;
        place = from;
        open(inner);
        return true;
    }

    /**
     * Ends the innermost text, behind which only white space may stand.
     *
     * @return true if the text has to be read again, because a member was repeated: now it is not any more; false if
     *     the reader has left it
     */
    public final boolean again() {
        expectEnd();
        if (repeated && withoutRepetition()) {
            return true;
        }
        leave();
        return false;
    }

    private void expectEnd() {
        next();
        if (pos != bytes.length) {
            malformed("the end", pos);
        }
    }

    /**
     * Takes the repeated members out of the text: the last one wins, as it does for every peer. What was reported is
     * forgotten, because it may have been about one that lost.
     */
    private boolean withoutRepetition() {
        forget();
        count = problemsBefore;
        depth = outer == null ? 0 : outer.depth;
        open(text);
        JsonValue tree = tree(false);
        expectEnd();
        if (broken) {
            return false;
        }
        open(tree.toString());
        return true;
    }

    private void leave() {
        if (problems != null) {
            problems.locate(firstProblem, bytes, text);
        }
        broken = false;
        repeated = false;
        first = false;
        if (outer == null) {
            bytes = NOTHING;
            pos = 0;
            depth = 0;
            return;
        }
        if (problems != null) {
            problems.moveOut(firstProblem, place);
        }
        Frame frame = outer;
        outer = frame.outer;
        text = frame.text;
        bytes = frame.bytes;
        pos = frame.pos;
        depth = frame.depth;
        place = frame.place;
        firstProblem = frame.firstProblem;
        problemsBefore = frame.problemsBefore;
        budget = frame.budget;
        wide = text.length() >= LARGE || texts >= MANY;
    }

    /** Skips white space; the byte at the cursor, or 0 at the end. */
    private byte next() {
        byte[] bytes = this.bytes;
        int i = pos;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b > ' ' || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                pos = i;
                return b;
            }
            i++;
        }
        pos = i;
        return 0;
    }

    // Reports

    /** The offset of the value that comes next; white space before it is skipped. */
    @Override
    public final int here() {
        next();
        return pos;
    }

    @Override
    public final void expected(int place, String expected, String at) {
        report(place, null, expected, null, at);
    }

    @Override
    public final void expected(int place, String expected, String found, String at) {
        report(place, null, expected, found, at);
    }

    @Override
    public final void expected(int place, List<?> path, String expected, String found, String at) {
        if (willBeKept()) {
            Problem problem = new Problem(place, null, expected, found, at, ++count);
            problem.path = Locator.path(path);
            add(problem);
        }
    }

    @Override
    public final void unknownWord(int place, Words<?> words, String word, String at) {
        if (willBeKept()) {
            report(place, null, words.phrase(), Names.quoted(word, 64), at);
        }
    }

    /**
     * Reports the members that an object lacks, which has just been read to its end; does nothing if all that are
     * required were seen.
     *
     * @param names the object's members
     * @param seen a bit for each member that was there
     * @param required a bit for each member that has to be
     * @param first the index of the name that the lowest bit is for
     * @param at where the schema says so
     */
    public final void missing(Names names, long seen, long required, int first, String at) {
        for (long rest = required & ~seen; rest != 0 && !broken; rest &= rest - 1) {
            String name = names.names[first + Long.numberOfTrailingZeros(rest)];
            report(starts[depth], name, "a value: it is required", "nothing", at);
        }
    }

    @Override
    public final int problems() {
        return broken ? ++count : count;
    }

    /**
     * Whether the element that was just read goes into its list.
     *
     * <pre>{@code
     * while (in.nextElement()) {
     *     int before = in.problems();
     *     Receiver receiver = Receiver.read(in);
     *     if (in.keeps(before)) {
     *         receivers.add(receiver);
     *     }
     * }
     * }</pre>
     *
     * <p>Lenient reading makes warnings of what was reported since.
     *
     * @param problemsBefore the problems before the element
     * @return true if nothing was reported since
     */
    public final boolean keeps(int problemsBefore) {
        if (broken) {
            return false;
        }
        if (count == problemsBefore) {
            return true;
        }
        if (options.lenient()) {
            if (problems != null) {
                problems.demote(problemsBefore, firstProblem);
            }
            count = problemsBefore;
        }
        return false;
    }

    /**
     * Goes back to an earlier place of the same text and forgets what was reported since, to read the value in another
     * way.
     *
     * @param place the offset of the value, from {@link #here()}
     * @param problems the problems before it
     */
    public final void rewind(int place, int problems) {
        if (broken) {
            return;
        }
        if (this.problems != null) {
            this.problems.forgetFrom(place, firstProblem);
        }
        count = problems;
        int length = pos - place;
        pos = place;
        charge(length);
    }

    /**
     * All violations so far, of a reader that reads one text; ask when {@link #again()} has left it.
     *
     * @return the violations, up to the limit of the options; their key is {@code JSON}
     */
    public List<Violation> violations() {
        if (problems == null) {
            return List.of();
        }
        problems.settle(0, "JSON");
        return problems.violations(false);
    }

    final int count() {
        return count;
    }

    final boolean isBroken() {
        return broken;
    }

    private boolean isFull() {
        return problems != null && problems.isFull();
    }

    private boolean willBeKept() {
        if (broken || isFull()) {
            count++;
            return false;
        }
        return true;
    }

    final void report(int place, String member, String expected, String found, String at) {
        if (willBeKept()) {
            add(new Problem(place, member, expected, found, at, ++count));
        }
    }

    final void add(Problem problem) {
        if (problems == null) {
            problems = new Problems(options.maxViolations());
        }
        problems.add(problem);
    }

    private void forget() {
        if (problems != null) {
            problems.forget(firstProblem);
        }
    }

    /** The next value is not what it should be: reports that and skips it. */
    private void mismatch(String expected, String at) {
        if (kind() == 0) {
            malformedValue();
            return;
        }
        report(pos, null, expected, null, at);
        skip();
    }

    private void malformedValue() {
        int c = pos < bytes.length ? bytes[pos] | 0x20 : 0;
        malformed(c >= 'a' && c <= 'z' ? "a value (text needs quotes)" : "a value", pos);
    }

    /** The text is no JSON: that is its one violation, and nothing more of it is read. */
    private void malformed(String what, int offset) {
        if (broken) {
            return;
        }
        int character = text.codePointCount(0, Math.min(offset, text.length())) + 1;
        giveUp(
                new StringBuilder("JSON: ")
                        .append(what)
                        .append(" at character ")
                        .append(character)
                        .toString(),
                characterAt(offset));
    }

    private String characterAt(int offset) {
        if (offset >= bytes.length) {
            return "end of text";
        }
        int c = bytes[offset];
        if ("{}[]:,\"\\".indexOf(c) >= 0) {
            return Character.toString(c);
        }
        if (c >= '0' && c <= '9') {
            return "a digit";
        }
        if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
            return "a letter";
        }
        if (c == ' ') {
            return "a space";
        }
        return c >= 0 && c < ' ' ? "a control character" : "another character";
    }

    private void giveUp(String expected, String found) {
        forget();
        repeated = false;
        count++;
        if (!isFull()) {
            Problem problem = new Problem(0, null, expected, found, "", count);
            problem.settled = true;
            add(problem);
        }
        stop();
    }

    private void stop() {
        broken = true;
        bytes = NOTHING;
        pos = 0;
    }

    private void charge(int characters) {
        budget -= characters;
        if (budget < 0 && !broken) {
            giveUp("JSON with fewer alternatives to try", "alternatives within alternatives");
        }
    }

    // Objects

    /**
     * Opens the next value, an object.
     *
     * @param at where the schema says so
     * @return false if it is none, which is a violation; then it is skipped
     */
    public final boolean beginObject(String at) {
        if (next() != '{') {
            mismatch("an object", at);
            return false;
        }
        return push(pos);
    }

    private boolean push(int start) {
        if (depth == starts.length && !deepen()) {
            return false;
        }
        starts[depth++] = start;
        pos++;
        first = true;
        return true;
    }

    private boolean deepen() {
        if (depth >= options.maxDepth()) {
            int character = text.codePointCount(0, pos) + 1;
            giveUp(
                    new StringBuilder("JSON nested at most ")
                            .append(options.maxDepth())
                            .append(" deep")
                            .toString(),
                    new StringBuilder("deeper nesting at character ")
                            .append(character)
                            .toString());
            return false;
        }
        starts = Arrays.copyOf(starts, Math.min(depth * 2, options.maxDepth()));
        return true;
    }

    /**
     * Opens the next value, an object, and goes to the value of its first member: {@link #beginObject} and {@link
     * #nextMember} in one.
     *
     * @param names the members that are known
     * @param at where the schema says so
     * @return the member's index, {@link #UNKNOWN}, {@link #END} when the object is empty, or {@link #NONE} if it is
     *     none, which is a violation; then it is skipped
     */
    public final int firstMember(Names names, String at) {
        int start = pos;
        if (names.names.length > 0 && depth < starts.length && skipsFirst(names)) {
            starts[depth++] = start;
            first = false;
            return 0;
        }
        return beginObject(at) ? nextMember(names, -1) : NONE;
    }

    /**
     * Goes to the value of the object's next member.
     *
     * <p>The member behind the previous one is expected, in the spelling of the one before, compact or Python's; any
     * other member and any other spelling will do, but takes longer.
     *
     * @param names the members that are known
     * @param previous the last answer; -1 at first
     * @return the member's index, {@link #UNKNOWN}, or {@link #END} when the object is closed
     */
    public final int nextMember(Names names, int previous) {
        byte[] bytes = this.bytes;
        int i = pos;
        if (i < bytes.length && bytes[i] == '}' && !first) {
            pos = i + 1;
            depth--;
            return END;
        }
        int index = previous + 1;
        if (index >= 0 && index < names.names.length) {
            byte[] literal = compact ? names.compact[index] : names.spaced[index];
            if (skips(literal, previous >= 0 ? 0 : compact ? 1 : 2)) {
                first = false;
                return index;
            }
        }
        return otherMember(names);
    }

    private boolean skipsFirst(Names names) {
        if (skips(compact ? names.compactFirst : names.spacedFirst, 0)) {
            return true;
        }
        if (skips(compact ? names.spacedFirst : names.compactFirst, 0)) {
            compact = !compact;
            return true;
        }
        return false;
    }

    private boolean skips(byte[] literal, int from) {
        int size = literal.length - from;
        if (pos <= bytes.length - size && (wide ? widely(literal, from, size) : narrowly(literal, from, size))) {
            pos += size;
            return true;
        }
        return false;
    }

    private boolean widely(byte[] literal, int from, int size) {
        return size >= Wide.SIZE && size <= 2 * Wide.SIZE
                ? Wide.equal(bytes, pos, literal, from, size - Wide.SIZE)
                : narrowly(literal, from, size);
    }

    private boolean narrowly(byte[] literal, int from, int size) {
        return Arrays.equals(bytes, pos, pos + size, literal, from, literal.length);
    }

    private int otherMember(Names names) {
        if (!entry()) {
            return END;
        }
        // The next guess is in the spelling of this member: a space behind the colon tells the two apart.
        compact = pos < bytes.length && bytes[pos] != ' ';
        int member = indexOf(names, nameStart, nameEnd);
        return member < 0 ? UNKNOWN : member;
    }

    /**
     * Goes over the next value, if it is the usual object: just the members that the schema requires, in its order and
     * in the spelling of the object before, compact or Python's, and nothing else that needs a second look. That is how
     * nearly all objects look, and saves their members one by one.
     *
     * <pre>{@code
     * if (in.usual(NAMES)) {
     *     return new Receiver(in.usualWord(Protocol.WORDS, 0), in.usualString(1));
     * }
     * }</pre>
     *
     * @param names the members that are known, and what the usual ones are; the values are numbered in their order, those
     *     of an object inside in the place of that object
     * @return whether it is; if not, it is still to be read
     */
    public final boolean usual(Names names) {
        if (!wide) {
            return false;
        }
        if (looksLike(names.layout(compact))) {
            return true;
        }
        // The first object of a text may be in the other spelling; a layout in the wrong one fails at its first name.
        if (looksLike(names.layout(!compact))) {
            compact = !compact;
            return true;
        }
        return false;
    }

    private boolean looksLike(Layout layout) {
        if (values.length < 2 * layout.values) {
            values = new int[2 * layout.values];
        }
        int end = depth + layout.depth <= options.maxDepth() ? layout.end(bytes, pos, values) : -1;
        if (end >= 0) {
            pos = end;
        }
        return end >= 0;
    }

    /**
     * A string of the object that {@link #usual} went over.
     *
     * @param value the number of the value
     * @return the string
     */
    public final String usualString(int value) {
        return text.substring(values[2 * value], values[2 * value + 1]);
    }

    /**
     * A word of a closed vocabulary, of the object that {@link #usual} went over.
     *
     * @param words the vocabulary
     * @param value the number of the value
     * @param <E> the enum of the words
     * @return the word
     */
    public final <E extends Enum<E> & WireEnum> E usualWord(Words<E> words, int value) {
        return words.constants[values[2 * value]];
    }

    /**
     * A word of an open vocabulary, of the object that {@link #usual} went over.
     *
     * @param words the words that are known
     * @param value the number of the value
     * @param <E> the enum of the words
     * @return the word
     */
    public final <E extends Enum<E> & WireEnum> OpenEnum<E> usualOpenWord(Words<E> words, int value) {
        return words.open(values[2 * value]);
    }

    /**
     * An integer of the object that {@link #usual} went over.
     *
     * @param value the number of the value
     * @return the integer
     */
    public final int usualInt32(int value) {
        return values[2 * value];
    }

    /**
     * Goes to the value of the object's next member, whatever its name.
     *
     * @return false when the object is closed
     */
    public final boolean nextEntry() {
        return entry();
    }

    private boolean entry() {
        byte next = next();
        if (first) {
            first = false;
            if (next == '}') {
                pos++;
                depth--;
                return false;
            }
            return name("a member name in quotes or }");
        }
        if (next == ',') {
            pos++;
            next();
            return name("a member name in quotes");
        }
        if (next == '}') {
            pos++;
            depth--;
            return false;
        }
        malformed("a comma or }", pos);
        return false;
    }

    /** Goes over a member's name and the colon behind it. */
    private boolean name(String expected) {
        if (pos >= bytes.length || bytes[pos] != '"') {
            malformed(expected, pos);
            return false;
        }
        int start = pos + 1;
        int end = stringEnd(start);
        if (end < 0) {
            return false;
        }
        nameStart = start;
        nameEnd = end;
        pos = end + 1;
        if (next() != ':') {
            malformed("a colon", pos);
            return false;
        }
        pos++;
        return true;
    }

    /**
     * The name of the current member, one that {@link #nextMember} called {@link #UNKNOWN} or that {@link #nextEntry}
     * went to; ask before its value is read.
     *
     * @return the name
     */
    public final String memberName() {
        return broken ? "" : cut(nameStart, nameEnd);
    }

    /**
     * Notes that a member was seen: {@code seen = in.seen(seen, 1L << index)}. The second one of a name makes the text
     * one that is to be read again, when {@link #again()} has taken the first one out.
     *
     * @param seen a bit for each member that was there
     * @param bit the member's bit
     * @return both
     */
    public final long seen(long seen, long bit) {
        if ((seen & bit) != 0) {
            repeated(true);
        }
        return seen | bit;
    }

    /**
     * Notes that a member may be one that was there before: {@code in.repeated(map.containsKey(name))}.
     *
     * @param already whether it was
     */
    public final void repeated(boolean already) {
        if (already && !broken) {
            repeated = true;
            stop();
        }
    }

    /**
     * Refuses the current member, one that {@link #nextMember} called {@link #UNKNOWN}; its value is skipped.
     *
     * @param at where the schema says so
     */
    public final void refuse(String at) {
        if (willBeKept()) {
            report(starts[depth - 1], memberName(), "no member of this name", "one", at);
        }
        skip();
    }

    /**
     * The members of an object that its type does not know.
     *
     * @param names the members that the type knows
     * @param place the place of the object, which has been read
     * @return the others, in their order
     */
    public final Map<String, JsonValue> rest(Names names, int place) {
        JsonValue whole = valueAt(place);
        if (whole == null || whole.kind() != JsonValue.Kind.OBJECT) {
            return Map.of();
        }
        Map<String, JsonValue> rest = new LinkedHashMap<>(whole.members());
        for (String name : names.names) {
            rest.remove(name);
        }
        return rest;
    }

    /**
     * Looks at a member of the next value, without reading it: the one that tells which variant of a union it is.
     *
     * @param name the member's name
     * @return the string that is its value; empty if there is none
     */
    public final String word(String name) {
        JsonValue whole = peek();
        JsonValue word = whole == null || whole.kind() != JsonValue.Kind.OBJECT ? null : whole.members().get(name);
        return word == null || word.kind() != JsonValue.Kind.STRING ? "" : word.string();
    }

    /**
     * Skips the next value, which is not what the schema says.
     *
     * @param expected what would be accepted: {@code "a string or an object"}
     * @param at where the schema says so
     */
    public final void none(String expected, String at) {
        expected(here(), expected, at);
        skip();
    }

    // Lists

    /**
     * Opens the next value, a list.
     *
     * @param at where the schema says so
     * @return false if it is none, which is a violation; then it is skipped
     */
    public final boolean beginArray(String at) {
        if (next() != '[') {
            mismatch("a list", at);
            return false;
        }
        return push(~pos);
    }

    /**
     * Goes to the list's next element.
     *
     * @return false when the list is closed
     */
    public final boolean nextElement() {
        byte next = next();
        if (next == ',' && !first) {
            pos++;
            if (pos < bytes.length && bytes[pos] == ' ') {
                pos++;
            }
            return true;
        }
        if (next == ']') {
            first = false;
            pos++;
            depth--;
            return false;
        }
        if (first && !broken) {
            first = false;
            return true;
        }
        malformed("a comma or ]", pos);
        return false;
    }

    // Values

    /**
     * What kind of value comes next, without going over it.
     *
     * @return the character that it begins with, where {@code t} stands for both booleans and {@code 0} for all
     *     numbers; or the character of code 0 if there is none
     */
    public final char kind() {
        switch (next()) {
            case '{':
                return '{';
            case '[':
                return '[';
            case '"':
                return '"';
            case 't':
            case 'f':
                return 't';
            case 'n':
                return 'n';
            case '-':
            case '0':
            case '1':
            case '2':
            case '3':
            case '4':
            case '5':
            case '6':
            case '7':
            case '8':
            case '9':
                return '0';
            default:
                return 0;
        }
    }

    /** Goes over the next value, whatever it is. It has to be JSON all the same. */
    public final void skip() {
        int level = depth;
        do {
            byte next = next();
            if (next == '{' || next == '[') {
                if (!push(next == '{' ? pos : ~pos)) {
                    return;
                }
            } else {
                skipScalar(next);
            }
        } while (depth > level && skipToValue(level));
    }

    /** Goes on to the next value inside the level, or to the end of the level; false if that is reached, or nothing. */
    private boolean skipToValue(int level) {
        while (depth > level) {
            boolean more = starts[depth - 1] < 0 ? nextElement() : entry();
            if (more) {
                return true;
            }
            if (broken) {
                return false;
            }
        }
        return false;
    }

    private void skipScalar(byte next) {
        switch (next) {
            case '"':
                int end = stringEnd(pos + 1);
                if (end >= 0) {
                    pos = end + 1;
                }
                break;
            case 't':
                literal(TRUE);
                break;
            case 'f':
                literal(FALSE);
                break;
            case 'n':
                literal(NULL);
                break;
            default:
                number();
        }
    }

    private boolean literal(byte[] literal) {
        if (skips(literal, 0)) {
            return true;
        }
        malformedValue();
        return false;
    }

    /**
     * Goes over a null, if one comes next.
     *
     * @return whether one did
     */
    public final boolean isNull() {
        return next() == 'n' && literal(NULL);
    }

    /**
     * Reads a null.
     *
     * @param at where the schema says so
     */
    public final void nothing(String at) {
        if (next() != 'n') {
            mismatch("null", at);
            return;
        }
        literal(NULL);
    }

    /**
     * Reads a boolean.
     *
     * @param at where the schema says so
     * @return the boolean; false if it is none, which is a violation
     */
    public final boolean bool(String at) {
        byte next = next();
        if (next == 't') {
            return literal(TRUE);
        }
        if (next == 'f') {
            literal(FALSE);
            return false;
        }
        mismatch("true or false", at);
        return false;
    }

    // Strings

    /**
     * Reads a string.
     *
     * @param at where the schema says so
     * @return the string; null if it is none, which is a violation
     */
    public final String string(String at) {
        if (next() != '"') {
            mismatch("a string", at);
            return null;
        }
        return string();
    }

    private String string() {
        int start = pos + 1;
        int end = stringEnd(start);
        if (end < 0) {
            return null;
        }
        pos = end + 1;
        return cut(start, end);
    }

    /**
     * Reads a word of a closed vocabulary.
     *
     * @param words the vocabulary
     * @param at where the schema says so
     * @param <E> the enum of the words
     * @return the constant; null if the vocabulary does not know the word or if it is no string, which is a violation
     */
    public final <E extends Enum<E> & WireEnum> E word(Words<E> words, String at) {
        if (next() != '"') {
            mismatch(words.phrase(), at);
            return null;
        }
        int place = pos;
        int word = wordAt(words.names, place + 1);
        if (word >= 0) {
            pos = place + words.names.compact[word].length - 2;
            return words.constants[word];
        }
        int end = stringEnd(place + 1);
        if (end < 0) {
            return null;
        }
        pos = end + 1;
        int index = indexOf(words.names, place + 1, end);
        if (index < 0) {
            if (willBeKept()) {
                unknownWord(place, words, cut(place + 1, end), at);
            }
            return null;
        }
        return words.constants[index];
    }

    /**
     * Reads a word of a closed vocabulary whose words are not all strings.
     *
     * @param words the vocabulary
     * @param at where the schema says so
     * @param <E> the enum of the words
     * @return the constant; null if it is no word of the vocabulary, which is a violation
     */
    public final <E extends Enum<E>> E constant(JsonWords<E> words, String at) {
        int place = here();
        JsonValue value = value();
        E constant = value == null ? null : words.find(value);
        if (value != null && constant == null && willBeKept()) {
            report(place, null, words.phrase(), JsonWords.found(value), at);
        }
        return constant;
    }

    /**
     * Reads a word of an open vocabulary.
     *
     * @param words the words that are known
     * @param at where the schema says so
     * @param <E> the enum of the words
     * @return the word, known or not; null if it is no string, which is a violation
     */
    public final <E extends Enum<E> & WireEnum> OpenEnum<E> openWord(Words<E> words, String at) {
        if (next() != '"') {
            mismatch("a string", at);
            return null;
        }
        int start = pos + 1;
        int word = wordAt(words.names, start);
        if (word >= 0) {
            pos = start + words.names.compact[word].length - 3;
            return words.open(word);
        }
        int end = stringEnd(start);
        if (end < 0) {
            return null;
        }
        pos = end + 1;
        int index = indexOf(words.names, start, end);
        return index < 0 ? OpenEnum.of(words, cut(start, end)) : words.open(index);
    }

    private int wordAt(Names names, int start) {
        return wide ? names.at(bytes, start) : -1;
    }

    private int indexOf(Names names, int from, int to) {
        int index = escaped ? -1 : names.find(bytes, from, to);
        return index >= 0 || !escaped && names.isPlain() ? index : names.find(cut(from, to));
    }

    /** The offset of the quote that ends a string; -1 if there is none. Notes whether there are escapes. */
    private int stringEnd(int from) {
        int i = plain(from);
        if (i < bytes.length && bytes[i] == '"') {
            escaped = false;
            return i;
        }
        return escapedEnd(i);
    }

    private int plain(int from) {
        byte[] bytes = this.bytes;
        if (wide) {
            return Wide.plain(bytes, from, bytes.length);
        }
        int i = from;
        while (i < bytes.length && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] & 0xff) >= ' ') {
            i++;
        }
        return i;
    }

    private int escapedEnd(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] == '\\') {
            i = escapeEnd(i);
            if (i < 0) {
                return -1;
            }
            i = plain(i);
        }
        escaped = true;
        if (i >= bytes.length) {
            malformed("a closing quote", i);
            return -1;
        }
        if (bytes[i] != '"') {
            malformed("an escape", i);
            return -1;
        }
        return i;
    }

    private int escapeEnd(int backslash) {
        int c = backslash + 1 < bytes.length ? bytes[backslash + 1] : 0;
        if (c != 'u') {
            if (c == 0 || "\"\\/bfnrt".indexOf(c) < 0) {
                malformed("one of \" \\ / b f n r t u", backslash + 1);
                return -1;
            }
            return backslash + 2;
        }
        for (int i = backslash + 2; i < backslash + 6; i++) {
            if (i >= bytes.length || hex(bytes[i]) < 0) {
                malformed("a hexadecimal digit", i);
                return -1;
            }
        }
        return backslash + 6;
    }

    private static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** The string between two quotes, which {@link #stringEnd} has gone over last. */
    private String cut(int from, int to) {
        int backslash = escaped ? text.indexOf('\\', from) : -1;
        if (backslash < 0 || backslash >= to) {
            return text.substring(from, to);
        }
        StringBuilder string = new StringBuilder(to - from);
        int i = from;
        while (backslash >= 0 && backslash < to) {
            string.append(text, i, backslash);
            char c = text.charAt(backslash + 1);
            i = backslash + 2;
            if (c == 'u') {
                int unit = 0;
                for (int end = i + 4; i < end; i++) {
                    unit = unit << 4 | hex(text.charAt(i));
                }
                string.append((char) unit);
            } else {
                string.append(unescaped(c));
            }
            backslash = text.indexOf('\\', i);
        }
        return string.append(text, i, to).toString();
    }

    private static char unescaped(char c) {
        switch (c) {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            default:
                return c;
        }
    }

    // Numbers

    /**
     * Reads an integer; {@code 1.0} and {@code 1e2} are integers.
     *
     * @param min the smallest that the schema accepts
     * @param max the largest that the schema accepts
     * @param at where the schema says so
     * @return the integer; 0 if it is none or beyond the bounds, which is a violation
     */
    public final int int32(int min, int max, String at) {
        return (int) int64(min, max, at);
    }

    /**
     * Reads an integer; {@code 1.0} and {@code 1e2} are integers.
     *
     * @param min the smallest that the schema accepts
     * @param max the largest that the schema accepts
     * @param at where the schema says so
     * @return the integer; 0 if it is none or beyond the bounds, which is a violation
     */
    public final long int64(long min, long max, String at) {
        int place = next() == '-' ? pos + 1 : pos;
        int i = place;
        long value = 0;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
            value = value * 10 + (bytes[i] - '0');
            i++;
        }
        if (i == place || i - place > 18 || bytes[place] == '0' && i - place > 1 || goesOn(i)) {
            return otherInt64(min, max, at);
        }
        if (place != pos) {
            value = -value;
        }
        if (value < min || value > max) {
            outOfRange(pos, value < min, BigInteger.valueOf(min), BigInteger.valueOf(max), at);
            value = 0;
        }
        pos = i;
        return value;
    }

    private boolean goesOn(int offset) {
        return offset < bytes.length && (bytes[offset] == '.' || (bytes[offset] | 0x20) == 'e');
    }

    private long otherInt64(long min, long max, String at) {
        BigInteger value = integer(BigInteger.valueOf(min), BigInteger.valueOf(max), at);
        return value == null ? 0 : value.longValue();
    }

    /**
     * Reads an integer of any size; {@code 1.0} and {@code 1e2} are integers.
     *
     * @param min the smallest that the schema accepts, or null
     * @param max the largest that the schema accepts, or null
     * @param at where the schema says so
     * @return the integer; null if it is none or beyond the bounds, which is a violation
     */
    public final BigInteger integer(BigInteger min, BigInteger max, String at) {
        if (kind() != '0') {
            mismatch(isFull() ? "" : integers(min, max), at);
            return null;
        }
        int place = pos;
        if (!number() || beyondLimits(place, at)) {
            return null;
        }
        String digits = integerDigits(place, pos);
        if (digits == null) {
            report(place, null, integers(min, max), "a number with a fraction", at);
            return null;
        }
        if (digits.length() > options.maxDigits() + (digits.charAt(0) == '-' ? 1 : 0)) {
            report(place, null, numbers(), "a longer number", at);
            return null;
        }
        BigInteger value = new BigInteger(digits);
        boolean below = min != null && value.compareTo(min) < 0;
        if (below || max != null && value.compareTo(max) > 0) {
            outOfRange(place, below, min, max, at);
            return null;
        }
        return value;
    }

    private void outOfRange(int place, boolean below, BigInteger min, BigInteger max, String at) {
        if (willBeKept()) {
            report(place, null, integers(min, max), below ? "a smaller number" : "a larger number", at);
        }
    }

    /** The integers within bounds for people: {@code an integer from 1 to 65535}. */
    static String integers(BigInteger min, BigInteger max) {
        StringBuilder phrase = new StringBuilder("an integer");
        if (min != null && max != null) {
            phrase.append(" from ").append(min).append(" to ").append(max);
        } else if (min != null) {
            phrase.append(" of at least ").append(min);
        } else if (max != null) {
            phrase.append(" of at most ").append(max);
        }
        return phrase.toString();
    }

    /**
     * The digits of a number that is an integer, or null. Done on the text, because powers of ten cost more than zeros.
     */
    private String integerDigits(int from, int to) {
        if (!fraction) {
            return text.substring(from, to);
        }
        StringBuilder number = new StringBuilder(digits + 1);
        int places = 0;
        boolean behindPoint = false;
        for (int i = from; i < to && (bytes[i] | 0x20) != 'e'; i++) {
            if (bytes[i] == '.') {
                behindPoint = true;
            } else {
                number.append((char) bytes[i]);
                places += behindPoint ? 1 : 0;
            }
        }
        long zeros = exponent - places;
        int end = number.length();
        int last = number.charAt(0) == '-' ? 2 : 1;
        while (zeros < 0 && end > last && number.charAt(end - 1) == '0') {
            end--;
            zeros++;
        }
        if (zeros < 0 && (end > last || number.charAt(last - 1) != '0')) {
            return null;
        }
        number.setLength(end);
        int lead = last - 1;
        int nonZero = lead;
        while (nonZero < end && number.charAt(nonZero) == '0') {
            nonZero++;
        }
        if (nonZero == end) {
            return "0";
        }
        number.delete(lead, nonZero);
        for (; zeros > 0; zeros--) {
            number.append('0');
        }
        return number.toString();
    }

    /**
     * Reads a number.
     *
     * @param at where the schema says so
     * @return the number with the scale that it is written with, 2 for {@code 1.50}; only a number without point and
     *     exponent has the scale 0; null if it is none, which is a violation
     */
    public final BigDecimal decimal(String at) {
        if (kind() != '0') {
            mismatch("a number", at);
            return null;
        }
        int place = pos;
        if (!number() || beyondLimits(place, at)) {
            return null;
        }
        BigDecimal value = new BigDecimal(text.substring(place, pos));
        // 1e0 and 12.5e1 are floats, and it is by the scale that a writer knows one.
        return fraction && value.scale() == 0 ? value.setScale(1) : value;
    }

    /** Goes over a number and notes how it is written. */
    private boolean number() {
        byte[] bytes = this.bytes;
        int i = pos;
        if (i < bytes.length && bytes[i] == '-') {
            i++;
        }
        int start = i;
        i = digits(i);
        if (i == start) {
            if (start == pos) {
                malformedValue();
            } else {
                malformed("a digit", i);
            }
            return false;
        }
        if (bytes[start] == '0' && i > start + 1) {
            malformed("no digit behind a leading zero", start + 1);
            return false;
        }
        digits = i - start;
        fraction = false;
        exponent = 0;
        if (i < bytes.length && bytes[i] == '.') {
            int point = i;
            i = digits(i + 1);
            if (i == point + 1) {
                malformed("a digit", i);
                return false;
            }
            fraction = true;
            digits += i - point - 1;
        }
        if (i < bytes.length && (bytes[i] | 0x20) == 'e') {
            i++;
            boolean negative = i < bytes.length && bytes[i] == '-';
            if (negative || i < bytes.length && bytes[i] == '+') {
                i++;
            }
            int sign = i;
            i = digits(i);
            if (i == sign) {
                malformed("a digit", i);
                return false;
            }
            for (int j = sign; j < i && exponent < Integer.MAX_VALUE; j++) {
                exponent = exponent * 10 + (bytes[j] - '0');
            }
            exponent = negative ? -exponent : exponent;
            fraction = true;
        }
        pos = i;
        return true;
    }

    private int digits(int from) {
        byte[] bytes = this.bytes;
        int i = from;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /**
     * Whether the number that was gone over last, from a place to here, has too many digits or too large an exponent;
     * reports it.
     */
    private boolean beyondLimits(int place, String at) {
        if (digits > options.maxDigits()) {
            report(place, null, numbers(), "a longer number", at);
            return true;
        }
        if (exponent != 0 || digits > options.maxExponent()) {
            long magnitude = exponent + leadingPlace(place);
            if (Math.abs(exponent) > options.maxExponent() || Math.abs(magnitude) > options.maxExponent()) {
                report(
                        place,
                        null,
                        new StringBuilder("a number with an exponent from -")
                                .append(options.maxExponent())
                                .append(" to ")
                                .append(options.maxExponent())
                                .toString(),
                        "a larger exponent",
                        at);
                return true;
            }
        }
        return false;
    }

    private String numbers() {
        return new StringBuilder("a number of at most ")
                .append(options.maxDigits())
                .append(" digits")
                .toString();
    }

    /** The power of ten of the first digit that is not zero, without the exponent; 0 for zero. */
    private int leadingPlace(int place) {
        int i = bytes[place] == '-' ? place + 1 : place;
        if (bytes[i] != '0') {
            return digits(i) - i - 1;
        }
        int point = i + 1;
        for (i = point + 1; i < pos && bytes[i] == '0'; ) {
            i++;
        }
        return i < pos && bytes[point] == '.' && bytes[i] > '0' && bytes[i] <= '9' ? point - i : 0;
    }

    // Trees

    /**
     * Reads the next value, whatever it is.
     *
     * @return the value; null if it is no JSON or if one of its numbers is beyond the limits, which is a violation
     */
    public final JsonValue value() {
        return tree(true);
    }

    /**
     * The next value, without going over it.
     *
     * @return the value; null if it is no JSON or if one of its numbers is beyond the limits, which is a violation
     */
    public final JsonValue peek() {
        int start = here();
        return valueFrom(start, start);
    }

    @Override
    public final JsonValue valueAt(int place) {
        return valueFrom(place, pos);
    }

    private JsonValue valueFrom(int start, int back) {
        if (broken) {
            return null;
        }
        boolean wasFirst = first;
        pos = start;
        JsonValue value = tree(true);
        int length = pos - start;
        if (!broken) {
            pos = back;
            first = wasFirst;
            charge(length);
        }
        return broken ? null : value;
    }

    private JsonValue tree(boolean limited) {
        int level = depth;
        int before = count;
        Object[] open = new Object[8];
        String[] names = new String[8];
        while (true) {
            byte next = next();
            JsonValue value = null;
            if (next == '{' || next == '[') {
                if (!push(next == '{' ? pos : ~pos)) {
                    return null;
                }
                int top = depth - level - 1;
                if (top == open.length) {
                    open = Arrays.copyOf(open, top * 2);
                    names = Arrays.copyOf(names, top * 2);
                }
                open[top] = next == '{' ? new LinkedHashMap<String, JsonValue>() : new ArrayList<JsonValue>();
            } else {
                value = scalar(next, limited);
            }
            // Goes up as long as a container ends with the value.
            while (true) {
                if (broken) {
                    return null;
                }
                if (value != null && depth == level) {
                    return count == before ? value : null;
                }
                int top = depth - level - 1;
                if (value != null) {
                    put(open[top], names[top], value);
                }
                if (starts[depth - 1] < 0 ? nextElement() : entry()) {
                    names[top] = starts[depth - 1] < 0 ? null : memberName();
                    break;
                }
                if (!broken) {
                    value = closed(open[top]);
                    open[top] = null;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Object container, String name, JsonValue value) {
        if (name == null) {
            ((List<JsonValue>) container).add(value);
        } else {
            ((Map<String, JsonValue>) container).put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static JsonValue closed(Object container) {
        return container instanceof List
                ? JsonValue.list((List<JsonValue>) container)
                : JsonValue.object((Map<String, JsonValue>) container);
    }

    private JsonValue scalar(byte next, boolean limited) {
        int start = pos;
        switch (next) {
            case '"':
                String string = string();
                return string == null ? null : JsonValue.of(string);
            case 't':
                return literal(TRUE) ? JsonValue.TRUE : null;
            case 'f':
                return literal(FALSE) ? JsonValue.FALSE : null;
            case 'n':
                return literal(NULL) ? JsonValue.NULL : null;
            default:
                if (!number()) {
                    return null;
                }
                if (limited) {
                    beyondLimits(start, "");
                }
                return JsonValue.number(text.substring(start, pos));
        }
    }
}
