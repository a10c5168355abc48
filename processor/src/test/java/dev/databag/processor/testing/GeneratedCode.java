package dev.databag.processor.testing;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.writing.InterfaceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The source files of one or more interfaces, and what javac and javadoc make of them. */
public final class GeneratedCode {
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** What the schemas become; an error about them fails the test. */
    public static GeneratedCode of(SchemaTexts schemas) {
        Diagnostics diagnostics = new Diagnostics();
        RelationInterface relation = schemas.read(diagnostics);
        if (diagnostics.hasErrors()) {
            throw new AssertionError(String.join("\n", schemas.messages()));
        }
        return new GeneratedCode().and(new InterfaceWriter().write(relation, false));
    }

    public static GeneratedCode of(List<JavaFile> files) {
        return new GeneratedCode().and(files);
    }

    public GeneratedCode and(List<JavaFile> files) {
        for (JavaFile file : files) {
            sources.put(file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java", file.toString());
        }
        return this;
    }

    /** Each file's text by its path: {@code com/example/ProviderAppData.java}. */
    public Map<String, String> sources() {
        return sources;
    }

    /** What javac says with every lint on, warnings included; empty when it is content. */
    public List<String> lint() {
        return compile(new Memory());
    }

    /** The classes; a warning of javac fails the test. */
    public ClassLoader load() {
        Memory memory = new Memory();
        List<String> messages = compile(memory);
        if (!messages.isEmpty()) {
            throw new AssertionError(String.join("\n", messages));
        }
        return memory.loader();
    }

    private List<String> compile(Memory memory) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        try (JavaFileManager files = memory.over(javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.US_ASCII))) {
            // Class files of libraries on the test's own path have annotations that are not there: -classfile.
            List<String> options =
                    List.of("-proc:none", "--release", "17", "-Xlint:all,-classfile", "-Werror", "-encoding", "US-ASCII",
                            "-Xmaxerrs", "1000", "-Xmaxwarns", "1000");
            boolean done = javac.getTask(printed, files, diagnostics, options, null, inputs()).call();
            List<String> messages = messages(diagnostics);
            if (!done && messages.isEmpty()) {
                messages.add("javac failed: " + printed);
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What javadoc says with every check of comments on; empty when it is content.
     *
     * @param pages where the pages go, which nobody reads
     */
    public List<String> doclint(Path pages) {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        try (StandardJavaFileManager files =
                javadoc.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.US_ASCII)) {
            files.setLocationFromPaths(DocumentationTool.Location.DOCUMENTATION_OUTPUT, List.of(pages));
            List<String> options = List.of(
                    "-Xdoclint:all", "-Xwerror", "-quiet", "-encoding", "US-ASCII", "--release", "17",
                    "-Xmaxwarns", "1000", "-Xmaxerrs", "1000");
            boolean done = javadoc.getTask(printed, files, diagnostics, null, options, inputs()).call();
            List<String> messages = messages(diagnostics);
            if (!done && messages.isEmpty()) {
                messages.add("javadoc failed: " + printed);
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> diagnostics) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
                JavaFileObject source = diagnostic.getSource();
                messages.add(diagnostic.getKind() + " " + (source == null ? "" : source.getName() + ":")
                        + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT));
            }
        }
        return messages;
    }

    private List<JavaFileObject> inputs() {
        List<JavaFileObject> inputs = new ArrayList<>();
        sources.forEach((path, text) -> inputs.add(new Source(path, text)));
        return inputs;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Where javac writes. */
    private static final class Memory {
        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        JavaFileManager over(JavaFileManager files) {
            return new ForwardingJavaFileManager<>(files) {
                @Override
                public JavaFileObject getJavaFileForOutput(
                        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                    return new Sink(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind, open(className));
                }
            };
        }

        private ByteArrayOutputStream open(String className) {
            return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
        }

        ClassLoader loader() {
            return new ClassLoader(GeneratedCode.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    ByteArrayOutputStream bytes = classes.get(name);
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
                }
            };
        }
    }

    private static final class Sink extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes;

        Sink(URI uri, Kind kind, ByteArrayOutputStream bytes) {
            super(uri, kind);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
