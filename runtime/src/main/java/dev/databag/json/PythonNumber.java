package dev.databag.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How Python writes numbers. */
final class PythonNumber {
    /** Two decimals of at most so many digits are never the same double. */
    private static final int SURE = 15;

    /** A double has at most so many digits in Python's repr. */
    private static final int MOST = 17;

    /** The most digits that plain digits may have; what is longer is written with an exponent. */
    private static final int PLAIN = 1000;

    private PythonNumber() {}

    /**
     * A number as {@code json.dumps} writes it: without a scale it is an int; with one it is a float, if a float's repr
     * is exactly this number; otherwise all its digits.
     */
    static String of(BigDecimal value) {
        if (value.scale() == 0) {
            return value.unscaledValue().toString();
        }
        if (value.signum() == 0) {
            return "0.0";
        }
        String unscaled = value.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - value.scale();
        int end = unscaled.length();
        while (unscaled.charAt(end - 1) == '0') {
            end--;
        }
        String digits = unscaled.substring(0, end);
        StringBuilder out = new StringBuilder();
        if (value.signum() < 0) {
            out.append('-');
        }
        if (isRepr(value, digits.length(), exponent)) {
            if (exponent >= -4 && exponent < 16) {
                plain(out, digits, exponent);
                if (exponent >= digits.length() - 1) {
                    out.append(".0");
                }
            } else {
                scientific(out, digits, exponent);
            }
        } else if (Math.max(digits.length(), exponent) + Math.max(0, -exponent) < PLAIN) {
            plain(out, digits, exponent);
        } else {
            scientific(out, digits, exponent);
        }
        return out.toString();
    }

    private static void plain(StringBuilder out, String digits, int exponent) {
        int point = exponent + 1;
        if (point <= 0) {
            out.append("0.");
            zeros(out, -point);
            out.append(digits);
        } else if (point >= digits.length()) {
            out.append(digits);
            zeros(out, point - digits.length());
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
    }

    private static void zeros(StringBuilder out, int number) {
        for (int i = 0; i < number; i++) {
            out.append('0');
        }
    }

    private static void scientific(StringBuilder out, String digits, int exponent) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        int size = Math.abs(exponent);
        out.append('e').append(exponent < 0 ? '-' : '+').append(size < 10 ? "0" : "").append(size);
    }

    private static boolean isRepr(BigDecimal value, int digits, int exponent) {
        if (digits <= SURE && exponent > -307 && exponent < 308) {
            return true;
        }
        if (digits > MOST || exponent > 308 || exponent < -324) {
            return false;
        }
        double nearest = value.doubleValue();
        return nearest != 0 && !Double.isInfinite(nearest) && isShortest(value, digits, nearest);
    }

    /**
     * Whether no decimal with fewer digits is this double when read, and none with as many digits is nearer to it.
     * {@link Double#toString} is not asked because before JDK 19 it may give a digit too many.
     */
    private static boolean isShortest(BigDecimal value, int digits, double nearest) {
        BigDecimal exact = new BigDecimal(nearest);
        return (digits == 1 || rounded(exact, digits - 1, nearest) == null)
                && value.compareTo(rounded(exact, digits, nearest)) == 0;
    }

    /** The nearest decimal with so many digits that is this double when read, or null. */
    private static BigDecimal rounded(BigDecimal exact, int digits, double value) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            return nearest;
        }
        // At a power of two the doubles below are closer than those above, so that the farther decimal may do where the
        // nearer does not.
        BigDecimal farther = exact.round(
                new MathContext(digits, nearest.compareTo(exact) > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING));
        return farther.doubleValue() == value ? farther : null;
    }

    /** A spelling that numbers share exactly when they are equal: {@code 15e-1} for 1.50 and 0.15e1. */
    static String canonical(String number) {
        boolean negative = number.charAt(0) == '-';
        StringBuilder digits = new StringBuilder(number.length() + 8);
        long exponent = 0;
        boolean behindPoint = false;
        for (int i = negative ? 1 : 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                behindPoint = true;
            } else if (c == 'e' || c == 'E') {
                exponent += exponent(number, i + 1);
                break;
            } else {
                if (digits.length() > 0 || c != '0') {
                    digits.append(c);
                }
                exponent -= behindPoint ? 1 : 0;
            }
        }
        int end = digits.length();
        if (end == 0) {
            return "0";
        }
        while (digits.charAt(end - 1) == '0') {
            end--;
            exponent++;
        }
        digits.setLength(end);
        if (negative) {
            digits.insert(0, '-');
        }
        return digits.append('e').append(exponent).toString();
    }

    private static long exponent(String number, int from) {
        boolean negative = number.charAt(from) == '-';
        long exponent = 0;
        for (int i = negative || number.charAt(from) == '+' ? from + 1 : from; i < number.length(); i++) {
            if (exponent < Integer.MAX_VALUE) {
                exponent = exponent * 10 + (number.charAt(i) - '0');
            }
        }
        return negative ? -exponent : exponent;
    }
}
