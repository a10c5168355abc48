package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.standin.ClassPath;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Who knows whom, as jdeps sees it. */
class PackagesTest {
    @Test
    void hooksKnowDatabagsAndNothingKnowsHooks() {
        List<String> dependencies = dependencies();

        assertThat(dependencies)
                .containsAtLeast("dev.databag.juju -> dev.databag", "dev.databag.juju -> dev.databag.json");
        assertThat(dependencies).doesNotContain("dev.databag.json -> dev.databag.juju");
        assertThat(dependencies).doesNotContain("dev.databag -> dev.databag.juju");
    }

    @Test
    void hooksNeedNothingButTheJavaBase() {
        for (String dependency : dependencies()) {
            if (dependency.startsWith("dev.databag.juju -> ")) {
                assertThat(dependency).containsMatch("-> (java\\.(lang|io|nio|util|time)|dev\\.databag)");
            }
        }
    }

    private static List<String> dependencies() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, "-verbose:package", "--multi-release", "base", ClassPath.of(Hook.class));
        assertThat(status).isEqualTo(0);
        return out.toString()
                .lines()
                .filter(line -> line.contains("->"))
                .map(line -> line.strip().replaceAll(" +", " ").replaceAll("( -> \\S+).*", "$1"))
                .toList();
    }
}
