package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The official JSON Schema Test Suite through everything: each case's schema is a file of its own, reached from a key of
 * a databag; the generated code decides.
 */
class GeneratedSuiteTest {
    private static final int BATCH = 150;

    /** Groups about what the design leaves out, counted apart: their refusals are meant. */
    private static final Set<String> APART = Set.of(
            "dynamicRef",
            "unevaluatedItems",
            "unevaluatedProperties",
            "vocabulary",
            "refRemote",
            "recursiveRef",
            "optional/dynamicRef",
            "optional/refOfUnknownKeyword",
            "optional/cross-draft");

    /** Optional groups that contradict what we claim, with the reason. */
    private static final Map<String, String> UNCLAIMED = Map.of(
            "optional/zeroTerminatedFloats", "draft-04 let 1.0 be no integer; every later draft and every peer disagree",
            "optional/unicode", "\\d and \\w are ASCII in ECMA-262, whatever the flag: optional/ecmascript-regex says so too",
            "optional/content", "contentSchema is asserted here: that is what a databag is");

    /** What became of the tests of one group of one draft. */
    private static final class Count {
        int passed;
        int refused;
        final List<String> wrong = new ArrayList<>();
    }

    private final Map<String, Count> counts = new TreeMap<>();

    /** Tests whose schema refers to an address, mostly that of a metaschema. */
    private int remote;

    @Test
    void everyVerdictIsTheSuites(@TempDir Path directory) throws Exception {
        List<OfficialSuite.Case> cases = OfficialSuite.read().cases();
        List<OfficialSuite.Case> accepted = new ArrayList<>();
        for (OfficialSuite.Case suiteCase : cases) {
            Set<String> refusals = schema(suiteCase).refusals();
            if (refusals.equals(Set.of("remote-ref"))) {
                remote += suiteCase.tests().size();
            } else if (!refusals.isEmpty()) {
                count(suiteCase).refused += suiteCase.tests().size();
            } else {
                accepted.add(suiteCase);
            }
        }
        for (int start = 0; start < accepted.size(); start += BATCH) {
            run(accepted.subList(start, Math.min(start + BATCH, accepted.size())), directory.resolve("b" + start));
        }
        report(cases.size());
    }

    private Count count(OfficialSuite.Case suiteCase) {
        return counts.computeIfAbsent(suiteCase.draft() + " " + suiteCase.group(), key -> new Count());
    }

    private static GeneratedCases.Schema schema(OfficialSuite.Case suiteCase) {
        return new GeneratedCases.Schema(suiteCase.schema(), suiteCase.assertsFormats());
    }

    private void run(List<OfficialSuite.Case> cases, Path directory) throws Exception {
        List<GeneratedCases.Schema> schemas =
                cases.stream().map(GeneratedSuiteTest::schema).toList();
        try (GeneratedCases generated = GeneratedCases.compile(schemas, directory)) {
            for (int i = 0; i < cases.size(); i++) {
                judge(cases.get(i), generated, i);
            }
        }
    }

    private void judge(OfficialSuite.Case suiteCase, GeneratedCases generated, int number) {
        for (OfficialSuite.Test test : suiteCase.tests()) {
            Object decoded = generated.decode(number, test.data());
            if (GeneratedCases.isReady(decoded) == test.valid()) {
                count(suiteCase).passed++;
            } else {
                count(suiteCase).wrong.add(suiteCase.description() + " / " + test.description() + ": " + decoded);
            }
        }
    }

    private void report(int cases) {
        List<String> wrong = new ArrayList<>();
        Map<String, int[]> totals = new TreeMap<>();
        counts.forEach((name, count) -> {
            String draft = name.substring(0, name.indexOf(' '));
            String group = name.substring(name.indexOf(' ') + 1);
            boolean required = !group.startsWith("optional/");
            String kind = APART.contains(group) ? "apart" : required ? "required" : UNCLAIMED.containsKey(group) ? "unclaimed" : "optional";
            int[] total = totals.computeIfAbsent(draft + " " + kind, key -> new int[3]);
            total[0] += count.passed;
            total[1] += count.refused;
            total[2] += count.wrong.size();
            if (count.refused > 0 || !count.wrong.isEmpty()) {
                System.out.println("suite " + name + ": passed " + count.passed + ", refused " + count.refused
                        + ", wrong " + count.wrong.size());
            }
            if (!kind.equals("unclaimed")) {
                count.wrong.forEach(text -> wrong.add(name + ": " + text));
            }
        });
        totals.forEach((name, total) -> System.out.println(
                "suite in all, " + name + ": passed " + total[0] + ", refused " + total[1] + ", wrong " + total[2]));
        System.out.println("suite in all, remote references: refused " + remote);
        assertThat(wrong).isEmpty();
        totals.forEach((name, total) -> {
            int all = total[0] + total[1] + total[2];
            if (name.endsWith("required")) {
                assertWithMessage(name + " refused").that(total[1] * 100).isAtMost(all * 2);
            } else if (name.endsWith("optional")) {
                assertWithMessage(name + " refused").that(total[1] * 100).isAtMost(all * 10);
            }
        });
        assertThat(cases).isGreaterThan(1_000);
    }
}
