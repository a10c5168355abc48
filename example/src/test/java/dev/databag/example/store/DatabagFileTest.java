package dev.databag.example.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are databags, and what is said of those that are none. */
class DatabagFileTest {

    @Test
    void objectOfStringsIsDatabag() {
        assertThat(DatabagFile.parse("{}")).isEmpty();
        assertThat(DatabagFile.parse(" {\"a\": \"1\", \"b\": \"[\\\"\\u00f6\\\"]\"}\n"))
                .containsExactly("a", "1", "b", "[\"\u00f6\"]");
    }

    @Test
    void textIsReadBackAsItWas() {
        Map<String, String> databag = Map.of("a", "\ud83d\ude00 \\ \"\n\u0000\u2028", "\u00f6", "");

        assertThat(DatabagFile.parse(DatabagFile.text(databag))).isEqualTo(databag);
    }

    @Test
    void otherJsonIsNone() {
        assertThat(assertThrows(IllegalArgumentException.class, () -> DatabagFile.parse("[]")))
                .hasMessageThat()
                .isEqualTo("a databag is a JSON object of strings, this is an array");
        assertThat(assertThrows(IllegalArgumentException.class, () -> DatabagFile.parse("{\"port\": 1}")))
                .hasMessageThat()
                .isEqualTo("a databag is a JSON object of strings, but 'port' is a number");
    }

    @Test
    void missingFileIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("none.json");

        assertThat(assertThrows(IllegalArgumentException.class, () -> DatabagFile.read(file)))
                .hasMessageThat()
                .startsWith("cannot read " + file);
    }
}
