package dev.databag.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which a command writes one section, between two comments, and leaves the rest alone. */
final class Document {
    private final Path file;

    Document(Path file) {
        this.file = file;
    }

    void write(String section, String text) throws IOException {
        String begin = "<!-- " + section + ": written by benchmark/" + section + " -->\n";
        String end = "<!-- end of " + section + " -->\n";
        String page = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n";
        int start = page.indexOf(begin);
        String written = begin + text.strip() + "\n" + end;
        if (start < 0) {
            page = page.stripTrailing() + "\n\n" + written;
        } else {
            int stop = page.indexOf(end, start) + end.length();
            page = page.substring(0, start) + written + page.substring(stop);
        }
        Files.writeString(file, page);
    }
}
