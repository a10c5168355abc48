package dev.databag.processor.pattern;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random pattern in two spellings that mean the same: ECMA-262's, and that of java.util.regex with everything spelt
 * out that the two read in different ways.
 */
record RandomPattern(String ecma, String java) {

    private static final String JAVA_SPACE =
            "\\t-\\r \\xA0\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";
    private static final String JAVA_WORD = "0-9A-Za-z_";

    /** Members of classes, in both spellings. */
    private static final String[][] MEMBERS = {
        {"a", "a"}, {"b", "b"}, {"A", "A"}, {"0", "0"}, {"_", "_"}, {"-", "\\-"}, {"a-c", "a-c"}, {"0-9", "0-9"},
        {"[", "\\["}, {"&&", "\\&\\&"}, {".", "."}, {"\\n", "\\n"}, {" ", " "}, {"\\b", "\\x08"}, {"\\^", "\\^"},
        {"\\d", "0-9"}, {"\\w", JAVA_WORD}, {"\\s", JAVA_SPACE}, {"\\D", "[^0-9]"}, {"\\W", "[^" + JAVA_WORD + "]"},
        {"\\S", "[^" + JAVA_SPACE + "]"}, {"\u00e9", "\u00e9"}, {"\\u{1f600}", "\\x{1f600}"},
        {"\\uD83D\\uDE00-\\uD83D\\uDE02", "\\x{1f600}-\\x{1f602}"}, {"\\p{Lu}", "\\p{Lu}"}, {"\\P{L}", "\\P{L}"},
        {"\\p{Script=Greek}", "\\p{IsGreek}"}
    };

    private static final String[][] ATOMS = {
        {"a", "a"}, {"b", "b"}, {"c", "c"}, {"A", "A"}, {"0", "0"}, {"-", "-"}, {"_", "_"}, {"=", "="},
        {".", "[^\\n\\r\\x{2028}\\x{2029}]"}, {"\\d", "[0-9]"}, {"\\D", "[^0-9]"}, {"\\w", "[" + JAVA_WORD + "]"},
        {"\\W", "[^" + JAVA_WORD + "]"}, {"\\s", "[" + JAVA_SPACE + "]"}, {"\\S", "[^" + JAVA_SPACE + "]"},
        {"\\n", "\\n"}, {"\\x62", "b"}, {"\\u0061", "a"}, {"\\cJ", "\\n"}, {"\\.", "\\."}, {"\u00e9", "\u00e9"},
        {"\\u{1F600}", "\\x{1F600}"}, {"\uD83D\uDE01", "\\x{1F601}"}, {"\\p{L}", "\\p{L}"}, {"[]", "(?!)"},
        {"[^]", "[\\x{0}-\\x{10FFFF}]"}, {"\\p{Lowercase}", "\\p{IsLowercase}"}, {"ab", "ab"}, {"abc", "abc"}
    };

    private static final String[] QUANTIFIERS = {
        "*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,1}", "{1,2}", "{2,4}", "{0,}", "{1,}", "{2,}?",
        "{0,3}?"
    };

    static final String[] TEXT = {
        "a", "b", "c", "A", "0", "9", "_", "-", "=", ".", " ", "\n", "\r", "\u0085", "\u2028", "\u00e9", "\u03b1",
        "\uFEFF", "\uD83D\uDE00", "\uD83D\uDE01", "\b", "[", "&", "^", "ab", "abc", "aa", "\u00a0", "\u00df"
    };

    static RandomPattern next(Random random) {
        return choice(random, 1 + random.nextInt(4), false);
    }

