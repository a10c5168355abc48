package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged jar generates, in a module that requires nothing but ours. */
final class ModularUserIT {
    private static final String MODULES = Javac.runtime() + File.pathSeparator + Javac.jspecify();

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

    /**
     * Their methods have types of ours, so whoever exports them has to hand these on; but not JSpecify, which their
     * packages need as they are {@code @NullMarked}.
     */
    @Test
    void javacAndJavadocHaveNothingToSayInAModuleThatExportsThem() throws Exception {
        ForkedTools tools = new ForkedTools(directory).declareEveryInterface("@org.jspecify.annotations.NullMarked");
        String exports = tools.packages().stream()
                .map(name -> "    exports " + name + ";\n")
                .collect(Collectors.joining());
        tools.write(
                "src/module-info.java",
                "/** Says what it does. */\nmodule com.example {\n    requires transitive dev.databag;\n"
                        + "    requires static org.jspecify;\n" + exports + "}\n");

        ForkedTools.Run javac = javac(tools);

        assertThat(javac.output()).isEmpty();
        assertThat(javac.exitCode()).isEqualTo(0);

        List<String> arguments = new ArrayList<>(
                List.of("-quiet", "-Xdoclint:all", "-Xwerror", "-p", MODULES, "-d", "pages"));
        arguments.addAll(tools.javaFiles("src"));
        arguments.addAll(tools.javaFiles("generated"));

        ForkedTools.Run javadoc = tools.jdk("javadoc", arguments);

        assertThat(javadoc.output()).isEmpty();
        assertThat(javadoc.exitCode()).isEqualTo(0);
    }

    private static ForkedTools.Run javac(ForkedTools tools) throws Exception {
        tools.write("generated/.keep", "");
        List<String> arguments = new ArrayList<>(List.of(
                // The annotation of a package that somebody else has, nobody claims.
                "-Xlint:all,-processing", "-Werror", "-p", MODULES, "-processorpath", ForkedTools.PROCESSOR));
        arguments.addAll(List.of("-s", "generated", "-d", "out"));
        arguments.addAll(tools.javaFiles("src"));
        return tools.jdk("javac", arguments);
    }
}
