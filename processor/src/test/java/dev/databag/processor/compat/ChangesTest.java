package dev.databag.processor.compat;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Changes that people make, and what is said about each: {@code changes.txt} has the two databags of each and the whole
 * text. With {@code -Ddatabag.update=true} the file is written again.
 */
class ChangesTest {
    private static final Path FILE = Path.of("src/test/resources/compat/changes.txt");

    @Test
    void everyChangeIsToldAsExpected() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("# ")) {
                told.append(told.isEmpty() ? "" : "\n").append(lines.get(i)).append('\n');
                told.append(lines.get(i + 1)).append('\n').append(lines.get(i + 2)).append('\n');
                told.append(told(lines.get(i + 1).substring("old ".length()), lines.get(i + 2).substring("new ".length())));
            }
        }
        if (Boolean.getBoolean("databag.update")) {
            Files.writeString(FILE, told);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(FILE));
    }

    private static String told(String older, String newer) {
        Verdict verdict = Compatibility.compare(Versions.app("old.json", older), Versions.app("new.json", newer));
        StringBuilder told = new StringBuilder();
        for (Difference difference : verdict.databags().get(0).differences()) {
            told.append(difference.grade().words()).append(" [").append(difference.kind().tag()).append("] ");
            told.append(difference.path()).append('\n');
            told.append("  ").append(difference.onNewReaders().sentence()).append('\n');
            told.append("  ").append(difference.onOldReaders().sentence()).append('\n');
        }
        return told.isEmpty() ? "no difference\n" : told.toString();
    }
}
