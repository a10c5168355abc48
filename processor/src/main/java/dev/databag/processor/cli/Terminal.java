package dev.databag.processor.cli;

import dev.databag.processor.diagnostic.Visible;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Where a command runs and prints. */
final class Terminal {
    private final Path directory;
    private final InputStream in;
    private final PrintWriter out;
    private final Ansi ansi;

    Terminal(Path directory, InputStream in, PrintWriter out, Ansi ansi) {
        this.directory = directory;
        this.in = in;
        this.out = out;
        this.ansi = ansi;
    }

    /** A path as the user wrote it, made into a file. */
    Path file(String written) {
        try {
            return directory.resolve(written).normalize();
        } catch (InvalidPathException e) {
            throw new UnusableException(Visible.quoted(written) + " is no path");
        }
    }

    /** Standard input. */
    InputStream in() {
        return in;
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** A text in a style of picocli's: {@code bold}, {@code fg(red)}. The text is never read as markup. */
    String styled(String style, String text) {
        if (!ansi.enabled() || text.isEmpty()) {
            return text;
        }
        Ansi.IStyle[] styles = Ansi.Style.parse(style);
        return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
    }
}
