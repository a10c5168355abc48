package dev.databag.standin;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools about secrets take and refuse, as Juju's do. */
class SecretToolsTest {
    private final JujuModel model = new JujuModel();
    private final List<ToolAnswer> answers = new ArrayList<>();
    private List<String> pending = List.of();

    @TempDir
    Path directory;

    @Test
    void contentIsTakenInEveryFormThatJujuTakes() throws Exception {
        Files.writeString(directory.resolve("pass"), "a\nb");
        Files.writeString(directory.resolve("all"), "host: tempo\n");
        run(
                "secret-add plain=x=y pass#file=" + directory.resolve("pass") + " base#base64=aGk= --label l",
                "secret-get --format=json --label l",
                "secret-add --file " + directory.resolve("all"),
                "secret-add pass#file=" + directory.resolve("none"));

        assertThat(answers.get(1).output()).isEqualTo("{\"base\":\"hi\",\"pass\":\"a\\nb\",\"plain\":\"x=y\"}\n");
        assertThat(answers.get(2).status()).isEqualTo(0);
        assertThat(answers.get(3).status()).isEqualTo(2);
    }

    @Test
    void whatJujuRefusesIsRefusedInItsWords() {
        run(
                "secret-add",
                "secret-add ab=x",
                "secret-add --owner model abc=x",
                "secret-add abc=x --label taken",
                "secret-add abc=y --label taken --owner unit",
                "secret-get --format=json",
                "secret-get --format=json --label unknown",
                "secret-get --format=json --label taken --peek --refresh",
                "secret-get --format=json secret:nope",
                "secret-get --format=json secret:9m4e2mr0ui3e8a215n4g",
                "secret-info-get --format=json",
                "secret-info-get --format=json --label unknown",
                "secret-info-get --format=json --label taken secret:9m4e2mr0ui3e8a215n4g",
                "secret-set secret:9m4e2mr0ui3e8a215n4g abc=x",
                "secret-get --label taken");

        assertThat(errors())
                .containsExactly(
                        "2 ERROR missing secret value or filename",
                        "2 ERROR key \"ab\" not valid",
                        "2 ERROR secret owner \"model\" not valid",
                        "0 ",
                        "1 ERROR secret with label \"taken\" already exists",
                        "2 ERROR require either a secret URI or label",
                        "1 ERROR consumer label \"unknown\" not found",
                        "2 ERROR specify one of --peek or --refresh but not both",
                        "2 ERROR secret URI \"secret:nope\" not valid",
                        "1 ERROR secret \"9m4e2mr0ui3e8a215n4g\" not found",
                        "2 ERROR require either a secret URI or label",
                        "1 ERROR secret \"unknown\" not found",
                        "2 ERROR specify either a secret URI or label but not both",
                        "1 ERROR secret \"9m4e2mr0ui3e8a215n4g\" not found",
                        "1 ERROR the stand-in answers in JSON only: --format=json")
                .inOrder();
    }

    @Test
    void labelCanBeChangedWithoutARevision() {
        run("secret-add abc=x --label old");
        String uri = answers.get(0).output().strip();
        run("secret-set " + uri + " --label new", "secret-info-get --format=json --label old");
        run("secret-info-get --format=json --label new", "secret-info-get --format=json --label old");

        assertThat(answers.get(2).status()).isEqualTo(0);
        assertThat(answers.get(3).output())
                .isEqualTo("{\"" + uri.substring("secret:".length())
                        + "\":{\"revision\":1,\"label\":\"new\",\"owner\":\"application\",\"rotation\":\"never\"}}\n");
        assertThat(answers.get(4).errors()).isEqualTo("ERROR secret \"old\" not found\n");
    }

    @Test
    void newContentIsThereForTheHookThatWroteItAndLostWhenItFails() {
        int[] status = {1};
        List<String> seen = new ArrayList<>();
        List<String> uris = new ArrayList<>();
        model.deploy("db", hook -> {
            if (hook.name().equals("start")) {
                uris.add(hook.run("secret-add", "abc=old", "--label", "l").output().strip());
            } else if (hook.name().equals("update-status")) {
                seen.add(text(hook.run("secret-get", "--format=json", "--label", "l")));
                hook.run("secret-set", uris.get(0), "abc=new");
                seen.add(text(hook.run("secret-get", "--format=json", "--label", "l")));
                seen.add(text(hook.run("secret-get", "--format=json", "--label", "l", "--peek")));
                return status[0];
            }
            return 0;
        });
        model.trigger("db", "update-status");
        model.settle();
        status[0] = 0;
        model.retry("db/0");
        model.settle();

        assertThat(seen)
                .containsExactly(
                        "{\"abc\":\"old\"}", "{\"abc\":\"old\"}", "{\"abc\":\"new\"}",
                        "{\"abc\":\"old\"}", "{\"abc\":\"old\"}", "{\"abc\":\"new\"}")
                .inOrder();
    }

    @Test
    void readersLabelIsOneUnitsAndForOneSecret() {
        List<String> seen = new ArrayList<>();
        List<String> uris = new ArrayList<>();
        model.deploy("db", hook -> {
            if (hook.name().equals("db-relation-created")) {
                for (String text : List.of("one", "two")) {
                    String uri = hook.run("secret-add", "abc=" + text).output().strip();
                    hook.run("secret-grant", uri, "-r", "db:0");
                    uris.add(uri);
                }
            }
            return 0;
        });
        model.deploy("app", hook -> {
            if (hook.name().equals("first")) {
                seen.add(text(hook.run("secret-get", "--format=json", uris.get(0), "--label", "l")));
            } else if (hook.name().equals("second")) {
                seen.add(text(hook.run("secret-get", "--format=json", "--label", "l")));
                seen.add(text(hook.run("secret-get", "--format=json", uris.get(1), "--label", "l")));
                seen.add(text(hook.run("secret-info-get", "--format=json", uris.get(0))));
            }
            return 0;
        });
        model.integrate("app:db", "db:db");
        model.settle();
        model.trigger("app", "first");
        model.settle();
        model.addUnit("app");
        model.trigger("app", "second");
        model.settle();

        assertThat(seen)
                .containsExactly(
                        "{\"abc\":\"one\"}",
                        "{\"abc\":\"one\"}",
                        "ERROR secret consumer label \"l\" already exists",
                        "ERROR secret \"" + uris.get(0).substring("secret:".length()) + "\" not found",
                        "ERROR consumer label \"l\" not found",
                        "{\"abc\":\"two\"}",
                        "ERROR secret \"" + uris.get(0).substring("secret:".length()) + "\" not found")
                .inOrder();
    }

    private static String text(ToolAnswer answer) {
        return (answer.output() + answer.errors()).strip();
    }

    /** In one hook of the leader db/0, each. */
    private void run(String... commands) {
        if (model.hooks().isEmpty()) {
            model.deploy("db", hook -> {
                if (hook.name().equals("update-status")) {
                    for (String command : pending) {
                        answers.add(hook.run(command.split(" ")));
                    }
                }
                return 0;
            });
            model.settle();
        }
        pending = List.of(commands);
        model.trigger("db", "update-status");
        model.settle();
    }

    private List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (ToolAnswer answer : answers) {
            errors.add(answer.status() + " " + answer.errors().strip());
        }
        return errors;
    }
}
