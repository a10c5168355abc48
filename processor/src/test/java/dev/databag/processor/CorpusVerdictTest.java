package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.processor.reading.Agreement;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.RelationInterface;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real schemas and thousands of databags with the verdicts of three validators: ours, by generated code, are the same,
 * and every valid databag comes through a round trip. Reads the corpus where the property {@code databag.corpus} says.
 */
class CorpusVerdictTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Files that are no schemas of databags, or broken: refused, each with its reason in the tag. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("current/kubeflow_dashboard_links/v0/requirer.json", "no-databag"),
            Map.entry("current/kubeflow_dashboard_sidebar/v0/requirer.json", "no-databag"),
            Map.entry("handwritten/__template__/v0/provider.json", "trailing-comma"),
            Map.entry("handwritten/__template__/v0/requirer.json", "trailing-comma"),
            Map.entry("handwritten/cos_agent/v0/provider.json", "trailing-comma"),
            Map.entry("handwritten/cos_agent/v0/requirer.json", "trailing-comma"),
            Map.entry("handwritten/database_backup/v0/provider.json", "remote-ref"),
            Map.entry("handwritten/database_backup/v0/requirer.json", "remote-ref"),
            Map.entry("handwritten/database_backup_manager/v0/requirer.json", "remote-ref"),
            Map.entry("handwritten/hydra_endpoints/v0/requirer.json", "empty-file"),
            Map.entry("handwritten/kafka-client/v0/requirer.json", "duplicate-key"),
            Map.entry("handwritten/kafka/v0/requirer.json", "duplicate-key"),
            Map.entry("handwritten/kafka_client/v0/requirer.json", "duplicate-key"),
            Map.entry("handwritten/kratos_endpoints/v0/requirer.json", "empty-file"),
            Map.entry("handwritten/kubeflow_dashboard_sidebar/v0/requirer.json", "trailing-comma"),
            Map.entry("handwritten/login_ui_endpoints/v0/requirer.json", "empty-file"),
            Map.entry("handwritten/nginx_route/v0/requirer.json", "unknown-type"),
            Map.entry("handwritten/prometheus_scrape/v0/requirer.json", "trailing-comma"),
            Map.entry("handwritten/s3/v1/provider.json", "unknown-type"));

    /**
     * Here the validators took {@code application_data} for a key of the databag; it is an older name of the databag
     * itself, as the README of each of these interfaces shows.
     */
    private static final Set<String> ROOTS = Set.of(
            "handwritten/hydra_endpoints/v0/provider.json",
            "handwritten/kratos_endpoints/v0/provider.json",
            "handwritten/login_ui_endpoints/v0/provider.json");

    private final Path corpus = Path.of(System.getProperty("databag.corpus", "none"));

    @Test
    void verdictsAreThoseOfThreeValidators(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        Map<String, String> packages = new LinkedHashMap<>();
        Javac javac = new Javac(directory);
        int schemas = copy(javac, packages);
        assertThat(packages).isNotEmpty();
        Javac.Result result = javac.compile();
        assertWithMessage("javac").that(errors(result)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {javac.path("out").toUri().toURL()}, CorpusVerdictTest.class.getClassLoader())) {
            Verdicts mutated = new Verdicts(loader, packages, javac.path("src"));
            for (JsonNode line : lines("mutated.jsonl")) {
                mutated.judge(line, line.get("expected").booleanValue());
            }
            Verdicts instances = new Verdicts(loader, packages, javac.path("src"));
            for (JsonNode line : lines("instances.jsonl")) {
                unanimous(line).ifPresent(expected -> instances.judge(line, expected));
            }
            System.out.println("corpus: " + schemas + " schemas in " + packages.size() + " packages; mutated " + mutated
                    + "; instances " + instances);
            assertThat(mutated.wrong).isEmpty();
            assertThat(instances.wrong).isEmpty();
            assertThat(mutated.right).isGreaterThan(1_000);
        }
    }

    @Test
    void brokenSchemasAreRefusedEachWithItsReason(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        Map<String, String> found = new TreeMap<>();
        for (String file : REFUSED.keySet()) {
            Path schema = corpus.resolve("schemas").resolve(file);
            if (!Files.exists(schema)) {
                continue;
            }
            Javac javac = new Javac(directory.resolve(packageOf(file.substring(0, file.lastIndexOf('/')))
                    + file.hashCode()));
            javac.declare("@RelationInterface(\"s\")");
            javac.write("src/com/example/s/" + schema.getFileName(), Files.readAllBytes(schema));
            Set<String> tags = new TreeSet<>();
            for (String error : errors(javac.compile())) {
                tags.add(error.replaceAll("(?s).*?\\[([a-z-]+)].*", "$1"));
            }
            found.put(file, String.join(" ", tags));
        }
        Map<String, String> expected = new TreeMap<>(REFUSED);
        expected.keySet().retainAll(found.keySet());
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> errors(Javac.Result result) {
        return result.messages().stream().filter(text -> text.startsWith("ERROR")).toList();
    }

    /** Each interface version is a declaration of its own, in a package of its own. */
    private int copy(Javac javac, Map<String, String> packages) throws IOException {
        int schemas = 0;
        for (Path file : files()) {
            String name = corpus.resolve("schemas").relativize(file).toString().replace('\\', '/');
            if (REFUSED.containsKey(name)) {
                continue;
            }
            schemas++;
            String version = name.substring(0, name.lastIndexOf('/'));
            String root = "src/" + packageOf(version) + "/";
            javac.write(root + "s/" + file.getFileName(), Files.readAllBytes(file));
            if (packages.put(version, packageOf(version)) == null) {
                javac.write(root + "package-info.java", """
                        @RelationInterface("s")
                        package %s;

                        import dev.databag.RelationInterface;
                        """.formatted(packageOf(version)));
            }
        }
        return schemas;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(corpus.resolve("schemas"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static String packageOf(String version) {
        return version.toLowerCase(Locale.ROOT).replace("-", "_dash_").replaceAll("[^a-z0-9_]", "_");
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.resolve(file))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static Optional<Boolean> unanimous(JsonNode line) {
        Set<String> verdicts = new TreeSet<>();
        for (String validator : List.of("jsonschema", "ajv", "networknt")) {
            verdicts.add(line.get("verdict").path(validator).asText());
        }
        return verdicts.equals(Set.of("valid"))
                ? Optional.of(true)
                : verdicts.equals(Set.of("invalid")) ? Optional.of(false) : Optional.empty();
    }

    /** Judges databags by generated code, and counts. */
    private static final class Verdicts {
        private final ClassLoader loader;
        private final Map<String, String> packages;
        private final Path sources;
        private final Map<String, RelationInterface> relations = new HashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private int right;
        private int roundTrips;
        private int apart;

        Verdicts(ClassLoader loader, Map<String, String> packages, Path sources) {
            this.loader = loader;
            this.packages = packages;
            this.sources = sources;
        }

        private RelationInterface relation(String version) {
            return relations.computeIfAbsent(version, key -> InterfaceDirectory.read(
                            sources.resolve(packages.get(key)).resolve("s"), InterfaceOptions.DEFAULT)
                    .relation());
        }

        void judge(JsonNode line, boolean expected) {
            String schema = line.get("schema").textValue();
            if (ROOTS.contains(schema) || REFUSED.containsKey(schema)) {
                apart++;
                return;
            }
            Map<String, String> databag = new LinkedHashMap<>();
            line.get("databag").properties().forEach(member -> databag.put(
                    member.getKey(), member.getValue().textValue()));
            String side = schema.substring(schema.lastIndexOf('/') + 1).replace(".json", "");
            String scope = line.get("bag").textValue().equals("unit") ? "Unit" : "App";
            String type = packages.get(schema.substring(0, schema.lastIndexOf('/'))) + "."
                    + (side.equals("provider") ? "Provider" : "Requirer") + scope + "Data";
            try {
                boolean valid = isValid(loader.loadClass(type), databag, line);
                if (valid == expected) {
                    right++;
                } else {
                    wrong.add("expected " + expected + ": " + line);
                }
            } catch (ClassNotFoundException e) {
                // A databag without data: whatever is in it is nobody's business.
                right += expected ? 1 : 0;
                if (!expected) {
                    wrong.add("no databag: " + line);
                }
            } catch (ReflectiveOperationException e) {
                wrong.add(e.getCause() + ": " + line);
            }
        }

        private boolean isValid(Class<?> type, Map<String, String> databag, JsonNode line)
                throws ReflectiveOperationException {
            String folder = line.get("schema").textValue();
            Agreement.of(relation(folder.substring(0, folder.lastIndexOf('/'))), type, databag)
                    .difference()
                    .ifPresent(difference -> wrong.add("the model differs: " + line + "\n" + difference));
            Method decode = type.getMethod("decode", Map.class);
            Method encode = type.getMethod("encode");
            Optional<?> value = value(decode.invoke(null, databag));
            // An empty text reads as present, but Juju would delete it: it cannot be written.
            if (value.isPresent() && !databag.containsValue("")) {
                Object first = encode.invoke(value.get());
                Optional<?> again = value(decode.invoke(null, first));
                if (!again.equals(value) || !encode.invoke(again.orElseThrow()).equals(first)) {
                    wrong.add("no round trip: " + line);
                }
                roundTrips++;
            }
            return value.isPresent();
        }

        private static Optional<?> value(Object decoded) throws ReflectiveOperationException {
            return (Optional<?>) decoded.getClass().getMethod("value").invoke(decoded);
        }

        @Override
        public String toString() {
            return right + " right, " + wrong.size() + " wrong, " + apart + " apart, " + roundTrips + " round trips";
        }
    }
}
