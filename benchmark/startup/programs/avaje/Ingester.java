package program;

import io.avaje.jsonb.Json;

@Json
public record Ingester(Protocol protocol, int port) {}
