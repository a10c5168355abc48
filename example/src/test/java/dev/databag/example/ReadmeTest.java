package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README, docs/charm.md and docs/testing.md show is true: sources compile, tests pass, and what is called
 * generated is generated.
 */
class ReadmeTest {

    /** A block of Java whose first line is a comment that names its file. */
    private static final Pattern SOURCE = Pattern.compile("```java\n// (\\S+\\.java)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern GENERATED =
            Pattern.compile("```java\n// (\\S+\\.java), generated\n(.*?)```", Pattern.DOTALL);

    private static final Path README = Path.of("..", "README.md");
    private static final Path CHARM = Path.of("..", "docs", "charm.md");
    private static final Path TESTING = Path.of("..", "docs", "testing.md");

    @TempDir
    Path directory;

    @Test
    void sourcesCompileWithoutWarning() throws IOException {
        Map<String, String> sources = blocks(SOURCE, README);

        assertThat(sources).hasSize(2);
        assertThat(compile(sources)).isEmpty();
    }

    @Test
    void charmCompilesWithoutWarningAndItsTestPasses() throws Exception {
        Map<String, String> sources = blocks(SOURCE, CHARM);

        assertThat(sources).hasSize(4);
        assertThat(compile(sources)).isEmpty();
        assertThat(runTests(sources)).containsExactly("charmIsFineWithoutTraces");
    }

    @Test
    void testsOfTheTestingPagePass() throws Exception {
        Map<String, String> sources = blocks(SOURCE, CHARM);
        sources.putAll(blocks(SOURCE, TESTING));

        assertThat(compile(sources)).isEmpty();
        assertThat(runTests(blocks(SOURCE, TESTING)))
                .containsExactly(
                        "shopSendsTracesToWhereTempoSays",
                        "hookThatFailsIsRunAgain",
                        "requestIsTheSameForEveryBackend",
                        "noValidBackendMakesAHookFail");
    }

    @Test
    void generatedCodeIsAsShown() throws IOException {
        compile(blocks(SOURCE, README));

        for (Map.Entry<String, String> shown : blocks(GENERATED, README).entrySet()) {
            List<String> generated = Files.readAllLines(directory.resolve(shown.getKey()), UTF_8);
            int from = 0;
            for (String line : shown.getValue().lines().map(String::strip).toList()) {
                if (line.isEmpty() || line.endsWith("...")) {
                    continue;
                }
                int at = from;
                while (at < generated.size() && !generated.get(at).strip().equals(line)) {
                    at++;
                }
                assertWithMessage("%s has, after line %s: %s", shown.getKey(), from, line)
                        .that(at)
                        .isLessThan(generated.size());
                from = at + 1;
            }
        }
    }

    /** Runs the tests among what was compiled, each on an object of its own, and returns their names. */
    private List<String> runTests(Map<String, String> sources) throws Exception {
        List<String> names = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            for (String source : sources.keySet()) {
                Class<?> type = loader.loadClass(source.replace(".java", "").replace('/', '.'));
                for (Method method : type.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Test.class)) {
                        Constructor<?> constructor = type.getDeclaredConstructor();
                        constructor.setAccessible(true);
                        method.setAccessible(true);
                        method.invoke(constructor.newInstance());
                        names.add(method.getName());
                    }
                }
            }
        }
        return names;
    }

    private static Map<String, String> blocks(Pattern pattern, Path page) throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher block = pattern.matcher(Files.readString(page, UTF_8).replace("\r\n", "\n"));
        while (block.find()) {
            blocks.put(block.group(1), block.group(2));
        }
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    /** Compiles sources into {@link #directory}, generated ones beside the classes, and returns what javac said. */
    private String compile(Map<String, String> sources) throws IOException {
        Path root = Files.createDirectories(directory.resolve("sources"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = root.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue(), UTF_8);
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
            String classPath = System.getProperty("java.class.path");
            boolean compiled = javac.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "--release",
                                    "17",
                                    "-Xlint:all,-processing",
                                    "-Werror",
                                    "-classpath",
                                    classPath,
                                    "-processorpath",
                                    classPath,
                                    "-d",
                                    directory.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.keySet().stream().map(root::resolve).toList()))
                    .call();
            return compiled ? said.toString() : "failed:\n" + said;
        }
    }
}
