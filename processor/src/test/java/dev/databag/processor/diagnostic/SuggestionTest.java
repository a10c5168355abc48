package dev.databag.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
    private static final List<String> WORDS =
            List.of("description", "required", "enum", "title", "type", "minimum", "maximum", "minItems");

    @Test
    void nearWordIsSuggested() {
        assertThat(Suggestion.nearest("discription", WORDS)).isEqualTo(Optional.of("description"));
        assertThat(Suggestion.nearest("requierd", WORDS)).isEqualTo(Optional.of("required"));
        assertThat(Suggestion.nearest("Enum", WORDS)).isEqualTo(Optional.of("enum"));
        assertThat(Suggestion.nearest("tpye", WORDS)).isEqualTo(Optional.of("type"));
        assertThat(Suggestion.nearest("minitems", WORDS)).isEqualTo(Optional.of("minItems"));
    }

    @Test
    void farWordIsNot() {
        assertThat(Suggestion.nearest("ge", WORDS)).isEqualTo(Optional.empty());
        assertThat(Suggestion.nearest("example", WORDS)).isEqualTo(Optional.empty());
        assertThat(Suggestion.nearest("", WORDS)).isEqualTo(Optional.empty());
        assertThat(Suggestion.nearest("d".repeat(10_000), WORDS)).isEqualTo(Optional.empty());
    }

    @Test
    void turkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(Suggestion.nearest("MINITEMS", WORDS)).isEqualTo(Optional.of("minItems"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
