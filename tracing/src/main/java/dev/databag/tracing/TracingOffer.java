package dev.databag.tracing;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.tracing.draft.IngesterPort;
import dev.databag.tracing.v0.Ingester;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trace backend offers in its application databag, whichever version of the interface it speaks.
 *
 * <pre>{@code
 * TracingOffer offer = TracingOffer.read(relation.remoteApp());
 * offer.endpoint(ReceiverProtocol.OTLP_HTTP)     // Optional[otlp_http http://tempo.obs.svc:4318]
 * offer.isReady()                                // true
 * offer.reason()                                 // ready
 * }</pre>
 *
 * <p>Where a protocol is offered twice, the first counts. An address that no exporter could use, or that means
 * something to a shell, is left out with a warning.
 */
public final class TracingOffer {
    private final TracingVersion version;
    private final Decoded<?> outcome;
    private final List<Endpoint> endpoints;
    private final List<Violation> warnings;

    private TracingOffer(TracingVersion version, Decoded<?> outcome, EndpointCollector endpoints) {
        this.version = version;
        this.outcome = outcome;
        this.endpoints = Collections.unmodifiableList(endpoints.endpoints());
        this.warnings = Collections.unmodifiableList(endpoints.warnings(outcome.warnings()));
    }

    /**
     * Reads what can be read: {@code TracingOffer.read(relation.remoteApp())}. A receiver that is broken is left out
     * with a warning; the Python libraries drop all of them then.
     *
     * @param databag the backend's application databag
     * @return the offer; one that is not ready says why
     */
    public static TracingOffer read(Map<String, String> databag) {
        return read(databag, ReadOptions.LENIENT);
    }

    /**
     * Reads all or nothing: {@code TracingOffer.read(relation.remoteApp(), ReadOptions.STRICT)}.
     *
     * @param databag the backend's application databag
     * @param options how strict, and the limits
     * @return the offer
     */
    public static TracingOffer read(Map<String, String> databag, ReadOptions options) {
        TracingVersion version = TracingVersion.of(databag);
        if (version == TracingVersion.V2) {
            return v2(dev.databag.tracing.v2.ProviderAppData.decode(databag, options));
        }
        if (version == TracingVersion.V1) {
            return v1(dev.databag.tracing.v1.ProviderAppData.decode(databag, options));
        }
        if (version == TracingVersion.V0) {
            return v0(dev.databag.tracing.v0.ProviderAppData.decode(databag, options));
        }
        return draft(dev.databag.tracing.draft.ProviderAppData.decode(databag, options));
    }

    private static TracingOffer v2(Decoded<dev.databag.tracing.v2.ProviderAppData> outcome) {
        EndpointCollector endpoints = new EndpointCollector();
        if (outcome.value().isPresent()) {
            for (dev.databag.tracing.v2.Receiver receiver : outcome.value().get().receivers()) {
                endpoints.add(
                        receiver.protocol().name().wire(), receiver.protocol().type(), receiver.url());
            }
        }
        return new TracingOffer(TracingVersion.V2, outcome, endpoints);
    }

    private static TracingOffer v1(Decoded<dev.databag.tracing.v1.ProviderAppData> outcome) {
        EndpointCollector endpoints = new EndpointCollector();
        if (outcome.value().isPresent()) {
            dev.databag.tracing.v1.ProviderAppData data = outcome.value().get();
            boolean external = data.externalUrl().isPresent() && !data.externalUrl().get().isEmpty();
            String key = external ? "external_url" : "host";
            String base = external ? data.externalUrl().get() : data.host();
            String scheme = Address.afterScheme(base) > 0 ? Address.scheme(base) : external ? "http" : scheme(data);
            for (dev.databag.tracing.v1.Receiver receiver : data.receivers()) {
                // external_url may end in a path, which belongs to the ingress' own port and not to this one.
                endpoints.add(receiver.protocol().wire(), scheme, key, Address.authority(base), receiver.port());
            }
        }
        return new TracingOffer(TracingVersion.V1, outcome, endpoints);
    }

