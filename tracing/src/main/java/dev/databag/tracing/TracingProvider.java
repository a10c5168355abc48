package dev.databag.tracing;

import dev.databag.Decoded;
import dev.databag.Role;
import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import dev.databag.juju.RelationDyingException;
import dev.databag.juju.RelationNotFoundException;
import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.RequirerAppData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The side of {@code tracing} that takes traces.
 *
 * <pre>{@code
 * TracingProvider tracing = TracingProvider.of(hook, "tracing");
 * Receivers wanted = receivers.only(tracing.requestedProtocols());
 * hook.leadership().ifPresent(leader -> tracing.publish(leader, wanted));
 * }</pre>
 *
 * <p>A request with an unknown protocol counts for the protocols that are known, and one that cannot be read at all
 * counts for nothing; neither spoils those of others. Relations that are ending are passed over.
 */
public final class TracingProvider {
    private final Hook hook;
    private final String endpoint;

    private TracingProvider(Hook hook, String endpoint) {
        this.hook = hook;
        this.endpoint = endpoint;
    }

    /**
     * For an endpoint.
     *
     * @param hook the hook
     * @param endpoint the endpoint's name in charmcraft.yaml
     * @return the provider; nothing is asked of Juju yet
     */
    public static TracingProvider of(Hook hook, String endpoint) {
        return new TracingProvider(hook, endpoint);
    }

    /**
     * What one application asks for: {@code TracingProvider.request(relation.remoteApp()).reason()}.
     *
     * @param databag the application databag of the application
     * @return the request; unknown protocols are left out of it, with a warning each
     */
    public static Decoded<RequirerAppData> request(Map<String, String> databag) {
        return RequirerAppData.decodeLenient(databag);
    }

    /**
     * What all related applications ask for together.
     *
     * @return the protocols, each once, sorted by name
     */
    public List<ReceiverProtocol> requestedProtocols() {
        List<ReceiverProtocol> requested = new ArrayList<>();
        for (Relation relation : hook.relations(endpoint, Role.PROVIDER)) {
            try {
                Decoded<RequirerAppData> request = request(relation.remoteApp());
                if (request.value().isPresent()) {
                    addAll(request.value().get().receivers(), requested);
                }
            } catch (RelationDyingException | RelationNotFoundException ending) {
                continue;
            }
        }
        return requested;
    }

    private static void addAll(List<ReceiverProtocol> protocols, List<ReceiverProtocol> sorted) {
        for (ReceiverProtocol protocol : protocols) {
            int at = 0;
            while (at < sorted.size() && sorted.get(at).wire().compareTo(protocol.wire()) < 0) {
                at++;
            }
            if (at == sorted.size() || sorted.get(at) != protocol) {
                sorted.add(at, protocol);
            }
        }
    }

    /**
     * Publishes the same receivers to every related application, as the Python library does, whatever each of them
     * asked for: a protocol that one needs is no secret from the others.
     *
     * <p>A databag that says so already is left alone, in whatever spelling.
     *
     * @param leader the proof that this unit leads, from {@link Hook#leadership()}
     * @param receivers what is taken where
     */
    public void publish(Leadership leader, Receivers receivers) {
        for (Relation relation : hook.relations(endpoint, Role.PROVIDER)) {
            try {
                LocalDatabag mine = relation.localApp(leader);
                mine.write(receivers.changesTo(mine));
            } catch (RelationDyingException | RelationNotFoundException ending) {
                continue;
            }
        }
    }
}
