package program;

public record ProtocolType(String name, Transport type) {}
