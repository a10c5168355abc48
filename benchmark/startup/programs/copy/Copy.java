package copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes the sources that are in a directory: what any processor costs that generates as much. */
@SupportedAnnotationTypes("*")
@SupportedOptions("from")
public final class Copy extends AbstractProcessor {
    private boolean copied;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!copied) {
            copied = true;
            Path from = Path.of(processingEnv.getOptions().get("from"));
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (file.toString().endsWith(".java")) {
                        copy(file, from.relativize(file).toString());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private void copy(Path file, String name) throws IOException {
        String type = name.substring(0, name.length() - ".java".length()).replace('/', '.');
        try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
            out.write(Files.readString(file));
        }
    }
}
