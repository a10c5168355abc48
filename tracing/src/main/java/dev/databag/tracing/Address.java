package dev.databag.tracing;

/** The texts of addresses: schemes, hosts and ports. It knows no protocol. */
final class Address {
    private Address() {}

    /** Where the part behind the scheme begins; 0 without one. */
    static int afterScheme(String url) {
        int colon = url.indexOf("://");
        return colon < 0 ? 0 : colon + 3;
    }

    /** In lower case; empty without one. */
    static String scheme(String url) {
        int after = afterScheme(url);
        String scheme = after == 0 ? "" : url.substring(0, after - 3);
        return scheme.equalsIgnoreCase("https") ? "https" : scheme.equalsIgnoreCase("http") ? "http" : scheme;
    }

    /** Host and port, without scheme and path. */
    static String authority(String url) {
        int start = afterScheme(url);
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    /** The host of an authority, in brackets if it is an IPv6 address. */
    static String host(String authority) {
        if (authority.startsWith("[")) {
            int end = authority.indexOf(']');
            return end < 0 ? authority : authority.substring(0, end + 1);
        }
        int colon = authority.indexOf(':');
        if (colon < 0) {
            return authority;
        }
        // Two colons: an IPv6 address that somebody wrote without brackets.
        return authority.indexOf(':', colon + 1) < 0 ? authority.substring(0, colon) : "[" + authority + "]";
    }

    static String withPort(String host, int port) {
        return host(host) + ":" + port;
    }

    static String withoutSlashAtTheEnd(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /**
     * Whether it is an HTTP URL, or host and port, in characters that mean nothing to a shell: it will stand in files
     * that others read line by line, and another application wrote it.
     */
    static boolean isUsable(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && "-._~:/?#[]@+,=%&".indexOf(c) < 0) {
                return false;
            }
        }
        String scheme = scheme(url);
        if (!scheme.isEmpty() && !scheme.equals("http") && !scheme.equals("https")) {
            return false;
        }
        String authority = authority(url);
        String host = host(authority);
        // Without brackets nobody knows where an IPv6 address ends and its port begins.
        return isHost(host) && authority.startsWith(host) && isPort(authority, host);
    }

    private static boolean isPort(String authority, String host) {
        if (host.length() == authority.length()) {
            return true;
        }
        int port = 0;
        for (int i = host.length() + 1; i < authority.length(); i++) {
            char c = authority.charAt(i);
            if (c < '0' || c > '9' || port > 65535) {
                return false;
            }
            port = port * 10 + c - '0';
        }
        return authority.charAt(host.length()) == ':' && port >= 1 && port <= 65535;
    }

    /** A name, an IPv4 address, or an IPv6 address in brackets. */
    static boolean isHost(String host) {
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        int end = brackets ? host.length() - 1 : host.length();
        for (int i = brackets ? 1 : 0; i < end; i++) {
            char c = host.charAt(i);
            boolean plain = brackets
                    ? Character.digit(c, 16) >= 0 && c < 0x80 || c == ':' || c == '.'
                    : c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return end > (brackets ? 1 : 0);
    }
}
