package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.example.store.RelationStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of what the README's first command prints. */
class DemoTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Demo demo = new Demo(new PrintStream(printed, true, UTF_8));

    @Test
    void charmsTalk() {
        demo.showCharms(new RelationStore(directory));

        assertThat(printed())
                .isEqualTo("""

                        == Two charms: tempo, a trace backend, and shop, an application that sends traces

                        shop, before tempo wrote anything:
                            waiting: trace backend: nothing published yet: waiting for receivers
                        tempo:
                            active: takes otlp_grpc, otlp_http
                            databag written, shop gets an event
                        tempo's application databag, raw:
                            hostname = tempo.obs.svc.cluster.local
                            ingester-ports = [{"type": "otlp_grpc", "port": 4317}, {"type": "otlp_http", "port": 4318}]
                        shop:
                            active: sends otlp_http to http://tempo.obs.svc.cluster.local:4318
                        tempo, the same hook once more:
                            active: takes otlp_grpc, otlp_http
                            nothing written, no event
                        tempo, configured without OTLP over HTTP:
                            active: takes otlp_grpc
                            databag written, shop gets an event
                        shop:
                            blocked: no tracing protocol in common: it takes otlp_grpc, this application speaks otlp_http, zipkin
                        """);
    }

    @Test
    void othersAreRead() {
        demo.showOthers();

        assertThat(printed())
                .isEqualTo("""

                        == What the libraries tempo_k8s v0 and v1 wrote, read as tracing v0

                            host = "tempo.svc"
                            ingesters = [{"protocol": "otlp_grpc", "port": 4317}, {"protocol": "otlp_http", "port": 4318}, {"protocol": "zipkin", "port": 9411}, {"protocol": "tempo", "port": 3200}, {"protocol": "jaeger_http_thrift", "port": 14268}, {"protocol": "jaeger_grpc", "port": 14250}]
                        shop:
                            active: sends otlp_http to http://tempo.svc:4318
                        endpoints:
                            otlp_grpc           tempo.svc:4317
                            otlp_http           http://tempo.svc:4318
                            zipkin              http://tempo.svc:9411
                            tempo               http://tempo.svc:3200
                            jaeger_http_thrift  http://tempo.svc:14268
                            jaeger_grpc         tempo.svc:14250

                        == What the library tempo_k8s v2 wrote until May 2024, read as tracing v1

                            host = "tempo.svc"
                            receivers = [{"protocol": "otlp_grpc", "port": 4317}, {"protocol": "otlp_http", "port": 4318}]
                            internal_scheme = "http"
                        shop:
                            active: sends otlp_http to http://tempo.svc:4318
                        endpoints:
                            otlp_grpc  tempo.svc:4317
                            otlp_http  http://tempo.svc:4318

                        == What the library tempo_coordinator_k8s v0 writes, read as tracing v2

                            receivers = [{"protocol": {"name": "otlp_grpc", "type": "grpc"}, "url": "tempo.svc:4317"}, {"protocol": {"name": "otlp_http", "type": "http"}, "url": "http://tempo.svc:4318"}]
                        shop:
                            active: sends otlp_http to http://tempo.svc:4318
                        endpoints:
                            otlp_grpc  tempo.svc:4317
                            otlp_http  http://tempo.svc:4318

                        == A databag with one good receiver and three broken ones, read as tracing v2

                            receivers = [{"protocol": {"name": "otlp_http", "type": "http"}, "url": "http://tempo.svc:4318"}, {"protocol": {"name": "otlp_grpc", "type": "quic"}, "url": "tempo.svc:4317"}, {"protocol": "zipkin", "port": 9411}, {"protocol": {"name": "tempo_http", "type": "http"}, "url": 3200}]
                        shop:
                            blocked: trace backend: invalid data: receivers -> [1].protocol.type: expected one of "http", "grpc", found "quic" (provider.json#/$defs/ProtocolType/properties/type), and 3 more
                        violations:
                            receivers -> [1].protocol.type: expected one of "http", "grpc", found "quic" (provider.json#/$defs/ProtocolType/properties/type)
                            receivers -> [2].protocol: expected an object, found a string (provider.json#/$defs/ProtocolType)
                            receivers -> [2].url: expected a value: it is required, found nothing (provider.json#/$defs/Receiver)
                            receivers -> [3].url: expected a string, found a number (provider.json#/$defs/Receiver/properties/url)
                        endpoints, read leniently (bad elements left out):
                            otlp_http  http://tempo.svc:4318
                        """);
    }

    @Test
    void ownFileIsRead() throws IOException {
        Path file = Files.writeString(
                directory.resolve("mine.json"), "{\"receivers\": \"[\\\"otlp_http\\\"]\", \"x\": \"\\u001b[31m\"}");
        demo.showFile(file);

        assertThat(printed())
                .isEqualTo("""

                        == %s, read as the requirer's side of tracing v2

                            receivers = ["otlp_http"]
                            x = \\u001b[31m
                        a trace backend reads:
                            ready
                        protocols:
                            otlp_http
                        """
                                .formatted(file));
    }

    @Test
    void charmsTalkTheSameTwice() {
        demo.showCharms(new RelationStore(directory));
        String once = printed();
        printed.reset();
        demo.showCharms(new RelationStore(directory));

        assertThat(printed()).isEqualTo(once);
    }

    @Test
    void fileThatIsNoDatabagIsRefused() {
        assertThat(assertThrows(IllegalArgumentException.class, () -> demo.showFile(directory.resolve("none.json"))))
                .hasMessageThat()
                .startsWith("cannot read ");
    }

    private String printed() {
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
