package dev.databag.rule;

import java.math.BigInteger;

/**
 * A number by its digits: comparing {@code 1e999999999} with {@code 1} takes no longer than comparing 2 with 1.
 *
 * <p>It is 0.DIGITS times ten to the power of its magnitude; the digits neither begin nor end with a zero, and zero has none.
 */
final class Decimal {
    private final String text;
    private final int sign;
    private final String digits;
    private final long magnitude;

    private Decimal(String text, int sign, String digits, long magnitude) {
        this.text = text;
        this.sign = sign;
        this.digits = digits;
        this.magnitude = magnitude;
    }

    /** The number of a JSON text that is one. */
    static Decimal of(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = e < 0 ? text : text.substring(0, e);
        boolean negative = mantissa.charAt(0) == '-';
        int point = mantissa.indexOf('.');
        long magnitude = (point < 0 ? mantissa.length() : point) - (negative ? 1 : 0) + (e < 0 ? 0 : exponent(text, e + 1));
        String digits = point < 0 ? mantissa : mantissa.substring(0, point).concat(mantissa.substring(point + 1));
        int from = negative ? 1 : 0;
        int to = digits.length();
        while (from < to && digits.charAt(from) == '0') {
            from++;
            magnitude--;
        }
        while (to > from && digits.charAt(to - 1) == '0') {
            to--;
        }
        int sign = from == to ? 0 : negative ? -1 : 1;
        return new Decimal(text, sign, digits.substring(from, to), magnitude);
    }

    /** An exponent that is beyond all bounds is as good as one that is far beyond any number of digits. */
    private static long exponent(String text, int from) {
        boolean negative = text.charAt(from) == '-';
        long exponent = 0;
        for (int i = negative || text.charAt(from) == '+' ? from + 1 : from; i < text.length(); i++) {
            exponent = Math.min(exponent * 10 + text.charAt(i) - '0', 1L << 50);
        }
        return negative ? -exponent : exponent;
    }

    /** Whether a number that is written so is an integer. */
    static boolean isInteger(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return of(number).isInteger();
            }
        }
        return true;
    }

    private boolean isInteger() {
        return digits.length() <= magnitude || sign == 0;
    }

    int compareTo(Decimal that) {
        if (sign != that.sign || sign == 0) {
            return Integer.compare(sign, that.sign);
        }
        int size = Long.compare(magnitude, that.magnitude);
        return sign * (size != 0 ? size : digits.compareTo(that.digits));
    }

    /** Whether this is an integer times that, which is not zero. */
    boolean isMultipleOf(Decimal that) {
        if (sign == 0) {
            return true;
        }
        long shift = magnitude - digits.length() - (that.magnitude - that.digits.length());
        if (shift < 0) {
            // The quotient of two integers would have to be divisible by ten, but this one does not end with a zero.
            return false;
        }
        BigInteger divisor = new BigInteger(that.digits);
        BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), divisor);
        return new BigInteger(digits).multiply(power).mod(divisor).signum() == 0;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
