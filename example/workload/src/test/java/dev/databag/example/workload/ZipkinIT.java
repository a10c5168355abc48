package dev.databag.example.workload;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.tracing.Receivers;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Zipkin server has what the workload sent, and gives it out through its API. */
class ZipkinIT {

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process zipkin;
    private int port;

    @BeforeEach
    void startZipkin() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = directory.resolve("zipkin.log");
        ProcessBuilder server = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("databag.zipkin")).toString());
        server.environment().put("QUERY_PORT", String.valueOf(port));
        zipkin = server.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (int second = 0; second < 120 && zipkin.isAlive(); second++) {
            if (status("/health") == 200) {
                return;
            }
            Thread.sleep(1000);
        }
        zipkin.destroyForcibly();
        throw new IllegalStateException("zipkin does not start:\n" + Files.readString(log));
    }

    @AfterEach
    void stopZipkin() throws InterruptedException {
        zipkin.destroyForcibly().waitFor();
    }

    @Test
    void traceIsFoundThroughTheApi() throws Exception {
        RelatedWorkload.takeOneOrder(
                Receivers.at("127.0.0.1").on(ReceiverProtocol.ZIPKIN, port).data().encode(), directory);

        assertThat(spansOf("shop")).containsExactly("order", "charge child of order");
    }

    /** What was posted can be asked for after a moment. */
    private List<String> spansOf(String service) throws IOException, InterruptedException {
        for (int second = 0; second < 30; second++) {
            JsonNode traces = new ObjectMapper().readTree(get("/api/v2/traces?serviceName=" + service).body());
            if (!traces.isEmpty()) {
                assertWithMessage("traces").that(traces.size()).isEqualTo(1);
                return names(traces.get(0));
            }
            Thread.sleep(1000);
        }
        return List.of();
    }

    private static List<String> names(JsonNode trace) {
        List<String> names = new ArrayList<>();
        for (JsonNode span : trace) {
            String parent = "";
            for (JsonNode other : trace) {
                if (other.path("id").equals(span.path("parentId"))) {
                    parent = " child of " + other.path("name").asText();
                }
            }
            names.add(span.path("name").asText() + parent);
        }
        return names;
    }

    private int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
