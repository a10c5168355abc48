package program;

/** Spelled as on the wire, so that no library pays for a table of names. */
public enum Protocol {
    otlp_grpc,
    otlp_http,
    zipkin
}
