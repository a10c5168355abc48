package program;

import io.avaje.jsonb.Json;

@Json
public record Receiver(ProtocolType protocol, String url) {}
