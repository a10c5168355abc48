package dev.databag.example;

import dev.databag.Decoded;
import dev.databag.Violation;
import dev.databag.example.store.RelationStore;
import dev.databag.example.store.Status;
import dev.databag.tracing.Endpoint;
import dev.databag.tracing.TracingOffer;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Prints what happened. It decides nothing. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println("== " + visible(title));
        out.println();
    }

    void line(String text) {
        out.println(text);
    }

    void databag(Map<String, String> databag) {
        if (databag.isEmpty()) {
            out.println("    (empty)");
        }
        databag.forEach((key, value) -> out.println("    " + visible(key) + " = " + visible(value)));
    }

    void status(Status status) {
        out.println("    " + visible(status.toString()));
    }

    void written(RelationStore.Result result) {
        status(result.status());
        out.println(result.wakesRemote() ? "    databag written, shop gets an event" : "    nothing written, no event");
    }

    void offer(TracingOffer strict, TracingOffer lenient) {
        if (!strict.outcome().violations().isEmpty()) {
            line("violations:");
            violations(strict.outcome().violations());
            if (!lenient.endpoints().isEmpty()) {
                line("endpoints, read leniently (bad elements left out):");
                endpoints(lenient.endpoints());
            }
        } else if (!strict.endpoints().isEmpty()) {
            line("endpoints:");
            endpoints(strict.endpoints());
        }
    }

    void request(Decoded<dev.databag.example.tracing.v2.RequirerAppData> request) {
        line("a trace backend reads:");
        out.println("    " + visible(request.reason()));
        request.value().ifPresent(data -> {
            line("protocols:");
            data.receivers().forEach(protocol -> out.println("    " + protocol.wire()));
        });
        if (!request.violations().isEmpty()) {
            line("violations:");
            violations(request.violations());
        }
    }

    private void endpoints(List<Endpoint> endpoints) {
        int width = endpoints.stream().mapToInt(endpoint -> endpoint.protocol().length()).max().orElse(0);
        endpoints.forEach(endpoint -> {
            String space = " ".repeat(width - endpoint.protocol().length() + 2);
            out.println("    " + visible(endpoint.protocol() + space + endpoint.url()));
        });
    }

    private void violations(List<Violation> violations) {
        violations.forEach(violation -> out.println("    " + visible(violation.message())));
    }

    /** A databag's text comes from a stranger: what could steer the reader's terminal is shown as an escape. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> shown.append(String.format("\\u%04x", point));
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
