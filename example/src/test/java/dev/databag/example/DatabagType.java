package dev.databag.example;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.example.tracing.IngesterPort;
import dev.databag.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One generated databag type, so that a test can be said once for all of them. */
record DatabagType<T>(
        String name,
        BiFunction<Map<String, String>, ReadOptions, Decoded<T>> decoding,
        Function<T, Map<String, String>> encoding,
        BiFunction<T, Map<String, String>, DatabagDelta> changing,
        Function<T, JsonValue> meaning) {

    static final DatabagType<dev.databag.example.tracing.ProviderAppData> PLAIN_PROVIDER = new DatabagType<>(
            "plain provider",
            dev.databag.example.tracing.ProviderAppData::decode,
            dev.databag.example.tracing.ProviderAppData::encode,
            dev.databag.example.tracing.ProviderAppData::changesTo,
            data -> object()
                    .with("hostname", data.hostname())
                    .with("ingester-ports", list(data.ingesterPorts(), DatabagType::meaningOf))
                    .json());

    static final DatabagType<dev.databag.example.tracing.v0.ProviderAppData> V0_PROVIDER = new DatabagType<>(
            "v0 provider",
            dev.databag.example.tracing.v0.ProviderAppData::decode,
            dev.databag.example.tracing.v0.ProviderAppData::encode,
            dev.databag.example.tracing.v0.ProviderAppData::changesTo,
            data -> object()
                    .with("host", data.host())
                    .with("ingesters", list(data.ingesters(), ingester -> object()
                            .with("protocol", ingester.protocol().wire())
                            .with("port", ingester.port())
                            .with("path", ingester.path())
                            .json()))
                    .json());

    static final DatabagType<dev.databag.example.tracing.v1.ProviderAppData> V1_PROVIDER = new DatabagType<>(
            "v1 provider",
            dev.databag.example.tracing.v1.ProviderAppData::decode,
            dev.databag.example.tracing.v1.ProviderAppData::encode,
            dev.databag.example.tracing.v1.ProviderAppData::changesTo,
            data -> object()
                    .with("host", data.host())
                    .with("receivers", list(data.receivers(), receiver -> object()
                            .with("protocol", receiver.protocol().wire())
                            .with("port", receiver.port())
                            .json()))
                    .with("external_url", data.externalUrl())
                    .with("internal_scheme", data.internalScheme())
                    .json());

    static final DatabagType<dev.databag.example.tracing.v1.RequirerAppData> V1_REQUIRER = new DatabagType<>(
            "v1 requirer",
            dev.databag.example.tracing.v1.RequirerAppData::decode,
            dev.databag.example.tracing.v1.RequirerAppData::encode,
            dev.databag.example.tracing.v1.RequirerAppData::changesTo,
            data -> object()
                    .with("receivers", list(data.receivers(), protocol -> JsonValue.of(protocol.wire())))
                    .json());

    static final DatabagType<dev.databag.example.tracing.v2.ProviderAppData> V2_PROVIDER = new DatabagType<>(
            "v2 provider",
            dev.databag.example.tracing.v2.ProviderAppData::decode,
            dev.databag.example.tracing.v2.ProviderAppData::encode,
            dev.databag.example.tracing.v2.ProviderAppData::changesTo,
            data -> object()
                    .with("receivers", list(data.receivers(), receiver -> object()
                            .with("protocol", object()
                                    .with("name", receiver.protocol().name().wire())
                                    .with("type", receiver.protocol().type().wire())
                                    .json())
                            .with("url", receiver.url())
                            .json()))
                    .json());

    static final DatabagType<dev.databag.example.tracing.v2.RequirerAppData> V2_REQUIRER = new DatabagType<>(
            "v2 requirer",
            dev.databag.example.tracing.v2.RequirerAppData::decode,
            dev.databag.example.tracing.v2.RequirerAppData::encode,
            dev.databag.example.tracing.v2.RequirerAppData::changesTo,
            data -> object()
                    .with("receivers", list(data.receivers(), protocol -> JsonValue.of(protocol.wire())))
                    .json());

    static final List<DatabagType<?>> ALL =
            List.of(PLAIN_PROVIDER, V0_PROVIDER, V1_PROVIDER, V1_REQUIRER, V2_PROVIDER, V2_REQUIRER);

    /** The type that a version and a side of the interface have, such as {@code "v2", "requirer"}. */
    static DatabagType<?> of(String version, String side) {
        return ALL.stream()
                .filter(type -> type.name().equals(version + " " + side))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no databag " + version + " " + side));
    }

    Decoded<T> decode(Map<String, String> databag) {
        return decoding.apply(databag, ReadOptions.STRICT);
    }

    Decoded<T> decodeLenient(Map<String, String> databag) {
        return decoding.apply(databag, ReadOptions.LENIENT);
    }

    /** What the databag means, through the accessors of its type, if it is ready. */
    Optional<JsonValue> read(Map<String, String> databag) {
        return decode(databag).value().map(meaning);
    }

    /** The databag read and written again. */
    Map<String, String> rewritten(Map<String, String> databag) {
        return encoding.apply(decode(databag).orElseThrow());
    }

    /** What has to change in {@code current} for it to mean what {@code databag} means. */
    DatabagDelta changes(Map<String, String> databag, Map<String, String> current) {
        return changing.apply(decode(databag).orElseThrow(), current);
    }

    @Override
    public String toString() {
        return name;
    }

    private static JsonValue meaningOf(IngesterPort port) {
        return object()
                .with("type", port.type().wire())
                .with("port", port.port())
                .json();
    }

    private static <E> JsonValue list(List<E> elements, Function<E, JsonValue> meaning) {
        return JsonValue.of(new ArrayList<>(elements.stream().map(meaning).toList()));
    }

    private static Members object() {
        return new Members(new LinkedHashMap<>());
    }

    private record Members(Map<String, JsonValue> members) {

        Members with(String name, JsonValue value) {
            members.put(name, value);
            return this;
        }

        Members with(String name, String value) {
            return with(name, JsonValue.of(value));
        }

        Members with(String name, int value) {
            return with(name, JsonValue.of(value));
        }

        Members with(String name, Optional<String> value) {
            value.ifPresent(present -> with(name, present));
            return this;
        }

        JsonValue json() {
            return JsonValue.of(members);
        }
    }
}
