package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a requirer tells the versions of the interface apart. */
class TracingVersionTest {

    @Test
    void everyVersionHasItsShape() {
        assertThat(TracingVersion.of(Map.of("hostname", "t", "ingester-ports", "[]"))).isEqualTo(TracingVersion.DRAFT);
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
    void brokenElementsDecideNothing() {
        assertThat(TracingVersion.of(Map.of(
                        "receivers", "[5, {}, {\"protocol\": 1}, {\"port\": 1, \"protocol\": \"zipkin\"}, {")))
                .isEqualTo(TracingVersion.V1);
    }

    @Test
    void receiversCountMoreThanWhatOlderLibrariesLeftBehind() {
        assertThat(TracingVersion.of(
                        Map.of("host", "\"t\"", "ingesters", "[]", "receivers", "[{\"protocol\": {}}]")))
                .isEqualTo(TracingVersion.V2);
    }

    @Test
    void lastOfTwoEqualMembersCounts() {
        assertThat(TracingVersion.of(Map.of("receivers", "[{\"protocol\": \"x\", \"protocol\": {}}]")))
                .isEqualTo(TracingVersion.V2);
    }
}
