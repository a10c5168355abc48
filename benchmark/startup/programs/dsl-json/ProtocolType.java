package program;

import com.dslplatform.json.CompiledJson;

@CompiledJson
public record ProtocolType(String name, Transport type) {}
