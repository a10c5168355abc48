package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.WireEnum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader guesses is read as what it does not guess. */
final class UsualObjectTest {
    private static final String[] SPELLINGS = {
        "{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo-0.tempo.svc:4318\", \"port\": 4318}",
        "{\"protocol\":{\"name\":\"otlp\",\"type\":\"grpc\"},\"url\":\"\",\"port\":1}",
    };
    private static final String[] INSERTED = {
        "\"", "\\", "\\\"", "\\u0041", " ", "\n", "\u0000", "{", "}", "[", "]", ",", ":", "0", "9", "-", ".", "e", "x", "p",
        "?", "\u00fc", "\u20ac", "\ud83d\ude00", "\ud83d", ", \"note\": \"n\"", "\"port\": 2, ", "\"url\":\"twice\","
    };

    /** Words of all lengths that are compared in different ways, some with the same beginning. */
    enum Name implements WireEnum {
        A("a"),
        OTLP("otlp"),
        OTLP_HTTP("otlp_http"),
        OTLP_GRPC("otlp_grpc"),
        JAEGER_THRIFT_HTTP("jaeger_thrift_http"),
        JAEGER_THRIFT_HTTP_COMPACT("jaeger_thrift_http_compact"),
        JAEGER_THRIFT_HTTP_BINARY("jaeger_thrift_http_binary_or_not"),
        EIGHT("12345678"),
        SEVEN("1234567");

        static final Words<Name> WORDS = Words.of(values());

        private final String wire;

