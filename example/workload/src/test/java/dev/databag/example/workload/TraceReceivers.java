package dev.databag.example.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A trace backend in this process: OTLP over HTTP and gRPC on the official types of the protocol, and Zipkin's JSON.
 * What arrives is noted as {@code otlp_http shop/charge child of order}.
 */
final class TraceReceivers implements AutoCloseable {
    private final List<String> spans = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer http;
    private final Server grpc;

    TraceReceivers() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> answer(exchange, 404));
        http.createContext("/v1/traces", this::otlp);
        http.createContext("/api/v2/spans", this::zipkin);
        http.start();
        grpc = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new TraceServiceGrpc.TraceServiceImplBase() {
                    @Override
                    public void export(
                            ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> answer) {
                        note("otlp_grpc", request);
                        answer.onNext(ExportTraceServiceResponse.getDefaultInstance());
                        answer.onCompleted();
                    }
                })
                .build()
                .start();
    }

    int httpPort() {
        return http.getAddress().getPort();
    }

    int grpcPort() {
        return grpc.getPort();
    }

    List<String> spans() {
        return List.copyOf(spans);
    }

    private void otlp(HttpExchange exchange) throws IOException {
        try (InputStream body = body(exchange)) {
            note("otlp_http", ExportTraceServiceRequest.parseFrom(body));
        }
        answer(exchange, 200);
    }

    private void note(String protocol, ExportTraceServiceRequest request) {
        for (ResourceSpans resource : request.getResourceSpansList()) {
            String service = resource.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(KeyValue::getValue)
                    .findFirst()
                    .orElseThrow()
                    .getStringValue();
            List<Span> found = resource.getScopeSpansList().stream()
                    .map(ScopeSpans::getSpansList)
                    .flatMap(List::stream)
                    .toList();
            for (Span span : found) {
                String parent = found.stream()
                        .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
                        .map(other -> " child of " + other.getName())
                        .findFirst()
                        .orElse("");
                spans.add(protocol + " " + service + "/" + span.getName() + parent);
            }
        }
    }

    private void zipkin(HttpExchange exchange) throws IOException {
        JsonNode found;
        try (InputStream body = body(exchange)) {
            found = new ObjectMapper().readTree(body);
        }
        for (JsonNode span : found) {
            String parent = "";
            for (JsonNode other : found) {
                if (other.path("id").equals(span.path("parentId"))) {
                    parent = " child of " + other.path("name").asText();
                }
            }
            spans.add("zipkin " + span.path("localEndpoint").path("serviceName").asText() + "/"
                    + span.path("name").asText() + parent);
        }
        answer(exchange, 202);
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        grpc.shutdownNow();
    }
}
