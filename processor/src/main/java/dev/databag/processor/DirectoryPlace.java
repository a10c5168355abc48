package dev.databag.processor;

import dev.databag.processor.schema.SchemaPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A directory of the file system. */
record DirectoryPlace(Path root, String name) implements SchemaPlace {

    @Override
    public String describe(String path) {
        return path + " in " + name;
    }

    @Override
    public Optional<Path> file(String directory, String path) {
        try {
            return Optional.of(root.resolve(SchemaPath.join(directory, path)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public Lookup look(String directory, String path) {
        Optional<Path> file = file(directory, path);
        return file.isPresent() ? look(file.get(), root.resolve(directory), root) : new Missing();
    }

    /**
     * The file, when neither it nor the schema directory leads out of where it is. Symbolic links are followed only
     * inside: a schema directory may come from anywhere, and a message shows lines of what is read.
     */
    static Lookup look(Path file, Path directory, Path root) {
        if (!Files.exists(file)) {
            return new Missing();
        }
        try {
            Path real = file.toRealPath();
            Path realDirectory = directory.toRealPath();
            if (!real.startsWith(realDirectory) || !realDirectory.startsWith(root.toRealPath())) {
                return new Refused("is a symbolic link that leads out of its root");
            }
            if (!Files.isRegularFile(real)) {
                return new Refused("is not a regular file");
            }
            return SchemaPlace.read(() -> Files.newInputStream(real), Optional.of(file.toUri()), SchemaPlace.shown(file));
        } catch (IOException e) {
            return new Refused("cannot be resolved");
        }
    }
}
