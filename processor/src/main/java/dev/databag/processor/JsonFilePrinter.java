package dev.databag.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.diagnostic.SourceText;
import dev.databag.processor.diagnostic.Visible;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Makes javac print a diagnostic inside a file that is not Java: with its line, the line's text and a caret.
 *
 * <p>{@link Trees#printMessage} takes the file from the compilation unit and the place from the tree, and asks neither for
 * anything else. So the tree is a real one, parsed from blanks and an empty class at the right offset, and the unit only
 * answers with the file. This is public API but not a promise, and exists in javac only: callers fall back to the
 * Messager on any exception, and load this class only when there is something to print.
 */
final class JsonFilePrinter {
    /** javac prints the line from its start, and as many blanks before its caret. */
    private static final int BEFORE_CARET = 500;

    private static final int AFTER_CARET = 80;

    private JsonFilePrinter() {}

    /** False when the place is one that javac would show badly, or not at all. */
    static boolean print(ProcessingEnvironment environment, Kind kind, String text, Place where) {
        if (!(where instanceof Place.InText place)
                || place.offset() == Place.InText.WHOLE
                || !(place.source().handle().orElse(null) instanceof URI uri)
                || uri.isOpaque()
                || Position.of(place.source().text(), place.offset()).column() > BEFORE_CARET) {
            return false;
        }
        JsonFile file = new JsonFile(uri, place.source(), place.offset());
        Trees.instance(environment).printMessage(kind, text, treeAt(place.offset()), unitOf(file));
        return true;
    }

    private static Tree treeAt(int offset) {
        JavaFileObject pad = new SimpleJavaFileObject(URI.create("mem:///Pad.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return " ".repeat(offset) + "class Pad {}";
            }
        };
        JavacTask parser = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, nothing -> {}, List.of("-proc:none"), null, List.of(pad));
        try {
            return parser.parse().iterator().next().getTypeDecls().get(0);
        } catch (IOException e) {
            throw new IllegalStateException("javac does not parse an empty class", e);
        }
    }

    private static CompilationUnitTree unitOf(JavaFileObject file) {
        return (CompilationUnitTree) Proxy.newProxyInstance(
                JsonFilePrinter.class.getClassLoader(),
                new Class<?>[] {CompilationUnitTree.class},
                (unit, method, arguments) -> {
                    if (method.getName().equals("getSourceFile")) {
                        return file;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    /**
     * The text that was read, up to the end of the line that is shown: javac would decode the file again, in the encoding
     * of the Java sources, and print a line of any length.
     */
    private static final class JsonFile extends SimpleJavaFileObject {
        private final SourceText source;
        private final int offset;

        JsonFile(URI uri, SourceText source, int offset) {
            super(uri, Kind.OTHER);
            this.source = source;
            this.offset = offset;
        }

        @Override
        public String getName() {
            return source.path();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            String text = source.text();
            int end = offset;
            while (end < text.length() && end - offset < AFTER_CARET && "\r\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String cut = end - offset == AFTER_CARET ? "..." : "";
            return Visible.units(text.substring(0, end)) + cut;
        }
    }
}
