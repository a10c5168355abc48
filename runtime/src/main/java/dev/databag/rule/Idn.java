package dev.databag.rule;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Internationalized host names (RFC 5890 to 5892, without the Bidi rule of RFC 5893).
 *
 * <pre>{@code
 * Idn.isHostname("bücher.example")          // true
 * Idn.isHostname("xn--bcher-kva.example")   // true
 * Idn.isHostname("xn--X")                   // false
 * }</pre>
 */
final class Idn {
    private static final int MAX_HOST = 253;
    private static final int MAX_LABEL = 63;

    // Bootstring's parameters for Punycode, RFC 3492 section 5
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_POINT = 128;

    /** The characters of canonical combining class 9. */
    private static final String VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039"
            + "\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953"
            + "\ua9c0\uaaf6\uabed\ud802\ude3f\ud804\udc46\ud804\udc70\ud804\udc7f\ud804\udcb9\ud804\udd33\ud804"
            + "\udd34\ud804\uddc0\ud804\ude35\ud804\udeea\ud804\udf4d\ud805\udc42\ud805\udcc2\ud805\uddbf\ud805"
            + "\ude3f\ud805\udeb6\ud805\udf2b\ud806\udc39\ud806\udd3d\ud806\udd3e\ud806\udde0\ud806\ude34\ud806"
            + "\ude47\ud806\ude99\ud807\udc3f\ud807\udd44\ud807\udd45\ud807\udd97";

    private Idn() {}

