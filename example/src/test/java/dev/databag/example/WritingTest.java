package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.DatabagDelta;
import dev.databag.DatabagException;
import dev.databag.OpenEnum;
import dev.databag.Role;
import dev.databag.Scope;
import dev.databag.Violation;
import dev.databag.example.tracing.IngesterPort;
import dev.databag.example.tracing.Protocol;
import dev.databag.example.tracing.ProviderAppData;
import dev.databag.example.tracing.v0.Ingester;
import dev.databag.example.tracing.v0.IngesterProtocol;
import dev.databag.example.tracing.v1.Receiver;
import dev.databag.example.tracing.v1.ReceiverProtocol;
import dev.databag.example.tracing.v2.RequirerAppData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is written into a databag, and what is left as it is. */
class WritingTest {

    @Test
    void jsonIsSpelledAsPythonSpellsIt() {
        assertThat(ProviderAppData.of(
                                "tempo.svc",
                                List.of(
                                        IngesterPort.of(OpenEnum.of(Protocol.OTLP_GRPC), 4317),
                                        IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 9411)))
                        .encode())
                .containsExactly(
                        "hostname", "tempo.svc",
                        "ingester-ports",
                                "[{\"type\": \"otlp_grpc\", \"port\": 4317}, {\"type\": \"zipkin\", \"port\": 9411}]")
                .inOrder();
    }

    @Test
    void jsonStringHasItsQuotesAndEscapes() {
        assertThat(dev.databag.example.tracing.v0.ProviderAppData.of(
                                "temp\u00f6 \"x\" \\ / \ud83d\ude00\n\u007f", List.of())
                        .encode())
                .containsExactly(
                        "host",
                        "\"temp\\u00f6 \\\"x\\\" \\\\ / \\ud83d\\ude00\\n\\u007f\"",
                        "ingesters",
                        "[]");
    }

    @Test
    void plainTextIsWrittenAsItIs() {
        assertThat(ProviderAppData.of("temp\u00f6 \"x\"", List.of()).encode())
                .containsEntry("hostname", "temp\u00f6 \"x\"");
    }

    @Test
    void emptyOptionalsAreNotWritten() {
        assertThat(dev.databag.example.tracing.v1.ProviderAppData.of("t", List.of()).encode().keySet())
                .containsExactly("host", "receivers");
        assertThat(dev.databag.example.tracing.v0.ProviderAppData.of(
                                "t", List.of(Ingester.of(IngesterProtocol.ZIPKIN, 1)))
                        .encode())
                .containsEntry("ingesters", "[{\"protocol\": \"zipkin\", \"port\": 1}]");
    }

    @Test
    void presentOptionalsAreWrittenInTheOrderOfTheSchema() {
        assertThat(dev.databag.example.tracing.v1.ProviderAppData.builder()
                        .internalScheme("https")
                        .externalUrl("http://traefik/tempo")
                        .receivers(List.of(Receiver.of(OpenEnum.of(ReceiverProtocol.TEMPO_GRPC), 9096)))
                        .host("t")
                        .build()
                        .encode())
                .containsExactly(
                        "host", "\"t\"",
                        "receivers", "[{\"protocol\": \"tempo_grpc\", \"port\": 9096}]",
                        "external_url", "\"http://traefik/tempo\"",
                        "internal_scheme", "\"https\"")
                .inOrder();
    }

    @Test
    void unknownWordIsWrittenBackAsItCame() {
        String receivers = "[{\"protocol\": \"l\\u00f6ki_http\", \"port\": 1}]";

        assertThat(dev.databag.example.tracing.v1.ProviderAppData.decode(
                                Map.of("host", "\"t\"", "receivers", receivers))
                        .orElseThrow()
                        .encode())
                .containsEntry("receivers", receivers);
    }

    @Test
    void emptyPlainTextCannotBePublished() {
        DatabagException thrown = Assertions.assertThrows(
                DatabagException.class, () -> ProviderAppData.of("", List.of()).encode());

        assertThat(thrown.violations().stream().map(Violation::path)).containsExactly("hostname");
        assertThat(thrown.violations().get(0).expected())
                .isEqualTo("text that is not empty: Juju deletes an empty key");
    }

    @Test
    void emptyJsonStringCanBePublished() {
        assertThat(dev.databag.example.tracing.v0.ProviderAppData.of("", List.of()).encode())
                .containsEntry("host", "\"\"");
    }

    @Test
    void nothingIsWrittenThatReadingWouldRefuse() {
        ProviderAppData data = ProviderAppData.of(
                "",
                List.of(
                        IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 0),
                        IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 9411),
                        IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 65536)));

        for (DatabagException thrown : List.of(
                Assertions.assertThrows(DatabagException.class, data::encode),
                Assertions.assertThrows(DatabagException.class, () -> data.changesTo(Map.of())))) {
            assertThat(thrown.violations().stream().map(Violation::path))
                    .containsExactly("hostname", "ingester-ports -> [0].port", "ingester-ports -> [2].port")
                    .inOrder();
        }
    }

    @Test
    void sameDataChangesNothing() {
        ProviderAppData data = ProviderAppData.of("t", List.of(IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 9411)));

        assertThat(data.changesTo(data.encode()).isEmpty()).isTrue();
    }

    @Test
    void otherSpellingOfTheSameDataKeepsItsBytes() {
        Map<String, String> current =
                Map.of("receivers", " [ \"\\u006ftlp_http\" ,\n\"zipkin\"]", "other", "untouched");

        assertThat(RequirerAppData.of(List.of(
                                dev.databag.example.tracing.v2.ReceiverProtocol.OTLP_HTTP,
                                dev.databag.example.tracing.v2.ReceiverProtocol.ZIPKIN))
                        .changesTo(current)
                        .changes())
                .isEmpty();
    }

    @Test
    void nullThatMeansAbsentKeepsItsBytes() {
        Map<String, String> current = Map.of("host", "\"t\"", "receivers", "[]", "external_url", "null");

        assertThat(dev.databag.example.tracing.v1.ProviderAppData.of("t", List.of()).changesTo(current).changes())
                .isEmpty();
    }

    @Test
    void orderOfListCounts() {
        assertThat(request("otlp_http", "zipkin").changesTo(request("zipkin", "otlp_http").encode()).changes())
                .containsExactly("receivers", "[\"otlp_http\", \"zipkin\"]");
    }

    @Test
    void currentTextThatCannotBeReadIsReplaced() {
        assertThat(request("zipkin").changesTo(Map.of("receivers", "[\"nope\"]")).changes())
                .containsExactly("receivers", "[\"zipkin\"]");
        assertThat(request("zipkin").changesTo(Map.of("receivers", "zipkin")).changes())
                .containsExactly("receivers", "[\"zipkin\"]");
    }

    @Test
    void keyThatIsNowAbsentIsRemoved() {
        dev.databag.example.tracing.v1.ProviderAppData with =
                dev.databag.example.tracing.v1.ProviderAppData.builder()
                        .host("t")
                        .receivers(List.of())
                        .externalUrl("http://traefik")
                        .build();

        assertThat(dev.databag.example.tracing.v1.ProviderAppData.of("t", List.of())
                        .changesTo(with.encode())
                        .changes())
                .containsExactly("external_url", "");
    }

    @Test
    void deltaAppliedGivesTheDatabag() {
        Map<String, String> current = new LinkedHashMap<>(Map.of("other", "kept", "receivers", "[]"));

        assertThat(request("zipkin").changesTo(current).applyTo(current))
                .containsExactly("other", "kept", "receivers", "[\"zipkin\"]");
    }

    @Test
    void deltaKnowsWhoseDatabagItIsFor() {
        DatabagDelta delta = request("zipkin").changesTo(Map.of());

        assertThat(delta.role()).isEqualTo(Role.REQUIRER);
        assertThat(delta.scope()).isEqualTo(Scope.APP);
        assertThat(delta.toString()).isEqualTo("DatabagDelta[requirer app: set receivers]");
    }

    @Test
    void nothingElseIsChangedWhenOneKeyDiffers() {
        Map<String, String> current = Map.of("hostname", "t", "ingester-ports", "[ ]", "x", "y");

        assertThat(ProviderAppData.of("u", List.of()).changesTo(current).changes()).containsExactly("hostname", "u");
    }

    private static RequirerAppData request(String... protocols) {
        return RequirerAppData.of(List.of(protocols).stream()
                .map(word -> dev.databag.example.tracing.v2.ReceiverProtocol.find(word).orElseThrow())
                .toList());
    }
}
