package dev.databag.json;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.ReadOptions;
import dev.databag.Violation;
import org.junit.jupiter.api.Test;

class JsonWordsTest {
    private enum Version {
        TWO,
        FOUR,
        LATEST,
        ON
    }

    private static final JsonWords<Version> WORDS = JsonWords.of(Version.values(), "2", "4", "\"latest\"", "true");

    @Test
    void wordsAreEqualAsJson() {
        assertThat(WORDS.find(JsonValue.parse("2.0"))).isEqualTo(Version.TWO);
        assertThat(WORDS.find(JsonValue.parse("40e-1"))).isEqualTo(Version.FOUR);
        assertThat(WORDS.find(JsonValue.parse("\"latest\""))).isEqualTo(Version.LATEST);
        assertThat(WORDS.find(JsonValue.parse("true"))).isEqualTo(Version.ON);
        assertThat(WORDS.find(JsonValue.parse("\"2\""))).isNull();
        assertThat(WORDS.find(JsonValue.parse("1"))).isNull();
    }

    @Test
    void constantIsWrittenAsTheSchemaSpellsIt() {
        JsonWriter out = new JsonWriter();

        out.raw("[");
        for (Version version : Version.values()) {
            out.element();
            out.constant(WORDS, version);
        }
        out.raw("]");

        assertThat(out.text()).isEqualTo("[2, 4, \"latest\", true]");
    }

    @Test
    void constantIsRead() {
        JsonReader in = new JsonReader("[4.0, \"latest\"]", ReadOptions.STRICT);

        assertThat(in.beginArray("")).isTrue();
        assertThat(in.nextElement()).isTrue();
        assertThat(in.constant(WORDS, "p.json#/enum")).isEqualTo(Version.FOUR);
        assertThat(in.nextElement()).isTrue();
        assertThat(in.constant(WORDS, "p.json#/enum")).isEqualTo(Version.LATEST);
        assertThat(in.nextElement()).isFalse();
        assertThat(in.violations()).isEmpty();
    }

    @Test
    void unknownWordIsNamed() {
        assertThat(violation("\"oldest\""))
                .isEqualTo("JSON: expected one of 2, 4, \"latest\", true, found \"oldest\" (p.json#/enum)");
        assertThat(violation("3"))
                .isEqualTo("JSON: expected one of 2, 4, \"latest\", true, found 3 (p.json#/enum)");
        assertThat(violation("[\"secret\"]"))
                .isEqualTo("JSON: expected one of 2, 4, \"latest\", true, found a list (p.json#/enum)");
    }

    private static String violation(String text) {
        JsonReader in = new JsonReader(text, ReadOptions.STRICT);
        assertThat(in.constant(WORDS, "p.json#/enum")).isNull();
        Violation violation = in.violations().get(0);
        return violation.message();
    }
}
