package dev.databag.example;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.databag.Decoded;
import dev.databag.example.store.DatabagFile;
import dev.databag.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the real tracing libraries wrote, and what they made of odd databags. The recordings are not ours to publish;
 * without the directory that the system property {@code databag.corpus} names, these tests are skipped.
 */
class RealDatabagsTest {

    private static final Path RECORDINGS = Path.of(System.getProperty("databag.corpus", ""), "tracing-databags.json");

    @TestFactory
    Stream<DynamicTest> everyDatabagMeansWhatItsWriterMeant() throws IOException {
        return forEach(emitted(), Emitted::name, it -> assertThat(it.type.read(it.databag))
                .hasValue(withoutNulls(it.meaning)));
    }

    @TestFactory
    Stream<DynamicTest> everyDatabagIsWrittenWithTheSameBytes() throws IOException {
        return forEach(emitted(), Emitted::name, it -> {
            if (it.holdsNull()) {
                // The one exception: see docs/wire.md.
                assertThat(it.type.read(it.type.rewritten(it.databag))).isEqualTo(it.type.read(it.databag));
            } else {
                assertThat(it.type.rewritten(it.databag)).isEqualTo(it.databag);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> writingTheSameDataChangesNothing() throws IOException {
        return forEach(emitted(), Emitted::name, it -> assertThat(
                        it.type.changes(it.databag, it.databag).changes())
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyDatabagWithoutDataIsAbsent() throws IOException {
        return forEach(
                recorded("emitted").filter(it -> isDatabag(it) && databag(it).isEmpty()),
                it -> text(it, "case"),
                it -> assertThat(typeOf(it).decode(Map.of()).reason())
                        .isEqualTo("nothing published yet: waiting for receivers"));
    }

    @TestFactory
    Stream<DynamicTest> ourVerdictIsThatOfTheRealReaderOrDocumented() throws IOException {
        return forEach(judged(), Judged::name, it -> {
            Decoded<?> ours = it.type.decode(it.databag);
            if (!Difference.between(it.reader, it.databag, ours)) {
                assertWithMessage("%s", ours.reason())
                        .that(ours.value().isPresent())
                        .isEqualTo(it.ready);
            }
        });
    }

    /** The differences that docs/why.md gives reasons for, in the order of its table. */
    private enum Difference {
        NOT_JSON {
            @Override
            boolean is(String reader, Map<String, String> databag, Decoded<?> ours) {
                return databag.values().stream().anyMatch(text -> text.matches("(?s).*\\b(NaN|Infinity)\\b.*"));
            }
        },
        NO_PORT {
            @Override
            boolean is(String reader, Map<String, String> databag, Decoded<?> ours) {
                return violationsAt(".port", ours);
            }
        },
        NUMBER_FOR_TEXT {
            @Override
            boolean is(String reader, Map<String, String> databag, Decoded<?> ours) {
                return (reader.contains("v0_p8") || reader.contains("pydantic1"))
                        && (violationsAt("host", ours) || violationsAt(".url", ours))
                        && ours.violations().stream().allMatch(it -> it.found().equals("a number"));
            }
        },
        HALF_SURROGATE {
            @Override
            boolean is(String reader, Map<String, String> databag, Decoded<?> ours) {
                return ours.value().isPresent()
                        && databag.values().stream().anyMatch(text -> text.matches("(?si).*\\\\ud[8-f].*"));
            }
        },
        FOREIGN_KEY {
            @Override
            boolean is(String reader, Map<String, String> databag, Decoded<?> ours) {
                return reader.contains("v0_p8") && ours.value().isPresent() && databag.size() > 2;
            }
        },
        ODD_PATH {
            @Override
            boolean is(String reader, Map<String, String> databag, Decoded<?> ours) {
                return violationsAt(".path", ours);
            }
        };

        abstract boolean is(String reader, Map<String, String> databag, Decoded<?> ours);

        static boolean between(String reader, Map<String, String> databag, Decoded<?> ours) {
            return Stream.of(values()).anyMatch(difference -> difference.is(reader, databag, ours));
        }

        static boolean violationsAt(String place, Decoded<?> ours) {
            return !ours.violations().isEmpty()
                    && ours.violations().stream().allMatch(it -> it.path().endsWith(place));
        }
    }

    private record Emitted(String name, DatabagType<?> type, Map<String, String> databag, JsonValue meaning) {

        boolean holdsNull() {
            return !withoutNulls(meaning).equals(meaning);
        }
    }

    private record Judged(String reader, String name, DatabagType<?> type, Map<String, String> databag, boolean ready) {}

    /** One test for each, or one that is skipped where there are no recordings. */
    private static <T> Stream<DynamicTest> forEach(Stream<T> recorded, Function<T, String> name, Consumer<T> test) {
        return Files.exists(RECORDINGS)
                ? recorded.map(it -> dynamicTest(name.apply(it), () -> test.accept(it)))
                : Stream.of(dynamicTest("no recordings", () -> abort("no recordings of real databags: " + RECORDINGS)));
    }

    private static Stream<Emitted> emitted() throws IOException {
        return recorded("emitted")
                .filter(it -> isDatabag(it) && !databag(it).isEmpty())
                .map(it -> new Emitted(
                        text(it, "case"),
                        typeOf(it),
                        databag(it),
                        it.members().get("decoded")));
    }

    private static Stream<Judged> judged() throws IOException {
        Map<String, JsonValue> readers =
                recordings().members().getOrDefault("judged", JsonValue.of(Map.of())).members();
        return readers.entrySet().stream().flatMap(reader -> reader.getValue().elements().stream()
                .map(it -> new Judged(
                        reader.getKey(),
                        reader.getKey() + "/" + text(it, "case"),
                        readBy(reader.getKey()),
                        databag(it),
                        isReady(it.members()))));
    }

    private static boolean isReady(Map<String, JsonValue> judged) {
        return judged.getOrDefault("is_ready", judged.get("is_requirer_ready")).bool();
    }

    private static Stream<JsonValue> recorded(String group) throws IOException {
        return recordings().members().getOrDefault(group, JsonValue.of(List.of())).elements().stream();
    }

    private static JsonValue recordings() throws IOException {
        return Files.exists(RECORDINGS)
                ? JsonValue.parse(Files.readString(RECORDINGS, UTF_8))
                : JsonValue.of(Map.of());
    }

    /** A writer that failed has recorded none. */
    private static boolean isDatabag(JsonValue recorded) {
        return recorded.members().get("databag").kind() == JsonValue.Kind.OBJECT;
    }

    /** The recordings name the interface as {@code v1(+external_url)} where the writer went beyond its schema. */
    private static DatabagType<?> typeOf(JsonValue emitted) {
        return DatabagType.of(text(emitted, "interface").substring(0, 2), text(emitted, "from"));
    }

    private static DatabagType<?> readBy(String reader) {
        String version = reader.startsWith("v0_") ? "v0" : reader.startsWith("v1_") ? "v1" : "v2";
        return DatabagType.of(version, reader.contains("requirer_databags") ? "requirer" : "provider");
    }

    private static Map<String, String> databag(JsonValue recorded) {
        return DatabagFile.parse(recorded.members().get("databag").toString());
    }

    private static String text(JsonValue object, String member) {
        return object.members().get(member).string();
    }

    private static JsonValue withoutNulls(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                value.members().forEach((name, member) -> {
                    if (member.kind() != JsonValue.Kind.NULL) {
                        members.put(name, withoutNulls(member));
                    }
                });
                yield JsonValue.of(members);
            }
            case ARRAY -> JsonValue.of(List.copyOf(
                    value.elements().stream().map(RealDatabagsTest::withoutNulls).toList()));
            case STRING, NUMBER, BOOLEAN, NULL -> value;
        };
    }
}
