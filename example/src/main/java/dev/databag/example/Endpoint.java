package dev.databag.example;

/** One protocol that a trace backend takes, and where. */
public record Endpoint(String protocol, String url) {

    /**
     * A URL as the libraries of versions 0 and 1 make it: gRPC clients want host and port without a scheme, all others
     * want a whole URL.
     */
    static Endpoint at(String scheme, String host, int port, String protocol) {
        String address = host + ":" + port;
        return new Endpoint(protocol, protocol.endsWith("grpc") ? address : scheme + "://" + address);
    }
}
