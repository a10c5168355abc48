package dev.databag.example.charm;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.standin.Charm;
import dev.databag.standin.HookToolServer;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import dev.databag.testing.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two charms as Juju runs them: each hook is a run of dispatch, each hook tool a process. */
class CharmsTest {

    @TempDir
    Path directory;

    private HookToolServer tools;
    private Path shop;
    private final JujuModel model = new JujuModel();

    @BeforeEach
    void deployShop() throws IOException, InterruptedException {
        tools = HookToolServer.start();
        shop = CharmDirectory.of("shop", directory);
        Files.writeString(shop.resolve("workload"), """
                #!/bin/sh
                echo "$1" >>workload.log
                [ ! -e workload-is-broken ]
                """);
        model.deploy("shop", worthAProcess(tools.charm(shop)));
    }

    @AfterEach
    void stopTools() throws IOException {
        tools.close();
        for (String charm : List.of("shop", "tempo")) {
            // Links out of a temporary directory are warned of when it is deleted.
            Files.deleteIfExists(directory.resolve(charm).resolve("jre"));
        }
    }

    @Test
    void relationLivesFromCreatedToBroken() throws Exception {
        model.deploy("tempo", worthAProcess(tools.charm(CharmDirectory.of("tempo", directory))));
        model.settle();
        assertThat(Files.exists(shop.resolve("jvm.options"))).isTrue();
        assertThat(Files.readString(shop.resolve("jvm.options"))).containsMatch("charm\\.(jsa|aot)");
        model.forgetHistory();

        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(model.hooks())
                .containsExactly(
                        "shop/0 tracing-relation-created tempo",
                        "tempo/0 tracing-relation-created shop",
                        "shop/0 tracing-relation-changed tempo",
                        "shop/0 tracing-relation-joined tempo/0",
                        "shop/0 tracing-relation-changed tempo/0",
                        "tempo/0 tracing-relation-changed shop",
                        "tempo/0 tracing-relation-joined shop/0",
                        "tempo/0 tracing-relation-changed shop/0")
                .inOrder();
        assertThat(relation.databag("shop"))
                .containsExactly("receivers", "[\"otlp_http\", \"otlp_grpc\", \"zipkin\"]");
        assertThat(relation.databag("tempo"))
                .containsExactly(
                        "receivers",
                        "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\": \"10.1.2.2:4317\"},"
                                + " {\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\":"
                                + " \"http://10.1.2.2:4318\"}, {\"protocol\": {\"name\": \"zipkin\", \"type\":"
                                + " \"http\"}, \"url\": \"http://10.1.2.2:9411\"}]");
        assertThat(model.unit("tempo/0").status()).isEqualTo("active: takes otlp_grpc, otlp_http, zipkin");
        assertThat(model.unit("shop/0").status()).isEqualTo("active: sends otlp_http to http://10.1.2.2:4318");
        assertThat(environment())
                .isEqualTo("""
                        OTEL_SERVICE_NAME=shop
                        OTEL_TRACES_EXPORTER=otlp
                        OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
                        OTEL_EXPORTER_OTLP_ENDPOINT=http://10.1.2.2:4318
                        OTEL_METRICS_EXPORTER=none
                        OTEL_LOGS_EXPORTER=none
                        """);
        assertThat(workloadLog()).containsExactly("install", "restart", "restart").inOrder();

        model.forgetHistory();
        model.remove(relation);
        model.settle();

        assertThat(model.hooks())
                .containsExactly(
                        "shop/0 tracing-relation-departed tempo/0",
                        "shop/0 tracing-relation-broken tempo",
                        "tempo/0 tracing-relation-departed shop/0",
                        "tempo/0 tracing-relation-broken shop")
                .inOrder();
        assertThat(model.unit("shop/0").status()).isEqualTo("active: sends no traces");
        assertThat(model.unit("tempo/0").status()).isEqualTo("active: nobody sends traces");
        assertThat(environment()).contains("OTEL_TRACES_EXPORTER=none\n");
    }

