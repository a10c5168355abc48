package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.Decoded;
import dev.databag.processor.random.WireOpinion;
import dev.databag.testing.Instances;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random values of every type that is generated from the schemas of our own, as databag-testing makes them. */
class RandomInstancesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = Long.getLong("databag.seed", 1);
    private static final int COUNT = Integer.getInteger("databag.count", 100);

    private static final Map<String, Path> INTERFACES = new TreeMap<>();
    private static Javac javac;

    @BeforeAll
    static void compile(@TempDir Path directory) throws Exception {
        System.out.println("seed " + SEED);
        javac = new Javac(directory);
        Path root = Path.of(RandomInstancesTest.class.getResource("/interfaces").toURI());
        try (Stream<Path> folders = Files.list(root)) {
            folders.sorted().forEach(folder -> INTERFACES.put(folder.getFileName().toString(), folder));
        }
        Path tracing = Path.of("..", "schemas");
        INTERFACES.put("tracing_draft", tracing);
        for (String version : List.of("v0", "v1", "v2")) {
            INTERFACES.put("tracing_" + version, tracing.resolve(version));
        }
        for (Map.Entry<String, Path> one : INTERFACES.entrySet()) {
            for (String side : List.of("provider.json", "requirer.json")) {
                if (Files.exists(one.getValue().resolve(side))) {
                    javac.write("src/" + one.getKey() + "/s/" + side, Files.readAllBytes(one.getValue().resolve(side)));
                }
            }
            javac.write("src/" + one.getKey() + "/package-info.java", """
                    @RelationInterface("s")
                    package %s;

                    import dev.databag.RelationInterface;
                    """.formatted(one.getKey()));
        }
        Javac.Result result = javac.compile();
        assertWithMessage(String.join("\n", result.messages())).that(result.success()).isTrue();
    }

    @Test
    void everyDatabagIsReadBackEqualAndAnotherValidatorAcceptsIt() throws Exception {
        List<String> wrong = new ArrayList<>();
        int made = 0;
        int types = 0;
        try (URLClassLoader loader = loader()) {
            for (Map.Entry<String, Path> one : INTERFACES.entrySet()) {
                for (String name : List.of("ProviderAppData", "ProviderUnitData", "RequirerAppData", "RequirerUnitData")) {
                    Optional<Class<?>> type = type(loader, one.getKey(), name);
                    if (type.isEmpty()) {
                        continue;
                    }
                    types++;
                    Instances<?> instances = Instances.of(type.get(), one.getValue()).seed(SEED);
                    Path file = one.getValue().resolve(name.startsWith("P") ? "provider.json" : "requirer.json");
                    JsonNode schema = JSON.readTree(Files.readString(file));
                    WireOpinion other = new WireOpinion(schema, name.endsWith("UnitData"));
                    for (int i = 0; i < COUNT; i++, made++) {
                        Object value = instances.next();
                        Map<String, String> written = encode(value);
                        if (!decode(type.get(), written).equals(Optional.of(value))) {
                            wrong.add(one.getKey() + " " + instances + ": " + value + "\n  is another value when read back: " + written);
                        } else if (!other.accepts(written)) {
                            wrong.add(one.getKey() + " " + instances + ": refused by networknt: " + written);
                        }
                    }
                }
            }
        }
        System.out.println("random instances: " + made + " databags of " + types + " types");
        assertThat(types).isAtLeast(60);
        assertWithMessage(wrong.size() + " wrong:\n" + String.join("\n", wrong.subList(0, Math.min(20, wrong.size()))))
                .that(wrong)
                .isEmpty();
    }

    @Test
    void everyTypeWithinADatabagIsFound() throws Exception {
        List<String> missing = new ArrayList<>();
        int types = 0;
        try (URLClassLoader loader = loader()) {
            for (Map.Entry<String, Path> one : INTERFACES.entrySet()) {
                for (Class<?> type : records(loader, one.getKey())) {
                    types++;
                    try {
                        assertThat(type.isInstance(Instances.of(type, one.getValue()).seed(SEED).next())).isTrue();
                    } catch (IllegalArgumentException | IllegalStateException e) {
                        missing.add(type.getName() + ": " + e.getMessage());
                    }
                }
            }
        }
        System.out.println("random instances: " + types + " types");
        assertWithMessage(String.join("\n", missing)).that(missing).isEmpty();
    }

    @Test
    void sameSeedGivesTheSameValues() throws Exception {
        try (URLClassLoader loader = loader()) {
            Class<?> type = type(loader, "tracing_v2", "ProviderAppData").orElseThrow();
            Instances<?> first = Instances.of(type, INTERFACES.get("tracing_v2")).seed(7);
            Instances<?> second = Instances.ofTracing(type, "v2").seed(7);
            for (int i = 0; i < 20; i++) {
                assertThat(first.next()).isEqualTo(second.next());
            }
            assertThat(first.toString()).isEqualTo("ProviderAppData of seed 7");
        }
    }

    private static List<Class<?>> records(ClassLoader loader, String packageName) throws Exception {
        List<Class<?>> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(javac.path("out/" + packageName))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("package-info")) {
                    Class<?> type = loader.loadClass(packageName + "." + name.replace(".class", ""));
                    if (type.isRecord()) {
                        records.add(type);
                    }
                }
            }
        }
        return records;
    }

    private static URLClassLoader loader() throws IOException {
        URL classes = javac.path("out").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, RandomInstancesTest.class.getClassLoader());
    }

    private static Optional<Class<?>> type(ClassLoader loader, String packageName, String name) {
        try {
            return Optional.of(loader.loadClass(packageName + "." + name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked") // what encode of a generated databag returns
    private static Map<String, String> encode(Object value) throws ReflectiveOperationException {
        return (Map<String, String>) value.getClass().getMethod("encode").invoke(value);
    }

    private static Optional<?> decode(Class<?> type, Map<String, String> databag) throws ReflectiveOperationException {
        return ((Decoded<?>) type.getMethod("decode", Map.class).invoke(null, databag)).value();
    }
}