    /** An empty one is none: the library of that version asks {@code scheme or "http"}. */
    private static String scheme(dev.databag.tracing.v1.ProviderAppData data) {
        String scheme = data.internalSchemeOrDefault();
        return scheme.isEmpty() ? "http" : scheme;
    }

    private static TracingOffer v0(Decoded<dev.databag.tracing.v0.ProviderAppData> outcome) {
        EndpointCollector endpoints = new EndpointCollector();
        if (outcome.value().isPresent()) {
            dev.databag.tracing.v0.ProviderAppData data = outcome.value().get();
            for (Ingester ingester : data.ingesters()) {
                endpoints.add(ingester.protocol().wire(), "http", "host", data.host(), ingester.port());
            }
        }
        return new TracingOffer(TracingVersion.V0, outcome, endpoints);
    }

    private static TracingOffer draft(Decoded<dev.databag.tracing.draft.ProviderAppData> outcome) {
        EndpointCollector endpoints = new EndpointCollector();
        if (outcome.value().isPresent()) {
            dev.databag.tracing.draft.ProviderAppData data = outcome.value().get();
            for (IngesterPort port : data.ingesterPorts()) {
                endpoints.add(port.type().wire(), "http", "hostname", data.hostname(), port.port());
            }
        }
        return new TracingOffer(TracingVersion.DRAFT, outcome, endpoints);
    }

    /**
     * The version that the databag was read as.
     *
     * @return the version; the newest if the databag says nothing
     */
    public TracingVersion version() {
        return version;
    }

    /**
     * How reading went, for {@code match} over its four cases.
     *
     * @return the outcome
     */
    public Decoded<?> outcome() {
        return outcome;
    }

    /**
     * Whether the backend has published all that its version requires. It may be ready and offer nothing.
     *
     * @return true if the databag could be read
     */
    public boolean isReady() {
        return outcome.value().isPresent();
    }

    /**
     * Why it is not ready, in one line: {@code nothing published yet: waiting for receivers}.
     *
     * @return the reason; {@code ready} if it is, with the first warning if there is one
     */
    public String reason() {
        if (!isReady() || warnings.isEmpty()) {
            return outcome.reason();
        }
        String more = warnings.size() == 1 ? "" : ", and " + (warnings.size() - 1) + " more";
        return "ready, with a warning: " + warnings.get(0).message() + more;
    }

    /**
     * What was left out, and why.
     *
     * @return the warnings, none of which holds a value of the databag except an unknown word
     */
    public List<Violation> warnings() {
        return warnings;
    }

    /**
     * All endpoints, in the order of the databag, each protocol once.
     *
     * @return the endpoints; none unless the offer is ready
     */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /**
     * Where the backend takes a protocol: {@code offer.endpoint(ReceiverProtocol.ZIPKIN)}.
     *
     * @param protocol the protocol, also under the name that older versions have for it
     * @return the endpoint; empty if it is not offered
     */
    public Optional<Endpoint> endpoint(ReceiverProtocol protocol) {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.known().orElse(null) == protocol) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    /**
     * Where the backend takes a protocol that version 2 may not know: {@code offer.endpoint("tempo_http")}.
     *
     * @param protocol its name in the databag
     * @return the endpoint; empty if it is not offered
     */
    public Optional<Endpoint> endpoint(String protocol) {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.protocol().equals(protocol)) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    /**
     * What an application that speaks some protocols makes of it.
     *
     * @param spoken the protocols, best one first
     * @return whether there is an endpoint for it, and if not, why
     */
    public TracingState stateFor(List<ReceiverProtocol> spoken) {
        return TracingState.of(this, spoken);
    }

    /** The version and the endpoints: {@code tracing v2 [otlp_http http://tempo:4318]}. */
    @Override
    public String toString() {
        return version.title() + " " + (isReady() ? endpoints.toString() : reason());
    }
}
