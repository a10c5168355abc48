package dev.databag.testing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import dev.databag.Role;
import dev.databag.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What assertions say when they fail, and that they do not when they should not. */
class AssertionsTest {
    private static final Map<String, String> DATABAG =
            Map.of("host", "\"temp0\"", "stale", "1", "ingress-address", "10.1.2.3");

    @Test
    void everyDifferenceIsShownUnderItsKeyAndWhereItBegins() {
        assertThat(failure(() -> DatabagAssertions.assertThat(DATABAG).is(Map.of("host", "\"tempo\"", "port", "1\n2"))))
                .isEqualTo("""
                        the databag is not as expected:
                          host   expected "tempo"
                                    found "temp0"
                                               ^
                          port   expected 1\\n2
                                    found nothing
                          stale  expected nothing
                                    found 1""");
    }

    @Test
    void jujusOwnKeysMayBeThereUnlessTheyAreSpokenOf() {
        DatabagAssertions.assertThat(DATABAG).is(Map.of("host", "\"temp0\"", "stale", "1"));
        DatabagAssertions.assertThat(DATABAG)
                .holds("host", "\"temp0\"")
                .holds("stale", "1")
                .lacks("port")
                .hasNoOtherKeys()
                .hasKeys("host", "stale");
        DatabagAssertions.assertThat(Map.of()).isEmpty();

        assertThat(failure(() -> DatabagAssertions.assertThat(DATABAG).is(Map.of("ingress-address", "10.1.2.4"))))
                .contains("ingress-address  expected 10.1.2.4\n                      found 10.1.2.3");
        assertThat(failure(() -> DatabagAssertions.assertThat(DATABAG).lacks("stale")))
                .isEqualTo("the databag is not as expected:\n  stale  expected nothing\n            found 1");
        assertThat(failure(() -> DatabagAssertions.assertThat(DATABAG).holds("host", "x").hasNoOtherKeys()))
                .isEqualTo("the databag is not as expected:\n  host  expected x\n           found \"temp0\"\n"
                        + "                 ^");
        assertThat(failure(() -> DatabagAssertions.assertThat(DATABAG).hasKeys("host")))
                .isEqualTo("the databag has other keys: expected [host], found [host, stale]");
    }

    @Test
    void changesAreComparedWithRemovalsSpelledOut() {
        DatabagDelta delta = DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of("host", "x", "stale", ""));

        DatabagAssertions.assertThat(delta).sets("host", "x").removes("stale").leaves("port");
        DatabagAssertions.assertThat(delta).is(Map.of("host", "x", "stale", ""));
        DatabagAssertions.assertThat(DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of())).changesNothing();

        assertThat(failure(() -> DatabagAssertions.assertThat(delta).changesNothing()))
                .isEqualTo("""
                        other changes would be written:
                          host   expected nothing
                                    found x
                          stale  expected nothing
                                    found (removed)""");
        assertThat(failure(() -> DatabagAssertions.assertThat(delta).leaves("stale")))
                .isEqualTo("other changes would be written:\n  stale  expected nothing\n            found (removed)");
        assertThat(failure(() -> DatabagAssertions.assertThat(delta).sets("port", "1")))
                .isEqualTo("other changes would be written:\n  port  expected 1\n           found nothing");
    }

    @Test
    void whatWasDecodedIsReadyAndSaysThis() {
        Decoded<String> tempo = new Decoded.Ready<>("tempo", List.of());
        Decoded<String> nothing = new Decoded.Absent<>(List.of(), List.of("host", "receivers"));

        assertThat(DatabagAssertions.assertThat(tempo).isReady()).isEqualTo("tempo");
        DatabagAssertions.assertThat(tempo).isReadyWith("tempo");

        assertThat(failure(() -> DatabagAssertions.assertThat(tempo).isReadyWith("temp0")))
                .isEqualTo("the databag says something else:\n  expected temp0\n     found tempo");
        assertThat(failure(() -> DatabagAssertions.assertThat(nothing).isReady()))
                .isEqualTo("expected Ready, found nothing published yet: waiting for host, receivers");
        assertThat(failure(() -> DatabagAssertions.assertThat(nothing).isReadyWith("tempo")))
                .isEqualTo("expected Ready, found nothing published yet: waiting for host, receivers");
    }

    @Test
    void whatIsUnreadySaysWhy() {
        Decoded<String> tempo = new Decoded.Ready<>("tempo", List.of());
        Decoded<String> half = new Decoded.Incomplete<>(List.of(), List.of("receivers"));

        DatabagAssertions.assertThat(half).isUnreadyBecause("waiting for receivers");

        assertThat(failure(() -> DatabagAssertions.assertThat(half).isUnreadyBecause("waiting for host")))
                .isEqualTo("unready for another reason:\n  expected waiting for host\n"
                        + "     found waiting for receivers");
        assertThat(failure(() -> DatabagAssertions.assertThat(tempo).isUnreadyBecause("waiting for host")))
                .isEqualTo("expected \"waiting for host\", found Ready: tempo");
    }

    @Test
    void onlyGeneratedDatabagsSaySomething() {
        assertThat(assertThrows(
                                IllegalArgumentException.class,
                                () -> DatabagAssertions.assertThat(DATABAG).says("host"))
                        .getMessage())
                .isEqualTo("java.lang.String is no generated databag");
    }

    private static String failure(Executable assertion) {
        return assertThrows(AssertionError.class, assertion).getMessage();
    }
}
