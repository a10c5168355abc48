package dev.databag.standin;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of Juju that the stand-in keeps, each as a fact. */
class JujuModelTest {
    @Test
    void peersReadTheirApplicationsDatabagAndItsLeaderWrites() {
        JujuModel model = new JujuModel();
        List<String> read = new ArrayList<>();
        model.deploy("app", hook -> {
            String unit = hook.unit().name();
            if (hook.name().equals("cluster-relation-created")) {
                ToolAnswer answer = hook.run("relation-set", "--app", "leader=" + unit);
                assertThat(answer.status()).isEqualTo(unit.equals("app/0") ? 0 : 1);
                assertThat(hook.run("relation-set", "name=" + unit).status()).isEqualTo(0);
            } else if (hook.name().equals("update-status")) {
                String said = hook.run("relation-get", "--format=json", "-r", "cluster:0", "--app", "-", "app")
                        .output();
                String others = hook.run("relation-list", "--format=json", "-r", "cluster:0").output();
                read.add(unit + " " + said.strip() + " " + others.strip());
            }
            return 0;
        });
        model.addUnit("app");
        JujuRelation cluster = model.peers("app:cluster");
        model.settle();

        model.trigger("app", "update-status");
        model.settle();

        assertThat(cluster.databag("app/1")).containsExactly("name", "app/1");
        assertThat(read)
                .containsExactly("app/0 {\"leader\":\"app/0\"} [\"app/1\"]", "app/1 {\"leader\":\"app/0\"} [\"app/0\"]")
                .inOrder();
        assertThat(model.hooks())
                .containsAtLeast(
                        "app/0 cluster-relation-created app",
                        "app/0 cluster-relation-joined app/1",
                        "app/1 cluster-relation-joined app/0",
                        "app/1 cluster-relation-changed app");
        assertThat(model.hooks()).doesNotContain("app/0 cluster-relation-joined app/0");
    }

    @Test
    void leaderSetsTheStatusOfTheApplication() {
        JujuModel model = new JujuModel();
        List<Integer> statuses = new ArrayList<>();
        model.deploy("app", hook -> {
            if (hook.name().equals("start")) {
                statuses.add(hook.run("status-set", "--application", "active", "--", "two units")
                        .status());
            }
            return 0;
        });
        model.addUnit("app");
        model.settle();

        assertThat(statuses).containsExactly(0, 1).inOrder();
        assertThat(model.applicationStatus("app")).isEqualTo("active: two units");
        assertThat(model.unit("app/0").status()).isEqualTo("unknown");
        assertThat(model.applicationStatus("other")).isEqualTo("unknown");
    }

    private static final Charm IDLE = hook -> 0;

    private final JujuModel model = new JujuModel();

    @Test
    void relationIsCreatedThenJoinedThenChanged() {
        related(IDLE, IDLE);

        assertThat(model.hooks())
                .containsExactly(
                        "app/0 tracing-relation-created tempo",
                        "tempo/0 tracing-relation-created app",
                        "app/0 tracing-relation-joined tempo/0",
                        "app/0 tracing-relation-changed tempo/0",
                        "tempo/0 tracing-relation-joined app/0",
                        "tempo/0 tracing-relation-changed app/0")
                .inOrder();
    }

    @Test
    void applicationDataOfTheLeaderWakesEveryRemoteUnit() {
        model.deploy("app", IDLE);
        model.addUnit("app");
        model.deploy("tempo", onUpdateStatus("relation-set", "-r", "tracing:0", "--app", "--file", "-"));
        model.settle();
        JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");
        model.settle();
        model.forgetHistory();

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(model.hooks())
                .containsExactly(
                        "tempo/0 update-status",
                        "app/0 tracing-relation-changed tempo",
                        "app/1 tracing-relation-changed tempo")
                .inOrder();
        assertThat(relation.databag("tempo")).containsExactly("host", "x");
    }

    @Test
    void equalDataRaisesNoEvent() {
        related(IDLE, onUpdateStatus("relation-set", "-r", "tracing:0", "--app", "--file", "-"));
        model.trigger("tempo", "update-status");
        model.settle();
        model.forgetHistory();

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(model.hooks()).containsExactly("tempo/0 update-status");
    }

