package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.OpenEnum;
import dev.databag.example.tracing.IngesterPort;
import dev.databag.example.tracing.Protocol;
import dev.databag.example.tracing.ProviderAppData;
import dev.databag.example.tracing.v0.Ingester;
import dev.databag.example.tracing.v0.IngesterProtocol;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the generated records, enums and builders promise whoever uses them from Java. */
class GeneratedTypesTest {

    @Test
    void enumKnowsItsWords() {
        assertThat(Stream.of(Protocol.values()).map(Protocol::wire))
                .containsExactly("tempo", "otlp_grpc", "otlp_http", "jaeger", "zipkin")
                .inOrder();
        assertThat(Protocol.find("otlp_http")).hasValue(Protocol.OTLP_HTTP);
        assertThat(Protocol.find("OTLP_HTTP")).isEmpty();
        assertThat(Protocol.find("loki")).isEmpty();
    }

    @Test
    void openWordIsKnownWhenTheEnumKnowsIt() {
        assertThat(Protocol.open("zipkin")).isEqualTo(OpenEnum.of(Protocol.ZIPKIN));
        assertThat(Protocol.open("zipkin").is(Protocol.ZIPKIN)).isTrue();
        assertThat(Protocol.open("loki").known()).isEmpty();
        assertThat(Protocol.open("loki")).isEqualTo(Protocol.open("loki"));
        assertThat(Protocol.open("loki").wire()).isEqualTo("loki");
    }

    @Test
    void builderGivesWhatOfGives() {
        assertThat(ProviderAppData.builder()
                        .hostname("t")
                        .ingesterPorts(List.of(
                                IngesterPort.builder().type(Protocol.open("zipkin")).port(1).build()))
                        .build())
                .isEqualTo(ProviderAppData.of("t", List.of(IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 1))));
    }

    @Test
    void toBuilderChangesOneThing() {
        Ingester ingester = Ingester.of(IngesterProtocol.OTLP_HTTP, 4318)
                .toBuilder()
                .path("/v1/traces")
                .build();

        assertThat(ingester.protocol()).isEqualTo(IngesterProtocol.OTLP_HTTP);
        assertThat(ingester.port()).isEqualTo(4318);
        assertThat(ingester.path()).hasValue("/v1/traces");
    }

    @Test
    void defaultIsAppliedOnRequestAndNeverWritten() {
        dev.databag.example.tracing.v1.ProviderAppData data =
                dev.databag.example.tracing.v1.ProviderAppData.of("t", List.of());

        assertThat(data.internalScheme()).isEmpty();
        assertThat(data.internalSchemeOrDefault()).isEqualTo("http");
        assertThat(data.encode()).doesNotContainKey("internal_scheme");
        assertThat(data.toBuilder().internalScheme("https").build().internalSchemeOrDefault())
                .isEqualTo("https");
    }

    @Test
    void builderSaysWhatIsMissing() {
        assertThat(assertThrows(RuntimeException.class, () -> ProviderAppData.builder().hostname("t").build()))
                .hasMessageThat()
                .contains("ingesterPorts");
    }

    @Test
    void nullIsRefused() {
        assertThrows(NullPointerException.class, () -> ProviderAppData.of(null, List.of()));
        assertThrows(NullPointerException.class, () -> ProviderAppData.of("t", null));
        assertThrows(NullPointerException.class, () -> IngesterPort.of(null, 1));
        List<IngesterPort> holed = new ArrayList<>();
        holed.add(null);
        assertThrows(NullPointerException.class, () -> ProviderAppData.of("t", holed));
    }

    @Test
    void listIsCopied() {
        List<IngesterPort> ports = new ArrayList<>();
        ProviderAppData data = ProviderAppData.of("t", ports);
        ports.add(IngesterPort.of(OpenEnum.of(Protocol.ZIPKIN), 1));

        assertThat(data.ingesterPorts()).isEmpty();
        assertThrows(UnsupportedOperationException.class, () -> data.ingesterPorts().clear());
    }

    @Test
    void equalDataIsEqualAndHashesAlike() {
        ProviderAppData one = ProviderAppData.of("t", List.of(IngesterPort.of(Protocol.open("loki"), 1)));
        ProviderAppData same = ProviderAppData.of("t", List.of(IngesterPort.of(Protocol.open("loki"), 1)));
        ProviderAppData other = ProviderAppData.of("t", List.of(IngesterPort.of(Protocol.open("loki"), 2)));

        assertThat(one).isEqualTo(same);
        assertThat(one.hashCode()).isEqualTo(same.hashCode());
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void dataIsShownByItsComponents() {
        assertThat(ProviderAppData.of("t", List.of(IngesterPort.of(Protocol.open("loki"), 1))).toString())
                .isEqualTo("ProviderAppData[hostname=t, ingesterPorts=[IngesterPort[type=loki, port=1]]]");
    }

    @Test
    void sideThatPublishesNothingHasNoType() {
        assertThrows(
                ClassNotFoundException.class, () -> Class.forName("dev.databag.example.tracing.RequirerAppData"));
        assertThrows(
                ClassNotFoundException.class, () -> Class.forName("dev.databag.example.tracing.ProviderUnitData"));
    }

    @Test
    void generatedTypesArePublicAndRecords() {
        assertThat(ProviderAppData.class.isRecord()).isTrue();
        assertThat(Modifier.isPublic(ProviderAppData.class.getModifiers())).isTrue();
        assertThat(IngesterPort.class.isRecord()).isTrue();
    }
}
