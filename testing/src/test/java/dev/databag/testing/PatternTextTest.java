package dev.databag.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts that are made of patterns match them; Java's own patterns are the judge. */
class PatternTextTest {
    private static final long SEED = Long.getLong("databag.seed", 1);

    @Test
    void textsMatchTheirPatterns() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (String pattern : new String[] {
            "^[0-9][0-9][0-9]?$", "^[a-z]([a-z0-9-]*[a-z0-9])?$", "^(http|https|unix)://.+$", "a+b*c?", "^\\d{2,4}-\\w+\\s\\S$",
            "^(?:[A-F0-9]{2}:){5}[A-F0-9]{2}$", "^[^/]+(/[^/]+)*$", "^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$", "^(?<q>['\"]).*?\\k<q>$",
            "^(a|b)\\1$", "^\\u0041\\x42\\t$", "^\\p{Lu}+$", "", "x|y|", "^[]a]?$".replace("[]", "[\\]"), "^a{3}$", "^.{1,5}$",
            "^secret:[a-z0-9]{20}$", "^([01]?\\d|2[0-3]):[0-5]\\d$"
        }) {
            Pattern judge = Pattern.compile(pattern.replace("$", "\\z"));
            PatternText texts = new PatternText(pattern);
            for (int i = 0; i < 200; i++) {
                String text = texts.next(random);
                assertWithMessage("%s made of %s", text, pattern).that(judge.matcher(text).find()).isTrue();
            }
        }
    }
}
