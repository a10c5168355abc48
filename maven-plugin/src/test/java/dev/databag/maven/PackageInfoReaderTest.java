package dev.databag.maven;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.maven.PackageInfoReader.Declarations;
import dev.databag.processor.Generation;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.Written;
import dev.databag.processor.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageInfoReaderTest {

    @TempDir
    private Path directory;

    @Test
    void literalsAreReadWithTheirPlaces() throws IOException {
        DeclaredPackage declared = only("""
                @RelationInterface(
                        value = "schemas", formats = true, encoding = Encoding.JSON, jsonFields = {"a", "b"},
                        mapped = @Mapped(url = "u"))
                package com.example;

                import dev.databag.*;
                """);

        assertThat(declared.name()).isEqualTo("com.example");
        assertThat(declared.source()).isEqualTo(file());
        assertThat(declared.annotations())
                .containsExactly(
                        Generation.RELATION_INTERFACE,
                        new Written.Annotation(
                                Map.of(
                                        "value", new Written.Text("schemas", 2, 17),
                                        "formats", new Written.Flag(true, 2, 38),
                                        "encoding", new Written.Name("JSON", 2, 55),
                                        "jsonFields",
                                                new Written.Array(
                                                        List.of(
                                                                new Written.Text("a", 2, 84),
                                                                new Written.Text("b", 2, 89)),
                                                        2,
                                                        83),
                                        "mapped",
                                                new Written.Annotation(
                                                        Map.of("url", new Written.Text("u", 3, 32)), 3, 18)),
                                1,
                                1));
    }

    @Test
    void valueWithoutANameIsCalledValue() throws IOException {
        assertThat(relation("@dev.databag.RelationInterface(\"x\") package com.example;").members())
                .containsExactly("value", new Written.Text("x", 1, 32));
    }

    @Test
    void whatIsNoLiteralIsAnExpression() throws IOException {
        for (String value : List.of("\"a\" + b", "f()", "1", "(String) \"a\"", "true ? \"a\" : \"b\"")) {
            assertThat(relation("@dev.databag.RelationInterface(" + value + ") package com.example;").members().get("value"))
                    .isInstanceOf(Written.Expression.class);
        }
    }

    @Test
    void literalsThatAreJoinedAreALiteral() throws IOException {
        assertThat(relation("@dev.databag.RelationInterface(\"a\" + \"b\") package com.example;").members())
                .containsExactly("value", new Written.Text("ab", 1, 32));
    }

    @Test
    void textBlockIsALiteral() throws IOException {
        Written value = relation("@dev.databag.RelationInterface(\"\"\"\n    x\"\"\") package com.example;").members().get("value");

        assertThat(value).isEqualTo(new Written.Text("x", 1, 32));
    }

    @Test
    void nameIsOursByImportOrQualified() throws IOException {
        assertThat(isFound("@TracingInterface package com.example; import dev.databag.TracingInterface;")).isTrue();
        assertThat(isFound("@TracingInterface package com.example; import dev.databag.*;")).isTrue();
        assertThat(isFound("@TracingInterface package com.example; import java.util.*; import dev.databag.*;")).isTrue();
        assertThat(isFound("@dev.databag.TracingInterface package com.example;")).isTrue();
        assertThat(isFound("@TracingInterface package dev.databag;")).isTrue();
    }

    @Test
    void sameNameOfSomebodyElseIsNotOurs() throws IOException {
        assertThat(isFound("@TracingInterface package com.example;")).isFalse();
        assertThat(isFound("@TracingInterface package com.example; import org.other.TracingInterface;")).isFalse();
        assertThat(isFound("@TracingInterface package com.example; import org.other.TracingInterface; import dev.databag.*;"))
                .isFalse();
        assertThat(isFound("@TracingInterface package com.example; import static dev.databag.TracingInterface;")).isFalse();
        assertThat(isFound("@org.other.TracingInterface package com.example; import dev.databag.*;")).isFalse();
        assertThat(isFound("/* @TracingInterface */ package com.example; import dev.databag.*;")).isFalse();
    }

    @Test
    void packageThatIsNullMarkedIsKnownAsOne() throws IOException {
        for (String marked : List.of(
                "@org.jspecify.annotations.NullMarked @dev.databag.TracingInterface package com.example;",
                "@dev.databag.TracingInterface @NullMarked package com.example; import org.jspecify.annotations.NullMarked;",
                "@dev.databag.TracingInterface @NullMarked package com.example; import org.jspecify.annotations.*;")) {
            assertThat(only(marked).annotations().keySet())
                    .containsExactly(Generation.TRACING_INTERFACE, Generation.NULL_MARKED);
        }
        assertThat(only("@dev.databag.TracingInterface @NullMarked package com.example; import org.other.NullMarked;")
                        .annotations()
                        .keySet())
                .containsExactly(Generation.TRACING_INTERFACE);
        assertThat(isFound("@org.jspecify.annotations.NullMarked package com.example; import dev.databag.*;")).isFalse();
    }

    @Test
    void whatDoesNotParseIsAnErrorAtItsPlace() throws IOException {
        assertThat(read("@dev.databag.TracingInterface(\npackage com.example;\n").messages().get(0))
                .isEqualTo(new Message(Severity.ERROR, file().toString(), 2, 1, "illegal start of expression"));
    }

    @Test
    void nothingIsResolved() throws IOException {
        assertThat(isFound("@Missing @dev.databag.TracingInterface package com.example; import not.there.Missing;")).isTrue();
    }

    private boolean isFound(String text) throws IOException {
        return !read(text).packages().isEmpty();
    }

    private Written.Annotation relation(String text) throws IOException {
        return only(text).annotations().get(Generation.RELATION_INTERFACE);
    }

    private DeclaredPackage only(String text) throws IOException {
        Declarations read = read(text);
        assertThat(read.messages()).isEmpty();
        assertThat(read.packages()).hasSize(1);
        return read.packages().get(0);
    }

    private Declarations read(String text) throws IOException {
        Files.writeString(file(), text);
        return PackageInfoReader.read(List.of(file()));
    }

    private Path file() {
        return directory.resolve("package-info.java");
    }
}
