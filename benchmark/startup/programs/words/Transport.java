package program;

/** Spelled as on the wire, so that no library pays for a table of names. */
public enum Transport {
    http,
    grpc
}
