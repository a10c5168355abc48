package dev.databag.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A directory to compile in, with the runtime on the class path and one processor. */
final class Javac {
    private final Path directory;
    private final List<String> options = new ArrayList<>();
    private Supplier<Processor> processor = DatabagProcessor::new;

    Javac(Path directory) {
        this.directory = directory;
        write("out/.keep", "");
    }

    record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String printed) {
        /** {@code ERROR provider.json:3:5 text}, the place left out where there is none. */
        List<String> messages() {
            return diagnostics.stream().map(Result::message).toList();
        }

        private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String place = source == null
                    ? ""
                    : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ":"
                            + diagnostic.getColumnNumber() + " ";
            return diagnostic.getKind() + " " + place + diagnostic.getMessage(Locale.ROOT);
        }
    }

    /** A new one for each compilation, as javac wants it. */
    Javac with(Supplier<Processor> processor) {
        this.processor = processor;
        return this;
    }

    Javac options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** A file under the directory: sources under {@code src}. */
    Javac write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Javac write(String path, byte[] bytes) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declaration, in package com.example. */
    Javac declare(String annotation) {
        return write("src/com/example/package-info.java", """
                %s
                package com.example;

                import dev.databag.*;
                """.formatted(annotation));
    }

    Path path(String path) {
        return directory.resolve(path);
    }

    /** Compiles every Java file under {@code src}; {@code src} is also the source path. */
    Result compile() {
        return compile("-sourcepath", path("src").toString());
    }

    Result compile(String... more) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<Diagnostic<? extends JavaFileObject>> diagnostics = new ArrayList<>();
        List<String> all = new ArrayList<>(List.of("-d", path("out").toString()));
        if (!List.of(more).contains("-cp") && !options.contains("-cp")) {
            all.addAll(List.of("-cp", runtime()));
        }
        all.addAll(options);
        all.addAll(List.of(more));
        StringWriter printed = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(path("src"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            JavaCompiler.CompilationTask task = javac.getTask(
                    printed, files, diagnostics::add, all, null, files.getJavaFileObjectsFromPaths(java));
            task.setProcessors(List.of(processor.get()));
            return new Result(task.call(), diagnostics, printed.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the annotations are: the directory of classes, or the jar, of the runtime. */
    static String runtime() {
        return placeOf("dev.databag.TracingInterface");
    }

    /** Where the annotations of JSpecify are. */
    static String jspecify() {
        return placeOf("org.jspecify.annotations.NullMarked");
    }

    private static String placeOf(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
