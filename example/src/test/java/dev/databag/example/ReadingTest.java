package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.DatabagException;
import dev.databag.Decoded;
import dev.databag.OpenEnum;
import dev.databag.Violation;
import dev.databag.example.tracing.IngesterPort;
import dev.databag.example.tracing.Protocol;
import dev.databag.example.tracing.v2.ProtocolType;
import dev.databag.example.tracing.v2.ProviderAppData;
import dev.databag.example.tracing.v2.Receiver;
import dev.databag.example.tracing.v2.ReceiverProtocol;
import dev.databag.example.tracing.v2.RequirerAppData;
import dev.databag.example.tracing.v2.TransportProtocolType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strict reading makes of a databag. */
class ReadingTest {

    @Test
    void emptyDatabagIsAbsent() {
        Decoded<ProviderAppData> databag = ProviderAppData.decode(Map.of());

        assertThat(databag).isInstanceOf(Decoded.Absent.class);
        assertThat(databag.missing()).containsExactly("receivers");
        assertThat(databag.reason()).isEqualTo("nothing published yet: waiting for receivers");
    }

    @Test
    void databagWithForeignKeysOnlyIsAbsent() {
        assertThat(ProviderAppData.decode(Map.of(
                        "egress-subnets", "10.1.2.3/32", "ingress-address", "10.1.2.3", "host", "tempo", "x", "{")))
                .isInstanceOf(Decoded.Absent.class);
    }

    @Test
    void halfFilledDatabagIsIncomplete() {
        Decoded<?> databag = dev.databag.example.tracing.ProviderAppData.decode(Map.of("hostname", "tempo"));

        assertThat(databag).isInstanceOf(Decoded.Incomplete.class);
        assertThat(databag.missing()).containsExactly("ingester-ports");
        assertThat(databag.reason()).isEqualTo("waiting for ingester-ports");
        assertThat(messages(databag))
                .containsExactly("ingester-ports: expected a value: it is required, found nothing"
                        + " (provider.json#/properties/app)");
    }

    @Test
    void missingKeyBesideViolationIsInvalidAndReportedWithIt() {
        Decoded<?> databag = dev.databag.example.tracing.v1.ProviderAppData.decode(Map.of("host", "tempo.svc"));

        assertThat(databag).isInstanceOf(Decoded.Invalid.class);
        assertThat(databag.missing()).containsExactly("receivers");
        assertThat(databag.violations().stream().map(Violation::key)).containsExactly("host", "receivers");
    }

    @Test
    void goodDatabagIsReady() {
        assertThat(v2("[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo:4318\"}]")
                        .orElseThrow())
                .isEqualTo(ProviderAppData.of(List.of(Receiver.of(
                        ProtocolType.of(OpenEnum.of(ReceiverProtocol.OTLP_HTTP), TransportProtocolType.HTTP),
                        "http://tempo:4318"))));
    }

    @Test
    void plainTextIsTakenAsItIs() {
        assertThat(plain("\"quoted\" null ", "[]").hostname()).isEqualTo("\"quoted\" null ");
    }

    @Test
    void emptyPlainTextIsPresentAndEmpty() {
        assertThat(plain("", "[]").hostname()).isEmpty();
    }

    @Test
    void emptyListIsReady() {
        assertThat(v2("[]").orElseThrow().receivers()).isEmpty();
    }

    @Test
    void quotedHostLosesItsQuotes() {
        assertThat(v0("\"tempo.svc\"", "[]").orElseThrow().host()).isEqualTo("tempo.svc");
    }

    @Test
    void hostWithoutQuotesIsInvalid() {
        assertThat(v0("tempo.svc", "[]").violations().stream().map(Violation::path)).containsExactly("host");
    }

    @Test
    void numberIsNoHost() {
        assertThat(messages(v0("10", "[]")))
                .containsExactly("host: expected a string, found a number"
                        + " (provider.json#/properties/app/properties/host/contentSchema)");
    }

    @Test
    void nullIsNoHost() {
        assertThat(messages(v0("null", "[]")))
                .containsExactly("host: expected a string, found null"
                        + " (provider.json#/properties/app/properties/host/contentSchema)");
    }

    @Test
    void nullableJsonStringReadsNullAsEmpty() {
        Map<String, String> databag = new HashMap<>(
                Map.of("host", "\"t\"", "receivers", "[]", "external_url", "null", "internal_scheme", "\"https\""));

        dev.databag.example.tracing.v1.ProviderAppData data =
                dev.databag.example.tracing.v1.ProviderAppData.decode(databag).orElseThrow();
        assertThat(data.externalUrl()).isEmpty();
        assertThat(data.internalScheme()).hasValue("https");
    }