        Name(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** Words that may be spelled with escapes too, or look like what is no ASCII. */
    enum Odd implements WireEnum {
        QUESTION("what?"),
        QUOTED("a \"word\""),
        UMLAUT("\u00fc");

        static final Words<Odd> WORDS = Words.of(values());

        private final String wire;

        Odd(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    enum Type implements WireEnum {
        HTTP("http"),
        GRPC("grpc");

        static final Words<Type> WORDS = Words.of(values());

        private final String wire;

        Type(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    record Protocol(OpenEnum<Name> name, Type type) {
        static final Names NAMES = Names.of("name", "type").word(0, Name.WORDS).word(1, Type.WORDS);

        static Protocol read(JsonReader in, boolean guess) {
            if (guess && in.usual(NAMES)) {
                return usual(in, 0);
            }
            int before = in.problems();
            int member = in.firstMember(NAMES, "#/protocol");
            if (member == JsonReader.NONE) {
                return null;
            }
            OpenEnum<Name> name = null;
            Type type = null;
            long seen = 0;
            for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                switch (member) {
                    case 0 -> {
                        seen = in.seen(seen, 1);
                        name = in.openWord(Name.WORDS, "#/name");
                    }
                    case 1 -> {
                        seen = in.seen(seen, 2);
                        type = in.word(Type.WORDS, "#/type");
                    }
                    default -> in.skip();
                }
            }
            in.missing(NAMES, seen, 3, 0, "#/protocol");
            return in.problems() == before ? new Protocol(name, type) : null;
        }

        static Protocol usual(JsonReader in, int first) {
            return new Protocol(in.usualOpenWord(Name.WORDS, first), in.usualWord(Type.WORDS, first + 1));
        }
    }

    record Receiver(Protocol protocol, String url, int port, String note) {
        static final Names NAMES = Names.of("protocol", "url", "port", "note")
                .object(0, Protocol.NAMES)
                .string(1)
                .int32(2, 1, 65535);

        static Receiver read(JsonReader in, boolean guess) {
            if (guess && in.usual(NAMES)) {
                return new Receiver(Protocol.usual(in, 0), in.usualString(2), in.usualInt32(3), null);
            }
            int before = in.problems();
            int member = in.firstMember(NAMES, "#");
            if (member == JsonReader.NONE) {
                return null;
            }
            Protocol protocol = null;
            String url = null;
            int port = 0;
            String note = null;
            long seen = 0;
            for (; member != JsonReader.END; member = in.nextMember(NAMES, member)) {
                seen = member < 0 ? seen : in.seen(seen, 1L << member);
                switch (member) {
                    case 0 -> protocol = Protocol.read(in, guess);
                    case 1 -> url = in.string("#/url");
                    case 2 -> port = in.int32(1, 65535, "#/port");
                    case 3 -> note = in.string("#/note");
                    default -> in.skip();
                }
            }
            in.missing(NAMES, seen, 7, 0, "#");
            return in.problems() == before ? new Receiver(protocol, url, port, note) : null;
        }
    }

    @BeforeAll
    static void readsManyTexts() {
        for (int i = 0; i < JsonReader.MANY; i++) {
            new JsonReader("0", ReadOptions.STRICT);
        }
    }

    private static String read(String text, ReadOptions options, boolean guess) {
        JsonReader in = new JsonReader(text, options);
        List<Receiver> list = null;
        for (boolean more = true; more; more = in.again()) {
            list = null;
            if (in.beginArray("#")) {
                list = new ArrayList<>();
                while (in.nextElement()) {
                    int before = in.problems();
                    Receiver receiver = Receiver.read(in, guess);
                    if (in.keeps(before)) {
                        list.add(receiver);
                    }
                }
            }
        }
        return list + " " + in.violations();
    }

    private static void assertSame(String text, ReadOptions options) {
        assertWithMessage(text).that(read(text, options, true)).isEqualTo(read(text, options, false));
    }

    private static boolean isUsual(String text, Names names) {
        return new JsonReader(text, ReadOptions.STRICT).usual(names);
    }

    @Test
    void bothSpellingsAreGuessed() {
        assertThat(isUsual(SPELLINGS[0], Receiver.NAMES)).isTrue();
        assertThat(isUsual(SPELLINGS[1], Receiver.NAMES)).isTrue();
        JsonReader compact = new JsonReader("[{\"note\":\"n\"}," + SPELLINGS[1] + "]", ReadOptions.STRICT);
        compact.beginArray("#");
        compact.nextElement();
        Receiver.read(compact, true);
        compact.nextElement();
        assertThat(compact.usual(Receiver.NAMES)).isTrue();
    }

    @Test
    void anyChangeOfACharacterIsReadAsWithoutGuessing() {
        for (String receiver : SPELLINGS) {
            String before = "[" + receiver + ",";
            for (int i = 0; i <= receiver.length(); i++) {
                String head = before + receiver.substring(0, i);
                String tail = receiver.substring(i) + "," + receiver + "]";
                for (String inserted : INSERTED) {
                    assertSame(head + inserted + tail, ReadOptions.STRICT);
                    assertSame(head + inserted + tail, ReadOptions.LENIENT);
                    if (i < receiver.length()) {
                        assertSame(head + inserted + tail.substring(1), ReadOptions.STRICT);
                    }
                }
                assertSame(head + tail.substring(Math.min(1, receiver.length() - i)), ReadOptions.STRICT);
                assertSame(head, ReadOptions.STRICT);
                assertSame(head + "]", ReadOptions.STRICT);
            }
        }
    }

    @Test
    void eachWordIsReadAsWithoutGuessing() {
        for (Name name : Name.values()) {
            for (String wire : new String[] {name.wire(), name.wire() + "x", name.wire().substring(1), "x" + name.wire()}) {
                for (Type type : Type.values()) {
                    assertSame("[" + SPELLINGS[0].replace("otlp_http", wire).replace("\"http\"", "\"" + type.wire() + "\"") + "]", ReadOptions.STRICT);
                }
            }
            assertThat(isUsual(SPELLINGS[0].replace("otlp_http", name.wire()), Receiver.NAMES)).isTrue();
        }
    }

    @Test
    void numbersAtTheBordersAreReadAsWithoutGuessing() {
        for (String port : new String[] {"0", "1", "65535", "65536", "01", "00", "-1", "1.0", "1e2", "999999999", "9999999999", "4294967297", ""}) {
            assertSame("[" + SPELLINGS[0].replace("4318}", port + "}") + "]", ReadOptions.STRICT);
        }
    }

    @Test
    void wordsThatHaveSeveralSpellingsAreNotGuessed() {
        Names names = Names.of("odd").word(0, Odd.WORDS);
        assertThat(isUsual("{\"odd\": \"what?\"}", names)).isFalse();
        assertThat(isUsual("{\"odd\": \"a \\\"word\\\"\"}", names)).isFalse();
    }

    @Test
    void namesThatNeedEscapesAreGuessedAsTheyAreWritten() {
        Names names = Names.of("a \"name\"", "what?").string(0).string(1);
        assertThat(isUsual("{\"a \\\"name\\\"\": \"1\", \"what?\": \"2\"}", names)).isFalse();
        Names escaped = Names.of("a \"name\"").string(0);
        assertThat(isUsual("{\"a \\\"name\\\"\": \"value\"}", escaped)).isTrue();
    }

    @Test
    void depthIsLimited() {
        for (int depth = 1; depth < 5; depth++) {
            assertSame("[" + SPELLINGS[0] + "]", ReadOptions.STRICT.withMaxDepth(depth));
        }
    }

    @Test
    void anObjectAtTheVeryBeginningOrEndIsReadAsAnyOther() {
        Names names = Names.of("a").int32(0, 0, 9);
        for (String text : new String[] {"{\"a\": 1}", "{\"a\": 10}", "{\"a\": 1", "{\"a\":1}", "{\"a\"", "{", ""}) {
            JsonReader in = new JsonReader(text, ReadOptions.STRICT);
            assertWithMessage(text).that(in.usual(names) && in.usualInt32(0) != 1).isFalse();
        }
    }
}
