package program;

public record Receiver(ProtocolType protocol, String url) {}
