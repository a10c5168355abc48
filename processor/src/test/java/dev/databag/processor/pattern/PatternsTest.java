package dev.databag.processor.pattern;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.json.TextAutomaton;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternsTest {

    @Test
    void patternMatchesAnywhere() {
        pattern("b").accepts("b", "abc", "ab", "bc").rejects("", "B", "xyz");
        pattern("").accepts("", "x", "\n");
        pattern("a|b|").accepts("", "zzz");
    }

    @Test
    void dollarIsTheEndOfTheText() {
        pattern("^[0-9][0-9][0-9]$")
                .accepts("000", "479")
                .rejects("47", "4790", "479\n", "479\r\n", "\n479", "\u0664\u0667\u0669");
        pattern("^z$").accepts("z").rejects("z\n", "z\r", "z\u0085", "z\u2028", "y\nz");
        pattern("^$").accepts("").rejects("\n", " ");
        pattern("$^").accepts("").rejects("x");
        pattern("p$q").rejects("p", "p\nq", "pq");
        pattern("(^p|q$)").accepts("px", "xq").rejects("xp", "qx");
        pattern("^^p$$").accepts("p").rejects("pp");
        pattern("p(?:$|,)").accepts("p", "xp", "p,q").rejects("p;");
    }

    @Test
    void nestedRepetitionTakesOneWalk() {
        pattern("^(y+)+$").accepts("y", "yyyy").rejects("", "y".repeat(60) + "z");
        pattern("^(([p-t])+.)+[P-T]([p-t])+$").accepts("ppPp", "ppppqRst").rejects("", "p".repeat(80), "pPp");
        pattern("^(y|yy)+$").accepts("y", "yyy").rejects("y".repeat(80) + "z");
        pattern("^(.*,){11}P").accepts("1,2,3,4,5,6,7,8,9,10,11,P", ",".repeat(40) + "P").rejects(",".repeat(10) + "P");
        pattern("(x*)*y").accepts("y", "xxy").rejects("x".repeat(80));
    }

    @Test
    void dotIsAnyCharacterOfALine() {
        pattern("^p.q$").accepts("p\u0085q", "p q", "p\u000Bq", "p\uD83D\uDE00q", "p\uD83Dq")
                .rejects("p\nq", "p\rq", "p\u2028q", "p\u2029q", "pq", "p..q");
        pattern("^[^]$").accepts("\n", "x", "\uD83D\uDE00").rejects("", "xx");
    }

    @Test
    void shorthandsAreAscii() {
        pattern("^\\d$").accepts("0", "9").rejects("\u0661", "\u07C0", "a");
        pattern("^\\w$").accepts("a", "Z", "5", "_").rejects("\u00E9", "-", "\u017F", "\u212A");
        pattern("^\\W$").accepts("\u00E9", "-", "\uD83D\uDE00", "\uDE00").rejects("a", "--");
    }

    @Test
    void whiteSpaceIsThatOfEcmaScript() {
        pattern("^\\s$")
                .accepts("\t", "\n", "\u000B", "\f", "\r", " ", "\u00A0", "\u1680", "\u2003", "\u2028", "\u2029")
                .accepts("\u202F", "\u205F", "\u3000", "\uFEFF")
                .rejects("\u0085", "\u180E", "\u200B", "\u2060", "x", "");
        pattern("^\\S$").accepts("\u0085", "\u200B", "x").rejects("\uFEFF", "\u3000");
    }

    @Test
    void bracketInAClassIsACharacter() {
        pattern("^[[]$").accepts("[").rejects("]", "x", "[[");
        pattern("^[p[q]]$").accepts("p]", "q]", "[]").rejects("p", "q", "]", "p[");
        pattern("^[x&&y]$").accepts("x", "&", "y").rejects("&&", "");
        pattern("^[]$").rejects("", "]", "x");
        pattern("^[\\]\\\\]$").accepts("]", "\\").rejects("x");
        pattern("^[^x^]$").accepts("y").rejects("x", "^");
        pattern("^[\\b]$").accepts("\b").rejects("b");
        pattern("^[.*+?$|(){}]+$").accepts(".*+?$|(){}").rejects("x");
    }

    @Test
    void hyphenBesideAShorthandIsACharacter() {
        pattern("^[\\d-,]+$").accepts("4-,").rejects(".", "+");
        pattern("^[+-\\d]+$").accepts("+-7").rejects(",");
        pattern("^[-x]+$").accepts("x-").rejects("y");
        pattern("^[x-]+$").accepts("x-").rejects("y");
        pattern("^[%--]+$").accepts("%&-").rejects(".");
    }

    @Test
    void braceThatStartsNoQuantifierIsACharacter() {
        pattern("^p{$").accepts("p{").rejects("p");
        pattern("^p{,3}$").accepts("p{,3}").rejects("p", "ppp");
        pattern("^{x}$").accepts("{x}").rejects("x");
        pattern("^p{2,$").accepts("p{2,").rejects("pp");
        pattern("^p{2 }]$").accepts("p{2 }]").rejects("pp]");
        pattern("^\\$\\{[a-z]+\\}$").accepts("${model}").rejects("$model");
    }

    @Test
    void quantifiersCount() {
        pattern("^x{3}$").accepts("xxx").rejects("xx", "xxxx");
        pattern("^x{2,}$").accepts("xx", "xxxxx").rejects("x");
        pattern("^x{0,2}$").accepts("", "xx").rejects("xxx");
        pattern("^x{0}y$").accepts("y").rejects("xy");
        pattern("^(?:xy){1,2}?$").accepts("xy", "xyxy").rejects("", "xyx", "xyxyxy");
        pattern("^x*?y+?z??$").accepts("y", "xxyyz").rejects("x", "yzz");
        pattern("^x{1,2147483648}$").accepts("x", "x".repeat(1000)).rejects("");
        pattern("^(x{2}){3}$").accepts("xxxxxx").rejects("xxxxx", "xxxxxxx");
        pattern("^(?:x?){3}$").accepts("", "xxx").rejects("xxxx");
    }

    @Test
    void groupsMeanTheirContent() {
        pattern("^(p)(?:q)(?<third>r)$").accepts("pqr").rejects("pr");
        pattern("^(?<n>p)+$").accepts("pp").rejects("pq", "");
        pattern("^(?:(?<n>p)|(?<n>q))$").accepts("p", "q").rejects("pq");
        pattern("^(?<$\u00e9\\u{1d51f}_1>p)$").accepts("p");
        pattern("^()$").accepts("").rejects("x");
        pattern("^(|p)$").accepts("", "p").rejects("pp");
    }

    @Test
    void backReferenceMatchesTheSameText() {
        pattern("^(?<q>x)\\k<q>$").accepts("xx").rejects("x", "xy", "xxx");
        pattern("^(['\"])[^'\"]*\\1$").accepts("'a'", "\"\"").rejects("'a\"", "\"a'", "'");
        pattern("^\\d{4}([-/.])\\d\\d\\1\\d\\d$").accepts("2026-11-22", "2026/11/22").rejects("2026-11/22");
        pattern("^(?:([xy])\\1,?)+$").accepts("xx,yy,xx", "yyxx").rejects("xy", "xx,yx");
        pattern("^((x)|y)z\\1\\2$").accepts("xzxx", "yzy").rejects("xzx", "yzyx", "xzyy");
        pattern("^(\uD83D\uDE00|y)\\1$").accepts("\uD83D\uDE00\uD83D\uDE00").rejects("\uD83D\uDE00y");
        pattern("^(?:(?<n>x)|(?<n>y))z\\k<n>$").accepts("xzx", "yzy").rejects("xzy");
        pattern("^([ab])(?!\\1)[ab]$").accepts("ab", "ba").rejects("aa", "bb");
    }

    @Test
    void backReferenceToNothingMatchesNothing() {
        pattern("^(?:(x)|y)\\1$").accepts("y", "xx").rejects("x", "yx", "xy");
        pattern("^(x)?\\1$").accepts("", "xx").rejects("x");
        pattern("^\\1(x)$").accepts("x").rejects("xx");
        pattern("^(x\\1)$").accepts("x").rejects("xx");
        pattern("^(?!(x)y)\\1x$").accepts("x").rejects("xx");
    }

    @Test
    void wordBoundaryLooksAtBothSides() {
        pattern("\\bmodel\\b")
                .accepts("model", "a model.", "(model)", "\u00E9model")
                .rejects("models", "amodel", "_model");
        pattern("\\Bodel").accepts("model").rejects("odel", "m odel");
        pattern("^\\b").accepts("x").rejects("", " x");
        pattern("^\\B$").accepts("").rejects("x");
        pattern("(?:\\bx\\b ?)+y").accepts("x y", "x x y", "x x  x y").rejects("xy", "xx y");
    }

    @Test
    void lookaheadIsAConditionOnTheRest() {
        pattern("^(?=.*\\d)(?=.*[a-z]).{4,}$").accepts("abc1", "1234x").rejects("abcd", "1234", "a1", "ab1\nxxxx");
        pattern("^(?!admin$)[a-z]+$").accepts("adminx", "user", "admi").rejects("admin", "");
        pattern("^(?!.*--)[a-z-]+$").accepts("a-b").rejects("a--b");
        pattern("x(?=y)").accepts("xy", "xxy").rejects("x", "xz");
        pattern("x(?!y)").accepts("x", "xz", "xyx").rejects("xy", "");
        pattern("^(?:(?!foo).)*$").accepts("", "fo", "bar").rejects("foo", "xxfooyy");
        pattern("^(?:x(?=.*y$)|z)+y?$").accepts("xxzy", "zzz").rejects("xz", "y", "xy\n");
        pattern("^(?!(?!x))x?$").accepts("x").rejects("");
        pattern("^(?=x|y)[^]{2}$").accepts("xz", "y\n").rejects("zx");
        pattern("^(?=x)*y$").accepts("y").rejects("xy");
        pattern("^(?=x){2}.$").accepts("x").rejects("y");
    }

    @Test
    void lookbehindIsAConditionOnWhatWasBefore() {
        pattern("(?<=y+)z").accepts("yz", "yyz", "xyz").rejects("xz", "z");
        pattern("(?<!\\d)\\d{3}(?!\\d)").accepts("123", "x123x", "12 345").rejects("1234", "12");
        pattern("(?<=^|,)x").accepts("x", "y,x").rejects("yx");
        pattern("(?<=x(?=yz).)z").accepts("xyz").rejects("xz", "yz", "xyyz");
        pattern("(?<!x(?!yy)..)z$").accepts("z", "xyyz", "yyz").rejects("xyxz");
        pattern("(?<=\\$)\\d+$").accepts("$5").rejects("5", "$x5");
        pattern("(?<=(?<!a)b)c").accepts("bc", "bbc").rejects("abc", "c");
        pattern("x(?<=y)").rejects("x", "yx", "xy");
    }

    @Test
    void characterMayBeEscapedInManyWays() {
        pattern("^\\u0041\\x42\\u{43}\\u{00044}$").accepts("ABCD");
        pattern("^\\cI\\cj\\0$").accepts("\t\n\0").rejects("\\cI\\cj\\0");
        pattern("^\\t\\n\\v\\f\\r$").accepts("\t\n\u000B\f\r");
        pattern("^\\-\\@\\ \\_\\/\\.\\^$").accepts("-@ _/.^");
        pattern("^\\0$").accepts("\0").rejects("0");
        pattern("^\0$").accepts("\0").rejects("x");
        pattern("^\\\u00e9$").accepts("\u00e9");
        pattern("^\"\\);x\\('\\\\$").accepts("\");x('\\");
    }

    @Test
    void textIsCodePoints() {
        pattern("^[\uD83D\uDE00]$").accepts("\uD83D\uDE00").rejects("\uD83D", "\uDE00", "\uD83D\uDE01");
        pattern("^\\u{1F600}$").accepts("\uD83D\uDE00").rejects("u", "uuu");
        pattern("^\\uD83D\\uDE00$").accepts("\uD83D\uDE00");
        pattern("^\\uD83D").accepts("\uD83D", "\uD83Dx").rejects("\uD83D\uDE00");
        pattern("\\uDE00$").accepts("\uDE00", "x\uDE00").rejects("\uD83D\uDE00");
        pattern("^(?:\\uD83D)\\uDE00").rejects("\uD83D\uDE00", "\uD83D");
        pattern("^.$").accepts("\uD83D\uDE00", "\uD83D").rejects("\uDE00\uD83D");
        pattern("^\uD83D\uDE00{2}$").accepts("\uD83D\uDE00\uD83D\uDE00").rejects("\uD83D\uDE00\uDE00");
        pattern("^[\\u{10000}-\\u{10FFFF}]$").accepts("\uD800\uDC00", "\uDBFF\uDFFF").rejects("\uFFFF", "\uD800");
        pattern("^[\\uD83D\\uDE00-\\uD83D\\uDE02]$").accepts("\uD83D\uDE01").rejects("\uD83D\uDE03", "\uDE00");
    }

    @Test
    void propertiesAreThoseOfUnicode() {
        pattern("^\\p{Script=Greek}$").accepts("\u03B2", "\u1F00").rejects("b", "\u0342");
        pattern("^\\p{scx=Grek}$").accepts("\u03B2", "\u0342").rejects("b");
        pattern("^\\p{L}$").accepts("b", "\u00DF", "\u4E2D", "\uD835\uDD1F").rejects("1", "_", "\uD835");
        pattern("^\\p{Lu}\\p{Ll}\\p{Nd}$").accepts("Ax0", "\u0391\u03B1\u0660").rejects("xA0");
        pattern("^\\p{Letter}[^\\p{Letter}\\s]$").accepts("a1").rejects("ab", "a ");
        pattern("^\\P{L}[\\P{Lu}]$").accepts("1a").rejects("aa", "1A");
        pattern("^\\p{General_Category=Decimal_Number}$").accepts("7").rejects("x");
        pattern("^\\p{Alphabetic}\\p{White_Space}\\p{Emoji_Presentation}$").accepts("a \uD83D\uDE00").rejects("abc");
        pattern("^\\p{Any}$").accepts("x", "\uD83D", "\uD83D\uDE00").rejects("");
    }

    @Test
    void caseMatters() {
        pattern("^bar$").accepts("bar").rejects("Bar", "BAR");
    }

    @Test
    void tableIsTheSameOnEveryMachine() {
        // the tables are part of generated code, and generated code is the same on every JDK
        assertThat(table("^[0-9][0-9][0-9]$")).isEqualTo(")%%&#S$-#'#$'%&##");
        assertThat(table("^(a|b|c)*$")).isEqualTo("&%%&#aH$&#(#$%#");
        assertThat(table("")).isEqualTo("%$$$#");
        assertThat(table("[]")).isEqualTo("%$#$#");
        assertThat(table("\\bx|\\p{Lu}(?!y)").hashCode()).isEqualTo(-822526074);
    }

    @Test
    void patternsOfOneMeaningHaveOneTable() {
        assertThat(Patterns.compile("^(?:b|a)+$")).isEqualTo(Patterns.compile("^[ab](a|b)*$"));
        assertThat(Patterns.compile("a*")).isEqualTo(Patterns.compile(""));
        assertThat(Patterns.compile("\\b\\B")).isEqualTo(Patterns.compile("[]"));
        assertThat(Patterns.compile("x.{6}")).isEqualTo(Patterns.compile("x(?=.{6})"));
        assertThat(Patterns.compile("^a$")).isNotEqualTo(Patterns.compile("^b$"));
    }

    @Test
    void literalsHoldTheWholeTable() {
        CompiledPattern.Table large = (CompiledPattern.Table) Patterns.compile("^.*x.{12}$");
        List<String> literals = large.literals();

        assertThat(literals).hasSize(2);
        assertThat(literals.get(0)).hasLength(65_535);
        assertThat(String.join("", literals)).isEqualTo(large.text());
        assertThat(large.text()).matches("[#-~&&[^\\\\]]*");
        assertThat(TextAutomaton.of(literals.toArray(String[]::new)).matches("yyx123456789012")).isTrue();
        assertThat(TextAutomaton.of(literals.toArray(String[]::new)).matches("yyx12345678901")).isFalse();
    }

    private static String table(String pattern) {
        return ((CompiledPattern.Table) Patterns.compile(pattern)).text();
    }

    private static Language pattern(String pattern) {
        return new Language(pattern, Patterns.compile(pattern));
    }

    /** Asks the automaton here, and the one that the runtime reads from its table. */
    private record Language(String pattern, CompiledPattern compiled) {

        Language accepts(String... texts) {
            return check(true, texts);
        }

        Language rejects(String... texts) {
            return check(false, texts);
        }

        private Language check(boolean expected, String... texts) {
            assertWithMessage(pattern).that(compiled).isInstanceOf(CompiledPattern.Table.class);
            CompiledPattern.Table table = (CompiledPattern.Table) compiled;
            TextAutomaton runtime = TextAutomaton.of(table.text());
            for (String text : texts) {
                assertWithMessage("%s on \"%s\"", pattern, text).that(table.matches(text)).isEqualTo(expected);
                assertWithMessage("table of %s on \"%s\"", pattern, text)
                        .that(runtime.matches(text))
                        .isEqualTo(expected);
            }
            return this;
        }
    }
}
