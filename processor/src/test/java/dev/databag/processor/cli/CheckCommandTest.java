package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.processor.random.WireOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class CheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @BeforeEach
    void writeSchema() throws IOException {
        Run.write(directory, "provider.json", """
                {
                  "type": "object",
                  "properties": {
                    "app": {
                      "type": "object",
                      "properties": {
                        "host": {"type": "string"},
                        "ports": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 65535}}
                      },
                      "required": ["host", "ports"]
                    }
                  }
                }
                """);
    }

    private Run check(String databag, String... arguments) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("provider.json", "-"));
        return Run.of(directory, databag, Ansi.OFF, all.toArray(String[]::new)).in(directory);
    }

    @Test
    void rightDatabagEndsWithCodeZero() throws IOException {
        Run.write(directory, "bag.json", "{\"host\": \"h\", \"ports\": \"[80]\"}");

        Run run = Run.of(directory, "check", "provider.json", "bag.json");

        assertThat(run).isEqualTo(new Run(0, "bag.json: provider app databag: right\n", ""));
    }

    @Test
    void everyViolationIsToldWithItsPlaceInTheSchema() {
        Run run = check("{\"ports\": \"[80, 0, \\\"x\\\"]\", \"hots\": \"h\"}");

        assertThat(run.out()).isEqualTo("""
                standard input: provider app databag: invalid
                  host: expected a value: it is required, found nothing
                    see provider.json:4:12
                  ports -> [1]: expected an integer from 1 to 65535, found a smaller number
                    see provider.json:8:45
                  ports -> [2]: expected an integer from 1 to 65535, found a string
                    see provider.json:8:45
                  note: the schema does not name the key 'hots' (did you mean 'host'?); readers ignore it
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void halfFilledAndEmptyAreFindingsUnlessAllowed() {
        assertThat(check("{\"host\": \"h\"}"))
                .isEqualTo(new Run(1, "standard input: provider app databag: incomplete: waiting for ports\n", ""));
        assertThat(check("{}"))
                .isEqualTo(new Run(1, "standard input: provider app databag: absent: nothing published yet: waiting for host, ports\n", ""));
        assertThat(check("{}", "--allow-incomplete").code()).isEqualTo(0);
        assertThat(check("{\"ports\": \"1\"}", "--allow-incomplete").code()).isEqualTo(1);
    }

    @Test
    void lenientLeavesElementsOutAndSaysSo() {
        Run run = check("{\"host\": \"h\", \"ports\": \"[80, 0]\"}", "--lenient");

        assertThat(run.out()).isEqualTo("""
                standard input: provider app databag: right
                  left out: ports -> [1]: expected an integer from 1 to 65535, found a smaller number
                    see provider.json:8:45
                """);
        assertThat(run.code()).isEqualTo(0);
    }

    @Test
    void jsonSaysTheSame() {
        Run run = check("{\"host\": \"h\", \"ports\": \"[0]\", \"x\": \"\"}", "--format", "json");

        assertThat(run.out()).isEqualTo("""
                {
                  "databags": [
                    {
                      "file": "standard input",
                      "origin": "",
                      "side": "provider",
                      "scope": "app",
                      "verdict": "invalid",
                      "reason": "invalid data: ports -> [0]: expected an integer from 1 to 65535, found a smaller number (provider.json#/properties/app/properties/ports/items)",
                      "violations": [
                        {
                          "key": "ports",
                          "path": "ports -> [0]",
                          "expected": "an integer from 1 to 65535",
                          "found": "a smaller number",
                          "schema": "provider.json#/properties/app/properties/ports/items",
                          "at": {
                            "file": "provider.json",
                            "line": 8,
                            "column": 45
                          }
                        }
                      ],
                      "missing": [],
                      "warnings": [],
                      "notes": [
                        "the schema does not name the key 'x'"
                      ]
                    }
                  ]
                }
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void databagsOfAUnitAreFoundInWhatJujuShows() {
        String shown = """
                {"app/0": {"workload-version": "", "relation-info": [
                  {"relation-id": 3, "endpoint": "shop", "related-endpoint": "customers",
                   "application-data": {"host": "h", "ports": "[80]"},
                   "related-units": {"shop/0": {"in-scope": true, "data": {"egress-subnets": "10.1.0.0/16"}}}},
                  {"relation-id": 4, "endpoint": "shop", "application-data": {"host": "h", "ports": "80"}},
                  {"relation-id": 5, "endpoint": "other", "application-data": {}}
                ]}}
                """;

        assertThat(check(shown).err())
                .isEqualTo("databag: which relations? standard input has those of the endpoints other, shop: add --endpoint\n");
        assertThat(check(shown, "--endpoint", "none").err())
                .isEqualTo("databag: standard input has no application databag of the endpoint 'none', only the endpoints other, shop\n");
        Run run = check(shown, "--endpoint", "shop");
        assertThat(run.out()).isEqualTo("""
                standard input, app/0 shop relation 3 application-data: provider app databag: right
                standard input, app/0 shop relation 4 application-data: provider app databag: invalid
                  ports: expected a list, found a number
                    see provider.json:8:18
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatIsNoDatabagIsAnErrorOfTheUserAndShowsNoValue() {
        assertThat(check("{\"host\": 7}"))
                .isEqualTo(new Run(2, "", "databag: standard input: the key 'host' holds no string. A databag holds text only: "
                        + "give each value as it is on the wire, JSON as a string of its text\n"));
        assertThat(check("[]").err())
                .isEqualTo("databag: standard input holds no JSON object: a databag is one whose members are strings\n");
        assertThat(check("{").code()).isEqualTo(2);
        assertThat(check("\u0000").code()).isEqualTo(2);
        assertThat(check("{\"host\": \"h\", \"ports\": \"[80]\"}", "--scope", "unit").err())
                .isEqualTo("databag: there is no such databag. The schema describes --side provider --scope app\n");
    }

    @Test
    void sideIsAskedForWhereBothPublish() throws IOException {
        Files.copy(directory.resolve("provider.json"), directory.resolve("requirer.json"));
        Run.write(directory, "bag.json", "{}");

        assertThat(Run.of(directory, "check", ".", "bag.json").err())
                .isEqualTo("databag: which databag? The schema describes --side provider --scope app, or --side requirer --scope app\n");
        assertThat(Run.of(directory, "check", "--side", "requirer", ".", "bag.json").code()).isEqualTo(1);
    }

    @Test
    void keysOfJujuAreNobodysBusiness() throws IOException {
        Run.write(directory, "requirer.json", """
                {"type": "object", "properties": {"unit": {"type": "object", "properties": {"a": {"type": "string"}}}}}
                """);
        Run.write(directory, "bag.json", "{\"a\": \"1\", \"egress-subnets\": \"10.0.0.1/32\", \"ingress-address\": \"10.0.0.1\", \"private-address\": \"10.0.0.1\"}");

        assertThat(Run.of(directory, "check", "requirer.json", "bag.json").out())
                .isEqualTo("bag.json: requirer unit databag: right\n");
    }

    /** 62 schemas and 785 databags, of which a person said what is right, and another validator the same. */
    @Test
    void exitCodeIsTheVerdictOfThePersonAndOfAnotherValidator() throws Exception {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Path folder : folders()) {
            for (JsonNode line : JSON.readTree(Files.readString(folder.resolve("databags.json")))) {
                String[] bag = line.get("bag").textValue().split(" ");
                Run run = Run.of(
                        folder, line.get("databag").toString(), Ansi.OFF, "check", "--side", bag[0], "--scope", bag[1], ".", "-");
                Map<String, String> databag = new LinkedHashMap<>();
                line.get("databag").properties().forEach(member -> databag.put(member.getKey(), member.getValue().textValue()));
                JsonNode schema = JSON.readTree(Files.readString(folder.resolve(bag[0] + ".json")));
                boolean other = new WireOpinion(schema, bag[1].equals("unit")).accepts(databag);
                boolean valid = line.get("valid").booleanValue();
                if (run.code() != (valid ? 0 : 1) || other != valid) {
                    wrong.add(folder.getFileName() + " " + line + "\n" + run);
                }
                checked++;
            }
        }
        assertWithMessage(String.join("\n", wrong)).that(wrong).isEmpty();
        assertThat(checked).isAtLeast(700);
    }

    private static List<Path> folders() throws Exception {
        Path root = Path.of(CheckCommandTest.class.getResource("/interfaces").toURI());
        try (Stream<Path> found = Files.list(root)) {
            return found.sorted().toList();
        }
    }
}
