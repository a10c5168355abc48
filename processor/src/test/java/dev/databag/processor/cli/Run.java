package dev.databag.processor.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** A run of the program in a directory: what it printed and how it ended. */
record Run(int code, String out, String err) {

    /** Without colours. */
    static Run of(Path directory, String... arguments) {
        return of(directory, "", Ansi.OFF, arguments);
    }

    static Run of(Path directory, String in, Ansi ansi, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = DatabagCommand.run(
                directory,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ansi,
                arguments);
        return new Run(
                code,
                out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"),
                err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /** The output with the directory's own name left out, as a user sees it who works there. */
    Run in(Path directory) {
        String prefix = directory.toAbsolutePath().toString().replace('\\', '/');
        List<String> shown = List.of(out, err);
        return new Run(
                code,
                shown.get(0).replace(prefix + "/", "").replace(prefix, "."),
                shown.get(1).replace(prefix + "/", "").replace(prefix, "."));
    }

    static void write(Path directory, String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
