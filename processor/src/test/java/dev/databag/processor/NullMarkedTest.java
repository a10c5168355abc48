package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.processor.Generation.JavaSource;
import dev.databag.processor.Generation.Request;
import dev.databag.processor.Generation.Root;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSpecify's annotations are in generated code where the package is {@code @NullMarked}, and nowhere else. */
final class NullMarkedTest {
    private static final String DECLARATION = "@org.jspecify.annotations.NullMarked\n@RelationInterface(\".\")";

    /** A union, an object, a list and a number that are required, and definitions with names of JSpecify's. */
    private static final String SCHEMA = """
            {
              "type": "object",
              "properties": {"app": {
                "type": "object",
                "properties": {
                  "host": {"type": "string"},
                  "port": {"type": "integer", "minimum": 0, "maximum": 65535},
                  "either": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
                  "one": {"$ref": "#/$defs/Nullable"},
                  "many": {"type": "array", "items": {"$ref": "#/$defs/NullUnmarked"}}
                },
                "required": ["host", "port", "either", "one", "many"]
              }},
              "$defs": {
                "Nullable": {"type": "object", "properties": {"a": {"type": "string"}}},
                "NullUnmarked": {"type": "object", "properties": {"b": {"type": "string"}}}
              }
            }
            """;

    /** Besides "@Nullable": imports, the other annotation, and required components that a builder looks at. */
    private static final String MARKS = "import|org\\.jspecify\\.annotations\\.\\w+;|java\\.util\\.Objects;|@NullUnmarked"
            + "|Objects\\.requireNonNull\\(\\w+,|\"\\w+\"\\);";

    @TempDir
    private Path directory;

    @Test
    void whatMayBeNullSaysSo() throws IOException {
        Javac javac = shop(DECLARATION);

        assertThat(javac.compile().messages()).isEmpty();
        String databag = Files.readString(javac.path("out/com/example/ProviderAppData.java"));
        assertThat(databag).contains("""
                    @SuppressWarnings({"all", "exports"})
                    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
                """);
        assertThat(databag).contains("private @org.jspecify.annotations.Nullable String host;");
        assertThat(databag).contains("private @org.jspecify.annotations.Nullable Integer port;");
        assertThat(databag).contains("""
                            Objects.requireNonNull(host, "host");
                            Objects.requireNonNull(port, "port");
                """);
        assertThat(databag).contains("""
                    @org.jspecify.annotations.NullUnmarked
                    private static @org.jspecify.annotations.Nullable List<NullUnmarked> readMany(JsonReader in) {
                """);
        assertThat(Files.readString(javac.path("out/com/example/Nullable.java"))).contains("""
                    @NullUnmarked
                    static @org.jspecify.annotations.Nullable Nullable read(JsonReader in) {
                """);
    }

    @Test
    void publicMethodThatGivesNullSaysSo() throws IOException {
        Javac javac = shop(DECLARATION);

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(Files.readString(javac.path("out/com/example/ProviderAppData.java"))).contains("""
                        @org.jspecify.annotations.NullUnmarked
                        @SuppressWarnings({"all", "exports"})
                        static @org.jspecify.annotations.Nullable Either read(JsonReader in) {
                """);
    }

    @Test
    void packageThatIsNotNullMarkedNeedsNoJspecify() throws IOException {
        Javac javac = shop("@RelationInterface(\".\")").options("-cp", Javac.runtime());

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(Files.readString(javac.path("out/com/example/ProviderAppData.java"))).doesNotContain("jspecify");
    }

    @Test
    void annotationOfThatNameFromElsewhereIsNotMeant() throws IOException {
        Javac javac = shop("@other.NullMarked @RelationInterface(\".\")")
                .write("src/other/NullMarked.java", "package other; public @interface NullMarked {}")
                .options("-cp", Javac.runtime());

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(Files.readString(javac.path("out/com/example/ProviderAppData.java"))).doesNotContain("jspecify");
    }

    @Test
    void bothDoorsGenerateTheSame() throws IOException {
        Javac javac = shop(DECLARATION);
        assertThat(javac.compile().messages()).isEmpty();

        List<JavaSource> sources = generate(javac.path("src/com/example"), true);

        assertThat(sources).hasSize(3);
        for (JavaSource source : sources) {
            assertThat(source.text()).isEqualTo(Files.readString(javac.path("out/com/example/" + source.name() + ".java")));
        }
    }

    /** Every line of the plain code, in order; what is more has to do with null. */
    @Test
    void nothingElseIsDifferent() throws Exception {
        Path interfaces = Path.of(NullMarkedTest.class.getResource("/interfaces").toURI());
        int marks = 0;
        try (Stream<Path> folders = Files.list(interfaces)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Map<String, String> plain = new HashMap<>();
                generate(folder, false).forEach(source -> plain.put(source.name(), source.text()));
                for (JavaSource marked : generate(folder, true)) {
                    Deque<String> expected = new ArrayDeque<>(words(plain.get(marked.name())));
                    for (String word : words(marked.text().replaceAll("@Nullable |@SuppressWarnings[^)]*.", ""))) {
                        if (word.equals(expected.peek())) {
                            expected.poll();
                        } else {
                            marks++;
                            assertWithMessage(folder + " " + marked.name()).that(word).matches(MARKS);
                        }
                    }
                    assertThat(expected).isEmpty();
                }
            }
        }
        assertThat(marks).isGreaterThan(100);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().replaceAll("\\(\\s+", "(").split("\\s+"));
    }

    private static List<JavaSource> generate(Path schemas, boolean nullMarked) {
        Written.Annotation relation = new Written.Annotation(Map.of("value", new Written.Text(".", 1, 1)), 1, 1);
        Map<String, Written.Annotation> annotations = new HashMap<>(Map.of(Generation.RELATION_INTERFACE, relation));
        if (nullMarked) {
            annotations.put(Generation.NULL_MARKED, new Written.Annotation(Map.of(), 1, 1));
        }
        Path source = schemas.resolve("package-info.java");
        return Generation.of(new Request("com.example", source, annotations, List.of(new Root(schemas, "schemas"))))
                .sources();
    }

    private Javac shop(String declaration) throws IOException {
        return new Javac(directory)
                .declare(declaration)
                .write("src/com/example/provider.json", SCHEMA)
                .options("-Xlint:all,-processing", "-Werror", "-cp", Javac.runtime() + File.pathSeparator + Javac.jspecify());
    }
}
