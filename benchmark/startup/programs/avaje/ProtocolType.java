package program;

import io.avaje.jsonb.Json;

@Json
public record ProtocolType(String name, Transport type) {}
