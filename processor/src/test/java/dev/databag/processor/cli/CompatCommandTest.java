package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeVersions() throws IOException {
        Run.write(directory, "old/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {
                  "host": {"type": "string"}
                }}}}
                """);
        Run.write(directory, "added/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {
                  "host": {"type": "string"},
                  "port": {"type": "integer"}
                }}}}
                """);
        Run.write(directory, "required/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "required": ["host"], "properties": {
                  "host": {"type": "string"}
                }}}}
                """);
    }

    @Test
    void safeChangeIsFine() {
        assertThat(Run.of(directory, "compat", "old", "added"))
                .isEqualTo(new Run(0, "charms of both versions understand each other\n", ""));
    }

    @Test
    void changeThatBreaksReadersIsToldWithBothPlaces() {
        Run run = Run.of(directory, "compat", "old", "required").in(directory);

        // What exactly happens is said, and tested, in the room that compares.
        assertThat(run.out().replaceAll("(?m)^    a new requirer .*host.*$", "    SENTENCE")).isEqualTo("""
                the provider's application databag: safe for writers only
                  [required] host: safe for writers only
                    SENTENCE
                    old: old/provider.json:2:3 /properties/app/properties/host
                    new: required/provider.json:1:74 /properties/app/required/0
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void orderOfUpgradesCanBeAllowed() {
        assertThat(Run.of(directory, "compat", "--allow", "writers", "old", "required").code()).isEqualTo(0);
        assertThat(Run.of(directory, "compat", "--allow", "readers", "old", "required").code()).isEqualTo(1);
        assertThat(Run.of(directory, "compat", "--allow", "readers", "required", "old").code()).isEqualTo(0);
    }

    @Test
    void jsonAndSarifSayTheSame() throws IOException {
        ObjectMapper mapper = new ObjectMapper();

        JsonNode json = mapper.readTree(Run.of(directory, "compat", "--format", "json", "old", "required").out());
        JsonNode sarif = mapper.readTree(Run.of(directory, "compat", "--format", "sarif", "old", "required").out());

        JsonNode difference = json.get("databags").get(0).get("differences").get(0);
        assertThat(difference.get("kind").textValue()).isEqualTo("required");
        assertThat(difference.get("onNewReaders").get("outcome").textValue()).isEqualTo("breaking");
        assertThat(difference.get("new").get("line").intValue()).isEqualTo(1);
        JsonNode result = sarif.get("runs").get(0).get("results").get(0);
        assertThat(result.get("ruleId").textValue()).isEqualTo("required");
        assertThat(result.get("message").get("text").textValue())
                .isEqualTo("safe for writers only: " + difference.get("onNewReaders").get("sentence").textValue());
    }

    @Test
    void versionWithErrorsIsNotCompared() throws IOException {
        Run.write(directory, "broken/provider.json", "{");

        Run run = Run.of(directory, "compat", "old", "broken");

        assertThat(run.err()).startsWith("databag: the schema has errors\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void changeThatIsSafeMayBreakARule() throws IOException {
        Run.write(directory, "removed/provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {
                  "port": {"type": "integer"}
                }}}}
                """);

        assertThat(Run.of(directory, "compat", "added", "removed").code()).isEqualTo(0);
        Run run = Run.of(directory, "compat", "--rules", "op083", "added", "removed").in(directory);

        assertThat(run).isEqualTo(new Run(1, """
                the provider's application databag: safe
                  [member-removed] host: safe
                    [op083-removed] removing or renaming a field takes a new major version of the interface
                    old: added/provider.json:2:3 /properties/app/properties/host
                    new: removed/provider.json:1:75 /properties/app/properties
                """, ""));
    }

    @Test
    void everyRuleHasItsChanges() throws IOException {
        String[][] changes = {
            {"\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"integer\"}", "op083-type"},
            {"\"a\": {\"enum\": [\"x\", \"y\"]}", "\"a\": {\"enum\": [\"x\"]}", "op083-words"},
            {"\"b\": {}", "\"b\": {}, \"a\": {\"type\": \"integer\", \"minimum\": 1}", ""},
            {"\"a\": {\"type\": \"integer\", \"minimum\": 0}", "\"a\": {\"type\": \"integer\"}", ""},
            {"\"a\": {\"type\": [\"integer\", \"null\"]}", "\"a\": {\"type\": \"integer\"}", "op083-absent"},
        };
        for (String[] change : changes) {
            for (int version = 0; version < 2; version++) {
                Run.write(directory, "v" + version + "/provider.json",
                        "{\"type\": \"object\", \"properties\": {\"app\": {\"type\": \"object\", \"properties\": {"
                                + change[version] + "}}}}");
            }
            String json = Run.of(directory, "compat", "--all", "--rules", "op083", "--format", "json", "v0", "v1").out();
            JsonNode differences = new ObjectMapper().readTree(json).at("/databags/0/differences");

            assertThat(differences.findValuesAsText("rule"))
                    .containsExactlyElementsIn(change[2].isEmpty() ? new String[0] : new String[] {change[2]});
        }
        assertThat(Run.of(directory, "compat", "--rules", "op083", "old", "required").out())
                .contains("[op083-mandatory] no field at the top of a databag is mandatory: an empty databag is valid");
    }
}
