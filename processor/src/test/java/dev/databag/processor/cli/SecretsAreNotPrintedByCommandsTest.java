package dev.databag.processor.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.json.JsonValue;
import dev.databag.processor.Generation;
import dev.databag.processor.Written;
import dev.databag.processor.random.SecretSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random schemas that show secrets themselves, as examples, defaults and consts, and databags with secrets: nothing that
 * a command or the processor prints has one of them.
 */
class SecretsAreNotPrintedByCommandsTest {
    private static final long SEED = Long.getLong("databag.seed", 1);
    private static final int SCHEMAS = Integer.getInteger("databag.schemas", 25);
    private static final int DATABAGS = 2;

    @TempDir
    private Path directory;

    private final List<String> leaks = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> findings = new LinkedHashMap<>();

    @Test
    void noOutputHasASecret() throws IOException {
        System.out.println("seed " + SEED);
        SecretSchemas random = new SecretSchemas(SEED, true);
        for (int i = 0; i < SCHEMAS; i++) {
            SecretSchemas.Schema schema = random.next();
            String old = "old" + i + "/v1";
            String now = "old" + i + "/v2";
            Run.write(directory, now + "/provider.json", schema.text());
            Run.write(directory, old + "/provider.json", schema.text().replaceAll("(hunter|77345)(?=[0-9])", "$14"));
            processor(now, "false");
            processor(now, "true");
            for (String format : List.of("text", "json", "sarif")) {
                run(now, "lint", "--format", format, now);
                run(now, "compat", "--all", "--format", format, old, now);
            }
            run(now, "explain", now);
            run(now, "docs", "--output", "site" + i, now);
            for (String suffix : List.of("md", "html")) {
                Path page = directory.resolve("site" + i + "/old" + i + "-v2." + suffix);
                if (Files.exists(page)) {
                    said("page", now, Files.readString(page));
                }
            }
            for (int n = 0; n < DATABAGS; n++) {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                random.databag(schema).forEach((key, text) -> members.put(key, JsonValue.of(text)));
                Run.write(directory, "bag.json", JsonValue.of(members).toString());
                for (String format : List.of("text", "json", "sarif")) {
                    run(now, "check", "--format", format, now, "bag.json");
                    run(now, "check", "--lenient", "--format", format, now, "bag.json");
                }
            }
        }
        System.out.println("secrets: " + texts + ", " + findings);
        assertThat(findings.get("lying-example")).isAtLeast(SCHEMAS / 10);
        assertThat(findings.get("lying-default")).isAtLeast(SCHEMAS / 10);
        assertWithMessage(String.join("\n", leaks.subList(0, Math.min(5, leaks.size()))))
                .that(leaks.size())
                .isEqualTo(0);
    }

    @Test
    void databagThatIsNoJsonIsNotRepeated() throws IOException {
        Run.write(directory, "provider.json", "{\"type\": \"object\", \"properties\": {\"app\": {\"type\": \"object\", "
                + "\"properties\": {\"key\": {\"type\": \"string\", \"writeOnly\": true}}}}}");
        for (String bag : List.of("{\"key\": hunter2}", "{\"key\": \"hunter2", "[\"hunter2\"]", "hunter2", "{\"key\": [\"hunter2\"]}")) {
            Run.write(directory, "bag.json", bag);
            Run run = Run.of(directory, "check", "provider.json", "bag.json");
            assertThat(run.code()).isEqualTo(DatabagCommand.UNUSABLE);
            assertThat(run.err()).doesNotContain("hunter");
        }
    }

    private void run(String where, String... arguments) {
        Run run = Run.of(directory, arguments);
        assertWithMessage(run.err()).that(run.code()).isNotEqualTo(DatabagCommand.BUG);
        said(arguments[0], where, run.out() + run.err());
    }

    private void processor(String where, String strict) {
        Map<String, Written> members = Map.of("value", new Written.Text(where, 1, 1), "strict", new Written.Flag(strict.equals("true"), 1, 1));
        Generation.Result result = Generation.of(new Generation.Request(
                "com.example",
                directory.resolve("package-info.java"),
                Map.of(Generation.RELATION_INTERFACE, new Written.Annotation(members, 1, 1)),
                List.of(new Generation.Root(directory, "schemas"))));
        for (Generation.Message message : result.messages()) {
            String tag = message.text().substring(1, message.text().indexOf(']'));
            findings.merge(tag, 1, Integer::sum);
            said("processor", where, message.text());
        }
        for (Generation.JavaSource source : result.sources()) {
            // A word of a vocabulary is a constant by name; what else is shown of a secret is nobody's business.
            said("comments", where, source.text().replaceAll("(?m)^ *([^* ]|\\* The word <code>).*$", ""));
        }
    }

    private void said(String what, String where, String text) {
        texts.merge(what, 1, Integer::sum);
        if (SecretSchemas.isSecretIn(text)) {
            leaks.add(what + " of " + where + "\n" + text.lines().filter(SecretSchemas::isSecretIn).findFirst().orElse(""));
        }
    }
}
