package dev.databag.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

    @Test
    void longLineIsCutAroundTheCaret() {
        String line = "x".repeat(1000) + "HERE" + "y".repeat(1000);

        Excerpt excerpt = Excerpt.of("first\n" + line + "\nlast", 6 + 1000);

        assertThat(excerpt.line()).isEqualTo("..." + "x".repeat(80) + "HERE" + "y".repeat(36) + "...");
        assertThat(excerpt.caret()).isEqualTo(83);
    }

    @Test
    void tabIsOneColumn() {
        assertThat(Excerpt.of("\t\t{\"a\":\t1}", 2)).isEqualTo(new Excerpt("  {\"a\": 1}", 2));
    }

    @Test
    void whatControlsIsMarked() {
        assertThat(Excerpt.of("a\u0000b\u202Ec\u200Bd\uD800e\u0085f\u2028g\u001Bh", 3).line())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
    }

    @Test
    void pairIsOneColumn() {
        assertThat(Excerpt.of("\uD83D\uDE00!", 2)).isEqualTo(new Excerpt("\uD83D\uDE00!", 1));
    }

    @Test
    void endOfTextHasItsCaretBehindTheLine() {
        assertThat(Excerpt.of("a\n}", 3)).isEqualTo(new Excerpt("}", 1));
        assertThat(Excerpt.of("a\r\n", 3)).isEqualTo(new Excerpt("", 0));
        assertThat(Excerpt.of("", 0)).isEqualTo(new Excerpt("", 0));
    }

    @Test
    void lineEndsWhereEditorsEndIt() {
        assertThat(Position.of("a\r\nb\rc\nd", 0)).isEqualTo(new Position(1, 1));
        assertThat(Position.of("a\r\nb\rc\nd", 3)).isEqualTo(new Position(2, 1));
        assertThat(Position.of("a\r\nb\rc\nd", 5)).isEqualTo(new Position(3, 1));
        assertThat(Position.of("a\r\nb\rc\nd", 8)).isEqualTo(new Position(4, 2));
        assertThat(Position.of("a\u2028b\u0085c", 5)).isEqualTo(new Position(1, 6));
    }

    @Test
    void anyTextAndOffsetHasAnExcerptOfOneShortLine() {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("ExcerptTest seed " + seed);
        Random random = new Random(seed);
        String letters = "a\t\r\n\u202E\uD83D\uDE00\u0000\u0301 ";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(random.nextInt(letters.length()) + 1)));
            }
            Excerpt excerpt = Excerpt.of(text.toString(), random.nextInt(text.length() + 1));
            assertThat(excerpt.line().length()).isAtMost(130);
            assertThat(excerpt.caret()).isAtMost(90);
            assertThat(excerpt.line().chars().anyMatch(c -> c < ' ' || c == 0x202E)).isFalse();
        }
    }
}
