package dev.databag.tracing;

import dev.databag.Decoded;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.List;
import java.util.Optional;

/**
 * Whether an application can send traces, and if it cannot, why.
 *
 * <pre>{@code
 * TracingState state = tracing.state();
 * switch (state.readiness()) {
 *     case READY -> hook.active(state.reason());                       // sends otlp_http to http://tempo:4318
 *     case NOT_RELATED -> hook.active();                               // the relation is optional
 *     case WAITING -> hook.waiting(state.reason());                    // trace backend: nothing published yet: ...
 *     case INVALID, UNSUPPORTED -> hook.blocked(state.reason());       // no tracing protocol in common: ...
 * }
 * }</pre>
 */
public final class TracingState {
    /** What an application has to know of its trace backend. */
    public enum Readiness {
        /** There is an endpoint for a protocol that the application speaks. */
        READY,

        /** There is no relation. */
        NOT_RELATED,

        /** The backend has not published all of its data yet: it mends itself. */
        WAITING,

        /** The backend's data is broken: somebody has to look at it. */
        INVALID,

        /** The backend offers nothing that the application speaks. */
        UNSUPPORTED
    }

    private static final int MAX_NAMES = 10;

    private final Readiness readiness;
    private final String reason;
    private final Endpoint endpoint;

    private TracingState(Readiness readiness, String reason, Endpoint endpoint) {
        this.readiness = readiness;
        this.reason = reason;
        this.endpoint = endpoint;
    }

    static TracingState notRelated(String relation) {
        return new TracingState(Readiness.NOT_RELATED, "no trace backend is related to " + relation, null);
    }

    static TracingState gone() {
        return new TracingState(Readiness.WAITING, "trace backend: the relation is ending", null);
    }

    static TracingState of(TracingOffer offer, List<ReceiverProtocol> spoken) {
        if (!offer.isReady()) {
            boolean invalid = offer.outcome() instanceof Decoded.Invalid<?>;
            return new TracingState(
                    invalid ? Readiness.INVALID : Readiness.WAITING, "trace backend: " + offer.reason(), null);
        }
        for (ReceiverProtocol protocol : spoken) {
            Optional<Endpoint> endpoint = offer.endpoint(protocol);
            if (endpoint.isPresent()) {
                Endpoint found = endpoint.get();
                return new TracingState(
                        Readiness.READY, "sends " + found.protocol() + " to " + found.url(), found);
            }
        }
        return new TracingState(Readiness.UNSUPPORTED, nothingInCommon(offer, spoken), null);
    }

    private static String nothingInCommon(TracingOffer offer, List<ReceiverProtocol> spoken) {
        List<Endpoint> offered = offer.endpoints();
        StringBuilder reason = new StringBuilder("no tracing protocol in common: it takes ");
        for (int i = 0; i < offered.size() && i < MAX_NAMES; i++) {
            reason.append(i == 0 ? "" : ", ").append(EndpointCollector.shown(offered.get(i).protocol()));
        }
        if (offered.isEmpty()) {
            reason.append("none");
        } else if (offered.size() > MAX_NAMES) {
            reason.append(", and ").append(offered.size() - MAX_NAMES).append(" more");
        }
        reason.append(", this application speaks ");
        for (int i = 0; i < spoken.size(); i++) {
            reason.append(i == 0 ? "" : ", ").append(spoken.get(i).wire());
        }
        int leftOut = offer.warnings().size();
        if (leftOut > 0) {
            reason.append("; left out: ").append(offer.warnings().get(0).message());
        }
        if (leftOut > 1) {
            reason.append(", and ").append(leftOut - 1).append(" more");
        }
        return reason.toString();
    }

    /**
     * The case.
     *
     * @return one of five
     */
    public Readiness readiness() {
        return readiness;
    }

    /**
     * One line, fit for a status: {@code no tracing protocol in common: it takes zipkin, this application speaks
     * otlp_http}.
     *
     * @return what is the matter, or what is sent where
     */
    public String reason() {
        return reason;
    }

    /**
     * Where to send traces.
     *
     * @return the endpoint; empty unless ready
     */
    public Optional<Endpoint> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** The case and the reason: {@code WAITING: trace backend: nothing published yet: waiting for receivers}. */
    @Override
    public String toString() {
        return readiness + ": " + reason;
    }
}
