package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.ReadOptions;
import dev.databag.Violation;
import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.TransportProtocolType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a requirer makes of the databags of backends, of whatever version and however broken. */
class TracingOfferTest {

    private static final String PORTS =
            "[{\"protocol\": \"otlp_grpc\", \"port\": 4317}, {\"protocol\": \"zipkin\", \"port\": 9411}]";

    @Test
    void everyVersionIsRead() {
        assertThat(offer("hostname", "tempo", "ingester-ports", "[{\"type\": \"zipkin\", \"port\": 9411}]"))
                .isEqualTo("the tracing interface without a version [zipkin http://tempo:9411]");
        assertThat(offer("hostname", "tempo", "ingester-ports", "[{\"type\": \"otlp_grpc\", \"port\": 4317}]"))
                .isEqualTo("the tracing interface without a version [otlp_grpc tempo:4317]");
        assertThat(offer("host", "\"tempo\"", "ingesters", PORTS))
                .isEqualTo("tracing v0 [otlp_grpc tempo:4317, zipkin http://tempo:9411]");
        assertThat(offer("host", "\"tempo\"", "receivers", PORTS))
                .isEqualTo("tracing v1 [otlp_grpc tempo:4317, zipkin http://tempo:9411]");
        assertThat(offer("receivers", v2("otlp_grpc", "grpc", "tempo:4317", "zipkin", "http", "https://tempo:9411")))
                .isEqualTo("tracing v2 [otlp_grpc tempo:4317, zipkin https://tempo:9411]");
    }

    @Test
    void urlOfVersion1IsMadeOfSchemeOrIngress() {
        assertThat(offer("host", "\"t\"", "receivers", PORTS, "internal_scheme", "\"https\""))
                .isEqualTo("tracing v1 [otlp_grpc t:4317, zipkin https://t:9411]");
        assertThat(offer("host", "\"t\"", "receivers", PORTS, "external_url", "\"https://traefik\""))
                .isEqualTo("tracing v1 [otlp_grpc traefik:4317, zipkin https://traefik:9411]");
        assertThat(offer("host", "\"t\"", "receivers", PORTS, "external_url", "\"http://traefik:80/obs-tempo\""))
                .isEqualTo("tracing v1 [otlp_grpc traefik:4317, zipkin http://traefik:9411]");
        assertThat(offer("host", "\"t\"", "receivers", PORTS, "external_url", "\"\"", "internal_scheme", "\"\""))
                .isEqualTo("tracing v1 [otlp_grpc t:4317, zipkin http://t:9411]");
    }

    @Test
    void ipv6AddressIsPutInBrackets() {
        assertThat(offer("host", "\"fd00::1\"", "ingesters", PORTS))
                .isEqualTo("tracing v0 [otlp_grpc [fd00::1]:4317, zipkin http://[fd00::1]:9411]");
        assertThat(offer("host", "\"[fd00::1]\"", "ingesters", PORTS))
                .isEqualTo("tracing v0 [otlp_grpc [fd00::1]:4317, zipkin http://[fd00::1]:9411]");
    }

    @Test
    void uriHasAScheme() {
        assertThat(uris("receivers", v2("otlp_grpc", "grpc", "tempo:4317", "otlp_http", "http", "http://tempo:4318/")))
                .containsExactly("http://tempo:4317", "http://tempo:4318");
        assertThat(uris("receivers", v2("otlp_grpc", "grpc", "tempo:4317", "zipkin", "http", "other:9411")))
                .containsExactly("http://tempo:4317", "http://other:9411");
    }

    @Test
    void grpcHasTlsIfHttpOfTheSameHostHas() {
        assertThat(uris("receivers", v2("otlp_grpc", "grpc", "tempo:4317", "otlp_http", "http", "https://tempo:4318")))
                .containsExactly("https://tempo:4317", "https://tempo:4318");
        assertThat(uris("receivers", v2("otlp_grpc", "grpc", "tempo:4317", "otlp_http", "http", "https://proxy:4318")))
                .containsExactly("http://tempo:4317", "https://proxy:4318");
        assertThat(uris("host", "\"t\"", "receivers", PORTS, "internal_scheme", "\"https\""))
                .containsExactly("https://t:4317", "https://t:9411");
    }

