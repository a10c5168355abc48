package dev.databag;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodedTest {
    private static final Violation PORT =
            new Violation("ports", "ports -> [0].port", "an integer from 1 to 65535", "a larger number", "p.json#/port");
    private static final Violation MISSING = new Violation("host", "host", "a value: it is required", "nothing", "p.json#/app");

    private static final Decoded<String> ABSENT = new Decoded.Absent<>(List.of(MISSING), List.of("host"));
    private static final Decoded<String> INCOMPLETE = new Decoded.Incomplete<>(List.of(MISSING), List.of("host"));
    private static final Decoded<String> INVALID = new Decoded.Invalid<>(List.of(PORT, MISSING), List.of("host"));
    private static final Decoded<String> READY = new Decoded.Ready<>("data", List.of());
    private static final Decoded<String> WARNED = new Decoded.Ready<>("data", List.of(PORT));

    @Test
    void onlyReadyHasAValue() {
        assertThat(READY.value()).hasValue("data");
        assertThat(READY.orElseThrow()).isEqualTo("data");
        for (Decoded<String> bag : List.of(ABSENT, INCOMPLETE, INVALID)) {
            assertThat(bag.value()).isEmpty();
            assertThat(assertThrows(DatabagException.class, bag::orElseThrow).violations()).isEqualTo(bag.violations());
        }
    }

    @Test
    void eachCaseGivesItsReason() {
        assertThat(ABSENT.reason()).isEqualTo("nothing published yet: waiting for host");
        assertThat(INCOMPLETE.reason()).isEqualTo("waiting for host");
        assertThat(INVALID.reason())
                .isEqualTo("invalid data: ports -> [0].port: expected an integer from 1 to 65535, found a larger number"
                        + " (p.json#/port), and 1 more");
        assertThat(READY.reason()).isEqualTo("ready");
        assertThat(WARNED.reason())
                .isEqualTo("ready, with a warning: ports -> [0].port: expected an integer from 1 to 65535, found a larger number"
                        + " (p.json#/port)");
    }

    @Test
    void oneOfFourAnswersIsGiven() {
        StringBuilder answers = new StringBuilder();
        for (Decoded<String> bag : List.of(ABSENT, INCOMPLETE, INVALID, READY, WARNED)) {
            answers.append(bag.<String>match(
                    absent -> "a" + absent.missing().size(),
                    incomplete -> "b" + incomplete.missing().size(),
                    invalid -> "c" + invalid.violations().size(),
                    ready -> ready.data() + ready.warnings().size()));
        }
        assertThat(answers.toString()).isEqualTo("a1b1c2data0data1");
    }

    @Test
    void casesAreEqualWhenAllPartsAre() {
        assertThat(INVALID).isEqualTo(new Decoded.Invalid<String>(List.of(PORT, MISSING), List.of("host")));
        assertThat(INVALID.hashCode()).isEqualTo(new Decoded.Invalid<String>(List.of(PORT, MISSING), List.of("host")).hashCode());
        assertThat(READY).isNotEqualTo(WARNED);
        assertThat(ABSENT).isNotEqualTo(INCOMPLETE);
        assertThat(READY).isEqualTo(new Decoded.Ready<>("data", List.of()));
        assertThat(READY.hashCode()).isEqualTo(new Decoded.Ready<>("data", List.of()).hashCode());
    }

    @Test
    void listsAreCopied() {
        List<Violation> violations = new ArrayList<>(List.of(PORT));
        Decoded<String> bag = new Decoded.Invalid<>(violations, List.of());
        violations.clear();
        assertThat(bag.violations()).containsExactly(PORT);
    }

    @Test
    void theTextShowsTheState() {
        assertThat(ABSENT.toString()).isEqualTo("Absent[nothing published yet: waiting for host]");
        assertThat(INCOMPLETE.toString()).isEqualTo("Incomplete[waiting for host]");
        assertThat(READY.toString()).isEqualTo("Ready[data]");
        assertThat(INVALID.toString()).startsWith("Invalid[invalid data: ports -> [0].port: expected");
    }
}
