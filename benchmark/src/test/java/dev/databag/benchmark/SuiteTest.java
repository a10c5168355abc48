package dev.databag.benchmark;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the suite runs, keeps its figures and finds the place for its tables; no figure is looked at. */
final class SuiteTest {
    @Test
    void caseDoesWhatItsNameSays() throws Exception {
        for (String name : Cases.ALL.keySet()) {
            if (!name.contains("16384") && !name.contains("4096") && !name.contains("four times")) {
                String result = Cases.ALL.get(name).prepare().work().call().getClass().getSimpleName();

                assertThat(name + ": " + result).isNotEmpty();
            }
        }
    }

    @Test
    void tablesGoBetweenTheMarks(@TempDir Path directory) throws Exception {
        Files.writeString(
                directory.resolve("benchmarks.md"),
                "before\n<!-- begin of what the suite writes -->\nold\n<!-- end of what the suite writes -->\nbehind\n");
        String[] arguments = {
            "--only", "^decode v2 python, (databag|gson)$|^changesTo, unchanged",
            "--rounds", "1",
            "--warmup", "10",
            "--time", "10",
            "--iterations", "1",
            "--figures", directory.resolve("figures.tsv").toString(),
            "--docs", directory.toString()
        };

        Suite.main(arguments);

        String page = Files.readString(directory.resolve("benchmarks.md"));
        assertThat(page).startsWith("before\n<!-- begin of what the suite writes -->\n\n### JDK ");
        assertThat(page).contains("\n| decode | v2 python | B/op |\n|---|---|---|\n");
        assertThat(page).contains("\n* decode v2 python: ");
        assertThat(page).doesNotContain("old");
        assertThat(page).endsWith("<!-- end of what the suite writes -->\nbehind\n");
        assertThat(Files.readAllLines(directory.resolve("figures.tsv"))).hasSize(3);
    }
}
