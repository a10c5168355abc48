package dev.databag.maven;

import dev.databag.processor.Generation.JavaSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The directory of generated sources. A file that would not change is not touched, because compilers go by its time; one
 * that is not generated any more goes, and its classes with it, which not every compiler plugin cares for.
 */
final class GeneratedSources {
    private static final String JAVA = ".java";

    private final Path directory;
    private final Path classes;
    private boolean changed;

    GeneratedSources(Path directory, Path classes) {
        this.directory = directory;
        this.classes = classes;
    }

    /** Whether anything was written or removed. */
    boolean isChanged() {
        return changed;
    }

    /** Writes what is new, and gives the digest of each file. */
    Map<Path, String> write(Collection<JavaSource> sources) throws IOException {
        Map<Path, String> outputs = new TreeMap<>();
        for (JavaSource source : sources) {
            Path file = directory
                    .resolve(source.packageName().replace('.', '/'))
                    .resolve(source.name() + JAVA);
            byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
            String digest = new Digest().add(text).hex();
            if (!Digest.of(file).equals(digest)) {
                Files.createDirectories(file.getParent());
                Files.write(file, text);
                changed = true;
            }
            outputs.put(file, digest);
        }
        return outputs;
    }

    /** Removes files of an earlier run; those that lie elsewhere are not ours to remove. */
    void remove(Collection<Path> orphans) throws IOException {
        for (Path orphan : orphans) {
            if (orphan.startsWith(directory) && orphan.toString().endsWith(JAVA)) {
                changed |= Files.deleteIfExists(orphan);
                removeClasses(directory.relativize(orphan).toString());
                removeEmpty(orphan.getParent());
            }
        }
    }

    private void removeClasses(String source) throws IOException {
        Path type = classes.resolve(source.substring(0, source.length() - JAVA.length()));
        String name = type.getFileName().toString();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(type.getParent(), name + "*.class")) {
            for (Path file : files) {
                String rest = file.getFileName().toString().substring(name.length());
                if (rest.equals(".class") || rest.startsWith("$")) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Nothing was compiled yet.
        }
    }

    private void removeEmpty(Path from) throws IOException {
        for (Path each = from; each.startsWith(directory); each = each.getParent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
                if (files.iterator().hasNext()) {
                    return;
                }
            } catch (NoSuchFileException e) {
                continue;
            }
            Files.delete(each);
        }
    }
}
