package dev.databag.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A directory in which compilers run as processes of their own, with the packaged processor. */
final class ForkedTools {
    static final String PROCESSOR = System.getProperty("databag.processor.jar");

    /** Its words would have the same names, which is worth a warning. */
    private static final String WARNED = "time_sync";

    private final Path directory;
    private final List<String> packages = new ArrayList<>();

    ForkedTools(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("out"));
    }

    /** What a tool said, and how it ended. */
    record Run(int exitCode, String output) {}

    ForkedTools write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /**
     * A package for each version of the tracing interface and for each interface of our own that is written without
     * a warning, with what stands above it.
     */
    ForkedTools declareEveryInterface(String... annotations) throws Exception {
        declare("com.example.draft", "@dev.databag.TracingInterface", annotations);
        for (String version : List.of("v0", "v1", "v2")) {
            declare("com.example." + version, "@dev.databag.TracingInterface(version = \"" + version + "\")", annotations);
        }
        // Not by a path from here: the shade plugin moves the base directory.
        Path interfaces = Path.of(ForkedTools.class.getResource("/interfaces").toURI());
        try (Stream<Path> folders = Files.list(interfaces)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String name = folder.getFileName().toString();
                if (name.equals(WARNED)) {
                    continue;
                }
                declare("com.example." + name, "@dev.databag.RelationInterface(\".\")", annotations);
                for (String side : List.of("provider.json", "requirer.json")) {
                    if (Files.exists(folder.resolve(side))) {
                        write("src/com/example/" + name + "/" + side, Files.readString(folder.resolve(side)));
                    }
                }
            }
        }
        return this;
    }

    private void declare(String name, String annotation, String... more) throws IOException {
        packages.add(name);
        write(
                "src/" + name.replace('.', '/') + "/package-info.java",
                "/** What is generated. */\n" + String.join("\n", more) + (more.length == 0 ? "" : "\n") + annotation
                        + "\npackage " + name + ";\n");
    }

    /** The packages that have been declared. */
    List<String> packages() {
        return packages;
    }

    /** The Java files under a directory, by their path from here. */
    List<String> javaFiles(String under) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(under))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Runs a tool of the JDK that runs this. */
    Run jdk(String tool, List<String> arguments) throws IOException, InterruptedException {
        return run(bin(tool), arguments);
    }

    /** Runs a class with a main method, with nothing else on its class path than where it comes from. */
    Run java(Class<?> main, List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "-cp",
                Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI()).toString(),
                main.getName()));
        all.addAll(arguments);
        return run(bin("java"), all);
    }

    private static String bin(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private Run run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        // Whatever language the machine speaks.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.replace("\r\n", "\n"));
    }
}
