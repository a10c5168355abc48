package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.processor.lint.LintTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

class LintCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TAG = Pattern.compile("(?m)^[^ ]+: (?:error|warning|note): \\[([a-z-]+)]");
    private static final String NOTHING = "{\"type\": \"object\"}";

    @TempDir
    private Path directory;

    private Run lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of("lint"));
        all.addAll(List.of(arguments));
        return Run.of(directory, all.toArray(String[]::new)).in(directory);
    }

    private Run lintApp(String app) throws IOException {
        Run.write(directory, "provider.json", "{\"type\": \"object\", \"properties\": {\"app\":\n" + app + "}}\n");
        Run.write(directory, "requirer.json", NOTHING);
        return lint(".");
    }

    @Test
    void schemaWithoutFindingsIsFine() throws IOException {
        Run run = lintApp("{\"type\": \"object\", \"properties\": {\"host\": {\"type\": \"string\", \"description\": \"Where.\"}}}");

        assertThat(run).isEqualTo(new Run(0, "2 schemas: nothing to say\n", ""));
    }

    @Test
    void findingHasItsPlaceItsLineAndAdvice() throws IOException {
        Run run = lintApp("{\"type\": \"object\", \"properties\": {\"host\": {\"type\": \"string\"}}}");

        assertThat(run.out()).isEqualTo("""
                provider.json:2:35: note: [undescribed-key] the key 'host' has no description
                  for field host (/properties/app/properties/host)
                  in the databag of the provider's application
                  {"type": "object", "properties": {"host": {"type": "string"}}}}}
                                                    ^
                  say what it means, and what may be done with it: "description": "..."
                2 schemas: 1 note
                """);
        assertThat(run.code()).isEqualTo(0);
    }

    @Test
    void warningsFailAndNotesDoUnlessAsked() throws IOException {
        String note = "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}";
        String warning = "{\"type\": \"object\", \"properties\": {\"a\": {\"description\": \"A.\"}}}";

        assertThat(lintApp(note).code()).isEqualTo(0);
        assertThat(lint("--fail-on", "note", ".").code()).isEqualTo(1);
        assertThat(lintApp(warning).code()).isEqualTo(1);
        assertThat(lint("--fail-on", "error", ".").code()).isEqualTo(0);
    }

    @Test
    void ignoredTagsAreLeftOut() throws IOException {
        lintApp("{\"type\": \"object\", \"properties\": {\"a\": {}, \"b-c\": {\"type\": \"string\"}, \"d_e\": {\"type\": \"string\"}}}");

        assertThat(lint("--ignore", "undescribed-key,any-value", "--ignore", "mixed-style", "."))
                .isEqualTo(new Run(0, "2 schemas: nothing to say\n", ""));
    }

    @Test
    void errorsOfTheReaderAreFindings() throws IOException {
        Run.write(directory, "deep/er/provider.json", "{\"type\": \"object\",}");

        Run run = lint(".");

        assertThat(run.out()).isEqualTo("""
                deep/er/provider.json:1:19: error: [trailing-comma] a comma stands before '}'
                  {"type": "object",}
                                    ^
                  remove the comma
                1 schema: 1 error
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void nothingToLookAtIsAnErrorOfTheUser() throws IOException {
        Run.write(directory, "schema.json", NOTHING);

        assertThat(lint(".")).isEqualTo(new Run(2, "", "databag: there is no provider.json and no requirer.json under .\n"));
        assertThat(lint("nowhere")).isEqualTo(new Run(2, "", "databag: there is no file or directory nowhere\n"));
        assertThat(lint("schema.json").err())
                .isEqualTo("databag: which side is schema.json? A schema is called provider.json or requirer.json, after who writes the databag\n");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        lintApp("{\"type\": \"object\", \"properties\": {\"a\": {\"description\": \"A.\"}}}");

        assertThat(lint("--format", "json", ".").out()).isEqualTo("""
                {
                  "schemas": 2,
                  "findings": [
                    {
                      "level": "warning",
                      "tag": "any-value",
                      "at": {
                        "file": "provider.json",
                        "line": 2,
                        "column": 35
                      },
                      "message": "the key 'a' may be any text: the schema says nothing of it",
                      "advice": "say what it is: \\"type\\": \\"string\\""
                    }
                  ]
                }
                """);
    }

    @Test
    void sarifHasWhatItsSchemaDemands() throws IOException {
        Run.write(directory, "a dir/provider.json", "{\"type\": \"object\", \"properties\": {\"app\": {\"type\": \"object\", \"properties\": {\"a\": {}}}}}");
        Run.write(directory, "b/requirer.json", "");

        JsonNode sarif = JSON.readTree(lint("--format", "sarif", ".").out());

        assertThat(sarif.get("$schema").textValue()).isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
        assertThat(sarif.get("version").textValue()).isEqualTo("2.1.0");
        JsonNode run = sarif.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").textValue()).isEqualTo("databag");
        Set<String> places = new TreeSet<>();
        for (JsonNode result : run.get("results")) {
            JsonNode rule = driver.get("rules").get(result.get("ruleIndex").intValue());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(rule.get("shortDescription").get("text").textValue()).isNotEmpty();
            assertThat(result.get("message").get("text").textValue()).isNotEmpty();
            assertThat(result.get("level").textValue()).isIn(List.of("error", "warning", "note"));
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            JsonNode region = place.path("region");
            assertThat(region.isMissingNode() || region.get("startLine").intValue() > 0 && region.get("startColumn").intValue() > 0).isTrue();
            places.add(place.get("artifactLocation").get("uri").textValue().replace("file://", "") + " " + result.get("ruleId").textValue());
        }
        assertThat(places)
                .containsExactly(
                        "a%20dir/provider.json any-value",
                        "a%20dir/provider.json lone-side",
                        "a%20dir/provider.json undescribed-key",
                        "b/requirer.json empty-file");
    }

    @Test
    void textOfSchemasControlsNoTerminal() throws IOException {
        Run.write(directory, "provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {"k\\u0007\\u001b[2J-\\u202e": {"format": "\\u001b]0;x\\u0007"}}}}}
                """);

        Run run = Run.of(directory, "", Ansi.ON, "lint", ".");

        assertThat(run.out().replaceAll("\u001b\\[[0-9;]*m", "")).doesNotContainMatch("[\u001b\u0007\u202e]");
    }

    /** A schema for each class of findings: the keys of the provider's databag, and the one finding with its fact. */
    private static List<List<String>> classes() {
        return List.of(
                List.of("ambiguous-text", "\"a\": {\"type\": [\"string\", \"integer\"]}",
                        "warning: the key 'a' is JSON if it looks like JSON and is no string, else plain text: whoever writes \"1\" or \"true\" may mean either"),
                List.of("any-value", "\"a\": {}", "warning: the key 'a' may be any text: the schema says nothing of it"),
                List.of("closed-vocabulary", "\"a\": {\"enum\": [\"x\", \"y\"]}",
                        "note: these words can never get another one: readers of this version would call the databag invalid"),
                List.of("json-as-text", "\"a\": {\"type\": \"string\", \"default\": \"true\"}",
                        "warning: the key 'a' is plain text, and its default is JSON: 'true'"),
                List.of("json-as-text", "\"a\": {\"type\": \"string\", \"examples\": [\"x\", \"[1]\"]}",
                        "warning: the key 'a' is plain text, and its example is JSON: '[1]'"),
                List.of("loose-pattern", "\"a\": {\"type\": \"string\", \"pattern\": \"[0-9]+\"}",
                        "note: this pattern may match anywhere in the text, and whatever stands around it is let through"),
                List.of("mixed-style", "\"a-b\": {\"type\": \"string\"}, \"a_c\": {\"type\": \"string\"}, \"a_d\": {\"type\": \"string\"}",
                        "note: the keys of this databag are written with '-' and with '_': 'a-b', 'a_c'"),
                List.of("no-such-port", "\"port\": {\"type\": \"string\", \"contentMediaType\": \"application/json\", \"contentSchema\": {\"type\": \"integer\", \"minimum\": 0, \"maximum\": 65536}}",
                        "warning: 'port' may be 65536, and the last port is 65535"),
                List.of("plain-secret", "\"admin-password\": {\"type\": \"string\"}",
                        "warning: the key 'admin-password' holds a secret by its name, and everyone who may read the model may read it"),
                List.of("port-bounds", "\"grpc_port\": {\"type\": \"string\", \"contentMediaType\": \"application/json\", \"contentSchema\": {\"type\": \"integer\"}}",
                        "note: 'grpc_port' may be what no port is: a port is an integer from 1 to 65535"),
                List.of("nonstandard-format", "\"a\": {\"type\": \"string\", \"format\": \"ipvanyaddress\"}",
                        "note: no draft of JSON Schema defines the format 'ipvanyaddress', so hardly anyone checks it"),
                List.of("unmarked-json", "\"a\": {\"type\": \"array\"}",
                        "note: the key 'a' holds JSON, and nothing says so: a databag holds text only"),
                List.of("unmarked-json", "\"a\": {\"type\": \"boolean\"}",
                        "note: the key 'a' holds JSON, and nothing says so: a databag holds text only; Python's str(True) is no JSON"),
                List.of("unsettable-key", "\"a=b\": {\"type\": \"string\"}",
                        "warning: the key 'a=b' cannot be written with relation-set KEY=VALUE"),
                List.of("", "\"secret-password\": {\"type\": \"string\"}, \"secret-id\": {\"type\": \"string\"}", ""),
                List.of("", "\"password\": {\"type\": \"string\", \"examples\": [\"secret:cjqub6vubg2s77p3nio0\"]}", ""),
                List.of("", "\"a\": {\"enum\": [\"only\"]}, \"b\": {\"anyOf\": [{\"enum\": [\"x\", \"y\"]}, {\"type\": \"string\"}]}", ""),
                List.of("", "\"version\": {\"type\": \"string\", \"default\": \"1.0\"}, \"port\": {\"type\": \"string\"}", ""),
                List.of("", "\"a\": {\"type\": \"string\", \"pattern\": \"^[0-9]+$\"}, \"b\": {\"type\": \"string\", \"pattern\": \"^a\"}", ""));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void classOfFindingsIsFoundAndNothingElse(List<String> one) throws IOException {
        lintApp("{\"type\": \"object\", \"properties\": {" + one.get(1) + "}}");

        assertThat(findings(lint("--format", "json", "--ignore", "undescribed-key", ".").out()))
                .isEqualTo(one.get(0).isEmpty() ? List.of() : List.of(one.get(0) + " " + one.get(2)));
    }

    @Test
    void whatConcernsDatabagsAsAWholeIsFound() throws IOException {
        Run.write(directory, "provider.json", """
                {"type": "object", "properties": {
                  "app": {"type": "object", "additionalProperties": false, "required": ["a", "b"], "properties": {
                    "a": {"type": ["string", "null"], "description": "A."},
                    "b": {"type": "string", "default": "x", "description": "B."}}},
                  "unit": {"type": "object", "properties": {"ingress-address": {"type": "string", "description": "C."}}}},
                 "$defs": {"Old": {"type": "string"}}}
                """);

        assertThat(findings(lint("--format", "json", ".").out()))
                .containsExactly(
                        "lone-side note: there is no requirer.json beside this file",
                        "closed-databag warning: this databag can never get another key: whoever reads it by this schema would call it invalid",
                        "nullable-key warning: the key 'a' is required and may be null, but a databag holds text and knows no null",
                        "idle-default note: 'b' is required and has a default, which nobody will ever need",
                        "juju-key warning: the key 'ingress-address' is one that Juju itself writes into every unit's databag",
                        "unused-definition note: nothing refers to the definition 'Old'")
                .inOrder();
    }

    private static List<String> findings(String json) throws IOException {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : JSON.readTree(json).get("findings")) {
            findings.add(finding.get("tag").textValue() + " " + finding.get("level").textValue() + ": " + finding.get("message").textValue());
        }
        return findings;
    }

    @Test
    void everyClassIsExplainedInDocs() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/lint.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        List<String> tags = new ArrayList<>();
        for (LintTag tag : LintTag.values()) {
            tags.add(tag.tag());
        }
        assertThat(headings).containsExactlyElementsIn(tags).inOrder();
    }

    /** Each count was looked at by hand; those of nullable-key, unmarked-json, nonstandard-format and no-such-port are also those that were counted apart. */
    @Test
    void everyPublishedSchemaIsLintedAndTheCountsAreStable() {
        Path corpus = Path.of(System.getProperty("databag.corpus", "none"), "schemas/current");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);

        Run run = Run.of(corpus, "lint", ".");

        assertThat(run.err()).isEmpty();
        Map<String, Integer> counts = new TreeMap<>();
        Matcher tag = TAG.matcher(run.out());
        while (tag.find()) {
            counts.merge(tag.group(1), 1, Integer::sum);
        }
        assertWithMessage(run.out().lines().reduce("", (before, line) -> line))
                .that(counts)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("closed-vocabulary", 16),
                        Map.entry("json-as-text", 10),
                        Map.entry("lone-side", 2),
                        Map.entry("lying-example", 1),
                        Map.entry("no-databag", 2),
                        Map.entry("no-such-port", 2),
                        Map.entry("nullable-key", 23),
                        Map.entry("outside-databag", 9),
                        Map.entry("plain-secret", 15),
                        Map.entry("port-bounds", 16),
                        Map.entry("undescribed-key", 39),
                        Map.entry("nonstandard-format", 14),
                        Map.entry("unknown-keyword", 1),
                        Map.entry("unmarked-json", 74))));
    }
}