    /** A text of the characters that the patterns know, and near misses. */
    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int favourites = 1 + random.nextInt(TEXT.length);
        for (int length = random.nextInt(10); length > 0; length--) {
            text.append(TEXT[random.nextInt(favourites)]);
        }
        return text.toString();
    }

    private static RandomPattern choice(Random random, int depth, boolean bounded) {
        RandomPattern choice = sequence(random, depth, bounded);
        while (random.nextInt(4) == 0) {
            RandomPattern other = sequence(random, depth, bounded);
            choice = new RandomPattern(choice.ecma + "|" + other.ecma, choice.java + "|" + other.java);
        }
        return choice;
    }

    private static RandomPattern sequence(Random random, int depth, boolean bounded) {
        RandomPattern sequence = new RandomPattern("", "");
        for (int length = random.nextInt(4); length > 0; length--) {
            RandomPattern term = term(random, depth, bounded);
            sequence = new RandomPattern(sequence.ecma + term.ecma, sequence.java + term.java);
        }
        return sequence;
    }

    private static RandomPattern term(Random random, int depth, boolean bounded) {
        switch (random.nextInt(12)) {
            case 0:
                return random.nextBoolean() ? new RandomPattern("^", "\\A") : new RandomPattern("$", "\\z");
            case 1:
                return boundary(random.nextBoolean());
            case 2:
                return depth == 0 ? atom(random, 0, bounded) : look(random, depth - 1, bounded);
            case 3, 4, 5:
                String quantifier = quantifier(random, bounded);
                RandomPattern atom = atom(random, depth, bounded);
                // a string of several characters is repeated as a whole
                return new RandomPattern(
                        "(?:" + atom.ecma + ")" + quantifier, repeated("(?:" + atom.java + ")", quantifier));
            default:
                return atom(random, depth, bounded);
        }
    }

    /** Writes counts out: the JDK does not go back into a group that it has counted, as in (?:(?:x)??){2}. */
    private static String repeated(String java, String quantifier) {
        Matcher counts = Pattern.compile("\\{(\\d)(,?)(\\d?)}\\??").matcher(quantifier);
        if (!counts.matches()) {
            return java + quantifier;
        }
        int least = Integer.parseInt(counts.group(1));
        if (counts.group(2).isEmpty()) {
            return java.repeat(least);
        } else if (counts.group(3).isEmpty()) {
            return java.repeat(least) + java + "*";
        }
        String optional = "";
        for (int most = Integer.parseInt(counts.group(3)); most > least; most--) {
            optional = "(?:" + java + optional + ")?";
        }
        return java.repeat(least) + optional;
    }

    private static RandomPattern boundary(boolean present) {
        String word = "[" + JAVA_WORD + "]";
        String at = "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
        return present ? new RandomPattern("\\b", at) : new RandomPattern("\\B", "(?!" + at + ")");
    }

    private static String quantifier(Random random, boolean bounded) {
        while (true) {
            String quantifier = QUANTIFIERS[random.nextInt(QUANTIFIERS.length)];
            boolean unbounded = quantifier.matches("[*+].*|.*,}.*");
            if (!bounded || !unbounded) {
                return quantifier;
            }
        }
    }

    private static RandomPattern look(Random random, int depth, boolean bounded) {
        // java.util.regex wants to know how far it has to look behind
        boolean behind = random.nextInt(3) == 0;
        RandomPattern part = choice(random, Math.min(depth, 1), bounded || behind);
        String opening = (behind ? "(?<" : "(?") + (random.nextBoolean() ? "=" : "!");
        return new RandomPattern(opening + part.ecma + ")", opening + part.java + ")");
    }

    private static RandomPattern atom(Random random, int depth, boolean bounded) {
        if (depth > 0 && random.nextInt(3) == 0) {
            RandomPattern part = choice(random, depth - 1, bounded);
            String opening = random.nextBoolean() ? "(" : "(?:";
            return new RandomPattern(opening + part.ecma + ")", opening + part.java + ")");
        } else if (random.nextInt(4) == 0) {
            return characterClass(random);
        }
        String[] atom = ATOMS[random.nextInt(ATOMS.length)];
        return new RandomPattern(atom[0], atom[1]);
    }

    private static RandomPattern characterClass(Random random) {
        String opening = random.nextInt(3) == 0 ? "[^" : "[";
        RandomPattern members = new RandomPattern("", "");
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            String[] member = MEMBERS[random.nextInt(MEMBERS.length)];
            boolean hyphenMakesNoRange = !member[0].equals("-") || members.ecma.isEmpty();
            if (hyphenMakesNoRange) {
                members = new RandomPattern(members.ecma + member[0], members.java + member[1]);
            }
        }
        // the JDK negates only the first part of a class that has classes inside: [^a[^b]] is a union
        String java = "[" + members.java + "]";
        if (!opening.equals("[")) {
            java = "(?:(?!" + java + ")[\\x{0}-\\x{10FFFF}])";
        }
        return new RandomPattern(opening + members.ecma + "]", java);
    }
}
