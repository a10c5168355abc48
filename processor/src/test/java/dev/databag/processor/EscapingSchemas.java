package dev.databag.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Interfaces whose schemas reach for something that is not theirs: for a network that answers on a port of this
 * machine, and for a file outside of every schema directory. Each is a package under {@code src}, and the reference is
 * in line {@link #LINE} of its {@code provider.json}.
 */
final class EscapingSchemas {
    static final int LINE = 5;

    private static final String CANARY = "{\"type\": \"string\", \"title\": \"canary\"}\n";

    private final Path directory;
    private final int port;
    private final Map<String, String> references = new LinkedHashMap<>();

    /** @param port where somebody listens */
    EscapingSchemas(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        write("outside/canary.json", CANARY);
        write("outside/schemas/provider.json", CANARY);
        references();
    }

    /** What must not be opened. */
    Path canary() {
        return directory.resolve("outside");
    }

    private void references() throws IOException {
        String host = "127.0.0.1:" + port;
        String canary = directory.resolve("outside/canary.json").toUri().getRawPath();
        for (String scheme : List.of("http", "https", "ftp", "HTTP")) {
            refer(scheme + "://" + host + "/canary.json");
        }
        refer("http://localhost:" + port + "/canary.json");
        refer("http://user:secret@" + host + "/canary.json#/a");
        refer("//" + host + "/canary.json");
        refer("jar:http://" + host + "/a.jar!/canary.json");
        refer("jar:file:" + canary + "!/canary.json");
        refer("file:" + canary);
        refer("file://" + canary);
        refer("file://" + host + canary);
        refer("classpath:canary.json");
        refer("classpath:/dev/databag/processor/schemas/provider.json");
        refer("jrt:/java.base/module-info.class");
        refer("urn:canary");
        refer("data:application/json,{}");
        refer(canary);
        refer("/etc/hostname");
        refer("C:/canary.json");
        refer("C:\\\\canary.json");
        refer("\\\\\\\\127.0.0.1\\\\canary.json");
        refer("../../../outside/canary.json");
        refer("..%2f..%2f..%2foutside/canary.json");
        refer("%2e%2e/%2e%2e/%2e%2e/outside/canary.json");
        refer("a/../../../../outside/canary.json");
        refer("./..//../../outside/canary.json");
        refer("canary.json%00.txt");
        refer("link.json");
        refer("linked/canary.json");
        refer("within/linked/canary.json");
        refer("dangling.json");
    }

    private void refer(String reference) throws IOException {
        String name = "e" + references.size();
        references.put(name, reference);
        declare(name, "@RelationInterface(\"s\")");
        write("src/" + name + "/s/provider.json", """
                {"type": "object", "properties": {"app": {
                  "type": "object",
                  "properties": {
                    "host": {
                      "$ref": "%s"
                    }}}}}
                """.formatted(reference));
        link("src/" + name + "/s/link.json", "outside/canary.json");
        link("src/" + name + "/s/linked", "outside");
        link("src/" + name + "/s/within/linked", "outside");
        link("src/" + name + "/s/dangling.json", "nowhere/canary.json");
    }

    /** A package of its own, with whatever annotation. */
    EscapingSchemas declare(String name, String annotation) throws IOException {
        return write("src/" + name + "/package-info.java", annotation + "\npackage " + name + ";\n\nimport dev.databag.*;\n");
    }

    EscapingSchemas write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    EscapingSchemas link(String path, String target) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, directory.resolve(target));
        return this;
    }

    /** The references by the name of the package. */
    Map<String, String> byPackage() {
        return references;
    }
}
