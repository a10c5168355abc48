package dev.databag.tracing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.databag.testing.DatabagAssertions.assertThat;

import dev.databag.juju.Hook;
import dev.databag.standin.JujuModel;
import dev.databag.testing.Instances;
import dev.databag.testing.JavaCharm;
import dev.databag.testing.Peer;
import dev.databag.testing.TracingPeer;
import dev.databag.tracing.v2.ReceiverProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What deployed libraries write, and any other valid databag, is understood. */
class TracingPeersTest {
    private static final long SEED = Long.getLong("databag.seed", 1);

    @ParameterizedTest
    @EnumSource(TracingPeer.class)
    void databagsAreReadByTheVersionThatTheyAreOf(TracingPeer peer) {
        switch (peer.interfaceVersion()) {
            case "v0" -> assertThat(dev.databag.tracing.v0.ProviderAppData.decode(peer.provider())).isReady();
            case "v1" -> {
                assertThat(dev.databag.tracing.v1.ProviderAppData.decode(peer.provider())).isReady();
                assertThat(dev.databag.tracing.v1.RequirerAppData.decode(peer.requirer())).isReady();
            }
            default -> {
                var provider = assertThat(dev.databag.tracing.v2.ProviderAppData.decode(peer.provider())).isReady();
                var requirer = assertThat(dev.databag.tracing.v2.RequirerAppData.decode(peer.requirer())).isReady();
                assertThat(peer.provider()).says(provider);
                assertThat(peer.requirer()).says(requirer);
                assertWithMessage("byte for byte").that(provider.encode()).isEqualTo(peer.provider());
            }
        }
        assertThat(TracingVersion.of(peer.provider()).name()).isEqualTo(peer.interfaceVersion().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(TracingPeer.class)
    void requirerFindsOtlpWhereverItIsOffered(TracingPeer peer) {
        JujuModel model = new JujuModel();
        model.deploy("tempo", Peer.app(peer.provider()));
        model.deploy("shop", JavaCharm.of(TracingPeersTest::requirer));
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(model.hooks().toString()).doesNotContain("failed");
        if (peer == TracingPeer.TEMPO_COORDINATOR_IDLE) {
            assertThat(model.unit("shop/0").status()).doesNotContain("active");
        } else {
            assertThat(model.unit("shop/0").status()).startsWith("active: sends otlp_http to http");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0", "v1", "v2"})
    void noValidBackendMakesAHookFail(String version) throws Exception {
        System.out.println("seed " + SEED);
        Class<?> type = Class.forName(
                "dev.databag.tracing." + (version.isEmpty() ? "draft" : version) + ".ProviderAppData");
        Instances<?> backends = Instances.ofTracing(type, version).seed(SEED);
        Peer tempo = Peer.silent();
        JujuModel model = new JujuModel();
        model.deploy("tempo", tempo);
        model.deploy("shop", JavaCharm.of(TracingPeersTest::requirer));
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<String, String> databag = encode(backends.next());
            tempo.says(databag);
            model.trigger("tempo", "update-status");
            model.settle();
            String status = model.unit("shop/0").status();
            if (model.unit("shop/0").isInError() || status.contains("invalid data")) {
                wrong.add(backends + " " + databag + ": " + status);
                model.retry("shop/0");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void requirer(Hook hook) {
        TracingRequirer tracing =
                TracingRequirer.of(hook, "tracing", ReceiverProtocol.OTLP_HTTP, ReceiverProtocol.OTLP_GRPC);
        tracing.request();
        TracingState state = tracing.state();
        if (state.endpoint().isPresent()) {
            hook.active(state.reason());
        } else {
            hook.blocked(state.reason());
        }
    }

    @SuppressWarnings("unchecked") // what encode of a generated databag returns
    private static Map<String, String> encode(Object databag) throws ReflectiveOperationException {
        return (Map<String, String>) databag.getClass().getMethod("encode").invoke(databag);
    }
}
