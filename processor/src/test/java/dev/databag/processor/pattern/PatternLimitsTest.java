package dev.databag.processor.pattern;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.json.TextAutomaton;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patterns and texts that take other engines down. Each takes a fraction of a second; the limit tells that from forever, on the slowest machine. */
class PatternLimitsTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final long MILLIS = 60_000;

    @Test
    void textTakesOneWalk() {
        String letters = "abc".repeat(MEBIBYTE / 3);
        checkTime("^(a|b|c)*$", letters, true);
        checkTime("^(a|b|c)*$", letters + "d", false);
        checkTime("^(a+)+$", "a".repeat(MEBIBYTE) + "b", false);
        checkTime("^(.*,){11}P", ",1".repeat(MEBIBYTE / 2), false);
        checkTime("(?=.*x)(?!.*y.*$)(?<=^.*)z", "z".repeat(MEBIBYTE) + "xz", true);
        checkTime("^\\p{L}*$", "\u4E2D".repeat(MEBIBYTE), true);
        checkTime("^\\u{1f600}*$", "\uD83D\uDE00".repeat(MEBIBYTE / 2), true);
    }

    private static void checkTime(String pattern, String text, boolean expected) {
        TextAutomaton automaton = TextAutomaton.of(((CompiledPattern.Table) Patterns.compile(pattern)).text());
        automaton.matches(text);
        long start = cpuTime();
        boolean matches = automaton.matches(text);
        long millis = (cpuTime() - start) / 1_000_000;
        assertWithMessage(pattern).that(matches).isEqualTo(expected);
        assertWithMessage(pattern + " in ms").that(millis).isLessThan(MILLIS);
    }

    @Test
    void patternIsCompiledOrRefusedInTime() {
        List<String> patterns = new ArrayList<>(List.of(
                "^(abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789){160}$",
                "a?".repeat(4_900) + "$",
                "^" + "a?".repeat(2_400) + "a".repeat(4_000) + "$",
                "^" + ".*a".repeat(3_000) + "$",
                "(".repeat(99) + "a*" + ")*".repeat(99),
                "(".repeat(99) + "a" + "){2}".repeat(99),
                "(?=(?!".repeat(49) + "a" + "))".repeat(49),
                "\\p{L}".repeat(2_000),
                "^[" + "\\p{L}".repeat(1_900) + "]$",
                "(?=.*\\p{Lu})".repeat(700),
                "((){1000}){1000}",
                "^(.*a.{13}|.*b.{12})$",
                "(?=.{1,200}x)(?=.{1,150}y)(?=.{1,100}z)",
                "(?<=a.{1000})b",
                "(a)\\1".repeat(1_400),
                "([ab])".repeat(8) + "\\1\\2\\3\\4\\5\\6\\7\\8".repeat(600),
                "(?:(a|b)\\1|".repeat(90) + "c" + ")*".repeat(90),
                "(a{0,200})" + "\\1".repeat(3_000),
                "([" + "a-z".repeat(3_000) + "]?)\\1",
                "((((((((a?){3}){3}){3}){3}){3}){3}){3}){3}\\1",
                "^" + "[ab]{1,90}|[bc]{1,80}c|[cd]{1,70}d|".repeat(3) + "x$"));
        patterns.add(ofDifferentCharacters("[%c-%c]", 6));
        patterns.add(ofDifferentCharacters("[%c-%c]*", 6));
        patterns.add(ofDifferentCharacters("(?=.*%c)", 7));
        patterns.add(ofDifferentCharacters("(?<!%c.)", 7));
        patterns.add(ofDifferentCharacters("(?<=(?=%c.).)", 12));
        patterns.add(ofDifferentCharacters("x%cyyyyyy|", 10));
        for (String pattern : patterns) {
            long start = cpuTime();
            CompiledPattern compiled = Patterns.compile(pattern);
            long millis = (cpuTime() - start) / 1_000_000;
            String shown = pattern.substring(0, Math.min(60, pattern.length()));
            assertWithMessage(shown + " in ms").that(millis).isLessThan(MILLIS);
            if (compiled instanceof CompiledPattern.Refused refused) {
                assertWithMessage(shown).that(refused.cause()).isNotEqualTo(CompiledPattern.Cause.INVALID);
            }
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String ofDifferentCharacters(String format, int length) {
        StringBuilder pattern = new StringBuilder();
        for (int index = 0; pattern.length() + length < 10_000; index++) {
            // scattered over the ideographs, the same on every run
            char character = (char) (0x4E00 + index * 7919 % 20_000);
            pattern.append(format.formatted(character, (char) (character + index % 300)));
        }
        return pattern.toString();
    }

    @Test
    void smallAutomatonIsFoundThroughALargeOne() {
        // forwards each x starts a count of its own, and there are 2^61 sets of counts
        CompiledPattern.Table table = (CompiledPattern.Table) Patterns.compile("x.{61}");

        assertThat(table.states()).isEqualTo(64);
        assertThat(table.matches("x" + "x".repeat(61))).isTrue();
        assertThat(table.matches("xxxx" + ".".repeat(57))).isFalse();
        assertThat(table.matches("xxxx" + ".".repeat(30) + "\n" + ".".repeat(61))).isFalse();
    }

    @Test
    void deepPatternNeedsLittleStack() throws InterruptedException {
        String deepest = "(?:(?=a|b".repeat(50) + "c" + ")x|y)*".repeat(50);
        List<CompiledPattern> compiled = new ArrayList<>();
        Thread small = new Thread(null, () -> compiled.add(Patterns.compile(deepest)), "small stack", 512 << 10);
        small.start();
        small.join();

        assertThat(compiled).hasSize(1);
        assertThat(compiled.get(0)).isInstanceOf(CompiledPattern.Table.class);
    }
}