    @Test
    void firstOfTwoReceiversOfOneProtocolCounts() {
        TracingOffer offer =
                read("receivers", v2("zipkin", "http", "http://first:1", "zipkin", "http", "http://second:2"));

        assertThat(offer.endpoints()).hasSize(1);
        assertThat(offer.endpoint(ReceiverProtocol.ZIPKIN).orElseThrow().url()).isEqualTo("http://first:1");
    }

    @Test
    void brokenReceiverDoesNotTakeDownTheRest() {
        String receivers = v2("otlp_http", "quic", "http://a:1", "zipkin", "http", "http://b:2");
        TracingOffer offer = read("receivers", receivers.replace("]", ", 5, {\"protocol\": null}]"));

        assertThat(offer.toString()).isEqualTo("tracing v2 [zipkin http://b:2]");
        assertThat(offer.warnings().stream().map(Violation::path))
                .containsExactly("receivers -> [0].protocol.type", "receivers -> [2]", "receivers -> [3].protocol",
                        "receivers -> [3].url");
        assertThat(TracingOffer.read(Map.of("receivers", receivers), ReadOptions.STRICT).isReady()).isFalse();
    }

    @Test
    void offerAndEndpointsSayWhatTheyAre() {
        TracingOffer offer = read(
                "receivers", v2("otlp_grpc", "grpc", "tempo:4317", "zipkin", "http", "https://proxy:9411"));
        Endpoint grpc = offer.endpoint(ReceiverProtocol.OTLP_GRPC).orElseThrow();
        Endpoint zipkin = offer.endpoint(ReceiverProtocol.ZIPKIN).orElseThrow();

        assertThat(offer.version()).isEqualTo(TracingVersion.V2);
        assertThat(grpc.transport()).isEqualTo(TransportProtocolType.GRPC);
        assertThat(grpc.isSecure()).isFalse();
        assertThat(zipkin.transport()).isEqualTo(TransportProtocolType.HTTP);
        assertThat(zipkin.isSecure()).isTrue();
        assertThat(zipkin)
                .isEqualTo(new Endpoint(
                        "zipkin", TransportProtocolType.HTTP, "https://proxy:9411", "https://proxy:9411"));
        assertThat(offer.endpoint(ReceiverProtocol.OTLP_HTTP)).isEqualTo(Optional.empty());
        assertThat(offer.endpoint("nothing")).isEqualTo(Optional.empty());
    }

    @Test
    void unknownProtocolIsOfferedUnderItsName() {
        TracingOffer offer = read("receivers", v2("loki_http", "http", "http://a:1"));

        assertThat(offer.endpoint("loki_http").orElseThrow().known()).isEmpty();
    }

    @Test
    void oldNameOfJaegerIsFoundUnderTheNewOne() {
        TracingOffer offer =
                read("host", "\"t\"", "ingesters", "[{\"protocol\": \"jaeger_http_thrift\", \"port\": 14268}]");

        assertThat(offer.endpoint(ReceiverProtocol.JAEGER_THRIFT_HTTP).orElseThrow().url())
                .isEqualTo("http://t:14268");
    }

    @Test
    void addressThatNoExporterCouldUseIsLeftOut() {
        for (String url : List.of(
                "", "http://", "ftp://a:1", "http://a:1\\nLD_PRELOAD=x", "http://a b:1", "http://$(id):1", "http://a:0",
                "http://a:65536", "http://a:x", ":4318", "http://a:1;b", "javascript:x", "http://a'b:1", "a:1:2:g", "fd00::1:4317",
                "http://[fe80::1%eth0]:1")) {
            TracingOffer offer = read("receivers", v2("otlp_http", "http", url, "zipkin", "http", "http://b:2"));

            assertThat(offer.toString()).isEqualTo("tracing v2 [zipkin http://b:2]");
            assertThat(offer.warnings()).hasSize(1);
            assertThat(offer.isReady()).isTrue();
        }
    }

