package dev.databag.example.charm;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.example.libraries.PythonLibraries;
import dev.databag.standin.Charm;
import dev.databag.standin.HookToolServer;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our charms and the same in Python, on the real libraries, through the stand-in for Juju. */
class PythonInteropIT {

    private static final String RECEIVERS =
            "[{\"protocol\": {\"name\": \"otlp_grpc\", \"type\": \"grpc\"}, \"url\": \"10.1.2.2:4317\"},"
                    + " {\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://10.1.2.2:4318\"},"
                    + " {\"protocol\": {\"name\": \"zipkin\", \"type\": \"http\"}, \"url\": \"http://10.1.2.2:9411\"}]";

    @TempDir
    Path directory;

    private final JujuModel model = new JujuModel();
    private final Map<String, Charm> charms = new HashMap<>();
    private final List<Path> links = new ArrayList<>();
    private HookToolServer tools;

    @BeforeAll
    static void installTheLibraries() throws Exception {
        PythonLibraries.install();
    }

    @BeforeEach
    void startTools() throws IOException {
        tools = HookToolServer.start();
    }

    @AfterEach
    void stopTools() throws IOException {
        tools.close();
        for (Path link : links) {
            Files.delete(link);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charmlibs.interfaces.tracing",
                "ops_tracing.vendor.charms.tempo_coordinator_k8s.v0.tracing",
            })
    void javaProviderAndPythonRequirerUnderstandEachOther(String library) throws Exception {
        deploy("shop", python("shop", library));
        deploy("tempo", java("tempo"));
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(relation.databag("shop"))
                .containsExactly("receivers", "[\"otlp_http\", \"otlp_grpc\", \"zipkin\"]");
        assertThat(relation.databag("tempo")).containsExactly("receivers", RECEIVERS);
        assertThat(model.unit("shop/0").status())
                .isEqualTo("active: otlp_http http://10.1.2.2:4318, otlp_grpc 10.1.2.2:4317, zipkin"
                        + " http://10.1.2.2:9411");

        charms.put("shop", java("shop"));
        charms.put("tempo", python("python-tempo", "tempo", library));
        assertThatNobodyWakes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charmlibs.interfaces.tracing",
                "ops_tracing.vendor.charms.tempo_coordinator_k8s.v0.tracing",
            })
    void pythonProviderAndJavaRequirerUnderstandEachOther(String library) throws Exception {
        deploy("shop", java("shop"));
        deploy("tempo", python("tempo", library));
        model.settle();
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(relation.databag("shop"))
                .containsExactly("receivers", "[\"otlp_http\", \"otlp_grpc\", \"zipkin\"]");
        assertThat(relation.databag("tempo")).containsExactly("receivers", RECEIVERS);
        assertThat(model.unit("shop/0").status()).isEqualTo("active: sends otlp_http to http://10.1.2.2:4318");
        assertThat(model.unit("tempo/0").status()).isEqualTo("active: takes otlp_grpc, otlp_http, zipkin");

        charms.put("shop", python("python-shop", "shop", library));
        charms.put("tempo", java("java-tempo", "tempo"));
        assertThatNobodyWakes();
    }

    /** Both charms were just rewritten in the other language, and say the same as before. */
    private void assertThatNobodyWakes() {
        model.forgetHistory();
        model.trigger("shop", "upgrade-charm");
        model.trigger("tempo", "upgrade-charm");
        model.settle();

        assertThat(model.hooks()).containsExactly("shop/0 upgrade-charm", "tempo/0 upgrade-charm");
    }

    private void deploy(String app, Charm charm) {
        charms.put(app, charm);
        // The rest of a unit's life has been seen in CharmsTest.
        model.deploy(app, hook -> List.of("config-changed", "start", "leader-elected", "install").contains(hook.name())
                ? 0
                : charms.get(app).run(hook));
    }

    private Charm java(String app) throws Exception {
        return java(app, app);
    }

    private Charm java(String name, String app) throws Exception {
        Path charm = CharmDirectory.of(app, directory.resolve("java-" + name));
        links.add(charm.resolve("jre"));
        // The real one wants systemd.
        Files.deleteIfExists(charm.resolve("workload"));
        return tools.charm(charm);
    }

    private Charm python(String app, String library) throws IOException {
        return python(app, app, library);
    }

    private Charm python(String name, String app, String library) throws IOException {
        Path charm = directory.resolve(name);
        String side = app.equals("shop") ? "requires: {tracing: {interface: tracing, limit: 1}}"
                : "provides: {tracing: {interface: tracing}}";
        PythonLibraries.layOut(
                charm, "charm.py", "name: " + app + "\n" + side + "\n", Map.of("library", library));
        return tools.charm(charm);
    }
}
