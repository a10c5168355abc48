package dev.databag.processor.schema;

import dev.databag.ReadOptions;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a tree of a text. The runtime's reader goes over it, which takes strict RFC 8259 and nothing else; what is asked
 * of it here is no more than the next value. No recursion, exact numbers, and a value that is beyond a limit is reported
 * and left out of its object.
 */
final class TreeFiller {
    /** So deep may be what is left out: each of its levels is remembered. */
    private static final int SKIPPED_DEPTH = 100_000;

    /** The limits are checked here, with the place in hand. */
    private static final ReadOptions UNLIMITED = ReadOptions.STRICT
            .withMaxLength(Integer.MAX_VALUE)
            .withMaxDepth(Integer.MAX_VALUE)
            .withMaxDigits(Integer.MAX_VALUE)
            .withMaxExponent(Integer.MAX_VALUE);

    /** Reports name the place of a schema, and there is none: a text that is no JSON is told by {@link SyntaxCheck}. */
    private static final String NO_SCHEMA = "";

    private final SchemaSource source;
    private final JsonReader in;
    private final Diagnostics diagnostics;
    private final Deque<Container> open = new ArrayDeque<>();
    private JsonValue root = JsonValue.of(Map.of());
    private int values;
    private boolean tooMuch;

    TreeFiller(SchemaSource source, Diagnostics diagnostics) {
        this.source = source;
        this.in = new JsonReader(source.text(), UNLIMITED);
        this.diagnostics = diagnostics;
    }

    /** An object or an array whose end has not been read. */
    private interface Container {
        void add(JsonValue value);

        JsonValue value();
    }

    private static final class Members implements Container {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();
        private String name = "";

        @Override
        public void add(JsonValue value) {
            members.put(name, value);
        }

        @Override
        public JsonValue value() {
            return JsonValue.of(members);
        }
    }

    private static final class Elements implements Container {
        private final List<JsonValue> elements = new ArrayList<>();

        @Override
        public void add(JsonValue value) {
            elements.add(value);
        }

        @Override
        public JsonValue value() {
            return JsonValue.of(elements);
        }
    }

    /** What has been read; what is still open ends here. */
    JsonValue root() {
        while (!open.isEmpty()) {
            add(open.pop().value());
        }
        return root;
    }

    /** True when the whole text was read; false when it holds too much or is no JSON, which has been reported. */
    boolean fill() {
        boolean goesOn = value();
        while (goesOn && !open.isEmpty()) {
            goesOn = open.element() instanceof Members object ? member(object) : element();
        }
        if (goesOn) {
            in.again();
        }
        boolean whole = goesOn && isJson();
        if (!whole && !tooMuch) {
            reportMistake();
        }
        return whole;
    }

    private boolean isJson() {
        return in.problems() == 0;
    }

    private void reportMistake() {
        SyntaxCheck.Mistake mistake = new SyntaxCheck(source.text())
                .mistake()
                .orElseThrow(() -> new IllegalStateException("no JSON and no mistake: " + source.path()));
        diagnostics.at(source, mistake.offset()).error(mistake.tag(), mistake.fact(), mistake.advice());
    }

    /** Goes over one member, or the end of the object; false when the reading ends. The same holds for what follows. */
    private boolean member(Members object) {
        int before = in.here();
        if (!in.nextEntry()) {
            return close();
        }
        String name = in.memberName();
        if (isHalf(name)) {
            return false;
        }
        if (object.members.containsKey(name)) {
            at(source.text().indexOf('"', before))
                    .error(
                            "duplicate-key",
                            Visible.quoted(name) + " stands twice in this object",
                            "remove one: readers of JSON disagree on which of them counts");
            return skip();
        }
        object.name = name;
        return value();
    }

    /** Whether half of a surrogate pair is in a name, which is a mistake though JSON's grammar allows it. */
    private static boolean isHalf(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(name.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private boolean element() {
        return in.nextElement() ? value() : close();
    }

    private boolean close() {
        boolean closed = isJson();
        if (closed) {
            add(open.pop().value());
        }
        return closed;
    }

    private boolean value() {
        char kind = in.kind();
        if (kind != 0 && ++values > Limits.VALUES) {
            at(in.here())
                    .error(
                            "too-many-values",
                            "the file holds more than " + Limits.VALUES + " values",
                            "split it, or leave out what is not part of the schema");
            tooMuch = true;
            return false;
        }
        switch (kind) {
            case '{', '[' -> open(kind == '{');
            case '0' -> number();
            default -> {
                JsonValue value = in.value();
                if (value != null) {
                    add(value);
                }
            }
        }
        return isJson() && !tooMuch;
    }

    private void open(boolean object) {
        if (open.size() == Limits.DEPTH) {
            at(in.here())
                    .error(
                            "too-deep",
                            "this is more than " + Limits.DEPTH + " levels deep",
                            "give the inner part a name in $defs and refer to it");
            skip();
        } else if (object) {
            in.beginObject(NO_SCHEMA);
            open.push(new Members());
        } else {
            in.beginArray(NO_SCHEMA);
            open.push(new Elements());
        }
    }

    /** Skips the next value, if that can be done in bounded memory. */
    private boolean skip() {
        BitSet objects = new BitSet();
        int depth = 0;
        do {
            boolean object = in.kind() == '{';
            if (object ? in.beginObject(NO_SCHEMA) : in.kind() == '[' && in.beginArray(NO_SCHEMA)) {
                objects.set(depth++, object);
            } else {
                in.skip();
            }
            while (depth > 0 && !(objects.get(depth - 1) ? in.nextEntry() : in.nextElement())) {
                depth--;
            }
        } while (depth > 0 && depth <= SKIPPED_DEPTH);
        tooMuch = depth > 0;
        return isJson() && !tooMuch;
    }

    private void number() {
        int start = in.here();
        in.skip();
        if (!isJson()) {
            return;
        }
        String text = source.text().substring(start, in.here()).strip();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        if (digits.length() > Limits.DIGITS || exponent >= 0 && isBeyond(text.substring(exponent + 1))) {
            at(start).error(
                            "number-too-large",
                            "a number has at most " + Limits.DIGITS + " digits and an exponent of at most "
                                    + Limits.EXPONENT + " either way",
                            "leave the bound out when every number is meant");
        } else if (exponent >= 0 || digits.indexOf('.') >= 0) {
            add(new JsonReader(text, UNLIMITED).value());
        } else {
            add(JsonValue.of(new BigInteger(text)));
        }
    }

    /** Whether that exponent, which may itself have a million digits, is beyond the limit. */
    private static boolean isBeyond(String exponent) {
        int start = exponent.startsWith("+") || exponent.startsWith("-") ? 1 : 0;
        while (start < exponent.length() - 1 && exponent.charAt(start) == '0') {
            start++;
        }
        return exponent.length() - start > 9 || Integer.parseInt(exponent.substring(start)) > Limits.EXPONENT;
    }

    private void add(JsonValue value) {
        if (open.isEmpty()) {
            root = value;
        } else {
            open.element().add(value);
        }
    }

    private Diagnostics at(int offset) {
        return diagnostics.at(source, offset);
    }
}
