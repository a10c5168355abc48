package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Names that could get in the way of generated code: they compile without a warning, and what they name is not mixed up. */
final class NamesTest {
    /** Keywords, members of records and objects, and what generated methods, variables and constants are called. */
    private static final List<String> NAMES = List.of(
            "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default",
            "do", "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if", "implements", "import",
            "instanceof", "int", "interface", "long", "native", "new", "package", "private", "protected", "public", "return",
            "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try",
            "void", "volatile", "while", "true", "false", "null", "_", "record", "sealed", "permits", "yield", "var", "when",
            "with", "module", "exports", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait",
            "equals", "builder", "toBuilder", "build", "of", "decode", "decodeLenient", "encode", "changesTo", "readKey",
            "in", "out", "before", "place", "seen", "seen1", "member", "other", "that", "hash", "text", "data", "entry", "kept",
            "mark", "databag", "options", "key", "keys", "changes", "current", "theirs", "rest", "more", "word", "value", "list",
            "map", "element", "content", "start", "to", "name", "names", "read", "write", "match", "string", "object", "optional",
            "java", "dev", "com", "lang", "util", "KEYS", "NAMES", "WORDS", "Builder", "additionalProperties", "keyOrDefault",
            "READ", "wire", "json", "find", "open", "check", "readText", "textOrDefault");

    @Test
    void membersAreKeptApart() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("\"v\": {\"type\": \"object\", " + properties("string")
                + ", \"additionalProperties\": {\"type\": \"integer\"}}"));
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(i == 0 ? "" : ", ").append('"').append(NAMES.get(i)).append("\": \"").append(i).append('"');
        }
        text.append(", \"zzz\": 1}");

        Object value = databag.read(Map.of("v", text.toString()));

        assertThat(databag.encode(value)).containsExactly("v", text.toString());
        assertThat(value.toString()).contains("notifyAll_=Optional[" + NAMES.indexOf("notifyAll") + "]");
    }

    @Test
    void keysAreKeptApart() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                properties("integer").replaceFirst("^\"properties\": \\{", "").replaceFirst("}$", ""),
                "\"additionalProperties\": {\"type\": [\"integer\", \"null\"]}"));
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, Integer.toString(NAMES.indexOf(name))));

        Object value = databag.read(texts);

        assertThat(databag.encode(value)).containsExactlyEntriesIn(texts).inOrder();
        assertThat(databag.changes(value, texts).isEmpty()).isTrue();
    }

    @Test
    void keysWithChecksOfTheirOwnAreKeptApart() {
        StringJoiner properties = new StringJoiner(", ");
        NAMES.forEach(name -> properties.add("\"" + name + "\": {\"type\": \"array\", \"items\": {\"type\": \"string\", \"maxLength\": 3},"
                + " \"default\": []}"));
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(properties.toString()));

        assertThat(databag.encode(databag.read(Map.of("in", "[\"a\"]", "out", "[\"b\"]"))))
                .containsExactly("in", "[\"a\"]", "out", "[\"b\"]");
        assertThat(databag.violations(Map.of("key", "[\"abcd\"]"))).hasSize(1);
    }

    @Test
    void definitionsMayBeCalledLikeTypesOfJavaAndOurs() {
        List<String> types = List.of(
                "String", "Object", "Integer", "Long", "Boolean", "List", "Map", "Optional", "OptionalInt", "OptionalLong", "Objects",
                "ArrayList", "LinkedHashMap", "BigInteger", "BigDecimal", "Override", "StringBuilder", "Record", "Enum", "Builder",
                "Keys", "Names", "Words", "Check", "Checks", "JsonReader", "JsonWriter", "JsonValue", "JsonWords", "Decoded",
                "DatabagDelta", "DatabagReader", "Generated", "Role", "Scope", "WireEnum", "OpenEnum", "Violation", "Assertion",
                "TextAutomaton", "Function", "Entry", "Class", "System", "Iterable", "Exception", "java", "com", "dev", "Var", "Yield");
        StringJoiner properties = new StringJoiner(", ");
        StringJoiner definitions = new StringJoiner(", ");
        for (String type : types) {
            properties.add("\"" + type + "\": {\"$ref\": \"#/$defs/" + type + "\"}");
            definitions.add("""
                    "%s": {"type": "object", "properties": {
                      "text": {"type": "string", "pattern": "x"}, "number": {"type": "number", "minimum": 0.5},
                      "list": {"type": "array", "items": {"type": "integer"}}, "map": {"type": "object"},
                      "int": {"type": "integer", "minimum": 0, "maximum": 5}, "word": {"enum": ["a", 1]},
                      "open": {"anyOf": [{"enum": ["a"]}, {"type": "string"}]}, "rule": {"type": "string", "not": {"const": "x"}},
                      "union": {"type": ["integer", "boolean"]}
                    }}""".formatted(type));
        }
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(properties.toString()).defining(definitions.toString()));

        String text = "{\"text\": \"x\", \"list\": [1], \"word\": 1, \"union\": true}";
        assertThat(databag.encode(databag.read(Map.of("String", text)))).containsExactly("String", text);
    }

    @Test
    void nestedTypesMayBeCalledLikeTheirOwnerOrTypesOfJava() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "provider-app-data": {"type": "object", "properties": {"x": {"type": "integer"}}},
                "string": {"type": "object", "properties": {"object": {"type": "object", "properties": {"x": {"type": "string"}}}}},
                "optional": {"enum": ["a", "b"]},
                "builder": {"type": "object", "properties": {"builder": {"type": "object", "properties": {"x": {"type": "integer"}}}}},
                "list": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "integer"}}}}"""));

        assertThat(databag.encode(databag.read(Map.of(
                        "provider-app-data", "{\"x\": 1}",
                        "string", "{\"object\": {\"x\": \"y\"}}",
                        "optional", "b",
                        "builder", "{\"builder\": {\"x\": 1}}",
                        "list", "[{\"x\": 1}]"))))
                .hasSize(5);
    }

    @Test
    void wordsAreKeptApart() {
        StringJoiner words = new StringJoiner("\", \"", "[\"", "\"]");
        NAMES.forEach(words::add);
        words.add("values").add("valueOf").add("ordinal").add("compareTo").add("\\\\").add("\\\"); System.exit(1); //").add("\\u000a").add("");
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("\"v\": {\"type\": \"array\", \"items\": {\"enum\": " + words + "}}"));

        String text = words.toString().replace("\\u000a", "\\n");
        assertThat(databag.encode(databag.read(Map.of("v", text)))).containsExactly("v", text);
    }

    private static String properties(String type) {
        StringJoiner properties = new StringJoiner(", ", "\"properties\": {", "}");
        NAMES.forEach(name -> properties.add("\"" + name + "\": {\"type\": \"" + type + "\"}"));
        return properties.toString();
    }
}