    @Test
    void clearingAndWritingTheSameRaisesNoEvent() {
        related(IDLE, hook -> {
            if (hook.name().equals("update-status")) {
                hook.runWith("{\"host\": \"\"}", "relation-set", "-r", "tracing:0", "--file", "-");
                hook.runWith("{\"host\": \"x\"}", "relation-set", "-r", "tracing:0", "--file", "-");
            }
            return 0;
        });
        model.trigger("tempo", "update-status");
        model.settle();
        model.forgetHistory();

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(model.hooks()).containsExactly("tempo/0 update-status");
    }

    @Test
    void unitSeesItsOwnUncommittedWritesAndOthersDoNot() {
        JujuRelation[] relation = new JujuRelation[1];
        String[] seen = new String[2];
        relation[0] = related(IDLE, hook -> {
            if (hook.name().equals("update-status")) {
                hook.run("relation-set", "-r", "tracing:0", "host=x");
                seen[0] = hook.run("relation-get", "--format=json", "-r", "tracing:0", "host", "tempo/0").output();
                seen[1] = relation[0].databag("tempo/0").toString();
            }
            return 0;
        });

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(seen).asList().containsExactly("\"x\"\n", "{}").inOrder();
        assertThat(relation[0].databag("tempo/0")).containsExactly("host", "x");
    }

    @Test
    void failedHookLosesItsWritesAndRunsAgain() {
        int[] runs = {0};
        JujuRelation relation = related(IDLE, hook -> {
            if (hook.name().equals("update-status")) {
                hook.run("relation-set", "-r", "tracing:0", "host=" + runs[0]);
                return runs[0]++ == 0 ? 1 : 0;
            }
            return 0;
        });

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(model.unit("tempo/0").isInError()).isTrue();
        assertThat(relation.databag("tempo/0")).isEmpty();

        model.retry("tempo/0");
        model.settle();

        assertThat(relation.databag("tempo/0")).containsExactly("host", "1");
        assertThat(model.hooks())
                .containsAtLeast(
                        "tempo/0 update-status failed",
                        "tempo/0 update-status",
                        "app/0 tracing-relation-changed tempo/0")
                .inOrder();
    }

    @Test
    void followerCanNeitherReadNorWriteItsApplicationDatabag() {
        List<ToolAnswer> answers = answersOfFollower();

        assertThat(answers)
                .containsExactly(
                        new ToolAnswer(0, "false\n", ""),
                        new ToolAnswer(1, "", "ERROR permission denied\n"),
                        new ToolAnswer(1, "", "ERROR cannot write relation settings\n"))
                .inOrder();
    }

    private List<ToolAnswer> answersOfFollower() {
        List<ToolAnswer> answers = new ArrayList<>();
        model.deploy("app", hook -> {
            if (hook.name().equals("update-status") && hook.unit().name().equals("app/1")) {
                answers.add(hook.run("is-leader", "--format=json"));
                answers.add(hook.run("relation-get", "--format=json", "-r", "tracing:0", "--app", "-", "app"));
                answers.add(hook.runWith("{}", "relation-set", "-r", "tracing:0", "--app", "--file", "-"));
            }
            return 0;
        });
        model.addUnit("app");
        model.deploy("tempo", IDLE);
        model.integrate("app:tracing", "tempo:tracing");
        model.settle();
        model.trigger("app", "update-status");
        model.settle();
        return answers;
    }

    @Test
    void statusIsSetAtOnceAndStaysWhenTheHookFails() {
        List<String> during = new ArrayList<>();
        JujuRelation relation = related(IDLE, hook -> {
            if (hook.name().equals("update-status")) {
                hook.run("relation-set", "-r", "tracing:0", "--app", "host=x");
                hook.run("status-set", "--application=False", "blocked", "--", "no disk");
                during.add(hook.unit().status());
                return 1;
            }
            return 0;
        });

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(during).containsExactly("blocked: no disk");
        assertThat(model.unit("tempo/0").status()).isEqualTo("blocked: no disk");
        assertThat(relation.databag("tempo")).isEmpty();
    }

