package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic on the numbers of a schema, exact whatever their spelling. */
final class Numbers {
    private Numbers() {}

    /** 2, 2.0 and 2e0 are integers. */
    static boolean isInteger(BigDecimal value) {
        return value.signum() == 0
                || value.scale() <= 0
                || value.stripTrailingZeros().scale() <= 0;
    }

    /** The least integer that is not below the number. */
    static BigInteger ceiling(BigDecimal value) {
        return value.setScale(0, RoundingMode.CEILING).toBigInteger();
    }

    /** The greatest integer that is not above the number. */
    static BigInteger floor(BigDecimal value) {
        return value.setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

    /** A count as an int; more than an int holds is as good as its greatest. */
    static int count(JsonValue number) {
        BigDecimal value = number.decimal();
        return value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) >= 0 ? Integer.MAX_VALUE : value.intValue();
    }
}
