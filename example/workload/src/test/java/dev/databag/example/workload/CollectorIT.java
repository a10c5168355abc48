package dev.databag.example.workload;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.databag.tracing.Receivers;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real OpenTelemetry Collector, built by the machine's Go, prints the spans that the workload sent. */
class CollectorIT {

    private static final Path SOURCE = Path.of("src", "test", "go", "collector");
    private static final Pattern SPAN = Pattern.compile("(?m)^ +Name +: (.+)$");

    @TempDir
    static Path built;

    @TempDir
    Path directory;

    private Process collector;
    private Path log;
    private int grpcPort;
    private int httpPort;

    @BeforeAll
    static void buildCollector() throws InterruptedException, IOException {
        try {
            new ProcessBuilder("go", "version").start().waitFor();
        } catch (IOException e) {
            abort("no collector: there is no go");
        }
        Process build = new ProcessBuilder("go", "build", "-o", program().toString(), ".")
                .directory(SOURCE.toFile())
                .inheritIO()
                .start();
        assertThat(build.waitFor()).isEqualTo(0);
    }

    private static Path program() {
        return built.resolve("collector");
    }

    @BeforeEach
    void startCollector() throws Exception {
        try (ServerSocket grpc = new ServerSocket(0);
                ServerSocket http = new ServerSocket(0)) {
            grpcPort = grpc.getLocalPort();
            httpPort = http.getLocalPort();
        }
        Path configuration = Files.writeString(
                directory.resolve("collector.yaml"),
                """
                receivers:
                  otlp:
                    protocols:
                      grpc: {endpoint: "127.0.0.1:%d"}
                      http: {endpoint: "127.0.0.1:%d"}
                exporters:
                  debug: {verbosity: detailed}
                service:
                  telemetry:
                    metrics: {level: none}
                  pipelines:
                    traces: {receivers: [otlp], exporters: [debug]}
                """
                        .formatted(grpcPort, httpPort));
        log = directory.resolve("collector.log");
        collector = new ProcessBuilder(program().toString(), "--config", "file:" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int second = 0; second < 120 && collector.isAlive(); second++) {
            if (Files.readString(log).contains("Everything is ready")) {
                return;
            }
            Thread.sleep(1000);
        }
        collector.destroyForcibly();
        throw new IllegalStateException("the collector does not start:\n" + Files.readString(log));
    }

    @AfterEach
    void stopCollector() throws InterruptedException {
        collector.destroyForcibly().waitFor();
    }

    @Test
    void traceArrivesOverGrpc() throws Exception {
        RelatedWorkload.takeOneOrder(
                Receivers.at("127.0.0.1").on(ReceiverProtocol.OTLP_GRPC, grpcPort).data().encode(), directory);

        assertThat(spans()).containsExactly("charge", "order");
    }

    @Test
    void traceArrivesOverHttp() throws Exception {
        RelatedWorkload.takeOneOrder(
                Receivers.at("127.0.0.1").on(ReceiverProtocol.OTLP_HTTP, httpPort).data().encode(), directory);

        assertThat(spans()).containsExactly("charge", "order");
    }

    /** What was pushed is printed after a moment. */
    private List<String> spans() throws IOException, InterruptedException {
        List<String> names = List.of();
        for (int second = 0; second < 30 && names.size() < 2; second++) {
            names = SPAN.matcher(Files.readString(log))
                    .results()
                    .map(span -> span.group(1).strip())
                    .toList();
            if (names.size() < 2) {
                Thread.sleep(1000);
            }
        }
        return names;
    }
}
