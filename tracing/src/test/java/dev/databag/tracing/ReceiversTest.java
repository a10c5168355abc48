package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a backend publishes. */
class ReceiversTest {

    private static final Receivers BOTH = Receivers.at("tempo.obs.svc")
            .on(ReceiverProtocol.OTLP_HTTP, 4318)
            .on(ReceiverProtocol.OTLP_GRPC, 4317);

    @Test
    void bytesAreThoseOfThePythonLibrary() {
        assertThat(BOTH.changesTo(Map.of()).changes())
                .containsExactly(
                        "receivers",
                        "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\":"
                                + " \"tempo.obs.svc:4317\"}, {\"protocol\": {\"name\": \"otlp_http\", \"type\":"
                                + " \"http\"}, \"url\": \"http://tempo.obs.svc:4318\"}]");
    }

    @Test
    void orderOfCallsDoesNotShow() {
        assertThat(Receivers.at("t")
                        .on(ReceiverProtocol.ZIPKIN, 1)
                        .on(ReceiverProtocol.OTLP_GRPC, 2)
                        .on(ReceiverProtocol.JAEGER_GRPC, 3)
                        .on(ReceiverProtocol.OTLP_GRPC, 4)
                        .toString())
                .isEqualTo("http://t [jaeger_grpc 3, otlp_grpc 4, zipkin 1]");
    }

    @Test
    void tlsShowsOverHttpOnly() {
        assertThat(urls(BOTH.withTls())).containsExactly("tempo.obs.svc:4317", "https://tempo.obs.svc:4318");
    }

    @Test
    void ingressGivesSchemeAndHost() {
        assertThat(urls(BOTH.behind("https://traefik.example.com:443/obs-tempo/")))
                .containsExactly("traefik.example.com:4317", "https://traefik.example.com:4318");
        assertThat(urls(BOTH.withTls().behind("http://10.1.2.3")))
                .containsExactly("10.1.2.3:4317", "http://10.1.2.3:4318");
    }

    @Test
    void ipv6AddressIsPutInBrackets() {
        assertThat(urls(Receivers.at("fd00::1").on(ReceiverProtocol.ZIPKIN, 9411)))
                .containsExactly("http://[fd00::1]:9411");
    }

    @Test
    void onlyWhatIsWanted() {
        assertThat(BOTH.only(List.of(ReceiverProtocol.ZIPKIN, ReceiverProtocol.OTLP_HTTP)).protocols())
                .containsExactly(ReceiverProtocol.OTLP_HTTP);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String host : List.of("", "http://t", "t:1", "t/x", "a b", "[", "[]", "t\n")) {
            assertThrows(IllegalArgumentException.class, () -> Receivers.at(host), host);
        }
        for (String url : List.of("", "traefik", "ftp://t", "http://", "http://a b", "http://t:0")) {
            assertThrows(IllegalArgumentException.class, () -> BOTH.behind(url), url);
        }
        assertThat(assertThrows(IllegalArgumentException.class, () -> BOTH.on(ReceiverProtocol.ZIPKIN, 65536)))
                .hasMessageThat()
                .isEqualTo("a port from 1 to 65535, not 65536");
    }

    @Test
    void whatIsPublishedIsReadAsItWasMeant() {
        assertThat(TracingOffer.read(BOTH.withTls().data().encode()).toString())
                .isEqualTo("tracing v2 [otlp_grpc tempo.obs.svc:4317, otlp_http https://tempo.obs.svc:4318]");
    }

    private static List<String> urls(Receivers receivers) {
        return receivers.data().receivers().stream().map(receiver -> receiver.url()).toList();
    }
}
