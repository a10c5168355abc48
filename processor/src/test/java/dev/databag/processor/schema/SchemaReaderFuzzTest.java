package dev.databag.processor.schema;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostic;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Located.Part;
import dev.databag.processor.diagnostic.Located.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, reading it ends in a tree and at most one syntax mistake, and agrees with Jackson. */
final class SchemaReaderFuzzTest {
    private static final ObjectMapper ORACLE = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String PIECES = "{}[],:\"\\/abtnue0123.-+E \n\r\t#'\u0000\u00e9\u2028\uD83D\uDE00\uFEFF";

    private final long seed = Long.getLong("databag.seed", 2026);
    private final Random random = new Random(seed);

    @BeforeEach
    void printSeed() {
        System.out.println("SchemaReaderFuzzTest seed " + seed);
    }

    @Test
    void mutatedJsonIsReadAsJacksonReadsIt() {
        for (int round = 0; round < 30_000; round++) {
            String json = mutated(value(3));
            Diagnostics diagnostics = new Diagnostics();
            SchemaDocument document = SchemaReader.read(SchemaSource.of("fuzz.json", json), diagnostics);
            List<String> tags =
                    diagnostics.all().stream().map(Diagnostic::tag).toList();
            if (json.startsWith("\uFEFF") || tags.contains("duplicate-key") || tags.contains("number-too-large") || !UTF_8.newEncoder().canEncode(json)) {
                continue;
            }
            try {
                JsonNode expected = ORACLE.readTree(json);
                assertWithMessage(json).that(tags.isEmpty() || expected.isMissingNode()).isTrue();
                if (tags.isEmpty()) {
                    assertWithMessage(json).that(JsonText.of(document.root())).isEqualTo(expected.toString());
                }
            } catch (JsonProcessingException e) {
                assertWithMessage(json).that(tags).hasSize(1);
                assertWithMessage(json).that(document.isWhole()).isFalse();
            }
        }
    }

    @Test
    void anyBytesAreReadToTheEnd() {
        for (int round = 0; round < 30_000; round++) {
            byte[] bytes = mutated(value(2)).getBytes(UTF_8);
            for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Diagnostics diagnostics = new Diagnostics();
            SchemaReader.read(SchemaSource.of("fuzz.json", "fuzz.json", bytes, Optional.empty()), diagnostics);
            for (Diagnostic diagnostic : diagnostics.shown()) {
                assertThat(diagnostic.text()).startsWith("fuzz.json:");
            }
        }
    }

    @Test
    void everyPointerIsFoundWhereItsValueStands() throws Exception {
        for (int round = 0; round < 300; round++) {
            String json = value(5);
            Diagnostics diagnostics = new Diagnostics();
            SchemaDocument document = SchemaReader.read(SchemaSource.of("fuzz.json", json), diagnostics);
            if (diagnostics.hasErrors()) {
                continue;
            }
            List<Spot> spots = new ArrayList<>();
            collect(document.root(), JsonPointer.empty(), spots);
            List<Integer> offsets = document.offsetsOf(spots);
            for (int i = 0; i < spots.size(); i++) {
                Spot spot = spots.get(i);
                // A number is cut out: Jackson wants a space behind one that is alone.
                String rest = json.substring(offsets.get(i)).replaceFirst("^(-?[0-9.e]+)(?s:.*)", "$1");
                JsonNode found = ORACLE.readerFor(JsonNode.class)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(rest);
                if (spot.part() == Part.NAME) {
                    assertThat(found.textValue()).isEqualTo(spot.pointer().last().getMatchingProperty());
                } else {
                    assertThat(found.toString()).isEqualTo(JsonText.of(document.at(spot.pointer()).orElseThrow()));
                }
            }
        }
    }

    private void collect(JsonValue value, JsonPointer pointer, List<Spot> spots) {
        spots.add(new Spot(pointer, Part.VALUE));
        if (value.kind() == JsonValue.Kind.OBJECT) {
            value.members().forEach((name, member) -> {
                JsonPointer inner = pointer.appendProperty(name);
                spots.add(new Spot(inner, Part.NAME));
                collect(member, inner, spots);
            });
        } else if (value.kind() == JsonValue.Kind.ARRAY) {
            for (int i = 0; i < value.elements().size(); i++) {
                collect(value.elements().get(i), pointer.appendIndex(i), spots);
            }
        }
    }

    private String mutated(String json) {
        StringBuilder text = new StringBuilder(json);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean() && at < text.length()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return text.toString();
    }

    private String value(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        return switch (kind) {
            case 0 -> string();
            case 1 -> Integer.toString(random.nextInt(2000) - 1000);
            case 2 -> (random.nextInt(200) - 100) + ".5" + (random.nextBoolean() ? "e" + random.nextInt(9) : "");
            case 3 -> "true";
            case 4 -> "false";
            case 5 -> "null";
            case 6 -> container(depth, '[', ']');
            default -> container(depth, '{', '}');
        };
    }

    private String container(int depth, char start, char end) {
        StringBuilder text = new StringBuilder().append(start).append(space());
        for (int i = 0, size = random.nextInt(5); i < size; i++) {
            text.append(i == 0 ? "" : "," + space());
            if (start == '{') {
                text.append(string()).append(space()).append(':').append(space());
            }
            text.append(value(depth - 1)).append(space());
        }
        return text.append(end).toString();
    }

    private String space() {
        return " \n\r\t".substring(0, random.nextInt(3)).repeat(random.nextInt(2));
    }

    private String string() {
        StringBuilder text = new StringBuilder("\"");
        String[] pieces = {"a", "b", "\\\"", "\\\\", "\\u0061", "/", "~", "\u00e9", "{", "]", "\\ud83d\\ude00", "0", "1"};
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.append('"').toString();
    }
}
