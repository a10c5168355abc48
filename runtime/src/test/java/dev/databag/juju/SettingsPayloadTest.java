package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.databag.DatabagException;
import dev.databag.standin.GoYaml;
import dev.databag.standin.HostileText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What relation-set reads is what was meant, whatever a databag says. */
class SettingsPayloadTest {
    @Test
    void settingsAreOneLineOfJson() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("receivers", "[\"otlp_http\"]");
        settings.put("hostname", "");

        assertThat(payload(settings)).isEqualTo("{\"receivers\": \"[\\\"otlp_http\\\"]\", \"hostname\": \"\"}\n");
    }

    @Test
    void slashIsNotEscaped() {
        assertThat(payload(Map.of("url", "http://x/y"))).isEqualTo("{\"url\": \"http://x/y\"}\n");
    }

    @Test
    void controlsAndNonCharactersAreEscaped() {
        assertThat(payload(Map.of("a", "\0\n\t\u007f\u0080\u0085\u009f\u2028\ufeff\ufffe\uffff"))).isEqualTo("""
                {"a": "\\u0000\\u000a\\u0009\\u007f\\u0080\\u0085\\u009f\\u2028\\ufeff\\ufffe\\uffff"}
                """);
    }

    @Test
    void charactersBeyondTheBasicPlaneAreRaw() {
        assertThat(payload(Map.of("a", "\u00f6\ud83d\ude00"))).isEqualTo("{\"a\": \"\\u00f6\ud83d\ude00\"}\n");
    }

    @Test
    void keyOf1024CharactersIsWrittenAndReadWhateverItsForm() throws Exception {
        for (String key : new String[] {"k".repeat(1022), "k".repeat(1023), "k".repeat(1024), "\u00f6".repeat(1024)}) {
            assertThat(read(Map.of(key, "v"))).containsExactly(key, "v");
        }
        String faces = "\ud83d\ude00".repeat(1024);
        assertThat(read(Map.of(faces, "v"))).containsExactly(faces, "v");
    }

    @Test
    void keyOf1025CharactersIsRefused() {
        DatabagException e =
                assertThrows(DatabagException.class, () -> SettingsPayload.of(Map.of("k".repeat(1025), "secret")));

        assertThat(e)
                .hasMessageThat()
                .isEqualTo("kkkkkkkkkkkkkkkkkkkk...: expected a key of at most 1024 characters:"
                        + " Juju reads no longer one, found one of 1025");
    }

    @Test
    void loneSurrogatesAreRefusedAllAtOnce() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("high", "x\ud800");
        settings.put("low", "\udc00x");
        settings.put("swapped", "\udc00\ud800");
        settings.put("key\ud800", "fine");
        settings.put("good", "\ud83d\ude00");

        DatabagException e = assertThrows(DatabagException.class, () -> SettingsPayload.of(settings));

        assertThat(e).hasMessageThat().isEqualTo("""
                4 violations
                  high: expected text that has a UTF-8 form, found a lone surrogate
                  low: expected text that has a UTF-8 form, found a lone surrogate
                  swapped: expected text that has a UTF-8 form, found a lone surrogate
                  key?: expected text that has a UTF-8 form, found a lone surrogate""");
    }

    @Test
    void everyCharacterOfTheBasicPlaneArrives() throws Exception {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c < 0xFFFF; c++) {
            if (!Character.isSurrogate(c)) {
                text.append(c).append(' ');
            }
        }
        assertThat(read(Map.of("a", text.append('\uffff').toString())).get("a")).isEqualTo(text.toString());
    }

    @Test
    void longValueArrives() throws Exception {
        String value = "x \"\u00f6\ud83d\ude00\n".repeat(50_000);

        assertThat(read(Map.of("a", value))).containsExactly("a", value);
    }

    @Test
    void wordsThatYamlWouldTakeForOtherThingsArrive() throws Exception {
        for (String word : List.of("null", "~", "true", "1", "<<", "", "- x", "a: b", "#", "&x", "!!int 1", "---")) {
            assertThat(read(Map.of("key" + word, word))).containsExactly("key" + word, word);
            assertThat(read(Map.of(word, "value"))).containsExactly(word, "value");
        }
    }

    @Test
    void whatIsWrittenIsWhatWasMeant() throws Exception {
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("seed " + seed);
        HostileText texts = new HostileText(new Random(seed));
        for (int i = 0; i < 5_000; i++) {
            Map<String, String> settings = texts.settings();
            assertWithMessage("settings " + i + " of seed " + seed).that(read(settings)).isEqualTo(settings);
        }
    }

    private static Map<String, String> read(Map<String, String> settings) throws GoYaml.Refused {
        return GoYaml.read(SettingsPayload.of(settings));
    }

    private static String payload(Map<String, String> settings) {
        return new String(SettingsPayload.of(settings), StandardCharsets.UTF_8);
    }
}
