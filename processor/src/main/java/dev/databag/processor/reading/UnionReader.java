package dev.databag.processor.reading;

import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Union.JsonKind;
import dev.databag.processor.relation.Union.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the variant of a union that a value is, and reads that. */
final class UnionReader {
    private final ValueReader values;

    UnionReader(ValueReader values) {
        this.values = values;
    }

    /** The first character tells the kinds apart, a word some objects; the rest is tried in order. */
    @Nullable Object read(Union union, JsonReader in) {
        Optional<JsonKind> kind = kind(in.kind());
        List<Variant> variants = union.variants().stream()
                .filter(variant -> kind.filter(variant.kind()::equals).isPresent())
                .toList();
        if (variants.isEmpty()) {
            in.none(expected(union), union.at());
            return null;
        }
        if (variants.size() == 1) {
            return variant(variants.get(0), in);
        }
        if (kind.get() == JsonKind.OBJECT && union.discriminator().isPresent()) {
            return byWord(union, variants, union.discriminator().get(), in);
        }
        int place = in.here();
        int before = in.problems();
        List<String> names = new ArrayList<>();
        for (Variant variant : variants) {
            Object value = variant(variant, in);
            if (value != null) {
                return value;
            }
            in.rewind(place, before);
            names.add(variant.javaName().substring(2));
        }
        in.none("one of " + String.join(", ", names), union.at());
        return null;
    }

    private @Nullable Object byWord(Union union, List<Variant> variants, String discriminator, JsonReader in) {
        String word = in.word(discriminator);
        List<String> all = new ArrayList<>();
        for (Variant variant : variants) {
            if (variant.words().contains(word)) {
                return variant(variant, in);
            }
            variant.words().forEach(known -> all.add(JsonValue.of(known).toString()));
        }
        String expected = "an object whose " + JsonValue.of(discriminator) + " is one of " + String.join(", ", all);
        in.none(expected, union.at());
        return null;
    }

    private @Nullable Object variant(Variant variant, JsonReader in) {
        int place = in.here();
        int before = in.problems();
        values.value(variant.slot(), in);
        if (variant.keepsRest() && variant.slot().type() instanceof FieldType.StructOf struct) {
            in.rest(values.names(values.type(struct.struct(), Struct.class)), place);
        }
        return in.problems() == before ? variant : null;
    }

    private static Optional<JsonKind> kind(char first) {
        return switch (first) {
            case '"' -> Optional.of(JsonKind.STRING);
            case '0' -> Optional.of(JsonKind.NUMBER);
            case 't' -> Optional.of(JsonKind.BOOLEAN);
            case '[' -> Optional.of(JsonKind.LIST);
            case '{' -> Optional.of(JsonKind.OBJECT);
            default -> Optional.empty();
        };
    }

    private static String expected(Union union) {
        return String.join(
                " or ",
                union.variants().stream()
                        .map(variant -> switch (variant.kind()) {
                            case STRING -> "a string";
                            case NUMBER -> "a number";
                            case BOOLEAN -> "true or false";
                            case LIST -> "a list";
                            case OBJECT -> "an object";
                        })
                        .distinct()
                        .toList());
    }
}