    @Test
    void addressThatIsLeftOutIsNotShown() {
        assertThat(read("receivers", v2("otlp_http", "http", "http://user secret:1")).reason())
                .isEqualTo("ready, with a warning: receivers -> url of otlp_http: expected an address that traces can"
                        + " be sent to, found another text");
        assertThat(read("host", "\"a b\"", "ingesters", PORTS).reason())
                .isEqualTo("ready, with a warning: host: expected an address that traces can be sent to, found"
                        + " another text");
    }

    @Test
    void stateSaysWhatIsTheMatter() {
        assertThat(state()).isEqualTo("WAITING: trace backend: nothing published yet: waiting for receivers");
        assertThat(state("host", "\"t\"")).isEqualTo("WAITING: trace backend: waiting for receivers");
        assertThat(state("receivers", "nope")).startsWith("INVALID: trace backend: invalid data: receivers");
        assertThat(state("receivers", "[]"))
                .isEqualTo("UNSUPPORTED: no tracing protocol in common: it takes none, this application speaks"
                        + " otlp_http, zipkin");
        assertThat(state("receivers", v2("otlp_grpc", "grpc", "a:1", "b\\nc", "http", "http://d:1")))
                .isEqualTo("UNSUPPORTED: no tracing protocol in common: it takes otlp_grpc, a protocol with an odd"
                        + " name, this application speaks otlp_http, zipkin");
        assertThat(state(
                        "receivers",
                        v2("otlp_http", "quic", "http://a:1", "zipkin", "http", "", "x", "http", "http://b:1")))
                .isEqualTo("UNSUPPORTED: no tracing protocol in common: it takes x, this application speaks otlp_http,"
                        + " zipkin; left out: receivers -> [0].protocol.type: expected one of \"http\", \"grpc\","
                        + " found \"quic\" (provider.json#/$defs/ProtocolType/properties/type), and 1 more");
        assertThat(state("receivers", v2("zipkin", "http", "http://z:1", "otlp_http", "http", "http://o:1")))
                .isEqualTo("READY: sends otlp_http to http://o:1");
    }

    @Test
    void noTextMakesReadingThrow() {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String good = v2("otlp_grpc", "grpc", "tempo:4317", "zipkin", "http", "https://[fd00::1]:9411/");
        String noise = "[]{}\",:\\ /u0n-5\ud83d\u0000http";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? good : PORTS);
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                char c = noise.charAt(random.nextInt(noise.length()));
                if (random.nextBoolean()) {
                    text.setCharAt(at, c);
                } else {
                    text.insert(at, c);
                }
            }
            Map<String, String> databag = new HashMap<>(Map.of("receivers", text.toString()));
            if (random.nextBoolean()) {
                databag.put("host", "\"" + noise.charAt(random.nextInt(noise.length())) + "\"");
            }
            try {
                TracingOffer offer = TracingOffer.read(databag);
                for (Endpoint endpoint : offer.endpoints()) {
                    assertThat(endpoint.uri()).matches("https?://[!#%-~]+");
                }
                assertThat(offer.stateFor(List.of(ReceiverProtocol.ZIPKIN)).reason()).doesNotContainMatch("\\v");
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + databag, e);
            }
        }
    }

    static String v2(String... parts) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < parts.length; i += 3) {
            json.append(i == 0 ? "" : ", ")
                    .append("{\"protocol\": {\"name\": \"" + parts[i] + "\", \"type\": \"" + parts[i + 1]
                            + "\"}, \"url\": \"" + parts[i + 2] + "\"}");
        }
        return json.append("]").toString();
    }

    private static TracingOffer read(String... entries) {
        Map<String, String> databag = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            databag.put(entries[i], entries[i + 1]);
        }
        return TracingOffer.read(databag);
    }

    private static String offer(String... entries) {
        return read(entries).toString();
    }

    private static List<String> uris(String... entries) {
        return read(entries).endpoints().stream().map(Endpoint::uri).toList();
    }

    private static String state(String... entries) {
        return read(entries)
                .stateFor(List.of(ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.ZIPKIN))
                .toString();
    }
}
