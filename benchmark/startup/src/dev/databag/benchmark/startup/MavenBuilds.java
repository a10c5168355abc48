package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Projects of Maven that compile the same classes: alone, with Databag, and with the plugin of jsonschema2pojo. */
final class MavenBuilds {
    static final String PEER = "jsonschema2pojo's plugin, the types of the same schemas, no codec";

    private final Path root;
    private final Path work;
    private final Path lib;
    private final List<Path> classes;

    /** The projects are made in the directory {@code work}; {@code lib} has our jars. */
    MavenBuilds(Path root, Path work, Path lib, List<Path> classes) {
        this.root = root;
        this.work = work;
        this.lib = lib;
        this.classes = classes;
    }

    /** Each project, built once: what Maven lacks is downloaded then. */
    List<CompileTime.Row> rows() throws IOException, InterruptedException {
        List<CompileTime.Row> rows = new ArrayList<>();
        rows.add(row("plain", project("plain", "", "", "")));
        Path ours = project(
                "databag",
                """
                <dependency>
                  <groupId>dev.databag</groupId>
                  <artifactId>databag-runtime</artifactId>
                  <version>0</version>
                  <scope>system</scope>
                  <systemPath>%s</systemPath>
                </dependency>
                """.formatted(jar("databag-runtime-")),
                "<arg>-processorpath</arg><arg>%s</arg>".formatted(jar("databag-processor-")),
                "");
        for (String version : List.of("v0", "v2")) {
            copy(root.resolve("programs/databag/" + version + "/package-info.java"), ours.resolve("src/main/java/program/" + version));
        }
        rows.add(row("Databag, v0 and v2 of tracing", ours));
        Path peer = project(
                "jsonschema2pojo",
                """
                <dependency>
                  <groupId>com.fasterxml.jackson.core</groupId>
                  <artifactId>jackson-annotations</artifactId>
                  <version>2.22</version>
                </dependency>
                """,
                "",
                """
                <plugin>
                  <groupId>org.jsonschema2pojo</groupId>
                  <artifactId>jsonschema2pojo-maven-plugin</artifactId>
                  <version>1.3.3</version>
                  <configuration>
                    <sourceDirectory>${basedir}/src/main/schemas</sourceDirectory>
                    <targetPackage>program</targetPackage>
                    <includeGeneratedAnnotation>false</includeGeneratedAnnotation>
                  </configuration>
                  <executions>
                    <execution>
                      <goals>
                        <goal>generate</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
                """);
        Path schemas = root.resolve("../../schemas").normalize();
        for (String schema : List.of("v0/provider.json", "v2/provider.json", "v2/requirer.json")) {
            copy(schemas.resolve(schema), peer.resolve("src/main/schemas").resolve(schema).getParent());
        }
        rows.add(row(PEER, peer));
        return rows;
    }

    private CompileTime.Row row(String name, Path project) throws IOException, InterruptedException {
        Command.output(project, Map.of(), List.of("mvn", "-q", "compile"));
        return new CompileTime.Row(name, () -> {
            delete(project.resolve("target"));
            return List.of("mvn", "-o", "-q", "-f", project.toString(), "compile");
        });
    }

    private Path project(String name, String dependencies, String arguments, String plugins) throws IOException {
        Path project = work.resolve("maven/" + name);
        delete(project);
        for (Path source : classes) {
            copy(source, project.resolve("src/main/java/program"));
        }
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>program</groupId>
                  <artifactId>%s</artifactId>
                  <version>0</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>%s</dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>3.5.0</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.16.0</version>
                        <configuration>
                          <compilerArgs>%s</compilerArgs>
                        </configuration>
                      </plugin>
                      %s
                    </plugins>
                  </build>
                </project>
                """.formatted(name, dependencies, arguments, plugins));
        return project;
    }

    private Path jar(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).findFirst().orElseThrow();
        }
    }

    private static void copy(Path file, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(file.getFileName()), Files.readString(file));
    }

    /** Deletes a directory and what is in it, if it is there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
