package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged jar generates, in a module that requires nothing but ours. */
final class ModularUserIT {
    @TempDir
    private Path directory;

    @Test
    void javacHasNothingToSayInAModuleThatKeepsThem() throws Exception {
        ForkedTools tools = new ForkedTools(directory).declareEveryInterface();
        tools.write("src/module-info.java", "module com.example {\n    requires dev.databag;\n}\n");

        ForkedTools.Run javac = javac(tools);

        assertThat(javac.output()).isEmpty();
        assertThat(javac.exitCode()).isEqualTo(0);
    }

    /** Their methods have types of ours, so whoever exports them has to hand these on. */
    @Test
    void javacAndJavadocHaveNothingToSayInAModuleThatExportsThem() throws Exception {
        ForkedTools tools = new ForkedTools(directory).declareEveryInterface();
        String exports = tools.packages().stream()
                .map(name -> "    exports " + name + ";\n")
                .collect(Collectors.joining());
        tools.write(
                "src/module-info.java",
                "/** Says what it does. */\nmodule com.example {\n    requires transitive dev.databag;\n" + exports + "}\n");

        ForkedTools.Run javac = javac(tools);

        assertThat(javac.output()).isEmpty();
        assertThat(javac.exitCode()).isEqualTo(0);

        List<String> arguments = new ArrayList<>(
                List.of("-quiet", "-Xdoclint:all", "-Xwerror", "-p", Javac.runtime(), "-d", "pages"));
        arguments.addAll(tools.javaFiles("src"));
        arguments.addAll(tools.javaFiles("generated"));

        ForkedTools.Run javadoc = tools.jdk("javadoc", arguments);

        assertThat(javadoc.output()).isEmpty();
        assertThat(javadoc.exitCode()).isEqualTo(0);
    }

    private static ForkedTools.Run javac(ForkedTools tools) throws Exception {
        tools.write("generated/.keep", "");
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all", "-Werror", "-p", Javac.runtime(), "-processorpath", ForkedTools.PROCESSOR));
        arguments.addAll(List.of("-s", "generated", "-d", "out"));
        arguments.addAll(tools.javaFiles("src"));
        return tools.jdk("javac", arguments);
    }
}
