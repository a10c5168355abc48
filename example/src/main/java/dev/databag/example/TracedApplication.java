package dev.databag.example;

import dev.databag.Role;
import dev.databag.example.store.Charm;
import dev.databag.example.store.Hook;
import dev.databag.example.store.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requirer: an application that sends its traces to the first endpoint whose protocol it speaks. */
public final class TracedApplication implements Charm {

    private final List<String> spoken;

    /** An application that speaks these protocols, best one first. */
    public TracedApplication(List<String> spoken) {
        this.spoken = List.copyOf(spoken);
    }

    @Override
    public Role role() {
        return Role.REQUIRER;
    }

    @Override
    public Status relationChanged(Hook hook) {
        return statusFor(hook.remoteApp());
    }

    /** What the application makes of the databag of a trace backend, whichever version of the interface it speaks. */
    Status statusFor(Map<String, String> databag) {
        Offer offer = TracingVersion.of(databag).read(databag);
        return offer.outcome()
                .match(
                        absent -> Status.waiting("trace backend: " + absent.reason()),
                        incomplete -> Status.waiting("trace backend: " + incomplete.reason()),
                        invalid -> Status.blocked("trace backend: " + invalid.reason()),
                        ready -> choose(offer.endpoints()));
    }

    private Status choose(List<Endpoint> offered) {
        return spoken.stream()
                .flatMap(protocol -> first(protocol, offered).stream())
                .findFirst()
                .map(chosen -> Status.active("sends " + chosen.protocol() + " to " + chosen.url()))
                .orElseGet(() -> Status.blocked("no tracing protocol in common: it takes " + protocols(offered)
                        + ", this application speaks " + String.join(", ", spoken)));
    }

    /** Where a protocol is offered twice, the first counts, as for every library since late 2024. */
    private static Optional<Endpoint> first(String protocol, List<Endpoint> offered) {
        return offered.stream()
                .filter(endpoint -> endpoint.protocol().equals(protocol))
                .findFirst();
    }

    private static String protocols(List<Endpoint> offered) {
        return offered.isEmpty()
                ? "none"
                : String.join(", ", offered.stream().map(Endpoint::protocol).toList());
    }
}
