package dev.databag.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generates the databags of every bundled interface and of every interface under a directory, and prints a line for
 * each file and one digest of all of them, in the order in which they come. A main class, so that any JVM can be asked.
 */
final class DigestOfEverything {
    private final MessageDigest all;
    private final StringBuilder lines = new StringBuilder();

    private DigestOfEverything() throws Exception {
        all = MessageDigest.getInstance("SHA-256");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.print(of(Path.of(arguments[0])));
    }

    static String of(Path interfaces) throws Exception {
        DigestOfEverything digest = new DigestOfEverything();
        for (String version : List.of("", "v0", "v1", "v2")) {
            Map<String, Written> members = version.isEmpty() ? Map.of() : Map.of("version", new Written.Text(version, 1, 1));
            digest.add("com.example.tracing" + version, Generation.TRACING_INTERFACE, members, interfaces);
        }
        for (String name : names(interfaces)) {
            digest.add("com.example." + name, Generation.RELATION_INTERFACE, Map.of("value", new Written.Text(name, 1, 1)), interfaces);
        }
        return digest.lines + HexFormat.of().formatHex(digest.all.digest()) + "\n";
    }

    private static List<String> names(Path interfaces) {
        try (Stream<Path> folders = Files.list(interfaces)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String packageName, String annotation, Map<String, Written> members, Path root) {
        Generation.Result result = Generation.of(new Generation.Request(
                packageName,
                Path.of("package-info.java"),
                Map.of(annotation, new Written.Annotation(members, 1, 1)),
                List.of(new Generation.Root(root, "interfaces"))));
        if (result.hasErrors() || result.sources().isEmpty()) {
            throw new IllegalStateException(packageName + ": " + result.messages());
        }
        for (Generation.JavaSource source : result.sources()) {
            byte[] bytes = source.text().getBytes(StandardCharsets.US_ASCII);
            all.update((packageName + " " + source.name() + "\n").getBytes(StandardCharsets.UTF_8));
            all.update(bytes);
            lines.append(packageName).append(' ').append(source.name()).append(' ').append(bytes.length).append('\n');
        }
        for (Generation.Message message : result.messages()) {
            all.update(message.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
