package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be asked for. */
class TracingRequestTest {

    @Test
    void orderIsKeptAndEachProtocolSaidOnce() {
        assertThat(TracingRequest.of(ReceiverProtocol.ZIPKIN, ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN)
                        .changesTo(Map.of())
                        .changes())
                .containsExactly("receivers", "[\"zipkin\", \"otlp_http\"]");
        assertThat(TracingRequest.of(List.of(ReceiverProtocol.ZIPKIN, ReceiverProtocol.ZIPKIN)).toString())
                .isEqualTo("[zipkin]");
    }

    @Test
    void requestInAnotherSpellingIsLeftAlone() {
        assertThat(TracingRequest.of(ReceiverProtocol.ZIPKIN)
                        .changesTo(Map.of("receivers", "[ \"zip\\u006bin\"]"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void requestThatABackendWouldIgnoreIsReplaced() {
        assertThat(TracingRequest.of(ReceiverProtocol.ZIPKIN)
                        .changesTo(Map.of("receivers", "[\"zipkin\", \"tempo\"]"))
                        .changes())
                .containsExactly("receivers", "[\"zipkin\"]");
    }

    @Test
    void onlyWhatEveryBackendKnowsCanBeAskedFor() {
        // A backend on the Python library ignores a request with any other name. There is no constant for one.
        TracingRequest all = TracingRequest.of(List.of(ReceiverProtocol.values()));

        assertThat(all.protocols()).containsExactlyElementsIn(ReceiverProtocol.values());
        assertThat(all.toString())
                .isEqualTo("[zipkin, otlp_grpc, otlp_http, jaeger_grpc, jaeger_thrift_http]");
    }

    @Test
    void nothingCannotBeAskedFor() {
        assertThat(assertThrows(IllegalArgumentException.class, () -> TracingRequest.of(List.of())))
                .hasMessageThat()
                .isEqualTo("a request names at least one protocol");
    }
}
