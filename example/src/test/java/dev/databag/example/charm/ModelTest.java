package dev.databag.example.charm;

import static com.google.common.truth.Truth.assertThat;
import static dev.databag.testing.DatabagAssertions.assertThat;

import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import dev.databag.testing.Instances;
import dev.databag.testing.JavaCharm;
import dev.databag.testing.Peer;
import dev.databag.testing.TracingPeer;
import dev.databag.tracing.v2.ProviderAppData;
import dev.databag.tracing.v2.ReceiverProtocol;
import dev.databag.tracing.v2.RequirerAppData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two charms in one process, with the test kit, against whatever the other side may say. */
class ModelTest {
    private static final long SEED = Long.getLong("databag.seed", 1);

    private static final String RECEIVERS =
            "[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo:4318\"}]";

    @TempDir
    Path directory;

    private final JujuModel model = new JujuModel();

    @Test
    void charmsAgreeAndThenKeepQuiet() {
        model.deploy("shop", JavaCharm.of(Shop::run).in(directory));
        model.deploy("tempo", JavaCharm.of(Tempo::run).in(directory));
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(relation.databag("shop"))
                .says(RequirerAppData.of(
                        List.of(ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.OTLP_GRPC, ReceiverProtocol.ZIPKIN)));
        assertThat(relation.databag("tempo")).hasKeys("receivers");
        assertThat(relation.databag("tempo/0")).isEmpty();

        model.forgetHistory();
        model.trigger("shop", "update-status");
        model.trigger("tempo", "update-status");
        model.settle();
        assertThat(model.hooks()).containsExactly("shop/0 update-status", "tempo/0 update-status");
    }

    @Test
    void unchangedRelationSetsNoStatusAndUpdateStatusDoes() {
        Peer tempo = Peer.silent();
        model.deploy("shop", JavaCharm.of(Shop::run).in(directory));
        model.deploy("tempo", tempo);
        model.integrate("shop:tracing", "tempo:tracing");
        tempo.says(Map.of("receivers", RECEIVERS));
        model.trigger("tempo", "config-changed");
        model.settle();
        String status = model.unit("shop/0").status();
        List<String> questions = List.of(
                "relation-ids --format=json tracing",
                "is-leader --format=json",
                "relation-get --format=json -r tracing:0 --app - shop",
                "relation-get --format=json -r tracing:0 --app - tempo");

        // Says the same in other bytes.
        tempo.says(Map.of("receivers", RECEIVERS.replace(" ", "")));
        model.forgetHistory();
        model.trigger("tempo", "config-changed");
        model.settle();
        assertThat(model.hooks()).contains("shop/0 tracing-relation-changed tempo");
        assertThat(model.commands()).containsAtLeastElementsIn(questions);
        assertThat(model.commands().toString()).doesNotContain("status-set");

        model.forgetHistory();
        model.trigger("shop", "update-status");
        model.settle();
        assertThat(model.commands()).containsAtLeastElementsIn(questions);
        assertThat(model.commands().toString()).contains("status-set --application=False active -- sends otlp_http");
        assertThat(model.unit("shop/0").status()).isEqualTo(status);
    }

    @Test
    void shopFollowsABackendThroughAllOfItsVersions() throws Exception {
        Peer tempo = Peer.silent();
        model.deploy("shop", JavaCharm.of(Shop::run).in(directory));
        model.deploy("tempo", tempo);
        model.integrate("shop:tracing", "tempo:tracing");
        for (TracingPeer peer : TracingPeer.values()) {
            tempo.says(peer.provider());
            model.trigger("tempo", "upgrade-charm");
            model.settle();

            boolean idle = peer == TracingPeer.TEMPO_COORDINATOR_IDLE;
            assertThat(model.unit("shop/0").status()).startsWith(idle ? "blocked: " : "active: sends otlp_http to http");
            assertThat(Files.readString(directory.resolve("tracing.env")))
                    .contains(idle ? "OTEL_TRACES_EXPORTER=none\n" : "OTEL_TRACES_EXPORTER=otlp\n");
        }
    }

    @Test
    void shopIsBlockedByWhatItCannotReadOrDoesNotSpeakAndSaysWhy() throws Exception {
        Peer tempo = Peer.silent();
        model.deploy("shop", JavaCharm.of(Shop::run).in(directory));
        model.deploy("tempo", tempo);
        model.integrate("shop:tracing", "tempo:tracing");
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("", "waiting: trace backend: nothing published yet: waiting for receivers");
        statuses.put(
                "nope",
                "blocked: trace backend: invalid data: receivers: expected JSON: a value (text needs quotes) at"
                        + " character 1, found a letter");
        statuses.put(
                "[]",
                "blocked: no tracing protocol in common: it takes none, this application speaks otlp_http, otlp_grpc,"
                        + " zipkin");
        statuses.put(
                RECEIVERS.replace("otlp_http", "loki_http"),
                "blocked: no tracing protocol in common: it takes loki_http, this application speaks otlp_http,"
                        + " otlp_grpc, zipkin");
        statuses.put(RECEIVERS, "active: sends otlp_http to http://tempo:4318");
        statuses.put(
                RECEIVERS.replace("http://tempo:4318", ""),
                "blocked: no tracing protocol in common: it takes none, this application speaks otlp_http, otlp_grpc,"
                        + " zipkin; left out: receivers -> url of otlp_http: expected an address that traces can be"
                        + " sent to, found an empty text");
        Map<String, String> shown = new LinkedHashMap<>();
        for (String receivers : statuses.keySet()) {
            tempo.says(receivers.isEmpty() ? Map.of() : Map.of("receivers", receivers));
            model.trigger("tempo", "config-changed");
            model.settle();
            shown.put(receivers, model.unit("shop/0").status());
            String exporter = receivers.equals(RECEIVERS) ? "otlp" : "none";
            assertThat(Files.readString(directory.resolve("tracing.env")))
                    .contains("OTEL_TRACES_EXPORTER=" + exporter + "\n");
        }

        assertThat(shown.values()).containsExactlyElementsIn(statuses.values()).inOrder();
    }

    @Test
    void backendAnswersWhateverIsAskedOfIt() {
        System.out.println("seed " + SEED);
        Instances<RequirerAppData> requests = Instances.ofTracing(RequirerAppData.class, "v2").seed(SEED);
        Peer shop = Peer.silent();
        model.deploy("shop", shop);
        model.deploy("tempo", JavaCharm.of(Tempo::run).in(directory));
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        for (int i = 0; i < 200; i++) {
            Map<String, String> request = requests.next().encode();
            shop.says(request);
            model.trigger("shop", "update-status");
            model.settle();

            assertThat(model.unit("tempo/0").log()).isEmpty();
            assertThat(ProviderAppData.decode(relation.databag("tempo"))).isReady();
        }
    }
}
