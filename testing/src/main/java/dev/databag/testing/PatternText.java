package dev.databag.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes texts that match a regular expression: {@code new PatternText("^[a-z]{3}-\\d+$").next(random)}.
 *
 * <p>It reads ECMA-262's grammar. What looks ahead or back is passed over, so whoever asks has to check the text.
 */
final class PatternText {
    /** A part of the expression, which appends a text that it matches. */
    private interface Part {
        void append(StringBuilder text, Map<String, String> groups, Random random);
    }

    private static final String WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    private static final String DIGITS = "0123456789";
    private static final String SPACES = " \t";

    private final String pattern;
    private final Part whole;
    private final boolean startsAnywhere;
    private final boolean endsAnywhere;
    private int at;
    private int groups;

    PatternText(String pattern) {
        this.pattern = pattern;
        this.whole = alternatives();
        if (at < pattern.length()) {
            throw new IllegalArgumentException("unbalanced ) in pattern " + pattern);
        }
        this.startsAnywhere = !pattern.contains("^");
        this.endsAnywhere = !pattern.contains("$");
    }

    String next(Random random) {
        StringBuilder text = new StringBuilder();
        if (startsAnywhere && random.nextInt(4) == 0) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        whole.append(text, new HashMap<>(), random);
        if (endsAnywhere && random.nextInt(4) == 0) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private Part alternatives() {
        List<Part> choices = new ArrayList<>();
        choices.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            choices.add(sequence());
        }
        return choices.size() == 1
                ? choices.get(0)
                : (text, known, random) -> choices.get(random.nextInt(choices.size())).append(text, known, random);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Part part = atom();
            parts.add(part == null ? null : quantified(part));
        }
        parts.removeIf(part -> part == null);
        return (text, known, random) -> parts.forEach(part -> part.append(text, known, random));
    }

    /** A part, or null for an assertion, which adds no text. */
    private Part atom() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '^', '$':
                return null;
            case '(':
                return group();
            case '[':
                return oneOf(characterClass());
            case '.':
                return oneOf(WORD + " -./:");
            case '\\':
                return escape();
            default:
                int codePoint = pattern.codePointAt(at - 1);
                at += Character.charCount(codePoint) - 1;
                return (text, known, random) -> text.appendCodePoint(codePoint);
        }
    }

    private Part group() {
        String name = null;
        boolean assertion = false;
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?=", at) || pattern.startsWith("?!", at)) {
            at += 2;
            assertion = true;
        } else if (pattern.startsWith("?<=", at) || pattern.startsWith("?<!", at)) {
            at += 3;
            assertion = true;
        } else if (pattern.startsWith("?<", at)) {
            int end = pattern.indexOf('>', at);
            name = pattern.substring(at + 2, end);
            at = end + 1;
            groups++;
        } else {
            groups++;
        }
        String number = String.valueOf(groups);
        String label = name;
        Part inside = alternatives();
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("unbalanced ( in pattern " + pattern);
        }
        at++;
        if (assertion) {
            return null;
        }
        return (text, known, random) -> {
            int start = text.length();
            inside.append(text, known, random);
            known.put(number, text.substring(start));
            if (label != null) {
                known.put(label, text.substring(start));
            }
        };
    }

    private Part escape() {
        char c = pattern.charAt(at++);
        if (c >= '1' && c <= '9') {
            String number = String.valueOf(c);
            return (text, known, random) -> text.append(known.getOrDefault(number, ""));
        }
        if (c == 'k' && pattern.startsWith("<", at)) {
            int end = pattern.indexOf('>', at);
            String name = pattern.substring(at + 1, end);
            at = end + 1;
            return (text, known, random) -> text.append(known.getOrDefault(name, ""));
        }
        if (c == 'b' || c == 'B') {
            return null;
        }
        at--;
        return oneOf(escaped());
    }

    /** The characters that an escape stands for, in a class or outside. */
    private String escaped() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> DIGITS;
            case 'D' -> "abXY-_ ";
            case 'w' -> WORD;
            case 'W' -> "-./: ";
            case 's' -> SPACES;
            case 'S' -> WORD + "-./:";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case '0' -> "\0";
            case 'c' -> String.valueOf((char) (pattern.charAt(at++) % 32));
            case 'x' -> hex(2);
            case 'u' -> unicode();
            case 'p', 'P' -> property(c == 'P');
            default -> String.valueOf(c);
        };
    }

    private String hex(int digits) {
        int code = Integer.parseInt(pattern.substring(at, at + digits), 16);
        at += digits;
        return Character.toString(code);
    }

    private String unicode() {
        if (pattern.startsWith("{", at)) {
            int end = pattern.indexOf('}', at);
            int code = Integer.parseInt(pattern.substring(at + 1, end), 16);
            at = end + 1;
            return Character.toString(code);
        }
        String first = hex(4);
        if (Character.isHighSurrogate(first.charAt(0)) && pattern.startsWith("\\u", at)) {
            at += 2;
            return first + hex(4);
        }
        return first;
    }

    private String property(boolean negated) {
        int end = pattern.indexOf('}', at);
        String name = pattern.substring(at + 1, end);
        at = end + 1;
        StringBuilder found = new StringBuilder();
        Pattern java = Pattern.compile("\\p{" + (name.contains("=") ? name.substring(name.indexOf('=') + 1) : name) + "}");
        for (int c = 0x20; c < 0x600; c++) {
            if (java.matcher(Character.toString(c)).matches() != negated) {
                found.appendCodePoint(c);
            }
        }
        return found.toString();
    }

    private String characterClass() {
        boolean negated = pattern.startsWith("^", at);
        at += negated ? 1 : 0;
        StringBuilder found = new StringBuilder();
        while (pattern.charAt(at) != ']') {
            String first = member();
            if (pattern.startsWith("-", at) && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
                at++;
                String last = member();
                int from = first.codePointAt(0);
                int to = last.codePointAt(0);
                // Both ends and a sample between: a range may be all of Unicode.
                int step = Math.max(1, (to - from) / 200);
                for (int c = from; c <= to; c += step) {
                    append(found, c);
                }
                append(found, to);
            } else {
                found.append(first);
            }
        }
        at++;
        return negated ? others(found.toString()) : found.toString();
    }

    private static void append(StringBuilder text, int c) {
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
            text.appendCodePoint(c);
        }
    }

    private String member() {
        if (pattern.charAt(at) == '\\') {
            at++;
            if (pattern.charAt(at) == 'b') {
                at++;
                return "\b";
            }
            return escaped();
        }
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        return Character.toString(c);
    }

    private static String others(String refused) {
        StringBuilder found = new StringBuilder();
        for (int c = 0x20; c < 0x7f; c++) {
            if (refused.indexOf(c) < 0) {
                found.append((char) c);
            }
        }
        for (int c : new int[] {'\u00e9', '\u4e2d', 0x1f600}) {
            if (refused.indexOf(c) < 0) {
                found.appendCodePoint(c);
            }
        }
        return found.toString();
    }

    private static Part oneOf(String characters) {
        int[] codePoints = characters.codePoints().toArray();
        return (text, known, random) -> {
            if (codePoints.length > 0) {
                text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
            }
        };
    }

    private Part quantified(Part part) {
        int min = 1;
        int max = 1;
        if (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '*' || c == '+' || c == '?') {
                at++;
                min = c == '+' ? 1 : 0;
                max = c == '?' ? 1 : -1;
            } else if (c == '{' && pattern.substring(at).matches("(?s)\\{[0-9]+(,[0-9]*)?\\}.*")) {
                int end = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, end).split(",", -1);
                min = Integer.parseInt(bounds[0]);
                max = bounds.length == 1 ? min : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
                at = end + 1;
            } else {
                return part;
            }
            if (at < pattern.length() && pattern.charAt(at) == '?') {
                at++;
            }
        }
        int least = min;
        int most = max < 0 ? min + 4 : Math.min(max, min + 8);
        int limit = max < 0 ? Integer.MAX_VALUE : max;
        return (text, known, random) -> {
            int times = least + random.nextInt(most - least + 1);
            // Now and then the longest that is allowed.
            if (limit <= 1000 && random.nextInt(8) == 0) {
                times = limit;
            }
            for (int i = 0; i < times; i++) {
                part.append(text, known, random);
            }
        };
    }
}
