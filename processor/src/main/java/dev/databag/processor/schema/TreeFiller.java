package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.databag.ReadOptions;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a tree of Jackson's tokens. No recursion, exact numbers, and a value that is beyond a limit is reported and left
 * out of its object.
 */
final class TreeFiller {
    private static final int SKIPPED_DEPTH = 100_000;

    /** The limits on numbers are checked here, with the place in hand. */
    private static final ReadOptions ANY_NUMBER =
            ReadOptions.STRICT.withMaxDigits(Integer.MAX_VALUE).withMaxExponent(Integer.MAX_VALUE);

    private final SchemaSource source;
    private final JsonParser parser;
    private final Diagnostics diagnostics;
    private final Deque<Container> open = new ArrayDeque<>();
    private JsonValue root = JsonValue.of(Map.of());
    private int values;

    TreeFiller(SchemaSource source, JsonParser parser, Diagnostics diagnostics) {
        this.source = source;
        this.parser = parser;
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
            close();
        }
        return root;
    }

    /** True when the whole text was read; false when it holds too much. A syntax mistake is an exception. */
    boolean fill() throws IOException {
        boolean started = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (started && open.isEmpty()) {
                throw new JsonParseException(parser, "text after the end of the document");
            }
            started = true;
            switch (token) {
                case FIELD_NAME -> {
                    if (!name()) {
                        return false;
                    }
                }
                case END_OBJECT, END_ARRAY -> close();
                default -> {
                    if (++values > Limits.VALUES) {
                        here().error(
                                        "too-many-values",
                                        "the file holds more than " + Limits.VALUES + " values",
                                        "split it, or leave out what is not part of the schema");
                        return false;
                    }
                    if (!value(token)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean name() throws IOException {
        Members object = (Members) open.element();
        String next = parser.currentName();
        if (object.members.containsKey(next)) {
            here().error(
                            "duplicate-key",
                            Visible.quoted(next) + " stands twice in this object",
                            "remove one: readers of JSON disagree on which of them counts");
            parser.nextToken();
            return skip();
        }
        object.name = next;
        return true;
    }

    private boolean value(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                return open(new Members());
            }
            case START_ARRAY -> {
                return open(new Elements());
            }
            case VALUE_STRING -> add(JsonValue.of(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> add(JsonValue.TRUE);
            case VALUE_FALSE -> add(JsonValue.FALSE);
            case VALUE_NULL -> add(JsonValue.NULL);
            default -> throw new IllegalStateException(token + " in " + source.path());
        }
        return true;
    }

    private boolean open(Container container) throws IOException {
        if (open.size() < Limits.DEPTH) {
            open.push(container);
            return true;
        }
        here().error(
                        "too-deep",
                        "this is more than " + Limits.DEPTH + " levels deep",
                        "give the inner part a name in $defs and refer to it");
        return skip();
    }

    private void close() {
        add(open.pop().value());
    }

    /** Skips the value at hand, if that can be done in bounded memory: Jackson remembers each level. */
    private boolean skip() throws IOException {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0 || depth > SKIPPED_DEPTH) {
                return depth == 0;
            }
        }
        return true;
    }

    private void number(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        if (digits.length() > Limits.DIGITS || exponent >= 0 && isBeyond(text.substring(exponent + 1))) {
            here().error(
                            "number-too-large",
                            "a number has at most " + Limits.DIGITS + " digits and an exponent of at most "
                                    + Limits.EXPONENT + " either way",
                            "leave the bound out when every number is meant");
        } else if (exponent >= 0 || digits.indexOf('.') >= 0) {
            add(new JsonReader(text, ANY_NUMBER).value());
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

    private Diagnostics here() {
        return diagnostics.at(source, Math.toIntExact(parser.currentTokenLocation().getCharOffset()));
    }
}
