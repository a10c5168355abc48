package dev.databag.rule;

/**
 * URIs (RFC 3986), IRIs (RFC 3987) and templates of them (RFC 6570).
 *
 * <pre>{@code
 * Uri.isValid("//host/path", false, false)   // true
 * Uri.isValid("//host/path", false, true)    // false: a scheme is required
 * }</pre>
 */
final class Uri {
    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMS = "!$&'()*+,;=";

    private final String text;
    private final boolean international;

    private Uri(String text, boolean international) {
        this.text = text;
        this.international = international;
    }

    /**
     * Whether a text is a URI or a reference.
     *
     * @param text the text
     * @param international whether characters beyond ASCII may stand where RFC 3987 lets them
     * @param absolute whether a scheme is required
     * @return true if it is
     */
    static boolean isValid(String text, boolean international, boolean absolute) {
        return new Uri(text, international).isValid(absolute);
    }

    private boolean isValid(boolean absolute) {
        int end = text.length();
        int hash = text.indexOf('#');
        if (hash >= 0) {
            if (!consists(hash + 1, end, ":@/?", false)) {
                return false;
            }
            end = hash;
        }
        int question = text.indexOf('?');
        if (question >= 0 && question < end) {
            if (!consists(question + 1, end, ":@/?", true)) {
                return false;
            }
            end = question;
        }
        int colon = scheme(end);
        if (absolute && colon < 0) {
            return false;
        }
        int start = colon + 1;
        if (text.startsWith("//", start) && start + 2 <= end) {
            int slash = text.indexOf('/', start + 2);
            int path = slash < 0 || slash > end ? end : slash;
            return authority(start + 2, path) && consists(path, end, ":@/", false);
        }
        if (colon < 0) {
            // The first segment of a relative path holds no colon: what stands before it would be the scheme.
            int slash = text.indexOf('/');
            int first = text.indexOf(':');
            if (first >= 0 && first < end && (slash < 0 || first < slash)) {
                return false;
            }
        }
        return consists(start, end, ":@/", false);
    }

    /** The offset of the colon behind the scheme, or -1. */
    private int scheme(int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            boolean letter = Format.isLetterOrDigit(c) && c > '9';
            if (!letter && (i == 0 || !Format.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.')) {
                return -1;
            }
        }
        return -1;
    }

    private boolean authority(int from, int to) {
        int start = from;
        int at = text.indexOf('@', from);
        if (at >= 0 && at < to) {
            if (!consists(from, at, ":", false)) {
                return false;
            }
            start = at + 1;
        }
        int port = to;
        if (start < to && text.charAt(start) == '[') {
            int bracket = text.indexOf(']', start);
            if (bracket < 0 || bracket >= to || !literal(start + 1, bracket)) {
                return false;
            }
            port = bracket + 1;
        } else {
            int colon = text.indexOf(':', start);
            port = colon < 0 || colon > to ? to : colon;
            if (!consists(start, port, "", false)) {
                return false;
            }
        }
        if (port < to && text.charAt(port) != ':') {
            return false;
        }
        for (int i = port + 1; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** An address of version 6, or of one that is still to come. */
    private boolean literal(int from, int to) {
        if (from < to && (text.charAt(from) | 0x20) == 'v') {
            int dot = text.indexOf('.', from);
            if (dot < from + 2 || dot + 1 >= to) {
                return false;
            }
            for (int i = from + 1; i < dot; i++) {
                if (!Format.isHex(text.charAt(i))) {
                    return false;
                }
            }
            return text.indexOf('%', dot) < 0 && new Uri(text, false).consists(dot + 1, to, ":", false);
        }
        return Format.isIpv6(text, from, to);
    }

    private boolean consists(int from, int to, String more, boolean query) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!isEscape(text, i, to)) {
                    return false;
                }
                i += 2;
            } else if (c < 0x80) {
                if (!Format.isLetterOrDigit(c)
                        && UNRESERVED.indexOf(c) < 0
                        && SUB_DELIMS.indexOf(c) < 0
                        && more.indexOf(c) < 0) {
                    return false;
                }
            } else {
                int point = text.codePointAt(i);
                if (!international || !isUcs(point) && !(query && isPrivate(point))) {
                    return false;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return true;
    }

    private static boolean isEscape(String text, int percent, int end) {
        return percent + 2 < end && Format.isHex(text.charAt(percent + 1)) && Format.isHex(text.charAt(percent + 2));
    }

    private static boolean isUcs(int point) {
        if (point < 0x10000) {
            return point >= 0xA0 && point <= 0xD7FF
                    || point >= 0xF900 && point <= 0xFDCF
                    || point >= 0xFDF0 && point <= 0xFFEF;
        }
        return point < 0xF0000 && (point & 0xFFFF) <= 0xFFFD && (point < 0xE0000 || point >= 0xE1000);
    }

    private static boolean isPrivate(int point) {
        return point >= 0xE000 && point <= 0xF8FF || point >= 0xF0000 && (point & 0xFFFF) <= 0xFFFD;
    }

    /**
     * Whether a text is a URI template: literals with variables in braces.
     *
     * @param text the text
     * @return true if it is
     */
    static boolean isTemplate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                int close = text.indexOf('}', i);
                if (close < 0 || !isExpression(text, i + 1, close)) {
                    return false;
                }
                i = close;
            } else if (c == '%') {
                if (!isEscape(text, i, text.length())) {
                    return false;
                }
                i += 2;
            } else if (c < 0x80) {
                if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                    return false;
                }
            } else {
                int point = text.codePointAt(i);
                if (!isUcs(point) && !isPrivate(point)) {
                    return false;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return true;
    }

    private static boolean isExpression(String text, int from, int to) {
        int i = from;
        if (i < to && "+#./;?&=,!@|".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        while (true) {
            boolean open = true;
            for (; i < to; i++) {
                char c = text.charAt(i);
                if (c == '.' && !open) {
                    open = true;
                } else if (c == '%' && isEscape(text, i, to)) {
                    i += 2;
                    open = false;
                } else if (Format.isLetterOrDigit(c) || c == '_') {
                    open = false;
                } else {
                    break;
                }
            }
            if (open) {
                return false;
            }
            if (i < to && text.charAt(i) == '*') {
                i++;
            } else if (i < to && text.charAt(i) == ':') {
                int start = ++i;
                while (i < to && i < start + 4 && text.charAt(i) >= (i == start ? '1' : '0') && text.charAt(i) <= '9') {
                    i++;
                }
                if (i == start) {
                    return false;
                }
            }
            if (i == to) {
                return true;
            }
            if (text.charAt(i++) != ',') {
                return false;
            }
        }
    }
}
