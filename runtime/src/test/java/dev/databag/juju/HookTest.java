package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HookTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("JUJU_UNIT_NAME", "app/0"));
    private final List<String> commands = new ArrayList<>();

    @Test
    void processWithoutUnitNameIsNoHook() {
        environment.put("JUJU_UNIT_NAME", "");

        IllegalStateException e = assertThrows(IllegalStateException.class, this::hook);

        assertThat(e).hasMessageThat().isEqualTo("JUJU_UNIT_NAME is not set, so this process is not a hook");
    }

    @Test
    void emptyVariableCountsAsNotSet() {
        environment.put("JUJU_REMOTE_UNIT", "");
        environment.put("JUJU_CHARM_HTTP_PROXY", "");

        assertThat(hook().remoteUnit()).isEqualTo(Optional.empty());
        assertThat(hook().variable("JUJU_CHARM_HTTP_PROXY")).isEqualTo(Optional.empty());
        assertThat(hook().modelName()).isEqualTo(Optional.empty());
    }

    @Test
    void environmentOfARelationHookIsRead() {
        environment.putAll(Map.of(
                "JUJU_HOOK_NAME", "tracing-relation-departed",
                "JUJU_RELATION", "tracing",
                "JUJU_RELATION_ID", "tracing:3",
                "JUJU_REMOTE_APP", "tempo",
                "JUJU_REMOTE_UNIT", "tempo/0",
                "JUJU_DEPARTING_UNIT", "tempo/0",
                "JUJU_MODEL_NAME", "shop",
                "JUJU_MODEL_UUID", "6f2e3b8c-0f0e-4a34-8e7b-6f5b8f0a8f0a",
                "JUJU_VERSION", "3.6.8",
                "JUJU_CHARM_DIR", "/var/lib/charm"));
        Hook hook = hook();

        assertThat(hook.name()).isEqualTo("tracing-relation-departed");
        assertThat(hook.relationEvent()).isEqualTo(Optional.of(RelationEvent.DEPARTED));
        assertThat(hook.endpoint()).isEqualTo(Optional.of("tracing"));
        assertThat(hook.relationId()).isEqualTo(Optional.of("tracing:3"));
        assertThat(hook.remoteApp()).isEqualTo(Optional.of("tempo"));
        assertThat(hook.remoteUnit()).isEqualTo(Optional.of("tempo/0"));
        assertThat(hook.departingUnit()).isEqualTo(Optional.of("tempo/0"));
        assertThat(hook.unitName()).isEqualTo("app/0");
        assertThat(hook.appName()).isEqualTo("app");
        assertThat(hook.modelName()).isEqualTo(Optional.of("shop"));
        assertThat(hook.modelUuid()).isEqualTo(Optional.of("6f2e3b8c-0f0e-4a34-8e7b-6f5b8f0a8f0a"));
        assertThat(hook.jujuVersion()).isEqualTo(Optional.of("3.6.8"));
        assertThat(hook.charmDir()).isEqualTo(Path.of("/var/lib/charm"));
        assertThat(hook.toString()).isEqualTo("tracing-relation-departed of app/0");
        assertThat(commands).isEmpty();
    }

    @Test
    void everyVariableMayBeEmpty() {
        for (String variable : List.of(
                "HOOK_NAME", "DISPATCH_PATH", "RELATION", "RELATION_ID", "REMOTE_APP", "REMOTE_UNIT", "DEPARTING_UNIT",
                "MODEL_NAME", "MODEL_UUID", "VERSION", "CHARM_DIR", "SECRET_ID", "SECRET_LABEL", "SECRET_REVISION")) {
            environment.put("JUJU_" + variable, "");
        }
        Hook hook = hook();

        assertThat(hook.name()).isEmpty();
        assertThat(hook.charmDir()).isEqualTo(Path.of(""));
        assertThat(hook.secretRevision()).isEqualTo(OptionalInt.empty());
        assertThat(hook.relation(Role.REQUIRER)).isEqualTo(Optional.empty());
        for (Optional<?> value : List.of(
                hook.relationEvent(), hook.endpoint(), hook.relationId(), hook.remoteApp(), hook.remoteUnit(),
                hook.departingUnit(), hook.modelName(), hook.modelUuid(), hook.jujuVersion(), hook.secretUri(),
                hook.secretLabel())) {
            assertThat(value).isEqualTo(Optional.empty());
        }
    }

    @Test
    void nameOfTheHookComesFromTheDispatchPathOtherwise() {
        environment.put("JUJU_DISPATCH_PATH", "hooks/config-changed");

        assertThat(hook().name()).isEqualTo("config-changed");
    }

    @Test
    void actionHasNoHookName() {
        environment.put("JUJU_DISPATCH_PATH", "actions/backup");

        assertThat(hook().name()).isEmpty();
    }

    @Test
    void endpointWhoseNameLooksLikeAnEventIsNotMistaken() {
        environment.put("JUJU_RELATION", "a-relation-created");
        environment.put("JUJU_HOOK_NAME", "a-relation-created-relation-broken");

        assertThat(hook().relationEvent()).isEqualTo(Optional.of(RelationEvent.BROKEN));
    }

    @Test
    void secretHookIsRead() {
        environment.putAll(Map.of(
                "JUJU_SECRET_ID", "secret:9m4e2mr0ui3e8a215n4g",
                "JUJU_SECRET_LABEL", "db",
                "JUJU_SECRET_REVISION", "4"));

        assertThat(hook().secretUri()).isEqualTo(Optional.of(SecretUri.parse("secret:9m4e2mr0ui3e8a215n4g")));
        assertThat(hook().secretLabel()).isEqualTo(Optional.of("db"));
        assertThat(hook().secretRevision()).isEqualTo(OptionalInt.of(4));
    }

    @Test
    void relationOfTheHookCostsNoTool() {
        environment.putAll(Map.of(
                "JUJU_RELATION", "tracing",
                "JUJU_RELATION_ID", "tracing:3",
                "JUJU_REMOTE_APP", "tempo"));

        Relation relation = hook().relation(Role.REQUIRER).orElseThrow();

        assertThat(relation.id()).isEqualTo("tracing:3");
        assertThat(relation.remoteAppName()).isEqualTo("tempo");
        assertThat(commands).isEmpty();
    }

    @Test
    void relationsComeByNumber() {
        Hook hook = hook("[\"tracing:10\",\"tracing:7\",\"tracing:9\"]");

        assertThat(hook.relations("tracing", Role.REQUIRER).toString()).isEqualTo("[tracing:7, tracing:9, tracing:10]");
    }

    @Test
    void brokenRelationIsNotAmongThem() {
        environment.putAll(Map.of(
                "JUJU_HOOK_NAME", "tracing-relation-broken",
                "JUJU_RELATION", "tracing",
                "JUJU_RELATION_ID", "tracing:7"));
        Hook hook = hook("[\"tracing:10\",\"tracing:7\"]");

        assertThat(hook.relations("tracing", Role.REQUIRER).toString()).isEqualTo("[tracing:10]");
        assertThat(hook.relation(Role.REQUIRER).orElseThrow().isBroken()).isTrue();
    }

    @Test
    void toolsAreAskedOnce() {
        Hook hook = hook("[\"tracing:3\"]");

        assertThat(hook.relations("tracing", Role.REQUIRER)).isSameInstanceAs(hook.relations("tracing", Role.REQUIRER));
        assertThat(commands).containsExactly("relation-ids --format=json tracing");
    }

    @Test
    void endpointHasOneRole() {
        Hook hook = hook("[\"tracing:3\"]");
        hook.relations("tracing", Role.REQUIRER);

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> hook.relations("tracing", Role.PROVIDER));

        assertThat(e).hasMessageThat().isEqualTo("endpoint tracing was used as requirer before, and as provider now");
    }

    @Test
    void statusIsSetOnceForTheSameMessage() {
        Hook hook = hook("");

        hook.blocked("no supported tracing protocol");
        hook.blocked("no supported tracing protocol");
        hook.active();
        hook.waiting("-q is no flag");
        hook.maintenance("installing");
        hook.active("again");

        assertThat(commands)
                .containsExactly(
                        "status-set --application=False blocked -- no supported tracing protocol",
                        "status-set --application=False active -- ",
                        "status-set --application=False waiting -- -q is no flag",
                        "status-set --application=False maintenance -- installing",
                        "status-set --application=False active -- again")
                .inOrder();
    }

    @Test
    void applicationsStatusIsSetByItsLeader() {
        Hook hook = hook("true");

        hook.applicationStatus(hook.leadership().orElseThrow(), Status.ACTIVE, "2 units serve");

        assertThat(commands)
                .containsExactly(
                        "is-leader --format=json", "status-set --application=True active -- 2 units serve")
                .inOrder();
    }

    @Test
    void applicationsStatusTakesNoLeadershipOfAnotherHook() {
        Leadership foreign = hook("true").leadership().orElseThrow();
        Hook hook = hook("true");
        commands.clear();

        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> hook.applicationStatus(foreign, Status.ACTIVE, ""));

        assertThat(e).hasMessageThat().isEqualTo("this leadership was given by another hook");
        assertThat(commands).isEmpty();
    }

    @Test
    void textThatNoArgumentCanHoldIsMadeFit() {
        Hook hook = hook("");

        hook.active("a\0b");
        hook.active("x".repeat(40_000));

        assertThat(commands.get(0)).endsWith("-- a\u2400b");
        assertThat(commands.get(1)).endsWith("-- " + "x".repeat(30_000));
    }

    @Test
    void longLogIsWrittenInPieces() {
        Hook hook = hook("");

        hook.log(LogLevel.WARNING, "x".repeat(29_999) + "\ud83d\ude00" + "y");

        assertThat(commands)
                .containsExactly(
                        "juju-log --log-level WARNING -- " + "x".repeat(29_999),
                        "juju-log --log-level WARNING -- \ud83d\ude00y")
                .inOrder();
    }

    @Test
    void emptyLineIsLogged() {
        hook("").log(LogLevel.DEBUG, "");

        assertThat(commands).containsExactly("juju-log --log-level DEBUG -- ");
    }

    private Hook hook() {
        return hook("");
    }

    private Hook hook(String output) {
        return Hook.of(environment, (command, input) -> {
            commands.add(String.join(" ", command));
            return ToolResult.exited(0, output, "");
        });
    }
}
