package dev.databag.processor.compat;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts in docs/evolution.md are what the tool says of our own schemas. */
class EvolutionPageTest {
    private static final Path PAGE = Path.of("../docs/evolution.md");
    private static final Path SCHEMAS = Path.of("../schemas");

    @Test
    void thePageHasWhatTheToolSays() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder told = new StringBuilder(page.substring(0, page.indexOf("\n### ") + 1));
        for (List<String> step : List.of(List.of("", "v0"), List.of("v0", "v1"), List.of("v1", "v2"))) {
            told.append("### ").append(step.get(0).isEmpty() ? "the draft" : step.get(0));
            told.append(" to ").append(step.get(1)).append("\n\n```\n");
            told.append(Versions.text(Compatibility.compare(version(step.get(0)), version(step.get(1)))));
            told.append("```\n\n");
        }
        told.append(page.substring(page.indexOf("\n## ", page.lastIndexOf("\n### ")) + 1));
        if (Boolean.getBoolean("databag.update")) {
            Files.writeString(PAGE, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(PAGE));
    }

    private static InterfaceVersion version(String name) {
        return Versions.directory(SCHEMAS.resolve(name), name.isEmpty() ? "schemas" : "schemas/" + name);
    }
}
