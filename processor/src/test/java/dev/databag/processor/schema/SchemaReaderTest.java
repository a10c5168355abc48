package dev.databag.processor.schema;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void treeIsWhatWasWritten() {
        String json = "{\"a\": [1, -2147483649, 1.50, 1e2, \"x\\u0041\", true, false, null, {}, []], \"\": {\"b\": 0}}";

        SchemaDocument document = read(json);

        assertThat(document.root().toString()).isEqualTo(json.replace("\\u0041", "A"));
        assertThat(errors()).isEmpty();
        assertThat(document.isWhole()).isTrue();
    }

    @Test
    void numbersAreExact() {
        JsonValue numbers = read("[0.1, 1.0, 100000000000000000000000000000, 1E-400, -0, 123e999]").root();

        assertThat(numbers.elements().stream().map(JsonValue::decimal).toList())
                .containsExactly(
                        new BigDecimal("0.1"),
                        new BigDecimal("1.0"),
                        new BigDecimal("100000000000000000000000000000"),
                        new BigDecimal("1E-400"),
                        BigDecimal.ZERO,
                        new BigDecimal("123e999"))
                .inOrder();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1,}| 1:9: [trailing-comma] a comma stands before '}'",
                "[1, ]| 1:5: [trailing-comma] a comma stands before ']'",
                "{\"a\": 1 \"b\": 2}| 1:9: [missing-comma] a comma is missing between members",
                "[1 2]| 1:4: [missing-comma] a comma is missing between elements",
                "{\"a\" 1}| 1:6: [missing-colon] ':' is missing after the name 'a'",
                "{\"a\" = 1}| 1:6: [missing-colon] ':' is missing after the name 'a'",
                "{a: 1}| 1:2: [bad-name] a member name is written in double quotes",
                "{'a': 1}| 1:2: [bad-name] a member name is written in double quotes",
                "{1: 1}| 1:2: [bad-name] a member name is written in double quotes",
                "{,}| 1:2: [bad-character] ',' stands where a member name is expected",
                "{\"a\": 1,, \"b\": 1}| 1:9: [bad-character] ',' stands where a member name is expected",
                "[,1]| 1:2: [bad-character] ',' stands where a value is expected",
                "{\"a\": }| 1:7: [bad-character] '}' stands where a value is expected",
                "{\"a\": 1; \"b\": 2}| 1:8: [bad-character] ';' stands where ',' or '}' is expected",
                "[1}| 1:3: [wrong-bracket] '}' stands where an array from line 1 is to be closed",
                "{\"a\": 1]| 1:8: [wrong-bracket] ']' stands where an object from line 1 is to be closed",
                "{} {}| 1:4: [text-after-end] text stands after the end of the document",
                "{}}| 1:3: [text-after-end] text stands after the end of the document",
                "1 2| 1:3: [text-after-end] text stands after the end of the document",
                "// x| 1:1: [comment] JSON has no comments",
                "{} // x| 1:4: [comment] JSON has no comments",
                "{\"a\": /* x */ 1}| 1:7: [comment] JSON has no comments",
                "{ # x| 1:3: [comment] JSON has no comments",
                "{\"a\" /* x */: 1}| 1:6: [comment] JSON has no comments",
                "[1 // x| 1:4: [comment] JSON has no comments",
                "{\"a| 1:2: [unclosed-string] the file ends in this string",
                "{\"a\\| 1:2: [unclosed-string] the file ends in this string",
                "{\"a\": \"x\\n| 1:7: [unclosed-string] the file ends in this string",
                "{\"a\": 1| 1:8: [unclosed] the file ends in an object that starts on line 1",
                "{| 1:2: [unclosed] the file ends in an object that starts on line 1",
                "[[1], | 1:6: [unclosed] the file ends in an array that starts on line 1",
                "{\"a\"| 1:5: [unclosed] the file ends in an object that starts on line 1",
                "{\"a\":| 1:6: [unclosed] the file ends in an object that starts on line 1",
                "[True]| 1:2: [bad-value] 'True' is not a JSON value",
                "[nul]| 1:2: [bad-value] 'nul' is not a JSON value",
                "[nulls]| 1:2: [bad-value] 'nulls' is not a JSON value",
                "[NaN]| 1:2: [bad-value] 'NaN' is not a JSON value",
                "[-Infinity]| 1:2: [bad-number] '-Infinity' is not a JSON number",
                "['a']| 1:2: [bad-value] a string is written in double quotes",
                "[01]| 1:2: [bad-number] '01' is not a JSON number",
                "[-]| 1:2: [bad-number] '-' is not a JSON number",
                "[+1]| 1:2: [bad-number] '+1' is not a JSON number",
                "[.5]| 1:2: [bad-number] '.5' is not a JSON number",
                "[5.]| 1:2: [bad-number] '5.' is not a JSON number",
                "[1e]| 1:2: [bad-number] '1e' is not a JSON number",
                "[1e+]| 1:2: [bad-number] '1e+' is not a JSON number",
                "[0x1F]| 1:2: [bad-number] '0x1F' is not a JSON number",
                "[\"\\x\"]| 1:3: [bad-escape] '\\x' is not an escape",
                "[\"\\u12G4\"]| 1:3: [bad-escape] '\\u12' is not an escape: \\u takes four hexadecimal digits",
                "[\"\\u12\"]| 1:3: [bad-escape] '\\u12' is not an escape: \\u takes four hexadecimal digits",
                "{\"\\ud83d\\ude00x\\ud800\": 1}| 1:16: [half-surrogate] '\\ud800' is half of a surrogate pair, in a name",
                "{\"\\udc00\": 1}| 1:3: [half-surrogate] '\\udc00' is half of a surrogate pair, in a name",
                "[\u201ca\u201d]| 1:2: [bad-character] the character U+201C stands where a value is expected",
                "[\u00a01]| 1:2: [bad-character] the character U+00A0 stands where a value is expected",
                "{}\u00001| 1:3: [text-after-end] text stands after the end of the document",
                "[\u0000]| 1:2: [bad-character] the character U+0000 stands where a value is expected",
                "[\uFEFF1]| 1:2: [bad-character] the character U+FEFF stands where a value is expected",
                "[\"a\u0000\"]| 1:4: [control-character] the control character U+0000 stands in a string",
                "[\"a\tb\"]| 1:4: [control-character] a tab stands in a string",
            })
    void mistakeIsLocatedAndSaidInWords(String json, String expected) {
        SchemaDocument document = read(json);

        assertThat(errors()).isEqualTo("provider.json:" + expected.strip());
        assertThat(document.isWhole()).isFalse();
    }

    @Test
    void stringThatIsNotClosedOnItsLineIsFoundWhereItStarts() {
        read("{\n  \"a\": \"x,\n  \"b\": 1\n}");

        assertThat(errors()).isEqualTo("provider.json:2:8: [unclosed-string] this string is not closed on its line");
    }

    @Test
    void nulBeforeTheTextIsFound() {
        read("\0{}");

        assertThat(errors())
                .isEqualTo("provider.json:1:1: [bad-character] the character U+0000 stands where a value is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t "})
    void emptyFileIsSaidToBeEmpty(String json) {
        read(json);

        assertThat(errors()).isEqualTo("provider.json: [empty-file] the file is empty");
    }

    @Test
    void namesBeforeTheMistakeAreKept() {
        SchemaDocument document = read("{\"a\": {\"b\": [1, {\"c\": 2} {");

        assertThat(JsonText.of(document.root())).isEqualTo("{\"a\":{\"b\":[1,{\"c\":2}]}}");
    }

    @Test
    void eachDuplicateKeyIsFoundAtTheSecond() {
        SchemaDocument document = read("""
                {
                  "a": {"x": 1},
                  "\\u0061": {"x": 2, "x": 3},
                  "b": 1,
                  "b": [
                    1
                  ]
                }
                """);

        assertThat(errors()).isEqualTo("""
                provider.json:3:3: [duplicate-key] 'a' stands twice in this object
                provider.json:5:3: [duplicate-key] 'b' stands twice in this object""");
        assertThat(JsonText.of(document.root())).isEqualTo("{\"a\":{\"x\":1},\"b\":1}");
        assertThat(document.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void otherEncodingIsNamed(String charset) {
        for (String mark : new String[] {"", "\uFEFF"}) {
            Diagnostics found = new Diagnostics();
            byte[] bytes = (mark + "{\"a\": 1}").getBytes(Charset.forName(charset));
            SchemaReader.read(SchemaSource.of("p.json", "p.json", bytes, Optional.empty()), found);

            assertThat(found.all().stream().map(Diagnostic::text).toList()).containsExactly(
                    "p.json:1:1: [not-utf8] the file is " + charset + ", not UTF-8\n  {\"a\": 1}\n  ^\n  save the file as UTF-8");
        }
    }

    @Test
    void latin1IsFoundAtTheByte() {
        read("{\n  \"\u00e4\u00df\u20ac".getBytes(UTF_8), "caf\u00e9\": 1}".getBytes(ISO_8859_1));

        assertThat(errors()).isEqualTo("provider.json:2:10: [not-utf8] the byte 0xe9 is not UTF-8");
    }

    @Test
    void placeOfABadByteDoesNotCountTheByteOrderMark() {
        read("\uFEFF[\"".getBytes(UTF_8), new byte[] {(byte) 0xff});

        assertThat(errors()).isEqualTo("provider.json:1:3: [not-utf8] the byte 0xff is not UTF-8");
    }

    @Test
    void cesu8IsFoundAtTheByte() {
        read("[\"".getBytes(UTF_8), new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd, '"', ']'});

        assertThat(errors())
                .isEqualTo("provider.json:1:3: [not-utf8] the bytes 0xed 0xa0 are half of a surrogate pair (CESU-8),"
                        + " not UTF-8");
    }

    @Test
    void cutSequenceAtTheEndIsFound() {
        read("[\"".getBytes(UTF_8), new byte[] {(byte) 0xe2, (byte) 0x82});

        assertThat(errors()).isEqualTo("provider.json:1:3: [not-utf8] the byte 0xe2 is not UTF-8");
    }

    @Test
    void byteOrderMarkOfUtf8IsAWarningAndCountsNowhereElse() {
        SchemaDocument document = read("\uFEFF{\"a\": tru}");

        assertThat(errors()).isEqualTo("""
                provider.json:1:1: [byte-order-mark] a byte order mark (U+FEFF) stands before the text
                provider.json:1:7: [bad-value] 'tru' is not a JSON value""");
        assertThat(document.source().text()).startsWith("{");
    }

    @Test
    void carriageReturnsEndLines() {
        read("{\r\n\"a\": 1,\r\"b\": 2\n\"c\": 3}");

        assertThat(errors()).isEqualTo("provider.json:4:1: [missing-comma] a comma is missing between members");
    }

    @Test
    void lineSeparatorsInsideStringsEndNone() {
        read("{\"a\": \"\u2028\u0085\",\n\"b\" 1}");

        assertThat(errors()).isEqualTo("provider.json:2:5: [missing-colon] ':' is missing after the name 'b'");
    }

    @Test
    void depthBeyondTheLimitIsLeftOut() {
        String deep = "[".repeat(600) + "]".repeat(600);
        SchemaDocument document = read("{\"a\": " + deep + ", \"b\": 1}");

        assertThat(errors()).isEqualTo("provider.json:1:506: [too-deep] this is more than 500 levels deep");
        assertThat(document.root().members().get("b")).isEqualTo(JsonValue.of(1));
        assertThat(document.isWhole()).isTrue();
    }

    @Test
    void bottomlessTextEndsTheReading() {
        SchemaDocument document = read("[".repeat(4_000_000));

        assertThat(errors()).isEqualTo("provider.json:1:501: [too-deep] this is more than 500 levels deep");
        assertThat(document.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1E-1001", "1e999999999", "1e99999999999999999999", "0.5e+1001"})
    void hugeExponentIsLeftOut(String number) {
        SchemaDocument document = read("{\"a\": " + number + ", \"b\": 1}");

        assertThat(errors())
                .isEqualTo("provider.json:1:7: [number-too-large] a number has at most 1000 digits and an exponent of at"
                        + " most 1000 either way");
        assertThat(JsonText.of(document.root())).isEqualTo("{\"b\":1}");
    }

    @Test
    void hugeIntegerIsLeftOut() {
        read("{\"a\": " + "9".repeat(1_000_000) + "}");

        assertThat(diagnostics.all().get(0).tag()).isEqualTo("number-too-large");
    }

    @Test
    void numbersAtTheLimitAreRead() {
        SchemaDocument document = read("[1e1000, 1E-1000, 1e0001, " + "9".repeat(1000) + "]");

        assertThat(errors()).isEmpty();
        assertThat(document.root().elements().get(2)).isEqualTo(JsonValue.of(10));
    }

    @Test
    void tooManyValuesEndTheReading() {
        SchemaDocument document = read("[" + "1,".repeat(600_000) + "1]");

        assertThat(errors()).isEqualTo("provider.json:1:1000000: [too-many-values] the file holds more than 500000 values");
        assertThat(document.isWhole()).isFalse();
    }

    @Test
    void tooLargeFileIsNotRead() {
        read(new byte[Limits.BYTES + 1]);

        assertThat(errors())
                .isEqualTo("provider.json: [too-large] the file has more than 4194304 bytes");
    }

    @Test
    void namesThatCollideByHashAreReadInTime() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1 << 16; i++) {
            json.append(i == 0 ? "\"" : ", \"");
            for (int bit = 0; bit < 16; bit++) {
                json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\": 0");
        }

        assertThat(read(json.append('}').toString()).root().members()).hasSize(1 << 16);
    }

    @Test
    void pointersAreFoundInTheText() {
        SchemaDocument document = read("{\"a/b\": {\"c\": [0, {\"\\u0064\": \"}\\\"]\"}]}, \"\": [[1]]}");
        String text = document.source().text();

        assertThat(at(document, "/a~1b")).isEqualTo(text.indexOf("{\"c"));
        assertThat(at(document, "/a~1b/c/1/d")).isEqualTo(text.indexOf("\"}"));
        assertThat(at(document, "/a~1b/c/0")).isEqualTo(text.indexOf("0"));
        assertThat(at(document, "//0/0")).isEqualTo(text.indexOf("1]]"));
        assertThat(at(document, "")).isEqualTo(0);
    }

    private int at(SchemaDocument document, String pointer) {
        Diagnostics found = new Diagnostics();
        found.at(document, JsonPointer.compile(pointer)).error("tag", "fact");
        return ((Place.InText) found.all().get(0).place()).offset();
    }

    private SchemaDocument read(String json) {
        return read(json.getBytes(UTF_8));
    }

    private SchemaDocument read(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        SchemaSource source = SchemaSource.of("provider.json", "provider.json", bytes.toByteArray(), Optional.empty());
        return SchemaReader.read(source, diagnostics);
    }

    /** The first line of each. */
    private String errors() {
        return String.join(
                "\n", diagnostics.all().stream().map(each -> each.text().split("\n", 2)[0]).toList());
    }
}
