package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextAutomatonTest {

    /** {@code ^a+$}: states 2 (nothing read) and 3 (some a read), classes 0 (not a) and 1 (a). */
    static final String ONE_OR_MORE_A = numbers(
            4, 2, 2, 3, // states, classes, first state, ranges
            0, 'a', 1, 1, 0, // up to a, a, after a
            2 * 2, 0, 1, 2 + 2, 0, // state 2: the first class leads nowhere, the other one state on
            2 * 2 + 1, 0, 1, 2, 0); // state 3: a text may end here, an a stays here

    /** {@code \uD83D}: a high surrogate on its own, anywhere. */
    private static final String LONE_SURROGATE =
            numbers(3, 2, 2, 3, 0, 0xD83D, 1, 1, 0, /* state 2 */ 2 * 2, 2, 1, 1, 0);

    @Test
    void textIsAcceptedWhereItEndsInAnAcceptingState() {
        TextAutomaton automaton = TextAutomaton.of(ONE_OR_MORE_A);

        assertThat(automaton.matches("a")).isTrue();
        assertThat(automaton.matches("aaaa")).isTrue();
        assertThat(automaton.matches("")).isFalse();
        assertThat(automaton.matches("aab")).isFalse();
        assertThat(automaton.matches("baa")).isFalse();
        assertThat(automaton.matches("aa\n")).isFalse();
        assertThat(automaton.matches("a\uD83D\uDE00")).isFalse();
    }

    @Test
    void surrogateWithoutItsOtherHalfIsACodePoint() {
        TextAutomaton automaton = TextAutomaton.of(LONE_SURROGATE);

        assertThat(automaton.matches("\uD83D")).isTrue();
        assertThat(automaton.matches("x\uD83Dx")).isTrue();
        assertThat(automaton.matches("\uD83D\uD83D\uDE00")).isTrue();
        assertThat(automaton.matches("\uD83D\uDE00")).isFalse();
        assertThat(automaton.matches("\uDE00")).isFalse();
    }

    @Test
    void statesThatReadTheSameAreWrittenOnce() {
        // ^a{3}$: states 2, 3 and 4 lead one state on, state 5 is the end
        TextAutomaton automaton =
                TextAutomaton.of(numbers(6, 2, 2, 3, 0, 'a', 1, 1, 0, 2 * 2, 0, 1, 2 + 2, 2, 2 + 1, 0, 0));

        assertThat(automaton.matches("aaa")).isTrue();
        assertThat(automaton.matches("aa")).isFalse();
        assertThat(automaton.matches("aaaa")).isFalse();
    }

    @Test
    void targetMayLieBehind() {
        // ^(ab)*$: state 2 goes forward on a, state 3 back on b; classes: other, a, b
        TextAutomaton automaton = TextAutomaton.of(numbers(
                4, 3, 2, 4, 0, 'a', 1, 1, 2, 1, 0, 3 * 2 + 1, 0, 1, 2 + 2, 1, 0, 0, 2 * 2, 0, 2, 1 + 2, 0));

        assertThat(automaton.matches("")).isTrue();
        assertThat(automaton.matches("abab")).isTrue();
        assertThat(automaton.matches("aba")).isFalse();
        assertThat(automaton.matches("abb")).isFalse();
    }

    @Test
    void patternThatMatchesEverythingOrNothingHasNoOtherStates() {
        TextAutomaton everything = TextAutomaton.of(numbers(2, 1, 1, 1, 0));
        TextAutomaton nothing = TextAutomaton.of(numbers(2, 1, 0, 1, 0));

        assertThat(everything.matches("")).isTrue();
        assertThat(everything.matches("any")).isTrue();
        assertThat(nothing.matches("")).isFalse();
        assertThat(nothing.matches("any")).isFalse();
    }

    @Test
    void tableMayComeInParts() {
        int middle = ONE_OR_MORE_A.length() / 2;
        TextAutomaton automaton =
                TextAutomaton.of(ONE_OR_MORE_A.substring(0, middle), ONE_OR_MORE_A.substring(middle), "");

        assertThat(automaton.matches("aaaa")).isTrue();
        assertThat(automaton.matches("aaab")).isFalse();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TextAutomaton.of(""));
        assertThrows(IllegalArgumentException.class, () -> TextAutomaton.of("hello"));
        assertThrows(
                IllegalArgumentException.class,
                () -> TextAutomaton.of(ONE_OR_MORE_A.substring(0, ONE_OR_MORE_A.length() - 1)));
        assertThrows(IllegalArgumentException.class, () -> TextAutomaton.of(ONE_OR_MORE_A + "#"));
    }

    @Test
    void mebibyteIsOneWalk() {
        TextAutomaton automaton = TextAutomaton.of(ONE_OR_MORE_A);

        assertThat(automaton.matches("a".repeat(1 << 20))).isTrue();
        assertThat(automaton.matches("a".repeat(1 << 20) + "b")).isFalse();
    }

    private static String numbers(int... numbers) {
        StringBuilder table = new StringBuilder();
        for (int number : numbers) {
            String digits = digit(number % 60);
            for (int sixties = number / 60; sixties > 0; sixties /= 31) {
                digits = digit(60 + sixties % 31) + digits;
            }
            table.append(digits);
        }
        return table.toString();
    }

    private static String digit(int value) {
        char character = (char) ('#' + value);
        return String.valueOf(character < '\\' ? character : (char) (character + 1));
    }
}
