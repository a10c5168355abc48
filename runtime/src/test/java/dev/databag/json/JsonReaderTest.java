package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.WireEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final Names NAMES = Names.of("protocol", "url", "caf\u00e9", "why?");

    private enum Protocol implements WireEnum {
        HTTP("http"),
        GRPC("grpc"),
        CAFE("caf\u00e9"),
        WHY("why?");

        static final Words<Protocol> WORDS = Words.of(values());

        private final String wire;

        Protocol(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    // Members

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"protocol\": 1, \"url\": 2, \"caf\\u00e9\": 3, \"why?\": 4}",
                "{\"protocol\":1,\"url\":2,\"caf\\u00e9\":3,\"why?\":4}",
                "{\"protocol\":1, \"url\":2, \"caf\u00e9\":3, \"why?\":4}",
                "{ \"protocol\" : 1 , \"url\" : 2 , \"caf\u00e9\" : 3 , \"why?\" : 4 }",
                "{\"why?\": 4, \"caf\u00e9\": 3, \"url\": 2, \"protocol\": 1}",
                "{\"\\u0070rotocol\": 1, \"\\u0075r\\u006c\": 2, \"c\\u0061f\\u00e9\": 3, \"wh\\u0079?\": 4}",
                "\n{\n\t\"protocol\":\n1,\r\n\"url\": 2,\n\"caf\u00e9\": 3,\n\"why?\": 4\n}\n",
            })
    void membersAreFoundInAnyOrderAndSpelling(String text) {
        assertThat(members(text)).containsExactly("protocol", 1L, "url", 2L, "caf\u00e9", 3L, "why?", 4L);
    }

    @Test
    void unknownMembersAreToldByName() {
        assertThat(members("{\"x\": 9, \"protocol\": 1, \"a\\u0020b\": 8, \"url\": 2, \"\": 7, \"protoco\": 6, \"protocols\": 5}"))
                .containsExactly("x", 9L, "protocol", 1L, "a b", 8L, "url", 2L, "", 7L, "protoco", 6L, "protocols", 5L);
    }

    @Test
    void aLoneSurrogateIsNoQuestionMark() {
        assertThat(members("{\"why\ud800\": 1}")).containsExactly("why\ud800", 1L);
        assertThat(members("{\"caf\u00e9\": 1, \"why\ud800\": 2}")).containsExactly("caf\u00e9", 1L, "why\ud800", 2L);
        assertThat(members("{\"why\ud800\": 2, \"url\": 1}", Names.of("why?", "url")))
                .containsExactly("why\ud800", 2L, "url", 1L);
        assertThat(read("\"why\ud800\"", in -> in.openWord(Protocol.WORDS, "at")).wire()).isEqualTo("why\ud800");
        assertThat(read("\"why?\"", in -> in.openWord(Protocol.WORDS, "at")).known()).hasValue(Protocol.WHY);
    }

    @Test
    void manyNamesAreFoundToo() {
        String[] many = new String[300];
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < many.length; i++) {
            many[i] = "member-" + i;
            text.insert(1, "\"member-" + i + "\": " + i + (i == 0 ? "" : ","));
        }
        Names names = Names.of(many);
        JsonReader in = new JsonReader(text + "}", ReadOptions.STRICT);
        assertThat(in.beginObject("at")).isTrue();
        int count = 0;
        for (int member = in.nextMember(names, -1); member != JsonReader.END; member = in.nextMember(names, member)) {
            assertThat(in.int32(0, 300, "at")).isEqualTo(member);
            count++;
        }
        assertThat(in.again()).isFalse();
        assertThat(in.violations()).isEmpty();
        assertThat(count).isEqualTo(300);
    }

    private static Map<String, Long> members(String text) {
        return members(text, NAMES);
    }

    private static Map<String, Long> members(String text, Names names) {
        Map<String, Long> members = new LinkedHashMap<>();
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        assertThat(in.beginObject("at")).isTrue();
        for (int member = in.nextMember(names, -1); member != JsonReader.END; member = in.nextMember(names, member)) {
            String name = member == JsonReader.UNKNOWN ? in.memberName() : names.names[member];
            members.put(name, in.int64(0, 9, "at"));
        }
        assertThat(in.again()).isFalse();
        assertThat(in.violations()).isEmpty();
        return members;
    }

    @Test
    void missingMembersAreNamed() {
        assertThat(violations("{\"url\": 1}", in -> {
                    in.beginObject("at");
                    long seen = 0;
                    for (int member = in.nextMember(NAMES, -1); member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                        seen = in.seen(seen, 1L << member);
                        in.skip();
                    }
                    in.missing(NAMES, seen, 0b0111, 0, "p.json#/required");
                    return null;
                }))
                .containsExactly(
                        "JSON -> protocol: expected a value: it is required, found nothing (p.json#/required)",
                        "JSON -> [\"caf\\u00e9\"]: expected a value: it is required, found nothing (p.json#/required)")
                .inOrder();
    }

    @Test
    void missingMembersOfAnInnerObjectAreNamedUnderIt() {
        assertThat(violations("[[], [{}]]", in -> {
                    in.beginArray("at");
                    in.nextElement();
                    in.skip();
                    in.nextElement();
                    in.beginArray("at");
                    in.nextElement();
                    in.beginObject("at");
                    in.nextMember(NAMES, -1);
                    in.missing(NAMES, 0, 0b10, 0, "at");
                    in.nextElement();
                    in.nextElement();
                    return null;
                }))
                .containsExactly("JSON -> [1][0].url: expected a value: it is required, found nothing (at)");
    }

    @Test
    void membersBeyondTheSixtyFourthAreCountedFromTheirOwnBit() {
        String[] many = new String[70];
        for (int i = 0; i < many.length; i++) {
            many[i] = "m" + i;
        }
        assertThat(violations("{}", in -> {
                    in.beginObject("at");
                    in.nextMember(Names.of(many), -1);
                    in.missing(Names.of(many), 0, 1L << 63, 0, "at");
                    in.missing(Names.of(many), 0, 0b100000, 64, "at");
                    return null;
                }))
                .containsExactly(
                        "JSON -> m63: expected a value: it is required, found nothing (at)",
                        "JSON -> m69: expected a value: it is required, found nothing (at)")
                .inOrder();
    }

    // Duplicates

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"url\": \"a\", \"url\": \"b\"}|b",
                "{\"url\": \"a\", \"protocol\": [{}], \"url\": \"b\"}|b",
                "{\"url\": 1, \"url\": \"b\"}|b",
                "{\"url\": {\"url\": [\"\ud800\\n\"]}, \"\\u0075rl\": \"b\"}|b",
                "{\"url\": \"a\", \"url\": \"b\", \"url\": \"c\"}|c",
                "{\"url\": \"\ud83d\ude00\", \"url\": \"\ud83d\ude00\\ud800\u007f\"}|\ud83d\ude00\ud800\u007f",
            })
    void theLastOfEqualMembersWins(String text, String url) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        String read;
        do {
            read = readUrl(in);
        } while (in.again());

        assertThat(in.violations()).isEmpty();
        assertThat(read).isEqualTo(url);
    }

    @Test
    void whatIsWrongWithTheLastOfEqualMembersIsReported() {
        assertThat(violations("{\"url\": \"a\", \"url\": [1]}", JsonReaderTest::readUrl))
                .containsExactly("JSON -> url: expected a string, found a list (at)");
    }

    @Test
    void textThatIsNoJsonBehindEqualMembersIsReported() {
        assertThat(violations("{\"url\": 1, \"url\": 2, nope}", JsonReaderTest::readUrl))
                .containsExactly("JSON: expected JSON: a member name in quotes at character 22, found a letter");
        assertThat(violations("{\"url\": 1, \"url\": 2} 3", JsonReaderTest::readUrl))
                .containsExactly("JSON: expected JSON: the end at character 22, found a digit");
    }

    @Test
    void equalMembersOfAnIgnoredValueDoNotMatter() {
        assertThat(violations("{\"x\": {\"a\": 1, \"a\": 2}, \"url\": \"b\"}", JsonReaderTest::readUrl))
                .isEmpty();
    }

    @Test
    void longNumbersSurviveWhenEqualMembersAreTakenOut() {
        String digits = "1234567890".repeat(50) + ".50";
        JsonReader in = new JsonReader("{\"url\": 1, \"url\": " + digits + "}", ReadOptions.STRICT);
        BigDecimal number = null;
        do {
            in.beginObject("at");
            long seen = 0;
            for (int member = in.nextMember(NAMES, -1); member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                seen = in.seen(seen, 1L << member);
                number = in.decimal("at");
            }
        } while (in.again());

        assertThat(number).isEqualTo(new BigDecimal(digits));
    }

    @Test
    void equalEntriesOfAMapAreTakenOutToo() {
        JsonReader in = new JsonReader("{\"a\": \"x\", \"b\": 2, \"a\": 1}", ReadOptions.STRICT);
        Map<String, Integer> map;
        do {
            map = new LinkedHashMap<>();
            in.beginObject("at");
            while (in.nextEntry()) {
                String name = in.memberName();
                in.repeated(map.containsKey(name));
                map.put(name, in.int32(0, 9, "at"));
            }
        } while (in.again());

        assertThat(in.violations()).isEmpty();
        assertThat(map).containsExactly("a", 1, "b", 2);
    }

    private static String readUrl(JsonReader in) {
        String url = null;
        if (in.beginObject("at")) {
            long seen = 0;
            for (int member = in.nextMember(NAMES, -1); member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                if (member == 1) {
                    seen = in.seen(seen, 2);
                    url = in.string("at");
                } else {
                    in.skip();
                }
            }
        }
        return url;
    }

    // Integers

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0, 0", "1, 1", "65535, 65535", "-5, -5", "1.0, 1", "1.000, 1", "1e2, 100", "1E+2, 100", "1.5e1, 15", "150e-1, 15", "1.50e1, 15",
        "0.0, 0", "-0.0, 0", "0e5, 0", "0.00e1, 0", "0.00e7, 0", "0e-1000, 0", "0.05e2, 5", "-0.05e2, -5", "2147483647, 2147483647", "-2147483648, -2147483648",
        "2147483647.0, 2147483647", "214748364700e-2, 2147483647", "0.000000001e9, 1", "10000000000000000000000e-20, 100"
    })
    void integersAreReadInAnySpelling(String text, int value) {
        assertThat(value(text, in -> in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE, "at"))).isEqualTo(value);
        assertThat(value(text, in -> in.int64(Long.MIN_VALUE, Long.MAX_VALUE, "at"))).isEqualTo(value);
        assertThat(value(text, in -> in.integer(null, null, "at"))).isEqualTo(BigInteger.valueOf(value));
        assertThat(value("[" + text + "]", in -> {
                    in.beginArray("at");
                    in.nextElement();
                    int element = in.int32(Integer.MIN_VALUE, Integer.MAX_VALUE, "at");
                    in.nextElement();
                    return element;
                }))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE - 1,
                999999999999999999L,
                1000000000000000000L,
                -999999999999999999L,
                -1000000000000000000L,
                9223372036854775800L,
                4294967296L
            })
    void longIntegersAreReadWithoutLoss(long value) {
        assertThat(value(Long.toString(value), in -> in.int64(Long.MIN_VALUE, Long.MAX_VALUE, "at")))
                .isEqualTo(value);
        assertThat(value(value + ".0", in -> in.int64(Long.MIN_VALUE, Long.MAX_VALUE, "at")))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|a smaller number",
                "-1|a smaller number",
                "65536|a larger number",
                "99999999999999999999|a larger number",
                "-99999999999999999999|a smaller number",
                "1e30|a larger number",
                "65535.5|a number with a fraction",
                "1.5|a number with a fraction",
                "15e-1|a number with a fraction",
                "1e-1000|a number with a fraction",
                "\"80\"|a string",
                "true|a boolean",
                "null|null",
                "{\"a\": [1]}|an object",
                "[80]|a list",
            })
    void anythingElseIsNoPort(String text, String found) {
        assertThat(violations(text, in -> in.int32(1, 65535, "at")))
                .containsExactly("JSON: expected an integer from 1 to 65535, found " + found + " (at)");
        assertThat(violations("[" + text + "]", in -> {
                    in.beginArray("at");
                    while (in.nextElement()) {
                        in.int64(1, 65535, "at");
                    }
                    return null;
                }))
                .containsExactly("JSON -> [0]: expected an integer from 1 to 65535, found " + found + " (at)");
    }

    @Test
    void integersBeyondLongDoNotWrap() {
        assertThat(violations("18446744073709551617", in -> in.int64(0, 9, "at")))
                .containsExactly("JSON: expected an integer from 0 to 9, found a larger number (at)");
        assertThat(value("18446744073709551617", in -> in.integer(BigInteger.ONE, null, "at")))
                .isEqualTo(new BigInteger("18446744073709551617"));
    }

    @Test
    void oneSidedBoundsReadWell() {
        assertThat(violations("-1", in -> in.integer(BigInteger.ZERO, null, "at")))
                .containsExactly("JSON: expected an integer of at least 0, found a smaller number (at)");
        assertThat(violations("1", in -> in.integer(null, BigInteger.ZERO, "at")))
                .containsExactly("JSON: expected an integer of at most 0, found a larger number (at)");
        assertThat(violations("\"\"", in -> in.integer(null, null, "at")))
                .containsExactly("JSON: expected an integer, found a string (at)");
    }

    // Decimals

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1.50", "-0.001", "1e5", "1E-5", "1.5e0", "0.1000000000000000055511151231257827", "123456789012345678901234567890"})
    void decimalsAreReadWithTheirScale(String text) {
        assertThat(value(text, in -> in.decimal("at"))).isEqualTo(new BigDecimal(text));
    }

    @Test
    void aFloatIsToldFromAnIntegerByItsScale() {
        assertThat(value("100", in -> in.decimal("at"))).isEqualTo(new BigDecimal("100"));
        assertThat(value("1e0", in -> in.decimal("at"))).isEqualTo(new BigDecimal("1.0"));
        assertThat(value("12.5e1", in -> in.decimal("at"))).isEqualTo(new BigDecimal("125.0"));
    }

    @Test
    void numbersBeyondTheLimitsAreViolations() {
        String digits = "JSON: expected a number of at most 1000 digits, found a longer number (at)";
        String exponent = "JSON: expected a number with an exponent from -1000 to 1000, found a larger exponent (at)";

        assertThat(violations("1".repeat(1001), in -> in.decimal("at"))).containsExactly(digits);
        assertThat(violations("1".repeat(1001), in -> in.integer(null, null, "at"))).containsExactly(digits);
        assertThat(violations("0." + "1".repeat(1000), in -> in.decimal("at"))).containsExactly(digits);
        assertThat(violations("1e1001", in -> in.decimal("at"))).containsExactly(exponent);
        assertThat(violations("1e-1001", in -> in.decimal("at"))).containsExactly(exponent);
        assertThat(violations("10e1000", in -> in.decimal("at"))).containsExactly(exponent);
        assertThat(violations("0.01e-999", in -> in.decimal("at"))).containsExactly(exponent);
        assertThat(violations("0e999999999999999999999", in -> in.decimal("at"))).containsExactly(exponent);
        assertThat(violations("1e999999999999999999999", in -> in.int32(0, 1, "at"))).containsExactly(exponent);
        assertThat(violations("1e1000", in -> in.integer(null, null, "at"))).containsExactly(digits);

        assertThat(read("1".repeat(1000), in -> in.integer(null, null, "at")).bitLength()).isEqualTo(3319);
        assertThat(read("-" + "1".repeat(1000), in -> in.integer(null, null, "at")).bitLength()).isEqualTo(3319);
        assertThat(value("1e1000", in -> in.decimal("at"))).isEqualTo(new BigDecimal("1e1000"));
        assertThat(value("10e-1000", in -> in.decimal("at"))).isEqualTo(new BigDecimal("10e-1000"));
    }

    @Test
    void limitsOfNumbersCanBeChanged() {
        ReadOptions options = ReadOptions.STRICT.withMaxDigits(3).withMaxExponent(2);
        JsonReader in = new JsonReader("[123, 1234, 1e2, 1e3]", options);
        in.value();
        in.again();

        assertThat(in.violations().stream().map(Violation::message))
                .containsExactly(
                        "JSON -> [1]: expected a number of at most 3 digits, found a longer number",
                        "JSON -> [3]: expected a number with an exponent from -2 to 2, found a larger exponent")
                .inOrder();
    }

    // Other types

    @Test
    void eachTypeSaysWhatItExpects() {
        assertThat(violations("1", in -> in.string("at"))).containsExactly("JSON: expected a string, found a number (at)");
        assertThat(violations("1", in -> in.bool("at")))
                .containsExactly("JSON: expected true or false, found a number (at)");
        assertThat(violations("\"x\"", in -> in.decimal("at")))
                .containsExactly("JSON: expected a number, found a string (at)");
        assertThat(violations("[]", in -> in.beginObject("at")))
                .containsExactly("JSON: expected an object, found a list (at)");
        assertThat(violations("{}", in -> in.beginArray("at")))
                .containsExactly("JSON: expected a list, found an object (at)");
        assertThat(violations("false", in -> nothing(in))).containsExactly("JSON: expected null, found a boolean (at)");
        assertThat(violations("null", in -> in.enter("at")))
                .containsExactly("JSON: expected a string that holds JSON text, found null (at)");
    }

    private static Object nothing(JsonReader in) {
        in.nothing("at");
        return null;
    }

    @Test
    void booleansAndNullsAreRead() {
        assertThat(value("true", in -> in.bool("at"))).isEqualTo(true);
        assertThat(value(" false", in -> in.bool("at"))).isEqualTo(false);
        assertThat(value(" null", JsonReader::isNull)).isEqualTo(true);
        assertThat(value("null", JsonReaderTest::nothing)).isNull();
        assertThat(value("\"a\"", in -> in.isNull() ? null : in.string("at"))).isEqualTo("a");
    }

    @Test
    void theKindIsTold() {
        StringBuilder kinds = new StringBuilder();
        for (String text : List.of("{}", " []", "\"\"", "true", "false", "null", "1", "-1", "x", "", "]")) {
            char kind = new JsonReader(text, ReadOptions.STRICT).kind();
            kinds.append(kind == 0 ? '?' : kind);
        }
        assertThat(kinds.toString()).isEqualTo("{[\"ttn00???");
    }

    // Words

    @Test
    void wordsAreFoundInAnySpelling() {
        assertThat(value("\"http\"", in -> in.word(Protocol.WORDS, "at"))).isEqualTo(Protocol.HTTP);
        assertThat(value("\"\\u0068ttp\"", in -> in.word(Protocol.WORDS, "at"))).isEqualTo(Protocol.HTTP);
        assertThat(value("\"caf\u00e9\"", in -> in.word(Protocol.WORDS, "at"))).isEqualTo(Protocol.CAFE);
        assertThat(value("\"caf\\u00E9\"", in -> in.word(Protocol.WORDS, "at"))).isEqualTo(Protocol.CAFE);
        assertThat(value("\"why?\"", in -> in.word(Protocol.WORDS, "at"))).isEqualTo(Protocol.WHY);
    }

    @Test
    void anUnknownWordIsQuoted() {
        String expected = "JSON: expected one of \"http\", \"grpc\", \"caf\\u00e9\", \"why?\", found ";
        assertThat(violations("\"HTTP\"", in -> in.word(Protocol.WORDS, "p.json#/enum")))
                .containsExactly(expected + "\"HTTP\" (p.json#/enum)");
        assertThat(violations("\"\"", in -> in.word(Protocol.WORDS, "at"))).containsExactly(expected + "\"\" (at)");
        assertThat(violations("\"a\\nb\u001b".replace('\u001b', 'c') + "\"", in -> in.word(Protocol.WORDS, "at")))
                .containsExactly(expected + "\"a\\nbc\" (at)");
        assertThat(violations("0", in -> in.word(Protocol.WORDS, "at"))).containsExactly(expected + "a number (at)");
        assertThat(violations("\"" + "x".repeat(100) + "\"", in -> in.word(Protocol.WORDS, "at")))
                .containsExactly(expected + "\"" + "x".repeat(64) + "...\" (at)");
    }

    @Test
    void openWordsKeepWhatTheyDoNotKnow() {
        OpenEnum<Protocol> known = read("\"grpc\"", in -> in.openWord(Protocol.WORDS, "at"));
        OpenEnum<Protocol> unknown = read("\"qu\\u0069c\"", in -> in.openWord(Protocol.WORDS, "at"));

        assertThat(known.is(Protocol.GRPC)).isTrue();
        assertThat(known).isSameInstanceAs(read("\"\\u0067rpc\"", in -> in.openWord(Protocol.WORDS, "at")));
        assertThat(unknown.known()).isEmpty();
        assertThat(unknown.wire()).isEqualTo("quic");
        assertThat(violations("1", in -> in.openWord(Protocol.WORDS, "at")))
                .containsExactly("JSON: expected a string, found a number (at)");
    }

    // Lists and problems

    @Test
    void strictReadingReportsBadElements() {
        JsonReader in = new JsonReader("[\"http\", \"quic\", \"grpc\"]", ReadOptions.STRICT);
        assertThat(words(in)).containsExactly(Protocol.HTTP, Protocol.GRPC).inOrder();
        assertThat(in.problems()).isEqualTo(1);
    }

    @Test
    void lenientReadingForgivesBadElements() {
        JsonReader in = new JsonReader("[\"http\", \"quic\", \"grpc\"]", ReadOptions.LENIENT);
        assertThat(words(in)).containsExactly(Protocol.HTTP, Protocol.GRPC).inOrder();
        assertThat(in.problems()).isEqualTo(0);
        assertThat(in.violations()).isEmpty();
    }

    @Test
    void lenientReadingDoesNotForgiveTextThatIsNoJson() {
        JsonReader in = new JsonReader("[\"http\", \"quic\" \"grpc\"]", ReadOptions.LENIENT);
        assertThat(words(in)).containsExactly(Protocol.HTTP);
        assertThat(in.violations()).hasSize(1);
    }

    private static List<Protocol> words(JsonReader in) {
        List<Protocol> words = new ArrayList<>();
        if (in.beginArray("at")) {
            while (in.nextElement()) {
                int before = in.problems();
                Protocol word = in.word(Protocol.WORDS, "at");
                if (in.keeps(before)) {
                    words.add(word);
                }
            }
        }
        assertThat(in.again()).isFalse();
        return words;
    }

    @Test
    void problemsNeverStayTheSameWhenTheTextCannotBeRead() {
        JsonReader in = new JsonReader("nope", ReadOptions.STRICT);
        in.string("at");
        int before = in.problems();
        assertThat(in.problems()).isNotEqualTo(before);
    }

    @Test
    void everyReadOfABrokenTextEndsAtOnce() {
        JsonReader in = new JsonReader("[1 2]", ReadOptions.STRICT);
        in.skip();

        assertThat(in.beginObject("at")).isFalse();
        assertThat(in.nextMember(NAMES, -1)).isEqualTo(JsonReader.END);
        assertThat(in.nextEntry()).isFalse();
        assertThat(in.memberName()).isEmpty();
        assertThat(in.beginArray("at")).isFalse();
        assertThat(in.nextElement()).isFalse();
        assertThat(in.string("at")).isNull();
        assertThat(in.int32(1, 2, "at")).isEqualTo(0);
        assertThat(in.int64(1, 2, "at")).isEqualTo(0);
        assertThat(in.integer(null, null, "at")).isNull();
        assertThat(in.decimal("at")).isNull();
        assertThat(in.bool("at")).isFalse();
        assertThat(in.word(Protocol.WORDS, "at")).isNull();
        assertThat(in.openWord(Protocol.WORDS, "at")).isNull();
        assertThat(in.isNull()).isFalse();
        in.nothing("at");
        assertThat(in.value()).isNull();
        assertThat(in.peek()).isNull();
        assertThat(in.valueAt(0)).isNull();
        assertThat(in.enter("at")).isFalse();
        assertThat(in.keeps(in.problems())).isFalse();
        in.rewind(0, 0);
        in.skip();
        in.missing(NAMES, 0, 1, 0, "at");
        in.expected(0, "x", "at");
        in.repeated(true);
        assertThat(in.again()).isFalse();
        assertThat(in.violations().toString())
                .isEqualTo("[JSON: expected JSON: a comma or ] at character 4, found a digit]");
    }

    // Texts in texts

    @Test
    void aTextInATextIsRead() {
        JsonReader in = new JsonReader("[\"{\\\"url\\\": \\\"a\\\\nb\\\"}\", \"{\\\"url\\\": \\\"c\\\"}\"]", ReadOptions.STRICT);
        assertThat(urls(in)).containsExactly("a\nb", "c").inOrder();
        assertThat(in.violations()).isEmpty();
    }

    @Test
    void whatIsWrongInATextInATextHasBothPaths() {
        JsonReader in = new JsonReader(
                "[\"{\\\"url\\\": 1}\", 2, \"{\\\"url\\\": \", \"\", \"{\\\"url\\\": 1, \\\"url\\\": \\\"x\\\"}\"]", ReadOptions.STRICT);
        assertThat(urls(in)).containsExactly(null, null, null, "x").inOrder();
        assertThat(in.violations().stream().map(Violation::message))
                .containsExactly(
                        "JSON -> [0] -> url: expected a string, found a number (at)",
                        "JSON -> [1]: expected a string that holds JSON text, found a number (at)",
                        "JSON -> [2]: expected JSON: a value at character 9, found end of text",
                        "JSON -> [3]: expected JSON: a value at character 1, found end of text")
                .inOrder();
    }

    private static List<String> urls(JsonReader in) {
        List<String> urls = new ArrayList<>();
        in.beginArray("at");
        while (in.nextElement()) {
            String url = null;
            boolean entered = false;
            for (boolean more = in.enter("at"); more; more = in.again()) {
                entered = true;
                url = readUrl(in);
            }
            if (entered) {
                urls.add(url);
            }
        }
        assertThat(in.again()).isFalse();
        return urls;
    }

    @Test
    void anArrowStandsForEachTextThatIsOpened() {
        String inner = "{\"a\": [true]}";
        String middle = JsonValue.of(inner).toString();
        String outer = JsonValue.of(middle).toString();
        assertThat(violations(outer, in -> {
                    in.enter("at");
                    in.enter("at");
                    in.beginObject("at");
                    in.nextEntry();
                    in.beginArray("at");
                    in.nextElement();
                    in.string("at");
                    in.nextElement();
                    in.nextEntry();
                    in.again();
                    in.again();
                    return null;
                }))
                .containsExactly("JSON -> -> -> a[0]: expected a string, found a boolean (at)");
    }

    // Trees, peeking and going back

    @Test
    void peekingLeavesTheValueThere() {
        assertThat(violations("[{\"type\": \"b\", \"x\": [1, 2]}, 5]", in -> {
                    in.beginArray("at");
                    in.nextElement();
                    assertThat(in.peek().members().get("type").string()).isEqualTo("b");
                    assertThat(in.value().toString()).isEqualTo("{\"type\": \"b\", \"x\": [1, 2]}");
                    in.nextElement();
                    assertThat(in.peek().digits()).isEqualTo("5");
                    assertThat(in.int32(0, 9, "at")).isEqualTo(5);
                    in.nextElement();
                    return null;
                }))
                .isEmpty();
    }

    @Test
    void goingBackForgetsWhatWasReportedSince() {
        assertThat(violations("[1, \"a\"]", in -> {
                    in.beginArray("at");
                    in.nextElement();
                    in.string("first");
                    in.nextElement();
                    int place = in.here();
                    int before = in.problems();
                    in.int32(0, 1, "second");
                    in.rewind(place, before);
                    assertThat(in.problems()).isEqualTo(before);
                    assertThat(in.string("third")).isEqualTo("a");
                    in.nextElement();
                    return null;
                }))
                .containsExactly("JSON -> [0]: expected a string, found a number (first)");
    }

    @Test
    void goingBackForgetsWarningsToo() {
        JsonReader in = new JsonReader("[\"quic\"]", ReadOptions.LENIENT);
        int place = in.here();
        in.beginArray("at");
        in.nextElement();
        int before = in.problems();
        in.word(Protocol.WORDS, "at");
        assertThat(in.keeps(before)).isFalse();
        in.nextElement();
        in.rewind(place, before);
        assertThat(in.problems).isNotNull();
        assertThat(in.problems.size()).isEqualTo(0);
    }

    @Test
    void aValueAtAnEarlierPlaceCanBeHad() {
        assertThat(violations("[[1, 1.0], 2]", in -> {
                    in.beginArray("at");
                    in.nextElement();
                    int place = in.here();
                    in.skip();
                    assertThat(in.valueAt(place)).isEqualTo(JsonValue.parse("[1, 1]"));
                    in.nextElement();
                    assertThat(in.int32(0, 9, "at")).isEqualTo(2);
                    in.nextElement();
                    return null;
                }))
                .isEmpty();
    }

    // Paths

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "!|JSON",
                "[!]|JSON -> [0]",
                "[0, [], {}, !]|JSON -> [3]",
                "{\"a\": !}|JSON -> a",
                "{\"a\": {\"b\": [1, !]}}|JSON -> a.b[1]",
                "{\"x\": {\"a\": 1}, \"a\": [[{\"b\": 1}], [{\"c\": !}]]}|JSON -> a[1][0].c",
                "{\"secret-user\": !}|JSON -> secret-user",
                "{\"_a1\": !}|JSON -> _a1",
                "{\"1a\": !}|JSON -> [\"1a\"]",
                "{\"-a\": !}|JSON -> [\"-a\"]",
                "{\"\": !}|JSON -> [\"\"]",
                "{\"a b\": !}|JSON -> [\"a b\"]",
                "{\"a.b\": {\"c\": !}}|JSON -> [\"a.b\"].c",
                "{\"a\\\"b\": !}|JSON -> [\"a\\\"b\"]",
                "{\"\\u0061\": !}|JSON -> a",
                "{\"\u00e9\": !}|JSON -> [\"\\u00e9\"]",
                "{\"\ud83d\ude00\": [!]}|JSON -> [\"\\ud83d\\ude00\"][0]",
                "{\"\\n\": !}|JSON -> [\"\\n\"]",
                "{\"a]\\\\\": \"}\\\"\", \"b\": [\"[\", !]}|JSON -> b[1]",
                "[ [ ] , { } , \"\" , true , null , 1.5e3 , ! ]|JSON -> [6]",
            })
    void pathsAreWrittenForPeople(String text, String path) {
        JsonReader in = new JsonReader(text.replace("!", "\"!\""), ReadOptions.STRICT);
        reportMarked(in);
        in.again();

        assertThat(in.violations().get(0).path()).isEqualTo(path);
    }

    /** Reports the string "!" as soon as it is met, wherever it is. */
    private static void reportMarked(JsonReader in) {
        switch (in.kind()) {
            case '[' -> {
                in.beginArray("at");
                while (in.nextElement()) {
                    reportMarked(in);
                }
            }
            case '{' -> {
                in.beginObject("at");
                while (in.nextEntry()) {
                    reportMarked(in);
                }
            }
            case '"' -> {
                int place = in.here();
                if (in.string("at").equals("!")) {
                    in.expected(place, "another string", "at");
                }
            }
            default -> in.skip();
        }
    }

    @Test
    void longPathsAreCutInTheMiddle() {
        JsonReader in = new JsonReader("[".repeat(40) + "\"!\"" + "]".repeat(40), ReadOptions.STRICT);
        reportMarked(in);
        in.again();

        assertThat(in.violations().get(0).path()).isEqualTo("JSON -> " + "[0]".repeat(16) + "..." + "[0]".repeat(16));
    }

    @Test
    void longNamesAreCut() {
        JsonReader in = new JsonReader("{\"" + "n".repeat(100) + "\": \"!\"}", ReadOptions.STRICT);
        reportMarked(in);
        in.again();

        assertThat(in.violations().get(0).path()).isEqualTo("JSON -> [\"" + "n".repeat(64) + "...\"]");
    }

    @Test
    void violationsStopAtTheLimit() {
        JsonReader in = new JsonReader("[" + "1,".repeat(500) + "1]", ReadOptions.STRICT.withMaxViolations(3));
        in.beginArray("at");
        while (in.nextElement()) {
            in.string("at");
        }
        in.again();

        assertThat(in.problems()).isEqualTo(501);
        assertThat(in.violations().stream().map(Violation::path))
                .containsExactly("JSON -> [0]", "JSON -> [1]", "JSON -> [2]")
                .inOrder();
    }

    @Test
    void aTextThatIsNoJsonCountsEvenWhenOthersWereReportedBefore() {
        JsonReader in = new JsonReader("[" + "1,".repeat(500) + "nope]", ReadOptions.STRICT.withMaxViolations(3));
        in.beginArray("at");
        while (in.nextElement()) {
            in.string("at");
        }
        in.again();

        assertThat(in.violations().stream().map(Violation::message))
                .containsExactly(
                        "JSON: expected JSON: a value (text needs quotes) at character 1002, found a letter");
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        JsonReader in = new JsonReader("[1, 2]", ReadOptions.STRICT.withMaxLength(5));
        assertThat(in.value()).isNull();
        in.again();
        assertThat(in.violations().toString()).isEqualTo("[JSON: expected at most 5 characters, found 6 characters]");
    }

    @Test
    void limitsArePositive() {
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.STRICT.withMaxDepth(0));
    }

    private static Object value(String text, Function<JsonReader, ?> reading) {
        return read(text, reading);
    }

    private static <T> T read(String text, Function<JsonReader, T> reading) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        T value = reading.apply(in);
        assertThat(in.again()).isFalse();
        assertThat(in.violations()).isEmpty();
        return value;
    }

    private static List<String> violations(String text, Function<JsonReader, ?> reading) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        do {
            reading.apply(in);
        } while (in.again());
        return in.violations().stream().map(Violation::message).toList();
    }
}
