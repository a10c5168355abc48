package dev.databag.processor.schema;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.rule.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {
    /** For each format one of these is wrong. */
    private static final List<String> WRONG = List.of("a b", "{", "(", "\\");

    @Test
    void whatIsCalledCheckedIsChecked() {
        for (String format : Formats.CHECKED) {
            assertWithMessage(format)
                    .that(WRONG.stream().allMatch(text -> Format.isValid(format, text)))
                    .isFalse();
        }
    }

    @Test
    void theOthersAreNot() {
        for (String format : Formats.all()) {
            assertWithMessage(format)
                    .that(Formats.CHECKED.contains(format)
                            || WRONG.stream().allMatch(text -> Format.isValid(format, text)))
                    .isTrue();
        }
        assertThat(Formats.isKnown("my-own-price")).isFalse();
    }
}
