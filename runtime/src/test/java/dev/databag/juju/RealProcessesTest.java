package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.standin.Charm;
import dev.databag.standin.ClassPath;
import dev.databag.standin.HookToolServer;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relation's whole life between two charms, each hook and each hook tool a process of its own. */
class RealProcessesTest {
    @TempDir
    Path charmDirectory;

    private static final String URL = "http://tempo/0/" + TestCharm.PROTOCOL;

    @Test
    void relationLivesFromCreatedToBroken() throws Exception {
        try (HookToolServer tools = HookToolServer.start()) {
            JujuModel model = new JujuModel();
            model.deploy("app", relationHooksOf(tools));
            model.deploy("tempo", relationHooksOf(tools));
            model.settle();
            model.forgetHistory();

            JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");
            model.settle();

            assertThat(model.hooks())
                    .containsExactly(
                            "app/0 tracing-relation-created tempo",
                            "tempo/0 tracing-relation-created app",
                            "app/0 tracing-relation-changed tempo",
                            "app/0 tracing-relation-joined tempo/0",
                            "app/0 tracing-relation-changed tempo/0",
                            "tempo/0 tracing-relation-changed app",
                            "tempo/0 tracing-relation-joined app/0",
                            "tempo/0 tracing-relation-changed app/0");
            assertThat(relation.databag("app")).containsExactly("protocol", TestCharm.PROTOCOL);
            assertThat(relation.databag("app/0")).containsExactly("host", "app/0.local");
            assertThat(relation.databag("tempo")).containsExactly("url", URL);
            assertThat(model.unit("app/0").status()).isEqualTo("active: " + URL);
            assertThat(model.unit("tempo/0").log()).contains("INFO app/0 is at app/0.local");

            model.remove(relation);
            model.settle();

            assertThat(model.unit("app/0").status()).isEqualTo("blocked: no tracing");
        }
    }

    @Test
    void hookThatFailsLosesItsWritesUntilItIsRunAgain() throws Exception {
        try (HookToolServer tools = HookToolServer.start()) {
            List<String> failures = new ArrayList<>(List.of("tracing-relation-created"));
            Charm charm = relationHooksOf(tools);
            JujuModel model = new JujuModel();
            model.deploy("app", hook -> {
                int status = charm.run(hook);
                return failures.remove(hook.name()) ? 1 : status;
            });
            model.deploy("tempo", hook -> 0);
            model.settle();
            JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");

            model.settle();
            assertThat(model.unit("app/0").isInError()).isTrue();
            assertThat(relation.databag("app")).isEmpty();

            model.retry("app/0");
            model.step("app/0");
            assertThat(relation.databag("app")).containsExactly("protocol", TestCharm.PROTOCOL);
        }
    }

    @Test
    void dispatchInAnyLanguageFindsTheTools() throws Exception {
        Files.writeString(charmDirectory.resolve("dispatch"), """
                #!/bin/sh
                case $JUJU_DISPATCH_PATH in
                hooks/start) status-set active "$PWD/$JUJU_CHARM_DIR";;
                hooks/tracing-relation-created) echo '- host' > payload
                    echo '{"host": "\\u00f6", "port": 80}' | relation-set --file - zone=a || exit 1
                    relation-set --file payload || echo refused;;
                esac
                """);
        Files.setPosixFilePermissions(
                charmDirectory.resolve("dispatch"), PosixFilePermissions.fromString("rwx------"));
        try (HookToolServer tools = HookToolServer.start()) {
            JujuModel model = new JujuModel();
            model.deploy("app", tools.charm(charmDirectory));
            model.deploy("tempo", hook -> 0);
            JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");
            model.settle();

            assertThat(model.unit("app/0").status()).isEqualTo("active: " + charmDirectory + "/" + charmDirectory);
            assertThat(relation.databag("app/0")).containsExactly("host", "\u00f6", "port", "80", "zone", "a");
        }
    }

    @Test
    void anyProcessWithTheEnvironmentOfAHookIsOne() throws Exception {
        List<String> said = new ArrayList<>();
        try (HookToolServer tools = HookToolServer.start()) {
            JujuModel model = new JujuModel();
            model.deploy("app", hook -> {
                if (hook.name().equals("start")) {
                    String tool = tools.directory().resolve("is-leader").toString();
                    ProcessBuilder process = new ProcessBuilder(tool, "--format=json");
                    process.environment().putAll(tools.environment(hook));
                    said.add(new String(process.start().getInputStream().readAllBytes()));
                    said.add(tools.environment(hook).get("PATH"));
                }
                return 0;
            });
            model.settle();

            assertThat(said.get(0)).isEqualTo("true\n");
            assertThat(said.get(1)).startsWith(tools.directory() + ":");
        }
    }

    @Test
    void processWithoutAHookSaysSo() throws Exception {
        Process process = new ProcessBuilder(command()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("JUJU_UNIT_NAME is not set, so this process is not a hook");
    }

    /** Only these are worth a process. */
    private static Charm relationHooksOf(HookToolServer tools) {
        Charm charm = tools.charm(command());
        return hook -> hook.name().contains("-relation-") ? charm.run(hook) : 0;
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = ClassPath.of(Hook.class) + ":" + ClassPath.of(TestCharm.class);
        return List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, TestCharm.class.getName());
    }
}
