package dev.databag.testing;

import java.util.Map;

/**
 * What the libraries write that charms of the {@code tracing} interface are built with: databags of deployed peers, for
 * tests of either side.
 *
 * <pre>{@code
 * for (TracingPeer peer : TracingPeer.values()) {
 *     model.deploy("tempo", Peer.app(peer.provider()));
 *     ...
 * }
 * }</pre>
 *
 * <p>Each constant is a range of revisions that write the same. The backend is {@code tempo}, in the cluster; each
 * provider offers OTLP over HTTP and gRPC and what else was usual in its time. The bytes are those that the library
 * writes for it: separators, escapes and the order of members are Python's. Library versions and interface versions do
 * not line up, {@link #interfaceVersion} says what is on the wire.
 */
public enum TracingPeer {
    /** Charm library {@code tempo_k8s.v0.tracing} from July 2023, and {@code v1}, which differs in other things. */
    TEMPO_K8S_V0(
            "v0",
            Map.of(
                    "host",
                    "\"tempo-0.tempo-endpoints.cos.svc.cluster.local\"",
                    "ingesters",
                    "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"otlp_http\", \"port\": 4318},"
                            + " {\"protocol\": \"zipkin\", \"port\": 9411}, {\"protocol\": \"tempo\", \"port\": 3200}]"),
            Map.of()),

    /** The same library with the protocols of its last patches. */
    TEMPO_K8S_V0_WITH_JAEGER(
            "v0",
            Map.of(
                    "host",
                    "\"tempo-0.tempo-endpoints.cos.svc.cluster.local\"",
                    "ingesters",
                    "[{\"protocol\": \"otlp_http\", \"port\": 4318}, {\"protocol\": \"jaeger_http_thrift\", \"port\":"
                            + " 14268}, {\"protocol\": \"jaeger_grpc\", \"port\": 14250}]"),
            Map.of()),

    /** Patch 4 of {@code v1}: a week in April 2024 in which ports came with a path. */
    TEMPO_K8S_V1_WITH_PATHS(
            "v0",
            Map.of(
                    "host",
                    "\"tempo-0.tempo-endpoints.cos.svc.cluster.local\"",
                    "ingesters",
                    "[{\"protocol\": \"otlp_http\", \"port\": 4318, \"path\": \"/v1/traces\"}, {\"protocol\":"
                            + " \"otlp_grpc\", \"port\": 4317, \"path\": null}]"),
            Map.of()),

    /** {@code tempo_k8s.v2.tracing}, patches 0 to 2. */
    TEMPO_K8S_V2_EARLY(
            "v1",
            Map.of(
                    "host",
                    "\"tempo-0.tempo-endpoints.cos.svc.cluster.local\"",
                    "receivers",
                    "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"otlp_http\", \"port\": 4318}]"),
            Map.of("receivers", "[\"otlp_http\"]")),

    /** Patches 4 and 5 of the same behind an ingress, with TLS inside the cluster. */
    TEMPO_K8S_V2_INGRESS(
            "v1",
            Map.of(
                    "host",
                    "\"tempo-0.tempo-endpoints.cos.svc.cluster.local\"",
                    "receivers",
                    "[{\"protocol\": \"otlp_http\", \"port\": 4318}, {\"protocol\": \"tempo_http\", \"port\": 3200}]",
                    "external_url",
                    "\"http://10.64.140.43/cos-tempo\"",
                    "internal_scheme",
                    "\"https\""),
            Map.of("receivers", "[\"otlp_http\", \"otlp_grpc\"]")),

    /** Patch 5 of the same under pydantic 1, which writes what is not there as null. */
    TEMPO_K8S_V2_PYDANTIC_1(
            "v1",
            Map.of(
                    "host",
                    "\"tempo-0.tempo-endpoints.cos.svc.cluster.local\"",
                    "receivers",
                    "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"otlp_http\", \"port\": 4318}]",
                    "external_url",
                    "null",
                    "internal_scheme",
                    "\"http\""),
            Map.of("receivers", "[\"otlp_http\"]")),

    /** Patch 6 on: within one library version the wire became another one. */
    TEMPO_K8S_V2(
            "v2",
            Map.of(
                    "receivers",
                    "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\":"
                            + " \"tempo-0.tempo-endpoints.cos.svc.cluster.local:4317\"}, {\"protocol\": {\"name\":"
                            + " \"otlp_http\", \"type\": \"http\"}, \"url\":"
                            + " \"http://tempo-0.tempo-endpoints.cos.svc.cluster.local:4318\"}]"),
            Map.of("receivers", "[\"otlp_grpc\", \"otlp_http\"]")),

    /** {@code tempo_coordinator_k8s.v0.tracing}, and {@code ops.tracing}, which carries it; with TLS. */
    TEMPO_COORDINATOR_TLS(
            "v2",
            Map.of(
                    "receivers",
                    "[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\":"
                            + " \"https://tempo.cos.svc.cluster.local:4318\"}, {\"protocol\": {\"name\": \"zipkin\","
                            + " \"type\": \"http\"}, \"url\": \"https://tempo.cos.svc.cluster.local:9411\"}, {\"protocol\":"
                            + " {\"name\": \"jaeger_thrift_http\", \"type\": \"http\"}, \"url\":"
                            + " \"https://tempo.cos.svc.cluster.local:14268\"}]"),
            Map.of("receivers", "[\"otlp_http\", \"zipkin\", \"jaeger_thrift_http\"]")),

    /** The same with every receiver switched off. */
    TEMPO_COORDINATOR_IDLE("v2", Map.of("receivers", "[]"), Map.of("receivers", "[]")),

    /** A requirer that asks twice for the same, which the Python libraries let through; its backend offers it once. */
    TEMPO_COORDINATOR_TWICE(
            "v2",
            Map.of(
                    "receivers",
                    "[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\":"
                            + " \"http://tempo.cos.svc.cluster.local:4318\"}]"),
            Map.of("receivers", "[\"otlp_http\", \"otlp_http\"]")),

    /** A requirer in Go, whose JSON is compact. */
    GO_REQUIRER(
            "v2",
            Map.of(
                    "receivers",
                    "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\":"
                            + " \"tempo.cos.svc.cluster.local:4317\"}, {\"protocol\": {\"name\": \"otlp_http\","
                            + " \"type\": \"http\"}, \"url\": \"http://tempo.cos.svc.cluster.local:4318\"}]"),
            Map.of("receivers", "[\"otlp_grpc\",\"otlp_http\"]"));

    private final String interfaceVersion;
    private final Map<String, String> provider;
    private final Map<String, String> requirer;

    TracingPeer(String interfaceVersion, Map<String, String> provider, Map<String, String> requirer) {
        this.interfaceVersion = interfaceVersion;
        this.provider = provider;
        this.requirer = requirer;
    }

    /**
     * The version of the interface that is on the wire, as in {@code @TracingInterface(version = "v2")}.
     *
     * @return {@code v0}, {@code v1} or {@code v2}
     */
    public String interfaceVersion() {
        return interfaceVersion;
    }

    /**
     * The application databag of the trace backend.
     *
     * @return texts by key
     */
    public Map<String, String> provider() {
        return provider;
    }

    /**
     * The application databag of what sends traces there; empty in v0, where it says nothing.
     *
     * @return texts by key
     */
    public Map<String, String> requirer() {
        return requirer;
    }
}
