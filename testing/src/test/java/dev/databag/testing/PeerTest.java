package dev.databag.testing;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import dev.databag.juju.Relation;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The other side of a relation, and charms that run in this process. */
class PeerTest {
    private final JujuModel model = new JujuModel();

    @Test
    void peerSaysWhatItIsToldAndNoMore() {
        Peer tempo = Peer.app(Map.of("host", "a=b", "stale", "1"));
        model.deploy("shop", Peer.silent());
        model.deploy("tempo", tempo);
        model.addUnit("tempo");
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(relation.databag("tempo")).containsExactly("host", "a=b", "stale", "1");
        assertThat(relation.databag("tempo/0")).isEmpty();
        assertThat(relation.databag("shop")).isEmpty();

        tempo.says(Map.of("host", "\ud83d\ude00\n"));
        tempo.unitSays(Map.of("port", "80"));
        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(relation.databag("tempo")).containsExactly("host", "\ud83d\ude00\n");
        assertThat(relation.databag("tempo/0")).containsExactly("port", "80");
        assertThat(relation.databag("tempo/1")).containsExactly("port", "80");
    }

    @Test
    void peerThatRepeatsItselfWakesNobody() {
        model.deploy("shop", Peer.unit(Map.of("port", "80")));
        model.deploy("tempo", Peer.app(Map.of("host", "tempo")));
        model.integrate("shop:tracing", "tempo:tracing");
        model.settle();
        model.forgetHistory();

        model.trigger("tempo", "update-status");
        model.trigger("shop", "update-status");
        model.settle();

        assertThat(model.hooks()).containsExactly("shop/0 update-status", "tempo/0 update-status");
        assertThat(model.commands().toString()).doesNotContain("relation-set");
    }

    @Test
    void exceptionEndsTheHookAndWhatItWroteIsForgotten() {
        boolean[] broken = {true};
        model.deploy("shop", Peer.silent());
        model.deploy("tempo", JavaCharm.of(hook -> {
            for (Relation relation : hook.relations("tracing", Role.PROVIDER)) {
                relation.localUnit().write(unit(Map.of("port", "80")));
                if (broken[0]) {
                    throw new IllegalStateException("disk full");
                }
            }
        }));
        JujuRelation relation = model.integrate("shop:tracing", "tempo:tracing");
        model.settle();

        assertThat(model.unit("tempo/0").isInError()).isTrue();
        assertThat(relation.databag("tempo/0")).isEmpty();
        assertThat(model.unit("tempo/0").log().get(0)).startsWith("ERROR java.lang.IllegalStateException: disk full\n");

        broken[0] = false;
        model.retry("tempo/0");
        model.settle();

        assertThat(relation.databag("tempo/0")).containsExactly("port", "80");
    }

    @Test
    void charmHasADirectoryAndVariablesOfItsOwn() {
        List<String> seen = new ArrayList<>();
        model.deploy(
                "shop",
                JavaCharm.of(hook -> seen.add(hook.charmDir() + " " + hook.variable("JUJU_CHARM_HTTP_PROXY").orElse("-")))
                        .in(Path.of("/charm"))
                        .with("JUJU_CHARM_HTTP_PROXY", "http://proxy"));
        model.settle();

        assertThat(seen.get(0)).isEqualTo("/charm http://proxy");
    }

    private static DatabagDelta unit(Map<String, String> changes) {
        return DatabagDelta.of(Role.PROVIDER, Scope.UNIT, changes);
    }
}
