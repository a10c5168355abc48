package dev.databag.processor.description;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.json.JsonValue;
import dev.databag.processor.reading.DatabagDecoder;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Documentation;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Vocabulary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds an example of a key: what the schema shows, or what can be made of what it shows of the parts. Only a text that the
 * databag's reader accepts is an example.
 */
final class Examples {
    /** Values in one example; what is larger would not be read. */
    private static final int MOST = 500;

    /** Stands for a string of which nothing is known. */
    private static final String ANYTHING = "...";

    private final Types types;
    private final ShownValues shownValues;
    private final DatabagDecoder decoder;
    private final Set<TypeRef> inside = new HashSet<>();
    private int made;

    /** Whether what is being made holds a secret, so that nothing is taken from what schemas show of it. */
    private boolean holdsSecret;

    /** Whether it is one itself, so that not even a const is. */
    private boolean isSecret;

    Examples(RelationInterface relation, Databag databag, Types types, ShownValues shownValues) {
        this.types = types;
        this.shownValues = shownValues;
        decoder = new DatabagDecoder(relation, databag);
    }

    /** The text on the wire. */
    Optional<String> of(Field key) {
        List<String> candidates = new ArrayList<>();
        for (String shown : shown(key.documentation())) {
            if (key.encoding() == Encoding.TEXT || key.encoding() == Encoding.EITHER) {
                candidates.add(shown);
            }
            parsed(shown).ifPresent(value -> candidates.add(value.toString()));
            candidates.add(JsonValue.of(shown).toString());
        }
        made = 0;
        holdsSecret = key.holdsSecret();
        isSecret = key.secret();
        JsonValue value = value(key.slot(), key.wireName());
        boolean text = value.kind() == JsonValue.Kind.STRING && key.encoding() != Encoding.JSON_STRING;
        candidates.add(text ? value.string() : value.toString());
        return candidates.stream().filter(candidate -> accepts(key.wireName(), candidate)).findFirst();
    }

    private static List<String> shown(Documentation documentation) {
        List<String> shown = new ArrayList<>(documentation.examples());
        documentation.defaultText().ifPresent(shown::add);
        return shown;
    }

    /** Whether it is right as far as the key alone can tell. */
    private boolean accepts(String key, String text) {
        Decoded<?> decoded = decoder.decode(Map.of(key, text), ReadOptions.STRICT);
        return !text.isEmpty() && !(decoded instanceof Decoded.Invalid<?>);
    }

    /** Whether the whole is a databag. */
    boolean accepts(Map<String, String> databag) {
        return decoder.decode(databag, ReadOptions.STRICT) instanceof Decoded.Ready<?>;
    }

