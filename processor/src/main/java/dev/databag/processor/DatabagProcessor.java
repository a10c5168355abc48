package dev.databag.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Generates the databags of each package that is annotated with {@code @TracingInterface} or {@code @RelationInterface}.
 *
 * <p>The annotations are known by name only: the processor's path need not hold the runtime. Needs no option, and claims
 * its annotations, that of the generated types among them, since an unclaimed one is a warning under {@code -Xlint:all}.
 */
@AutoService(Processor.class)
public final class DatabagProcessor extends AbstractProcessor {
    private final Generator generator;
    private final SourceWriter.Printer printer;
    private Optional<SelfCheck> selfCheck = Optional.empty();

    public DatabagProcessor() {
        this(Generator.DATABAGS);
    }

    DatabagProcessor(Generator generator) {
        this(generator, JavaFile::toString);
    }

    DatabagProcessor(Generator generator, SourceWriter.Printer printer) {
        this.generator = generator;
        this.printer = printer;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Declaration.TRACING, Declaration.RELATION, SourceWriter.GENERATED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // After an error the compiler reads no more files, and there is nothing to run either.
        if (!round.errorRaised()) {
            selfCheck().run();
        }
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                // A generated type, or an error that javac reports itself: the others belong on packages only.
                if (element instanceof PackageElement annotated) {
                    process(AnnotatedPackage.of(annotated, annotation, processingEnv.getElementUtils()));
                }
            }
        }
        return !annotations.isEmpty();
    }

    private void process(AnnotatedPackage annotated) {
        Declaration declaration = annotated.declaration();
        DiagnosticPrinter messages = new DiagnosticPrinter(processingEnv, annotated);
        Diagnostics diagnostics = declaration.diagnostics();
        try {
            List<JavaFile> code = new Pipeline(generator)
                    .run(declaration, () -> SchemaPlaces.of(annotated.element(), processingEnv))
                    .code();
            new SourceWriter(processingEnv, annotated, diagnostics, printer, selfCheck()).write(code);
            messages.print(diagnostics);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            messages.print(diagnostics);
            messages.printBug(e);
        }
    }

    private SelfCheck selfCheck() {
        if (selfCheck.isEmpty()) {
            selfCheck = Optional.of(new SelfCheck(processingEnv));
        }
        return selfCheck.get();
    }
}
