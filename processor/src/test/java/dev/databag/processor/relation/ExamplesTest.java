package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.testing.SchemaTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which examples, defaults and constants are lies, and which only look like one. */
class ExamplesTest {
    private static final String JSON_PORT =
            "\"contentMediaType\": \"application/json\", \"contentSchema\": {\"type\": \"integer\"}, \"type\": \"string\"";

    @Test
    void decodedFormOfJsonInAStringIsNoLie() {
        assertThat(lies("\"port\": {" + JSON_PORT + ", \"examples\": [8080, \"8080\"]}")).isEmpty();
        assertThat(lies("\"port\": {\"anyOf\": [{" + JSON_PORT + "}, {\"type\": \"null\"}], \"examples\": [8080, null]}"))
                .isEmpty();
        assertThat(lies("\"port\": {" + JSON_PORT + ", \"examples\": [\"'8080'\", [8080]]}"))
                .containsExactly(
                        "lying-example: this example does not fit its own schema: expected a string that holds JSON text, found other text",
                        "lying-example: this example does not fit its own schema: expected a string or an integer, found a list");
    }

    @Test
    void wireTextOfAKeyIsNoLie() {
        assertThat(lies("\"ports\": {\"type\": \"array\", \"items\": {\"type\": \"integer\"}, \"examples\": [\"[1, 2]\", [1]]}"))
                .isEmpty();
        assertThat(lies("\"ports\": {\"type\": \"array\", \"items\": {\"type\": \"integer\"}, \"examples\": [\"1, 2\"]}"))
                .containsExactly("lying-example: this example does not fit its own schema: expected a list, found a string");
    }

    @Test
    void textOfAMemberInsideIsALie() {
        assertThat(lies("\"address\": {\"type\": \"object\", \"properties\": {\"port\": {\"type\": \"integer\", \"default\": \"80\"}}}"))
                .containsExactly("lying-default: this default does not fit its own schema: expected an integer, found a string");
    }

    @Test
    void nullSaysThatThereIsNoDefault() {
        assertThat(lies("\"host\": {\"type\": \"string\", \"default\": null}")).isEmpty();
        assertThat(lies("\"host\": {\"type\": \"string\", \"examples\": [null]}"))
                .containsExactly("lying-example: this example does not fit its own schema: expected a string, found null");
    }

    @Test
    void referenceIsFollowed() {
        List<String> lies = messages(SchemaTexts.app("\"mode\": {\"$ref\": \"#/$defs/Mode\", \"default\": \"both\"}")
                .defining("\"Mode\": {\"enum\": [\"http\", \"tcp\"], \"examples\": [\"udp\"]}, \"Unused\": {\"type\": \"null\", \"default\": 1}"));

        assertThat(lies)
                .containsExactly(
                        "lying-default: this default does not fit its own schema: expected one of \"http\", \"tcp\", found \"both\"",
                        "lying-example: this example does not fit its own schema: expected one of \"http\", \"tcp\", found \"udp\"");
    }

    @Test
    void valueOfAnExampleIsNotRepeated() {
        assertThat(lies("\"password\": {\"type\": \"string\", \"maxLength\": 3, \"examples\": [\"hunter2\"]}"))
                .containsExactly(
                        "lying-example: this example does not fit its own schema: expected at most 3 characters, found a longer string");
    }

    @Test
    void schemaThatHoldsItselfIsNoTrouble() {
        List<String> lies = messages(SchemaTexts.app("\"tree\": {\"$ref\": \"#/$defs/Tree\", \"examples\": [\"{\\\"of\\\": []}\", {\"of\": [{\"of\": [1]}]}]}")
                .defining("\"Tree\": {\"type\": \"object\", \"properties\": {\"of\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/Tree\"}}}}"));

        assertThat(lies)
                .containsExactly(
                        "lying-example: this example does not fit its own schema: at of[0].of[0], expected an object, found a number");
    }

    /** One in 128 files: s3/v1/requirer shows a list where its schema says a string. The others are right, if read with good will. */
    @Test
    void publishedSchemasHardlyLie() throws IOException {
        Path corpus = Path.of(System.getProperty("databag.corpus", "../shared/corpus"), "schemas", "current");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        Map<String, String> lies = new LinkedHashMap<>();
        int files = 0;
        try (Stream<Path> walk = Files.walk(corpus)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                files++;
                String name = file.getFileName().toString();
                List<String> found = messages(SchemaTexts.of(Map.of(name, Files.readString(file))));
                if (!found.isEmpty()) {
                    lies.put(corpus.relativize(file).toString(), String.join("; ", found));
                }
            }
        }
        System.out.println("examples, defaults and constants: " + lies.size() + " lies in " + files + " published schemas");

        assertThat(files).isEqualTo(128);
        assertThat(lies)
                .containsExactly(
                        "s3/v1/requirer.json",
                        "lying-example: this example does not fit its own schema: expected a string, found a list");
    }

    private static List<String> lies(String properties) {
        return messages(SchemaTexts.app(properties));
    }

    private static List<String> messages(SchemaTexts schemas) {
        Diagnostics diagnostics = new Diagnostics();
        schemas.read(diagnostics);
        List<String> lies = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics.all()) {
            if (diagnostic.tag().startsWith("lying-")) {
                lies.add(diagnostic.tag() + ": " + diagnostic.fact());
            }
        }
        return lies;
    }
}
