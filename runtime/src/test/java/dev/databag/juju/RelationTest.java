package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import dev.databag.standin.Charm;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reading and writing a relation, on the stand-in for Juju, with the processes that it costs. */
class RelationTest {
    private static final DatabagDelta REQUEST =
            DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of("receivers", "[\"otlp_http\"]"));

    private final JujuModel model = new JujuModel();

    @Test
    void unchangedLeaderCostsFourProcesses() {
        JujuRelation relation = relate(hook -> {
            for (Relation each : hook.relations("tracing", Role.REQUIRER)) {
                each.remoteApp().get("receivers");
                hook.leadership().ifPresent(leader -> {
                    LocalDatabag mine = each.localApp(leader);
                    assertThat(mine.get("receivers")).isEqualTo("[\"otlp_http\"]");
                    mine.write(DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of()));
                });
            }
        });
        write(relation);

        change();

        assertThat(model.commands())
                .containsExactly(
                        "relation-ids --format=json tracing",
                        "relation-get --format=json -r tracing:0 --app - tempo",
                        "is-leader --format=json",
                        "relation-get --format=json -r tracing:0 --app - app")
                .inOrder();
    }

    @Test
    void deltaIsOneProcessAndSoIsItsRepetitionNone() {
        JujuRelation relation = relate(hook -> {
            Relation each = hook.relation(Role.REQUIRER).orElseThrow();
            LocalDatabag mine = each.localApp(hook.leadership().orElseThrow());
            assertThat(mine).isEmpty();
            mine.write(REQUEST);
            mine.write(REQUEST);
            assertThat(mine).containsExactly("receivers", "[\"otlp_http\"]");
            mine.write(DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of("gone", "")));
        });

        change();

        assertThat(model.commands())
                .containsExactly(
                        "is-leader --format=json",
                        "relation-get --format=json -r tracing:0 --app - app",
                        "relation-set -r tracing:0 --app --file -")
                .inOrder();
        assertThat(relation.databag("app")).containsExactly("receivers", "[\"otlp_http\"]");
    }

    @Test
    void whatWasNeverReadIsWrittenWithoutReading() {
        JujuRelation relation = relate(hook -> hook.relation(Role.REQUIRER)
                .orElseThrow()
                .localUnit()
                .write(DatabagDelta.of(Role.REQUIRER, Scope.UNIT, Map.of("host", "x", "old", ""))));

        change();

        assertThat(model.commands()).containsExactly("relation-set -r tracing:0 --file -");
        assertThat(relation.databag("app/0")).containsExactly("host", "x");
    }

    @Test
    void removedKeyIsGone() {
        JujuRelation relation = relate(hook -> {
            LocalDatabag mine = hook.relation(Role.REQUIRER).orElseThrow().localApp(hook.leadership().orElseThrow());
            mine.write(DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of("receivers", "")));
            assertThat(mine).isEmpty();
        });
        write(relation);

        change();

        assertThat(relation.databag("app")).isEmpty();
    }

    @Test
    void remoteUnitsAreListedOnceAndReadLazily() {
        List<String> seen = new ArrayList<>();
        relate(hook -> {
            Relation relation = hook.relations("tracing", Role.REQUIRER).get(0);
            for (RemoteDatabag unit : relation.remoteUnits()) {
                seen.add(unit.owner() + " " + unit.get("ingress-address"));
            }
            assertThat(relation.remoteUnits().get(0)).isSameInstanceAs(relation.remoteUnit("tempo/0"));
            assertThat(relation.remoteAppName()).isEqualTo("tempo");
        });

        trigger();

        assertThat(seen).containsExactly("tempo/0 10.1.2.2");
        assertThat(model.commands())
                .containsExactly(
                        "relation-ids --format=json tracing",
                        "relation-list --format=json -r tracing:0",
                        "relation-get --format=json -r tracing:0 - tempo/0")
                .inOrder();
    }

    @Test
    void remoteApplicationIsAskedForOutsideItsHooks() {
        relate(hook -> hook.relations("tracing", Role.REQUIRER).get(0).remoteApp().isEmpty());

        trigger();

        assertThat(model.commands())
                .containsExactly(
                        "relation-ids --format=json tracing",
                        "relation-list --format=json -r tracing:0 --app",
                        "relation-get --format=json -r tracing:0 --app - tempo")
                .inOrder();
    }

    @Test
    void followerAsksNothingAboutItsApplicationDatabag() {
        relate(hook -> {
            if (hook.unitName().equals("app/1")) {
                assertThat(hook.leadership().isPresent()).isFalse();
                assertThat(hook.leadership().isPresent()).isFalse();
            }
        });
        model.addUnit("app");
        model.settle();

        trigger();

        assertThat(model.commands()).containsExactly("is-leader --format=json");
    }

    @Test
    void databagNamesItsKeysNotItsValues() {
        List<String> seen = new ArrayList<>();
        JujuRelation relation = relate(hook -> {
            LocalDatabag mine = hook.relation(Role.REQUIRER).orElseThrow().localApp(hook.leadership().orElseThrow());
            seen.add(mine.toString());
            mine.size();
            seen.add(mine.toString());
            seen.add(hook.relation(Role.REQUIRER).orElseThrow().remoteApp().toString());
        });
        write(relation);

        change();

        assertThat(seen)
                .containsExactly(
                        "tracing:0 requirer app databag",
                        "tracing:0 requirer app databag [receivers]",
                        "tracing:0 provider app databag")
                .inOrder();
    }

    @Test
    void databagCannotBeModifiedAsAMapAndNothingIsReadForIt() {
        List<String> refusals = new ArrayList<>();
        relate(hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            Leadership leader = hook.leadership().orElseThrow();
            for (Map<String, String> databag : List.of(
                    relation.localUnit(),
                    relation.localApp(leader),
                    relation.remoteApp(),
                    relation.remoteUnit("tempo/0"))) {
                for (Executable change : List.<Executable>of(
                        () -> databag.put("a", "b"),
                        () -> databag.putAll(Map.of()),
                        () -> databag.remove("none"),
                        databag::clear)) {
                    refusals.add(assertThrows(UnsupportedOperationException.class, change).getMessage());
                }
            }
        });

        change();

        String refused = " databag of tracing:0 is not written as a map: a delta is, to a databag of this side";
        assertThat(Set.copyOf(refusals))
                .containsExactly(
                        "the requirer's unit" + refused,
                        "the requirer's app" + refused,
                        "the provider's app" + refused,
                        "the provider's unit" + refused);
        assertThat(refusals).hasSize(16);
        assertThat(model.commands()).containsExactly("is-leader --format=json");
    }

    @Test
    void whatWasReadCannotBeModifiedEither() {
        List<String> values = new ArrayList<>();
        relate(hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            for (Map<String, String> databag : List.of(relation.localUnit(), relation.remoteUnit("tempo/0"))) {
                assertThrows(
                        UnsupportedOperationException.class,
                        () -> databag.entrySet().iterator().next().setValue("x"));
                assertThrows(UnsupportedOperationException.class, () -> databag.keySet().clear());
                assertThrows(UnsupportedOperationException.class, () -> databag.values().clear());
                values.add(databag.get("private-address"));
            }
        });

        change();

        assertThat(values).containsExactly("10.1.2.1", "10.1.2.2").inOrder();
    }

    @Test
    void relationAndItsDatabagsSayWhatTheyAre() {
        List<String> seen = new ArrayList<>();
        relate(hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            seen.add(relation + " " + relation.endpoint() + " " + relation.role());
            seen.add(relation.localUnit().owner());
            seen.add(relation.localApp(hook.leadership().orElseThrow()).owner());
            seen.add(relation.remoteApp().owner());
            seen.add(relation.remoteUnit("tempo/0").owner());
        });

        change();

        assertThat(seen)
                .containsExactly("tracing:0 tracing REQUIRER", "app/0", "app", "tempo", "tempo/0")
                .inOrder();
        assertThat(model.commands()).containsExactly("is-leader --format=json");
    }

    @Test
    void deltaOfAnotherRoleOrScopeIsRefusedToAnApplicationsDatabagToo() {
        List<String> refusals = new ArrayList<>();
        relate(hook -> {
            Leadership leader = hook.leadership().orElseThrow();
            LocalDatabag mine = hook.relation(Role.PROVIDER).orElseThrow().localApp(leader);
            for (Role role : Role.values()) {
                for (Scope scope : Scope.values()) {
                    if (role != Role.PROVIDER || scope != Scope.APP) {
                        refusals.add(assertThrows(
                                        IllegalArgumentException.class,
                                        () -> mine.write(DatabagDelta.of(role, scope, Map.of("a", "b"))))
                                .getMessage());
                    }
                }
            }
        });

        change();

        String refused = " was written to the provider's application databag of tracing:0";
        assertThat(refusals)
                .containsExactly(
                        "a delta for the provider's unit databag" + refused,
                        "a delta for the requirer's application databag" + refused,
                        "a delta for the requirer's unit databag" + refused);
        assertThat(model.commands()).containsExactly("is-leader --format=json");
    }

    @Test
    void deltaOfAnotherRoleOrScopeIsRefusedBeforeAnyTool() {
        List<String> refusals = new ArrayList<>();
        relate(hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            LocalDatabag unit = relation.localUnit();
            for (Role role : Role.values()) {
                for (Scope scope : Scope.values()) {
                    if (role != Role.REQUIRER || scope != Scope.UNIT) {
                        refusals.add(assertThrows(
                                        IllegalArgumentException.class,
                                        () -> unit.write(DatabagDelta.of(role, scope, Map.of("a", "b"))))
                                .getMessage());
                    }
                }
            }
        });

        change();

        String refused = " was written to the requirer's unit databag of tracing:0";
        assertThat(refusals)
                .containsExactly(
                        "a delta for the provider's application databag" + refused,
                        "a delta for the provider's unit databag" + refused,
                        "a delta for the requirer's application databag" + refused)
                .inOrder();
        assertThat(model.commands()).isEmpty();
    }

    @Test
    void leadershipOfAnotherHookIsRefused() {
        Hook other = Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), (command, input) -> ToolResult.exited(0, "true", ""));
        Leadership foreign = other.leadership().orElseThrow();
        relate(hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> relation.localApp(foreign));
            assertThat(e).hasMessageThat().isEqualTo("this leadership was given by another hook");
        });

        change();

        assertThat(model.hooks()).contains("app/0 tracing-relation-changed tempo");
    }

    @Test
    void networkAndModelAreRead() {
        List<String> seen = new ArrayList<>();
        relate(hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            Network network = relation.network();
            seen.add(network.bindAddresses() + " " + network.ingressAddresses() + " " + network.egressSubnets());
            seen.add(String.valueOf(relation.remoteModelUuid().equals(hook.modelUuid().orElseThrow())));
        });

        change();

        assertThat(seen).containsExactly("[10.1.2.1] [10.1.2.1] [10.1.2.1/32]", "true").inOrder();
    }

    @Test
    void departedUnitCanStillBeRead() {
        List<String> seen = new ArrayList<>();
        model.deploy("app", StandIn.on("tracing-relation-departed", hook -> {
            Relation relation = hook.relation(Role.REQUIRER).orElseThrow();
            RemoteDatabag departed = relation.remoteUnit(hook.departingUnit().orElseThrow());
            seen.add(relation.remoteUnits() + " " + departed.get("private-address"));
        }));
        model.deploy("tempo", context -> 0);
        JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");
        model.settle();

        model.remove(relation);
        model.settle();

        assertThat(seen).containsExactly("[] 10.1.2.2");
    }

    /** An application whose charm does this in tracing-relation-changed and update-status, once the test has begun. */
    private JujuRelation relate(Consumer<Hook> work) {
        Charm charm = context -> {
            if (begun && List.of("tracing-relation-changed", "update-status").contains(context.name())) {
                work.accept(StandIn.hook(context));
            } else if (context.name().equals("upgrade-charm")) {
                Hook hook = StandIn.hook(context);
                LocalDatabag mine =
                        hook.relations("tracing", Role.REQUIRER).get(0).localApp(hook.leadership().orElseThrow());
                mine.write(REQUEST);
            }
            return 0;
        };
        model.deploy("app", charm);
        model.deploy("tempo", StandIn.on("update-status", hook -> hook.relations("tracing", Role.PROVIDER)
                .get(0)
                .localApp(hook.leadership().orElseThrow())
                .write(DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of("receivers", "[]")))));
        model.settle();
        JujuRelation relation = model.integrate("app:tracing", "tempo:tracing");
        model.settle();
        return relation;
    }

    private boolean begun;

    private void write(JujuRelation relation) {
        model.trigger("app", "upgrade-charm");
        model.settle();
        assertThat(relation.databag("app")).isNotEmpty();
    }

    /** The provider's leader publishes something, which wakes the charm with tracing-relation-changed. */
    private void change() {
        model.trigger("tempo", "update-status");
        model.step("tempo/0");
        begun = true;
        model.forgetHistory();
        model.step("app/0");
    }

    private void trigger() {
        begun = true;
        model.forgetHistory();
        model.trigger("app", "update-status");
        model.settle();
    }
}
