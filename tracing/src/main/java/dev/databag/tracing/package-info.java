/**
 * Both sides of the {@code tracing} interface: what an application asks for and is offered, and what a trace backend is
 * asked for and offers.
 *
 * <p>Databags come in as maps and leave as deltas; on top of that, {@link dev.databag.tracing.TracingRequirer} and
 * {@link dev.databag.tracing.TracingProvider} go over the relations of a hook. This package knows no JSON beyond the
 * one look that tells versions apart.
 *
 * <pre>{@code
 * TracingRequirer tracing = TracingRequirer.of(hook, "tracing", ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN);
 * tracing.request();
 * TracingState state = tracing.state();
 * state.endpoint().ifPresentOrElse(this::configure, () -> hook.blocked(state.reason()));
 * }</pre>
 */
package dev.databag.tracing;
