package dev.databag;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReadOptionsTest {
    @Test
    void theDefaultsAreThose() {
        for (ReadOptions options : new ReadOptions[] {ReadOptions.STRICT, ReadOptions.LENIENT}) {
            assertThat(options.maxDepth()).isEqualTo(2048);
            assertThat(options.maxDigits()).isEqualTo(1000);
            assertThat(options.maxExponent()).isEqualTo(1000);
            assertThat(options.maxLength()).isEqualTo(64 * 1024 * 1024);
            assertThat(options.maxViolations()).isEqualTo(100);
        }
        assertThat(ReadOptions.STRICT.lenient()).isFalse();
        assertThat(ReadOptions.LENIENT.lenient()).isTrue();
    }

    @Test
    void eachLimitChangesAlone() {
        ReadOptions options = ReadOptions.LENIENT
                .withMaxDepth(1)
                .withMaxDigits(2)
                .withMaxExponent(3)
                .withMaxLength(4)
                .withMaxViolations(5);

        assertThat(options.lenient()).isTrue();
        assertThat(options.maxDepth()).isEqualTo(1);
        assertThat(options.maxDigits()).isEqualTo(2);
        assertThat(options.maxExponent()).isEqualTo(3);
        assertThat(options.maxLength()).isEqualTo(4);
        assertThat(options.maxViolations()).isEqualTo(5);
        assertThat(ReadOptions.LENIENT.maxDepth()).isEqualTo(2048);
    }

    @Test
    void aLimitIsPositive() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> ReadOptions.STRICT.withMaxLength(0));
        assertThat(thrown).hasMessageThat().isEqualTo("a limit must be at least 1");
    }
}
