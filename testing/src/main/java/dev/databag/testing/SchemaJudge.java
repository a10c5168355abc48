package dev.databag.testing;

import dev.databag.json.JsonValue;
import dev.databag.json.JsonValue.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a value is what a schema says, so far as that helps to make one: what it does not know, it lets pass, and the
 * generated type has the last word.
 */
final class SchemaJudge {
    private final SchemaFiles files;
    private final Map<String, Pattern> patterns = new HashMap<>();

    SchemaJudge(SchemaFiles files) {
        this.files = files;
    }

    boolean accepts(JsonValue schema, JsonValue value) {
        if (schema.kind() == Kind.BOOLEAN) {
            return schema.bool();
        }
        Map<String, JsonValue> keywords = schema.members();
        return (!keywords.containsKey("$ref") || accepts(files.target(schema), value))
                && acceptsKind(keywords, value)
                && acceptsWords(keywords, value)
                && acceptsBranches(keywords, value)
                && switch (value.kind()) {
                    case NUMBER -> acceptsNumber(keywords, value.decimal());
                    case STRING -> acceptsText(keywords, value.string());
                    case ARRAY -> acceptsElements(keywords, value.elements());
                    case OBJECT -> acceptsMembers(keywords, value);
                    default -> true;
                };
    }

    private static boolean acceptsKind(Map<String, JsonValue> keywords, JsonValue value) {
        JsonValue type = keywords.get("type");
        if (type == null) {
            return true;
        }
        if (type.kind() == Kind.STRING) {
            return isOf(type.string(), value);
        }
        for (JsonValue one : type.elements()) {
            if (isOf(one.string(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String type, JsonValue value) {
        return switch (type) {
            case "integer" -> value.kind() == Kind.NUMBER && isInteger(value.decimal());
            case "number" -> value.kind() == Kind.NUMBER;
            case "string" -> value.kind() == Kind.STRING;
            case "boolean" -> value.kind() == Kind.BOOLEAN;
            case "array" -> value.kind() == Kind.ARRAY;
            case "object" -> value.kind() == Kind.OBJECT;
            case "null" -> value.isNull();
            default -> true;
        };
    }

    static boolean isInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean acceptsWords(Map<String, JsonValue> keywords, JsonValue value) {
        return (!keywords.containsKey("const") || keywords.get("const").equals(value))
                && (!keywords.containsKey("enum") || keywords.get("enum").elements().contains(value));
    }

    private boolean acceptsBranches(Map<String, JsonValue> keywords, JsonValue value) {
        for (JsonValue branch : elements(keywords, "allOf")) {
            if (!accepts(branch, value)) {
                return false;
            }
        }
        if (keywords.containsKey("anyOf") && count(keywords.get("anyOf").elements(), value) == 0) {
            return false;
        }
        if (keywords.containsKey("oneOf") && count(keywords.get("oneOf").elements(), value) != 1) {
            return false;
        }
        if (keywords.containsKey("not") && accepts(keywords.get("not"), value)) {
            return false;
        }
        if (keywords.containsKey("if")) {
            JsonValue then = keywords.get(accepts(keywords.get("if"), value) ? "then" : "else");
            return then == null || accepts(then, value);
        }
        return true;
    }

    private int count(List<JsonValue> branches, JsonValue value) {
        int count = 0;
        for (JsonValue branch : branches) {
            count += accepts(branch, value) ? 1 : 0;
        }
        return count;
    }

    private static boolean acceptsNumber(Map<String, JsonValue> keywords, BigDecimal number) {
        BigDecimal minimum = decimal(keywords, "minimum");
        BigDecimal maximum = decimal(keywords, "maximum");
        BigDecimal above = decimal(keywords, "exclusiveMinimum");
        BigDecimal below = decimal(keywords, "exclusiveMaximum");
        // In draft 4 these were flags.
        if (keywords.containsKey("exclusiveMinimum") && above == null && keywords.get("exclusiveMinimum").bool()) {
            above = minimum;
        }
        if (keywords.containsKey("exclusiveMaximum") && below == null && keywords.get("exclusiveMaximum").bool()) {
            below = maximum;
        }
        BigDecimal step = decimal(keywords, "multipleOf");
        return (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0)
                && (above == null || number.compareTo(above) > 0)
                && (below == null || number.compareTo(below) < 0)
                && (step == null || number.remainder(step).signum() == 0);
    }

    static BigDecimal decimal(Map<String, JsonValue> keywords, String keyword) {
        JsonValue value = keywords.get(keyword);
        return value != null && value.kind() == Kind.NUMBER ? value.decimal() : null;
    }

    private boolean acceptsText(Map<String, JsonValue> keywords, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < integer(keywords, "minLength", 0)
                || length > integer(keywords, "maxLength", Integer.MAX_VALUE)
                || keywords.containsKey("pattern") && !matches(keywords.get("pattern").string(), text)) {
            return false;
        }
        if (keywords.containsKey("contentSchema") && isJson(keywords)) {
            try {
                return accepts(keywords.get("contentSchema"), JsonValue.parse(text));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return true;
    }

    static boolean isJson(Map<String, JsonValue> keywords) {
        JsonValue type = keywords.get("contentMediaType");
        return type != null && type.string().startsWith("application/json");
    }

    static int integer(Map<String, JsonValue> keywords, String keyword, int otherwise) {
        BigDecimal value = decimal(keywords, keyword);
        return value == null ? otherwise : value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    boolean matches(String pattern, String text) {
        Pattern compiled = patterns.computeIfAbsent(pattern, SchemaJudge::compile);
        return compiled == null || compiled.matcher(text).find();
    }

    /** ECMA-262's pattern as Java's, near enough: inside a class Java gives {@code [} and {@code &&} a meaning. */
    private static Pattern compile(String pattern) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                char next = pattern.charAt(++i);
                if (next == 'u' && pattern.startsWith("{", i + 1)) {
                    java.append("\\x");
                } else if (next == '/' || next == '-') {
                    java.append('\\').append(next);
                } else {
                    java.append(c).append(next);
                }
            } else if (inClass && (c == '[' || c == '&')) {
                java.append('\\').append(c);
            } else if (!inClass && c == '$') {
                java.append("\\z");
            } else {
                inClass = c == '[' || inClass && c != ']';
                java.append(c);
            }
        }
        try {
            return Pattern.compile(java.toString());
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private boolean acceptsElements(Map<String, JsonValue> keywords, List<JsonValue> elements) {
        if (elements.size() < integer(keywords, "minItems", 0)
                || elements.size() > integer(keywords, "maxItems", Integer.MAX_VALUE)
                || keywords.containsKey("uniqueItems")
                        && keywords.get("uniqueItems").bool()
                        && new HashSet<>(elements).size() < elements.size()) {
            return false;
        }
        for (int i = 0; i < elements.size(); i++) {
            JsonValue schema = element(keywords, i);
            if (schema != null && !accepts(schema, elements.get(i))) {
                return false;
            }
        }
        if (keywords.containsKey("contains")) {
            int count = 0;
            for (JsonValue element : elements) {
                count += accepts(keywords.get("contains"), element) ? 1 : 0;
            }
            return count >= integer(keywords, "minContains", 1)
                    && count <= integer(keywords, "maxContains", Integer.MAX_VALUE);
        }
        return true;
    }

    /** What the keywords of one schema object say of an element; null for nothing. */
    static JsonValue element(Map<String, JsonValue> keywords, int index) {
        JsonValue items = keywords.get("items");
        boolean old = items != null && items.kind() == Kind.ARRAY;
        List<JsonValue> first = old ? items.elements() : elements(keywords, "prefixItems");
        return index < first.size() ? first.get(index) : old ? keywords.get("additionalItems") : items;
    }

    private boolean acceptsMembers(Map<String, JsonValue> keywords, JsonValue value) {
        Map<String, JsonValue> members = value.members();
        if (members.size() < integer(keywords, "minProperties", 0)
                || members.size() > integer(keywords, "maxProperties", Integer.MAX_VALUE)) {
            return false;
        }
        for (JsonValue name : elements(keywords, "required")) {
            if (!members.containsKey(name.string())) {
                return false;
            }
        }
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            for (JsonValue schema : member(keywords, member.getKey())) {
                if (!accepts(schema, member.getValue())) {
                    return false;
                }
            }
            if (keywords.containsKey("propertyNames")
                    && !accepts(keywords.get("propertyNames"), JsonValue.of(member.getKey()))) {
                return false;
            }
        }
        return acceptsDependencies(keywords, value);
    }

    /** What the keywords of one schema object say of a member. */
    List<JsonValue> member(Map<String, JsonValue> keywords, String name) {
        List<JsonValue> schemas = new ArrayList<>();
        JsonValue named = members(keywords, "properties").get(name);
        if (named != null) {
            schemas.add(named);
        }
        members(keywords, "patternProperties").forEach((pattern, schema) -> {
            if (matches(pattern, name)) {
                schemas.add(schema);
            }
        });
        if (schemas.isEmpty() && keywords.containsKey("additionalProperties")) {
            schemas.add(keywords.get("additionalProperties"));
        }
        return schemas;
    }

    private boolean acceptsDependencies(Map<String, JsonValue> keywords, JsonValue value) {
        for (String keyword : List.of("dependentRequired", "dependentSchemas", "dependencies")) {
            for (Map.Entry<String, JsonValue> entry : members(keywords, keyword).entrySet()) {
                if (!value.members().containsKey(entry.getKey())) {
                    continue;
                }
                JsonValue wanted = entry.getValue();
                if (wanted.kind() == Kind.ARRAY) {
                    for (JsonValue name : wanted.elements()) {
                        if (!value.members().containsKey(name.string())) {
                            return false;
                        }
                    }
                } else if (!accepts(wanted, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    static List<JsonValue> elements(Map<String, JsonValue> keywords, String keyword) {
        JsonValue value = keywords.get(keyword);
        return value == null || value.kind() != Kind.ARRAY ? List.of() : value.elements();
    }

    static Map<String, JsonValue> members(Map<String, JsonValue> keywords, String keyword) {
        JsonValue value = keywords.get(keyword);
        return value == null || value.kind() != Kind.OBJECT ? Map.of() : value.members();
    }
}
