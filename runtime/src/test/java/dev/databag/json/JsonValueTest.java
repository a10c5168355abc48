package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1|1.0", "1|1e0", "1|10e-1", "0|-0.0", "0|0e5", "100|1e2", "0.1|1e-1", "\"a\"|\"\\u0061\"", "[1, 2]|[1.0,2e0]",
                "{\"a\": 1, \"b\": [2]}|{\"b\":[2.0],\"a\":1}", "{}|{ }", "[]|[ ]", "null| null", "true|true ", "\"\ud800\"|\"\\ud800\"",
                "123456789012345678901234567890|123456789012345678901234567890.000"
            })
    void valuesThatMeanTheSameAreEqual(String a, String b) {
        assertThat(JsonValue.parse(a)).isEqualTo(JsonValue.parse(b));
        assertThat(JsonValue.parse(a).hashCode()).isEqualTo(JsonValue.parse(b).hashCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1|2", "1|\"1\"", "1|-1", "0|false", "null|0", "null|false", "true|false", "\"\"|null", "[]|{}", "[1, 2]|[2, 1]", "[1]|[1, 1]",
                "{\"a\": 1}|{\"a\": 2}", "{\"a\": 1}|{\"b\": 1}", "{\"a\": 1}|{\"a\": 1, \"b\": 1}", "{\"a\": null}|{}", "\"a\"|\"A\"", "[[]]|[]",
                "0.1|0.10000000000000000555", "9007199254740993|9007199254740992"
            })
    void valuesThatMeanSomethingElseAreNot(String a, String b) {
        assertThat(JsonValue.parse(a)).isNotEqualTo(JsonValue.parse(b));
        assertThat(JsonValue.parse(b)).isNotEqualTo(JsonValue.parse(a));
    }

    @Test
    void valuesAreMadeFromJava() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("z", JsonValue.of(List.of(JsonValue.of(1), JsonValue.of("a\n"), JsonValue.NULL)));
        members.put("a", JsonValue.of(true));
        members.put("d", JsonValue.of(new BigDecimal("1.50")));
        members.put("i", JsonValue.of(BigInteger.TEN.pow(20)));
        JsonValue value = JsonValue.of(members);
        members.clear();

        assertThat(value.toString())
                .isEqualTo("{\"z\": [1, \"a\\n\", null], \"a\": true, \"d\": 1.5, \"i\": 100000000000000000000}");
    }

    @Test
    void partsAreHadByKind() {
        JsonValue value = JsonValue.parse("{\"a\": [1.50, \"x\", true, null]}");
        List<JsonValue> list = value.members().get("a").elements();

        assertThat(value.kind()).isEqualTo(JsonValue.Kind.OBJECT);
        assertThat(list.get(0).digits()).isEqualTo("1.50");
        assertThat(list.get(0).decimal()).isEqualTo(new BigDecimal("1.50"));
        assertThat(list.get(1).string()).isEqualTo("x");
        assertThat(list.get(2).bool()).isTrue();
        assertThat(list.get(3).isNull()).isTrue();
        assertThat(assertThrows(IllegalStateException.class, value::string))
                .hasMessageThat()
                .isEqualTo("this is no STRING but OBJECT");
    }

    @Test
    void partsCannotBeModified() {
        JsonValue value = JsonValue.parse("{\"a\": [1]}");
        assertThrows(UnsupportedOperationException.class, () -> value.members().clear());
        assertThrows(UnsupportedOperationException.class, () -> value.members().get("a").elements().clear());
    }

    @Test
    void nullsOfJavaAreRefused() {
        List<JsonValue> list = new ArrayList<>();
        list.add(null);
        assertThrows(NullPointerException.class, () -> JsonValue.of(list));
        assertThrows(NullPointerException.class, () -> JsonValue.of((String) null));
    }

    @Test
    void aRepeatedMemberStaysWhereItWasFirst() {
        assertThat(JsonValue.parse("{\"a\": 1, \"b\": 2, \"a\": 3}").toString()).isEqualTo("{\"a\": 3, \"b\": 2}");
    }

    @Test
    void deepValuesAreComparedHashedAndWritten() {
        String text = "[{\"a\": ".repeat(1000) + "0" + "}]".repeat(1000);
        JsonValue a = JsonValue.parse(text);
        JsonValue b = JsonValue.parse(text.replace(" ", "").replace("0", "0.0"));

        assertThat(a.equals(b)).isTrue();
        assertThat(a.hashCode()).isEqualTo(b.hashCode());
        assertThat(a.toString()).isEqualTo(text);
    }

    @Test
    void valuesFarDeeperThanAnyReaderGoesDoNotOverflow() {
        JsonValue a = JsonValue.of(1);
        JsonValue b = JsonValue.of(new BigDecimal("1.0"));
        for (int i = 0; i < 200_000; i++) {
            a = JsonValue.of(List.of(a));
            b = JsonValue.of(List.of(b));
        }

        assertThat(a.equals(b)).isTrue();
        assertThat(a.toString()).hasLength(400_001);
    }
}
