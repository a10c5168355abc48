package dev.databag.benchmark.peer;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** A receiver of version 2, for all libraries that can read a record. */
@Json
@CompiledJson
public record Receiver(ProtocolType protocol, String url) {}