    private static Optional<JsonValue> parsed(String text) {
        try {
            return Optional.of(JsonValue.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JsonValue member(Field field) {
        for (String shown : shown(field.documentation())) {
            Optional<JsonValue> parsed = parsed(shown).filter(value -> fits(field.slot(), value));
            if (parsed.isPresent()) {
                return parsed.get();
            }
            if (fits(field.slot(), JsonValue.of(shown))) {
                return JsonValue.of(shown);
            }
        }
        boolean around = isSecret;
        isSecret |= field.secret();
        JsonValue value = value(field.slot(), field.wireName());
        isSecret = around;
        return value;
    }

    /** At first sight: that of the whole key is the one that counts. */
    private boolean fits(Slot slot, JsonValue value) {
        FieldType type = slot.type();
        return switch (value.kind()) {
            case STRING -> type instanceof FieldType.Text
                    || type instanceof FieldType.Free
                    || type instanceof FieldType.JsonText
                    || type instanceof FieldType.UnionOf
                    || type instanceof FieldType.Word word && fits(word, value);
            case NUMBER -> type instanceof FieldType.Int32
                    || type instanceof FieldType.Int64
                    || type instanceof FieldType.BigInt
                    || type instanceof FieldType.Decimal
                    || type instanceof FieldType.Free;
            case BOOLEAN -> type instanceof FieldType.Bool || type instanceof FieldType.Free;
            case ARRAY -> type instanceof FieldType.ListOf || type instanceof FieldType.TupleOf;
            case OBJECT -> type instanceof FieldType.StructOf || type instanceof FieldType.MapOf || type instanceof FieldType.UnionOf;
            case NULL -> false;
        };
    }

    private boolean fits(FieldType.Word type, JsonValue value) {
        return type.open()
                || types.vocabulary(type.vocabulary()).words().stream()
                        .anyMatch(word -> word.text() && word.wire().equals(value.string()));
    }

    /** Where this does not end, it ends in something that no reader accepts. */
    private JsonValue value(Slot slot, String name) {
        if (made++ > MOST) {
            return JsonValue.NULL;
        }
        for (JsonValue shown : holdsSecret ? List.<JsonValue>of() : shownValues.at(slot.at())) {
            if (fits(slot, shown)) {
                return shown;
            }
        }
        return slot.type().accept(new Made(name));
    }

    private JsonValue struct(TypeRef name) {
        if (!inside.add(name)) {
            return JsonValue.of(Map.of());
        }
        Struct struct = types.struct(name);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Field field : struct.fields()) {
            if (field.presence() == Presence.REQUIRED || !field.documentation().examples().isEmpty()) {
                members.put(field.wireName(), member(field));
            }
        }
        inside.remove(name);
        return JsonValue.of(members);
    }

    /** A value of each type, for where the schema shows none. */
    private final class Made implements FieldType.Visitor<JsonValue> {
        private final String name;

        Made(String name) {
            this.name = name;
        }

        @Override
        public JsonValue text(FieldType.Text type) {
            return JsonValue.of(ANYTHING);
        }

        @Override
        public JsonValue bool(FieldType.Bool type) {
            return JsonValue.TRUE;
        }

        @Override
        public JsonValue int32(FieldType.Int32 type) {
            return JsonValue.of(Math.max(type.min(), Math.min(type.max(), usual())));
        }

        @Override
        public JsonValue int64(FieldType.Int64 type) {
            return JsonValue.of(Math.max(type.min(), Math.min(type.max(), usual())));
        }

        @Override
        public JsonValue bigInt(FieldType.BigInt type) {
            BigInteger usual = BigInteger.valueOf(usual());
            return JsonValue.of(type.min().orElse(usual).max(usual).min(type.max().orElse(usual)));
        }

        private int usual() {
            return name.contains("port") ? 8080 : 1;
        }

        @Override
        public JsonValue decimal(FieldType.Decimal type) {
            return JsonValue.of(1);
        }

        @Override
        public JsonValue word(FieldType.Word type) {
            if (isSecret && types.vocabulary(type.vocabulary()).words().size() == 1) {
                return JsonValue.of(ANYTHING);
            }
            Vocabulary.Word first = types.vocabulary(type.vocabulary()).words().get(0);
            return first.text() ? JsonValue.of(first.wire()) : JsonValue.parse(first.wire());
        }

        @Override
        public JsonValue listOf(FieldType.ListOf type) {
            return JsonValue.of(List.of(value(type.element(), name)));
        }

        @Override
        public JsonValue mapOf(FieldType.MapOf type) {
            return JsonValue.of(Map.of("name", value(type.value(), name)));
        }

        @Override
        public JsonValue structOf(FieldType.StructOf type) {
            return struct(type.struct());
        }

        @Override
        public JsonValue tupleOf(FieldType.TupleOf type) {
            if (!inside.add(type.tuple())) {
                return JsonValue.NULL;
            }
            List<JsonValue> items = new ArrayList<>();
            types.tuple(type.tuple()).items().forEach(item -> items.add(value(item, name)));
            inside.remove(type.tuple());
            return JsonValue.of(items);
        }

        @Override
        public JsonValue unionOf(FieldType.UnionOf type) {
            if (!inside.add(type.union())) {
                return JsonValue.NULL;
            }
            JsonValue first = value(types.union(type.union()).variants().get(0).slot(), name);
            inside.remove(type.union());
            return first;
        }

        @Override
        public JsonValue jsonText(FieldType.JsonText type) {
            return JsonValue.of(value(type.content(), name).toString());
        }

        @Override
        public JsonValue free(FieldType.Free type) {
            return JsonValue.of(Map.of());
        }
    }
}
