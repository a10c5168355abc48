package program;

/** What all programs read: the databag of a provider of v2, as Python writes it. */
final class Data {
    static final String RECEIVERS =
            "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\": \"tempo.obs.svc:4317\"},"
                    + " {\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo.obs.svc:4318\"},"
                    + " {\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"http://tempo.obs.svc:9411\"}]";

    private Data() {}
}
