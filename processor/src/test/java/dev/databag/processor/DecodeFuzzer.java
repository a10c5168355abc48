package dev.databag.processor;

import dev.databag.DatabagException;
import dev.databag.Decoded;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Whatever a databag holds, {@code decode} answers, and what is ready is written as something that reads the same. The
 * input is keys and values in turns, separated by line feeds. For Jazzer: see {@code SECURITY.md}.
 */
public final class DecodeFuzzer {
    private static final DatabagClass DATABAG = DatabagClass.of(SchemaTexts.app("""
            "host": {"type": "string", "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])?$", "maxLength": 63},
            "port": {"type": "integer", "minimum": 1, "maximum": 65535},
            "big": {"type": "integer", "multipleOf": 3},
            "ratio": {"type": "number", "exclusiveMinimum": 0},
            "flag": {"type": ["boolean", "null"]},
            "mode": {"enum": ["a", "b", 1, null]},
            "open": {"anyOf": [{"enum": ["http", "grpc"]}, {"type": "string"}]},
            "list": {"type": "array", "items": {"$ref": "#/$defs/Node"}, "uniqueItems": true, "maxItems": 9},
            "map": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "number"}}},
            "named": {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}, "propertyNames": {"maxLength": 8}},
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "boolean"}], "items": false},
            "choice": {"oneOf": [
              {"title": "One", "type": "object", "properties": {"one": {"type": "string"}}, "required": ["one"]},
              {"title": "Two", "type": "object", "properties": {"two": {"type": "integer"}}, "required": ["two"]}]},
            "any": {"not": {"const": 5}},
            "inner": {"type": "string", "contentMediaType": "application/json", "contentSchema": {"$ref": "#/$defs/Node"}},
            "when": {"type": "string", "format": "date-time"}
            """, "\"required\": [\"host\"]").defining("""
            "Node": {"type": "object", "additionalProperties": true, "properties": {
              "name": {"type": "string", "minLength": 1},
              "next": {"$ref": "#/$defs/Node"},
              "values": {"type": "array", "items": {"type": "number"}, "contains": {"minimum": 1}}}}
            """));

    private DecodeFuzzer() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Map<String, String> databag = databag(new String(bytes, StandardCharsets.UTF_8));
        check(DATABAG.decodeLenient(databag));
        check(DATABAG.decode(databag));
    }

    private static Map<String, String> databag(String text) {
        Map<String, String> databag = new HashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            databag.put(lines[i], lines[i + 1]);
        }
        return databag;
    }

    private static void check(Decoded<?> decoded) {
        if (decoded.reason() == null || decoded.toString() == null) {
            throw new AssertionError("no reason");
        }
        decoded.violations().forEach(violation -> violation.message().length());
        decoded.value().ifPresent(DecodeFuzzer::checkRoundTrip);
    }

    private static void checkRoundTrip(Object value) {
        Map<String, String> written;
        try {
            written = DATABAG.encode(value);
        } catch (DatabagException e) {
            // A text that is empty can be read and not be written.
            return;
        }
        if (!DATABAG.read(written).equals(value) || !DATABAG.changes(value, written).isEmpty()) {
            throw new AssertionError("read again it differs: " + written);
        }
    }
}
