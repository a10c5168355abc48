package dev.databag.processor.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.databag.processor.schema.Dialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes random schemas over all keywords that assert something. Names, words and bounds come from small pools, so that
 * keywords meet; a reference never leads back to the value that it is asked about.
 */
public final class RandomSchemas {
    static final List<String> NAMES = List.of("a", "b", "c", "ab", "x-1");
    static final List<String> PATTERNS = List.of("^a", "b$", "^[a-c]+$", "^.{2}$", "1|x", "^$", "\\d", "[^a]");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<Dialect, String> URIS = Map.of(
            Dialect.DRAFT_04, "http://json-schema.org/draft-04/schema#",
            Dialect.DRAFT_06, "http://json-schema.org/draft-06/schema#",
            Dialect.DRAFT_07, "http://json-schema.org/draft-07/schema#",
            Dialect.DRAFT_2019_09, "https://json-schema.org/draft/2019-09/schema",
            Dialect.DRAFT_2020_12, "https://json-schema.org/draft/2020-12/schema");

    private final Random random;
    private final Dialect dialect;
    private final RandomValues values;
    private int definitions;

    /** The definition that is being written, which those before it may refer to; -1 is the root. */
    private int at;

    public RandomSchemas(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
        this.values = new RandomValues(random, dialect);
    }

    /** A whole document. */
    public ObjectNode next() {
        definitions = random.nextInt(3);
        at = -1;
        ObjectNode root = schema(2 + random.nextInt(2), false);
        ObjectNode document = NODES.objectNode();
        document.put("$schema", URIS.get(dialect));
        document.setAll(root);
        if (definitions > 0) {
            // Before 2019-09 a reference hides what stands beside it, but a definition is found all the same.
            ObjectNode named = document.putObject(word());
            for (at = 0; at < definitions; at++) {
                named.set("D" + at, schema(2, false));
            }
        }
        return document;
    }

    private String word() {
        return dialect.compareTo(Dialect.DRAFT_2019_09) < 0 ? "definitions" : "$defs";
    }

    private boolean since(Dialect first) {
        return dialect.compareTo(first) >= 0;
    }

    private JsonNode any(int depth, boolean inside) {
        if (since(Dialect.DRAFT_06) && random.nextInt(12) == 0) {
            return NODES.booleanNode(random.nextInt(3) > 0);
        }
        return schema(depth, inside);
    }

    /**
     * A schema.
     *
     * @param inside whether it is asked about a part of the value that the definition is asked about
     */
    private ObjectNode schema(int depth, boolean inside) {
        ObjectNode schema = NODES.objectNode();
        if (depth <= 0 || random.nextInt(4) > 0) {
            simple(schema);
        }
        for (int more = depth <= 0 ? 0 : 1 + random.nextInt(2); more > 0; more--) {
            applicator(schema, depth - 1, inside);
        }
        if (random.nextInt(6) == 0) {
            reference(schema, inside);
        }
        return schema;
    }

    private void reference(ObjectNode schema, boolean inside) {
        List<String> targets = new ArrayList<>();
        for (int i = inside ? 0 : at + 1; i < definitions; i++) {
            targets.add("#/" + word() + "/D" + i);
        }
        if (inside) {
            targets.add("#");
        }
        if (!targets.isEmpty()) {
            schema.put("$ref", pick(targets));
        }
    }

