package dev.databag.processor.pattern;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.databag.json.TextAutomaton;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The official JSON Schema Test Suite, all its drafts: whatever has a {@code pattern} or {@code patternProperties},
 * with just as much of a validator around it as these tests need.
 */
class JsonSchemaTestSuiteTest {

    private static final Set<String> KEYWORDS = Set.of(
            "$schema", "pattern", "patternProperties", "properties", "additionalProperties", "propertyNames", "type",
            "maximum", "minItems", "maxItems");

    /**
     * Groups of optional/unicode, by which {@code \w} is any letter and {@code \d} any digit. ECMA-262 says otherwise,
     * and so does optional/ecmascript-regex of the same suite.
     */
    private static final Set<String> AGAINST_ECMA = Set.of(
            "unicode semantics should be used for all pattern matching",
            "unicode semantics should be used for all patternProperties matching",
            "unicode digits are more than 0 through 9");

    private final Map<String, TextAutomaton> automata = new HashMap<>();

    @Test
    void patternsMeanWhatTheSuiteSays() throws IOException {
        int run = 0;
        int beyond = 0;
        int against = 0;
        for (JsonNode suite : suite().get("suites")) {
            for (JsonNode group : suite.get("value")) {
                JsonNode schema = group.get("schema");
                if (!mentionsPattern(schema)) {
                    continue;
                }
                if (AGAINST_ECMA.contains(group.get("description").asText())) {
                    against += group.get("tests").size();
                    continue;
                }
                if (!isCovered(schema)) {
                    beyond += group.get("tests").size();
                    continue;
                }
                for (JsonNode test : group.get("tests")) {
                    assertWithMessage(
                                    "%s: %s: %s",
                                    suite.get("name").asText(), group.get("description"), test.get("description"))
                            .that(isValid(schema, test.get("data")))
                            .isEqualTo(test.get("valid").asBoolean());
                    run++;
                }
            }
        }
        System.out.println("JSON Schema Test Suite: " + run + " tests of " + automata.size() + " patterns, " + beyond
                + " more need $ref, allOf or unevaluatedProperties, " + against + " contradict ECMA-262");
        assertThat(run).isAtLeast(400);
    }

    @Test
    void formatRegexIsWhatTheReaderReads() throws IOException {
        int run = 0;
        for (JsonNode suite : suite().get("suites")) {
            if (!suite.get("name").asText().endsWith("format/regex")) {
                continue;
            }
            for (JsonNode group : suite.get("value")) {
                for (JsonNode test : group.get("tests")) {
                    CompiledPattern compiled = Patterns.compile(test.get("data").asText());
                    boolean invalid = compiled instanceof CompiledPattern.Refused refused
                            && refused.cause() == CompiledPattern.Cause.INVALID;
                    assertWithMessage(test.get("description").asText())
                            .that(!invalid)
                            .isEqualTo(test.get("valid").asBoolean());
                    run++;
                }
            }
        }
        assertThat(run).isAtLeast(6);
    }

    private static JsonNode suite() throws IOException {
        try (InputStream stream =
                JsonSchemaTestSuiteTest.class.getClassLoader().getResourceAsStream("test-suite-tck.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }

    private static boolean mentionsPattern(JsonNode schema) {
        return schema.findValue("pattern") != null || schema.findValue("patternProperties") != null;
    }

    private static boolean isCovered(JsonNode schema) {
        if (!schema.isObject()) {
            return schema.isBoolean();
        }
        for (Iterator<String> keywords = schema.fieldNames(); keywords.hasNext(); ) {
            String keyword = keywords.next();
            JsonNode value = schema.get(keyword);
            boolean covered =
                    switch (keyword) {
                        case "properties", "patternProperties" -> allCovered(value);
                        case "additionalProperties", "propertyNames" -> isCovered(value);
                        default -> KEYWORDS.contains(keyword);
                    };
            if (!covered) {
                return false;
            }
        }
        return true;
    }

    private static boolean allCovered(JsonNode schemas) {
        for (JsonNode schema : schemas) {
            if (!isCovered(schema)) {
                return false;
            }
        }
        return true;
    }

    private boolean isValid(JsonNode schema, JsonNode data) {
        if (schema.isBoolean()) {
            return schema.asBoolean();
        }
        return (!schema.has("type") || hasType(data, schema.get("type").asText()))
                && (!schema.has("pattern")
                        || !data.isTextual()
                        || matches(schema.get("pattern").asText(), data.asText()))
                && (!schema.has("maximum") || !data.isNumber() || data.asDouble() <= schema.get("maximum").asDouble())
                && (!schema.has("minItems") || !data.isArray() || data.size() >= schema.get("minItems").asInt())
                && (!schema.has("maxItems") || !data.isArray() || data.size() <= schema.get("maxItems").asInt())
                && (!data.isObject() || hasValidMembers(schema, data));
    }

    private static boolean hasType(JsonNode data, String type) {
        return switch (type) {
            case "string" -> data.isTextual();
            case "integer" -> data.isNumber() && data.asDouble() == Math.rint(data.asDouble());
            case "object" -> data.isObject();
            case "array" -> data.isArray();
            case "boolean" -> data.isBoolean();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private boolean hasValidMembers(JsonNode schema, JsonNode data) {
        for (Iterator<String> names = data.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            boolean valid = true;
            boolean additional = true;
            if (schema.has("propertyNames")) {
                valid = isValid(schema.get("propertyNames"), TextNode.valueOf(name));
            }
            if (schema.path("properties").has(name)) {
                additional = false;
                valid &= isValid(schema.get("properties").get(name), data.get(name));
            }
            for (Iterator<String> patterns = schema.path("patternProperties").fieldNames(); patterns.hasNext(); ) {
                String pattern = patterns.next();
                if (matches(pattern, name)) {
                    additional = false;
                    valid &= isValid(schema.get("patternProperties").get(pattern), data.get(name));
                }
            }
            if (additional && schema.has("additionalProperties")) {
                valid &= isValid(schema.get("additionalProperties"), data.get(name));
            }
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String pattern, String text) {
        return automata.computeIfAbsent(
                        pattern, key -> TextAutomaton.of(((CompiledPattern.Table) Patterns.compile(key)).text()))
                .matches(text);
    }
}
