package dev.databag.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an execution remembers of its last run.
 *
 * @param key the digest of parameters, package-infos and the plugin; empty when the run failed
 * @param inputs the digest of each file that was read or looked for, missing ones among them
 * @param outputs the digest of each generated file
 */
record LastRun(String key, Map<Path, String> inputs, Map<Path, String> outputs) {
    private static final String FORMAT = "databag 1";

    LastRun {
        inputs = new TreeMap<>(inputs);
        outputs = new TreeMap<>(outputs);
    }

    /** What is written there; nothing when nothing is, or another version wrote it. */
    static Optional<LastRun> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        Map<Path, String> inputs = new TreeMap<>();
        Map<Path, String> outputs = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ", 3);
            if (words.length < 3) {
                return Optional.empty();
            }
            (words[0].equals("in") ? inputs : outputs).put(Path.of(words[2]), words[1]);
        }
        return Optional.of(new LastRun(lines.get(1), inputs, outputs));
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORMAT, key));
        inputs.forEach((path, digest) -> lines.add("in " + digest + " " + path));
        outputs.forEach((path, digest) -> lines.add("out " + digest + " " + path));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** Whether a run with that key would read the same and leave the same behind. */
    boolean isCurrent(String key) {
        return this.key.equals(key) && areThere(inputs) && areThere(outputs);
    }

    private static boolean areThere(Map<Path, String> files) {
        return files.entrySet().stream().allMatch(file -> Digest.of(file.getKey()).equals(file.getValue()));
    }
}
