package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: scripts on a PATH of their own. */
class ToolProcessesTest {
    @TempDir
    Path directory;

    @Test
    void outputErrorsAndStatusComeBack() throws IOException {
        tool("relation-get", "printf '%s|' \"$@\"; printf oops >&2; exit 7");

        ToolResult result = run("relation-get", "a b", "", "$x");

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.output()).isEqualTo("a b||$x|");
        assertThat(result.errors()).isEqualTo("oops");
        assertThat(result.toString()).isEqualTo("ToolResult[exit status 7]");
    }

    @Test
    void inputArrives() throws IOException {
        tool("relation-set", "cat");
        byte[] input = "\u00f6\ud83d\ude00".repeat(40_000).getBytes(StandardCharsets.UTF_8);

        ToolResult result = runner().run(List.of("relation-set"), input);

        assertThat(result.output()).isEqualTo(new String(input, StandardCharsets.UTF_8));
    }

    @Test
    void toolThatDoesNotReadItsInputSaysWhyItself() throws IOException {
        tool("relation-set", "echo 'ERROR relation not found' >&2; exit 2");

        ToolResult result = runner().run(List.of("relation-set"), new byte[300_000]);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).isEqualTo("ERROR relation not found\n");
    }

    @Test
    void talkativeToolDoesNotBlock() throws IOException {
        tool("relation-get", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; echo");

        ToolResult result = run("relation-get");

        assertThat(result.output()).hasLength(300_001);
        assertThat(result.errors()).hasLength(300_000);
    }

    @Test
    void missingToolIsMissing() {
        assertThat(run("relation-get").isMissing()).isTrue();
    }

    @Test
    void fileThatCannotBeExecutedIsPassedOver() throws IOException {
        Files.writeString(directory.resolve("is-leader"), "");

        assertThat(run("is-leader").isMissing()).isTrue();
    }

    @Test
    void toolThatCannotBeStartedIsAFailure() throws IOException {
        tool("is-leader", "");
        Files.writeString(directory.resolve("is-leader"), "#!/no/such/interpreter\n");
        Hook hook = Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), runner());

        HookToolException e = assertThrows(HookToolException.class, hook::leadership);

        assertThat(e).hasMessageThat().startsWith("is-leader --format=json: Cannot run program ");
    }

    @Test
    void toolThatHangsIsKilledWithItsChildren() throws IOException {
        tool("relation-get", "sleep 600 & sleep 600; echo never");
        long start = System.nanoTime();

        ToolResult result =
                ToolRunner.processes(environment(), Duration.ofMillis(300)).run(List.of("relation-get"), new byte[0]);

        assertThat(result.isTimedOut()).isTrue();
        assertThat(result.seconds()).isEqualTo(1);
        assertThat(result.toString()).isEqualTo("ToolResult[timed out]");
        // It would sleep for ten minutes.
        assertThat(System.nanoTime() - start).isLessThan(300_000_000_000L);
    }

    @Test
    void toolsSeeTheEnvironmentOfTheHook() throws IOException {
        tool("relation-get", "printf '%s' \"$JUJU_CONTEXT_ID-$HOME\"");

        assertThat(run("relation-get").output()).isEqualTo("app/0-hook-1-");
    }

    @Test
    void firstToolOnThePathIsTaken() throws IOException {
        tool("relation-get", "echo ours");
        Map<String, String> environment = Map.of("PATH", directory + "/none::" + directory + ":/usr/bin:/bin");

        ToolResult result =
                ToolRunner.processes(environment, Duration.ofSeconds(60)).run(List.of("relation-get"), new byte[0]);

        assertThat(result.output()).isEqualTo("ours\n");
    }

    @Test
    void interruptedThreadGetsAFailureAndStaysInterrupted() throws IOException {
        tool("relation-get", ":");
        Thread.currentThread().interrupt();

        ToolResult result = run("relation-get");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.errors()).isEqualTo("interrupted while it ran");
    }

    private ToolResult run(String... command) {
        return runner().run(List.of(command), new byte[0]);
    }

    private ToolRunner runner() {
        return ToolRunner.processes(environment(), Duration.ofSeconds(60));
    }

    private Map<String, String> environment() {
        return Map.of("PATH", directory + ":/usr/bin:/bin", "JUJU_CONTEXT_ID", "app/0-hook-1");
    }

    private void tool(String name, String script) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
