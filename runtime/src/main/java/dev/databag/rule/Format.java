package dev.databag.rule;

import dev.databag.json.Checks;

/**
 * The formats of JSON Schema, for declarations that ask for them to be asserted.
 *
 * <pre>{@code
 * Format.isValid("uri", "http://10.1.2.3:4317")   // true
 * Format.isValid("uri", "10.1.2.3:4317")          // false
 * Format.isValid("colour", "anything")            // true: nobody knows that format
 * }</pre>
 *
 * <p>Known are all formats of draft 2020-12 and two that pydantic writes, {@code ipvanyaddress} and {@code ipvanynetwork} (as Python's
 * {@code ipaddress} reads them). Each is what its RFC says and nothing more: {@code hostname} is RFC 1123 and does not look into {@code xn--}
 * labels, {@code idn-hostname} is RFC 5890 to 5892 with the Unicode version of the running JDK and without the Bidi rule, {@code idn-email}
 * takes any character that is not ASCII, {@code regex} is ECMA-262 with the flag {@code u}. A format that is not known is valid, whatever the
 * text. Time is linear in the text.
 *
 * <p>One class for all that is short, since each class more costs a hook's cold start.
 */
public final class Format {
    private static final int MAX_HOST = 253;
    private static final int MAX_LABEL = 63;

    private final String text;
    private final int end;
    private int pos;

    private Format(String text, int from, int end) {
        this.text = text;
        this.pos = from;
        this.end = end;
    }

    /**
     * Whether a text has a format.
     *
     * @param format the name of the format
     * @param text the text
     * @return true if it has, or if nobody knows the format
     */
    public static boolean isValid(String format, String text) {
        Format in = new Format(text, 0, text.length());
        switch (format) {
            case "date-time":
                return in.date() && in.letter('t') && in.time();
            case "date":
                return in.date() && in.atEnd();
            case "time":
                return in.time();
            case "duration":
                return in.duration();
            case "email":
                return in.email(false);
            case "idn-email":
                return in.email(true);
            case "hostname":
                return isHostname(text);
            case "idn-hostname":
                return Idn.isHostname(text);
            case "ipv4":
                return isIpv4(text, 0, text.length());
            case "ipv6":
                return isIpv6(text, 0, text.length());
            case "uri":
                return Uri.isValid(text, false, true);
            case "uri-reference":
                return Uri.isValid(text, false, false);
            case "iri":
                return Uri.isValid(text, true, true);
            case "iri-reference":
                return Uri.isValid(text, true, false);
            case "uri-template":
                return Uri.isTemplate(text);
            case "uuid":
                return in.uuid();
            case "json-pointer":
                return in.jsonPointer();
            case "relative-json-pointer":
                return in.relativeJsonPointer();
            case "regex":
                return Regex.isValid(text);
            case "ipvanyaddress":
                int zone = text.indexOf('%');
                return zone < 0
                        ? isIpv4(text, 0, text.length()) || isIpv6(text, 0, text.length())
                        : isIpv6(text, 0, zone) && zone + 1 < text.length() && text.indexOf('%', zone + 1) < 0;
            case "ipvanynetwork":
                return isNetwork(text);
            default:
                return true;
        }
    }

    /**
     * Checks the format of a string: {@code Format.check(in, place, url, "uri", AT)}.
     *
     * @param to the reader or the writer
     * @param place the value's place
     * @param value the string; null, because there was none to read, passes
     * @param format the name of the format
     * @param at where the schema says so
     */
    public static void check(Checks to, int place, String value, String format, String at) {
        if (value != null && !isValid(format, value)) {
            to.expected(place, "text of the format ".concat(format), "text that is not", at);
        }
    }

    // RFC 3339

    private boolean date() {
        int year = number(4);
        if (!skip('-')) {
            return false;
        }
        int month = number(2);
        if (!skip('-')) {
            return false;
        }
        int day = number(2);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int days = month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return day <= days;
    }

    private boolean time() {
        int hour = number(2);
        if (!skip(':')) {
            return false;
        }
        int minute = number(2);
        if (!skip(':')) {
            return false;
        }
        int second = number(2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return false;
        }
        if (skip('.') && !digits()) {
            return false;
        }
        int offset = 0;
        if (!letter('z')) {
            int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
            int hours = number(2);
            boolean colon = skip(':');
            int minutes = number(2);
            if (sign == 0 || !colon || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
                return false;
            }
            offset = sign * (hours * 60 + minutes);
        }
        // A leap second is inserted at the end of a day in UTC.
        int utc = Math.floorMod(hour * 60 + minute - offset, 24 * 60);
        return atEnd() && (second < 60 || utc == 24 * 60 - 1);
    }