    private void simple(ObjectNode schema) {
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> type(schema);
                case 3 -> bounds(schema);
                case 4 -> schema.set("multipleOf", number(pick(List.of("1", "2", "3", "0.5", "0.01", "1.5"))));
                case 5 -> {
                    count(schema, "minLength");
                    count(schema, "maxLength");
                }
                case 6 -> schema.put("pattern", pick(PATTERNS));
                case 7 -> words(schema);
                case 8 -> {
                    count(schema, "minItems");
                    count(schema, "maxItems");
                    schema.put("uniqueItems", random.nextBoolean());
                }
                case 9 -> {
                    count(schema, "minProperties");
                    count(schema, "maxProperties");
                }
                case 10 -> schema.set("required", names());
                default -> {
                    if (since(Dialect.DRAFT_2019_09)) {
                        schema.putObject("dependentRequired").set(pick(NAMES), names());
                    } else {
                        schema.putObject("dependencies").set(pick(NAMES), names());
                    }
                }
            }
        }
    }

    private void type(ObjectNode schema) {
        List<String> types = new ArrayList<>(
                List.of("string", "integer", "number", "boolean", "object", "array", "null", "object", "array"));
        if (random.nextInt(3) > 0) {
            schema.put("type", pick(types));
            return;
        }
        ArrayNode list = schema.putArray("type");
        Collections.shuffle(types, random);
        types.stream().distinct().limit(2 + random.nextInt(2)).forEach(list::add);
    }

    private void bounds(ObjectNode schema) {
        boolean upper = random.nextBoolean();
        String plain = upper ? "maximum" : "minimum";
        String exclusive = upper ? "exclusiveMaximum" : "exclusiveMinimum";
        JsonNode limit = number(pick(List.of("0", "1", "2", "5", "-1", "1.5", "2.0", "1e1", "0.1")));
        if (!since(Dialect.DRAFT_06)) {
            schema.set(plain, limit);
            if (random.nextBoolean()) {
                schema.put(exclusive, random.nextBoolean());
            }
        } else {
            schema.set(random.nextBoolean() ? plain : exclusive, limit);
        }
    }

    private void words(ObjectNode schema) {
        if (since(Dialect.DRAFT_06) && random.nextBoolean()) {
            schema.set("const", values.any(1));
            return;
        }
        ArrayNode list = schema.putArray("enum");
        for (int more = 1 + random.nextInt(4); more > 0; more--) {
            JsonNode word = values.any(1);
            boolean twice = false;
            for (JsonNode other : list) {
                twice |= other.equals(word);
            }
            if (!twice) {
                list.add(word);
            }
        }
    }

    private void count(ObjectNode schema, String keyword) {
        if (random.nextBoolean()) {
            schema.put(keyword, random.nextInt(4));
        }
    }

    private ArrayNode names() {
        ArrayNode names = NODES.arrayNode();
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, random);
        shuffled.subList(0, 1 + random.nextInt(2)).forEach(names::add);
        return names;
    }

    private void applicator(ObjectNode schema, int depth, boolean inside) {
        switch (random.nextInt(17)) {
            case 0, 1, 2 -> {
                ObjectNode properties = schema.putObject("properties");
                for (int more = 1 + random.nextInt(3); more > 0; more--) {
                    properties.set(pick(NAMES), any(depth, true));
                }
            }
            case 3 -> {
                ObjectNode properties = schema.putObject("patternProperties");
                for (int more = 1 + random.nextInt(2); more > 0; more--) {
                    properties.set(pick(PATTERNS), any(depth, true));
                }
            }
            case 4, 5 -> schema.set("additionalProperties", booleanOr(depth));
            case 6 -> {
                if (since(Dialect.DRAFT_06)) {
                    schema.set("propertyNames", any(0, true));
                }
            }
            case 7, 8 -> items(schema, depth);
            case 9 -> {
                if (since(Dialect.DRAFT_06)) {
                    schema.set("contains", any(depth, true));
                    if (since(Dialect.DRAFT_2019_09)) {
                        count(schema, "minContains");
                        count(schema, "maxContains");
                    }
                }
            }
            case 10 -> schema.putObject(since(Dialect.DRAFT_2019_09) ? "dependentSchemas" : "dependencies")
                    .set(pick(NAMES), any(depth, inside));
            case 11 -> list(schema, "allOf", depth, inside);
            case 12 -> list(schema, "anyOf", depth, inside);
            case 13 -> list(schema, "oneOf", depth, inside);
            case 14 -> schema.set("not", any(depth, inside));
            case 15 -> {
                if (since(Dialect.DRAFT_07)) {
                    schema.set("if", any(depth, inside));
                    schema.set("then", any(depth, inside));
                    if (random.nextBoolean()) {
                        schema.set("else", any(depth, inside));
                    }
                }
            }
            default -> {
                if (since(Dialect.DRAFT_2019_09)) {
                    schema.set(
                            random.nextBoolean() ? "unevaluatedProperties" : "unevaluatedItems", booleanOr(depth));
                }
            }
        }
    }

    private JsonNode booleanOr(int depth) {
        return random.nextBoolean() ? NODES.booleanNode(random.nextInt(4) == 0) : any(depth, true);
    }

    private void items(ObjectNode schema, int depth) {
        boolean tuple = random.nextBoolean();
        boolean listed = tuple && !since(Dialect.DRAFT_2020_12);
        if (tuple) {
            ArrayNode first = schema.putArray(listed ? "items" : "prefixItems");
            for (int more = 1 + random.nextInt(2); more > 0; more--) {
                first.add(any(depth, true));
            }
        }
        if (!tuple || random.nextBoolean()) {
            JsonNode rest = since(Dialect.DRAFT_06) ? booleanOr(depth) : schema(depth, true);
            schema.set(listed ? "additionalItems" : "items", rest);
        }
    }

    private void list(ObjectNode schema, String keyword, int depth, boolean inside) {
        ArrayNode list = schema.putArray(keyword);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            list.add(any(depth, inside));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static JsonNode number(String text) {
        boolean integer = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        return integer ? NODES.numberNode(Integer.parseInt(text)) : NODES.numberNode(new BigDecimal(text));
    }
}
