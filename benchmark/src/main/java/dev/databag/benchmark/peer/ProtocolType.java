package dev.databag.benchmark.peer;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** The protocol of a receiver. The name is text because its vocabulary is open. */
@Json
@CompiledJson
public record ProtocolType(String name, Transport type) {}