    /** Appendix A: a unit may be followed by the next smaller one only. */
    private boolean duration() {
        if (!skip('P')) {
            return false;
        }
        if (!skip('T')) {
            int unit = unit("YMDW");
            if (unit < 0) {
                return false;
            }
            while (unit < 2 && !atEnd() && text.charAt(pos) != 'T') {
                if (unit("YMDW") != ++unit) {
                    return false;
                }
            }
            if (atEnd()) {
                return true;
            }
            if (unit == 3 || !skip('T')) {
                return false;
            }
        }
        int unit = unit("HMS");
        while (unit >= 0 && unit < 2 && !atEnd()) {
            if (unit("HMS") != ++unit) {
                return false;
            }
        }
        return unit >= 0 && atEnd();
    }

    private int unit(String units) {
        return digits() && pos < end ? units.indexOf(text.charAt(pos++)) : -1;
    }

    // RFC 5321 and 6531

    private boolean email(boolean international) {
        if (skip('"')) {
            while (pos < end && text.charAt(pos) != '"') {
                char c = text.charAt(pos++);
                if (c == '\\' && pos < end) {
                    c = text.charAt(pos++);
                }
                if (c < ' ' || c == 0x7f || c > 0x7f && !international) {
                    return false;
                }
            }
            if (!skip('"')) {
                return false;
            }
        } else {
            do {
                int start = pos;
                while (pos < end && isAtext(text.charAt(pos), international)) {
                    pos++;
                }
                if (pos == start) {
                    return false;
                }
            } while (skip('.'));
        }
        if (!skip('@') || atEnd()) {
            return false;
        }
        if (text.charAt(pos) == '[' && text.charAt(end - 1) == ']') {
            boolean six = text.regionMatches(true, pos + 1, "IPv6:", 0, 5);
            return six ? isIpv6(text, pos + 6, end - 1) : isIpv4(text, pos + 1, end - 1);
        }
        String domain = text.substring(pos, end);
        return isHostname(domain) || international && Idn.isHostname(domain);
    }

    private static boolean isAtext(char c, boolean international) {
        return isLetterOrDigit(c) || c > ' ' && c < 0x7f && "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0 || c > 0x9f && international;
    }

    // RFC 1123

