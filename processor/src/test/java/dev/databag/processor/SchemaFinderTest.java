package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.FileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaFinderTest {
    private final List<String> found = new ArrayList<>();
    private final FakeGenerator rooms = new FakeGenerator((documents, files, diagnostics) -> documents.forEach(
            document -> found.add(document.root().members().get("title").string())));
    private final Javac javac;

    SchemaFinderTest(@TempDir Path directory) {
        javac = new Javac(directory).with(() -> new DatabagProcessor(rooms)).declare("@RelationInterface(\"schemas\")");
    }

    @Test
    void placesAreTriedInOrder() throws Exception {
        List<String> places = List.of(
                "out/com/example/schemas",
                "out/schemas",
                "src/com/example/schemas",
                "src/schemas",
                "lib/com/example/schemas",
                "lib/schemas");
        for (String place : places) {
            javac.write(place + "/provider.json", "{\"title\": \"" + place + "\"}");
        }
        javac.options("-cp", Javac.runtime() + File.pathSeparator + javac.path("lib"));
        for (String place : places) {
            found.clear();
            assertThat(javac.compile().messages()).isEmpty();
            assertThat(found).containsExactly(place);
            Files.delete(javac.path(place + "/provider.json"));
        }
    }

    @Test
    void everyTriedPlaceIsNamed() {
        assertThat(javac.compile().messages()).containsExactly("""
                ERROR package-info.java:1:20 [missing-schemas] there is no provider.json and no requirer.json in 'schemas'
                  in @RelationInterface on package com.example
                  put one beside package-info.java or under a resource root; tried in this order
                    com/example/schemas in the class output
                    schemas in the class output
                    com/example/schemas in the source path
                    schemas in the source path
                    com/example/schemas in the class path
                    schemas in the class path
                    com/example/schemas in the processor path
                    schemas in the processor path""");
    }

    @Test
    void withoutSourcePathTheDirectoryOfThePackageInfoIsTried() {
        javac.write("src/com/example/schemas/provider.json", "{\"title\": \"beside\"}");

        assertThat(javac.compile("-Xlint:all").messages()).isEmpty();
        assertThat(found).containsExactly("beside");
    }

    @Test
    void sidesComeFromOnePlace() {
        javac.write("out/schemas/provider.json", "{\"title\": \"provider\"}");
        javac.write("src/schemas/requirer.json", "{\"title\": \"stray\"}");

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("provider");
    }

    @Test
    void eitherSideMayBeMissing() {
        javac.write("src/schemas/requirer.json", "{\"title\": \"requirer\"}");

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("requirer");
    }

    @Test
    void dotIsTheDirectoryOfThePackage() {
        javac.declare("@RelationInterface(\".\")").write("src/com/example/provider.json", "{\"title\": \"here\"}");

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("here");
        assertThat(rooms.sides.get(0)).endsWith("com/example/provider.json");
    }

    @Test
    void schemasOfAJarAreFoundOnTheClassPath() throws Exception {
        Path jar = jar("dependency.jar", "schemas/provider.json", "{\"title\": \"jar\", }");
        javac.options("-cp", Javac.runtime() + File.pathSeparator + jar);

        String message = javac.compile().messages().get(0);

        assertThat(found).containsExactly("jar");
        assertThat(message).startsWith("ERROR package-info.java:1:20 ");
        assertThat(message).contains("dependency.jar!/schemas/provider.json:1:18: [trailing-comma]");
    }

    @Test
    void schemasOfAModularDependencyAreFound() throws Exception {
        javac.write("dep/module-info.java", "module the.dependency {}");
        Javac dependency = new Javac(javac.path("dependency"));
        dependency.write("src/module-info.java", "module the.dependency {}");
        assertThat(dependency.compile().success()).isTrue();
        javac.write("dependency/out/schemas/provider.json", "{\"title\": \"root of the module\"}");
        javac.write("src/module-info.java", "module mine { requires the.dependency; requires static dev.databag; }");
        javac.options("--module-path", javac.path("dependency/out") + File.pathSeparator + Javac.runtime());

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("root of the module");

        found.clear();
        javac.write("dependency/out/com/example/schemas/provider.json", "{\"title\": \"package of the module\"}");
        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("package of the module");
    }

    @Test
    void ownSchemasOfAModuleAreFound() {
        javac.write("src/module-info.java", "module mine { requires static dev.databag; }");
        javac.options("--module-path", Javac.runtime());
        javac.write("out/com/example/schemas/provider.json", "{\"title\": \"out\"}");

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "caf\u00e9", "$dollar%percent", "a+b&c=d,e;f@g", "100%25"})
    void directoryMayHaveAnyName(String name) {
        javac.declare("@RelationInterface(\"" + name + "\")");
        javac.write("src/com/example/" + name + "/provider.json", "{\"title\": \"odd\"}");

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(javac.compile("-Xlint:all").messages()).isEmpty();
        assertThat(found).containsExactly("odd", "odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out/schemas", "src/com/example/schemas", "lib/schemas"})
    void fileMayHaveAnyName(String place) {
        List<String> titles = new ArrayList<>();
        javac.with(() -> new DatabagProcessor(new FakeGenerator((documents, files, diagnostics) -> {
            for (String name : List.of("a b.json", "caf\u00e9.json", "sub/$dollar%percent.json")) {
                titles.add(files.find(name).map(source -> source.text()).orElse("none"));
            }
        })));
        javac.options("-cp", Javac.runtime() + File.pathSeparator + javac.path("lib"));
        javac.write(place + "/provider.json", "{}");
        javac.write(place + "/a b.json", "1");
        javac.write(place + "/caf\u00e9.json", "2");
        javac.write(place + "/sub/$dollar%percent.json", "3");

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(titles).containsExactly("1", "2", "3").inOrder();
    }

    @Test
    void fileOfTheWorkingDirectoryIsNotTheOutput() {
        // javac without -d looks for "its output" there, by the last step of the path only.
        Path stray = Path.of("provider.json").toAbsolutePath();
        assertThat(Files.exists(stray)).isFalse();
        try {
            Files.writeString(stray, "{\"title\": \"stray\"}");
            javac.with(() -> new WithoutOutput(new DatabagProcessor(rooms)));
            assertThat(javac.compile().messages().get(0)).contains("[missing-schemas]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stray.toFile().delete();
        }
        assertThat(found).isEmpty();
    }

    /** Answers for the class output as javac does without -d. */
    private static final class WithoutOutput extends DelegatingProcessor {
        WithoutOutput(DatabagProcessor inner) {
            super(inner);
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = (Filer) proxy(
                    Filer.class, environment.getFiler(), "getResource", arguments -> {
                        String name = arguments[2].toString();
                        Path file = Path.of(name.substring(name.lastIndexOf('/') + 1)).toAbsolutePath();
                        return proxy(FileObject.class, null, "toUri", none -> file.toUri());
                    });
            super.init((ProcessingEnvironment) proxy(
                    ProcessingEnvironment.class, environment, "getFiler", none -> filer));
        }

        private static Object proxy(
                Class<?> type, Object target, String name, Function<Object[], Object> answer) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) ->
                            method.getName().equals(name) ? answer.apply(arguments) : method.invoke(target, arguments));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.IOException", "java.lang.IllegalArgumentException", "java.lang.NullPointerException"})
    void compilerMayAnswerWithAnyException(String exception) throws Exception {
        Throwable thrown = (Throwable) Class.forName(exception).getConstructor().newInstance();
        javac.with(() -> new DelegatingProcessor(new DatabagProcessor(rooms)) {
            @Override
            public void init(ProcessingEnvironment environment) {
                Object filer = Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Filer.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getResource")) {
                                throw thrown;
                            }
                            return method.invoke(environment.getFiler(), arguments);
                        });
                super.init((ProcessingEnvironment)
                        WithoutOutput.proxy(ProcessingEnvironment.class, environment,
                                "getFiler", none -> filer));
            }
        });

        assertThat(javac.compile().messages().get(0)).contains("[missing-schemas]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../schemas | leaves its root with '..'",
                "a/../../b | leaves its root with '..'",
                "/etc | is an absolute path",
                "a\\\\b | has a backslash; steps are separated by /",
                "C:/schemas | has a colon, as only URLs and drives have",
                "https://example.com/schemas | has a colon, as only URLs and drives have",
                "file:/etc | has a colon, as only URLs and drives have",
                "a\\nb | has a control character",
            })
    void pathThatCouldLeaveItsRootIsRefused(String path, String reason) {
        javac.declare("@RelationInterface(\"" + path + "\")");

        List<String> messages = javac.compile().messages();

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0)).startsWith("ERROR package-info.java:1:20 [bad-path] the schema directory '");
        assertThat(messages.get(0)).contains("' " + reason + "\n");
        assertThat(rooms.declarations).isEmpty();
    }

    @Test
    void linkOutOfTheSchemaDirectoryIsRefused() throws Exception {
        javac.write("secret.json", "{\"title\": \"secret\"}");
        javac.write("src/schemas/requirer.json", "{\"title\": \"requirer\"}");
        Files.createSymbolicLink(javac.path("src/schemas/provider.json"), javac.path("secret.json"));

        assertThat(javac.compile().messages()).containsExactly("""
                ERROR package-info.java:1:20 [bad-path] the file 'schemas/provider.json' is a symbolic link that leads out \
                of its root
                  in @RelationInterface on package com.example
                  put the file itself into the schema directory""");
        assertThat(found).containsExactly("requirer");
    }

    @Test
    void linkOfTheSchemaDirectoryItselfIsRefused() throws Exception {
        javac.write("elsewhere/provider.json", "{}");
        Files.createSymbolicLink(javac.path("src/schemas"), javac.path("elsewhere"));

        assertThat(javac.compile().messages().get(0)).contains("is a symbolic link that leads out of its root");
    }

    @Test
    void linkInsideTheSchemaDirectoryIsFollowed() throws Exception {
        javac.write("src/schemas/common/both.json", "{\"title\": \"both\"}");
        Files.createSymbolicLink(javac.path("src/schemas/provider.json"), Path.of("common/both.json"));
        Files.createSymbolicLink(javac.path("src/schemas/requirer.json"), Path.of("common/both.json"));

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(found).containsExactly("both", "both");
    }

    @Test
    void referencedFilesAreFoundTriedAndRefused() throws Exception {
        List<String> answers = new ArrayList<>();
        javac.with(() -> new DatabagProcessor(new FakeGenerator((documents, files, diagnostics) -> {
            answers.add(files.find("common/a.json").orElseThrow().text());
            answers.add(files.find("none.json") + " " + files.tried("none.json"));
            answers.add(files.find("v2/none.json") + " " + files.tried("v2/none.json"));
            answers.add(files.find("v2/provider.json").orElseThrow().relativePath());
            answers.add(files.find("../out.json") + " " + files.refusal("../out.json"));
            answers.add(files.find("link/a.json") + " " + files.refusal("link/a.json"));
            answers.add(files.find("common") + " " + files.refusal("common"));
            answers.add("" + files.refusal("common/a.json"));
        })));
        javac.write("src/schemas/provider.json", "{}").write("src/schemas/common/a.json", "\"a\"");
        javac.write("elsewhere/a.json", "\"secret\"");
        Files.createSymbolicLink(javac.path("src/schemas/link"), javac.path("elsewhere"));

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(answers)
                .containsExactly(
                        "\"a\"",
                        "Optional.empty [schemas/none.json in the source path]",
                        "Optional.empty [schemas/v2/none.json in the source path,"
                                + " dev/databag/processor/schemas/v2/none.json in the schemas that come with Databag]",
                        "v2/provider.json",
                        "Optional.empty Optional[leaves its root with '..']",
                        "Optional.empty Optional[is a symbolic link that leads out of its root]",
                        "Optional.empty Optional.empty",
                        "Optional.empty")
                .inOrder();
    }

    @Test
    void tooLargeFileIsNotReadToItsEnd() {
        javac.write("src/schemas/provider.json", new byte[(16 << 20) + 100]);

        assertThat(javac.compile().messages().get(0)).contains("provider.json: [too-large] the file has more than 4194304 bytes");
    }

    @Test
    void directoryOnTheProcessorPathIsFound() throws Exception {
        // What Gradle users do: annotationProcessor(files("src/main/interfaces")).
        javac.write("interfaces/schemas/provider.json", "{\"title\": \"processor path\"}");
        URL[] path = {
            DatabagProcessor.class.getProtectionDomain().getCodeSource().getLocation(),
            javac.path("interfaces").toUri().toURL()
        };
        try (URLClassLoader loader = new OwnClassesFirst(path)) {
            Class<?> processor = loader.loadClass(DatabagProcessor.class.getName());
            assertThat(processor).isNotEqualTo(DatabagProcessor.class);
            Processor instance = (Processor) processor.getConstructor().newInstance();
            javac.with(() -> instance);
            assertThat(javac.compile().messages()).isEmpty();
        }
    }

    private static final class OwnClassesFirst extends URLClassLoader {
        OwnClassesFirst(URL[] path) {
            super(path, DatabagProcessor.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.databag.processor.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    private Path jar(String name, String entry, String text) throws IOException {
        Path jar = javac.path(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes());
        }
        return jar;
    }
}
