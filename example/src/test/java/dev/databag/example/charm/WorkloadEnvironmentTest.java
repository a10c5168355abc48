package dev.databag.example.charm;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.tracing.TracingOffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the workload is told for each endpoint that a databag may offer. */
class WorkloadEnvironmentTest {
    @Test
    void otlpOverHttpIsTheBaseUrlWithoutAPath() {
        assertThat(environment("otlp_http", "http", "https://tempo.obs.svc:4318/"))
                .isEqualTo("""
                        OTEL_SERVICE_NAME=shop
                        OTEL_TRACES_EXPORTER=otlp
                        OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
                        OTEL_EXPORTER_OTLP_ENDPOINT=https://tempo.obs.svc:4318
                        OTEL_METRICS_EXPORTER=none
                        OTEL_LOGS_EXPORTER=none
                        """);
    }

    @Test
    void otlpOverGrpcGetsTheSchemeThatTheSdkWants() {
        assertThat(environment("otlp_grpc", "grpc", "tempo.obs.svc:4317"))
                .isEqualTo("""
                        OTEL_SERVICE_NAME=shop
                        OTEL_TRACES_EXPORTER=otlp
                        OTEL_EXPORTER_OTLP_PROTOCOL=grpc
                        OTEL_EXPORTER_OTLP_ENDPOINT=http://tempo.obs.svc:4317
                        OTEL_METRICS_EXPORTER=none
                        OTEL_LOGS_EXPORTER=none
                        """);
    }

    @Test
    void zipkinGetsThePathOfItsApi() {
        assertThat(environment("zipkin", "http", "http://[fd00::1]:9411"))
                .isEqualTo("""
                        OTEL_SERVICE_NAME=shop
                        OTEL_TRACES_EXPORTER=zipkin
                        OTEL_EXPORTER_ZIPKIN_ENDPOINT=http://[fd00::1]:9411/api/v2/spans
                        OTEL_METRICS_EXPORTER=none
                        OTEL_LOGS_EXPORTER=none
                        """);
    }

    @Test
    void withoutAnEndpointNothingIsExported() {
        assertThat(WorkloadEnvironment.of("shop", Optional.empty()))
                .isEqualTo("""
                        OTEL_SERVICE_NAME=shop
                        OTEL_TRACES_EXPORTER=none
                        OTEL_METRICS_EXPORTER=none
                        OTEL_LOGS_EXPORTER=none
                        """);
    }

    @Test
    void jaegerIsNothingThatOpenTelemetrySpeaks() {
        assertThat(assertThrows(
                        IllegalArgumentException.class, () -> environment("jaeger_grpc", "grpc", "tempo:14250")))
                .hasMessageThat()
                .isEqualTo("OpenTelemetry does not speak jaeger_grpc");
    }

    private static String environment(String protocol, String transport, String url) {
        String receivers = "[{\"protocol\": {\"name\": \"" + protocol + "\", \"type\": \"" + transport
                + "\"}, \"url\": \"" + url + "\"}]";
        return WorkloadEnvironment.of("shop", TracingOffer.read(Map.of("receivers", receivers)).endpoint(protocol));
    }
}
