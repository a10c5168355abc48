package dev.databag.benchmark.peer;

import java.util.List;

/** A databag of version 2. */
public record Receivers(List<Receiver> receivers) {}
