package dev.databag.processor.pattern;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.Range;
import dev.databag.json.TextAutomaton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/** Compares with engines that others wrote. A failure is run again with {@code -Ddatabag.seed=...}. */
class RandomPatternTest {

    private static final int PATTERNS = 3_000;
    private static final int TEXTS = 10;

    private final Random random = random();

    @Test
    void agreesWithJavaUtilRegex() {
        int compared = 0;
        for (int count = 0; count < PATTERNS; count++) {
            RandomPattern pattern = RandomPattern.next(random);
            Optional<CompiledPattern.Table> compiled = table(pattern.ecma());
            if (compiled.isEmpty()) {
                continue;
            }
            CompiledPattern.Table table = compiled.get();
            TextAutomaton automaton = TextAutomaton.of(table.text());
            for (String text : texts()) {
                boolean matches = automaton.matches(text);
                assertThat(table.matches(text)).isEqualTo(matches);
                Optional<Boolean> other = javaMatches(pattern.java(), text);
                if (other.isPresent()) {
                    assertWithMessage("%s on %s", pattern.ecma(), json(text))
                            .that(matches)
                            .isEqualTo(other.get());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(PATTERNS * TEXTS * 3 / 4);
    }

    @Test
    void agreesWithEcmaScript() throws IOException {
        try (Node node = Node.start()) {
            for (int count = 0; count < PATTERNS; count++) {
                String pattern = RandomPattern.next(random).ecma();
                List<String> texts = texts();
                String verdicts = node.verdicts(pattern, texts);
                Optional<CompiledPattern.Table> table = table(pattern);
                if (table.isPresent() && !verdicts.equals(Node.TOO_SLOW)) {
                    assertWithMessage("%s on %s", pattern, json(texts))
                            .that(Node.UNICODE + verdicts(table.get(), texts))
                            .isEqualTo(verdicts);
                }
            }
        }
    }

    /** Empty where a pattern is too large, which one in ten thousand of these is. */
    private static Optional<CompiledPattern.Table> table(String pattern) {
        CompiledPattern compiled = Patterns.compile(pattern);
        if (compiled instanceof CompiledPattern.Refused refused) {
            assertWithMessage(pattern).that(refused.cause()).isEqualTo(CompiledPattern.Cause.TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of((CompiledPattern.Table) compiled);
    }

    /** Pieces of patterns; a number sign becomes the number of a group. */
    private static final String[] REFERRING = {
        "(a|b)", "(a?)", "([ab]c?)", "(?:(a)|b)", "(?:(a)|(b)|c)", "(a)?", "(a|bc)??", "\\#", "\\#", "\\#", "(?=\\#)",
        "(?!\\#)", "(?:c\\#)*", "(?:(a|b)\\#)*", "(?:(a|b)\\#|c)+", "(a\\#b?)", "((a)|b)", "(?=(a)\\#)", "(?!(a|b)\\#)",
        "(?<=\\#)", "(?<!\\#)", "c", "[abc]", ".", "|", "^", "$", "(a|b){1}", "(){2}", "(a{1,2})", "(?:(a)|\\#)*",
        "(?:(a|b)c\\#|(b)){2}", "(?<n>a|c)", "\\k<n>"
    };

    @Test
    void backReferencesAgreeWithEcmaScript() throws IOException {
        try (Node node = Node.start()) {
            int compared = 0;
            for (int count = 0; count < PATTERNS; count++) {
                String pattern = referring();
                List<String> texts = new ArrayList<>();
                while (texts.size() < TEXTS) {
                    texts.add(letters());
                }
                String verdicts = node.verdicts(pattern, texts);
                CompiledPattern compiled = Patterns.compile(pattern);
                // engines before ECMA-262 of 2025 do not know two groups of one name
                if (!verdicts.startsWith(Node.UNICODE)) {
                    continue;
                } else if (compiled instanceof CompiledPattern.Table table) {
                    assertWithMessage("%s on %s", pattern, json(texts))
                            .that(Node.UNICODE + verdicts(table, texts))
                            .isEqualTo(verdicts);
                    compared++;
                } else {
                    assertWithMessage(pattern)
                            .that(((CompiledPattern.Refused) compiled).cause())
                            .isNotEqualTo(CompiledPattern.Cause.INVALID);
                }
            }
            assertThat(compared).isGreaterThan(PATTERNS / 4);
        }
    }

    private String referring() {
        StringBuilder pattern = new StringBuilder();
        for (int length = 2 + random.nextInt(6); length > 0; length--) {
            pattern.append(REFERRING[random.nextInt(REFERRING.length)]);
        }
        int groups = (int) Pattern.compile("\\((?!\\?)|\\(\\?<n").matcher(pattern).results().count();
        while (pattern.indexOf("#") >= 0) {
            int place = pattern.indexOf("#");
            pattern.replace(place, place + 1, String.valueOf(1 + random.nextInt(Math.max(groups, 1))));
        }
        return pattern.toString();
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            letters.append("abc".charAt(random.nextInt(3)));
        }
        return letters.toString();
    }

    /** Pieces of patterns, in any order: most are refused by someone. */
    private static final String[] SOUP = {
        "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "(?<m>", "[", "]", "[^", "{", "}", "*", "+", "?", "|",
        "^", "$", ".", "\\", "\\b", "\\B", "\\d", "\\w", "\\S", "\\u", "\\x", "\\c", "\\0", "\\1", "\\k<n>", "\\p{L}",
        "\\P{Lu}", "\\p{", "{1}", "{2,1}", "{1,2}", "{,2}", "{2,}", "0", "1", "a", "b", "u", "x", "k", "-", "-", ",",
        ":", "=", "!", "<", ">", "\u00e9", "\uD83D\uDE00", "\uD83D", "41", "0061", "{7}", "n", "/", "&", "_", "@", " ",
        "\\uD83D", "\\uDE00", "\\u{1f600}", "\\-", "\\]", "\\a", "\\Z", "i", "(?i", "P"
    };

    @Test
    void soupIsReadOrRefusedAtAPlaceInIt() {
        for (int count = 0; count < 20_000; count++) {
            String soup = soup();
            if (Patterns.compile(soup) instanceof CompiledPattern.Refused refused) {
                assertWithMessage(soup).that(refused.offset()).isIn(Range.closed(0, soup.length()));
                assertWithMessage(soup).that(refused.fact()).matches("[ -~]+[^.]");
            }
        }
    }

    @Test
    void soupIsReadAsEcmaScriptReadsIt() throws IOException {
        try (Node node = Node.start()) {
            for (int count = 0; count < 10_000; count++) {
                String soup = soup();
                List<String> texts = texts();
                String verdicts = node.verdicts(soup, texts);
                CompiledPattern compiled = Patterns.compile(soup);
                boolean invalid = compiled instanceof CompiledPattern.Refused refused
                        && refused.cause() == CompiledPattern.Cause.INVALID;
                boolean unicode = verdicts.startsWith(Node.UNICODE);
                if (unicode && compiled instanceof CompiledPattern.Table table) {
                    assertWithMessage("%s on %s", json(soup), json(texts))
                            .that(Node.UNICODE + verdicts(table, texts))
                            .isEqualTo(verdicts);
                } else if (unicode) {
                    assertWithMessage(json(soup)).that(invalid).isFalse();
                }
            }
        }
    }

    private static Random random() {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("RandomPatternTest: -Ddatabag.seed=" + seed);
        return new Random(seed);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        while (texts.size() < TEXTS) {
            texts.add(RandomPattern.text(random));
        }
        return texts;
    }

    private String soup() {
        StringBuilder soup = new StringBuilder();
        for (int length = 1 + random.nextInt(7); length > 0; length--) {
            soup.append(SOUP[random.nextInt(SOUP.length)]);
        }
        return soup.toString();
    }

    private static String verdicts(CompiledPattern.Table table, List<String> texts) {
        TextAutomaton automaton = TextAutomaton.of(table.text());
        StringBuilder verdicts = new StringBuilder();
        texts.forEach(text -> verdicts.append(automaton.matches(text) ? '1' : '0'));
        return verdicts.toString();
    }

    /** Empty where java.util.regex can not say, or takes too long to say it. */
    private static Optional<Boolean> javaMatches(String pattern, String text) {
        // the JDK looks behind by chars, not by code points, and misses what ends in a pair of surrogates
        boolean pairs = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
        if (pattern.contains("(?<") && pairs) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(pattern).matcher(new Impatient(text)).find());
        } catch (PatternSyntaxException lookbehind) {
            assertThat(lookbehind.getDescription())
                    .startsWith("Look-behind group does not have an obvious maximum length");
            return Optional.empty();
        } catch (Impatient.Exhausted slow) {
            return Optional.empty();
        }
    }

    /** A text that can be read only so often: java.util.regex has no other brake. */
    private static final class Impatient implements CharSequence {

        static final class Exhausted extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        private final String text;
        private int left = 2_000_000;

        Impatient(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A JavaScript engine, where there is one. */
    private static final class Node implements AutoCloseable {

        static final String UNICODE = "u";
        static final String TOO_SLOW = "slow";

        /**
         * Answers each line {@code [pattern, [text, ...]]} with u or, if only Annex B allows the pattern, b, and then a
         * digit for each text. It tries the start of each code point, as the specification has it: V8 tries the middle
         * of a pair as well.
         */
        private static final String SCRIPT =
                """
                const vm = require('vm');
                const step = (text, index) => (text.codePointAt(index) > 0xFFFF ? 2 : 1);
                globalThis.test = () => texts.map(text => {
                  for (let index = 0; index <= text.length; index += step(text, index)) {
                    regex.lastIndex = index;
                    if (regex.test(text)) return '1';
                  }
                  return '0';
                }).join('');
                const script = new vm.Script('test()');
                require('readline').createInterface({input: process.stdin}).on('line', line => {
                  const [pattern, texts] = JSON.parse(line);
                  let mode = 'u';
                  try {
                    globalThis.regex = new RegExp(pattern, 'uy');
                  } catch (notUnicode) {
                    mode = 'b';
                    try {
                      globalThis.regex = new RegExp(pattern, 'y');
                    } catch (invalid) {
                      console.log('invalid');
                      return;
                    }
                  }
                  globalThis.texts = texts;
                  try {
                    console.log(mode + script.runInThisContext({timeout: 500}));
                  } catch (timeout) {
                    console.log('slow');
                  }
                });
                """;

        private final Process process;
        private final Writer questions;
        private final BufferedReader answers;

        private Node(Process process) {
            this.process = process;
            this.questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII);
            this.answers =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        }

        static Node start() {
            Optional<Node> node = find();
            assumeTrue(node.isPresent(), "there is no node here to compare with");
            return node.get();
        }

        private static Optional<Node> find() {
            try {
                return Optional.of(new Node(new ProcessBuilder("node", "-e", SCRIPT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()));
            } catch (IOException noNode) {
                return Optional.empty();
            }
        }

        String verdicts(String pattern, List<String> texts) throws IOException {
            questions.write("[" + json(pattern) + "," + json(texts) + "]\n");
            questions.flush();
            return answers.readLine();
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    private static String json(List<String> texts) {
        return texts.stream().map(RandomPatternTest::json).toList().toString();
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\'
                ? String.valueOf((char) unit)
                : "\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }
}
