package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, kept in a file, so that one JDK can be measured after the other and the tables hold both. */
final class Results {
    private final Path file;
    private final Map<String, Series> series = new LinkedHashMap<>();

    Results(Path file) {
        this.file = file;
    }

    static Results read(Path file) throws IOException {
        Results results = new Results(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split("\t");
                for (String value : words[1].split(" ")) {
                    results.add(words[0], Double.parseDouble(value));
                }
            }
        }
        return results;
    }

    /** Adds a value to what is known under a name: {@code add("databag/17 default/cpu", 57.1)}. */
    void add(String name, double value) {
        series.computeIfAbsent(name, key -> new Series()).add(value);
    }

    void forget(String prefix) {
        series.keySet().removeIf(name -> name.startsWith(prefix));
    }

    boolean has(String name) {
        return series.containsKey(name);
    }

    Series get(String name) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalArgumentException("never measured: " + name);
        }
        return found;
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        series.forEach((name, values) -> text.append(name)
                .append('\t')
                .append(String.join(" ", values.values().stream().map(String::valueOf).toList()))
                .append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    List<String> names() {
        return List.copyOf(series.keySet());
    }
}
