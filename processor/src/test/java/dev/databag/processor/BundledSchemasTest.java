package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One annotation, nothing else: the bundled interface versions as a user's compiler sees them. */
class BundledSchemasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | IngesterPort Protocol ProviderAppData",
                "v0 | Ingester IngesterProtocol ProviderAppData",
                "v1 | ProviderAppData Receiver ReceiverProtocol RequirerAppData",
                "v2 | ProtocolType ProviderAppData Receiver ReceiverProtocol RequirerAppData TransportProtocolType"
            })
    void versionGeneratesItsTypesWithoutAWarning(String version, String types) {
        Compilation compilation = compile(version);

        assertThat(compilation).succeededWithoutWarnings();
        TreeSet<String> generated = new TreeSet<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            generated.add(file.getName().replaceAll(".*/|\\.java$", ""));
        }
        assertThat(String.join(" ", generated)).isEqualTo(types);
    }

    @Test
    void wordOutsideAClosedVocabularyDoesNotCompile() {
        Compilation compilation = compile("v2", """
                package com.example;

                import java.util.List;

                class Request {
                    RequirerAppData request() {
                        return RequirerAppData.of(List.of("otlp_http"));
                    }
                }
                """);

        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("equality constraints: com.example.ReceiverProtocol")
                .inFile(JavaFileObjects.forSourceString("com.example.Request", ""))
                .onLine(7);
    }

    @Test
    void keyThatIsNotInTheSchemaDoesNotCompile() {
        Compilation compilation = compile("v2", """
                package com.example;

                class Read {
                    Object read(ProviderAppData data) {
                        return data.recievers();
                    }
                }
                """);

        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("symbol:   method recievers()");
    }

    @Test
    void versionThatNobodySpeaksNamesTheOnesThatThereAre() {
        Compilation compilation = compile("v3");

        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[unknown-version]");
    }

    private static Compilation compile(String version, String... sources) {
        JavaFileObject[] files = new JavaFileObject[sources.length + 1];
        files[0] = JavaFileObjects.forSourceString("com.example.package-info", """
                @TracingInterface(version = "%s")
                package com.example;

                import dev.databag.TracingInterface;
                """.formatted(version));
        for (int i = 0; i < sources.length; i++) {
            String name = sources[i].replaceAll("(?s).*?class (\\w+).*", "$1");
            files[i + 1] = JavaFileObjects.forSourceString("com.example." + name, sources[i]);
        }
        return javac().withOptions(List.of("-Xlint:all"))
                .withProcessors(new DatabagProcessor())
                .compile(files);
    }
}
