package dev.databag.processor;

import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.diagnostic.Severity;
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
    private final ProcessingEnvironment environment;
    private final AnnotatedPackage annotated;

    DiagnosticPrinter(ProcessingEnvironment environment, AnnotatedPackage annotated) {
        this.environment = environment;
        this.annotated = annotated;
    }

    void print(Diagnostics diagnostics) {
        for (Diagnostic diagnostic : diagnostics.shown()) {
            Kind kind = diagnostic.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
            if (diagnostic.place() instanceof Place.InDeclaration in) {
                print(kind, annotated.declaration().traced(diagnostic).text(), value(in));
            } else if (!printedInFile(kind, diagnostic)) {
                print(kind, diagnostic.text(), schemas());
            }
        }
    }

    private Optional<AnnotationValue> schemas() {
        return AnnotationMembers.written(annotated.mirror(), annotated.declaration().schemasMember());
    }

    private boolean printedInFile(Kind kind, Diagnostic diagnostic) {
        try {
            return isJavac(environment) && JsonFilePrinter.print(environment, kind, laidOut(diagnostic.message()), diagnostic.place());
        } catch (RuntimeException | LinkageError e) {
            // It rests on how javac is made, and a place in the text is good enough.
            return false;
        }
    }

    private Optional<AnnotationValue> value(Place.InDeclaration place) {
        String[] members = place.member().split("\\.", 2);
        Optional<AnnotationValue> value = AnnotationMembers.written(annotated.mirror(), members[0]);
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
        print(Kind.ERROR, Pipeline.textOf(bug, annotated.declaration()));
    }

    /** At the declaration, which is all that there is to point at. */
    void print(Kind kind, String text) {
        print(kind, text, Optional.empty());
    }

    private void print(Kind kind, String text, Optional<AnnotationValue> value) {
        environment
                .getMessager()
                .printMessage(kind, laidOut(text), annotated.element(), annotated.mirror(), value.orElse(null));
    }

    /** javac indents what follows the first line by itself. */
    private String laidOut(String text) {
        return isJavac(environment) ? text.replace("\n  ", "\n") : text;
    }

    static boolean isJavac(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("com.sun.tools.javac.");
    }
}
