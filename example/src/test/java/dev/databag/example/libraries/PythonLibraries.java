package dev.databag.example.libraries;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The real libraries, from the Python registry, in the versions of requirements.txt. */
public final class PythonLibraries {
    private static final Path VENV = Path.of("target", "python").toAbsolutePath();
    private static final Path SOURCES = Path.of("src", "test", "python").toAbsolutePath();

    private PythonLibraries() {}

    /** Installs them once; skips the test where there is no Python. */
    public static void install() throws IOException, InterruptedException {
        assumeTrue(succeeds("python3", "-c", "import venv"), "no python3 with venv: interoperation is not checked");
        Path installed = VENV.resolve("requirements.txt");
        Path wanted = SOURCES.resolve("requirements.txt");
        if (Files.exists(installed) && Files.mismatch(installed, wanted) < 0) {
            return;
        }
        assertThat(succeeds("python3", "-m", "venv", VENV.toString())).isTrue();
        assertThat(succeeds(VENV + "/bin/pip", "-q", "install", "-r", wanted.toString())).isTrue();
        Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Lays out a charm that is written in Python.
     *
     * @param directory where; made if it is not there
     * @param source its file among the sources
     * @param metadata its metadata.yaml
     * @param files other files, by name
     */
    public static void layOut(Path directory, String source, String metadata, Map<String, String> files)
            throws IOException {
        Files.createDirectories(directory);
        Files.copy(SOURCES.resolve(source), directory.resolve(source));
        Files.writeString(directory.resolve("metadata.yaml"), metadata);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        Path dispatch = directory.resolve("dispatch");
        Files.writeString(dispatch, "#!/bin/sh\nexec '" + VENV + "/bin/python' ./" + source + "\n");
        Files.setPosixFilePermissions(dispatch, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
