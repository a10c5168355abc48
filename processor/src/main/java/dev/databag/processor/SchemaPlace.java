package dev.databag.processor;

import dev.databag.processor.schema.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/** One place where a schema directory may be: a location of the compiler's, with or without the package. */
interface SchemaPlace {

    /** How a user would call the place and a file in it: {@code com/example/schemas/provider.json in the class output}. */
    String describe(String path);

    /** Looks for a file of a schema directory; neither the directory nor the file may lead out of where it is. */
    Lookup look(String directory, String path);

    /** The file that {@link #look} would read, there or not, where this is known beforehand. */
    default Optional<Path> file(String directory, String path) {
        return Optional.empty();
    }

    /** What came of looking for one file. */
    sealed interface Lookup {}

    /** The file is not there, or the place itself is not. */
    record Missing() implements Lookup {}

    /** The file is there and is not opened; the reason ends a sentence that starts with the path. */
    record Refused(String reason) implements Lookup {}

    /**
     * The file is there.
     *
     * @param uri where, as the compiler calls it; what it can be used for depends on the compiler
     * @param shown the path for messages
     */
    record Found(byte[] bytes, Optional<URI> uri, String shown) implements Lookup {}

    /** Where the bytes are. */
    interface Content {
        InputStream open() throws IOException;
    }

    static Lookup read(Content content, Optional<URI> uri, String shown) {
        try (InputStream in = content.open()) {
            // One byte more than allowed tells the reader that there are too many.
            return new Found(in.readNBytes(Limits.BYTES + 1), uri, shown);
        } catch (AccessDeniedException e) {
            return new Refused("may not be read by this user");
        } catch (IOException | RuntimeException e) {
            // A compiler's way to say that there is none: javac finds out here, ECJ and IDEs throw what they like.
            return new Missing();
        }
    }

    /** A path for messages: relative where the compiler was started above it, so that it is short and can be clicked. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = file.startsWith(here) ? here.relativize(file) : file;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    /** The directory that a file is in, as many steps up as the path has. */
    static Path up(Path file, String path) {
        Path root = file;
        for (int i = path.isEmpty() ? 0 : path.split("/", -1).length; i > 0; i--) {
            root = Optional.ofNullable(root.getParent()).orElse(root);
        }
        return root;
    }
}
