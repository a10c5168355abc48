package dev.databag.example.workload;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.time.Duration;

/**
 * A shop that takes an order every few seconds, and traces each. The argument, if there is one, is the number of orders
 * after which it closes.
 */
public final class Workload {
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(5);

    private Workload() {}

    /** Opens the shop. */
    public static void main(String[] args) throws InterruptedException {
        long orders = args.length == 0 ? Long.MAX_VALUE : Long.parseLong(args[0]);
        // Reads the variables that begin with OTEL_; closing sends what has not been sent.
        try (OpenTelemetrySdk telemetry =
                AutoConfiguredOpenTelemetrySdk.initialize().getOpenTelemetrySdk()) {
            Tracer tracer = telemetry.getTracer("dev.databag.example.workload");
            for (long number = 1; number <= orders; number++) {
                take(number, tracer);
                if (number < orders) {
                    Thread.sleep(BETWEEN_ORDERS.toMillis());
                }
            }
        }
    }

    private static void take(long number, Tracer tracer) {
        Span order = tracer.spanBuilder("order")
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("order.number", number)
                .startSpan();
        tracer.spanBuilder("charge")
                .setParent(Context.current().with(order))
                .startSpan()
                .end();
        order.end();
    }
}
