package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ExplainCommandTest {
    private static final String SHOP = """
            {
              "type": "object",
              "properties": {
                "app": {
                  "description": "What a shop tells its customers.",
                  "type": "object",
                  "properties": {
                    "name": {"type": "string", "examples": ["Corner shop"]},
                    "port": {"type": "integer", "minimum": 1, "maximum": 65535},
                    "goods": {
                      "type": "string",
                      "contentMediaType": "application/json",
                      "contentSchema": {"type": "array", "items": {"$ref": "#/$defs/Good"}, "minItems": 1}
                    },
                    "motto": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": null},
                    "open": {"type": "boolean"}
                  },
                  "required": ["name", "port"]
                }
              },
              "$defs": {
                "Good": {
                  "type": "object",
                  "properties": {
                    "kind": {"enum": ["bread", "milk"]},
                    "price": {"type": "number", "examples": [2.5]},
                    "parts": {"type": "array", "items": {"$ref": "#/$defs/Good"}}
                  },
                  "required": ["kind"]
                }
              }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void databagIsATableOfKeysWithTheMembersOfTheirJson() throws IOException {
        Run.write(directory, "shop/provider.json", SHOP);

        Run run = Run.of(directory, "explain", "shop");

        assertThat(run.out()).isEqualTo("""
                provider application databag, written by the provider and read by the requirer
                What a shop tells its customers.

                KEY      TYPE                                 REQUIRED  WIRE  EXAMPLE
                name     string                               required  text  Corner shop
                port     integer from 1 to 65535              required  JSON  8080
                goods    list of objects, at least 1 element  optional  JSON  [{"kind": "bread", "price": 2.5}]
                  kind   one of "bread", "milk"               required
                  price  number                               optional
                  parts  list of objects                      optional
                motto    string                               optional  text  ...
                open     boolean                              optional  JSON  true
                """);
        assertThat(run.code()).isEqualTo(0);
    }

    @Test
    void longTypesAndExamplesGoOnBelowThemselves() throws IOException {
        Run.write(directory, "provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {
                  "protocol": {"enum": ["otlp_http", "otlp_grpc", "zipkin", "jaeger_grpc", "jaeger_thrift_http"]},
                  "url": {"type": "string", "examples": ["http://tempo.obs.svc.cluster.local:4318/v1/traces"]}
                }}}}
                """);

        Run run = Run.of(directory, "explain", "--width", "60", "provider.json");

        assertThat(run.out()).isEqualTo("""
                provider application databag, written by the provider and read by the requirer

                KEY       TYPE              REQUIRED  WIRE  EXAMPLE
                protocol  one of            optional  text  otlp_http
                          "otlp_http",
                          "otlp_grpc",
                          "zipkin",
                          "jaeger_grpc",
                          "jaeger_thrift_h
                          ttp"
                url       string            optional  text  http://tempo.obs
                                                            .svc.cluster.loc
                                                            al:4318/v1/trace
                                                            s
                """);
    }

    @Test
    void interfaceWithoutDataSaysSo() throws IOException {
        Run.write(directory, "requirer.json", "{\"type\": \"object\", \"properties\": {\"app\": {\"type\": \"object\"}}}");

        assertThat(Run.of(directory, "explain", "requirer.json").out())
                .isEqualTo("No databag holds data: there is nothing that a charm would publish.\n");
    }

    @Test
    void schemaWithErrorsIsNotExplained() throws IOException {
        Run.write(directory, "provider.json", "{\"type\": \"object\", \"properties\": {\"app\": {\"$ref\": \"#/$defs/Ap\"}}}");

        Run run = Run.of(directory, "explain", "provider.json").in(directory);

        assertThat(run.err()).isEqualTo("""
                databag: the schema has errors
                provider.json:1:51: [dangling-ref] '$ref' leads nowhere: '#/$defs/Ap'
                  for field app (/properties/app)
                  in the provider's schema
                  {"type": "object", "properties": {"app": {"$ref": "#/$defs/Ap"}}}
                                                                    ^
                  there is no '$defs' in the document
                """);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void fileThatIsNotThereIsAnErrorOfTheUser() {
        Run run = Run.of(directory, "explain", "nowhere");

        assertThat(run.err()).isEqualTo("databag: there is no file or directory nowhere\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void textOfSchemasControlsNoTerminal() throws IOException {
        Run.write(directory, "provider.json", """
                {"type": "object", "properties": {"app": {"description": "a\\u001b[31mred\\u202e", "type": "object",
                 "properties": {"k\\u0007\\u001b[2J": {"type": "string", "examples": ["\\u001b]0;title\\u0007@|bold x|@"]}}}}}
                """);

        Run run = Run.of(directory, "", Ansi.ON, "explain", "provider.json");

        assertThat(run.out().replaceAll("\u001b\\[[0-9;]*m", "")).doesNotContainMatch("[\u001b\u0007\u202e]");
        assertThat(run.out()).contains("@|bold x|@");
    }

    @Test
    void everyInterfaceOfOursIsExplainedInAnyWidth() throws Exception {
        for (Path folder : folders()) {
            for (String width : List.of("1", "40", "80", "1000")) {
                Run run = Run.of(folder, "explain", "--width", width, ".");
                assertThat(run.err()).isEmpty();
                assertThat(run.code()).isEqualTo(0);
                if (width.equals("80")) {
                    List<String> wide = run.out().lines().filter(line -> line.length() > 100).toList();
                    assertThat(wide).isEmpty();
                }
            }
        }
    }

    private static List<Path> folders() throws Exception {
        Path root = Path.of(ExplainCommandTest.class.getResource("/interfaces").toURI());
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> found = Files.list(root)) {
            found.sorted().forEach(folders::add);
        }
        assertThat(folders).isNotEmpty();
        return folders;
    }
}
