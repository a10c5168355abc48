package dev.databag.tracing;

import dev.databag.Role;
import dev.databag.juju.Hook;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import dev.databag.juju.RelationDyingException;
import dev.databag.juju.RelationNotFoundException;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The side of {@code tracing} that sends traces.
 *
 * <pre>{@code
 * TracingRequirer tracing = TracingRequirer.of(hook, "tracing", ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN);
 * tracing.request();                                // the leader writes, others do nothing
 * TracingState state = tracing.state();
 * state.endpoint().ifPresent(endpoint -> configure(endpoint.uri()));
 * }</pre>
 *
 * <p>Backends of every version are read. With more than one relation, the first that offers something counts;
 * {@code limit: 1} in charmcraft.yaml keeps it at one. A relation that is ending counts as empty. Each databag is read
 * when something is first asked of it, and once.
 */
public final class TracingRequirer {
    private final Hook hook;
    private final String endpoint;
    private final TracingRequest request;
    private List<TracingOffer> offers;

    private TracingRequirer(Hook hook, String endpoint, TracingRequest request) {
        this.hook = hook;
        this.endpoint = endpoint;
        this.request = request;
    }

    /**
     * For an application that speaks these protocols.
     *
     * @param hook the hook
     * @param endpoint the endpoint's name in charmcraft.yaml
     * @param best the protocol that the application likes best
     * @param others what else it speaks, in the order of its liking
     * @return the requirer; nothing is asked of Juju yet
     */
    public static TracingRequirer of(Hook hook, String endpoint, ReceiverProtocol best, ReceiverProtocol... others) {
        return of(hook, endpoint, TracingRequest.of(best, others));
    }

    /**
     * For an application whose protocols something else decides.
     *
     * @param hook the hook
     * @param endpoint the endpoint's name in charmcraft.yaml
     * @param request what to ask for
     * @return the requirer; nothing is asked of Juju yet
     */
    public static TracingRequirer of(Hook hook, String endpoint, TracingRequest request) {
        return new TracingRequirer(hook, endpoint, request);
    }

    /**
     * Asks every related backend for the protocols, if this unit leads its application; a unit that follows does
     * nothing, for its leader does it. A databag that says so already is left alone.
     */
    public void request() {
        List<Relation> relations = relations();
        if (relations.isEmpty() || hook.leadership().isEmpty()) {
            return;
        }
        for (Relation relation : relations) {
            try {
                LocalDatabag mine = relation.localApp(hook.leadership().get());
                mine.write(request.changesTo(mine));
            } catch (RelationDyingException | RelationNotFoundException ending) {
                continue;
            }
        }
    }

    private List<Relation> relations() {
        return hook.relations(endpoint, Role.REQUIRER);
    }

    /**
     * What each related backend offers.
     *
     * @return the offers, in the order of the relations' numbers
     */
    public List<TracingOffer> offers() {
        if (offers == null) {
            List<TracingOffer> read = new ArrayList<>();
            for (Relation relation : relations()) {
                try {
                    read.add(TracingOffer.read(relation.remoteApp()));
                } catch (RelationDyingException | RelationNotFoundException ending) {
                    continue;
                }
            }
            offers = Collections.unmodifiableList(read);
        }
        return offers;
    }

    /**
     * All endpoints of all related backends, also of protocols that were not asked for.
     *
     * @return the endpoints, in the order of the relations' numbers and of their databags
     */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (TracingOffer offer : offers()) {
            endpoints.addAll(offer.endpoints());
        }
        return endpoints;
    }

    /**
     * Where to send traces in a protocol: {@code tracing.endpoint(ReceiverProtocol.ZIPKIN)}.
     *
     * @param protocol the protocol
     * @return the endpoint of the first backend that has one
     */
    public Optional<Endpoint> endpoint(ReceiverProtocol protocol) {
        for (TracingOffer offer : offers()) {
            Optional<Endpoint> found = offer.endpoint(protocol);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether traces can be sent, where, and if not, why not.
     *
     * @return the state of the first relation that is ready, or of the first relation if none is
     */
    public TracingState state() {
        if (relations().isEmpty()) {
            return TracingState.notRelated(endpoint);
        }
        TracingState first = null;
        for (TracingOffer offer : offers()) {
            TracingState state = offer.stateFor(request.protocols());
            if (state.readiness() == TracingState.Readiness.READY) {
                return state;
            }
            first = first == null ? state : first;
        }
        return first == null ? TracingState.gone() : first;
    }
}
