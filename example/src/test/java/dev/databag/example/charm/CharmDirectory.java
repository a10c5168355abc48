package dev.databag.example.charm;

import dev.databag.juju.Hook;
import dev.databag.standin.ClassPath;
import dev.databag.tracing.TracingOffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A charm as Juju would lay it out, with the Java of this process, put together by the script that packs it too. */
final class CharmDirectory {
    private CharmDirectory() {}

    static Path of(String charm, Path directory) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(directory.resolve("jars"));
        Path target = directory.resolve(charm);
        List<String> command = new ArrayList<>();
        command.add(Path.of("charms", "assemble").toAbsolutePath().toString());
        command.add(charm);
        command.add(target.toString());
        command.add(jar(Hook.class, jars.resolve("databag-runtime.jar")));
        command.add(jar(TracingOffer.class, jars.resolve("databag-tracing.jar")));
        command.add(jar(Shop.class, jars.resolve("databag-example.jar")));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("assemble failed with exit status " + status);
        }
        Files.createSymbolicLink(target.resolve("jre"), Path.of(System.getProperty("java.home")));
        return target;
    }

    /** An archive of classes takes jars only, and Maven may not have made them yet. */
    private static String jar(Class<?> type, Path jar) throws IOException {
        Path classes = Path.of(ClassPath.of(type));
        if (!Files.isDirectory(classes)) {
            return classes.toString();
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, out);
            }
        }
        return jar.toString();
    }
}
