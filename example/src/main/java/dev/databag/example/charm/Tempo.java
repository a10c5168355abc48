package dev.databag.example.charm;

import dev.databag.Role;
import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.Relation;
import dev.databag.juju.RelationDyingException;
import dev.databag.juju.RelationNotFoundException;
import dev.databag.tracing.Receivers;
import dev.databag.tracing.TracingProvider;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The provider: a trace backend that takes OTLP over HTTP, and whatever else it knows and is asked for. */
public final class Tempo {
    private static final String TRACING = "tracing";

    private final Hook hook;
    private final TracingProvider tracing;

    private Tempo(Hook hook) {
        this.hook = hook;
        this.tracing = TracingProvider.of(hook, TRACING);
    }

    /** Runs the hook that Juju started this process for, whichever it is: each of them looks at all there is. */
    public static void main(String[] args) {
        run(Hook.current());
    }

    /** Runs one hook. */
    public static void run(Hook hook) {
        Tempo charm = new Tempo(hook);
        Optional<Leadership> leadership = charm.hook.leadership();
        if (leadership.isPresent()) {
            charm.lead(leadership.get());
        } else {
            charm.hook.active("follows");
        }
    }

    private void lead(Leadership leader) {
        Optional<String> address = address();
        if (address.isEmpty()) {
            hook.active("nobody sends traces");
            return;
        }
        Receivers receivers = Receivers.at(address.get())
                .on(ReceiverProtocol.OTLP_HTTP, 4318)
                .on(ReceiverProtocol.OTLP_GRPC, 4317)
                .on(ReceiverProtocol.ZIPKIN, 9411)
                .only(wanted());
        tracing.publish(leader, receivers);
        hook.active(taken(receivers.protocols()));
    }

    /** Where the first related application reaches this unit; empty if there is none. */
    private Optional<String> address() {
        for (Relation relation : hook.relations(TRACING, Role.PROVIDER)) {
            try {
                List<String> addresses = relation.network().ingressAddresses();
                if (!addresses.isEmpty()) {
                    return Optional.of(addresses.get(0));
                }
            } catch (RelationDyingException | RelationNotFoundException ending) {
                continue;
            }
        }
        return Optional.empty();
    }

    private List<ReceiverProtocol> wanted() {
        List<ReceiverProtocol> wanted = new ArrayList<>(tracing.requestedProtocols());
        wanted.add(ReceiverProtocol.OTLP_HTTP);
        return wanted;
    }

    private static String taken(List<ReceiverProtocol> protocols) {
        StringBuilder text = new StringBuilder("takes ");
        for (int i = 0; i < protocols.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(protocols.get(i).wire());
        }
        return text.toString();
    }
}
