package dev.databag.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says key by key what differs between two databags, and where in a text. */
final class Differences {
    private Differences() {}

    static void require(String fact, Map<String, String> expected, Map<String, String> found) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        keys.removeIf(key -> expected.containsKey(key) && expected.get(key).equals(found.get(key)));
        if (keys.isEmpty()) {
            return;
        }
        int width = 0;
        for (String key : keys) {
            width = Math.max(width, key.length());
        }
        StringBuilder text = new StringBuilder(fact).append(':');
        for (String key : keys) {
            String wanted = expected.get(key);
            String is = found.get(key);
            String margin = "\n  " + " ".repeat(width) + "  ";
            text.append("\n  ").append(key).append(" ".repeat(width - key.length())).append("  expected ");
            text.append(wanted == null ? "nothing" : visible(wanted));
            text.append(margin).append("   found ").append(is == null ? "nothing" : visible(is));
            if (wanted != null && is != null) {
                text.append(margin).append("         ").append(" ".repeat(visible(common(wanted, is)).length())).append('^');
            }
        }
        throw new AssertionError(text.toString());
    }

    private static String common(String a, String b) {
        int end = 0;
        while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
            end++;
        }
        return a.substring(0, end);
    }

    /** A line end would tear the columns apart. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                visible.append("\\n");
            } else if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                visible.append(String.format("\\u%04x", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
