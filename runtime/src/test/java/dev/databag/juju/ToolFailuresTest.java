package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagDelta;
import dev.databag.DatabagException;
import dev.databag.Role;
import dev.databag.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Juju says when it refuses, and what a charm gets to catch. */
class ToolFailuresTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "JUJU_UNIT_NAME", "app/0",
            "JUJU_HOOK_NAME", "tracing-relation-changed",
            "JUJU_RELATION", "tracing",
            "JUJU_RELATION_ID", "tracing:3",
            "JUJU_REMOTE_APP", "tempo");

    private final Deque<ToolResult> results = new ArrayDeque<>();
    private final List<String> commands = new ArrayList<>();
    private final Hook hook = Hook.of(ENVIRONMENT, (command, input) -> {
        commands.add(String.join(" ", command));
        return results.remove();
    });
    private final Relation relation = hook.relation(Role.REQUIRER).orElseThrow();

    @Test
    void relationThatJujuDoesNotKnow() {
        for (String words : new String[] {
            "ERROR invalid value \"tracing:3\" for option -r: relation not found\n", "ERROR Relation not found\n"
        }) {
            results.add(ToolResult.exited(2, "", words));

            RelationNotFoundException e =
                    assertThrows(RelationNotFoundException.class, () -> relation.remoteUnit("tempo/0").size());

            assertThat(e.command()).isEqualTo("relation-get --format=json -r tracing:3 - tempo/0");
            assertThat(e.exitStatus()).isEqualTo(2);
            assertThat(e).hasMessageThat().isEqualTo(e.command() + ": " + words.strip().substring("ERROR ".length()));
        }
    }

    @Test
    void relationThatNetworkGetDoesNotKnow() {
        results.add(ToolResult.exited(1, "", "ERROR relation 3 not found\n"));

        assertThrows(RelationNotFoundException.class, relation::network);
    }

    @Test
    void deniedRemoteDatabagMeansThatTheRelationIsDying() {
        results.add(ToolResult.exited(1, "", "ERROR permission denied\n"));

        RelationDyingException e = assertThrows(RelationDyingException.class, () -> relation.remoteApp().size());

        assertThat(e)
                .hasMessageThat()
                .isEqualTo("relation-get --format=json -r tracing:3 --app - tempo: permission denied,"
                        + " for tracing:3 is being removed or gone");
        assertThat(e).hasCauseThat().isInstanceOf(PermissionDeniedException.class);
        assertThat(commands).hasSize(1);
    }

    @Test
    void deniedListAndNetworkAndModelMeanTheSame() {
        for (int i = 0; i < 4; i++) {
            results.add(ToolResult.exited(1, "", "ERROR permission denied (unauthorized access)\n"));
        }

        assertThrows(RelationDyingException.class, relation::remoteUnits);
        assertThrows(RelationDyingException.class, relation::network);
        assertThrows(RelationDyingException.class, relation::remoteModelUuid);
        assertThrows(RelationDyingException.class, () -> relation.localUnit().size());
    }

    @Test
    void deniedApplicationDatabagOfALeaderMeansThatTheRelationIsDying() {
        LocalDatabag mine = localApp();
        results.add(ToolResult.exited(
                1, "", "ERROR cannot read relation application settings: permission denied (unauthorized access)\n"));
        results.add(ToolResult.exited(0, "true\n", ""));

        assertThrows(RelationDyingException.class, () -> mine.write(delta("secret")));

        assertThat(commands)
                .containsExactly(
                        "is-leader --format=json",
                        "relation-set -r tracing:3 --app --file -",
                        "is-leader --format=json")
                .inOrder();
    }

    @Test
    void leadershipThatWasLostIsAPermissionThatIsMissing() {
        LocalDatabag mine = localApp();
        results.add(ToolResult.exited(1, "", "ERROR cannot write relation settings\n"));
        results.add(ToolResult.exited(0, "false\n", ""));

        PermissionDeniedException e = assertThrows(PermissionDeniedException.class, () -> mine.write(delta("secret")));

        assertThat(e)
                .hasMessageThat()
                .isEqualTo("relation-set -r tracing:3 --app --file -: permission denied,"
                        + " for app/0 does not lead app any more");
    }

    @Test
    void leadershipThatWasLostBeforeReading() {
        LocalDatabag mine = localApp();
        results.add(ToolResult.exited(1, "", "ERROR permission denied\n"));
        results.add(ToolResult.exited(0, "false\n", ""));

        assertThrows(PermissionDeniedException.class, mine::size);
    }

    @Test
    void secretThatNobodyGranted() {
        results.add(ToolResult.exited(1, "", "ERROR permission denied\n"));

        PermissionDeniedException e = assertThrows(
                PermissionDeniedException.class,
                () -> hook.secrets().get(SecretUri.parse("secret:9m4e2mr0ui3e8a215n4g")));

        assertThat(e)
                .hasMessageThat()
                .isEqualTo("secret-get --format=json secret:9m4e2mr0ui3e8a215n4g: permission denied");
    }

    @Test
    void anyOtherFailureIsInTheToolsOwnWords() {
        results.add(ToolResult.exited(1, "", "ERROR connection refused\n"));

        HookToolException e = assertThrows(HookToolException.class, () -> relation.localUnit().write(unitDelta("x")));

        assertThat(e.getClass()).isEqualTo(HookToolException.class);
        assertThat(e).hasMessageThat().isEqualTo("relation-set -r tracing:3 --file -: connection refused");
    }

    @Test
    void silentFailureSaysItsExitStatus() {
        results.add(ToolResult.exited(3, "ignored", "\n"));

        HookToolException e = assertThrows(HookToolException.class, () -> relation.localUnit().write(unitDelta("x")));

        assertThat(e).hasMessageThat().isEqualTo("relation-set -r tracing:3 --file -: exit status 3");
    }

    @Test
    void missingTool() {
        results.add(ToolResult.missing());

        HookToolMissingException e = assertThrows(HookToolMissingException.class, relation::remoteModelUuid);

        assertThat(e)
                .hasMessageThat()
                .isEqualTo("relation-model-get --format=json -r tracing:3: not on the PATH;"
                        + " this Juju has no such tool, or this process is not a hook");
        assertThat(e.exitStatus()).isEqualTo(-1);
    }

    @Test
    void toolThatDoesNotEnd() {
        results.add(ToolResult.timedOut(60));

        HookToolTimeoutException e = assertThrows(HookToolTimeoutException.class, hook::leadership);

        assertThat(e)
                .hasMessageThat()
                .isEqualTo("is-leader --format=json: no answer within 60 s, so it was killed");
    }

    @Test
    void messageOfAStatusIsNotInTheException() {
        results.add(ToolResult.exited(1, "", "ERROR connection refused\n"));
        results.add(ToolResult.exited(1, "", "ERROR connection refused\n"));

        HookToolException status =
                assertThrows(HookToolException.class, () -> hook.blocked("pass hunter2"));
        HookToolException log =
                assertThrows(HookToolException.class, () -> hook.log(LogLevel.INFO, "pass hunter2"));

        assertThat(status)
                .hasMessageThat()
                .isEqualTo("status-set --application=False blocked -- ...: connection refused");
        assertThat(log).hasMessageThat().isEqualTo("juju-log --log-level INFO -- ...: connection refused");
    }

    @Test
    void statusThatFailedIsSetAgain() {
        results.add(ToolResult.exited(1, "", "ERROR connection refused\n"));
        results.add(ToolResult.exited(0, "", ""));
        assertThrows(HookToolException.class, hook::active);

        hook.active();

        assertThat(commands).hasSize(2);
    }

    @Test
    void textThatJujuCannotTakeIsRefusedBeforeAnyTool() {
        DatabagException e = assertThrows(
                DatabagException.class, () -> relation.localUnit().write(unitDelta("secret\ud800")));

        assertThat(e).hasMessageThat().isEqualTo("host: expected text that has a UTF-8 form, found a lone surrogate");
        assertThat(commands).isEmpty();
    }

    @Test
    void writeThatFailedLeavesTheViewAsItWas() {
        results.add(ToolResult.exited(0, "{\"host\":\"before\"}", ""));
        results.add(ToolResult.exited(1, "", "ERROR connection refused\n"));
        LocalDatabag mine = relation.localUnit();
        mine.size();

        assertThrows(HookToolException.class, () -> mine.write(unitDelta("after")));

        assertThat(mine).containsExactly("host", "before");
    }

    private LocalDatabag localApp() {
        results.add(ToolResult.exited(0, "true\n", ""));
        return relation.localApp(hook.leadership().orElseThrow());
    }

    private static DatabagDelta delta(String value) {
        return DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of("host", value));
    }

    private static DatabagDelta unitDelta(String value) {
        return DatabagDelta.of(Role.REQUIRER, Scope.UNIT, Map.of("host", value));
    }
}
