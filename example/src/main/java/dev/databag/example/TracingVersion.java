package dev.databag.example;

import dev.databag.ReadOptions;
import dev.databag.example.tracing.ProviderAppData;
import dev.databag.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** The versions of the tracing interface that the application reads, told apart by the shape of the databag. */
public enum TracingVersion {
    /** {@code hostname} and {@code ingester-ports}. */
    PLAIN("the tracing interface without a version") {
        @Override
        Offer read(Map<String, String> databag, ReadOptions options) {
            return Offer.of(ProviderAppData.decode(databag, options), data -> data.ingesterPorts().stream()
                    .map(port -> Endpoint.at(
                            "http", data.hostname(), port.port(), port.type().wire()))
                    .toList());
        }
    },

    /** {@code host} and {@code ingesters}. */
    V0("tracing v0") {
        @Override
        Offer read(Map<String, String> databag, ReadOptions options) {
            return Offer.of(
                    dev.databag.example.tracing.v0.ProviderAppData.decode(databag, options),
                    data -> data.ingesters().stream()
                            .map(ingester -> Endpoint.at(
                                    "http",
                                    data.host(),
                                    ingester.port(),
                                    ingester.protocol().wire()))
                            .toList());
        }
    },

    /** {@code host}, and {@code receivers} whose {@code protocol} is a word. */
    V1("tracing v1") {
        @Override
        Offer read(Map<String, String> databag, ReadOptions options) {
            return Offer.of(
                    dev.databag.example.tracing.v1.ProviderAppData.decode(databag, options),
                    data -> data.receivers().stream()
                            .map(receiver -> endpoint(data, receiver))
                            .toList());
        }

        private Endpoint endpoint(
                dev.databag.example.tracing.v1.ProviderAppData data, dev.databag.example.tracing.v1.Receiver receiver) {
            String base = data.externalUrl().orElseGet(() -> data.internalSchemeOrDefault() + "://" + data.host());
            int colon = base.indexOf("://");
            return Endpoint.at(
                    colon < 0 ? "http" : base.substring(0, colon),
                    colon < 0 ? base : base.substring(colon + 3),
                    receiver.port(),
                    receiver.protocol().wire());
        }
    },

    /** {@code receivers} whose {@code protocol} is an object. */
    V2("tracing v2") {
        @Override
        Offer read(Map<String, String> databag, ReadOptions options) {
            return Offer.of(
                    dev.databag.example.tracing.v2.ProviderAppData.decode(databag, options),
                    data -> data.receivers().stream()
                            .map(receiver ->
                                    new Endpoint(receiver.protocol().name().wire(), receiver.url()))
                            .toList());
        }
    };

    private final String title;

    TracingVersion(String title) {
        this.title = title;
    }

    /** For example {@code tracing v2}. */
    public String title() {
        return title;
    }

    abstract Offer read(Map<String, String> databag, ReadOptions options);

    /** Reads a trace backend's databag of this version, all or nothing. */
    public Offer read(Map<String, String> databag) {
        return read(databag, ReadOptions.STRICT);
    }

    /** Reads what can be read of a trace backend's databag of this version. */
    public Offer readLenient(Map<String, String> databag) {
        return read(databag, ReadOptions.LENIENT);
    }

    /**
     * The version that a trace backend's databag is of. The key {@code receivers} is in two versions; what its first
     * element looks like decides. When nothing decides, as before the backend wrote anything, it is the newest.
     */
    public static TracingVersion of(Map<String, String> databag) {
        if (databag.containsKey("ingester-ports") || databag.containsKey("hostname")) {
            return PLAIN;
        }
        if (databag.containsKey("ingesters")) {
            return V0;
        }
        return firstProtocol(databag)
                .map(protocol -> protocol.kind() == JsonValue.Kind.STRING ? V1 : V2)
                .orElse(databag.containsKey("host") ? V1 : V2);
    }

    /** Whether this is what an application writes: a list of the protocols that it asks for. */
    static boolean isRequest(Map<String, String> databag) {
        return firstElement(databag).filter(first -> first.kind() == JsonValue.Kind.STRING).isPresent();
    }

    private static Optional<JsonValue> firstProtocol(Map<String, String> databag) {
        return firstElement(databag)
                .filter(first -> first.kind() == JsonValue.Kind.OBJECT)
                .map(first -> first.members().get("protocol"));
    }

    private static Optional<JsonValue> firstElement(Map<String, String> databag) {
        try {
            JsonValue receivers = JsonValue.parse(databag.getOrDefault("receivers", "null"));
            return receivers.kind() == JsonValue.Kind.ARRAY
                    ? receivers.elements().stream().findFirst()
                    : Optional.empty();
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }
}
