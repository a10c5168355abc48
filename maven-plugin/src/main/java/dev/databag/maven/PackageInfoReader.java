package dev.databag.maven;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.databag.processor.Generation;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.Written;
import dev.databag.processor.diagnostic.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Parses {@code package-info.java} files and compiles nothing: neither a class path nor a module graph is needed, and what
 * is not built yet is not missed. The price is that only literals can be read.
 */
final class PackageInfoReader {
    private static final List<String> ASKING = List.of(Generation.TRACING_INTERFACE, Generation.RELATION_INTERFACE);

    private static final List<String> ANNOTATIONS =
            List.of(Generation.TRACING_INTERFACE, Generation.RELATION_INTERFACE, Generation.NULL_MARKED);

    private final List<DeclaredPackage> packages = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    private PackageInfoReader() {}

    /** The packages that ask for databags, and what keeps a file from being parsed. */
    record Declarations(List<DeclaredPackage> packages, List<Message> messages) {}

    /** @throws IllegalStateException when Java runs without its compiler */
    static Declarations read(List<Path> packageInfos) throws IOException {
        PackageInfoReader reader = new PackageInfoReader();
        if (!packageInfos.isEmpty()) {
            reader.parse(packageInfos);
        }
        return new Declarations(List.copyOf(reader.packages), List.copyOf(reader.messages));
    }

    private void parse(List<Path> packageInfos) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("this Java has no compiler: run Maven with a JDK");
        }
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) javac.getTask(
                    Writer.nullWriter(),
                    files,
                    this::report,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(packageInfos));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : units) {
                new UnitReader(unit, positions).read().ifPresent(packages::add);
            }
        }
    }

    private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null) {
            messages.add(new Message(
                    Severity.ERROR,
                    Path.of(diagnostic.getSource().toUri()).toString(),
                    (int) diagnostic.getLineNumber(),
                    (int) diagnostic.getColumnNumber(),
                    diagnostic.getMessage(Locale.ROOT)));
        }
    }

    /** One file. */
    private record UnitReader(CompilationUnitTree unit, SourcePositions positions) {

        Optional<DeclaredPackage> read() {
            Map<String, Written.Annotation> annotations = new LinkedHashMap<>();
            for (AnnotationTree annotation : unit.getPackageAnnotations()) {
                for (String name : ANNOTATIONS) {
                    if (isCalled(name, annotation.getAnnotationType().toString())) {
                        annotations.put(name, annotation(annotation));
                    }
                }
            }
            return Collections.disjoint(annotations.keySet(), ASKING) || unit.getPackageName() == null
                    ? Optional.empty()
                    : Optional.of(new DeclaredPackage(
                            unit.getPackageName().toString(),
                            Path.of(unit.getSourceFile().toUri()),
                            annotations));
        }

        /** Java's rules, as far as a file alone can tell: an import of the name hides one on demand. */
        private boolean isCalled(String qualified, String written) {
            if (written.equals(qualified)) {
                return true;
            }
            int dot = qualified.lastIndexOf('.');
            String home = qualified.substring(0, dot);
            String simple = qualified.substring(dot + 1);
            if (!written.equals(simple)) {
                return false;
            }
            boolean onDemand = unit.getPackageName() != null && unit.getPackageName().toString().equals(home);
            for (ImportTree imported : unit.getImports()) {
                String name = imported.getQualifiedIdentifier().toString();
                if (!imported.isStatic() && name.endsWith("." + simple)) {
                    return name.equals(qualified);
                }
                onDemand |= !imported.isStatic() && name.equals(home + ".*");
            }
            return onDemand;
        }

        private Written.Annotation annotation(AnnotationTree annotation) {
            Map<String, Written> members = new LinkedHashMap<>();
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree assignment) {
                    members.put(assignment.getVariable().toString(), value(assignment.getExpression()));
                } else {
                    members.put("value", value(argument));
                }
            }
            return new Written.Annotation(members, line(annotation), column(annotation));
        }

        private Written value(ExpressionTree tree) {
            int line = line(tree);
            int column = column(tree);
            if (tree instanceof ParenthesizedTree in) {
                return value(in.getExpression());
            }
            if (tree instanceof AnnotationTree nested) {
                return annotation(nested);
            }
            if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
                return new Written.Array(
                        array.getInitializers().stream().map(this::value).toList(), line, column);
            }
            if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return new Written.Text(text, line, column);
            }
            if (tree instanceof LiteralTree literal && literal.getValue() instanceof Boolean flag) {
                return new Written.Flag(flag, line, column);
            }
            if (tree instanceof IdentifierTree name) {
                return new Written.Name(name.getName().toString(), line, column);
            }
            if (tree instanceof MemberSelectTree name) {
                return new Written.Name(name.getIdentifier().toString(), line, column);
            }
            return new Written.Expression(line, column);
        }

        private int line(Tree tree) {
            return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        private int column(Tree tree) {
            return (int) unit.getLineMap().getColumnNumber(positions.getStartPosition(unit, tree));
        }
    }
}
