package dev.databag.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of src/it after the invoker's first build of it: its files, and further builds. For the verify scripts, which
 * pass their own variables.
 */
public final class Build {
    private final Path directory;
    private final Map<?, ?> script;

    public Build(Map<?, ?> script) {
        this(script, ((File) script.get("basedir")).toPath());
    }

    private Build(Map<?, ?> script, Path directory) {
        this.script = script;
        this.directory = directory;
    }

    /** The same project in another directory, never built. */
    public Build copyTo(String path) throws IOException {
        Path other = directory.resolve(path);
        Path target = directory.resolve("target");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each) && !each.startsWith(target)).toList()) {
                Path copy = other.resolve(directory.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Build(script, other);
    }

    /** What a build said, and how it ended. */
    public record Outcome(int exitCode, String log) {
        public boolean isSuccess() {
            return exitCode == 0;
        }

        /** The lines that have this text. */
        public List<String> lines(String text) {
            return log.lines().filter(line -> line.contains(text)).toList();
        }

        public boolean has(String text) {
            return log.contains(text);
        }
    }

    /** What the invoker's own build said. */
    public String firstLog() throws IOException {
        return read("build.log");
    }

    /** Builds again, with the Maven, the JDK, the settings and the repository of the first build. */
    public Outcome mvn(String... arguments) throws IOException, InterruptedException {
        return mvn(Map.of(), arguments);
    }

    /** The same in an environment that differs. */
    public Outcome mvn(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(script.get("mavenHome").toString(), "bin", isWindows() ? "mvn.cmd" : "mvn").toString(),
                "--batch-mode",
                "--settings",
                script.get("settings").toString(),
                "-Dmaven.repo.local=" + script.get("localRepositoryPath"),
                "-Ddatabag.it.repository=" + script.get("repository")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", script.get("javaHome").toString());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        log = log.replaceAll("\u001b\\[[0-9;]*m", "").replace("\r\n", "\n");
        int exitCode = process.waitFor();
        Files.writeString(directory.resolve("build.log"), "\n=== mvn " + String.join(" ", arguments) + "\n" + log,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return new Outcome(exitCode, log);
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    public Path path(String path) {
        return directory.resolve(path);
    }

    public boolean exists(String path) {
        return Files.exists(path(path));
    }

    public String read(String path) throws IOException {
        return Files.readString(path(path));
    }

    public byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(path(path));
    }

    public void replace(String path, String old, String now) throws IOException {
        String text = read(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not have " + old);
        }
        Files.writeString(path(path), text.replace(old, now));
    }

    public void delete(String path) throws IOException {
        Files.delete(path(path));
    }

    /** When a file was written last, in milliseconds. */
    public long time(String path) throws IOException {
        return Files.getLastModifiedTime(path(path)).toMillis();
    }
}
