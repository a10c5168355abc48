package dev.databag.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;

/**
 * Finds the directory of package-info.java when javac was started without a source path. Loaded only then: other
 * compilers have no Trees.
 */
final class SourceDirectory {
    private SourceDirectory() {}

    static Optional<Path> of(PackageElement annotated, ProcessingEnvironment environment) {
        TreePath path = Trees.instance(environment).getPath(annotated);
        if (path == null) {
            return Optional.empty();
        }
        URI uri = path.getCompilationUnit().getSourceFile().toUri();
        return "file".equals(uri.getScheme()) ? Optional.ofNullable(Path.of(uri).getParent()) : Optional.empty();
    }
}
