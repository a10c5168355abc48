package dev.databag.example.workload;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.example.charm.Shop;
import dev.databag.juju.Hook;
import dev.databag.juju.ToolResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The workload of a charm that is related to a trace backend: the backend's databag is all that the two are told. */
final class RelatedWorkload {
    private RelatedWorkload() {}

    /** The charm's hook reads the databag and writes the environment; a process of that environment is the workload. */
    static void takeOneOrder(Map<String, String> databag, Path charmDirectory) throws IOException, InterruptedException {
        Shop.run(hook(databag, charmDirectory));
        ProcessBuilder workload = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Workload.class.getName(),
                "1");
        workload.environment().clear();
        for (String line : Files.readAllLines(charmDirectory.resolve("tracing.env"))) {
            workload.environment().put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        Path log = charmDirectory.resolve("workload.log");
        Process process =
                workload.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertWithMessage(Files.readString(log)).that(ended).isTrue();
        assertWithMessage(Files.readString(log)).that(process.exitValue()).isEqualTo(0);
    }

    private static Hook hook(Map<String, String> databag, Path charmDirectory) {
        Map<String, String> environment = Map.of(
                "JUJU_UNIT_NAME", "shop/1",
                "JUJU_CHARM_DIR", charmDirectory.toString(),
                "JUJU_HOOK_NAME", "tracing-relation-changed",
                "JUJU_RELATION", "tracing",
                "JUJU_RELATION_ID", "tracing:0",
                "JUJU_REMOTE_APP", "tempo");
        return Hook.of(environment, (command, input) -> switch (command.get(0)) {
            case "is-leader" -> answer("false");
            case "relation-ids" -> answer("[\"tracing:0\"]");
            case "relation-get" -> answer(json(databag));
            case "status-set" -> answer("");
            default -> throw new IllegalArgumentException(String.join(" ", command));
        });
    }

    private static ToolResult answer(String output) {
        return ToolResult.exited(0, output + "\n", "");
    }

    private static String json(Map<String, String> databag) {
        StringBuilder json = new StringBuilder("{");
        databag.forEach((key, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"').append(key).append("\":\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"'));
        return json.append('}').toString();
    }
}
