package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands, and has what they cost measured by a small native program, which adds nothing of its own. */
final class Command {
    private final Path measure;

    /** A command runner that keeps its files here; {@code measure} was compiled into the same directory. */
    Command(Path target) {
        this.measure = target.resolve("measure");
    }

    Cost cost(Path directory, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("cost", ".txt");
        try {
            List<String> measured = new ArrayList<>(List.of(measure.toAbsolutePath().toString(), file.toString()));
            measured.addAll(words);
            output(directory, environment, measured);
            return Cost.parse(Files.readString(file));
        } finally {
            Files.delete(file);
        }
    }

    /** What a command wrote; one that fails is a failure of the benchmark. */
    static String output(Path directory, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", words) + " ended with status " + status + ":\n" + output);
        }
        return output;
    }
}
