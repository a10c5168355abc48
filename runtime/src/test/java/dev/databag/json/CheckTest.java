package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.OpenEnum;
import dev.databag.ReadOptions;
import dev.databag.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckTest {
    @Test
    void lengthCountsCodePoints() {
        assertThat(check("\"\"", in -> Check.length(in, 0, "\ud83d\ude00\ud83d\ude00", 2, 2, "at"))).isEmpty();
        assertThat(check("\"\"", in -> Check.length(in, 0, "\ud83d\ude00", 2, -1, "at")))
                .containsExactly("JSON: expected at least 2 characters, found a shorter string (at)");
        assertThat(check("\"\"", in -> Check.length(in, 0, "abc", 0, 2, "at")))
                .containsExactly("JSON: expected at most 2 characters, found a longer string (at)");
        assertThat(check("\"\"", in -> Check.length(in, 0, "", 1, -1, "at")))
                .containsExactly("JSON: expected at least 1 character, found a shorter string (at)");
        assertThat(check("\"\"", in -> Check.length(in, 0, "abcd", 2, 3, "at")))
                .containsExactly("JSON: expected 2 to 3 characters, found a longer string (at)");
        assertThat(check("\"\"", in -> Check.length(in, 0, "ab", 1, 1, "at")))
                .containsExactly("JSON: expected 1 character, found a longer string (at)");
        assertThat(check("\"\"", in -> Check.length(in, 0, "\ud800", 1, 1, "at"))).isEmpty();
    }

    @Test
    void sizesAreTold() {
        assertThat(check("[]", in -> Check.size(in, 0, 0, 1, 3, "at")))
                .containsExactly("JSON: expected 1 to 3 elements, found 0 elements (at)");
        assertThat(check("[]", in -> Check.size(in, 0, 1, 2, -1, "at")))
                .containsExactly("JSON: expected at least 2 elements, found 1 element (at)");
        assertThat(check("[]", in -> Check.size(in, 0, 2, 0, 1, "at")))
                .containsExactly("JSON: expected at most 1 element, found 2 elements (at)");
        assertThat(check("[]", in -> Check.size(in, 0, 2, 2, 2, "at"))).isEmpty();
        assertThat(check("{}", in -> Check.members(in, 0, 0, 1, -1, "at")))
                .containsExactly("JSON: expected at least 1 member, found 0 members (at)");
    }

    @Test
    void boundsAreTold() {
        assertThat(check("1", in -> {
                    Check.atLeast(in, 0, 1, 2, "at");
                    Check.atMost(in, 0, 2, 1, "at");
                    Check.above(in, 0, 1, 1, "at");
                    Check.below(in, 0, 1, 1, "at");
                    Check.atLeast(in, 0, BigInteger.ONE, BigInteger.TWO, "at");
                    Check.atMost(in, 0, new BigDecimal("1.5"), new BigDecimal("1.25"), "at");
                    Check.above(in, 0, new BigDecimal("1.0"), BigDecimal.ONE, "at");
                    Check.below(in, 0, BigInteger.TWO, BigInteger.TWO, "at");
                }))
                .containsExactly(
                        "JSON: expected a number of at least 2, found a smaller number (at)",
                        "JSON: expected a number of at most 1, found a larger number (at)",
                        "JSON: expected a number above 1, found a number that is not (at)",
                        "JSON: expected a number below 1, found a number that is not (at)",
                        "JSON: expected a number of at least 2, found a smaller number (at)",
                        "JSON: expected a number of at most 1.25, found a larger number (at)",
                        "JSON: expected a number above 1, found a number that is not (at)",
                        "JSON: expected a number below 2, found a number that is not (at)")
                .inOrder();
        assertThat(check("1", in -> {
                    Check.atLeast(in, 0, 1, 1, "at");
                    Check.atMost(in, 0, BigInteger.ONE, BigInteger.ONE, "at");
                    Check.above(in, 0, new BigDecimal("1.1"), BigDecimal.ONE, "at");
                    Check.below(in, 0, 0, 1, "at");
                    Check.multipleOf(in, 0, 6, 3, "at");
                    Check.multipleOf(in, 0, new BigDecimal("0.3"), new BigDecimal("0.1"), "at");
                    Check.multipleOf(in, 0, BigInteger.ZERO, BigInteger.TEN, "at");
                }))
                .isEmpty();
    }

    @Test
    void multiplesAreTold() {
        assertThat(check("1", in -> {
                    Check.multipleOf(in, 0, 7, 3, "at");
                    Check.multipleOf(in, 0, new BigDecimal("0.35"), new BigDecimal("0.1"), "at");
                    Check.multipleOf(in, 0, BigInteger.TWO, BigInteger.TEN, "at");
                }))
                .containsExactly(
                        "JSON: expected a multiple of 3, found another number (at)",
                        "JSON: expected a multiple of 0.1, found another number (at)",
                        "JSON: expected a multiple of 10, found another number (at)")
                .inOrder();
    }

    @Test
    void equalElementsAreTold() {
        assertThat(unique("[]", List.of("a", "b", "a"))).containsExactly(same(0, 2));
        assertThat(unique("[]", List.of(1, 2, 2))).containsExactly(same(1, 2));
        assertThat(unique("[]", List.of(new BigDecimal("1.0"), new BigDecimal("1.00")))).containsExactly(same(0, 1));
        assertThat(unique("[]", List.of(Receivers.Protocol.HTTP, Receivers.Protocol.HTTP))).containsExactly(same(0, 1));
        assertThat(unique("[]", List.of(OpenEnum.of(Receivers.Protocol.HTTP), OpenEnum.of(Receivers.Protocol.WORDS, "http"))))
                .containsExactly(same(0, 1));
        assertThat(unique("[{\"a\": 1, \"b\": 2}, {\"b\": 2.0, \"a\": 1}]", List.of(new Object(), new Object())))
                .containsExactly(same(0, 1));
    }

    @Test
    void elementsThatDifferAreUnique() {
        assertThat(unique("[]", List.of())).isEmpty();
        assertThat(unique("[]", List.of("a", "A"))).isEmpty();
        assertThat(unique("[]", List.of(1L, 2L))).isEmpty();
        assertThat(unique("[1, true, \"1\", [1], {\"a\": 1}]", List.of(new Object(), new Object()))).isEmpty();
    }

    @Test
    void manyElementsWhoseHashesWereChosenToCollideAreComparedInTime() {
        // Every string of these pairs has the hash of every other.
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 1 << 14; i++) {
            text.append(i == 0 ? "{\"a\": \"" : ", {\"a\": \"");
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\"}");
        }
        List<Object> objects = IntStream.range(0, 1 << 14).mapToObj(i -> new Object()).toList();

        assertThat(unique(text.append(']').toString(), objects)).isEmpty();
    }

    @Test
    void aPatternIsQuoted() {
        TextAutomaton as = TextAutomaton.of(TextAutomatonTest.ONE_OR_MORE_A);
        assertThat(check("\"\"", in -> Check.matches(in, 0, "aaa", as, "^a+$", "at"))).isEmpty();
        assertThat(check("\"\"", in -> Check.matches(in, 0, "http", as, "^a+$", "at")))
                .containsExactly("JSON: expected text that matches ^a+$, found text that does not (at)");
    }

    @Test
    void whatCouldNotBeReadIsNotChecked() {
        assertThat(check("1", in -> {
                    Check.length(in, 0, null, 1, 1, "at");
                    Check.atLeast(in, 0, (BigInteger) null, BigInteger.ONE, "at");
                    Check.atMost(in, 0, (BigDecimal) null, BigDecimal.ONE, "at");
                    Check.above(in, 0, (BigDecimal) null, BigDecimal.ONE, "at");
                    Check.below(in, 0, (BigInteger) null, BigInteger.ONE, "at");
                    Check.multipleOf(in, 0, (BigInteger) null, BigInteger.ONE, "at");
                    Check.multipleOf(in, 0, (BigDecimal) null, BigDecimal.ONE, "at");
                    Check.unique(in, 0, null, "at");
                    Check.matches(in, 0, null, null, "", "at");
                }))
                .isEmpty();
    }

    @Test
    void decimalsOfOneValueAreTheSame() {
        assertThat(Check.same(new BigDecimal("1"), new BigDecimal("1.00"))).isTrue();
        assertThat(Check.same(new BigDecimal("1"), new BigDecimal("1.01"))).isFalse();
        assertThat(Check.same(Optional.of(new BigDecimal("0.0")), Optional.of(BigDecimal.ZERO))).isTrue();
        assertThat(Check.same(Optional.of(BigDecimal.ZERO), Optional.empty())).isFalse();
        assertThat(Check.same(Optional.empty(), Optional.empty())).isTrue();
        assertThat(Check.same(List.of(BigDecimal.ONE, BigDecimal.TEN), List.of(BigDecimal.ONE, new BigDecimal("1e1")))).isTrue();
        assertThat(Check.same(List.of(BigDecimal.ONE), List.of(BigDecimal.ONE, BigDecimal.ONE))).isFalse();
        assertThat(Check.same(Map.of("a", BigDecimal.ONE), Map.of("a", new BigDecimal("1.0")))).isTrue();
        assertThat(Check.same(Map.of("a", Optional.empty()), Map.of("b", Optional.empty()))).isFalse();
        assertThat(Check.same(Map.of("a", BigDecimal.ONE), Map.of())).isFalse();
    }

    @Test
    void whatIsTheSameHasOneHash() {
        assertThat(Check.hash(new BigDecimal("1"))).isEqualTo(Check.hash(new BigDecimal("1.00")));
        assertThat(Check.hash(List.of(Optional.of(new BigDecimal("10")))))
                .isEqualTo(Check.hash(List.of(Optional.of(new BigDecimal("1e1")))));
        assertThat(Check.hash(Map.of("a", new BigDecimal("0"), "b", BigDecimal.ONE)))
                .isEqualTo(Check.hash(Map.of("b", new BigDecimal("1.0"), "a", new BigDecimal("0.0"))));
    }

    private static String same(int first, int second) {
        return "JSON: expected elements that differ, found the same at [" + first + "] and [" + second + "] (at)";
    }

    private static List<String> unique(String text, List<?> values) {
        return check(text, in -> Check.unique(in, 0, values, "at"));
    }

    private static List<String> check(String text, Consumer<JsonReader> checks) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        in.skip();
        checks.accept(in);
        in.again();
        return in.violations().stream().map(Violation::message).toList();
    }
}