    @Test
    void newLeaderFindsEverythingSaidAndWakesNobody() throws Exception {
        model.addUnit("shop");
        model.deploy("tempo", worthAProcess(tools.charm(CharmDirectory.of("tempo", directory))));
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        assertThat(model.unit("shop/1").status()).isEqualTo("active: sends otlp_http to http://10.1.2.3:4318");
        String asked = relation.databag("shop").toString();
        model.forgetHistory();

        model.lead("shop/1");
        model.removeUnit("shop/0");
        model.settle();

        assertThat(relation.databag("shop").toString()).isEqualTo(asked);
        assertThat(model.hooks())
                .containsExactly(
                        "shop/0 tracing-relation-departed tempo/0",
                        "shop/0 tracing-relation-broken tempo",
                        "shop/0 stop",
                        "shop/0 remove",
                        "shop/1 leader-elected",
                        "tempo/0 tracing-relation-departed shop/0")
                .inOrder();
        assertThat(model.commands().toString()).doesNotContain("relation-set");
    }

    @Test
    void hookOfABrokenWorkloadFailsAndIsRunAgain() throws Exception {
        publish("[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\": \"tempo:4317\"}]");
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        Files.writeString(shop.resolve("workload-is-broken"), "");
        model.settle();

        assertThat(model.unit("shop/0").isInError()).isTrue();
        assertThat(model.hooks()).contains("shop/0 tracing-relation-changed tempo failed");

        Files.delete(shop.resolve("workload-is-broken"));
        model.retry("shop/0");
        model.settle();

        assertThat(model.unit("shop/0").isInError()).isFalse();
        assertThat(model.unit("shop/0").status()).isEqualTo("active: sends otlp_grpc to tempo:4317");
        assertThat(environment()).contains("OTEL_EXPORTER_OTLP_ENDPOINT=http://tempo:4317\n");
        assertThat(relation.databag("shop")).isNotEmpty();
    }

    @Test
    void relationThatJujuHasLostIsPassedOverByBoth() throws Exception {
        model.deploy("tempo", worthAProcess(tools.charm(CharmDirectory.of("tempo", directory))));
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        assertThat(environment()).contains("OTEL_TRACES_EXPORTER=otlp\n");
        model.forgetHistory();

        // The agent still lists it, while the controller has it no more: see juju#23246.
        relation.deny("permission denied");
        model.trigger("shop", "update-status");
        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(model.hooks()).containsExactly("shop/0 update-status", "tempo/0 update-status");
        assertThat(model.unit("shop/0").status()).isEqualTo("waiting: trace backend: the relation is ending");
        assertThat(model.unit("tempo/0").status()).isEqualTo("active: nobody sends traces");
        assertThat(environment()).contains("OTEL_TRACES_EXPORTER=none\n");
    }

    @Test
    void charmIsBlockedWhenItSpeaksNoneOfTheProtocols() throws Exception {
        publish("[{\"protocol\": {\"name\": \"jaeger_grpc\", \"type\": \"grpc\"}, \"url\": \"tempo:14250\"}]");
        model.settle();
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(model.unit("shop/0").status())
                .isEqualTo("blocked: no tracing protocol in common: it takes jaeger_grpc, this application speaks"
                        + " otlp_http, otlp_grpc, zipkin");
        assertThat(environment()).contains("OTEL_TRACES_EXPORTER=none\n");
    }

    private void publish(String receivers) {
        model.deploy("tempo", Peer.app(Map.of("receivers", receivers)));
    }

    /** The others would show the same again. */
    private static Charm worthAProcess(Charm charm) {
        List<String> not = List.of("config-changed", "start", "stop", "remove");
        return hook -> not.contains(hook.name()) ? 0 : charm.run(hook);
    }

    private String environment() throws IOException {
        return Files.readString(shop.resolve("tracing.env"));
    }

    private List<String> workloadLog() throws IOException {
        return Files.readAllLines(shop.resolve("workload.log"));
    }
}
