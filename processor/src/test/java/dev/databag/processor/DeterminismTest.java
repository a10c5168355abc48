package dev.databag.processor;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One digest of everything that is generated, whoever generates it and wherever. Each JVM is a process of its own, and
 * with it the seed by which the immutable maps and sets of that JVM are shuffled.
 */
final class DeterminismTest {
    private final Path interfaces;
    private final Path directory;

    DeterminismTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        interfaces = Path.of(DeterminismTest.class.getResource("/interfaces").toURI());
    }

    @Test
    void generatedCodeIsTheSameForEverybody() throws Exception {
        Path windows = windows();
        Path elsewhere = Files.createDirectories(directory.resolve("else where"));
        String here = DigestOfEverything.of(interfaces);

        assertSame(here, run(own(), elsewhere, Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"), interfaces,
                "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9"));
        assertSame(here, run(own(), directory, Map.of("LC_ALL", "C"), windows,
                "-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=US-ASCII", "-Dline.separator=\r\n",
                "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"));
    }

    /** With the other JDK that this is meant for; the goldens are the same for both, too. */
    @Test
    void generatedCodeIsTheSameOnTheOtherJdk() throws Exception {
        Path other = otherJdk();
        assumeTrue(other != null, "no other JDK found: set JAVA17_HOME or JAVA25_HOME");

        assertSame(DigestOfEverything.of(interfaces), run(other, directory, Map.of("LC_ALL", "C.UTF-8"), interfaces));
    }

    private static void assertSame(String expected, String actual) {
        assertWithMessage("files, their lengths and the digest of all").that(actual).isEqualTo(expected);
    }

    /** The interfaces as Git checks them out on Windows. */
    private Path windows() throws IOException {
        Path copy = directory.resolve("windows");
        try (Stream<Path> files = Files.walk(interfaces)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(interfaces.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("\r\n", "\n").replace("\n", "\r\n"));
            }
        }
        return copy;
    }

    private static Path own() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The JDK of 17 and 25 that does not run this, in the variable for it or in a usual place. */
    private static Path otherJdk() throws IOException {
        String version = Runtime.version().feature() == 17 ? "25" : "17";
        List<Path> homes = new ArrayList<>();
        String named = System.getenv("JAVA" + version + "_HOME");
        if (named != null) {
            homes.add(Path.of(named));
        }
        for (Path place : List.of(Path.of("/usr/lib/jvm"), Path.of("/opt"), Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> found = Files.list(place)) {
                    found.sorted().forEach(homes::add);
                }
            }
        }
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.isExecutable(home.resolve("bin/java"))
                    && Files.isReadable(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"" + version)) {
                return home;
            }
        }
        return null;
    }

    private static String run(Path home, Path workingDirectory, Map<String, String> environment, Path interfaces, String... options)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", absoluteClassPath(), DigestOfEverything.class.getName(), interfaces.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        builder.environment().putAll(environment);
        builder.redirectError(workingDirectory.resolve("errors.txt").toFile());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertWithMessage(Files.readString(workingDirectory.resolve("errors.txt")).toLowerCase(Locale.ROOT))
                .that(process.waitFor())
                .isEqualTo(0);
        return output;
    }

    private static String absoluteClassPath() {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, path);
    }
}
