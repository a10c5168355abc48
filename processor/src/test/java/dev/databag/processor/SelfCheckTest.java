package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last line of defence, tried with encoders that are broken in one way each, and a schema that is hostile in just
 * that way. What each of them let through is also compiled without Databag, to show that it was code.
 */
final class SelfCheckTest {
    private static final String CANARY = "databag.canary";
    private static final String RUN = "System.setProperty(\"" + CANARY + "\", \"ran\")";
    private static final String ADVICE =
            "\ntext of a schema may have become code: please report this with the schemas, in private (SECURITY.md)";

    private final Path directory;
    private final Map<String, String> printed = new TreeMap<>();

    SelfCheckTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void forgetCanary() {
        System.clearProperty(CANARY);
    }

    @Test
    void rightEncodersPass() throws Exception {
        Javac.Result result = compile(described("*/ static { } /*"), UnaryOperator.identity());

        assertThat(result.messages()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @Test
    void staticInitialiserThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ static { %s; } /*".formatted(RUN)),
                SelfCheckTest::rawCommentsInBuilder,
                "ProviderAppData$Builder",
                "not planned: static { System.setProperty(\"databag.canary\", \"ran\"); } in com.example.ProviderAppData");
    }

    @Test
    void instanceInitialiserThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ { %s; } /*".formatted(RUN)),
                SelfCheckTest::rawCommentsInBuilder,
                "",
                "not planned: { System.setProperty(\"databag.canary\", \"ran\"); } in com.example.ProviderAppData");
    }

    @Test
    void fieldThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ static final String X = %s; /*".formatted(RUN)),
                SelfCheckTest::rawCommentsInBuilder,
                "ProviderAppData$Builder",
                "not planned: static final java.lang.String X in com.example.ProviderAppData.Builder",
                "not planned: the text 'databag.canary' in com.example.ProviderAppData",
                "not planned: the text 'ran' in com.example.ProviderAppData");
    }

    @Test
    void methodThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ public static void run() {} /*"),
                SelfCheckTest::rawCommentsInBuilder,
                "",
                "not planned: public static void run() in com.example.ProviderAppData.Builder");
    }

    @Test
    void constructorThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ public Builder(int x) {} /*"),
                SelfCheckTest::rawCommentsInBuilder,
                "",
                "not planned: public <init>(int x) in com.example.ProviderAppData.Builder");
    }

    @Test
    void nestedTypeThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ public interface Evil extends Runnable {} /*"),
                SelfCheckTest::rawCommentsInBuilder,
                "",
                "not planned: public abstract static interface com.example.ProviderAppData.Builder.Evil"
                        + " implements java.lang.Runnable");
    }

    @Test
    void annotationThatLeftACommentIsFound() throws Exception {
        assertFound(
                described("*/ @Deprecated /*"),
                SelfCheckTest::rawCommentsInBuilder,
                "",
                "missing: public com.example.ProviderAppData.Builder host(java.lang.String host) in"
                        + " com.example.ProviderAppData.Builder",
                "not planned: @java.lang.Deprecated public com.example.ProviderAppData.Builder"
                        + " host(java.lang.String host) in com.example.ProviderAppData.Builder");
    }

    @Test
    void secondTypeOfAFileIsFound() throws Exception {
        assertFound(
                described("*/ final class Evil { static int x; } /*"),
                text -> text.replaceFirst("&#42;&#47; (.*?)&#123;(.*?)&#125; /&#42;", "*/ $1 { $2 } /**"),
                "",
                "not planned: type Evil in com.example.ProviderAppData");
    }

    @Test
    void annotationOnTheTypeIsFound() throws Exception {
        assertFound(
                described("*/ @Deprecated /*"),
                text -> text.replaceFirst("&#42;&#47; &#64;(.*?) /&#42;", "*/ @$1 /**"),
                "",
                "missing: @dev.databag.Generated(fingerprint=");
    }

    @Test
    void constantOfAnEnumIsFound() throws Exception {
        assertFound(
                vocabulary("tcp, */ EVIL(\\\"\\\"), /*"),
                text -> text.replace("&#42;&#47;", "*/").replace("/&#42;", "/*"),
                "",
                "not planned: public static final constant com.example.Kind EVIL in com.example.Kind",
                "not planned: the text '' in com.example.Kind");
    }

    @Test
    void quoteThatEndedAStringIsFound() throws Exception {
        assertFound(
                vocabulary("a\\\" + %s + \\\"b".formatted(RUN.replace("\"", "\\\""))),
                text -> text.replace("\\\"", "\""),
                "Kind",
                "missing: the text 'a\" + System.setProperty(");
    }

    @Test
    void unicodeEscapeThatEndedAStringIsFound() throws Exception {
        assertFound(
                vocabulary("a\\\\u0022 + %s + \\\\u0022b".formatted(RUN.replace("\"", "\\\\u0022"))),
                text -> text.replace("\\\\u", "\\u"),
                "Kind",
                "missing: the text ");
    }

    @Test
    void textThatChangedIsFound() throws Exception {
        assertFound(
                vocabulary("tcp\\\\new"),
                text -> text.replace("\\\\", "\\"),
                "",
                "missing: the text 'tcp\\new'",
                "not planned: the text 'tcp\\u000aew' in com.example.Kind");
    }

