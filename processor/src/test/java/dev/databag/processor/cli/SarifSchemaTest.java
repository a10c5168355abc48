package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print as SARIF, held against the schema that OASIS published for SARIF 2.1.0. */
class SarifSchemaTest {
    private static final Schema PUBLISHED = published();

    @TempDir
    private Path directory;

    private static Schema published() {
        try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findingsOfEveryLevelAreValid() throws IOException {
        Run.write(directory, "a b/ä/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "additionalProperties": false,
                  "properties": {"port": {"type": "integer"}, "password": {"type": "string", "default": 5}}}}}
                """);
        Run.write(directory, "broken/provider.json", "{");
        Run.write(directory, "marked/requirer.json", "\uFEFF{\"type\": \"object\"}");

        JsonNode sarif = valid("lint", "--format", "sarif", ".");

        TreeSet<String> levels = new TreeSet<>();
        sarif.at("/runs/0/results").forEach(result -> levels.add(result.path("level").asText()));
        assertThat(levels).containsExactly("error", "note", "warning");
    }

    @Test
    void nothingFoundIsValid() throws IOException {
        Run.write(directory, "provider.json", "{\"type\": \"object\"}");
        Run.write(directory, "requirer.json", "{\"type\": \"object\"}");

        assertThat(valid("lint", "--format", "sarif", ".").at("/runs/0/results")).isEmpty();
    }

    @Test
    void violationsAreValidAndSoAreThePlacesInTheSchema() throws IOException {
        Run.write(directory, "provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "required": ["size"],
                  "properties": {"size": {"enum": ["s", "m"]}, "ports": {"type": "array", "items": {"type": "integer"}}}}}}
                """);
        Run.write(directory, "bag.json", "{\"size\": \"xl\", \"ports\": \"[1, true]\"}");

        JsonNode results = valid("check", "--format", "sarif", "provider.json", "bag.json").at("/runs/0/results");
        assertThat(results).hasSize(2);
        assertThat(results.get(0).path("relatedLocations")).hasSize(1);
        valid("check", "--format", "sarif", "--lenient", "provider.json", "bag.json");
    }

    @Test
    void differencesAreValid() throws IOException {
        Run.write(directory, "old/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "required": ["size"],
                  "properties": {"size": {"enum": ["s", "m"]}}}}}
                """);
        Run.write(directory, "new/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object",
                  "properties": {"size": {"enum": ["s"]}, "host": {"type": "string"}}}}}
                """);

        assertThat(valid("compat", "--all", "--rules", "op083", "--format", "sarif", "old", "new").at("/runs/0/results"))
                .isNotEmpty();
    }

    @Test
    void publishedSchemaRefusesWhatIsNoSarif() {
        assertThat(PUBLISHED.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON)).isNotEmpty();
    }

    private JsonNode valid(String... arguments) throws IOException {
        Run run = Run.of(directory, arguments);
        assertWithMessage(run.err()).that(run.code()).isAtMost(DatabagCommand.FINDINGS);
        assertWithMessage(run.out())
                .that(PUBLISHED.validate(run.out(), InputFormat.JSON))
                .isEmpty();
        return new ObjectMapper().readTree(run.out());
    }
}
