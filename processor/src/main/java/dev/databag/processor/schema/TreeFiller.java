package dev.databag.processor.schema;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Fills a tree from Jackson's tokens. No ObjectMapper: to make one costs a cold javac 200 ms. No recursion, exact
 * numbers, and a value that is beyond a limit is reported and left out of its object.
 */
final class TreeFiller {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SKIPPED_DEPTH = 100_000;

    private final SchemaSource source;
    private final JsonParser parser;
    private final Diagnostics diagnostics;
    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private JsonNode root = NODES.objectNode();
    private @Nullable String name;
    private int values;

    TreeFiller(SchemaSource source, JsonParser parser, Diagnostics diagnostics) {
        this.source = source;
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    JsonNode root() {
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
                case END_OBJECT, END_ARRAY -> open.pop();
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
        String next = parser.currentName();
        if (open.element().has(next)) {
            here().error(
                            "duplicate-key",
                            Visible.quoted(next) + " stands twice in this object",
                            "remove one: readers of JSON disagree on which of them counts");
            parser.nextToken();
            return skip();
        }
        name = next;
        return true;
    }

    private boolean value(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                return open(NODES.objectNode());
            }
            case START_ARRAY -> {
                return open(NODES.arrayNode());
            }
            case VALUE_STRING -> add(NODES.textNode(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> add(NODES.booleanNode(true));
            case VALUE_FALSE -> add(NODES.booleanNode(false));
            case VALUE_NULL -> add(NODES.nullNode());
            default -> throw new IllegalStateException(token + " in " + source.path());
        }
        return true;
    }

    private boolean open(ContainerNode<?> container) throws IOException {
        if (open.size() < Limits.DEPTH) {
            add(container);
            open.push(container);
            return true;
        }
        here().error(
                        "too-deep",
                        "this is more than " + Limits.DEPTH + " levels deep",
                        "give the inner part a name in $defs and refer to it");
        return skip();
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
            add(NODES.numberNode(new BigDecimal(text)));
        } else {
            BigInteger integer = new BigInteger(text);
            int bits = integer.bitLength();
            add(
                    bits < Integer.SIZE
                            ? NODES.numberNode(integer.intValue())
                            : bits < Long.SIZE ? NODES.numberNode(integer.longValue()) : NODES.numberNode(integer));
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

    private void add(JsonNode node) {
        if (open.isEmpty()) {
            root = node;
        } else if (open.element() instanceof ArrayNode array) {
            array.add(node);
        } else if (open.element() instanceof ObjectNode object && name != null) {
            object.set(name, node);
        }
    }

    private Diagnostics here() {
        return diagnostics.at(source, Math.toIntExact(parser.currentTokenLocation().getCharOffset()));
    }
}
