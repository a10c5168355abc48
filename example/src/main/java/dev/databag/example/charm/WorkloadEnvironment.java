package dev.databag.example.charm;

import dev.databag.tracing.Endpoint;
import java.util.Optional;

/**
 * What the workload is told: variables that OpenTelemetry's SDK, its Java agent and its Spring Boot starter read, one a
 * line as systemd's EnvironmentFile has it. It needs no quotes, for an {@link Endpoint} has no character that wants any.
 */
final class WorkloadEnvironment {
    private WorkloadEnvironment() {}

    static String of(String service, Optional<Endpoint> endpoint) {
        StringBuilder text = new StringBuilder();
        set("OTEL_SERVICE_NAME", service, text);
        if (endpoint.isPresent()) {
            traces(endpoint.get(), text);
        } else {
            set("OTEL_TRACES_EXPORTER", "none", text);
        }
        // By default the SDK would send these to the same place, which takes traces only.
        set("OTEL_METRICS_EXPORTER", "none", text);
        set("OTEL_LOGS_EXPORTER", "none", text);
        return text.toString();
    }

    private static void traces(Endpoint endpoint, StringBuilder text) {
        switch (endpoint.known().orElseThrow()) {
            case OTLP_HTTP -> otlp("http/protobuf", endpoint, text);
            case OTLP_GRPC -> otlp("grpc", endpoint, text);
            case ZIPKIN -> {
                set("OTEL_TRACES_EXPORTER", "zipkin", text);
                set("OTEL_EXPORTER_ZIPKIN_ENDPOINT", endpoint.uri() + "/api/v2/spans", text);
            }
            case JAEGER_GRPC, JAEGER_THRIFT_HTTP -> throw new IllegalArgumentException(
                    "OpenTelemetry does not speak " + endpoint.protocol());
        }
    }

    /** The SDK adds the path of OTLP itself, /v1/traces. */
    private static void otlp(String protocol, Endpoint endpoint, StringBuilder text) {
        set("OTEL_TRACES_EXPORTER", "otlp", text);
        set("OTEL_EXPORTER_OTLP_PROTOCOL", protocol, text);
        set("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.uri(), text);
    }

    private static void set(String name, String value, StringBuilder text) {
        text.append(name).append('=').append(value).append('\n');
    }
}
