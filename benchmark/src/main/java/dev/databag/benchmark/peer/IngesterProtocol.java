package dev.databag.benchmark.peer;

/** Spelled as on the wire, so that no library pays for a table of names. */
public enum IngesterProtocol {
    otlp_grpc,
    otlp_http,
    zipkin,
    tempo,
    jaeger_http_thrift,
    jaeger_grpc
}
