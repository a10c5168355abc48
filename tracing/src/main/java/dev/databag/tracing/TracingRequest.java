package dev.databag.tracing;

import dev.databag.DatabagDelta;
import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.RequirerAppData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The protocols that an application asks a trace backend for, best one first.
 *
 * <pre>{@code
 * TracingRequest request = TracingRequest.of(ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN);
 * mine.write(request.changesTo(mine));     // receivers = ["otlp_http", "zipkin"]
 * }</pre>
 *
 * <p>One name that the backend's library does not know makes it ignore the whole request. So there is no request of
 * other names than these five, no empty one, and none that says a name twice. Every backend of versions 1 and 2 knows
 * {@code OTLP_HTTP}, {@code OTLP_GRPC} and {@code ZIPKIN}; ask for the two of Jaeger only if you need them, for
 * libraries of June 2024 (tempo_k8s v2, patches 6 and 7) know neither and some before them only one. Backends of version
 * 0 read no request.
 */
public final class TracingRequest {
    private final List<ReceiverProtocol> protocols;

    private TracingRequest(List<ReceiverProtocol> protocols) {
        this.protocols = Collections.unmodifiableList(protocols);
    }

    /**
     * A request of protocols that the program knows.
     *
     * @param best the protocol that the application likes best
     * @param others what else it speaks, in the order of its liking
     * @return the request
     */
    public static TracingRequest of(ReceiverProtocol best, ReceiverProtocol... others) {
        List<ReceiverProtocol> distinct = new ArrayList<>();
        distinct.add(Objects.requireNonNull(best, "best"));
        for (ReceiverProtocol protocol : others) {
            add(protocol, distinct);
        }
        return new TracingRequest(distinct);
    }

    /**
     * A request of protocols that something else decides, such as a charm's configuration.
     *
     * @param protocols the protocols, best one first
     * @return the request
     * @throws IllegalArgumentException if there is none, for a backend takes that for a request of nothing
     */
    public static TracingRequest of(List<ReceiverProtocol> protocols) {
        if (protocols.isEmpty()) {
            throw new IllegalArgumentException("a request names at least one protocol");
        }
        List<ReceiverProtocol> distinct = new ArrayList<>();
        for (ReceiverProtocol protocol : protocols) {
            add(protocol, distinct);
        }
        return new TracingRequest(distinct);
    }

    private static void add(ReceiverProtocol protocol, List<ReceiverProtocol> distinct) {
        if (!distinct.contains(Objects.requireNonNull(protocol, "protocol"))) {
            distinct.add(protocol);
        }
    }

    /**
     * What is asked for.
     *
     * @return the protocols, best one first, each once
     */
    public List<ReceiverProtocol> protocols() {
        return protocols;
    }

    /**
     * What has to change in the application's databag so that it says this: nothing if it does, in whatever spelling.
     *
     * @param current the application's own databag
     * @return the change
     */
    public DatabagDelta changesTo(Map<String, String> current) {
        return RequirerAppData.of(protocols).changesTo(current);
    }

    /** The names: {@code [otlp_http, zipkin]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (ReceiverProtocol protocol : protocols) {
            text.append(text.length() > 1 ? ", " : "").append(protocol.wire());
        }
        return text.append(']').toString();
    }
}
