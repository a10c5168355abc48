package dev.databag.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The {@code package-info.java} files under source directories that may ask for databags. */
final class PackageInfos {
    private static final String NAME = "package-info.java";

    private PackageInfos() {}

    /** In order of the directories, then of names: a file system has an order of its own. */
    static List<Path> under(List<Path> roots) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(path -> path.endsWith(NAME)).sorted().toList()) {
                        if (mayAsk(file) && !found.contains(file)) {
                            found.add(file);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Spares the parser, and its complaints, where neither name stands; spelled with escapes they are not looked for. */
    private static boolean mayAsk(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.contains("TracingInterface") || text.contains("RelationInterface");
    }
}
