package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the application tells the versions of the interface apart. */
class TracingVersionTest {

    @Test
    void everyVersionHasItsShape() {
        assertThat(TracingVersion.of(Map.of("hostname", "t", "ingester-ports", "[]"))).isEqualTo(TracingVersion.PLAIN);
        assertThat(TracingVersion.of(Map.of("host", "\"t\"", "ingesters", "[]"))).isEqualTo(TracingVersion.V0);
        assertThat(TracingVersion.of(
                        Map.of("host", "\"t\"", "receivers", "[{\"protocol\": \"otlp_http\", \"port\": 4318}]")))
                .isEqualTo(TracingVersion.V1);
        assertThat(TracingVersion.of(Map.of("receivers", "[{\"protocol\": {\"name\": \"otlp_http\"}}]")))
                .isEqualTo(TracingVersion.V2);
    }

    @Test
    void elementsDecideAndNotTheOtherKeys() {
        assertThat(TracingVersion.of(Map.of("receivers", "[{\"protocol\": \"otlp_http\", \"port\": 4318}]")))
                .isEqualTo(TracingVersion.V1);
        assertThat(TracingVersion.of(Map.of("host", "\"t\"", "receivers", "[{\"protocol\": {}}]")))
                .isEqualTo(TracingVersion.V2);
    }

    @Test
    void halfFilledDatabagOfOneHostIsV1() {
        assertThat(TracingVersion.of(Map.of("host", "\"t\""))).isEqualTo(TracingVersion.V1);
        assertThat(TracingVersion.of(Map.of("host", "\"t\"", "receivers", "[]"))).isEqualTo(TracingVersion.V1);
    }

    @Test
    void whatSaysNothingIsTheNewest() {
        assertThat(TracingVersion.of(Map.of())).isEqualTo(TracingVersion.V2);
        assertThat(TracingVersion.of(Map.of("receivers", "nope"))).isEqualTo(TracingVersion.V2);
        assertThat(TracingVersion.of(Map.of("receivers", "[]"))).isEqualTo(TracingVersion.V2);
    }

    @Test
    void listOfWordsIsRequest() {
        assertThat(TracingVersion.isRequest(Map.of("receivers", "[\"otlp_http\"]"))).isTrue();
        assertThat(TracingVersion.isRequest(Map.of("receivers", "[]"))).isFalse();
        assertThat(TracingVersion.isRequest(Map.of())).isFalse();
    }

    @Test
    void urlIsMadeAsTheLibrariesMakeIt() {
        assertThat(endpoints(Map.of(
                        "host",
                        "\"t\"",
                        "ingesters",
                        "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"zipkin\", \"port\": 9411}]")))
                .isEqualTo("otlp_grpc t:4317, zipkin http://t:9411");
        assertThat(endpoints(Map.of(
                        "host",
                        "\"t\"",
                        "receivers",
                        "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"zipkin\", \"port\": 9411}]",
                        "internal_scheme",
                        "\"https\"")))
                .isEqualTo("otlp_grpc t:4317, zipkin https://t:9411");
        assertThat(endpoints(Map.of(
                        "host",
                        "\"t\"",
                        "receivers",
                        "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"zipkin\", \"port\": 9411}]",
                        "external_url",
                        "\"https://traefik\"",
                        "internal_scheme",
                        "\"http\"")))
                .isEqualTo("otlp_grpc traefik:4317, zipkin https://traefik:9411");
    }

    private static String endpoints(Map<String, String> databag) {
        return String.join(
                ", ",
                TracingVersion.of(databag).read(databag).endpoints().stream()
                        .map(endpoint -> endpoint.protocol() + " " + endpoint.url())
                        .toList());
    }
}
