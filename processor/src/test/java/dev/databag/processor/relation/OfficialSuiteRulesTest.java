package dev.databag.processor.relation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.json.JsonValue;
import dev.databag.processor.OfficialSuite;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.schema.Schemas;
import dev.databag.processor.testing.SchemaTexts;
import dev.databag.rule.Assertion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The official suite, each schema as one rule. */
class OfficialSuiteRulesTest {
    private static final String NOT_ECMA = "in ECMA-262 \\w and \\d are ASCII, as optional/ecmascript-regex has it";

    /** What is not claimed, with the reason: a group, or a case of one. */
    private static final Map<String, String> UNCLAIMED = Map.of(
            "optional/zeroTerminatedFloats", "1.0 is an integer here in every draft",
            "optional/content", "contentMediaType alone asserts nothing, as in later drafts",
            "optional/unicode: unicode semantics should be used for all pattern matching", NOT_ECMA,
            "optional/unicode: unicode semantics should be used for all patternProperties matching", NOT_ECMA,
            "optional/unicode: unicode digits are more than 0 through 9", NOT_ECMA);

    /** What became of the tests of one keyword. */
    private static final class Count {
        int passed;
        int refused;
        int wrong;
        int unclaimed;
        final List<String> reasons = new ArrayList<>();

        void add(Count other) {
            passed += other.passed;
            refused += other.refused;
            wrong += other.wrong;
            unclaimed += other.unclaimed;
        }

        @Override
        public String toString() {
            return "passed %d, refused %d, wrong %d, not claimed %d".formatted(passed, refused, wrong, unclaimed);
        }
    }

    @Test
    void noVerdictIsWrong() {
        OfficialSuite suite = OfficialSuite.read();
        Map<String, Map<String, Count>> byDraft = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, String>> remotes = new TreeMap<>();
        for (OfficialSuite.Case written : suite.cases()) {
            Count count = byDraft.computeIfAbsent(written.draft(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(written.group(), key -> new Count());
            judge(written, remotes.computeIfAbsent(written.draft(), suite::remotes), count, wrong);
        }
        byDraft.forEach((draft, groups) -> {
            Count required = new Count();
            Count optional = new Count();
            groups.forEach((group, count) -> {
                (group.startsWith("optional/") ? optional : required).add(count);
                if (count.refused + count.wrong + count.unclaimed > 0) {
                    System.out.println("official suite, draft " + draft + " " + group + ": " + count);
                    count.reasons.stream().distinct().forEach(reason -> System.out.println("    " + reason));
                }
            });
            System.out.println("official suite, draft " + draft + ", required: " + required);
            System.out.println("official suite, draft " + draft + ", optional: " + optional);
        });

        assertWithMessage(String.join("\n", wrong)).that(wrong).isEmpty();
        assertThat(byDraft.keySet()).containsExactly("4", "7", "2019-09", "2020-12");
    }

    private static void judge(
            OfficialSuite.Case written, Map<String, String> remotes, Count count, List<String> wrong) {
        Optional<String> unclaimed = unclaimed(written);
        if (unclaimed.isPresent()) {
            count.unclaimed += written.tests().size();
            count.reasons.add(unclaimed.get());
            return;
        }
        Diagnostics diagnostics = new Diagnostics();
        String program = program(written, remotes, diagnostics);
        if (diagnostics.hasErrors()) {
            count.refused += written.tests().size();
            count.reasons.add(written.description() + ": " + errors(diagnostics));
            return;
        }
        Assertion assertion = Assertion.of(program);
        for (OfficialSuite.Test test : written.tests()) {
            if (assertion.accepts(JsonValue.parse(test.data())) == test.valid()) {
                count.passed++;
            } else {
                count.wrong++;
                wrong.add("draft %s %s: %s: %s: %s should be %s\n  %s\n  %s"
                        .formatted(
                                written.draft(),
                                written.group(),
                                written.description(),
                                test.description(),
                                test.data(),
                                test.valid() ? "valid" : "invalid",
                                written.schema(),
                                program));
            }
        }
    }

    private static Optional<String> unclaimed(OfficialSuite.Case written) {
        if (written.group().equals("content") && written.schema().contains("contentSchema")) {
            return Optional.of("contentSchema is asserted here");
        }
        return Optional.ofNullable(UNCLAIMED.get(written.group()))
                .or(() -> Optional.ofNullable(UNCLAIMED.get(written.group() + ": " + written.description())));
    }

    private static String program(OfficialSuite.Case written, Map<String, String> remotes, Diagnostics diagnostics) {
        Map<String, SchemaSource> mapped = new LinkedHashMap<>();
        remotes.forEach((address, text) -> mapped.put(address, SchemaSource.of(address, text)));
        Schemas schemas = new Schemas(SchemaTexts.of(Map.of()), mapped, false, false, diagnostics);
        SchemaSource source = SchemaSource.of("case.json", written.schema());
        JsonSchema root = schemas.add(SchemaReader.read(source, diagnostics));
        PatternReader patterns = new PatternReader(diagnostics);
        return new RuleWriter(schemas, patterns, written.assertsFormats(), diagnostics).program(root);
    }

    private static String errors(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(OfficialSuiteRulesTest::line)
                .collect(Collectors.joining("; "));
    }

    private static String line(Diagnostic diagnostic) {
        return "[" + diagnostic.tag() + "] " + diagnostic.fact();
    }
}
