package dev.databag.benchmark.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that reads one databag of v2 and writes one of v0 with one library, from its sources to its jar.
 *
 * @param name what the tables call it
 * @param main its main class
 * @param sources the directories of its sources under programs
 * @param libraries how the names of the jars begin that it needs
 * @param processors the same for the annotation processors that compile it
 */
record Program(String name, String main, List<String> sources, List<String> libraries, List<String> processors) {

    static final String EMPTY = "empty main";
    static final String LINE = "main that prints a line";
    static final String OURS = "Databag";

    static List<Program> all() {
        List<String> jackson3 = List.of(
                "tools.jackson.core.jackson-", "com.fasterxml.jackson.core.jackson-annotations-");
        List<String> networknt = new ArrayList<>(jackson3);
        networknt.addAll(List.of("com.networknt.", "org.slf4j.", "com.ethlo.", "org.snakeyaml.", "tools.jackson.dataformat."));
        return List.of(
                new Program(EMPTY, "program.Nothing", List.of("plain"), List.of(), List.of()),
                new Program(LINE, "program.Line", List.of("plain"), List.of(), List.of()),
                new Program(OURS, "program.Main", List.of("databag"), List.of("databag-runtime-"), List.of("databag-processor-")),
                peer("jackson-core, by hand", "jackson-core", List.of("com.fasterxml.jackson.core.jackson-core-")),
                peer("gson", "gson", List.of("com.google.code.gson.")),
                new Program(
                        "avaje-jsonb",
                        "program.Main",
                        List.of("avaje", "words"),
                        List.of("io.avaje.avaje-json-core-", "io.avaje.avaje-jsonb-3", "io.avaje.avaje-spi-service-"),
                        List.of("io.avaje.")),
                new Program(
                        "dsl-json",
                        "program.Main",
                        List.of("dsl-json", "words"),
                        List.of("com.dslplatform.dsl-json-"),
                        List.of("com.dslplatform.dsl-json-")),
                peer("fastjson2", "fastjson2", List.of("com.alibaba.fastjson2.")),
                peer("jackson-databind 2", "databind2", List.of("com.fasterxml.jackson.core.")),
                peer("jackson-databind 3", "databind3", jackson3),
                peer("networknt + databind 3", "networknt", networknt));
    }

    private static Program peer(String name, String directory, List<String> libraries) {
        return new Program(name, "program.Main", List.of(directory, "records", "words"), libraries, List.of());
    }

    /** Compiles it, as its user would, and gives its class path: its jar and its libraries. */
    String build(Path root, Path jdk, Path target) throws IOException, InterruptedException {
        Path classes = target.resolve("classes").resolve(name.replace(' ', '-'));
        Path jar = target.resolve("programs").resolve(name.replace(' ', '-') + ".jar");
        Files.createDirectories(classes);
        Files.createDirectories(jar.getParent());
        String libraries = jars(target, libraries());
        List<String> javac = new ArrayList<>(List.of(jdk.resolve("bin/javac").toString(), "--release", "17", "-nowarn"));
        javac.addAll(List.of("-d", classes.toString(), "-cp", libraries));
        if (processors().isEmpty()) {
            javac.add("-proc:none");
        } else {
            javac.addAll(List.of("-processorpath", jars(target, processors())));
        }
        for (String directory : sources()) {
            javac.addAll(sources(root.resolve("programs").resolve(directory)));
        }
        javac.addAll(sources(root.resolve("programs/data")));
        Command.output(root, Map.of(), javac);
        Command.output(
                root,
                Map.of(),
                List.of(jdk.resolve("bin/jar").toString(), "cf", jar.toString(), "-C", classes.toString(), "."));
        return libraries.isEmpty() ? jar.toString() : jar + ":" + libraries;
    }

    /** Its libraries' jars. */
    List<Path> jars(Path target) throws IOException {
        return found(target, libraries());
    }

    private static String jars(Path target, List<String> beginnings) throws IOException {
        return String.join(":", found(target, beginnings).stream().map(Path::toString).toList());
    }

    private static List<Path> found(Path target, List<String> beginnings) throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("lib"))) {
            return files.filter(file -> beginnings.stream()
                            .anyMatch(file.getFileName().toString()::startsWith))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
        }
    }
}
