package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        List<Integer> accepted = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Set<String> refusals = refusals(cases.get(i), i);
            if (refusals.equals(Set.of("remote-ref"))) {
                remote += cases.get(i).tests().size();
            } else if (!refusals.isEmpty()) {
                count(cases.get(i)).refused += cases.get(i).tests().size();
            } else {
                accepted.add(i);
            }
        }
        for (int start = 0; start < accepted.size(); start += BATCH) {
            run(cases, accepted.subList(start, Math.min(start + BATCH, accepted.size())), directory.resolve("b" + start));
        }
        report(cases.size());
    }

    private Count count(OfficialSuite.Case suiteCase) {
        return counts.computeIfAbsent(suiteCase.draft() + " " + suiteCase.group(), key -> new Count());
    }

    private static Map<String, String> files(OfficialSuite.Case suiteCase, int number) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("provider.json", """
                {"type": "object", "properties": {"app": {"type": "object", "properties": {"case": {
                  "type": "string", "contentMediaType": "application/json",
                  "contentSchema": {"type": "object", "properties": {"value": {"$ref": "case-%d.json"}}}}}}}}
                """.formatted(number));
        files.put("case-" + number + ".json", suiteCase.schema());
        return files;
    }

    /** The tags of the errors, as the inner rooms give them; javac would say the same. */
    private static Set<String> refusals(OfficialSuite.Case suiteCase, int number) {
        Map<String, String> texts = files(suiteCase, number);
        SchemaFiles files = new SchemaFiles() {
            @Override
            public Optional<SchemaSource> find(String path) {
                return Optional.ofNullable(texts.get(path)).map(text -> SchemaSource.of(path, text));
            }

            @Override
            public List<String> tried(String path) {
                return List.of(path);
            }

            @Override
            public Optional<String> refusal(String path) {
                return path.startsWith("..") ? Optional.of("leads out") : Optional.empty();
            }
        };
        InterfaceOptions options = new InterfaceOptions(
                InterfaceOptions.Convention.AUTO, List.of(), suiteCase.assertsFormats(), false, false, Map.of(), "");
        Diagnostics diagnostics = new Diagnostics();
        SchemaDocument provider =
                SchemaReader.read(SchemaSource.of("provider.json", texts.get("provider.json")), diagnostics);
        Generator.DATABAGS.generate(
                new InterfaceDeclaration("p" + number, options), List.of(provider), files, diagnostics);
        return diagnostics.all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::tag)
                .collect(Collectors.toSet());
    }

    private void run(List<OfficialSuite.Case> cases, List<Integer> numbers, Path directory) throws Exception {
        Javac javac = new Javac(directory);
        for (int number : numbers) {
            String root = "src/p" + number + "/";
            javac.write(root + "package-info.java", """
                    @RelationInterface(value = "s", formats = %s)
                    package p%d;

                    import dev.databag.RelationInterface;
                    """.formatted(cases.get(number).assertsFormats(), number));
            files(cases.get(number), number).forEach((path, text) -> javac.write(root + "s/" + path, text));
        }
        Javac.Result result = javac.compile();
        assertWithMessage("javac").that(result.messages().stream().filter(text -> text.startsWith("ERROR"))).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {javac.path("out").toUri().toURL()}, GeneratedSuiteTest.class.getClassLoader())) {
            for (int number : numbers) {
                judge(cases.get(number), loader.loadClass("p" + number + ".ProviderAppData"));
            }
        }
    }

    private void judge(OfficialSuite.Case suiteCase, Class<?> type) throws Exception {
        Method decode = type.getMethod("decode", Map.class);
        for (OfficialSuite.Test test : suiteCase.tests()) {
            Object decoded = decode.invoke(null, Map.of("case", "{\"value\": " + test.data() + "}"));
            boolean valid = decoded.getClass().getSimpleName().equals("Ready");
            if (valid == test.valid()) {
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
