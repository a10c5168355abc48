package program;

import com.dslplatform.json.CompiledJson;

@CompiledJson
public record Ingester(Protocol protocol, int port) {}