    @Test
    void pairWinsOverTheFileAndAnEmptyTextRemovesAKeyAndTheOthersStay() {
        JujuRelation relation = related(IDLE, hook -> {
            if (hook.name().equals("config-changed")) {
                hook.run("relation-set", "-r", "0", "old=1", "kept=2");
            } else if (hook.name().equals("update-status")) {
                String file = "{\"host\": \"file\", \"old\": \"\"}";
                hook.runWith(file, "relation-set", "-r=tracing:0", "--file", "-", "host=pair");
            }
            return 0;
        });
        model.trigger("tempo", "config-changed");
        model.settle();

        model.trigger("tempo", "update-status");
        model.settle();

        assertThat(relation.databag("tempo/0")).containsExactly("kept", "2", "host", "pair");
    }

    @Test
    void relationGetAnswersAsItIsAsked() {
        List<String> answers = new ArrayList<>();
        related(
                hook -> {
                    if (hook.name().equals("tracing-relation-changed") && answers.isEmpty()) {
                        for (String[] asked : new String[][] {
                            {"host", "tempo/0"},
                            {"none", "tempo/0"},
                            {"--app", "-", "tempo/0"},
                            {"--app", "-", "tempo"},
                            {"--app", "host"}
                        }) {
                            List<String> command = new ArrayList<>(List.of("relation-get", "--format=json"));
                            command.addAll(List.of(asked));
                            answers.add(hook.run(command.toArray(new String[0])).output().strip());
                        }
                    }
                    return 0;
                },
                hook -> {
                    if (hook.name().endsWith("-created")) {
                        hook.run("relation-set", "host=unit");
                        hook.run("relation-set", "--app", "host=app");
                    }
                    return 0;
                });

        assertThat(answers)
                .containsExactly("\"unit\"", "null", "{\"host\":\"app\"}", "{\"host\":\"app\"}", "\"app\"")
                .inOrder();
    }

    @Test
    void partsOfTheModelSayWhatTheyAre() {
        List<String> seen = new ArrayList<>();
        JujuRelation relation = related(IDLE, hook -> {
            seen.add(hook + " " + hook.id() + " " + hook.unit().app());
            assertThat(hook.environment()).containsEntry("JUJU_CONTEXT_ID", hook.id());
            return 0;
        });

        assertThat(relation.number()).isEqualTo(0);
        assertThat(relation.id("app")).isEqualTo("tracing:0");
        assertThat(seen.get(seen.size() - 1))
                .matches("tracing-relation-changed app/0 tempo/0-tracing-relation-changed-[0-9]+ tempo");
        assertThat(Set.copyOf(seen)).hasSize(seen.size());
    }

    @Test
    void leadershipIsCheckedAgainAtCommit() {
        related(IDLE, hook -> {
            if (hook.name().equals("update-status")) {
                hook.run("relation-set", "-r", "tracing:0", "--app", "host=x");
                model.lead("tempo/1");
            }
            return 0;
        });
        model.addUnit("tempo");
        model.settle();

        model.trigger("tempo", "update-status");
        model.step("tempo/0");

        assertThat(model.unit("tempo/0").isInError()).isTrue();
    }

    @Test
    void newLeaderIsElected() {
        related(IDLE, IDLE);
        model.addUnit("app");
        model.settle();
        model.forgetHistory();

        model.lead("app/1");
        model.settle();

        assertThat(model.hooks()).containsExactly("app/1 leader-elected");
    }

    @Test
    void removedRelationDepartsThenBreaksOnBothSides() {
        JujuRelation relation = related(IDLE, IDLE);
        model.forgetHistory();

        model.remove(relation);
        model.settle();

        assertThat(model.hooks())
                .containsExactly(
                        "app/0 tracing-relation-departed tempo/0",
                        "app/0 tracing-relation-broken tempo",
                        "tempo/0 tracing-relation-departed app/0",
                        "tempo/0 tracing-relation-broken app")
                .inOrder();
    }

