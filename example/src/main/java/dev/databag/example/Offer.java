package dev.databag.example;

import dev.databag.Decoded;
import java.util.List;
import java.util.function.Function;

/** How reading a trace backend's databag went, and the endpoints found in it; none unless it is ready. */
public record Offer(Decoded<?> outcome, List<Endpoint> endpoints) {

    static <T> Offer of(Decoded<T> outcome, Function<T, List<Endpoint>> endpoints) {
        return new Offer(outcome, outcome.value().map(endpoints).orElse(List.of()));
    }
}
