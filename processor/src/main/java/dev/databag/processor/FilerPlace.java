package dev.databag.processor;

import dev.databag.processor.schema.SchemaPath;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;

/**
 * A location of the compiler's, such as its class path.
 *
 * @param module the module whose part of the location is meant; empty for the one that is compiled
 * @param directory what stands before the schema directory: the annotated package as a path, or nothing
 */
record FilerPlace(Filer filer, Location location, String module, String directory, String name) implements SchemaPlace {

    @Override
    public String describe(String path) {
        return SchemaPath.join(directory, path) + " in " + name;
    }

    @Override
    public Lookup look(String schemas, String path) {
        String relative = SchemaPath.join(schemas, path);
        Optional<FileObject> found = resource(relative);
        if (found.isEmpty()) {
            return root(schemas, relative)
                    .map(root -> new DirectoryPlace(root, name).look(schemas, path))
                    .orElseGet(Missing::new);
        }
        FileObject file = found.get();
        Optional<URI> uri = uri(file);
        Optional<Path> real = uri.flatMap(FilerPlace::path);
        if (real.isEmpty()) {
            String shown = uri.filter(URI::isOpaque).map(FilerPlace::shown).orElse(relative);
            return SchemaPlace.read(file::openInputStream, uri, shown);
        }
        // Without -d, javac answers for its output with a file of that name in the working directory.
        if (!real.get().endsWith(SchemaPath.join(directory, relative))) {
            return new Missing();
        }
        Path schemaDirectory = SchemaPlace.up(real.get(), path);
        return DirectoryPlace.look(real.get(), schemaDirectory, SchemaPlace.up(schemaDirectory, SchemaPath.join(directory, schemas)));
    }

    private Optional<FileObject> resource(String relative) {
        String dotted = directory.replace('/', '.');
        try {
            return Optional.of(filer.getResource(location, module.isEmpty() ? dotted : module + "/" + dotted, relative));
        } catch (IOException | RuntimeException e) {
            // Not there; or, depending on the compiler, an unknown location, or a name that is no URI.
            return Optional.empty();
        }
    }

    /**
     * The directory behind this place, for names that are files and no URIs, such as one with a space: a compiler must
     * refuse those. Found through a file that has a good name and exists, or may exist.
     */
    private Optional<Path> root(String schemas, String relative) {
        if (isUri(relative)) {
            return Optional.empty();
        }
        for (String probe : List.of(
                SchemaPath.join(schemas, SchemaFinder.PROVIDER),
                SchemaPath.join(schemas, SchemaFinder.REQUIRER),
                "package-info.java",
                "databag")) {
            Optional<Path> path = resource(probe).flatMap(FilerPlace::uri).flatMap(FilerPlace::path);
            if (path.isPresent() && path.get().endsWith(SchemaPath.join(directory, probe))) {
                return Optional.of(SchemaPlace.up(path.get(), probe));
            }
        }
        return Optional.empty();
    }

    private static boolean isUri(String relative) {
        try {
            return new URI(relative).getPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<URI> uri(FileObject file) {
        try {
            return Optional.of(file.toUri());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(URI uri) {
        try {
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** {@code jar:file:/lib/a.jar!/b.json} as {@code /lib/a.jar!/b.json}. */
    private static String shown(URI uri) {
        return uri.getSchemeSpecificPart().replaceFirst("^file:(//)?", "");
    }
}
