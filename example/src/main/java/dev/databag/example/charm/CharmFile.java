package dev.databag.example.charm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Files in which a charm keeps what it has done, for its workload and for the hooks to come. */
final class CharmFile {
    private CharmFile() {}

    /** Whether a file is there and says this. */
    static boolean says(String text, Path file) throws IOException {
        return Files.exists(file) && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }

    /** Writes a file that somebody may be reading. */
    static void write(String text, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
