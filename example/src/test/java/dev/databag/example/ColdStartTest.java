package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.Decoded;
import dev.databag.standin.ClassPath;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What can be counted of a cold start: a class costs a fresh process some tenths of a millisecond, and the machinery of
 * lambdas, formats and regular expressions as much as everything else. The times are in docs/benchmarks.md.
 */
class ColdStartTest {

    /** The classes that a program loads which uses codecs, beyond one that prints a line, with where each is from. */
    private static final Map<String, String> LOADED = new LinkedHashMap<>();

    @BeforeAll
    static void startFreshProcesses() throws Exception {
        LOADED.putAll(loaded("codecs"));
        LOADED.keySet().removeAll(loaded().keySet());
        // The program's own.
        LOADED.remove(ColdStart.class.getName() + "$Codecs");
    }

    @Test
    void codecsLoadFewClasses() {
        // 35 from jars, as the benchmark counts. JDK 25 has loaded less before when classes are in directories, and
        // loads two more to verify what its own javac made.
        assertWithMessage(LOADED.toString()).that(LOADED.size()).isAtMost(40);
    }

    @Test
    void codecsLoadFewClassesFromJars() {
        Set<String> fromJars = new TreeSet<>(LOADED.keySet());
        fromJars.removeIf(type -> !LOADED.get(type).startsWith("file:"));

        // 22 where JDK 17 compiled them; of what JDK 25 compiles, the JVM loads two more to verify it.
        assertWithMessage(fromJars.toString()).that(fromJars.size()).isAtMost(24);
    }

    @Test
    void codecsGenerateNoClasses() {
        Set<String> made = new TreeSet<>(LOADED.keySet());
        made.removeIf(type -> {
            String source = LOADED.get(type);
            return source.startsWith("file:") || source.startsWith("jrt:") || source.startsWith("shared objects file");
        });

        assertThat(made).isEmpty();
    }

    @Test
    void codecsStayOutOfWhatIsSlowToStart() {
        Set<String> slow = new TreeSet<>(LOADED.keySet());
        slow.removeIf(type -> Stream.of(
                        "java.lang.invoke.",
                        "java.lang.reflect.",
                        "java.lang.runtime.",
                        "java.text.",
                        "java.util.EnumMap",
                        "java.util.Formatter",
                        "java.util.ServiceLoader",
                        "java.util.regex.",
                        "java.util.stream.")
                .noneMatch(type::startsWith));

        assertThat(slow).isEmpty();
    }

    @Test
    void codecsLoadNothingOfHooksOrRules() {
        Set<String> packages = new TreeSet<>();
        for (String type : LOADED.keySet()) {
            if (type.startsWith("dev.databag.") && !type.startsWith("dev.databag.example.")) {
                packages.add(type.substring(0, type.lastIndexOf('.')));
            }
        }

        assertThat(packages).containsExactly("dev.databag", "dev.databag.json");
    }

    @Test
    void codecsAreSmallInTheJar() throws IOException {
        Map<String, Long> sizes = sizesInJar();

        assertWithMessage(sizes.toString())
                .that(sizes.get("dev/databag") + sizes.get("dev/databag/json"))
                .isLessThan(80_000);
        assertWithMessage(sizes.toString())
                .that(sizes.values().stream().mapToLong(Long::longValue).sum())
                .isLessThan(200_000);
    }

    private static Map<String, String> loaded(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xlog:class+load:stdout:none", "-cp"));
        command.add(String.join(
                File.pathSeparator,
                ClassPath.of(Decoded.class),
                ClassPath.of(Demo.class),
                ClassPath.of(ColdStart.class)));
        command.add(ColdStart.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertWithMessage(output).that(process.waitFor()).isEqualTo(0);
        Map<String, String> loaded = new LinkedHashMap<>();
        for (String line : output.split("\n")) {
            int source = line.indexOf(" source: ");
            if (source > 0) {
                loaded.put(line.substring(0, source), line.substring(source + " source: ".length()));
            }
        }
        return loaded;
    }

    /** The bytes of the runtime's classes, compressed as in a jar, by directory. */
    private static Map<String, Long> sizesInJar() throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        Path classes = Path.of(ClassPath.of(Decoded.class));
        if (Files.isRegularFile(classes)) {
            try (JarFile jar = new JarFile(classes.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    add(sizes, entry.getName(), entry.getCompressedSize());
                }
            }
            return sizes;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(sizes, classes.relativize(file).toString().replace('\\', '/'), deflated(Files.readAllBytes(file)));
            }
        }
        return sizes;
    }

    private static void add(Map<String, Long> sizes, String name, long size) {
        if (name.endsWith(".class")) {
            sizes.merge(name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "", size, Long::sum);
        }
    }

    private static long deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.size();
    }
}
