package program;

import com.dslplatform.json.CompiledJson;

@CompiledJson
public record Receiver(ProtocolType protocol, String url) {}
