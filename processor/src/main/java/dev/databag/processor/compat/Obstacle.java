package dev.databag.processor.compat;

import java.util.Optional;

/**
 * Why a reader may refuse what a writer publishes.
 *
 * @param writer where the writer's schema says what it publishes
 * @param reader the assertion that does not hold
 * @param predicate what the reader does, to be said after who that is: {@code will find port 0 and ...}
 */
record Obstacle(
        Kind kind, Outcome outcome, Path path, Optional<Site> writer, Optional<Site> reader, String predicate) {}