    static boolean isHostname(String text) {
        if (text.isEmpty() || text.length() > MAX_HOST) {
            return false;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c == '.') {
                if (!isLabel(text, start, i)) {
                    return false;
                }
                start = i + 1;
            } else if (!isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the length and the ends of a label are right. */
    static boolean isLabel(String text, int from, int to) {
        return to > from && to - from <= MAX_LABEL && text.charAt(from) != '-' && text.charAt(to - 1) != '-';
    }

    static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
    }

    static boolean isHex(char c) {
        return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'f' && c < 0x80;
    }

    // RFC 2673 and 4291

    static boolean isIpv4(String text, int from, int to) {
        return ipv4(text, from, to) >= 0;
    }

    /** The address as a number, or -1. */
    private static long ipv4(String text, int from, int to) {
        Format in = new Format(text, from, to);
        long address = 0;
        for (int i = 0; i < 4; i++) {
            int start = in.pos;
            int value = 0;
            while (in.pos < to && in.pos < start + 3 && Character.digit(text.charAt(in.pos), 10) >= 0 && text.charAt(in.pos) < 0x80) {
                value = value * 10 + text.charAt(in.pos++) - '0';
            }
            boolean padded = in.pos > start + 1 && text.charAt(start) == '0';
            if (in.pos == start || value > 255 || padded || i < 3 && !in.skip('.')) {
                return -1;
            }
            address = address << 8 | value;
        }
        return in.atEnd() ? address : -1;
    }

    static boolean isIpv6(String text, int from, int to) {
        return ipv6(text, from, to, new long[2]);
    }

    /** Reads an address into its two halves. */
    private static boolean ipv6(String text, int from, int to, long[] halves) {
        int[] groups = new int[8];
        int count = 0;
        int gap = -1;
        int i = from;
        if (text.startsWith("::", from) && from + 2 <= to) {
            gap = 0;
            i += 2;
        }
        while (i < to) {
            if (count == 8) {
                return false;
            }
            int start = i;
            while (i < to && i < start + 4 && isHex(text.charAt(i))) {
                groups[count] = groups[count] << 4 | Character.digit(text.charAt(i++), 16);
            }
            if (i < to && text.charAt(i) == '.') {
                long four = count <= 6 ? ipv4(text, start, to) : -1;
                if (four < 0) {
                    return false;
                }
                groups[count++] = (int) (four >> 16);
                groups[count++] = (int) (four & 0xffff);
                break;
            }
            if (i == start) {
                return false;
            }
            count++;
            if (i == to) {
                break;
            }
            if (text.charAt(i++) != ':' || i == to) {
                return false;
            }
            if (text.charAt(i) == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                i++;
            }
        }
        if (gap < 0 ? count != 8 : count == 8) {
            return false;
        }
        for (int group = 0; group < count; group++) {
            int place = gap >= 0 && group >= gap ? 8 - count + group : group;
            halves[place >> 2] |= (long) groups[group] << 48 - 16 * (place & 3);
        }
        return true;
    }

    /** As Python's {@code ip_network}: no bit may be set behind the prefix. */
    private static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        int to = slash < 0 ? text.length() : slash;
        long[] halves = new long[2];
        long four = ipv4(text, 0, to);
        if (four < 0 && !ipv6(text, 0, to, halves)) {
            return false;
        }
        if (slash < 0) {
            return true;
        }
        Format in = new Format(text, slash + 1, text.length());
        int prefix = 0;
        for (int i = in.pos; i < in.end; i++) {
            char c = text.charAt(i);
            prefix = c < '0' || c > '9' || prefix > 128 ? -1000 : prefix * 10 + c - '0';
        }
        if (four >= 0) {
            long mask = ipv4(text, slash + 1, text.length());
            if (mask >= 0) {
                // A net mask has its ones before its zeros, a host mask behind them.
                long zeros = ~mask & 0xffffffffL;
                long hosts = (zeros & zeros + 1) == 0 ? zeros : mask;
                return (hosts & hosts + 1) == 0 && (four & hosts) == 0;
            }
            return in.pos < in.end && prefix >= 0 && prefix <= 32 && (four & 0xffffffffL >>> prefix) == 0;
        }
        if (in.pos == in.end || prefix < 0 || prefix > 128) {
            return false;
        }
        long high = prefix >= 64 ? 0 : halves[0] & -1L >>> prefix;
        long low = prefix <= 64 ? halves[1] : prefix == 128 ? 0 : halves[1] & -1L >>> prefix - 64;
        return high == 0 && low == 0;
    }

    // RFC 4122, 6901 and relative-json-pointer

    private boolean uuid() {
        if (end != 36) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean jsonPointer() {
        if (pos < end && text.charAt(pos) != '/') {
            return false;
        }
        for (int i = text.indexOf('~', pos); i >= 0; i = text.indexOf('~', i + 1)) {
            if (i + 1 == end || text.charAt(i + 1) != '0' && text.charAt(i + 1) != '1') {
                return false;
            }
        }
        return true;
    }

    private boolean relativeJsonPointer() {
        if (!skip('0') && !positive()) {
            return false;
        }
        if ((skip('+') || skip('-')) && !positive()) {
            return false;
        }
        return skip('#') ? atEnd() : jsonPointer();
    }

    private boolean positive() {
        return pos < end && text.charAt(pos) != '0' && digits();
    }

    // What all of them are made of

    private boolean atEnd() {
        return pos == end;
    }

    private boolean skip(char c) {
        boolean here = pos < end && text.charAt(pos) == c;
        pos += here ? 1 : 0;
        return here;
    }

    /** A letter in lower or upper case. */
    private boolean letter(char lower) {
        return skip(lower) || skip((char) (lower - 0x20));
    }

    private boolean digits() {
        int start = pos;
        while (pos < end && text.charAt(pos) >= '0' && text.charAt(pos) <= '9') {
            pos++;
        }
        return pos > start;
    }

    /** The number that so many digits are, or -1. */
    private int number(int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = pos < end ? text.charAt(pos) - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
            pos++;
        }
        return value;
    }
}
