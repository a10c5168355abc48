package dev.databag.benchmark.peer;

import java.util.List;

/** A databag of version 0. */
public record Ingesters(String host, List<Ingester> ingesters) {}
