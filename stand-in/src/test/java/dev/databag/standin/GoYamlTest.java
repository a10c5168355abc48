package dev.databag.standin;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What gopkg.in/yaml.v2 was measured to make of payloads, one fact a test; the real one repeats them in
 * {@link GoYamlAgreementIT}.
 */
class GoYamlTest {
    @Test
    void surrogatePairEscapesAreRefused() {
        assertThat(refused("{\"a\": \"\\ud83d\\ude00\"}")).isEqualTo("found invalid Unicode character escape code");
    }

    @Test
    void loneSurrogateEscapesAreRefused() {
        assertThat(refused("{\"a\": \"\\ud800\"}")).isEqualTo("found invalid Unicode character escape code");
    }

    @Test
    void escapedSlashIsRefused() {
        assertThat(refused("{\"a\": \"http:\\/\\/x\"}")).isEqualTo("found unknown escape character");
    }

    @Test
    void rawDelIsRefused() {
        assertThat(refused("{\"a\": \"x\u007fy\"}")).isEqualTo("control characters are not allowed");
    }

    @Test
    void rawC1ControlsAreRefused() {
        for (char c = 0x80; c < 0xA0; c++) {
            if (c != 0x85) {
                assertThat(refused("{\"a\": \"x" + c + "y\"}")).isEqualTo("control characters are not allowed");
            }
        }
    }

    @Test
    void rawC0ControlsAreRefused() {
        for (char c = 0; c < 0x20; c++) {
            if (c != '\t' && c != '\n' && c != '\r') {
                assertThat(refused("{\"a\": \"x" + c + "y\"}")).isEqualTo("control characters are not allowed");
            }
        }
    }

    @Test
    void rawNonCharactersAreRefused() {
        assertThat(refused("{\"a\": \"x\ufffey\"}")).isEqualTo("control characters are not allowed");
        assertThat(refused("{\"a\": \"x\uffffy\"}")).isEqualTo("control characters are not allowed");
    }

    @Test
    void rawNextLineBecomesASpace() throws Exception {
        assertThat(read("{\"a\": \"x\u0085y\"}")).containsExactly("a", "x y");
    }

    @Test
    void rawNewlineBecomesASpaceAndTheBlanksAroundItGo() throws Exception {
        assertThat(read("{\"a\": \"x  \n\t y\"}")).containsExactly("a", "x y");
    }

    @Test
    void rawLineSeparatorStaysButTheBlanksAroundItGo() throws Exception {
        assertThat(read("{\"a\": \"x\u2028y\"}")).containsExactly("a", "x\u2028y");
        assertThat(read("{\"a\": \"x \u2028 y\"}")).containsExactly("a", "x\u2028y");
    }

    @Test
    void escapedControlsAreRead() throws Exception {
        StringBuilder escapes = new StringBuilder();
        StringBuilder controls = new StringBuilder();
        for (char c = 0; c < 0x20; c++) {
            escapes.append(String.format("\\u%04x", (int) c));
            controls.append(c);
        }
        assertThat(read("{\"a\": \"" + escapes + "\\b\\f\\n\\r\\t\"}")).containsExactly("a", controls + "\b\f\n\r\t");
    }

    @Test
    void escapesWithinTheBasicPlaneAreRead() throws Exception {
        assertThat(read("{\"a\": \"\\u00f6\\ufeff\\ufffe\\uffff\\u0085\\u007f\"}"))
                .containsExactly("a", "\u00f6\ufeff\ufffe\uffff\u0085\u007f");
    }

    @Test
    void rawEmojiIsRead() throws Exception {
        assertThat(read("{\"a\": \"\ud83d\ude00\"}")).containsExactly("a", "\ud83d\ude00");
    }

    @Test
    void longValueIsRead() throws Exception {
        String value = "x".repeat(300_000);
        assertThat(read("{\"a\": \"" + value + "\"}")).containsExactly("a", value);
    }

