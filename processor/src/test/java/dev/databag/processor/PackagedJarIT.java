package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users get, alone on the processor path of a javac of its own. Nothing of this module is called from here. */
final class PackagedJarIT {
    private static final Path JAR = Path.of(System.getProperty("databag.processor.jar"));

    @TempDir
    private Path directory;

    @Test
    void bundledInterfaceCompilesWithoutAWarning() throws Exception {
        write("src/com/example/package-info.java", """
                @dev.databag.TracingInterface(version = "v2")
                package com.example;
                """);

        Run run = javac("-Xlint:all", "-Werror", "src/com/example/package-info.java");

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void mistakeInASchemaIsOneErrorInItsFileAndExitCodeOne() throws Exception {
        write("src/com/example/package-info.java", """
                @dev.databag.RelationInterface("schemas")
                package com.example;
                """);
        write("src/com/example/schemas/provider.json", """
                {
                  "type": "object"
                  "properties": {}
                }
                """);

        Run run = javac("-sourcepath", "src", "src/com/example/package-info.java");

        assertThat(run.output()).isEqualTo("""
                src/com/example/schemas/provider.json:3: error: [missing-comma] a comma is missing between members
                  "properties": {}
                  ^
                  write ',' before this
                1 error
                """);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void missingSchemasAreOneErrorInTheDeclaration() throws Exception {
        write("src/com/example/package-info.java", """
                @dev.databag.RelationInterface("schemas")
                package com.example;
                """);

        Run run = javac("src/com/example/package-info.java");

        assertThat(run.output()).startsWith("src/com/example/package-info.java:1: error: [missing-schemas] ");
        assertThat(run.output()).contains("\n@dev.databag.RelationInterface(\"schemas\")\n                               ^\n");
        assertThat(run.output()).endsWith("\n1 error\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void jarIsAProgramThatChecksDatabags() throws Exception {
        write("schemas/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {"port": {"type": "integer"}}}}}
                """);
        write("bag.json", "{\"port\": \"true\"}");

        Run run = run("java", "-jar", JAR.toAbsolutePath().toString(), "check", "schemas", "bag.json");

        assertThat(run.output()).isEqualTo("""
                bag.json: provider app databag: invalid
                  port: expected an integer, found a boolean
                    see schemas/provider.json:1:84
                """);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void jarIsAProgramThatPrintsJson() throws Exception {
        write("schemas/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {"port": {"type": "integer"}}}}}
                """);
        write("bag.json", "{\"port\": \"true\", \"h\u00f6st\": \"\"}");

        Run run = run("java", "-jar", JAR.toAbsolutePath().toString(), "check", "--format=json", "schemas", "bag.json");

        assertThat(run.output()).isEqualTo("""
                {
                  "databags": [
                    {
                      "file": "bag.json",
                      "origin": "",
                      "side": "provider",
                      "scope": "app",
                      "verdict": "invalid",
                      "reason": "invalid data: port: expected an integer, found a boolean (provider.json#/properties/app/properties/port)",
                      "violations": [
                        {
                          "key": "port",
                          "path": "port",
                          "expected": "an integer",
                          "found": "a boolean",
                          "schema": "provider.json#/properties/app/properties/port",
                          "at": {
                            "file": "schemas/provider.json",
                            "line": 1,
                            "column": 84
                          }
                        }
                      ],
                      "missing": [],
                      "warnings": [],
                      "notes": [
                        "the schema does not name the key 'h\\u00F6st'"
                      ]
                    }
                  ]
                }
                """);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void jarIsAProgramThatExplainsSchemas() throws Exception {
        write("schemas/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {"port": {"type": "integer"}}}}}
                """);

        Run run = run("java", "-jar", JAR.toAbsolutePath().toString(), "explain", "schemas");

        assertThat(run.output()).isEqualTo("""
                provider application databag, written by the provider and read by the requirer

                KEY   TYPE     REQUIRED  WIRE  EXAMPLE
                port  integer  optional  JSON  8080
                """);
        assertThat(run.exitCode()).isEqualTo(0);
    }

    /** The command line must not make compilations slower, nor clash with what others have on the processor path. */
    @Test
    void compilerLoadsNothingOfTheProgram() throws Exception {
        write("src/com/example/package-info.java", """
                @dev.databag.TracingInterface(version = "v2")
                package com.example;
                """);

        Run run = javac("-J-verbose:class", "src/com/example/package-info.java");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.output()).contains("dev.databag.processor.DatabagProcessor");
        assertThat(run.output()).doesNotContain("dev.databag.processor.cli");
        assertThat(run.output()).doesNotContain("picocli");
        assertThat(run.output()).doesNotContain("jackson.databind");
    }

    @Test
    void jarIsSmall() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(5_000_000L);
    }

    /** Those of the runtime keep their names: to relocate them would rename them in generated code as well. */
    @Test
    void everyClassIsInAPackageOfOurs() throws IOException {
        assertThat(entries("(?!dev/databag/).*\\.class|.*module-info\\.class")).isEmpty();
    }

    @Test
    void onlyServiceIsTheProcessor() throws IOException {
        String service = "META-INF/services/javax.annotation.processing.Processor";
        assertThat(entries("META-INF/services/.+")).containsExactly(service);
        assertThat(text(service).strip()).isEqualTo("dev.databag.processor.DatabagProcessor");
    }

    @Test
    void licencesAreIncluded() throws IOException {
        assertThat(entries("META-INF/(licences/.*[^/]|LICENSE|NOTICE)"))
                .containsAtLeast(
                        "META-INF/LICENSE",
                        "META-INF/NOTICE",
                        "META-INF/licences/jackson-core/LICENSE",
                        "META-INF/licences/jackson-core/NOTICE",
                        "META-INF/licences/jackson-core/FastDoubleParser-LICENSE",
                        "META-INF/licences/jackson-databind/LICENSE",
                        "META-INF/licences/jackson-annotations/LICENSE",
                        "META-INF/licences/unicode/LICENSE");
    }

    @Test
    void schemasAreIncluded() throws IOException {
        assertThat(entries("dev/databag/processor/schemas/.*json"))
                .containsAtLeast(
                        "dev/databag/processor/schemas/provider.json", "dev/databag/processor/schemas/v2/requirer.json");
    }

    @Test
    void gradleIsToldHowToCompileIncrementally() throws IOException {
        assertThat(text("META-INF/gradle/incremental.annotation.processors").strip())
                .isEqualTo("dev.databag.processor.DatabagProcessor,isolating");
    }

    private static List<String> entries(String regex) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches(regex))
                    .toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Run(int exitCode, String output) {}

    private Run javac(String... arguments) throws Exception {
        Path runtime = Path.of(Class.forName("dev.databag.TracingInterface")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.createDirectories(directory.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                "-J-Duser.language=en",
                "-processorpath",
                JAR.toString(),
                "-cp",
                runtime.toString(),
                "-d",
                "out"));
        command.addAll(List.of(arguments));
        return run("javac", command.toArray(String[]::new));
    }

    private Run run(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", program).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.replace("\r\n", "\n"));
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
