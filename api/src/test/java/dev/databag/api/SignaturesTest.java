package dev.databag.api;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever compiled against a published jar can compile against the next one: no line of a list beside this module's pom is
 * gone. A new one is no failure. {@code -Ddatabag.api=write} writes the lists anew; what the difference takes away is for the
 * changelog.
 */
final class SignaturesTest {

    /** A jar, a class in it, and the packages and single types of it that are promised. */
    private record Published(String artifact, String type, List<String> promised) {
        @Override
        public String toString() {
            return artifact;
        }
    }

    static List<Published> published() {
        return List.of(
                new Published("databag-runtime", "dev.databag.Decoded", List.of("dev.databag", "dev.databag.juju", "dev.databag.json.JsonValue")),
                new Published("databag-stand-in", "dev.databag.standin.JujuModel", List.of("dev.databag.standin")),
                new Published("databag-testing", "dev.databag.testing.DatabagAssertions", List.of("dev.databag.testing")),
                new Published(
                        "databag-tracing",
                        "dev.databag.tracing.TracingRequirer",
                        List.of(
                                "dev.databag.tracing",
                                "dev.databag.tracing.draft",
                                "dev.databag.tracing.v0",
                                "dev.databag.tracing.v1",
                                "dev.databag.tracing.v2")),
                new Published(
                        "databag-processor",
                        "dev.databag.processor.Generation",
                        List.of("dev.databag.processor.Generation", "dev.databag.processor.Written")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void noSignatureIsGone(Published published) throws Exception {
        Path root = Path.of(Class.forName(published.type)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertNothingIsGone(published.artifact, Signatures.of(root, published.promised));
    }

    @Test
    void noGoalAndNoParameterIsGone() throws Exception {
        // Not by a class of the plugin: what those stand on, Maven alone has.
        try (InputStream descriptor = SignaturesTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            assertNothingIsGone("databag-maven-plugin", Goals.of(descriptor));
        }
    }

    private static void assertNothingIsGone(String artifact, Set<String> now) throws Exception {
        Path list = Path.of(artifact + ".txt");
        if ("write".equals(System.getProperty("databag.api"))) {
            Files.write(list, now);
        }
        List<String> gone = new ArrayList<>(Files.readAllLines(list));
        gone.removeAll(now);
        assertWithMessage("gone from %s; if that is meant, -Ddatabag.api=write, and a line in the changelog", artifact)
                .that(gone)
                .isEmpty();
    }
}