    @Test
    void prettyAndCompactJsonAreRead() throws Exception {
        assertThat(read("{\n\t\"a\": \"b\",\n\t\"c\": \"d\"\n}\n")).containsExactly("a", "b", "c", "d");
        assertThat(read("{\"a\":\"b\",\"c\":\"d\"}")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void simpleKeyMayHave1024CharactersWithItsQuotes() throws Exception {
        assertThat(read("{\"" + "k".repeat(1022) + "\": \"v\"}")).hasSize(1);
        assertThat(refused("{\"" + "k".repeat(1023) + "\": \"v\"}")).isEqualTo("did not find expected ',' or '}'");
    }

    @Test
    void explicitKeyMayBeLonger() throws Exception {
        assertThat(read("{? \"" + "k".repeat(3000) + "\": \"v\"}")).hasSize(1);
    }

    @Test
    void numbersBooleansAndNullBecomeText() throws Exception {
        assertThat(read("{\"a\": 10, \"b\": 1.50, \"c\": true, \"d\": null, \"e\": ~, \"f\": -1, \"g\": }"))
                .containsExactly("a", "10", "b", "1.50", "c", "true", "d", "", "e", "", "f", "-1", "g", "");
    }

    @Test
    void collectionsAreRefused() {
        assertThat(refused("{\"a\": [1]}")).isEqualTo("cannot unmarshal a collection into string");
        assertThat(refused("{\"a\": {}}")).isEqualTo("cannot unmarshal a collection into string");
    }

    @Test
    void lastOfDuplicateKeysWins() throws Exception {
        assertThat(read("{\"a\": \"1\", \"a\": \"2\"}")).containsExactly("a", "2");
    }

    @Test
    void trailingCommaIsRead() throws Exception {
        assertThat(read("{\"a\": \"b\",}")).containsExactly("a", "b");
    }

    @Test
    void nothingIsNoSettings() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(read("{}")).isEmpty();
    }

    @Test
    void brokenUtf8IsRefused() {
        GoYaml.Refused refused = assertThrows(
                GoYaml.Refused.class, () -> GoYaml.read(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        assertThat(refused).hasMessageThat().isEqualTo("invalid Unicode character");
    }

    @Test
    void blockStyleIsReadAsPeopleWriteIt() throws GoYaml.Refused {
        assertThat(read("""
                        # settings
                        host: tempo.svc:4317  # where
                        url: http://tempo:4318/v1
                        port: 80
                        quoted: "a: \\"b\\" \\u00f6"
                        single: 'it''s'
                        nothing:
                        null-too: ~
                        ca: |
                          -----BEGIN-----
                            x: y

                          -----END-----
                        stripped: |-
                          one
                        host: again
                        """))
                .containsExactly(
                        "host", "again", "url", "http://tempo:4318/v1", "port", "80", "quoted", "a: \"b\" \u00f6", "single",
                        "it's", "nothing", "", "null-too", "", "ca", "-----BEGIN-----\n  x: y\n\n-----END-----\n",
                        "stripped", "one");
    }

    @Test
    void keysInQuotesAndTextsOfSeveralLinesAreRead() throws GoYaml.Refused {
        assertThat(read("\"a: b\": c\n'it''s' : \"x\"  # y\nlong: one\n  two\n\n  three\nlater:\n  text\nlast: x"))
                .containsExactly("a: b", "c", "it's", "x", "long", "one two\nthree", "later", "text", "last", "x");
    }

    @Test
    void collectionsInBlockStyleAreRefused() {
        for (String yaml : new String[] {
            "a:\n  b: c\n", "a:\n  b:\n", "a: [1]\n", "a: {}\n", "- a\n", "a:\n- b\n", "a:\n  - b\n"
        }) {
            assertThat(refused(yaml)).isEqualTo("cannot unmarshal a collection into string");
        }
    }

    @Test
    void whatIsNoYamlIsRefusedInBlockStyleToo() {
        assertThat(refused("a: b: c\n")).isEqualTo("mapping values are not allowed in this context");
        assertThat(refused("a: b\n c: d\n")).isEqualTo("mapping values are not allowed in this context");
        assertThat(refused("a: @b\n")).isEqualTo("found character that cannot start any token");
        assertThat(refused("a: ]\n")).isEqualTo("did not find expected node content");
        assertThat(refused("a: - b\n")).isEqualTo("block sequence entries are not allowed in this context");
        assertThat(refused("a: \"b\" c\n")).isEqualTo("did not find expected key");
        assertThat(refused("a: \"b\"\n  c\n")).isEqualTo("did not find expected key");
        assertThat(refused("a: b\nword\n")).isEqualTo("could not find expected ':'");
        assertThat(refused("a: \"\\ud83d\\ude00\"\n")).isEqualTo("found invalid Unicode character escape code");
        assertThat(refused("a: \"\\/\"\n")).isEqualTo("found unknown escape character");
    }

    @Test
    void keyInBlockStyleMayHave1024CharactersToo() throws GoYaml.Refused {
        assertThat(read("\"" + "k".repeat(1022) + "\": v\n")).hasSize(1);
        assertThat(refused("\"" + "k".repeat(1023) + "\": v\n")).isEqualTo("could not find expected ':'");
    }

    @Test
    void restOfBlockStyleIsNotUnderstood() {
        for (String yaml : new String[] {
            "a: &x b\n", "a:\tb\n", "a: >\n  b\n", "a: |\n", "a: \"b\", k: \"c\"\n",
            "null: a\n", "a: \"b\n", "--- a: b\n", "null\n"
        }) {
            assertThrows(GoYaml.NotUnderstood.class, () -> read(yaml), yaml);
        }
    }

    private static Map<String, String> read(String payload) throws GoYaml.Refused {
        return GoYaml.read(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String payload) {
        return assertThrows(GoYaml.Refused.class, () -> read(payload)).getMessage();
    }
}