    /**
     * Whether a text is a host name, its labels in either form.
     *
     * @param text the text
     * @return true if it is
     */
    static boolean isHostname(String text) {
        int length = -1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ".\u3002\uff0e\uff61".indexOf(text.charAt(i)) >= 0) {
                int label = label(text.substring(start, i));
                if (label < 0) {
                    return false;
                }
                length += label + 1;
                start = i + 1;
            }
        }
        return length <= MAX_HOST;
    }

    /** The length of the label in ASCII, or -1 if it is none. */
    private static int label(String label) {
        if (!Format.isLabel(label, 0, label.length())) {
            return -1;
        }
        int[] own = points(label);
        if (!isAscii(own)) {
            return isULabel(label, own) ? encodedLength(own) : -1;
        }
        for (int i = 0; i < label.length(); i++) {
            if (!Format.isLetterOrDigit(label.charAt(i)) && label.charAt(i) != '-') {
                return -1;
            }
        }
        if (label.regionMatches(true, 0, "xn--", 0, 4)) {
            String decoded = decode(label.substring(4).toLowerCase(Locale.ROOT));
            int[] points = decoded == null ? new int[0] : points(decoded);
            // Only what has no ASCII form is encoded, and in one way only.
            boolean encoded = !isAscii(points) && isULabel(decoded, points) && encodedLength(points) == label.length();
            return encoded ? label.length() : -1;
        }
        return label.startsWith("--", 2) ? -1 : label.length();
    }

    private static int[] points(String label) {
        int[] points = new int[label.codePointCount(0, label.length())];
        for (int i = 0, at = 0; i < points.length; i++) {
            points[i] = label.codePointAt(at);
            at += Character.charCount(points[i]);
        }
        return points;
    }

    private static boolean isAscii(int[] points) {
        for (int point : points) {
            if (point >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isULabel(String label, int[] points) {
        if (label.startsWith("--", 2) || !Format.isLabel(label, 0, label.length()) || isMark(points[0])) {
            return false;
        }
        // What case folding and compatibility change is not stable, so it is not for names.
        String folded = Normalizer.normalize(
                Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        if (!folded.equals(label)) {
            return false;
        }
        for (int i = 0; i < points.length; i++) {
            if (!isAllowed(points, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAllowed(int[] points, int i) {
        int point = points[i];
        switch (point) {
            case 0x06FD:
            case 0x06FE:
            case 0x0F0B:
            case 0x3007:
            case '-':
                return true;
            case 0x0640:
            case 0x07FA:
            case 0x302E:
            case 0x302F:
            case 0x3031:
            case 0x3032:
            case 0x3033:
            case 0x3034:
            case 0x3035:
            case 0x303B:
                return false;
            case 0x00B7:
                return at(points, i - 1) == 'l' && at(points, i + 1) == 'l';
            case 0x0375:
                return is(at(points, i + 1), UnicodeScript.GREEK);
            case 0x05F3:
            case 0x05F4:
                return is(at(points, i - 1), UnicodeScript.HEBREW);
            case 0x30FB:
                for (int other : points) {
                    if (other != point
                            && (is(other, UnicodeScript.HIRAGANA)
                                    || is(other, UnicodeScript.KATAKANA)
                                    || is(other, UnicodeScript.HAN))) {
                        return true;
                    }
                }
                return false;
            case 0x200C:
                return isVirama(at(points, i - 1)) || joins(points, i);
            case 0x200D:
                return isVirama(at(points, i - 1));
            default:
                break;
        }
        if (point >= 0x0660 && point <= 0x0669 || point >= 0x06F0 && point <= 0x06F9) {
            int others = point <= 0x0669 ? 0x06F0 : 0x0660;
            for (int other : points) {
                if (other >= others && other <= others + 9) {
                    return false;
                }
            }
            return true;
        }
        switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER:
            case Character.UPPERCASE_LETTER:
            case Character.OTHER_LETTER:
            case Character.MODIFIER_LETTER:
            case Character.NON_SPACING_MARK:
            case Character.COMBINING_SPACING_MARK:
            case Character.DECIMAL_DIGIT_NUMBER:
                // Old Hangul is written with letters that are parts of syllables.
                return !(point >= 0x1100 && point <= 0x11FF || point >= 0xA960 && point <= 0xA97F || point >= 0xD7B0 && point <= 0xD7FF);
            default:
                return false;
        }
    }

    private static int at(int[] points, int i) {
        return i >= 0 && i < points.length ? points[i] : -1;
    }

    private static boolean is(int point, UnicodeScript script) {
        return point >= 0 && UnicodeScript.of(point) == script;
    }

    private static boolean isVirama(int point) {
        return point >= 0 && VIRAMAS.indexOf(point) >= 0;
    }

    /** Between two letters that would join each other; the JDK does not tell joining types, so the script has to do. */
    private static boolean joins(int[] points, int i) {
        int before = i - 1;
        while (before > 0 && Character.getType(points[before]) == Character.NON_SPACING_MARK) {
            before--;
        }
        int after = i + 1;
        while (after < points.length - 1 && Character.getType(points[after]) == Character.NON_SPACING_MARK) {
            after++;
        }
        return isCursive(at(points, before)) && isCursive(at(points, after));
    }

    private static boolean isCursive(int point) {
        return is(point, UnicodeScript.ARABIC)
                || is(point, UnicodeScript.SYRIAC)
                || is(point, UnicodeScript.NKO)
                || is(point, UnicodeScript.MANDAIC)
                || is(point, UnicodeScript.MONGOLIAN);
    }

    private static String decode(String input) {
        int dash = input.lastIndexOf('-');
        if (dash == 0) {
            return null;
        }
        StringBuilder output = new StringBuilder(dash < 0 ? "" : input.substring(0, dash));
        int count = output.length();
        int point = FIRST_POINT;
        int bias = FIRST_BIAS;
        long index = 0;
        for (int in = dash + 1; in < input.length(); ) {
            long before = index;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = in < input.length() ? digit(input.charAt(in++)) : -1;
                index += digit * weight;
                if (digit < 0 || index > Integer.MAX_VALUE) {
                    return null;
                }
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (weight > Integer.MAX_VALUE) {
                    return null;
                }
            }
            bias = adapt((int) (index - before), count + 1, before == 0);
            long next = point + index / (count + 1);
            if (next > Character.MAX_CODE_POINT || next >= 0xD800 && next <= 0xDFFF) {
                return null;
            }
            point = (int) next;
            index %= count + 1;
            output.insert(output.offsetByCodePoints(0, (int) index), Character.toChars(point));
            index++;
            count++;
        }
        return output.toString();
    }

    private static int digit(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static int adapt(int delta, int count, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / count;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    /** The length of the label in Punycode with its prefix, or -1 if it is too long. */
    private static int encodedLength(int[] points) {
        int basic = 0;
        for (int point : points) {
            basic += point < 0x80 ? 1 : 0;
        }
        int length = 4 + basic + (basic > 0 ? 1 : 0);
        int handled = basic;
        int current = FIRST_POINT;
        int bias = FIRST_BIAS;
        int delta = 0;
        while (handled < points.length) {
            int next = Integer.MAX_VALUE;
            for (int point : points) {
                next = point >= current ? Math.min(next, point) : next;
            }
            delta += (next - current) * (handled + 1);
            current = next;
            for (int point : points) {
                if (point < current) {
                    delta++;
                }
                if (point == current) {
                    int rest = delta;
                    for (int k = BASE; ; k += BASE) {
                        int threshold = threshold(k, bias);
                        length++;
                        if (rest < threshold) {
                            break;
                        }
                        rest = (rest - threshold) / (BASE - threshold);
                    }
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            current++;
        }
        return length <= MAX_LABEL ? length : -1;
    }
}
