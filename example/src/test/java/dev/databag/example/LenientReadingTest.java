package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.Decoded;
import dev.databag.Violation;
import dev.databag.example.tracing.v1.ProviderAppData;
import dev.databag.example.tracing.v2.ReceiverProtocol;
import dev.databag.example.tracing.v2.RequirerAppData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lenient reading lets pass, and what it does not. */
class LenientReadingTest {

    @Test
    void invalidElementIsLeftOutWithWarning() {
        Decoded<RequirerAppData> databag = RequirerAppData.decodeLenient(
                Map.of("receivers", "[\"otlp_http\", \"tempo_http\", 5, \"zipkin\"]"));

        assertThat(databag.orElseThrow().receivers())
                .containsExactly(ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN)
                .inOrder();
        assertThat(databag.violations()).isEmpty();
        assertThat(databag.warnings().stream().map(Violation::path))
                .containsExactly("receivers -> [1]", "receivers -> [2]")
                .inOrder();
    }

    @Test
    void elementIsLeftOutAsWhole() {
        Decoded<dev.databag.example.tracing.v2.ProviderAppData> databag =
                dev.databag.example.tracing.v2.ProviderAppData.decodeLenient(Map.of(
                        "receivers",
                        "[{\"protocol\": {\"name\": \"zipkin\", \"type\": \"quic\"}, \"url\": \"a\"}, "
                                + "{\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"b\"}, "
                                + "{\"url\": \"c\"}]"));

        assertThat(databag.orElseThrow().receivers().stream().map(receiver -> receiver.url()))
                .containsExactly("b");
        assertThat(databag.warnings().stream().map(Violation::path))
                .containsExactly("receivers -> [0].protocol.type", "receivers -> [2].protocol")
                .inOrder();
    }

    @Test
    void bareTextIsTakenForJsonStringWithWarning() {
        Decoded<ProviderAppData> databag = v1("tempo.svc", "[]");

        assertThat(databag.orElseThrow().host()).isEqualTo("tempo.svc");
        assertThat(databag.warnings().stream().map(Violation::path)).containsExactly("host");
    }

    @Test
    void bareTextIsTakenForNullableJsonString() {
        assertThat(ProviderAppData.decodeLenient(Map.of(
                                "host", "\"t\"", "receivers", "[]", "external_url", "http://traefik/tempo"))
                        .orElseThrow()
                        .externalUrl())
                .hasValue("http://traefik/tempo");
    }

    @Test
    void addressIsBareText() {
        assertThat(v1("10.1.2.3", "[]").orElseThrow().host()).isEqualTo("10.1.2.3");
    }

    @Test
    void jsonOfAnotherTypeIsNoBareText() {
        assertThat(v1("10", "[]")).isInstanceOf(Decoded.Invalid.class);
        assertThat(v1("null", "[]")).isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void textThatIsNoListStaysInvalid() {
        assertThat(v1("\"t\"", "nope")).isInstanceOf(Decoded.Invalid.class);
        assertThat(v1("\"t\"", "{}")).isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void goodDatabagHasNoWarnings() {
        assertThat(v1("\"t\"", "[{\"protocol\": \"zipkin\", \"port\": 9411}]").warnings())
                .isEmpty();
    }

    @Test
    void missingKeysAreMissing() {
        assertThat(ProviderAppData.decodeLenient(Map.of())).isInstanceOf(Decoded.Absent.class);
        assertThat(ProviderAppData.decodeLenient(Map.of("host", "tempo.svc"))).isInstanceOf(Decoded.Incomplete.class);
    }

    private static Decoded<ProviderAppData> v1(String host, String receivers) {
        return ProviderAppData.decodeLenient(Map.of("host", host, "receivers", receivers));
    }
}
