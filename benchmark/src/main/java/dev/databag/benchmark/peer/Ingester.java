package dev.databag.benchmark.peer;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** An ingester of version 0. */
@Json
@CompiledJson
public record Ingester(IngesterProtocol protocol, int port) {}
