package dev.databag.processor;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What the model of elements does not tell of a source file, by javac's syntax tree: texts in code, initialisers, and
 * other types in the file. Loaded only in javac: other compilers have no Trees.
 *
 * @param texts the values of all string literals
 * @param others initialiser blocks, anonymous classes and further types of the file, each in one line
 */
record SourceTexts(List<String> texts, List<String> others) {

    static Optional<SourceTexts> of(TypeElement type, ProcessingEnvironment environment) {
        TreePath path = Trees.instance(environment).getPath(type);
        if (path == null) {
            return Optional.empty();
        }
        SourceTexts found = new SourceTexts(new ArrayList<>(), new ArrayList<>());
        for (Tree declaration : path.getCompilationUnit().getTypeDecls()) {
            if (declaration != path.getLeaf()) {
                found.others.add(declaration instanceof ClassTree other ? "type " + other.getSimpleName() : line(declaration));
            }
        }
        new Scanner(found).scan(path.getLeaf(), null);
        return Optional.of(found);
    }

    private static String line(Tree tree) {
        return tree.toString().strip().lines().map(String::strip).reduce("", (all, line) -> all + " " + line).strip();
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final SourceTexts found;

        Scanner(SourceTexts found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getSimpleName().isEmpty()) {
                found.others.add(line(type));
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof BlockTree) {
                    found.others.add(line(member));
                }
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                found.texts.add((String) literal.getValue());
            }
            return null;
        }
    }
}
