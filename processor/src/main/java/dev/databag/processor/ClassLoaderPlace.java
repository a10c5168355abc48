package dev.databag.processor;

import dev.databag.processor.schema.SchemaPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The processor path, through the loader of this class. Build tools track it, which makes it the place where Gradle users
 * put schemas.
 *
 * @param directory what stands before the schema directory
 */
record ClassLoaderPlace(ClassLoader loader, String directory, String name) implements SchemaPlace {

    @Override
    public String describe(String path) {
        return SchemaPath.join(directory, path) + " in " + name;
    }

    @Override
    public Lookup look(String schemas, String path) {
        URL url = url(schemas, path);
        if (url == null) {
            return new Missing();
        }
        Optional<URI> uri = uri(url);
        if (url.getProtocol().equals("file") && uri.isPresent()) {
            Path file = Path.of(uri.get());
            Path schemaDirectory = SchemaPlace.up(file, path);
            Path root = SchemaPlace.up(schemaDirectory, SchemaPath.join(directory, schemas));
            return DirectoryPlace.look(file, schemaDirectory, root);
        }
        return SchemaPlace.read(
                () -> {
                    URLConnection connection = url.openConnection();
                    // A cached jar stays open, and stale, in a build daemon.
                    connection.setUseCaches(false);
                    return connection.getInputStream();
                },
                uri,
                SchemaPath.join(schemas, path));
    }

    @Override
    public Optional<Path> file(String schemas, String path) {
        URL url = url(schemas, path);
        return url != null && url.getProtocol().equals("file") ? uri(url).map(Path::of) : Optional.empty();
    }

    private @Nullable URL url(String schemas, String path) {
        String relative = SchemaPath.join(SchemaPath.join(directory, schemas), path);
        // Not what the parents of the loader have: those are the build tool's.
        return loader instanceof URLClassLoader own ? own.findResource(relative) : loader.getResource(relative);
    }

    private static Optional<URI> uri(URL url) {
        try {
            return Optional.of(url.toURI());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
