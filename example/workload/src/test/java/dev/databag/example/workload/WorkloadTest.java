package dev.databag.example.workload;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.tracing.Receivers;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a backend's databag to its receivers: the databag is all that the application is told. */
class WorkloadTest {

    @TempDir
    Path charmDirectory;

    private TraceReceivers backend;

    @BeforeEach
    void startBackend() throws IOException {
        backend = new TraceReceivers();
    }

    @AfterEach
    void stopBackend() {
        backend.close();
    }

    @Test
    void tracesArriveOverHttp() throws Exception {
        takeOneOrder(Receivers.at("127.0.0.1").on(ReceiverProtocol.OTLP_HTTP, backend.httpPort()).data().encode());

        assertThat(backend.spans())
                .containsExactly("otlp_http shop/order", "otlp_http shop/charge child of order");
    }

    @Test
    void tracesArriveOverGrpc() throws Exception {
        takeOneOrder(Receivers.at("127.0.0.1").on(ReceiverProtocol.OTLP_GRPC, backend.grpcPort()).data().encode());

        assertThat(backend.spans())
                .containsExactly("otlp_grpc shop/order", "otlp_grpc shop/charge child of order");
    }

    @Test
    void tracesArriveAsZipkinHasThem() throws Exception {
        takeOneOrder(Receivers.at("127.0.0.1").on(ReceiverProtocol.ZIPKIN, backend.httpPort()).data().encode());

        assertThat(backend.spans()).containsExactly("zipkin shop/order", "zipkin shop/charge child of order");
    }

    @Test
    void tracesArriveAtABackendOfVersion0() throws Exception {
        takeOneOrder(Map.of(
                "host", "\"127.0.0.1\"",
                "ingesters", "[{\"protocol\": \"otlp_grpc\", \"port\": " + backend.grpcPort() + "}]"));

        assertThat(backend.spans())
                .containsExactly("otlp_grpc shop/order", "otlp_grpc shop/charge child of order");
    }

    @Test
    void nothingIsSentWithoutAnEndpoint() throws Exception {
        takeOneOrder(Map.of());

        assertThat(backend.spans()).isEmpty();
    }

    private void takeOneOrder(Map<String, String> databag) throws IOException, InterruptedException {
        RelatedWorkload.takeOneOrder(databag, charmDirectory);
    }
}
