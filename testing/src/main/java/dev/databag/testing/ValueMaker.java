package dev.databag.testing;

import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes values that a schema accepts: everything that has to hold at a place is gathered, a value is built for it, and
 * looked at once more; if something was missed, the dice are thrown again.
 */
final class ValueMaker {
    /** The throw was no good; whoever asked throws again. */
    private static final class Unlucky extends Exception {
        private static final long serialVersionUID = 1L;

        Unlucky() {
            super(null, null, false, false);
        }
    }

    private static final int DEEP = 6;
    private static final int TOO_DEEP = 24;
    private static final int THROWS = 25;
    private static final int BUDGET = 4000;
    private static final int ENDLESS = 1000;
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "object", "array", "null");

    /** What writers and readers of databags have tripped over. */
    private static final List<String> ODD = List.of(
            "\"", "\\", "\n", "\t", " ", "'", ":", "{", "#", "/", "\u0000", "\u007f", "\u0085", "\u00f6", "\u2028",
            "\ufeff", "\uffff", "\ud83d\ude00", "null", "true", "1", "<", "&");

    private final SchemaFiles files;
    private final SchemaJudge judge;
    private final Random random;
    private final Map<String, PatternText> patterns = new HashMap<>();
    private final Map<JsonValue, Integer> heights = new IdentityHashMap<>();
    private int budget;

    ValueMaker(SchemaFiles files, SchemaJudge judge, Random random) {
        this.files = files;
        this.judge = judge;
        this.random = random;
    }

    /** A value that the schema accepts; null if none was found. */
    JsonValue next(JsonValue schema) {
        for (int i = 0; i < 50; i++) {
            budget = BUDGET;
            try {
                return make(List.of(schema), 0);
            } catch (Unlucky e) {
                // once more, from the beginning
            }
        }
        return null;
    }

    private JsonValue make(List<JsonValue> schemas, int depth) throws Unlucky {
        if (depth > TOO_DEEP) {
            throw new Unlucky();
        }
        for (int i = 0; i < THROWS; i++) {
            if (budget-- <= 0) {
                throw new Unlucky();
            }
            JsonValue value;
            try {
                value = attempt(schemas, depth);
            } catch (Unlucky e) {
                if (budget <= 0) {
                    throw e;
                }
                continue;
            }
            if (schemas.stream().allMatch(schema -> judge.accepts(schema, value))) {
                return value;
            }
        }
        throw new Unlucky();
    }

    private JsonValue attempt(List<JsonValue> schemas, int depth) throws Unlucky {
        List<Map<String, JsonValue>> all = new ArrayList<>();
        for (JsonValue schema : schemas) {
            gather(schema, all, depth, 0);
        }
        for (Map<String, JsonValue> keywords : all) {
            if (keywords.containsKey("const")) {
                return keywords.get("const");
            }
        }
        for (Map<String, JsonValue> keywords : all) {
            if (keywords.containsKey("enum")) {
                return pick(keywords.get("enum").elements());
            }
        }
        return switch (type(all, depth)) {
            case "string" -> text(all, depth);
            case "integer" -> number(all, true);
            case "number" -> number(all, false);
            case "boolean" -> JsonValue.of(random.nextBoolean());
            case "array" -> array(all, depth);
            case "object" -> object(all, depth);
            default -> JsonValue.NULL;
        };
    }

    /** Everything that has to hold, with a branch taken wherever there is a choice. */
    private void gather(JsonValue schema, List<Map<String, JsonValue>> all, int depth, int hops) throws Unlucky {
        if (hops > 50 || schema.kind() == Kind.BOOLEAN && !schema.bool()) {
            throw new Unlucky();
        }
        if (schema.kind() == Kind.BOOLEAN) {
            return;
        }
        Map<String, JsonValue> keywords = schema.members();
        all.add(keywords);
        if (keywords.containsKey("$ref")) {
            gather(files.target(schema), all, depth, hops + 1);
        }
        for (JsonValue branch : SchemaJudge.elements(keywords, "allOf")) {
            gather(branch, all, depth, hops + 1);
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (keywords.containsKey(keyword)) {
                gather(branch(keywords.get(keyword).elements(), depth), all, depth, hops + 1);
            }
        }
        if (keywords.containsKey("if")) {
            boolean then = random.nextBoolean();
            if (then) {
                gather(keywords.get("if"), all, depth, hops + 1);
            }
            JsonValue what = keywords.get(then ? "then" : "else");
            if (what != null) {
                gather(what, all, depth, hops + 1);
            }
        }
    }

    /** Deep inside it is time for an end. */
    private JsonValue branch(List<JsonValue> branches, int depth) throws Unlucky {
        if (branches.isEmpty()) {
            throw new Unlucky();
        }
        if (depth < DEEP) {
            return pick(branches);
        }
        int lowest = ENDLESS;
        for (JsonValue branch : branches) {
            lowest = Math.min(lowest, height(branch));
        }
        List<JsonValue> low = new ArrayList<>();
        for (JsonValue branch : branches) {
            if (height(branch) == lowest) {
                low.add(branch);
            }
        }
        return pick(low);
    }

    /** How many levels the flattest value has. */
    private int height(JsonValue schema) {
        if (schema.kind() != Kind.OBJECT) {
            return 0;
        }
        Integer known = heights.get(schema);
        if (known != null) {
            return known;
        }
        heights.put(schema, ENDLESS);
        int height = 0;
        Map<String, JsonValue> keywords = schema.members();
        if (keywords.containsKey("$ref")) {
            height = height(files.target(schema));
        }
        for (JsonValue branch : SchemaJudge.elements(keywords, "allOf")) {
            height = Math.max(height, height(branch));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            int lowest = keywords.containsKey(keyword) ? ENDLESS : 0;
            for (JsonValue branch : SchemaJudge.elements(keywords, keyword)) {
                lowest = Math.min(lowest, height(branch));
            }
            height = Math.max(height, lowest);
        }
        for (JsonValue name : SchemaJudge.elements(keywords, "required")) {
            JsonValue member = SchemaJudge.members(keywords, "properties").get(name.string());
            if (member != null) {
                height = Math.max(height, 1 + height(member));
            }
        }
        int size = SchemaJudge.integer(keywords, "minItems", 0);
        for (int i = 0; i < Math.min(size, 10); i++) {
            JsonValue element = SchemaJudge.element(keywords, i);
            height = Math.max(height, element == null ? 0 : 1 + height(element));
        }
        heights.put(schema, Math.min(height, ENDLESS));
        return Math.min(height, ENDLESS);
    }

    private String type(List<Map<String, JsonValue>> all, int depth) throws Unlucky {
        Set<String> types = new LinkedHashSet<>(TYPES);
        boolean said = false;
        for (Map<String, JsonValue> keywords : all) {
            JsonValue type = keywords.get("type");
            if (type == null) {
                continue;
            }
            said = true;
            Set<String> here = new LinkedHashSet<>();
            for (JsonValue one : type.kind() == Kind.STRING ? List.of(type) : type.elements()) {
                here.add(one.string());
                if (one.string().equals("number")) {
                    here.add("integer");
                }
            }
            types.retainAll(here);
        }
        if (!said) {
            types = meant(all, depth);
        }
        if (types.isEmpty()) {
            throw new Unlucky();
        }
        return pick(new ArrayList<>(types));
    }

    /** What a schema without a type is about, going by its other keywords. */
    private static Set<String> meant(List<Map<String, JsonValue>> all, int depth) {
        Set<String> types = new LinkedHashSet<>();
        for (Map<String, JsonValue> keywords : all) {
            for (String keyword : keywords.keySet()) {
                switch (keyword) {
                    case "properties", "required", "additionalProperties", "patternProperties", "propertyNames",
                            "minProperties", "maxProperties" -> types.add("object");
                    case "items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains" -> types.add(
                            "array");
                    case "minLength", "maxLength", "pattern", "format", "contentSchema" -> types.add("string");
                    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> types.add(
                            "number");
                    default -> {
                        // says nothing of it
                    }
                }
            }
        }
        if (types.isEmpty()) {
            types.addAll(depth > DEEP ? List.of("string", "integer", "boolean", "null") : TYPES);
        }
        return types;
    }

    private JsonValue text(List<Map<String, JsonValue>> all, int depth) throws Unlucky {
        int min = 0;
        int max = Integer.MAX_VALUE;
        List<String> wanted = new ArrayList<>();
        String format = null;
        for (Map<String, JsonValue> keywords : all) {
            if (keywords.containsKey("contentSchema") && SchemaJudge.isJson(keywords)) {
                return JsonValue.of(
                        make(List.of(keywords.get("contentSchema")), depth + 1).toString());
            }
            if (SchemaJudge.isJson(keywords)) {
                return JsonValue.of(make(List.of(JsonValue.TRUE), DEEP).toString());
            }
            min = Math.max(min, SchemaJudge.integer(keywords, "minLength", 0));
            max = Math.min(max, SchemaJudge.integer(keywords, "maxLength", Integer.MAX_VALUE));
            if (keywords.containsKey("pattern")) {
                wanted.add(keywords.get("pattern").string());
            }
            if (keywords.containsKey("format")) {
                format = keywords.get("format").string();
            }
        }
        if (!wanted.isEmpty()) {
            String pattern = pick(wanted);
            PatternText maker = patterns.get(pattern);
            if (maker == null) {
                maker = new PatternText(pattern);
                patterns.put(pattern, maker);
            }
            return JsonValue.of(stretched(maker.next(random), min, max, wanted));
        }
        String formatted = format == null ? null : FormatText.next(format, random);
        return JsonValue.of(formatted == null ? free(all, min, max) : formatted);
    }

    /** A pattern that is not held at its ends may be longer than it has to. */
    private String stretched(String text, int min, int max, List<String> patterns) {
        StringBuilder longer = new StringBuilder(text);
        while (longer.codePointCount(0, longer.length()) < min) {
            longer.append((char) ('a' + random.nextInt(26)));
        }
        String candidate = longer.toString();
        return patterns.stream().allMatch(pattern -> judge.matches(pattern, candidate)) ? candidate : text;
    }

    private String free(List<Map<String, JsonValue>> all, int min, int max) {
        List<JsonValue> examples = new ArrayList<>();
        for (Map<String, JsonValue> keywords : all) {
            examples.addAll(SchemaJudge.elements(keywords, "examples"));
        }
        examples.removeIf(example -> example.kind() != Kind.STRING);
        if (!examples.isEmpty() && random.nextInt(4) == 0) {
            return pick(examples).string();
        }
        int limit = Math.min(max, min + 12);
        int length = random.nextInt(10) == 0 ? min : min + random.nextInt(limit - min + 1);
        if (max <= 1000 && random.nextInt(10) == 0) {
            length = max;
        }
        StringBuilder text = new StringBuilder();
        boolean odd = random.nextInt(3) == 0;
        while (text.codePointCount(0, text.length()) < length) {
            String more = odd && random.nextInt(3) == 0 ? pick(ODD) : String.valueOf((char) ('a' + random.nextInt(26)));
            text.append(more);
        }
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private JsonValue number(List<Map<String, JsonValue>> all, boolean integer) throws Unlucky {
        BigDecimal low = null;
        BigDecimal high = null;
        BigDecimal step = null;
        for (Map<String, JsonValue> keywords : all) {
            for (String keyword : List.of("minimum", "exclusiveMinimum")) {
                BigDecimal bound = SchemaJudge.decimal(keywords, keyword);
                low = bound == null ? low : low == null ? bound : low.max(bound);
            }
            for (String keyword : List.of("maximum", "exclusiveMaximum")) {
                BigDecimal bound = SchemaJudge.decimal(keywords, keyword);
                high = bound == null ? high : high == null ? bound : high.min(bound);
            }
            BigDecimal multiple = SchemaJudge.decimal(keywords, "multipleOf");
            step = multiple == null ? step : step == null ? multiple : step.multiply(multiple);
        }
        if (step == null) {
            step = integer ? BigDecimal.ONE : new BigDecimal(pick(List.of("1", "0.5", "0.1", "0.001")));
        } else if (integer && !SchemaJudge.isInteger(step)) {
            step = step.multiply(BigDecimal.TEN.pow(step.scale()));
        }
        BigDecimal spread = BigDecimal.valueOf(pick(List.of(1L, 10L, 1000L, 1L << 31, 1L << 53)));
        if (low == null) {
            low = high == null ? spread.negate() : high.subtract(spread);
        }
        if (high == null) {
            high = low.add(spread).add(spread);
        }
        BigInteger first = low.divide(step, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger last = high.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        BigInteger count = last.subtract(first).add(BigInteger.ONE);
        if (count.signum() <= 0) {
            throw new Unlucky();
        }
        BigInteger chosen = switch (random.nextInt(8)) {
            case 0 -> first;
            case 1 -> last;
            default -> first.add(new BigInteger(count.bitLength() + 8, random).mod(count));
        };
        BigDecimal number = step.multiply(new BigDecimal(chosen));
        return integer ? JsonValue.of(number.toBigIntegerExact()) : JsonValue.of(number);
    }

    private JsonValue array(List<Map<String, JsonValue>> all, int depth) throws Unlucky {
        int min = 0;
        int max = Integer.MAX_VALUE;
        boolean unique = false;
        List<JsonValue> contained = new ArrayList<>();
        for (Map<String, JsonValue> keywords : all) {
            min = Math.max(min, SchemaJudge.integer(keywords, "minItems", 0));
            max = Math.min(max, SchemaJudge.integer(keywords, "maxItems", Integer.MAX_VALUE));
            unique |= keywords.containsKey("uniqueItems") && keywords.get("uniqueItems").bool();
            if (keywords.containsKey("contains")) {
                int times = SchemaJudge.integer(keywords, "minContains", 1);
                contained.addAll(Collections.nCopies(times, keywords.get("contains")));
            }
        }
        int most = depth >= DEEP ? min : Math.min(max, min + 3);
        int size = Math.max(min + random.nextInt(Math.max(0, most - min) + 1), Math.min(max, contained.size()));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        List<JsonValue> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<JsonValue> schemas = new ArrayList<>();
            for (Map<String, JsonValue> keywords : all) {
                JsonValue schema = SchemaJudge.element(keywords, i);
                if (schema != null) {
                    schemas.add(schema);
                }
            }
            int order = places.indexOf(i);
            if (order < contained.size()) {
                schemas.add(contained.get(order));
            }
            JsonValue element = element(schemas, depth, unique ? elements : List.of());
            if (element == null) {
                break;
            }
            elements.add(element);
        }
        return JsonValue.of(elements);
    }

    /** An element unlike the others; null if there seems to be none. */
    private JsonValue element(List<JsonValue> schemas, int depth, List<JsonValue> others) throws Unlucky {
        for (int i = 0; i < THROWS; i++) {
            JsonValue element = make(schemas, depth + 1);
            if (!others.contains(element)) {
                return element;
            }
        }
        return null;
    }

    private JsonValue object(List<Map<String, JsonValue>> all, int depth) throws Unlucky {
        Set<String> required = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        int min = 0;
        int max = Integer.MAX_VALUE;
        for (Map<String, JsonValue> keywords : all) {
            SchemaJudge.elements(keywords, "required").forEach(name -> required.add(name.string()));
            names.addAll(SchemaJudge.members(keywords, "properties").keySet());
            min = Math.max(min, SchemaJudge.integer(keywords, "minProperties", 0));
            max = Math.min(max, SchemaJudge.integer(keywords, "maxProperties", Integer.MAX_VALUE));
        }
        names.addAll(required);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        // Often all of it, often nothing that need not be, and everything between.
        int chance = pick(List.of(0, 50, 90, 100));
        for (String name : names) {
            if (required.contains(name)) {
                members.put(name, make(schemas(all, name), depth + 1));
            } else if (depth < DEEP && members.size() < max && random.nextInt(100) < chance) {
                try {
                    members.put(name, make(schemas(all, name), depth + 1));
                } catch (Unlucky e) {
                    if (budget <= 0) {
                        throw e;
                    }
                }
            }
        }
        require(all, members, depth);
        int more = min - members.size();
        if (more <= 0 && depth < DEEP && isOpen(all)) {
            more = random.nextInt(3);
        }
        for (int i = 0; i < more && members.size() < max; i++) {
            String name = name(all, depth);
            if (!names.contains(name)) {
                members.put(name, make(schemas(all, name), depth + 1));
            }
        }
        return JsonValue.of(members);
    }

    /** What a member that is there asks for. */
    private void require(List<Map<String, JsonValue>> all, Map<String, JsonValue> members, int depth) throws Unlucky {
        for (Map<String, JsonValue> keywords : all) {
            for (String keyword : List.of("dependentRequired", "dependencies")) {
                for (Map.Entry<String, JsonValue> entry :
                        SchemaJudge.members(keywords, keyword).entrySet()) {
                    if (members.containsKey(entry.getKey()) && entry.getValue().kind() == Kind.ARRAY) {
                        for (JsonValue name : entry.getValue().elements()) {
                            if (!members.containsKey(name.string())) {
                                members.put(name.string(), make(schemas(all, name.string()), depth + 1));
                            }
                        }
                    }
                }
            }
        }
    }

    /** Members beside the named ones are made where the schema speaks of them. */
    private static boolean isOpen(List<Map<String, JsonValue>> all) {
        for (Map<String, JsonValue> keywords : all) {
            JsonValue others = keywords.get("additionalProperties");
            if (others != null && others.kind() == Kind.BOOLEAN && !others.bool()) {
                return keywords.containsKey("patternProperties");
            }
        }
        for (Map<String, JsonValue> keywords : all) {
            if (keywords.containsKey("additionalProperties") || keywords.containsKey("patternProperties")) {
                return true;
            }
        }
        return false;
    }

    private String name(List<Map<String, JsonValue>> all, int depth) throws Unlucky {
        List<String> wanted = new ArrayList<>();
        for (Map<String, JsonValue> keywords : all) {
            if (keywords.containsKey("propertyNames")) {
                return make(
                                List.of(
                                        keywords.get("propertyNames"),
                                        JsonValue.of(Map.of("type", JsonValue.of("string")))),
                                depth + 1)
                        .string();
            }
            wanted.addAll(SchemaJudge.members(keywords, "patternProperties").keySet());
        }
        if (!wanted.isEmpty() && random.nextInt(4) > 0) {
            return new PatternText(pick(wanted)).next(random);
        }
        return FormatText.word(random);
    }

    private List<JsonValue> schemas(List<Map<String, JsonValue>> all, String name) {
        List<JsonValue> schemas = new ArrayList<>();
        for (Map<String, JsonValue> keywords : all) {
            schemas.addAll(judge.member(keywords, name));
        }
        return schemas;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