    @Test
    void absentAndNullMemberReadAsEmpty() {
        assertThat(v0("\"t\"", "[{\"protocol\": \"zipkin\", \"port\": 1}, "
                                + "{\"protocol\": \"zipkin\", \"port\": 1, \"path\": null}, "
                                + "{\"protocol\": \"zipkin\", \"port\": 1, \"path\": \"/v1/traces\"}]")
                        .orElseThrow()
                        .ingesters()
                        .stream()
                        .map(ingester -> ingester.path()))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("/v1/traces"))
                .inOrder();
    }

    @Test
    void membersMayComeInAnyOrderAndSpacing() {
        assertThat(v2(" [\n{\"url\":\"u\" ,\r\n\t\"protocol\":{ \"type\" : \"grpc\",\"name\":\"zipkin\" }} ] "))
                .isEqualTo(v2("[{\"protocol\": {\"name\": \"zipkin\", \"type\": \"grpc\"}, \"url\": \"u\"}]"));
    }

    @Test
    void unknownMembersAreIgnored() {
        assertThat(v2("[{\"x\": {\"y\": [1, {\"z\": null}]}, \"protocol\": {\"name\": \"zipkin\", \"a\": [], "
                        + "\"type\": \"http\"}, \"url\": \"u\", \"\": 1e999}]"))
                .isEqualTo(v2("[{\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"u\"}]"));
    }

    @Test
    void lastOfTwoEqualMembersCounts() {
        assertThat(v2("[{\"url\": 1, \"protocol\": {\"name\": \"zipkin\", \"type\": \"quic\", \"type\": \"http\"},"
                        + " \"\\u0075rl\": \"u\"}]"))
                .isEqualTo(v2("[{\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"u\"}]"));
    }

    @Test
    void unknownWordOfOpenVocabularyIsKept() {
        OpenEnum<ReceiverProtocol> name = v2(
                        "[{\"protocol\": {\"name\": \"loki_http\", \"type\": \"http\"}, \"url\": \"u\"}]")
                .orElseThrow()
                .receivers()
                .get(0)
                .protocol()
                .name();

        assertThat(name.known()).isEmpty();
        assertThat(name.wire()).isEqualTo("loki_http");
    }

    @Test
    void unknownWordOfClosedVocabularyInvalidatesTheDatabag() {
        Decoded<?> databag = v2("[{\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"u\"}, "
                + "{\"protocol\": {\"name\": \"zipkin\", \"type\": \"quic\"}, \"url\": \"u\"}]");

        assertThat(databag).isInstanceOf(Decoded.Invalid.class);
        assertThat(messages(databag))
                .containsExactly("receivers -> [1].protocol.type: expected one of \"http\", \"grpc\", found \"quic\""
                        + " (provider.json#/$defs/ProtocolType/properties/type)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "Http", " http", "http ", "", "0"})
    void wordsAreComparedExactly(String word) {
        assertThat(v2("[{\"protocol\": {\"name\": \"zipkin\", \"type\": \"" + word + "\"}, \"url\": \"u\"}]"))
                .isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void indexOfWordIsNoWord() {
        assertThat(messages(v2("[{\"protocol\": {\"name\": \"zipkin\", \"type\": 0}, \"url\": \"u\"}]")))
                .containsExactly("receivers -> [0].protocol.type: expected one of \"http\", \"grpc\", found a number"
                        + " (provider.json#/$defs/ProtocolType/properties/type)");
    }

    @Test
    void oneUnknownNameInvalidatesTheWholeRequest() {
        assertThat(messages(RequirerAppData.decode(Map.of("receivers", "[\"otlp_http\", \"tempo_http\"]"))))
                .containsExactly("receivers -> [1]: expected one of \"zipkin\", \"otlp_grpc\", \"otlp_http\","
                        + " \"jaeger_grpc\", \"jaeger_thrift_http\", found \"tempo_http\""
                        + " (requirer.json#/properties/app/properties/receivers/contentSchema/items)");
    }

    @Test
    void requestKeepsOrderAndRepetition() {
        assertThat(RequirerAppData.decode(Map.of("receivers", "[\"zipkin\",\"otlp_http\",\"zipkin\"]"))
                        .orElseThrow()
                        .receivers())
                .containsExactly(ReceiverProtocol.ZIPKIN, ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN)
                .inOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4318", "4318.0", "4318.000", "4.318e3", "43180e-1", "4318E+0", "0.4318e4"})
    void wholeNumberIsPortHoweverItIsWritten(String port) {
        assertThat(plain("t", "[{\"type\": \"zipkin\", \"port\": " + port + "}]").ingesterPorts())
                .containsExactly(IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 4318));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "99999", "4318.5", "1e400", "-0", "4294967297", "18446744073709551617"})
    void numberBeyondTheRangeIsNoPort(String port) {
        Decoded<?> databag = dev.databag.example.tracing.ProviderAppData.decode(
                Map.of("hostname", "t", "ingester-ports", "[{\"type\": \"zipkin\", \"port\": " + port + "}]"));

        assertThat(databag.violations().stream().map(Violation::path)).containsExactly("ingester-ports -> [0].port");
        assertThat(databag.violations().get(0).expected()).isEqualTo("an integer from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4318\"", "true", "null", "[4318]", "{}"})
    void nothingIsConvertedToPort(String port) {
        Decoded<?> databag = dev.databag.example.tracing.ProviderAppData.decode(
                Map.of("hostname", "t", "ingester-ports", "[{\"type\": \"zipkin\", \"port\": " + port + "}]"));

        assertThat(databag.violations().stream().map(Violation::path)).containsExactly("ingester-ports -> [0].port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "nope", "[", "[,]", "[]]", "[1,]", "{}", "null", "true", "0", "\"\"", "\"[]\"", "'[]'", "[] x",
                "\uFEFF[]", "[]\u0000", "- protocol: x", "[{]", "[{\"url\"}]", "[NaN]", "[\"\t\"]", "[01]", "[\"\\x\"]",
                "\u00a0[]"
            })
    void textThatIsNoListIsInvalidAndNamesItsKey(String text) {
        Decoded<?> databag = v2(text);

        assertThat(databag).isInstanceOf(Decoded.Invalid.class);
        assertThat(databag.violations().get(0).key()).isEqualTo("receivers");
    }

    @Test
    void databagEncodedTwiceIsInvalid() {
        assertThat(messages(v2("\"[]\"")))
                .containsExactly("receivers: expected a list, found a string"
                        + " (provider.json#/properties/app/properties/receivers/contentSchema)");
    }

    @Test
    void everyViolationIsReported() {
        assertThat(v2("[{\"protocol\": {\"name\": 1, \"type\": \"quic\"}}, 5, {\"protocol\": \"zipkin\", \"url\": []}]")
                        .violations()
                        .stream()
                        .map(Violation::path))
                .containsExactly(
                        "receivers -> [0].protocol.name",
                        "receivers -> [0].protocol.type",
                        "receivers -> [0].url",
                        "receivers -> [1]",
                        "receivers -> [2].protocol",
                        "receivers -> [2].url")
                .inOrder();
    }

    @Test
    void violationsHoldNoValues() {
        assertThat(v2("[{\"protocol\": \"secret\", \"url\": [\"secret\"]}, \"secret\"]").violations().toString())
                .doesNotContain("secret");
    }

    @Test
    void valueOfDatabagThatIsNotReadyThrowsItsViolations() {
        Decoded<ProviderAppData> databag = v2("[5]");

        assertThat(thrownBy(databag::orElseThrow).violations()).isEqualTo(databag.violations());
    }

    @Test
    void databagIsReadAndNotKept() {
        Map<String, String> databag = new HashMap<>(Map.of("receivers", "[]"));
        ProviderAppData data = ProviderAppData.decode(databag).orElseThrow();
        databag.clear();

        assertThat(data.receivers()).isEmpty();
    }

    @Test
    void listsOfTheValueCannotBeChanged() {
        List<Receiver> receivers = v2("[]").orElseThrow().receivers();

        Assertions.assertThrows(UnsupportedOperationException.class, () -> receivers.add(null));
    }

    private static Decoded<ProviderAppData> v2(String receivers) {
        return ProviderAppData.decode(Map.of("receivers", receivers));
    }

    private static Decoded<dev.databag.example.tracing.v0.ProviderAppData> v0(String host, String ingesters) {
        return dev.databag.example.tracing.v0.ProviderAppData.decode(Map.of("host", host, "ingesters", ingesters));
    }

    private static dev.databag.example.tracing.ProviderAppData plain(String hostname, String ports) {
        return dev.databag.example.tracing.ProviderAppData.decode(Map.of("hostname", hostname, "ingester-ports", ports))
                .orElseThrow();
    }

    private static List<String> messages(Decoded<?> databag) {
        return new ArrayList<>(
                databag.violations().stream().map(Violation::message).toList());
    }

    private static DatabagException thrownBy(Executable code) {
        return Assertions.assertThrows(DatabagException.class, code);
    }
}