    @Test
    void removedUnitDepartsAndSaysThatItIsItself() {
        List<String> departing = new ArrayList<>();
        related(
                hook -> {
                    if (hook.name().endsWith("-departed")) {
                        departing.add(hook.unit().name() + " sees " + hook.environment().get("JUJU_DEPARTING_UNIT"));
                    }
                    return 0;
                },
                IDLE);
        model.addUnit("app");
        model.settle();
        model.forgetHistory();

        model.removeUnit("app/1");
        model.settle();

        assertThat(model.hooks())
                .containsExactly(
                        "app/1 tracing-relation-departed tempo/0",
                        "app/1 tracing-relation-broken tempo",
                        "app/1 stop",
                        "app/1 remove",
                        "tempo/0 tracing-relation-departed app/1")
                .inOrder();
        assertThat(departing).containsExactly("app/1 sees app/1");
    }

    @Test
    void unitDatabagsHoldJujusOwnKeys() {
        String[] seen = new String[1];
        related(
                hook -> {
                    if (hook.name().endsWith("-joined")) {
                        seen[0] = hook.run("relation-get", "--format=json").output();
                    }
                    return 0;
                },
                IDLE);

        assertThat(seen[0]).isEqualTo("""
                {"egress-subnets":"10.1.2.2/32","ingress-address":"10.1.2.2","private-address":"10.1.2.2"}
                """);
    }

    @Test
    void brokenRelationIsNotListed() {
        String[] seen = new String[1];
        JujuRelation relation = related(
                hook -> {
                    if (hook.name().endsWith("-broken")) {
                        seen[0] = hook.run("relation-ids", "--format=json", "tracing").output();
                    }
                    return 0;
                },
                IDLE);

        model.remove(relation);
        model.settle();

        assertThat(seen[0]).isEqualTo("[]\n");
    }

    @Test
    void mistakesAreAnsweredInJujusWords() {
        List<ToolAnswer> answers = new ArrayList<>();
        related(
                hook -> {
                    if (hook.name().endsWith("-joined")) {
                        answers.add(hook.run("relation-get", "--format=json", "-r", "tracing:9", "-", "tempo/0"));
                        answers.add(hook.run("relation-get", "--format=json", "-r", "nine", "-", "tempo/0"));
                        answers.add(hook.run("relation-get", "--format=json", "-", "tempo"));
                        answers.add(hook.run("relation-get", "--format=json", "-", "app/1"));
                        answers.add(hook.run("relation-get", "--unknown"));
                        answers.add(hook.runWith("{\"a\": \"\\/\"}", "relation-set", "--file", "-"));
                        answers.add(hook.run("status-set", "fine"));
                    }
                    return 0;
                },
                IDLE);

        assertThat(answers)
                .containsExactly(
                        new ToolAnswer(2, "", "ERROR invalid value \"tracing:9\" for option -r: relation not found\n"),
                        new ToolAnswer(2, "", "ERROR invalid value \"nine\" for option -r: invalid relation id\n"),
                        new ToolAnswer(1, "", "ERROR expected unit name, got application name \"tempo\"\n"),
                        new ToolAnswer(1, "", "ERROR permission denied\n"),
                        new ToolAnswer(2, "", "ERROR option provided but not defined: --unknown\n"),
                        new ToolAnswer(1, "", "ERROR yaml: found unknown escape character\n"),
                        new ToolAnswer(2, "", """
                                ERROR invalid status "fine", expected one of [maintenance blocked waiting active]
                                """))
                .inOrder();
    }

    private JujuRelation related(Charm app, Charm tempo) {
        model.deploy("app", app);
        model.deploy("tempo", tempo);
        model.settle();
        model.forgetHistory();
        JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");
        model.settle();
        return relation;
    }

    private static Charm onUpdateStatus(String... command) {
        return hook -> {
            if (hook.name().equals("update-status")) {
                assertThat(hook.runWith("{\"host\": \"x\"}", command)).isEqualTo(new ToolAnswer(0, "", ""));
            }
            return 0;
        };
    }
}
