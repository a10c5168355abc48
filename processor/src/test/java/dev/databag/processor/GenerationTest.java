package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.processor.Generation.JavaSource;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.Generation.Request;
import dev.databag.processor.Generation.Result;
import dev.databag.processor.Generation.Root;
import dev.databag.processor.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door for build tools. What it shares with the other door is tested there. */
final class GenerationTest {
    private static final String SCHEMA = """
            {"type": "object", "properties": {"app": {"type": "object", "properties": {"host": {"type": "string"}}}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void bundledInterfaceNeedsNoRoots() {
        Result result = generate(Generation.TRACING_INTERFACE, Map.of("version", text("v2")));

        assertThat(result.messages()).isEmpty();
        assertThat(result.sources().stream().map(JavaSource::name))
                .containsAtLeast("ProviderAppData", "RequirerAppData", "Receiver", "ReceiverProtocol");
    }

    @Test
    void bothDoorsGenerateTheSame() throws IOException {
        Result result = generate(Generation.TRACING_INTERFACE, Map.of("version", text("v2")));
        Javac javac = new Javac(directory).declare("@TracingInterface(version = \"v2\")");
        javac.compile();

        for (JavaSource source : result.sources()) {
            assertThat(source.text()).isEqualTo(Files.readString(javac.path("out/com/example/" + source.name() + ".java")));
            assertThat(source.text()).contains("fingerprint = \"" + source.fingerprint() + "\"");
        }
    }

    @Test
    void rootsAreTriedInOrderBesideThePackageFirst() throws IOException {
        write("b/com/example/schemas/provider.json", SCHEMA.replace("host", "kiwi"));
        write("b/schemas/provider.json", SCHEMA.replace("host", "plum"));
        write("a/schemas/provider.json", SCHEMA.replace("host", "pear"));
        assertThat(component()).isEqualTo("pear");

        write("a/com/example/schemas/provider.json", SCHEMA.replace("host", "fig"));
        assertThat(component()).isEqualTo("fig");

        Files.delete(directory.resolve("a/com/example/schemas/provider.json"));
        Files.delete(directory.resolve("a/schemas/provider.json"));
        assertThat(component()).isEqualTo("kiwi");
    }

    private String component() {
        String text = relation().sources().get(0).text();
        return List.of("fig", "pear", "kiwi", "plum").stream()
                .filter(text::contains)
                .collect(Collectors.joining());
    }

    @Test
    void inputsAreWhatWasReadAndWhatWouldHaveBeenPreferred() throws IOException {
        write("b/schemas/provider.json", SCHEMA);

        Set<String> inputs = relation().inputs().stream()
                .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                .collect(Collectors.toSet());

        assertThat(inputs)
                .containsExactly(
                        "a/com/example/schemas/provider.json",
                        "a/com/example/schemas/requirer.json",
                        "a/schemas/provider.json",
                        "a/schemas/requirer.json",
                        "b/com/example/schemas/provider.json",
                        "b/com/example/schemas/requirer.json",
                        "b/schemas/provider.json",
                        "b/schemas/requirer.json");
    }

    @Test
    void mistakeInASchemaIsInItsFile() throws IOException {
        Path file = write("a/schemas/provider.json", """
                {
                  "type": "object"
                  "properties": {}
                }
                """);

        assertThat(relation().messages()).containsExactly(new Message(Severity.ERROR, file.toString(), 3, 3, """
                [missing-comma] a comma is missing between members
                    "properties": {}
                    ^
                  write ',' before this"""));
    }

    @Test
    void missingSchemasAreAtTheirNameWithEveryPlaceThatWasTried() {
        assertThat(relation().messages())
                .containsExactly(new Message(Severity.ERROR, directory.resolve("package-info.java").toString(), 4, 5, """
                        [missing-schemas] there is no provider.json and no requirer.json in 'schemas'
                          in @RelationInterface on package com.example
                          put one beside package-info.java or under a resource root; tried in this order
                            schemas in a/com/example
                            schemas in a
                            schemas in b/com/example
                            schemas in b
                            com/example/schemas in the plugin's dependencies
                            schemas in the plugin's dependencies"""));
    }

    @Test
    void valueThatOnlyACompilerCouldKnowIsAnErrorAtItsPlace() {
        Result result = generate(
                Generation.TRACING_INTERFACE,
                Map.of("version", new Written.Expression(7, 8), "formats", new Written.Text("yes", 9, 10)));

        assertThat(result.messages()).hasSize(1);
        assertThat(result.messages().get(0)).isEqualTo(new Message(
                Severity.ERROR, directory.resolve("package-info.java").toString(), 7, 8, """
                [not-a-literal] version is not a literal of its type
                  in @TracingInterface on package com.example
                  write the value itself: package-info.java is read here and not compiled"""));
    }

    @Test
    void elementOfANestedAnnotationIsFound() throws IOException {
        write("a/schemas/provider.json", SCHEMA);
        Written mapped = new Written.Annotation(
                Map.of("url", new Written.Text("port.json", 11, 12), "file", text("x"), "sha256", text("")), 10, 10);

        Result result = generate(
                Generation.RELATION_INTERFACE,
                Map.of("value", text("schemas"), "mapped", new Written.Array(List.of(mapped), 10, 9)));

        assertThat(result.messages().get(0).text()).startsWith("[bad-mapping] 'port.json' is not an absolute URL\n");
        assertThat(result.messages().get(0).line()).isEqualTo(11);
        assertThat(result.messages().get(0).column()).isEqualTo(12);
    }

    @Test
    void arrayOfOneNeedsNoBraces() throws IOException {
        write("a/schemas/provider.json", SCHEMA);

        Result result =
                generate(Generation.RELATION_INTERFACE, Map.of("value", text("schemas"), "jsonFields", text("host")));

        assertThat(result.messages()).isEmpty();
    }

    @Test
    void secondInterfaceOfAPackageIsAnErrorAndTheFirstIsGenerated() {
        Written.Annotation tracing = new Written.Annotation(Map.of(), 1, 1);
        Written.Annotation relation = new Written.Annotation(Map.of("value", text("schemas")), 2, 1);

        Result result = Generation.of(new Request(
                "com.example",
                directory.resolve("package-info.java"),
                Map.of(Generation.TRACING_INTERFACE, tracing, Generation.RELATION_INTERFACE, relation),
                List.of()));

        assertThat(result.messages().stream().map(message -> message.line() + " " + message.text().lines().findFirst().get()))
                .containsExactly("2 [two-interfaces] a package holds the databags of one interface, and this is the second");
        assertThat(result.sources()).isNotEmpty();
    }

    private Result relation() {
        return generate(Generation.RELATION_INTERFACE, Map.of("value", text("schemas")));
    }

    private Result generate(String annotation, Map<String, Written> members) {
        return Generation.of(new Request(
                "com.example",
                directory.resolve("package-info.java"),
                Map.of(annotation, new Written.Annotation(members, 1, 1)),
                List.of(new Root(directory.resolve("a"), "a"), new Root(directory.resolve("b"), "b"))));
    }

    private static Written text(String text) {
        return new Written.Text(text, 4, 5);
    }

    private Path write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
