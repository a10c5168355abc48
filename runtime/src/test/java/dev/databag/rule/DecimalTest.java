package dev.databag.rule;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTest {

    @Test
    void spellingDoesNotMatter() {
        assertThat(compare("1", "1.000")).isEqualTo(0);
        assertThat(compare("-0.0", "0e5")).isEqualTo(0);
        assertThat(compare("120e-1", "0.00012e5")).isEqualTo(0);
        assertThat(compare("12", "123")).isLessThan(0);
        assertThat(compare("-12", "-123")).isGreaterThan(0);
        assertThat(compare("9e99999999", "1e100000000")).isLessThan(0);
    }

    @Test
    void agreesWithBigDecimal() {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("DecimalTest: -Ddatabag.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String a = number(random);
            String b = number(random);
            BigDecimal exactA = new BigDecimal(a);
            BigDecimal exactB = new BigDecimal(b);
            assertWithMessage("%s and %s", a, b)
                    .that(Integer.signum(compare(a, b)))
                    .isEqualTo(exactA.compareTo(exactB));
            assertWithMessage(a)
                    .that(Decimal.isInteger(a))
                    .isEqualTo(exactA.signum() == 0 || exactA.stripTrailingZeros().scale() <= 0);
            if (exactB.signum() > 0) {
                assertWithMessage("%s multiple of %s", a, b)
                        .that(Decimal.of(a).isMultipleOf(Decimal.of(b)))
                        .isEqualTo(exactA.remainder(exactB).signum() == 0);
            }
        }
    }

    private static int compare(String a, String b) {
        return Decimal.of(a).compareTo(Decimal.of(b));
    }

    private static String number(Random random) {
        StringBuilder number = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        number.append(random.nextInt(random.nextBoolean() ? 5 : 2000));
        if (random.nextBoolean()) {
            number.append('.').append(random.nextInt(10));
            number.append("0".repeat(random.nextInt(3))).append(random.nextInt(100));
        }
        if (random.nextInt(3) == 0) {
            number.append('e').append(random.nextInt(9) - 4);
        }
        return number.toString();
    }
}
