package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions.Convention;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabagProcessorTest {
    private final FakeGenerator rooms = new FakeGenerator();
    private final Javac javac;

    DatabagProcessorTest(@TempDir Path directory) {
        javac = new Javac(directory).with(() -> new DatabagProcessor(rooms));
    }

    @Test
    void bundledSchemasNeedNothingElse() {
        javac.declare("@TracingInterface(version = \"v2\")").write("src/com/example/User.java", """
                package com.example;

                class User {
                    ProviderAppData provider;
                    RequirerAppData requirer;
                }
                """);

        Javac.Result result = javac.options("-Xlint:all", "-Werror").compile();

        assertThat(result.messages()).isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(rooms.declarations.get(0).packageName()).isEqualTo("com.example");
        assertThat(rooms.sides.get(0)).endsWith("/schemas/v2/provider.json");
    }

    @Test
    void membersReachTheRooms() {
        javac.declare("""
                @RelationInterface(value = "./schemas/", encoding = Encoding.JSON, jsonFields = {"host", "port"},
                        formats = true, openExamples = true, strict = true, mapped = @Mapped(
                                url = "https://example.com/port.json", file = "common/port.json",
                                sha256 = "44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A"))""");
        javac.write("src/com/example/schemas/provider.json", "{}");
        javac.write("src/com/example/schemas/common/port.json", "{}");

        assertThat(javac.compile().messages()).isEmpty();

        var options = rooms.declarations.get(0).options();
        assertThat(options.encoding()).isEqualTo(Convention.JSON);
        assertThat(options.jsonFields()).containsExactly("host", "port").inOrder();
        assertThat(options.formats()).isTrue();
        assertThat(options.openExamples()).isTrue();
        assertThat(options.strict()).isTrue();
        assertThat(options.mapped().get("https://example.com/port.json").text()).isEqualTo("{}");
        assertThat(rooms.sides).hasSize(1);
        assertThat(rooms.sides.get(0)).endsWith("com/example/schemas/provider.json");
    }

    @Test
    void defaultsReachTheRooms() {
        javac.declare("@TracingInterface");

        assertThat(javac.compile().messages()).isEmpty();

        var options = rooms.declarations.get(0).options();
        assertThat(options.encoding()).isEqualTo(Convention.AUTO);
        assertThat(options.jsonFields()).isEmpty();
        assertThat(options.formats() || options.openExamples() || options.strict()).isFalse();
        assertThat(options.mapped()).isEmpty();
        assertThat(rooms.sides).hasSize(2);
        assertThat(rooms.sides.get(0)).endsWith("processor/schemas/provider.json");
    }

    @Test
    void mistakeInASchemaStandsInItsFile() {
        javac.declare("@RelationInterface(\"schemas\")");
        javac.write("src/com/example/schemas/provider.json", "{\n\t\"a\": \u00e9\n}");

        Javac.Result result = javac.compile();

        assertThat(result.messages()).containsExactly("""
                ERROR provider.json:2:14 [bad-value] '\u00e9' is not a JSON value
                  write a string in double quotes""");
        assertThat(result.success()).isFalse();
    }

    @Test
    void twoMistakesAtOnePlaceAreBothShown() {
        compileWithMistakes((documents, files, diagnostics) -> {
            var here = diagnostics.at(documents.get(0), JsonPointer.compile("/a"));
            here.error("one", "first");
            here.error("two", "second");
            here.warning("three", "third");
        });

        assertThat(javac.compile().messages())
                .containsExactly(
                        "ERROR provider.json:1:7 [one] first",
                        "ERROR provider.json:1:7 [two] second",
                        "WARNING provider.json:1:7 [three] third");
    }

    @Test
    void mistakeInALongLineIsShownAroundTheCaret() {
        javac.declare("@RelationInterface(\"schemas\")");
        javac.write("src/com/example/schemas/provider.json", "{\"a\": \"" + "x".repeat(5000) + "\", }");

        String message = javac.compile().messages().get(0);

        assertThat(message).startsWith("ERROR package-info.java:1:20 ");
        assertThat(message)
                .endsWith("provider.json:1:5011: [trailing-comma] a comma stands before '}'\n  ..." + "x".repeat(77)
                        + "\", }\n" + " ".repeat(85) + "^\n  remove the comma");
    }

    @Test
    void minifiedSchemaIsShownInItsFile() {
        javac.declare("@RelationInterface(\"schemas\")");
        javac.write("src/com/example/schemas/provider.json", "{\"a\":\"" + "x".repeat(300) + "\",}" + " ".repeat(5000));

        assertThat(javac.compile().messages()).containsExactly("""
                ERROR provider.json:1:309 [trailing-comma] a comma stands before '}'
                  remove the comma""");
    }

    @Test
    void endOfAFileIsAPlaceInIt() {
        javac.declare("@RelationInterface(\"schemas\")").write("src/com/example/schemas/provider.json", "{\n");
        javac.write("src/com/example/schemas/requirer.json", "{");

        assertThat(javac.compile().messages()).containsExactly("""
                ERROR provider.json:2:1 [unclosed] the file ends in an object that starts on line 1
                  close it with '}'""", """
                ERROR requirer.json:1:2 [unclosed] the file ends in an object that starts on line 1
                  close it with '}'""");
    }

    @Test
    void wrappedEnvironmentGetsThePlaceInTheText() {
        javac.with(() -> new WrappedProcessor(new DatabagProcessor(rooms))).declare("@RelationInterface(\"schemas\")");
        javac.write("src/com/example/schemas/provider.json", "{\n  \"a\": tru\n}");

        String message = javac.compile().messages().get(0);

        assertThat(message).startsWith("ERROR package-info.java:1:20 ");
        // javac adds an indentation of its own to ours.
        assertThat(message)
                .endsWith("/com/example/schemas/provider.json:2:8: [bad-value] 'tru' is not a JSON value\n"
                        + "      \"a\": tru\n           ^\n    write a string in double quotes");
    }

    @Test
    void bugIsOneErrorThatAsksToReportIt() {
        compileWithMistakes((documents, files, diagnostics) -> {
            throw new IllegalStateException("no such branch");
        });

        Javac.Result result = javac.compile();

        assertThat(result.success()).isFalse();
        assertThat(result.messages()).hasSize(1);
        assertThat(result.messages().get(0))
                .startsWith("ERROR package-info.java:1:1 [internal-error] Databag failed with"
                        + " java.lang.IllegalStateException: no such branch\n  at dev.databag.processor.");
        assertThat(result.messages().get(0))
                .endsWith("\n  in @RelationInterface on package com.example\n"
                        + "  this is a mistake of Databag's, not of yours: please report it with this text and the schemas");
        assertThat(result.messages().get(0).lines().count()).isEqualTo(8);
    }

    @Test
    void stackOverflowIsABugToo() {
        compileWithMistakes((documents, files, diagnostics) -> overflow(0));

        assertThat(javac.compile().messages().get(0)).contains("[internal-error] Databag failed with java.lang.StackOverflowError");
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private void compileWithMistakes(FakeGenerator.Inner inner) {
        javac.with(() -> new DatabagProcessor(new FakeGenerator(inner))).declare("@RelationInterface(\"schemas\")");
        javac.write("src/com/example/schemas/provider.json", "{\"a\": 1}");
    }

    @Test
    void namesExistInSpiteOfMistakesSoThatOneMistakeIsOneError() {
        compileWithMistakes((documents, files, diagnostics) ->
                diagnostics.at(documents.get(0), JsonPointer.empty()).error("bad", "this is bad"));
        javac.write("src/com/example/User.java", "package com.example; class User { ProviderAppData provider; }");

        assertThat(javac.compile().messages()).containsExactly("ERROR provider.json:1:1 [bad] this is bad");
    }

    @Test
    void sourcesOfTheMavenGoalStay() {
        javac.declare("@TracingInterface");
        for (String name : List.of("ProviderAppData", "RequirerAppData")) {
            javac.write("src/com/example/" + name + ".java", """
                    package com.example;

                    @dev.databag.Generated("dev.databag")
                    class %s {}
                    """.formatted(name));
        }

        Javac.Result result = javac.options("-Xlint:all,-processing", "-Werror").compile();

        assertThat(result.messages()).containsExactly("NOTE the databags of com.example are there already");
        assertThat(result.success()).isTrue();
    }

    @Test
    void typeOfTheUsersIsNotOverwritten() {
        javac.declare("@TracingInterface");
        javac.write("src/com/example/ProviderAppData.java", "package com.example; class ProviderAppData {}");

        assertThat(javac.compile().messages()).containsExactly("""
                ERROR package-info.java:1:1 [name-taken] there is a type com.example.ProviderAppData, and a databag or a \
                definition of the schemas needs that name
                  in @TracingInterface on package com.example
                  rename it, or move it into another package: this one is for generated types""");
        assertThat(Files.exists(javac.path("out/com/example/RequirerAppData.java"))).isTrue();
    }

    @Test
    void valueThatDoesNotCompileIsLeftToJavac() {
        javac.declare("@TracingInterface(version = 2, jsonFields = MISSING)");

        Javac.Result result = javac.compile();

        assertThat(result.messages()).hasSize(2);
        assertThat(String.join("", result.messages())).doesNotContain("[");
        assertThat(rooms.declarations).isEmpty();
    }

    @Test
    void severalPackagesAreIndependent() {
        javac.declare("@TracingInterface(version = \"v9\")");
        javac.write(
                "src/com/other/package-info.java", "@dev.databag.TracingInterface(version = \"v0\")\npackage com.other;\n");

        assertThat(javac.compile().messages()).hasSize(1);
        assertThat(rooms.declarations.stream().map(InterfaceDeclaration::packageName))
                .containsExactly("com.example", "com.other")
                .inOrder();
        assertThat(rooms.sides.get(0)).endsWith("/schemas/v2/provider.json");
        assertThat(rooms.sides.get(rooms.sides.size() - 1)).contains("/schemas/v0/");
    }

    @Test
    void unrelatedSourcesAreLeftAlone() {
        javac.write("src/com/example/User.java", "package com.example; class User {}");

        assertThat(javac.options("-Xlint:all", "-Werror").compile().messages()).isEmpty();
    }

    @Test
    void gradleIsToldThatEachFileComesFromOnePackage() throws Exception {
        try (var in = DatabagProcessor.class.getResourceAsStream(
                "/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(in.readAllBytes()).strip()).isEqualTo(DatabagProcessor.class.getName() + ",isolating");
        }
    }

    /** Gradle finds what to compile again by what class files say. */
    @Test
    void annotationsAreInClassFiles() throws Exception {
        for (String annotation : new DatabagProcessor().getSupportedAnnotationTypes()) {
            assertThat(Class.forName(annotation).getAnnotation(Retention.class).value())
                    .isEqualTo(RetentionPolicy.CLASS);
        }
    }

    @Test
    void eachFileHasThePackageAsItsOneOriginatingElement() {
        List<String> created = new ArrayList<>();
        javac.declare("@TracingInterface(version = \"v2\")").with(() -> new DelegatingProcessor(new DatabagProcessor()) {
            @Override
            public void init(ProcessingEnvironment environment) {
                Object filer = Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                            if (method.getName().startsWith("create")) {
                                Element[] elements = (Element[]) arguments[arguments.length - 1];
                                created.add(method.getName() + " " + arguments[0] + " " + List.of(elements));
                            }
                            return method.invoke(environment.getFiler(), arguments);
                        });
                super.init((ProcessingEnvironment) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ProcessingEnvironment.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
            }
        });

        assertThat(javac.compile().messages()).isEmpty();
        assertThat(created).contains("createSourceFile com.example.ProviderAppData [com.example]");
        for (String file : created) {
            assertThat(file).matches("createSourceFile com\\.example\\.\\w+ \\[com\\.example]");
        }
    }

    @Test
    void supportsWhatJavacSupports() {
        DatabagProcessor processor = new DatabagProcessor();
        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
        assertThat(processor.getSupportedOptions()).isEmpty();
        assertThat(processor.getSupportedAnnotationTypes())
                .isEqualTo(Set.of(
                        "dev.databag.TracingInterface", "dev.databag.RelationInterface", "dev.databag.Generated"));
    }

    /** As build tools do it: what is not the compiler's own environment has no Trees. */
    static final class WrappedProcessor extends DelegatingProcessor {
        WrappedProcessor(DatabagProcessor inner) {
            super(inner);
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(environment, arguments)));
        }
    }
}
