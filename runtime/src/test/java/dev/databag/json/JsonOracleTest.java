package dev.databag.json;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.databag.ReadOptions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Jackson, told to be strict, makes of a text, we make of it too. */
class JsonOracleTest {
    private static final int ROUNDS = 20_000;
    private static final String CHANGES = "{}[],:\"\\/ \t\n\r0123456789+-.eEtrufalsn\0\37\177\u00e9\ud800x'";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * The oracle's answer where it is known to be wrong: it refuses an escaped lone surrogate in a name and an exponent
     * of more than ten digits.
     */
    private static final JsonNode MISTAKEN = NODES.missingNode();

    /** It takes U+DC46 for a hexadecimal digit, because the lower half of that is an F. */
    private static final Pattern NO_HEX = Pattern.compile("\\\\u[0-9a-fA-F]{0,3}[^\\x00-\\x7f]");

    private final ObjectMapper jackson = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2048)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Test
    void anySpellingOfAValueIsReadAsThatValue() {
        Random random = Seed.random("anySpellingOfAValueIsReadAsThatValue");
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode value = value(random, 4);
            String text = spelling(value, random);

            assertWithMessage(text).that(node(JsonValue.parse(text))).isEqualTo(value);
            assertWithMessage(text).that(oracle(text)).isEqualTo(value);
        }
    }

    @Test
    void whatIsWrittenIsReadBackByBothAsTheSame() {
        Random random = Seed.random("whatIsWrittenIsReadBackByBothAsTheSame");
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode value = value(random, 4);
            String written = JsonValue.parse(spelling(value, random)).toString();

            assertWithMessage(written).that(oracle(written)).isEqualTo(value);
            assertWithMessage(written).that(JsonValue.parse(written).toString()).isEqualTo(written);
            assertWithMessage(written).that(written.chars().allMatch(c -> c >= ' ' && c < 0x7f)).isTrue();
        }
    }

    @Test
    void aChangedTextIsAcceptedOrRejectedByBoth() {
        Random random = Seed.random("aChangedTextIsAcceptedOrRejectedByBoth");
        int accepted = 0;
        for (int round = 0; round < 4 * ROUNDS; round++) {
            String text = changed(spelling(value(random, 3), random), random);
            JsonNode expected = oracle(text);
            if (expected == MISTAKEN || NO_HEX.matcher(text).find()) {
                continue;
            }
            assertWithMessage(quoted(text)).that(accepts(text)).isEqualTo(expected != null);
            if (expected != null && !hasLargeExponent(text)) {
                accepted++;
                assertWithMessage(quoted(text)).that(node(JsonValue.parse(text))).isEqualTo(expected);
            }
        }
        // The changes are small enough that both answers are frequent.
        assertWithMessage("accepted").that(accepted).isGreaterThan(ROUNDS / 10);
        assertWithMessage("accepted").that(accepted).isLessThan(4 * ROUNDS * 9 / 10);
    }

    @Test
    void whateverTheTextIsReadAsItIsJsonOrNot() {
        Random random = Seed.random("whateverTheTextIsReadAsItIsJsonOrNot");
        for (int round = 0; round < 2 * ROUNDS; round++) {
            String text = spelling(value(random, 4), random);
            if (random.nextBoolean()) {
                text = changed(text, random);
            }
            // In a list, so that what is wrong with a text in a string has another path.
            text = "[" + text + "]";
            long reading = random.nextLong();
            JsonReader in = new JsonReader(text, random.nextBoolean() ? ReadOptions.STRICT : ReadOptions.LENIENT);
            do {
                new RandomReading(in, new Random(reading)).read(6);
            } while (in.again());

            boolean malformed = in.violations().stream().anyMatch(v -> v.expected().startsWith("JSON: ") && !v.path().contains("->"));
            assertWithMessage(quoted(text)).that(malformed).isEqualTo(!accepts(text));
            if (malformed) {
                assertWithMessage(quoted(text)).that(in.violations()).hasSize(1);
            }
        }
    }

    // Random values

    private static JsonNode value(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0:
                return NODES.nullNode();
            case 1:
                return NODES.booleanNode(random.nextBoolean());
            case 2:
            case 3:
                return NODES.textNode(text(random));
            case 4:
                BigInteger integer = new BigInteger(random.nextInt(120), random);
                return integer(random.nextBoolean() ? integer : integer.negate());
            case 5:
                BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(80) + 1, random), random.nextInt(40) + 1);
                return NODES.numberNode(random.nextBoolean() ? number : number.negate());
            case 6:
                ArrayNode list = NODES.arrayNode();
                for (int size = random.nextInt(5); size > 0; size--) {
                    list.add(value(random, depth - 1));
                }
                return list;
            default:
                ObjectNode object = NODES.objectNode();
                for (int size = random.nextInt(5); size > 0; size--) {
                    object.set(name(random), value(random, depth - 1));
                }
                return object;
        }
    }

    /** Without lone surrogates, which Jackson takes in a string but not in a name. */
    private static String name(Random random) {
        return random.nextBoolean()
                ? RandomReading.NAMES[random.nextInt(RandomReading.NAMES.length)]
                : new String(text(random).getBytes(UTF_8), UTF_8);
    }

    private static String text(Random random) {
        int length = random.nextInt(10) == 0 ? random.nextInt(100) : random.nextInt(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\b\f\n\r\t'{}[],:?\u007f".charAt(random.nextInt(17)));
                case 2 -> text.append((char) random.nextInt(0x100));
                case 3 -> text.append((char) random.nextInt(0x10000));
                case 4 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 5 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    // Random spellings

    private static String spelling(JsonNode value, Random random) {
        StringBuilder out = new StringBuilder();
        // Python's, compact, or anything.
        int style = random.nextInt(3);
        space(out, random, style, "");
        spell(value, random, style, out);
        space(out, random, style, "");
        return out.toString();
    }

    private static void spell(JsonNode value, Random random, int style, StringBuilder out) {
        if (value.isArray()) {
            out.append('[');
            space(out, random, style, "");
            for (int i = 0; i < value.size(); i++) {
                if (i > 0) {
                    space(out, random, style, "");
                    out.append(',');
                    space(out, random, style, " ");
                }
                spell(value.get(i), random, style, out);
                space(out, random, style, "");
            }
            out.append(']');
        } else if (value.isObject()) {
            out.append('{');
            space(out, random, style, "");
            boolean first = true;
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!first) {
                    out.append(',');
                    space(out, random, style, " ");
                }
                first = false;
                spell(member.getKey(), true, random, style, out);
                space(out, random, style, "");
                out.append(':');
                space(out, random, style, " ");
                spell(member.getValue(), random, style, out);
                space(out, random, style, "");
            }
            out.append('}');
        } else if (value.isTextual()) {
            spell(value.textValue(), false, random, style, out);
        } else {
            out.append(value.asText());
        }
    }

    private static void space(StringBuilder out, Random random, int style, String python) {
        if (style == 0) {
            out.append(python);
        } else if (style == 2) {
            while (random.nextInt(3) == 0) {
                out.append(" \t\n\r".charAt(random.nextInt(4)));
            }
        }
    }

    private static void spell(String text, boolean name, Random random, int style, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int short1 = "\b\f\n\r\t\"\\/".indexOf(c);
            boolean must = c < ' ' || c == '"' || c == '\\';
            if (must && short1 >= 0 && random.nextBoolean() || c == '/' && random.nextInt(4) == 0) {
                out.append('\\').append("bfnrt\"\\/".charAt(short1));
            } else if (must || !(name && Character.isSurrogate(c)) && random.nextInt(style == 2 ? 4 : 40) == 0) {
                String hex = String.format("%04x", (int) c);
                out.append("\\u").append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** The text with a few small changes, most of them where they hurt. */
    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            int at = random.nextInt(changed.length() + 1);
            String part = String.valueOf(CHANGES.charAt(random.nextInt(CHANGES.length())));
            switch (random.nextInt(5)) {
                case 0 -> changed.insert(at, part);
                case 1 -> changed.replace(at, Math.min(at + 1, changed.length()), part);
                case 2 -> changed.delete(at, Math.min(at + 1 + random.nextInt(3), changed.length()));
                case 3 -> {
                    int from = random.nextInt(changed.length() + 1);
                    changed.insert(at, changed.substring(from, Math.min(from + random.nextInt(6), changed.length())));
                }
                default -> changed.setLength(random.nextInt(8) == 0 ? at : changed.length());
            }
        }
        return changed.toString();
    }

    // Both verdicts

    private JsonNode oracle(String text) {
        try {
            JsonNode node = jackson.readTree(text);
            return node == MISTAKEN ? null : node;
        } catch (JsonProcessingException e) {
            return e.getMessage().contains("surrogate") ? MISTAKEN : null;
        } catch (NumberFormatException e) {
            return MISTAKEN;
        }
    }

    private static boolean accepts(String text) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        in.skip();
        in.again();
        return in.violations().isEmpty();
    }

    private static boolean hasLargeExponent(String text) {
        return text.matches("(?s).*[eE][+-]?0*[0-9]{3,}.*");
    }

    private static JsonNode node(JsonValue value) {
        switch (value.kind()) {
            case OBJECT:
                ObjectNode object = NODES.objectNode();
                value.members().forEach((name, member) -> object.set(name, node(member)));
                return object;
            case ARRAY:
                ArrayNode list = NODES.arrayNode();
                value.elements().forEach(element -> list.add(node(element)));
                return list;
            case STRING:
                return NODES.textNode(value.string());
            case NUMBER:
                return value.digits().matches("-?[0-9]+")
                        ? integer(new BigInteger(value.digits()))
                        : NODES.numberNode(value.decimal());
            case BOOLEAN:
                return NODES.booleanNode(value.bool());
            default:
                return NODES.nullNode();
        }
    }

    /** The smallest node that holds an integer, as Jackson chooses it. */
    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < 32) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < 64 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private static String quoted(String text) {
        return Names.quoted(text, Integer.MAX_VALUE);
    }
}
