package dev.databag.processor.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.Decoded;
import dev.databag.processor.testing.DatabagClass;
import dev.databag.processor.testing.SchemaTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a value of generated code is: immutable, complete, equal to its like, and silent about secrets. */
final class ValuesTest {
    private static final DatabagClass SERVER = DatabagClass.of(SchemaTexts.app("""
                    "host": {"type": "string", "default": "localhost"},
                    "port": {"type": "integer", "minimum": 1, "maximum": 65535, "default": 80},
                    "limit": {"type": "integer", "default": 5},
                    "size": {"type": "integer", "minimum": 0, "maximum": 9999999999, "default": 7},
                    "tls": {"type": "boolean", "default": true},
                    "hosts": {"type": "array", "items": {"type": "string"}, "default": []},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}, "default": {}},
                    "mode": {"enum": ["a", "b"], "default": "b"},
                    "odd-mode": {"enum": ["a", "b"], "default": "c"},
                    "open-mode": {"anyOf": [{"enum": ["a"]}, {"type": "string"}], "default": "c"},
                    "version": {"enum": [2, 4], "default": 4},
                    "ratio": {"type": "number", "default": 0.5},
                    "ratios": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": ["number", "null"]}}},
                    "limits": {"type": "object", "properties": {"cpu": {"type": "number"}}}""")
            .defining("\"Unused\": {}"));

    @Test
    void defaultIsAppliedByASecondAccessorAndNeverWritten() {
        Object empty = SERVER.read(Map.of());

        assertThat(DatabagClass.get(empty, "host")).isNull();
        assertThat(DatabagClass.get(empty, "hostOrDefault")).isEqualTo("localhost");
        assertThat(DatabagClass.get(empty, "portOrDefault")).isEqualTo(80);
        assertThat(DatabagClass.get(empty, "limitOrDefault")).isEqualTo(BigInteger.valueOf(5));
        assertThat(DatabagClass.get(empty, "sizeOrDefault")).isEqualTo(7L);
        assertThat(DatabagClass.get(empty, "tlsOrDefault")).isEqualTo(true);
        assertThat(DatabagClass.get(empty, "hostsOrDefault")).isEqualTo(List.of());
        assertThat(DatabagClass.get(empty, "labelsOrDefault")).isEqualTo(Map.of());
        assertThat(DatabagClass.get(empty, "modeOrDefault").toString()).isEqualTo("B");
        assertThat(DatabagClass.get(empty, "openModeOrDefault").toString()).isEqualTo("c");
        assertThat(DatabagClass.get(empty, "versionOrDefault").toString()).isEqualTo("_4");
        assertThat(DatabagClass.get(empty, "ratioOrDefault")).isEqualTo(new BigDecimal("0.5"));
        assertThat(SERVER.encode(empty)).isEmpty();
        assertThat(DatabagClass.get(SERVER.read(Map.of("host", "h")), "hostOrDefault")).isEqualTo("h");
    }

    @Test
    void defaultThatItsVocabularyDoesNotHaveIsNone() {
        assertThat(assertThrows(AssertionError.class, () -> DatabagClass.get(SERVER.read(Map.of()), "oddModeOrDefault")))
                .hasCauseThat()
                .isInstanceOf(NoSuchMethodException.class);
    }

    @Test
    void decimalsAreEqualWhateverTheirSpelling() {
        Map<String, String> current =
                Map.of("ratio", "1.0", "ratios", "{\"a\": [1e0, null, 0.50]}", "limits", "{\"cpu\": 10}");
        Object value = SERVER.build(
                "ratio", new BigDecimal("1"),
                "ratios", Map.of("a", List.of(Optional.of(BigDecimal.ONE), Optional.empty(), Optional.of(new BigDecimal("0.5")))),
                "limits", SERVER.buildOf("ProviderAppData$Limits", "cpu", new BigDecimal("1e1")));

        assertThat(SERVER.read(current)).isEqualTo(value);
        assertThat(SERVER.read(current).hashCode()).isEqualTo(value.hashCode());
        assertThat(SERVER.changes(value, current).changes()).isEmpty();
        assertThat(SERVER.read(Map.of("ratio", "1.01"))).isNotEqualTo(SERVER.read(Map.of("ratio", "1.0")));
        assertThat(SERVER.read(Map.of("ratios", "{\"a\": [1]}"))).isNotEqualTo(SERVER.read(Map.of("ratios", "{\"a\": [1, 1]}")));
        assertThat(SERVER.read(Map.of("ratios", "{\"a\": [1]}"))).isNotEqualTo(SERVER.read(Map.of("ratios", "{\"b\": [1]}")));
    }

