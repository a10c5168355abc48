package dev.databag.processor.pattern;

import static com.google.common.truth.Truth.assertThat;
import static dev.databag.processor.pattern.CompiledPattern.Cause.INVALID;
import static dev.databag.processor.pattern.CompiledPattern.Cause.TOO_LARGE;
import static dev.databag.processor.pattern.CompiledPattern.Cause.UNSUPPORTED;

import dev.databag.processor.pattern.CompiledPattern.Cause;
import dev.databag.processor.pattern.CompiledPattern.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternRefusalTest {

    @Test
    void backReferenceNeedsAGroupOfFewTexts() {
        String many = " refers back to a group that can match too many texts";
        String advice = "write out what the group may match, as in (?:axa|bxb) for (a|b)x\\1";
        refused("^(x+)\\1$", UNSUPPORTED, 5, "'\\1'" + many, advice);
        refused("^(.),(?:y|\\1)$", UNSUPPORTED, 10, "'\\1'" + many, advice);
        refused("(?<n>[a-z]{2})\\k<n>", UNSUPPORTED, 14, "'\\k<n>'" + many, advice);
        refused("([a-z])([a-z])\\2\\1", UNSUPPORTED, 14, "'\\2'" + many, advice);
        refused("((?=x).)\\1", UNSUPPORTED, 8, "'\\1'" + many, advice);
    }

    @Test
    void backReferenceIsMetOnceForItsGroup() {
        String advice = "write out what the group may match, as in (?:axa|bxb) for (a|b)x\\1";
        refused("(a|b)*\\1", UNSUPPORTED, 6, "'\\1' refers back to a group inside a repetition", advice);
        refused("(?=(a|b)).\\1", UNSUPPORTED, 10, "'\\1' refers back to a group inside a lookaround", advice);
        refused(
                "(?<=(a|b)\\1)x",
                UNSUPPORTED,
                9,
                "'\\1' refers back within a lookbehind, which is matched from right to left",
                advice);
    }

    @Test
    void backReferenceHasAGroup() {
        String advice = "write \\x01 for the character with the number 1";
        refused("x\\1", INVALID, 1, "'\\1' refers to a group that the pattern does not have", advice);
        refused("(x)\\10", INVALID, 3, "'\\10' refers to a group that the pattern does not have", advice);
        refused("(?<n>x)\\k<m>", INVALID, 7, "'\\k<m>' refers to a group that the pattern does not have", advice);
        refused("(?<n>x)(?P=n)", INVALID, 7, "'(?P=' is Python's, not ECMA-262", "write \\k<name>");
    }

    @Test
    void quantifierNeedsSomethingToRepeat() {
        String itself = "write '\\%s' for the character itself";
        refused("*x", INVALID, 0, "'*' has nothing to repeat", itself.formatted("*"));
        refused("x|+", INVALID, 2, "'+' has nothing to repeat", itself.formatted("+"));
        refused("(?)", INVALID, 0, "'(?)' starts no group of ECMA-262", GROUPS);
        refused("x({2,3}?)", INVALID, 2, "'{2,3}?' has nothing to repeat", itself.formatted("{"));
        refused("^*", INVALID, 1, "'*' has nothing to repeat: '^' is a place, not a character", "remove it");
        refused("\\b+", INVALID, 2, "'+' has nothing to repeat: '\\b' is a place, not a character", "remove it");
        refused("(?<=x)?", INVALID, 6, "'?' has nothing to repeat: '(?<=x)' is a place, not a character", "remove it");
        refused("x{2,1}", INVALID, 1, "the numbers of '{2,1}' are out of order", "write the smaller one first");
    }

    @Test
    void quantifierIsNotRepeated() {
        String remove = "remove the second quantifier";
        refused("^x++y$", INVALID, 3, "'++' is possessive, which ECMA-262 does not have", remove);
        refused("x*+", INVALID, 2, "'*+' is possessive, which ECMA-262 does not have", remove);
        String group = "put what it repeats into a group";
        refused("x**", INVALID, 2, "'*' has nothing to repeat: '*' is a quantifier already", group);
        refused("x{2}{3}", INVALID, 4, "'{3}' has nothing to repeat: '{2}' is a quantifier already", group);
        refused("x+??", INVALID, 3, "'?' has nothing to repeat: '+?' is a quantifier already", group);
    }

    @Test
    void bracketsAreClosed() {
        refused("x(y", INVALID, 1, "'(' is not closed", "close the group, or write '\\(' for the character itself");
        refused("x)y", INVALID, 1, "')' closes no group", "write '\\)' for the character itself");
        refused("x[y", INVALID, 1, "'[' is not closed", "close the class, or write '\\[' for the character itself");
        refused("[x-", INVALID, 0, "'[' is not closed", "close the class, or write '\\[' for the character itself");
        refused("x\\", INVALID, 1, "the pattern ends in a backslash", "write \\\\ for a backslash");
    }

    @Test
    void rangeIsInOrder() {
        String advice = "write the smaller character first, or '\\-' for a hyphen";
        refused("[z-a]", INVALID, 1, "the range 'z-a' is out of order", advice);
        refused("[a-z9-\\x30]", INVALID, 4, "the range '9-\\x30' is out of order", advice);
        refused("[\uD83D\uDE00-a]", INVALID, 1, "the range '\\ud83d\\ude00-a' is out of order", advice);
    }

    private static final String GROUPS = "ECMA-262 has (?:...), (?<name>...), (?=...), (?!...), (?<=...) and (?<!...),"
            + " no flags in a pattern";

    @Test
    void groupsOfOtherLanguagesAreNamed() {
        refused("x(?P<n>y)", INVALID, 1, "'(?P<' is Python's, not ECMA-262", "write (?<name>...)");
        refused("(?>x)", INVALID, 0, "'(?>' is an atomic group, which ECMA-262 does not have", "write (?:...)");
        refused("(?#x)", INVALID, 0, "'(?#' is a comment, which ECMA-262 does not have", "write it into $comment");
        refused("(?i)abc", INVALID, 0, "'(?i)' starts no group of ECMA-262", GROUPS);
        refused("(?(1)x)", INVALID, 0, "'(?(' starts no group of ECMA-262", GROUPS);
        refused("x(?", INVALID, 1, "'(?' starts no group of ECMA-262", GROUPS);
        refused(
                "(?i:abc)",
                UNSUPPORTED,
                0,
                "'(?i:' sets flags for a group, which ECMA-262 has since 2025 and validators have not yet",
                "write both cases as in [aA], and [^] for any character");
    }

    @Test
    void groupNameIsAnIdentifier() {
        String advice = "write the name as in (?<name>...): letters, digits, '_' and '$', no digit first";
        refused("(?<1>x)", INVALID, 3, "'(?<' does not go on as the name of a group", advice);
        refused("(?<a-b>x)", INVALID, 4, "'(?<a' does not go on as the name of a group", advice);
        refused("(?<>x)", INVALID, 0, "'' does not go on as the name of a group", advice);
        refused("(?<ab", INVALID, 5, "'(?<ab' does not go on as the name of a group", advice);
        refused("(?<n>x)(?:(?<n>y)|z)", INVALID, 10, "two groups are named 'n'", "name one of them otherwise");
    }

    @Test
    void escapedLetterWithoutAMeaningIsRefused() {
        String plain = "write the letter without the backslash, or \\\\ for a backslash";
        refused("\\Ax", INVALID, 0, "'\\A' is no escape of ECMA-262", "write ^ for the start of the text");
        refused("x\\Z", INVALID, 1, "'\\Z' is no escape of ECMA-262", "write $ for the end of the text");
        refused("x\\z", INVALID, 1, "'\\z' is no escape of ECMA-262", "write $ for the end of the text");
        refused(
                "\\Qx.y\\E",
                INVALID,
                0,
                "'\\Q' is no escape of ECMA-262",
                "write a backslash before each character that needs one");
        refused("\\a", INVALID, 0, "'\\a' is no escape of ECMA-262", "write \\x07 for the bell");
        refused("\\e", INVALID, 0, "'\\e' is no escape of ECMA-262", "write \\x1b for escape");
        refused("\\h", INVALID, 0, "'\\h' is no escape of ECMA-262", "write [ \\t] for white space within a line");
        refused("\\y", INVALID, 0, "'\\y' is no escape of ECMA-262", plain);
        refused("[\\B]", INVALID, 1, "'\\B' is no escape of ECMA-262", plain);
        refused("\\k", INVALID, 0, "'\\k' is no escape of ECMA-262", plain);
    }

    @Test
    void escapeHasItsDigits() {
        String octal = "write hexadecimal digits as in \\x2f";
        refused("^\\07$", INVALID, 1, "'\\07' is an octal escape, which unicode mode does not have", octal);
        refused("[\\1]", INVALID, 1, "'\\1' is no escape of a class", octal);
        refused("\\x4", INVALID, 0, "'\\x' is not followed by its hexadecimal digits", "write them as in \\x2f");
        String unicode = "write them as in \\u002f or \\u{1f600}";
        refused("\\u12", INVALID, 0, "'\\u' is not followed by its hexadecimal digits", unicode);
        refused("\\u{110000}", INVALID, 0, "'\\u' is not followed by its hexadecimal digits", unicode);
        refused("\\u{}", INVALID, 0, "'\\u' is not followed by its hexadecimal digits", unicode);
        refused("\\u\uFF11\uFF11\uFF11\uFF11", INVALID, 0, "'\\u' is not followed by its hexadecimal digits", unicode);
        refused("x\\c1", INVALID, 1, "'\\c' is not followed by a letter", "write it as in \\cM or \\x0d");
    }

    @Test
    void propertyIsOneOfEcma262() {
        String advice =
                "write a category as in \\p{Lu}, a script as in \\p{Script=Greek} or a property as in \\p{Alphabetic}";
        String unknown = "' names no property of Unicode 17.0 that ECMA-262 has";
        refused("\\p{Greek}", INVALID, 0, "'\\p{Greek}" + unknown, advice);
        refused("x\\P{IsLatin}", INVALID, 1, "'\\P{IsLatin}" + unknown, advice);
        refused("\\p{lu}", INVALID, 0, "'\\p{lu}" + unknown, advice);
        refused("\\p{Script=}", INVALID, 0, "'\\p{Script=}" + unknown, advice);
        refused("[\\p{L", INVALID, 1, "'\\p{L" + unknown, advice);
        refused(
                "\\pL",
                INVALID,
                0,
                "'\\p' is not followed by a property in braces",
                "write it as in \\p{L} or \\p{Script=Greek}");
    }

    @Test
    void largePatternIsRefusedAtItsLimit() {
        String parts = "the pattern has more than 20,000 parts when its repetitions and references are written out";
        String count = "write a smaller count, or minLength and maxLength for the length of the whole text";
        refused("^x{99999999999}$", TOO_LARGE, 2, parts, count);
        refused("^(x{1000}){1000}$", TOO_LARGE, 10, parts, count);
        refused("(x{20}){2147483647}{0}".substring(0, 19), TOO_LARGE, 7, parts, count);
        String smaller = "write smaller counts, fewer lookaheads, or minLength and maxLength";
        refused("^.*x.{20}$", TOO_LARGE, 0, "the pattern needs more than 10,000 states", smaller);
        refused(
                "^(?:x?){2000}x{2000}$",
                TOO_LARGE,
                0,
                "the pattern takes more than 2,000,000 steps to compile",
                smaller);
        refused(
                "x".repeat(10_001),
                TOO_LARGE,
                10_000,
                "the pattern is longer than 10,000 characters",
                "write a shorter pattern");
        refused(
                "(".repeat(5000),
                TOO_LARGE,
                100,
                "groups are nested more than 100 deep",
                "write a pattern with fewer groups");
    }

    @Test
    void quotedPieceIsPrintableAndShort() {
        refused(
                "\\p{\u202E}",
                INVALID,
                0,
                "'\\p{' names no property of Unicode 17.0 that ECMA-262 has",
                "write a category as in \\p{Lu}, a script as in \\p{Script=Greek} or a property as in \\p{Alphabetic}");
        refused("(?\u202Ex)", INVALID, 0, "'(?\\u202e' starts no group of ECMA-262", GROUPS);
        refused(
                "(?<=" + "x".repeat(50) + ")*",
                INVALID,
                55,
                "'*' has nothing to repeat: '(?<=" + "x".repeat(36) + "...' is a place, not a character",
                "remove it");
    }

    private static void refused(String pattern, Cause cause, int offset, String fact, String advice) {
        assertThat(Patterns.compile(pattern)).isEqualTo(new Refused(cause, fact, Optional.of(advice), offset));
    }
}