    @Test
    void memberThatACommentSwallowedIsFound() throws Exception {
        assertFound(
                described("/* */"),
                text -> text.replaceFirst("(?s) {4}/\\*\\*(?:(?!\\*/).)*?\\*/\\s+public String toString", "    // public String toString")
                        .replaceFirst("(?s)    @Override\\s+public String toString\\(\\) \\{.*?\n    }\n", ""),
                "",
                "missing: @java.lang.Override public java.lang.String toString() in com.example.ProviderAppData",
                "not planned: public final java.lang.String toString() in com.example.ProviderAppData",
                "missing: the text ");
    }

    @Test
    void typesOfTheGoalThatAreWhatTheSchemaSaysAreTaken() throws Exception {
        compile(described("plain"), UnaryOperator.identity());
        Javac javac = javac(described("plain"));
        printed.forEach((name, text) -> javac.write("src/com/example/" + name + ".java", text));

        Javac.Result result = javac.compile();

        assertThat(result.messages()).containsExactly("NOTE the databags of com.example are there already");
        assertThat(result.success()).isTrue();
    }

    /** Compilers that are not javac, and build tools that wrap it, have no syntax trees; members are compared still. */
    @Test
    void membersAreComparedWithoutTrees() throws Exception {
        Javac javac = javac(described("*/ public static void run() {} /*"))
                .with(() -> new DatabagProcessorTest.WrappedProcessor(
                        new DatabagProcessor(Generator.DATABAGS, file -> rawCommentsInBuilder(file.toString()))));

        assertThat(errors(javac.compile()).get(0))
                .contains("not planned: public static void run() in com.example.ProviderAppData.Builder\n");
    }

    /**
     * Compiles with a broken encoder.
     *
     * @param initialised the class whose initialiser sets the canary when nobody checks; empty when none does
     * @param lines the starts of the lines that say what differs
     */
    private void assertFound(String schema, UnaryOperator<String> broken, String initialised, String... lines)
            throws Exception {
        Javac.Result result = compile(schema, broken);

        List<String> errors = errors(result);
        assertThat(errors).hasSize(1);
        List<String> actual = errors.get(0).lines().toList();
        assertThat(actual.get(0)).isEqualTo("[self-check] generated code is not what was planned, and was not used");
        for (int i = 0; i < lines.length; i++) {
            assertWithMessage(errors.get(0)).that(actual.get(i + 1).strip()).startsWith(lines[i]);
        }
        assertThat(errors.get(0).replace("\n  ", "\n")).endsWith("\nin @RelationInterface on package com.example" + ADVICE);
        assertThat(System.getProperty(CANARY)).isNull();
        assertRunsUnchecked(initialised);
    }

    private void assertRunsUnchecked(String initialised) throws Exception {
        Javac javac = new Javac(directory.resolve("unchecked")).options("-proc:none");
        printed.forEach((name, text) -> javac.write("src/com/example/" + name + ".java", text));
        try (SchemaTrial trial = SchemaTrial.of(javac)) {
            assertWithMessage("%s", trial.messages()).that(trial.compiles()).isTrue();
            if (!initialised.isEmpty()) {
                trial.type(initialised);
                assertThat(System.getProperty(CANARY)).isEqualTo("ran");
            }
        }
    }

    private Javac.Result compile(String schema, UnaryOperator<String> broken) {
        SourceWriter.Printer printer = file -> {
            String text = broken.apply(file.toString());
            printed.put(file.typeSpec().name(), text);
            return text;
        };
        return javac(schema)
                .with(() -> new DatabagProcessor(Generator.DATABAGS, printer))
                .compile();
    }

    private Javac javac(String schema) {
        return new Javac(directory)
                .declare("@RelationInterface(\".\")")
                .write("src/com/example/provider.json", schema.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(Javac.Result result) {
        List<String> errors = new ArrayList<>();
        result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Kind.ERROR)
                .forEach(diagnostic -> errors.add(diagnostic.getMessage(Locale.ROOT)));
        return errors;
    }

    /** An encoder that forgets the comment's end, inside a type, where members may stand. */
    private static String rawCommentsInBuilder(String text) {
        int builder = text.indexOf("class Builder");
        return builder < 0
                ? text
                : text.substring(0, builder)
                        + text.substring(builder)
                                .replace("&#42;", "*")
                                .replace("&#47;", "/")
                                .replace("&#64;", "@")
                                .replace("&#123;", "{")
                                .replace("&#125;", "}");
    }

    /** A databag with one key, documented like this. */
    private static String described(String description) {
        return """
                {"type": "object", "properties": {"app": {"type": "object", "required": ["host"], "properties": {
                    "host": {"type": "string", "description": "%s"}}}}}
                """.formatted(description.replace("\"", "\\\""));
    }

    /** A databag with one key, whose vocabulary has this word. */
    private static String vocabulary(String word) {
        return """
                {"$defs": {"Kind": {"enum": ["%s", "udp"]}},
                "type": "object", "properties": {"app": {"type": "object", "required": ["kind"], "properties": {
                    "kind": {"$ref": "#/$defs/Kind"}}}}}
                """.formatted(word);
    }
}
