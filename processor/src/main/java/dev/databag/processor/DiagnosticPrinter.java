package dev.databag.processor;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic.Kind;

/**
 * Prints through the compiler: into the JSON file where the compiler can, else at the annotation's value with the place
 * in the text. That text always has the path, because ECJ shows no position for anything about a package.
 */
final class DiagnosticPrinter {
    private static final String BUG_TAG = "internal-error";
    private static final int FRAMES = 5;

    private final ProcessingEnvironment environment;
    private final Declaration declaration;

    DiagnosticPrinter(ProcessingEnvironment environment, Declaration declaration) {
        this.environment = environment;
        this.declaration = declaration;
    }

    void print(Diagnostics diagnostics) {
        for (Diagnostic diagnostic : diagnostics.shown()) {
            Kind kind = diagnostic.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
            if (diagnostic.place() instanceof Place.InDeclaration in) {
                print(kind, traced(diagnostic).text(), value(in));
            } else if (!printedInFile(kind, diagnostic)) {
                print(kind, diagnostic.text(), AnnotationMembers.written(declaration.mirror(), declaration.schemasMember()));
            }
        }
    }

    private boolean printedInFile(Kind kind, Diagnostic diagnostic) {
        try {
            return isJavac(environment) && JsonFilePrinter.print(environment, kind, laidOut(diagnostic.message()), diagnostic.place());
        } catch (RuntimeException | LinkageError e) {
            // It rests on how javac is made, and a place in the text is good enough.
            return false;
        }
    }

    private Diagnostic traced(Diagnostic diagnostic) {
        List<String> trace = new ArrayList<>(diagnostic.trace());
        trace.add("in " + declaration);
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.tag(),
                diagnostic.place(),
                diagnostic.fact(),
                trace,
                diagnostic.advice());
    }

    private Optional<AnnotationValue> value(Place.InDeclaration place) {
        String[] members = place.member().split("\\.", 2);
        Optional<AnnotationValue> value = AnnotationMembers.written(declaration.mirror(), members[0]);
        if (place.element() == Place.InDeclaration.ALL) {
            return value;
        }
        Optional<AnnotationValue> element = value.filter(list -> list.getValue() instanceof List)
                .map(list -> (AnnotationValue) ((List<?>) list.getValue()).get(place.element()));
        return members.length == 1
                ? element
                : element.flatMap(nested -> AnnotationMembers.written((AnnotationMirror) nested.getValue(), members[1]));
    }

    /** A mistake of ours: said where the user can act on it, with what we need to find it. */
    void printBug(Throwable bug) {
        StringBuilder text = new StringBuilder("[" + BUG_TAG + "] Databag failed with ").append(bug);
        StackTraceElement[] frames = bug.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n  at ").append(frames[i]);
        }
        text.append("\n  in ").append(declaration);
        text.append("\n  this is a mistake of Databag's, not of yours: please report it with this text and the schemas");
        print(Kind.ERROR, text.toString(), Optional.empty());
    }

    private void print(Kind kind, String text, Optional<AnnotationValue> value) {
        environment
                .getMessager()
                .printMessage(kind, laidOut(text), declaration.annotated(), declaration.mirror(), value.orElse(null));
    }

    /** javac indents what follows the first line by itself. */
    private String laidOut(String text) {
        return isJavac(environment) ? text.replace("\n  ", "\n") : text;
    }

    private static boolean isJavac(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("com.sun.tools.javac.");
    }
}
