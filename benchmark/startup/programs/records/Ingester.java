package program;

public record Ingester(Protocol protocol, int port) {}
