package dev.databag.tracing;

import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.TransportProtocolType;
import java.util.Objects;
import java.util.Optional;

/**
 * One protocol that a trace backend takes, and where.
 *
 * <pre>{@code
 * endpoint.protocol()     // otlp_grpc
 * endpoint.url()          // tempo.obs.svc:4317           as the backend published it
 * endpoint.uri()          // http://tempo.obs.svc:4317    as exporters want it
 * }</pre>
 *
 * <p>Both texts are of characters that a shell, a unit file of systemd and a properties file take as they are: an
 * address with any other is no endpoint.
 *
 * @param protocol the protocol's name as the backend wrote it
 * @param transport what the protocol travels over
 * @param url what the Python libraries give their charms: with a scheme over HTTP, {@code host:port} over gRPC
 * @param uri the same with a scheme in any case and no slash at the end. Nothing announces TLS for gRPC in version 2;
 *     it is {@code https} if the backend takes HTTP at the same host with TLS
 */
public record Endpoint(String protocol, TransportProtocolType transport, String url, String uri) {
    /** An endpoint of these parts. */
    public Endpoint {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(uri, "uri");
    }

    /**
     * The protocol, if version 2 knows it: {@code jaeger_http_thrift}, as older versions call it, is
     * {@code JAEGER_THRIFT_HTTP}.
     *
     * @return the protocol
     */
    public Optional<ReceiverProtocol> known() {
        return protocol.equals("jaeger_http_thrift")
                ? Optional.of(ReceiverProtocol.JAEGER_THRIFT_HTTP)
                : ReceiverProtocol.find(protocol);
    }

    /**
     * Whether traces travel encrypted.
     *
     * @return true if {@link #uri()} begins with {@code https}
     */
    public boolean isSecure() {
        return uri.startsWith("https://");
    }

    /** Protocol and address: {@code otlp_http http://tempo:4318}. */
    @Override
    public String toString() {
        return protocol + " " + url;
    }
}
