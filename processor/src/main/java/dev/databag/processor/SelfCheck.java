package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.writing.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Compares what the compiler makes of generated files with what they were meant to be. Text of a schema that got out of
 * its string or comment has changed something: a member, an initialiser, a type, or the texts themselves. An error of
 * ours then ends the build before anything that it let through can run.
 */
final class SelfCheck {
    private static final String SELF_CHECK_TAG = "self-check";
    private static final String STALE_TAG = "stale-types";
    private static final int MOST_LINES = 5;

    private final ProcessingEnvironment environment;
    private final List<Expected> waiting = new ArrayList<>();

    SelfCheck(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Something to look at, and what to say when it differs. */
    private record Expected(AnnotatedPackage annotated, Outline plan, boolean ours) {}

    /** Notes a file that has been written, whose type is to be looked at when the compiler has read it. */
    void expect(AnnotatedPackage annotated, JavaFile file) {
        waiting.add(new Expected(annotated, Outline.of(file), true));
    }

    /** Notes a file that has not been written, since the Maven goal has written it before. */
    void expectAmongSources(AnnotatedPackage annotated, JavaFile file) {
        waiting.add(new Expected(annotated, Outline.of(file), false));
    }

    /** Looks at everything that has been noted, once: to be called in the next round. */
    void run() {
        if (waiting.isEmpty()) {
            return;
        }
        report(
                true,
                "[" + SELF_CHECK_TAG + "] generated code is not what was planned, and was not used",
                "text of a schema may have become code: please report this with the schemas, in private (SECURITY.md)");
        report(
                false,
                "[" + STALE_TAG + "] the generated types among the sources are not what the schemas say now",
                "generate them again, or delete them");
        waiting.clear();
    }

    /** Reports what differs of our files, or of theirs, package by package: the files of one stand together. */
    private void report(boolean ours, String fact, String advice) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Expected expected = waiting.get(i);
            if (expected.ours == ours) {
                List<String> found = compare(expected.plan);
                if (ours || found.isEmpty()) {
                    lines.addAll(found);
                } else {
                    lines.add("differs: " + expected.plan.name());
                }
            }
            boolean last = i + 1 == waiting.size() || waiting.get(i + 1).annotated != expected.annotated;
            if (last && !lines.isEmpty()) {
                report(expected.annotated, fact, lines, advice);
                lines.clear();
            }
        }
    }

    private List<String> compare(Outline plan) {
        List<String> lines = new ArrayList<>();
        TypeElement type = environment.getElementUtils().getTypeElement(plan.name());
        if (type == null) {
            return List.of("missing: " + plan.name());
        }
        CompiledMembers compiled = CompiledMembers.of(type);
        if (compiled.isUnresolved()) {
            return List.of();
        }
        Optional<SourceTexts> source = source(type);
        List<String> texts = source.isPresent() ? source.get().texts() : plan.texts();
        Outline actual = new Outline(plan.name(), compiled.all(), texts);
        if (source.isPresent()) {
            for (String other : source.get().others()) {
                lines.add("not planned: " + Visible.of(other) + " in " + plan.name());
            }
        }
        if (!actual.members().equals(plan.members())) {
            for (String member : difference(plan.members(), actual.members())) {
                lines.add("missing: " + member);
            }
            for (String member : difference(actual.members(), plan.members())) {
                lines.add("not planned: " + member);
            }
        }
        if (!actual.texts().equals(plan.texts())) {
            for (String text : difference(plan.texts(), actual.texts())) {
                lines.add("missing: the text " + Visible.quoted(text));
            }
            for (String text : difference(actual.texts(), plan.texts())) {
                lines.add("not planned: the text " + Visible.quoted(text) + " in " + plan.name());
            }
        }
        return lines;
    }

    private Optional<SourceTexts> source(TypeElement type) {
        if (!DiagnosticPrinter.isJavac(environment)) {
            return Optional.empty();
        }
        try {
            return SourceTexts.of(type, environment);
        } catch (RuntimeException | LinkageError e) {
            // A build tool's wrapper around javac has no Trees; the elements have been compared.
            return Optional.empty();
        }
    }

    private static List<String> difference(List<String> from, List<String> without) {
        List<String> left = new ArrayList<>(from);
        for (String line : without) {
            left.remove(line);
        }
        return left;
    }

    private void report(AnnotatedPackage annotated, String fact, List<String> lines, String advice) {
        StringBuilder text = new StringBuilder(fact);
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            text.append("\n  ").append(line);
        }
        if (lines.size() > MOST_LINES) {
            text.append("\n  and ").append(lines.size() - MOST_LINES).append(" more");
        }
        text.append("\n  in ").append(annotated.declaration()).append("\n  ").append(advice);
        new DiagnosticPrinter(environment, annotated).print(Kind.ERROR, text.toString());
    }
}
