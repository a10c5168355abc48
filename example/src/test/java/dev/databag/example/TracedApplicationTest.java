package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the requirer says about itself, for each databag that it may meet. */
class TracedApplicationTest {

    private final TracedApplication shop = new TracedApplication(List.of(ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN));

    @Test
    void waitsForTheBackend() {
        assertThat(status(Map.of()))
                .isEqualTo("waiting: trace backend: nothing published yet: waiting for receivers");
        assertThat(status(Map.of("hostname", "tempo")))
                .isEqualTo("waiting: trace backend: waiting for ingester-ports");
    }

    @Test
    void takesTheProtocolThatItLikesBest() {
        assertThat(status(ports("{\"type\": \"zipkin\", \"port\": 9411}, {\"type\": \"otlp_http\", \"port\": 4318}")))
                .isEqualTo("active: sends otlp_http to http://tempo:4318");
        assertThat(status(ports("{\"type\": \"zipkin\", \"port\": 9411}")))
                .isEqualTo("active: sends zipkin to http://tempo:9411");
    }

    @Test
    void takesTheFirstOfTwo() {
        assertThat(status(ports("{\"type\": \"zipkin\", \"port\": 1}, {\"type\": \"zipkin\", \"port\": 2}")))
                .isEqualTo("active: sends zipkin to http://tempo:1");
    }

    @Test
    void isBlockedWithoutCommonProtocol() {
        assertThat(status(ports("{\"type\": \"otlp_grpc\", \"port\": 4317}, {\"type\": \"loki\", \"port\": 1}")))
                .isEqualTo("blocked: no tracing protocol in common: it takes otlp_grpc, loki,"
                        + " this application speaks otlp_http, zipkin");
        assertThat(status(ports("")))
                .isEqualTo("blocked: no tracing protocol in common: it takes none,"
                        + " this application speaks otlp_http, zipkin");
    }

    @Test
    void isBlockedByBrokenDataAndSaysWhere() {
        assertThat(status(ports("{\"type\": \"otlp_http\", \"port\": \"4318\"}")))
                .isEqualTo("blocked: trace backend: invalid data: ingester-ports -> [0].port: expected an integer from"
                        + " 1 to 65535, found a string (provider.json#/$defs/IngesterPort/properties/port)");
    }

    private String status(Map<String, String> databag) {
        return shop.statusFor(databag).toString();
    }

    private static Map<String, String> ports(String elements) {
        return Map.of("hostname", "tempo", "ingester-ports", "[" + elements + "]");
    }
}