    @Test
    void collectionsAreCopiedAndCannotBeModified() {
        List<String> hosts = new ArrayList<>(List.of("a"));
        Map<String, String> labels = new LinkedHashMap<>(Map.of("k", "v"));

        Object value = SERVER.build("hosts", hosts, "labels", labels);
        hosts.add("b");
        labels.clear();

        assertThat(SERVER.encode(value)).containsExactly("hosts", "[\"a\"]", "labels", "{\"k\": \"v\"}");
        assertThrows(UnsupportedOperationException.class, () -> ((List<?>) DatabagClass.get(value, "hosts")).clear());
        assertThrows(UnsupportedOperationException.class, () -> ((Map<?, ?>) DatabagClass.get(value, "labels")).clear());
    }

    @Test
    void orderOfAMapIsKept() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("z", "1");
        labels.put("a", "2");

        assertThat(SERVER.encode(SERVER.build("labels", labels))).containsExactly("labels", "{\"z\": \"1\", \"a\": \"2\"}");
    }

    @Test
    void nullIsRefusedEverywhere() {
        assertThrows(NullPointerException.class, () -> SERVER.build("host", null));
        assertThrows(NullPointerException.class, () -> SERVER.build("hosts", null));
        List<String> withNull = new ArrayList<>();
        withNull.add(null);
        assertThrows(NullPointerException.class, () -> SERVER.build("hosts", withNull));
        Map<String, String> nullValue = new LinkedHashMap<>();
        nullValue.put("k", null);
        assertThrows(NullPointerException.class, () -> SERVER.build("labels", nullValue));
    }

    @Test
    void requiredComponentThatWasNeverSetIsNamed() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app(
                "\"port\": {\"type\": \"integer\", \"minimum\": 0, \"maximum\": 9}, \"host\": {\"type\": \"string\"}",
                "\"required\": [\"host\", \"port\"]"));

        assertThat(assertThrows(NullPointerException.class, () -> databag.build("host", "h"))).hasMessageThat().isEqualTo("port");
        assertThat(assertThrows(NullPointerException.class, () -> databag.build("port", 1))).hasMessageThat().isEqualTo("host");
    }

    @Test
    void toStringShowsTheComponents() {
        assertThat(SERVER.read(Map.of("host", "h", "port", "1")).toString())
                .startsWith("ProviderAppData[host=Optional[h], port=OptionalInt[1], limit=Optional.empty, ");
    }

    @Test
    void secretsAreNeverShown() {
        DatabagClass databag = DatabagClass.of(SchemaTexts.app("""
                "secret-id": {"type": "string", "maxLength": 30},
                "token": {"type": "string", "writeOnly": true},
                "credentials": {"type": "object", "properties": {
                  "user": {"type": "string"},
                  "password": {"type": "string", "format": "password", "minLength": 8},
                  "key": {"anyOf": [{"type": "string", "writeOnly": true}, {"type": "null"}]}}}"""));
        Map<String, String> texts = Map.of(
                "secret-id", "hunter2", "token", "hunter2",
                "credentials", "{\"user\": \"u\", \"password\": \"hunter2-hunter2\", \"key\": \"hunter2\"}");
        Object value = databag.read(texts);

        assertThat(value.toString()).isEqualTo("ProviderAppData[secretId=***, token=***, credentials=Optional[Credentials["
                + "user=Optional[u], password=***, key=***]]]");
        assertThat(databag.changes(value, Map.of()).toString()).doesNotContain("hunter2");
        Decoded<?> wrong = databag.decode(Map.of(
                "secret-id", "hunter2".repeat(5), "credentials", "{\"password\": \"hunter2\", \"key\": [\"hunter2\"]}"));
        assertThat(wrong.violations()).hasSize(3);
        assertThat(wrong + wrong.reason() + wrong.violations()).doesNotContain("hunter2");
    }
}
