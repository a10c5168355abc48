package dev.databag.example.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of Juju's behaviour the store on disk keeps. */
class RelationStoreTest {

    @TempDir
    Path directory;

    private RelationStore store() {
        return new RelationStore(directory.resolve("relation"));
    }

    @Test
    void databagNobodyWroteIsEmpty() {
        assertThat(store().databag("tempo")).isEmpty();
    }

    @Test
    void whatAHookWroteIsReadByTheOtherSide() {
        RelationStore.Result result = store().run(writing(Map.of("a", "\u00f6 \"x\"\n")), "tempo", "shop");

        assertThat(result.wakesRemote()).isTrue();
        store().run(
                        charm(Role.REQUIRER, hook -> {
                            assertThat(hook.remoteApp()).containsExactly("a", "\u00f6 \"x\"\n");
                            return Status.active("");
                        }),
                        "shop",
                        "tempo");
    }

    @Test
    void whatAFailedHookWroteIsForgotten() {
        store().run(writing(Map.of("a", "1")), "tempo", "shop");

        assertThrows(
                IllegalStateException.class,
                () -> store().run(
                                charm(Role.PROVIDER, hook -> {
                                    hook.write(DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of("a", "2")));
                                    throw new IllegalStateException();
                                }),
                                "tempo",
                                "shop"));
        assertThat(store().databag("tempo")).containsExactly("a", "1");
    }

    @Test
    void sameDataWakesNobody() {
        store().run(writing(Map.of("a", "1")), "tempo", "shop");

        assertThat(store().run(writing(Map.of("a", "1")), "tempo", "shop").wakesRemote()).isFalse();
    }

    @Test
    void emptyTextRemovesTheKey() {
        store().run(writing(Map.of("a", "1", "b", "2")), "tempo", "shop");
        store().run(writing(Map.of("a", "")), "tempo", "shop");

        assertThat(store().databag("tempo")).containsExactly("b", "2");
    }

    @Test
    void hookSeesWhatItWrote() {
        store().run(
                        charm(Role.PROVIDER, hook -> {
                            hook.write(DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of("a", "1")));
                            assertThat(hook.localApp()).containsExactly("a", "1");
                            return Status.active("");
                        }),
                        "tempo",
                        "shop");
    }

    @Test
    void databagOfTheOtherSideCannotBeWritten() {
        Charm wrongSide = charm(Role.REQUIRER, hook -> {
            hook.write(DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of("a", "1")));
            return Status.active("");
        });

        assertThat(assertThrows(IllegalArgumentException.class, () -> store().run(wrongSide, "shop", "tempo")))
                .hasMessageThat()
                .isEqualTo("a requirer writes its own application databag only, not DatabagDelta[provider app: set a]");
    }

    @Test
    void removedRelationIsEmpty() {
        store().run(writing(Map.of("a", "1")), "tempo", "shop");
        store().remove();
        store().remove();

        assertThat(store().databag("tempo")).isEmpty();
    }

    private static Charm writing(Map<String, String> changes) {
        return charm(Role.PROVIDER, hook -> {
            hook.write(DatabagDelta.of(Role.PROVIDER, Scope.APP, new LinkedHashMap<>(changes)));
            return Status.active("");
        });
    }

    private static Charm charm(Role role, Function<Hook, Status> relationChanged) {
        return new Charm() {
            @Override
            public Role role() {
                return role;
            }

            @Override
            public Status relationChanged(Hook hook) {
                return relationChanged.apply(hook);
            }
        };
    }
}
