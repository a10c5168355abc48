package dev.databag.example;

import dev.databag.ReadOptions;
import dev.databag.Role;
import dev.databag.example.store.Charm;
import dev.databag.example.store.Hook;
import dev.databag.example.store.Status;
import dev.databag.tracing.TracingOffer;
import dev.databag.tracing.TracingState;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.List;
import java.util.Map;

/** The requirer: an application that sends its traces to the first endpoint whose protocol it speaks. */
public final class TracedApplication implements Charm {

    private final List<ReceiverProtocol> spoken;

    /** An application that speaks these protocols, best one first. */
    public TracedApplication(List<ReceiverProtocol> spoken) {
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
        TracingState state = TracingOffer.read(databag, ReadOptions.STRICT).stateFor(spoken);
        return switch (state.readiness()) {
            case READY -> Status.active(state.reason());
            case WAITING, NOT_RELATED -> Status.waiting(state.reason());
            case INVALID, UNSUPPORTED -> Status.blocked(state.reason());
        };
    }
}
