package dev.databag.example.charm;

import dev.databag.juju.Hook;
import dev.databag.juju.Status;
import dev.databag.tracing.TracingRequirer;
import dev.databag.tracing.TracingState;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The requirer: an application that sends its traces to the backend that it is related to, if it speaks its language. */
public final class Shop {
    private final Hook hook;

    private Shop(Hook hook) {
        this.hook = hook;
    }

    /** Runs the hook that Juju started this process for, whichever it is: each of them looks at all there is. */
    public static void main(String[] args) throws IOException, InterruptedException {
        run(Hook.current());
    }

    /** Runs one hook. */
    public static void run(Hook hook) throws IOException, InterruptedException {
        new Shop(hook).run();
    }

    private void run() throws IOException, InterruptedException {
        if (hook.name().equals("install") || hook.name().equals("upgrade-charm")) {
            workload("install");
        }
        TracingRequirer tracing = TracingRequirer.of(
                hook,
                "tracing",
                ReceiverProtocol.OTLP_HTTP,
                ReceiverProtocol.OTLP_GRPC,
                ReceiverProtocol.ZIPKIN);
        tracing.request();
        TracingState state = tracing.state();
        String environment = WorkloadEnvironment.of(hook.appName(), state.endpoint());
        Path file = hook.charmDir().resolve("tracing.env");
        if (!CharmFile.says(environment, file)) {
            CharmFile.write(environment, file);
            workload("restart");
        }
        show(state);
    }

    /** Whether the relation is there is the operator's choice: without one, nothing is wrong. */
    private void show(TracingState state) throws IOException {
        switch (state.readiness()) {
            case READY -> show(Status.ACTIVE, state.reason());
            case NOT_RELATED -> show(Status.ACTIVE, "sends no traces");
            case WAITING -> show(Status.WAITING, state.reason());
            case INVALID, UNSUPPORTED -> show(Status.BLOCKED, state.reason());
        }
    }

    /**
     * Juju shows a status until another is set, so the hook of a relation that comes to the same one need not call a
     * tool for it. Other hooks always do: Juju sets a status of its own around install and stop, and what an operator
     * set by hand is put right by the next update-status.
     */
    private void show(Status status, String message) throws IOException {
        String shown = hook.unitName() + ' ' + status + ' ' + message + '\n';
        Path file = hook.charmDir().resolve("status");
        if (hook.relationEvent().isPresent() && CharmFile.says(shown, file)) {
            return;
        }
        hook.status(status, message);
        CharmFile.write(shown, file);
    }

    /** A hook fails when its workload does, and Juju runs it again. */
    private void workload(String what) throws IOException, InterruptedException {
        Path script = hook.charmDir().resolve("workload");
        if (!Files.isExecutable(script)) {
            return;
        }
        int status = new ProcessBuilder(script.toString(), what).inheritIO().start().waitFor();
        if (status != 0) {
            // So that the hook that comes instead of this one writes it again, and restarts the workload.
            Files.deleteIfExists(hook.charmDir().resolve("tracing.env"));
            throw new IllegalStateException("workload " + what + " failed with exit status " + status);
        }
    }
}
