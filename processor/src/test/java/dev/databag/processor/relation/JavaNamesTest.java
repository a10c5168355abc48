package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # on the wire          | component            | constant              | type
            host                   | host                 | HOST                  | Host
            ingester-ports         | ingesterPorts        | INGESTER_PORTS        | IngesterPorts
            otlp_http              | otlpHttp             | OTLP_HTTP             | OtlpHttp
            jaegerGrpc             | jaegerGrpc           | JAEGER_GRPC           | JaegerGrpc
            TransportProtocolType  | transportProtocolType| TRANSPORT_PROTOCOL_TYPE | TransportProtocolType
            URL                    | url                  | URL                   | Url
            CA_CERT                | caCert               | CA_CERT               | CaCert
            HTTPServer             | httpServer           | HTTP_SERVER           | HTTPServer
            S3APIVersion           | s3APIVersion         | S3API_VERSION         | S3APIVersion
            aURL                   | aURL                 | A_URL                 | AURL
            x509                   | x509                 | X509                  | X509
            X509                   | x509                 | X509                  | X509
            _Topology              | topology             | TOPOLOGY              | Topology
            Name[int]              | nameInt              | NAME_INT              | NameInt
            a.b/c:d e              | aBCDE                | A_B_C_D_E             | ABCDE
            --secret--id--         | secretId             | SECRET_ID             | SecretId
            $ref                   | ref                  | REF                   | Ref
            """)
    void wordsAreJoinedTheWayJavaDoes(String wire, String component, String constant, String type) {
        assertThat(JavaNames.component(wire)).isEqualTo(component);
        assertThat(JavaNames.constant(wire)).isEqualTo(constant);
        assertThat(JavaNames.type(wire)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1st     | _1st    | _1ST    | _1st
            3des    | _3des   | _3DES   | _3des
            2024-01 | _202401 | _2024_01 | _202401
            0       | _0      | _0      | _0
            """)
    void digitInFrontGetsAnUnderscore(String wire, String component, String constant, String type) {
        assertThat(JavaNames.component(wire)).isEqualTo(component);
        assertThat(JavaNames.constant(wire)).isEqualTo(constant);
        assertThat(JavaNames.type(wire)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "for, for_", "class, class_", "Class, class_", "null, null_", "true, true_", "goto, goto_", "strictfp, strictfp_",
        // No record may have a component of these names, and the last three are methods of ours.
        "clone, clone_", "finalize, finalize_", "get-class, getClass_", "hashCode, hashCode_", "notify, notify_",
        "notify_all, notifyAll_", "to-string, toString_", "wait, wait_", "builder, builder_", "to-builder, toBuilder_",
        "encode, encode_",
        // These are keywords in some places, and names everywhere else.
        "record, record", "var, var", "yield, yield", "sealed, sealed", "permits, permits", "when, when", "with, with",
        "module, module", "equals, equals", "decode, decode", "build, build", "of, of"
    })
    void keywordsAndMethodsOfRecordsGetAnUnderscoreBehind(String wire, String component) {
        assertThat(JavaNames.component(wire)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({
        "String, String_", "string, String_", "object, Object_", "Record, Record_", "list, List_", "Map, Map_",
        "Optional, Optional_", "json-value, JsonValue_", "Decoded, Decoded_", "builder, Builder_", "role, Role_",
        // What no file of ours names may be taken.
        "Date, Date", "Var, Var", "Yield, Yield", "for, For", "Endpoint, Endpoint"
    })
    void typesOfJavaAndOfTheRuntimeGetAnUnderscoreBehind(String definition, String type) {
        assertThat(JavaNames.type(definition)).isEqualTo(type);
    }

    @Test
    void nameOfNothingIsSpeltOut() {
        assertThat(JavaNames.component("")).isEqualTo("empty");
        assertThat(JavaNames.constant("")).isEqualTo("EMPTY");
        assertThat(JavaNames.type("")).isEqualTo("Empty");
    }

    @Test
    void nameWithoutLettersIsTheHexOfItsBytes() {
        assertThat(JavaNames.component("-")).isEqualTo("_2d");
        assertThat(JavaNames.component("--")).isEqualTo("_2d2d");
        assertThat(JavaNames.component("\0")).isEqualTo("_00");
        assertThat(JavaNames.component("_")).isEqualTo("_5f");
        assertThat(JavaNames.constant("\u5909\u6570")).isEqualTo("_e5a489e695b0");
        assertThat(JavaNames.type("\ud83d\ude00")).isEqualTo("_f09f9880");
    }

    @Test
    void lettersOutsideAsciiAreLostAndTheHexTells() {
        assertThat(JavaNames.component("\u00e9t\u00e9")).isEqualTo("t_c3a974c3a9");
        assertThat(JavaNames.component("a\ud83d\ude00b")).isEqualTo("aB_61f09f988062");
        assertThat(JavaNames.constant("caf\u00e9")).isEqualTo("CAF_636166c3a9");
        // The same to the eye: composed and decomposed.
        assertThat(JavaNames.component("cafe\u0301")).isEqualTo("cafe_63616665cc81");
        // Characters that nobody sees, and that javac would keep.
        assertThat(JavaNames.component("a\u200bb")).isEqualTo("aB_61e2808b62");
        assertThat(JavaNames.type("Stra\u00dfe")).isEqualTo("StraE_53747261c39f65");
    }

    @Test
    void controlCharactersSeparateWords() {
        assertThat(JavaNames.component("a\0b\nc\u001b[31m")).isEqualTo("aBC31m");
    }

    @Test
    void halfOfASurrogatePairHasBytesOfItsOwn() {
        assertThat(JavaNames.component("\ud880")).isEqualTo("_eda280");
        assertThat(JavaNames.component("\udc00")).isEqualTo("_edb080");
        // In UTF-16 the first of them would have the bytes that this has in UTF-8.
        assertThat(JavaNames.component("\u0600")).isEqualTo("_d880");
    }

    @Test
    void namesThatWouldBeOneGetTheHexOfTheirBytes() {
        assertThat(distinctComponents("ca-chain", "host", "ca_chain"))
                .containsExactly("caChain_63612d636861696e", "host", "caChain_63615f636861696e")
                .inOrder();
        assertThat(distinctComponents("foo", "Foo", "FOO", "fOO"))
                .containsExactly("foo_666f6f", "foo_466f6f", "foo_464f4f", "fOO")
                .inOrder();
        assertThat(distinctComponents("", "empty")).containsExactly("empty_", "empty_656d707479").inOrder();
    }

    @Test
    void longNamesThatWouldBeOneGetTheStartOfTheirDigest() {
        assertThat(distinctComponents("certificate-chain", "certificate_chain"))
                .containsExactly("certificateChain_069365d2", "certificateChain_84eed7e0")
                .inOrder();
    }

    @Test
    void anotherNameRenamesNothingUnlessItClashes() {
        assertThat(distinctComponents("a-b", "a_b", "c")).containsExactly("aB_612d62", "aB_615f62", "c").inOrder();
        assertThat(distinctComponents("d", "a_b", "aB", "a-b", "c"))
                .containsExactly("d", "aB_615f62", "aB_6142", "aB_612d62", "c")
                .inOrder();
    }

    @Test
    void takenNameGetsTheHexEvenWhenItIsAlone() {
        assertThat(JavaNames.distinct(List.of("words", "word"), JavaNames::constant, Set.of("WORDS")).values())
                .containsExactly("WORDS_776f726473", "WORD")
                .inOrder();
    }

    @Test
    void longNameIsCutAndKeepsApart() {
        String seventyThousand = "x".repeat(70_000);

        String name = JavaNames.component(seventyThousand);

        assertThat(name).hasLength(120);
        assertThat(name).startsWith("x".repeat(111) + "_");
        assertThat(JavaNames.component(seventyThousand + "y")).isNotEqualTo(name);
        assertThat(JavaNames.constant(seventyThousand)).hasLength(120);
        assertThat(JavaNames.type(seventyThousand)).hasLength(120);
        assertThat(JavaNames.component("x".repeat(120))).isEqualTo("x".repeat(120));
    }

    @Test
    void turkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(JavaNames.constant("zipkin")).isEqualTo("ZIPKIN");
            assertThat(JavaNames.component("TITLE")).isEqualTo("title");
            assertThat(JavaNames.component("ID-i")).isEqualTo("idI");
            assertThat(JavaNames.type("item")).isEqualTo("Item");
            // Dotless i and dotted I are letters outside ASCII.
            assertThat(JavaNames.constant("\u0131d")).isEqualTo("D_c4b164");
            assertThat(JavaNames.constant("\u0130d")).isEqualTo("D_c4b064");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nestedTypeIsNamedByItsPath() {
        assertThat(JavaNames.nestedType("", "target", "")).isEqualTo("Target");
        assertThat(JavaNames.nestedType("Target", "labels", "Value")).isEqualTo("TargetLabelsValue");
        assertThat(JavaNames.nestedType("", "string", "")).isEqualTo("String_");
        assertThat(JavaNames.nestedType("A".repeat(80), "b".repeat(80), "Item")).hasLength(120);
    }

    @Test
    void everyNameIsAnIdentifierAndNoTwoAreEqual() {
        long seed = Long.getLong("databag.seed", 2026);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<String> wires = new ArrayList<>(new HashSet<>(randomTexts(random)));
            String what = "seed " + seed + ", round " + round;
            for (List<String> names : List.of(
                    distinctComponents(wires.toArray(String[]::new)),
                    List.copyOf(JavaNames.distinct(wires, JavaNames::constant, Set.of("WORDS")).values()))) {
                assertWithMessage(what).that(names).containsNoDuplicates();
                for (String name : names) {
                    assertWithMessage(what).that(SourceVersion.isName(name)).isTrue();
                    assertWithMessage(what).that(name.chars().allMatch(c -> c < 0x80)).isTrue();
                }
            }
            for (String wire : wires) {
                assertWithMessage(what).that(SourceVersion.isName(JavaNames.type(wire))).isTrue();
            }
        }
    }

    private static List<String> randomTexts(Random random) {
        String letters = "aAbB09_-$. \0\u00e9\u0131\u0600\ud83d\ude00\ud880\u2028";
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(random.nextInt(20) == 0 ? 200 : 5); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> distinctComponents(String... wireNames) {
        return List.copyOf(
                JavaNames.distinct(List.of(wireNames), JavaNames::component, Set.of()).values());
    }
}
