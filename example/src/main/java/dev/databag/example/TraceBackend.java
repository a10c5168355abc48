package dev.databag.example;

import dev.databag.OpenEnum;
import dev.databag.Role;
import dev.databag.example.store.Charm;
import dev.databag.example.store.Hook;
import dev.databag.example.store.Status;
import dev.databag.example.tracing.IngesterPort;
import dev.databag.example.tracing.Protocol;
import dev.databag.example.tracing.ProviderAppData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The provider: a trace backend that publishes where it takes traces, and in which protocols. */
public final class TraceBackend implements Charm {

    private final String hostname;
    private final List<IngesterPort> ports;

    /** A backend that takes each of the given protocols at its port. */
    public TraceBackend(String hostname, Map<Protocol, Integer> ports) {
        this.hostname = hostname;
        // Sorted, so that the same ports give the same databag, and nobody is woken for nothing.
        this.ports = new TreeMap<>(ports)
                .entrySet().stream()
                        .map(port -> IngesterPort.of(OpenEnum.of(port.getKey()), port.getValue()))
                        .toList();
    }

    @Override
    public Role role() {
        return Role.PROVIDER;
    }

    @Override
    public Status relationChanged(Hook hook) {
        hook.write(ProviderAppData.of(hostname, ports).changesTo(hook.localApp()));
        return Status.active("takes "
                + String.join(", ", ports.stream().map(port -> port.type().wire()).toList()));
    }
}
