package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.Role;
import dev.databag.standin.HostileText;
import dev.databag.standin.JujuModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String ID = "9m4e2mr0ui3e8a215n4g";
    private static final String MODEL = "6b1a3a37-6f4b-4b0c-8a6e-5b8bd3f0d3f1";

    @Test
    void uriIsReadInEveryFormThatJujuReads() {
        SecretUri here = SecretUri.parse("secret:" + ID);
        SecretUri there = SecretUri.parse("secret://" + MODEL + "/" + ID);

        assertThat(here.toString()).isEqualTo("secret:" + ID);
        assertThat(SecretUri.parse(ID)).isEqualTo(here);
        assertThat(there.toString()).isEqualTo("secret://" + MODEL + "/" + ID);
        assertThat(SecretUri.parse("secret:" + MODEL + "/" + ID)).isEqualTo(there);
        assertThat(there).isEqualTo(here);
        assertThat(there.hashCode()).isEqualTo(here.hashCode());
        assertThat(there.id()).isEqualTo(ID);
    }

    @Test
    void whatIsNoUriIsNotRepeated() {
        for (String text : new String[] {
            "hunter2", "", "secret:", "secret:" + ID + "x", "secret:" + ID.toUpperCase(Locale.ROOT),
            "secret://elsewhere/" + ID, "secret:" + ID + "/" + ID, "https://x/" + ID, "secret:" + ID + "#password"
        }) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SecretUri.parse(text));

            assertThat(e)
                    .hasMessageThat()
                    .isEqualTo("expected the URI of a secret, as in secret:9m4e2mr0ui3e8a215n4g, found something else");
        }
    }

    @Test
    void keysAreAsJujuWantsThem() {
        for (String key : new String[] {"abc", "a1b", "user-name", "a-b-c"}) {
            assertThat(SecretContent.of(Map.of(key, "x")).keys()).containsExactly(key);
        }
        for (String key : List.of("", "a", "ab", "a-b", "1ab", "abc-", "a--bc", "Abc", "a_bc", "abc#file")) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> SecretContent.of(Map.of(key, "hunter2")));
            assertThat(e)
                    .hasMessageThat()
                    .isEqualTo("\"" + key + "\" cannot be a secret's key:"
                            + " three or more of a-z, 0-9 and single hyphens, a letter first");
        }
    }

    @Test
    void contentNeedsAKeyAndTextThatHasAUtf8Form() {
        Map<String, String> surrogate = Map.of("password", "hunter2\ud800");

        IllegalArgumentException none = assertThrows(IllegalArgumentException.class, () -> SecretContent.of(Map.of()));
        IllegalArgumentException lone = assertThrows(IllegalArgumentException.class, () -> SecretContent.of(surrogate));

        assertThat(none).hasMessageThat().isEqualTo("a secret needs a key");
        assertThat(lone)
                .hasMessageThat()
                .isEqualTo("the text of the secret's key \"password\" has no UTF-8 form: a lone surrogate");
    }

    @Test
    void contentShowsItsKeysOnly() {
        assertThat(SecretContent.of(Map.of("password", "hunter2")).toString()).isEqualTo("SecretContent[password]");
    }

    @Test
    void contentIsAMapOnceSomebodySaysSo() {
        SecretContent content = SecretContent.of(Map.of("password", "hunter2", "username", "shop"));

        assertThat(content.toMap()).containsExactly("password", "hunter2", "username", "shop");
        assertThat(SecretContent.of(content.toMap())).isEqualTo(content);
        assertThat(SecretContent.of(content.toMap()).hashCode()).isEqualTo(content.hashCode());
        assertThat(SecretContent.of(Map.of("password", "hunter3", "username", "shop"))).isNotEqualTo(content);
        assertThrows(UnsupportedOperationException.class, () -> content.toMap().clear());
    }

    @Test
    void providerAddsAndGrantsAndRequirerReads() {
        JujuModel model = new JujuModel();
        List<SecretContent> read = new ArrayList<>();
        SecretUri[] uri = new SecretUri[1];
        model.deploy("app", StandIn.on("update-status", hook -> {
            read.add(hook.secrets().get(uri[0]));
            read.add(hook.secrets().get(uri[0]));
            read.add(hook.secrets().peeked(uri[0]));
            read.add(hook.secrets().refreshed(uri[0]));
        }));
        model.deploy("db", StandIn.on("db-relation-joined", hook -> {
            SecretContent content = SecretContent.of(Map.of("username", "\u00f6\n\ud83d\ude00", "password", "hunter2"));
            uri[0] = hook.secrets().add(hook.leadership().orElseThrow(), content);
            hook.relation(Role.PROVIDER).orElseThrow().grant(uri[0]);
        }));
        model.integrate("app:db", "db:db");
        model.settle();
        model.forgetHistory();

        model.trigger("app", "update-status");
        model.settle();

        assertThat(read).hasSize(4);
        assertThat(read.get(0).get("username")).isEqualTo(Optional.of("\u00f6\n\ud83d\ude00"));
        assertThat(read.get(0).get("password")).isEqualTo(Optional.of("hunter2"));
        assertThat(read.get(3)).isEqualTo(read.get(0));
        assertThat(model.commands())
                .containsExactly(
                        "secret-get --format=json " + uri[0],
                        "secret-get --format=json --peek " + uri[0],
                        "secret-get --format=json --refresh " + uri[0])
                .inOrder();
    }

    @Test
    void secretThatWasNotGrantedCannotBeRead() {
        JujuModel model = new JujuModel();
        SecretUri[] uri = new SecretUri[1];
        model.deploy("db", StandIn.on(
                "start", hook -> uri[0] = hook.secrets().addForUnit(SecretContent.of(Map.of("password", "hunter2")))));
        model.settle();
        model.deploy("app", StandIn.on(
                "start", hook -> assertThrows(PermissionDeniedException.class, () -> hook.secrets().get(uri[0]))));
        model.settle();

        assertThat(model.hooks()).contains("app/0 start");
    }

    @Test
    void newRevisionIsAnnouncedAndReadWhenAskedFor() {
        JujuModel model = new JujuModel();
        SecretUri[] uri = new SecretUri[1];
        List<String> read = new ArrayList<>();
        model.deploy("app", context -> {
            Hook hook = StandIn.hook(context);
            if (uri[0] != null && hook.name().equals("update-status")) {
                read.add(password(hook.secrets().get(uri[0])));
            } else if (hook.name().equals("secret-changed")) {
                assertThat(hook.secretUri()).isEqualTo(Optional.of(uri[0]));
                read.add("changed: " + password(hook.secrets().get(uri[0])) + " "
                        + password(hook.secrets().refreshed(uri[0])));
            }
            return 0;
        });
        model.deploy("db", context -> {
            Hook hook = StandIn.hook(context);
            if (hook.name().equals("db-relation-joined")) {
                uri[0] = hook.secrets().add(hook.leadership().orElseThrow(), content("old"));
                hook.relation(Role.PROVIDER).orElseThrow().grant(uri[0]);
            } else if (hook.name().equals("config-changed") && uri[0] != null) {
                hook.secrets().set(uri[0], content("new"));
            } else if (hook.name().equals("secret-remove")) {
                read.add("remove " + hook.secretRevision().getAsInt());
                hook.secrets().removeRevision(uri[0], hook.secretRevision().getAsInt());
            } else if (hook.name().equals("stop-it")) {
                hook.relations("db", Role.PROVIDER).get(0).revoke(uri[0]);
            }
            return 0;
        });
        model.integrate("app:db", "db:db");
        model.settle();

        model.trigger("app", "update-status");
        model.settle();
        model.trigger("db", "config-changed");
        model.settle();
        model.trigger("app", "update-status");
        model.trigger("db", "config-changed");
        model.settle();

        assertThat(read).containsExactly("old", "changed: old new", "remove 1", "new").inOrder();

        model.trigger("db", "stop-it");
        model.settle();
        model.trigger("app", "update-status");
        assertThat(assertThrows(IllegalStateException.class, model::settle))
                .hasCauseThat()
                .isInstanceOf(PermissionDeniedException.class);
    }

    private static SecretContent content(String password) {
        return SecretContent.of(Map.of("password", password));
    }

    private static String password(SecretContent content) {
        return content.get("password").orElseThrow();
    }

    @Test
    void keptSecretIsAddedOnceAndRevisedOnlyWhenItChanges() {
        JujuModel model = new JujuModel();
        String[] password = {"old"};
        List<SecretUri> uris = new ArrayList<>();
        model.deploy("db", StandIn.on("update-status", hook -> {
            Secrets secrets = hook.secrets();
            uris.add(secrets.keep(hook.leadership().orElseThrow(), "db-password", content(password[0])));
            // What this hook has written is there for itself.
            assertThat(password(secrets.peeked(uris.get(0)))).isEqualTo(password[0]);
        }));
        model.settle();
        String[] commands = {
            "is-leader --format=json; secret-info-get --format=json --label db-password;"
                    + " secret-add --owner application --label db-password --file ...",
            "is-leader --format=json; secret-info-get --format=json --label db-password;"
                    + " secret-get --format=json --peek ID",
            "is-leader --format=json; secret-info-get --format=json --label db-password;"
                    + " secret-get --format=json --peek ID; secret-set ID --file ...",
            "is-leader --format=json; secret-info-get --format=json --label db-password;"
                    + " secret-get --format=json --peek ID",
        };
        for (String expected : commands) {
            model.forgetHistory();
            password[0] = expected.contains("secret-set") ? "new" : password[0];
            model.trigger("db", "update-status");
            model.settle();

            String ran = String.join("; ", model.commands().subList(0, model.commands().size() - 1));
            assertThat(ran.replaceAll("--file [^ ;]+", "--file ...").replace(uris.get(0).toString(), "ID"))
                    .isEqualTo(expected);
        }
        assertThat(uris.get(3)).isEqualTo(uris.get(0));
    }

    @Test
    void ownerFindsASecretByItsLabelAndNobodyElseDoes() {
        JujuModel model = new JujuModel();
        List<String> found = new ArrayList<>();
        model.deploy("db", context -> {
            Hook hook = StandIn.hook(context);
            Secrets secrets = hook.secrets();
            if (hook.name().equals("start") && hook.leadership().isPresent()) {
                secrets.add(hook.leadership().get(), "shared", content("app"));
                secrets.addForUnit("own", content("unit"));
            } else if (hook.name().equals("update-status")) {
                for (String label : List.of("shared", "own", "none")) {
                    found.add(hook.unitName() + " " + label + " " + secrets.info(label).map(SecretInfo::revision)
                            + " " + secrets.labelled(label).map(SecretTest::password));
                }
            }
            return 0;
        });
        model.addUnit("db");
        model.settle();
        model.trigger("db", "update-status");
        model.settle();

        assertThat(found)
                .containsExactly(
                        "db/0 shared Optional[1] Optional[app]",
                        "db/0 own Optional[1] Optional[unit]",
                        "db/0 none Optional.empty Optional.empty",
                        "db/1 shared Optional.empty Optional[app]",
                        "db/1 own Optional.empty Optional.empty",
                        "db/1 none Optional.empty Optional.empty")
                .inOrder();
    }

    @Test
    void uriOfOnesOwnSecretNamesTheModelAsPythonsDoes() {
        Hook hook = Hook.of(
                Map.of("JUJU_UNIT_NAME", "app/0", "JUJU_MODEL_UUID", MODEL),
                (command, input) -> ToolResult.exited(
                        0,
                        command.get(0).equals("secret-add")
                                ? "secret:" + ID + "\n"
                                : "{\"" + ID + "\":{\"revision\":1,\"label\":\"\",\"owner\":\"unit\"}}",
                        ""));

        assertThat(hook.secrets().addForUnit(content("x")).toString()).isEqualTo("secret://" + MODEL + "/" + ID);
        assertThat(hook.secrets().info("label").orElseThrow().uri().toString())
                .isEqualTo("secret://" + MODEL + "/" + ID);
    }

    @Test
    void labelOfASecretIsTakenOnce() {
        JujuModel model = new JujuModel();
        List<String> refused = new ArrayList<>();
        model.deploy("db", StandIn.on("start", hook -> {
            hook.secrets().addForUnit("password", content("hunter1"));
            refused.add(assertThrows(
                            HookToolException.class,
                            () -> hook.secrets().add(hook.leadership().orElseThrow(), "password", content("hunter2")))
                    .getMessage());
        }));
        model.settle();

        assertThat(refused)
                .containsExactly("secret-add --owner application --label password --file ...:"
                        + " secret with label \"password\" already exists");
    }

    @Test
    void readerGivesALabelOfItsOwnAndIsToldItWhenTheSecretChanges() {
        JujuModel model = new JujuModel();
        SecretUri[] uri = new SecretUri[1];
        List<String> read = new ArrayList<>();
        model.deploy("app", context -> {
            Hook hook = StandIn.hook(context);
            if (hook.name().equals("update-status")) {
                read.add(password(hook.secrets().get(uri[0], "db")));
            } else if (hook.name().equals("secret-changed")) {
                read.add(hook.secretLabel().orElseThrow() + " "
                        + password(hook.secrets().labelled("db").orElseThrow()));
            }
            return 0;
        });
        model.deploy("db", context -> {
            Hook hook = StandIn.hook(context);
            if (hook.name().equals("db-relation-joined")) {
                uri[0] = hook.secrets().keep(hook.leadership().orElseThrow(), "password", content("old"));
                hook.relation(Role.PROVIDER).orElseThrow().grant(uri[0]);
            } else if (hook.name().equals("update-status")) {
                hook.secrets().keep(hook.leadership().orElseThrow(), "password", content("new"));
            }
            return 0;
        });
        model.integrate("app:db", "db:db");
        model.settle();
        model.trigger("app", "update-status");
        model.settle();
        model.trigger("db", "update-status");
        model.settle();

        assertThat(read).containsExactly("old", "db old").inOrder();
    }

    @Test
    void secretThatItsOwnerRemovedIsNotFound() {
        JujuModel model = new JujuModel();
        SecretUri[] uri = new SecretUri[1];
        List<String> refused = new ArrayList<>();
        model.deploy("db", context -> {
            Hook hook = StandIn.hook(context);
            if (hook.name().equals("start")) {
                uri[0] = hook.secrets().addForUnit(content("a"));
            } else if (hook.name().equals("update-status")) {
                hook.secrets().remove(uri[0]);
            } else if (hook.name().equals("upgrade-charm")) {
                refused.add(assertThrows(SecretNotFoundException.class, () -> hook.secrets().get(uri[0]))
                        .getMessage());
                assertThat(hook.secrets().info(uri[0])).isEqualTo(Optional.empty());
            }
            return 0;
        });
        model.settle();
        model.trigger("db", "update-status");
        model.trigger("db", "upgrade-charm");
        model.settle();

        assertThat(refused)
                .containsExactly("secret-get --format=json " + uri[0] + ": secret \"" + uri[0].id() + "\" not found");
    }

    @Test
    void infoSaysWhatJujuKnows() {
        List<String> answers = new ArrayList<>(List.of(
                "{\"" + ID + "\":{\"revision\":3,\"label\":\"db\",\"owner\":\"unit\",\"rotation\":\"never\","
                        + "\"access\":[{\"target\":\"application-x\"}]}}",
                "{\"" + ID + "\":{\"revision\":1,\"label\":\"\",\"owner\":\"application\"}}"));
        Hook hook = Hook.of(
                Map.of("JUJU_UNIT_NAME", "app/0"),
                (command, input) -> ToolResult.exited(0, answers.remove(0), ""));

        SecretInfo unit = hook.secrets().info("db").orElseThrow();
        SecretInfo app = hook.secrets().info(SecretUri.parse(ID)).orElseThrow();

        assertThat(unit.toString()).isEqualTo("secret:" + ID + ", revision 3, label db");
        assertThat(unit.label()).isEqualTo(Optional.of("db"));
        assertThat(unit.isOfUnit()).isTrue();
        assertThat(app.toString()).isEqualTo("secret:" + ID + ", revision 1");
        assertThat(app.label()).isEqualTo(Optional.empty());
        assertThat(app.isOfUnit()).isFalse();
    }

    @Test
    void infoThatIsNoneIsRefused() {
        for (String answer : List.of("{}", "[]", "null", "{\"" + ID + "\":{}}", "{\"" + ID + "\":{\"revision\":0}}",
                "{\"hunter2\":{\"revision\":1}}", "{\"" + ID + "\":3}", "")) {
            Hook hook = Hook.of(
                    Map.of("JUJU_UNIT_NAME", "app/0"), (command, input) -> ToolResult.exited(0, answer, ""));

            HookToolOutputException e =
                    assertThrows(HookToolOutputException.class, () -> hook.secrets().info("db"), answer);

            assertThat(e).hasMessageThat().startsWith("secret-info-get --format=json --label db: expected ");
            assertThat(e).hasMessageThat().doesNotContain("hunter2");
        }
    }

    @Test
    void labelHasACharacterAndNoNul() {
        Hook hook = Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), (command, input) -> {
            throw new AssertionError(command);
        });
        for (String label : List.of("", "a\0b")) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> hook.secrets().labelled(label));
            assertThat(e).hasMessageThat().isEqualTo("a label has at least one character, and no NUL");
            assertThrows(IllegalArgumentException.class, () -> hook.secrets().info(label));
            assertThrows(IllegalArgumentException.class, () -> hook.secrets().addForUnit(label, content("x")));
            assertThrows(IllegalArgumentException.class, () -> hook.secrets().keepForUnit(label, content("x")));
        }
    }

    @Test
    void contentGoesInAFileThatIsGoneAfterwards() throws Exception {
        List<List<String>> commands = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Hook hook = Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), (command, input) -> {
            commands.add(command);
            Path file = Path.of(command.get(command.size() - 1));
            try {
                seen.add(Files.readString(file) + " " + Files.getPosixFilePermissions(file).size());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return ToolResult.exited(0, "secret:" + ID + "\n", "");
        });

        hook.secrets().addForUnit(SecretContent.of(Map.of("password", "hunter\"2\ud83d\ude00")));

        assertThat(seen).containsExactly("{\"password\":\"hunter\\\"2\ud83d\ude00\"} 2");
        assertThat(commands.get(0).subList(0, 4)).containsExactly("secret-add", "--owner", "unit", "--file").inOrder();
        assertThat(Files.exists(Path.of(commands.get(0).get(4)))).isFalse();
    }

    @Test
    void noContentIsInAnyTextThatComesOut() {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        HostileText texts = new HostileText(random);
        for (int i = 0; i < 500; i++) {
            // The hyphen: twenty letters and digits could be the id of a secret, which is none.
            String password = "hunter-" + random.nextInt(1000000) + texts.text(8);
            List<String> out = new ArrayList<>();
            SecretContent content = SecretContent.of(Map.of("password", password));
            out.add(content.toString());
            // A tool that repeats on standard error and standard output what it was given, as none should.
            int status = random.nextInt(3);
            Hook hook = Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), (command, input) -> {
                out.add(command.toString());
                return ToolResult.exited(status, password, "ERROR bad value " + password);
            });
            out.add(assertThrows(HookToolException.class, () -> hook.secrets().addForUnit(content)).toString());
            Hook garbled = Hook.of(
                    Map.of("JUJU_UNIT_NAME", "app/0"),
                    (command, input) -> ToolResult.exited(0, "{\"a\":" + password, ""));
            out.add(assertThrows(HookToolException.class, () -> garbled.secrets().get(SecretUri.parse(ID))).toString());
            out.add(assertThrows(HookToolException.class, () -> hook.secrets().addForUnit("label", content))
                    .toString());
            out.add(assertThrows(HookToolException.class, () -> garbled.secrets().info("label")).toString());
            for (String text : out) {
                assertWithMessage("text of seed " + seed).that(text).doesNotContain(password);
            }
        }
    }
}
