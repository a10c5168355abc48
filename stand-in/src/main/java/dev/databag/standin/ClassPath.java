package dev.databag.standin;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** Where a class was loaded from, for the class path of another process: {@code ClassPath.of(Main.class)}. */
public final class ClassPath {
    private ClassPath() {}

    /**
     * The directory or jar of a class. A code source would do, were it not for tests that patch a module.
     *
     * @param type the class
     * @return the entry of a class path
     */
    public static String of(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        String url = type.getResource(name).toString();
        String root = url.substring(0, url.length() - name.length());
        if (root.startsWith("jar:")) {
            root = root.substring("jar:".length(), root.length() - "!".length());
        }
        try {
            return Path.of(new URI(root)).toString();
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            throw new IllegalStateException("no file: " + url, e);
        }
    }
}
