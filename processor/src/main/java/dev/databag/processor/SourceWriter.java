package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Writes the generated files, each with the annotated package as its one originating element, which is what lets Gradle
 * compile incrementally.
 */
final class SourceWriter {
    static final String GENERATED = "dev.databag.Generated";

    private final ProcessingEnvironment environment;
    private final AnnotatedPackage annotated;
    private final Diagnostics diagnostics;
    private final Printer printer;
    private final SelfCheck selfCheck;

    SourceWriter(
            ProcessingEnvironment environment,
            AnnotatedPackage annotated,
            Diagnostics diagnostics,
            Printer printer,
            SelfCheck selfCheck) {
        this.environment = environment;
        this.annotated = annotated;
        this.diagnostics = diagnostics;
        this.printer = printer;
        this.selfCheck = selfCheck;
    }

    /** Makes the text of a file; what it gets wrong, the self-check has to find. */
    interface Printer {
        String print(JavaFile file);
    }

    void write(List<JavaFile> files) {
        for (JavaFile file : files) {
            String name = file.packageName() + "." + file.typeSpec().name();
            try (Writer out = environment
                    .getFiler()
                    .createSourceFile(name, annotated.element())
                    .openWriter()) {
                out.write(printer.print(file));
                selfCheck.expect(annotated, file);
            } catch (FilerException e) {
                if (isGenerated(name)) {
                    environment
                            .getMessager()
                            .printMessage(Kind.NOTE, "the databags of " + annotated.declaration().packageName() + " are there already");
                    for (JavaFile existing : files) {
                        selfCheck.expectAmongSources(annotated, existing);
                    }
                    return;
                }
                taken(name);
            } catch (IOException e) {
                diagnostics.error("cannot-write", name + " could not be written: " + e, "look at the output directory");
                return;
            }
        }
    }

    /** Whether the type is one of ours among the sources: the Maven goal ran before javac. */
    private boolean isGenerated(String name) {
        TypeElement type = environment.getElementUtils().getTypeElement(name);
        if (type == null) {
            return false;
        }
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
            if (annotation.getQualifiedName().contentEquals(GENERATED)) {
                return true;
            }
        }
        return false;
    }

    private void taken(String name) {
        diagnostics.error(
                "name-taken",
                "there is a type " + name + ", and a databag or a definition of the schemas needs that name",
                "rename it, or move it into another package: this one is for generated types");
    }
}
