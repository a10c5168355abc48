package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in the batch compiler of Eclipse, which has no Trees, and places of its own for what javac finds. */
final class EclipseCompilerIT {
    private static final String CLASS_PATH = Javac.runtime() + File.pathSeparator + Javac.jspecify();

    @TempDir
    private Path directory;

    private ForkedTools tools;

    @BeforeEach
    void prepare() throws Exception {
        tools = new ForkedTools(directory);
    }

    @Test
    void everyInterfaceCompilesWithoutAWord() throws Exception {
        tools.declareEveryInterface();

        ForkedTools.Run run = compile();

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(directory.resolve("out/com/example/v2/ReceiverProtocol.class").toFile().exists()).isTrue();
    }

    /** What is said of null is compared with what was planned, as this compiler words it. */
    @Test
    void packageThatIsNullMarkedCompilesWithoutAWord() throws Exception {
        tools.write("src/com/example/package-info.java", """
                @org.jspecify.annotations.NullMarked
                @dev.databag.TracingInterface(version = "v2")
                package com.example;
                """);

        ForkedTools.Run run = compile();

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(0);
    }

    /** A package has no place in its messages, so the text has the schema's. */
    @Test
    void mistakeInASchemaHasItsPlaceInTheText() throws Exception {
        tools.write("src/com/example/package-info.java", """
                @dev.databag.RelationInterface(".")
                package com.example;
                """);
        tools.write("src/com/example/provider.json", """
                {
                  "type": "object"
                  "properties": {}
                }
                """);

        ForkedTools.Run run = compile();

        assertThat(run.output()).isEqualTo("""
                1. ERROR: src/com/example/provider.json:3:3: [missing-comma] a comma is missing between members
                    "properties": {}
                    ^
                  write ',' before this
                1 problem (1 error)
                """);
        assertThat(run.exitCode()).isNotEqualTo(0);
    }

    @Test
    void placesWhereSchemasAreMissedAreListed() throws Exception {
        tools.write("src/com/example/package-info.java", """
                @dev.databag.RelationInterface("schemas")
                package com.example;
                """);

        ForkedTools.Run run = compile();

        assertThat(run.output()).isEqualTo("""
                1. ERROR: [missing-schemas] there is no provider.json and no requirer.json in 'schemas'
                  in @RelationInterface on package com.example
                  put one beside package-info.java or under a resource root; tried in this order
                    com/example/schemas in the class output
                    schemas in the class output
                    com/example/schemas in the source path
                    schemas in the source path
                    com/example/schemas in the class path
                    schemas in the class path
                    com/example/schemas in the processor path
                    schemas in the processor path
                1 problem (1 error)
                """);
        assertThat(run.exitCode()).isNotEqualTo(0);
    }

    /** In this order: what stands before the class path, it takes for no processor path. */
    private ForkedTools.Run compile() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-17", "-cp", CLASS_PATH, "-processorpath", ForkedTools.PROCESSOR, "-sourcepath", "src", "-d", "out"));
        arguments.addAll(tools.javaFiles("src"));
        return tools.java(Main.class, arguments);
    }
}
