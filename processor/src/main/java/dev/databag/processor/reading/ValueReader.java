package dev.databag.processor.reading;

import dev.databag.json.Check;
import dev.databag.json.Checks;
import dev.databag.json.JsonReader;
import dev.databag.json.JsonValue;
import dev.databag.json.Names;
import dev.databag.json.TextAutomaton;
import dev.databag.processor.relation.Constraint;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.Tuple;
import dev.databag.processor.relation.TypeDeclaration;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.relation.Union;
import dev.databag.processor.relation.Vocabulary;
import dev.databag.rule.Assertion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON values by the model. What it answers is no more than checks need: the value of a string, a number, a boolean or a list, some object for
 * anything else, and null for what is not what the schema says. A case for each type of the model, most of them a line.
 */
final class ValueReader {
    private static final int BITS = 64;

    private final Map<TypeRef, TypeDeclaration> types = new HashMap<>();
    private final Map<TypeRef, Names> names = new HashMap<>();
    private final Map<Constraint.Rule, Assertion> assertions = new HashMap<>();
    private final Map<List<String>, TextAutomaton> automata = new HashMap<>();
    private final UnionReader unions = new UnionReader(this);

    ValueReader(RelationInterface relation) {
        for (Databag databag : relation.databags()) {
            add(databag.struct());
        }
        relation.types().forEach(this::add);
    }

    private void add(TypeDeclaration type) {
        types.put(type.name(), type);
        type.nested().forEach(this::add);
    }

    <T extends TypeDeclaration> T type(TypeRef name, Class<T> kind) {
        return kind.cast(types.get(name));
    }

    Assertion assertion(Constraint.Rule rule) {
        return assertions.computeIfAbsent(rule, key -> Assertion.of(key.program().toArray(String[]::new)));
    }

    TextAutomaton automaton(List<String> table) {
        return automata.computeIfAbsent(table, key -> TextAutomaton.of(key.toArray(String[]::new)));
    }

    /** A value that may be null where the slot says so. */
    @Nullable Object element(Slot slot, JsonReader in) {
        if (!slot.nullable()) {
            return value(slot, in);
        }
        return in.isNull() ? Optional.empty() : Optional.ofNullable(value(slot, in));
    }

    @Nullable Object value(Slot slot, JsonReader in) {
        if (slot.constraints().isEmpty()) {
            return slot.type().accept(new Plain(slot, in));
        }
        int place = in.here();
        int before = in.problems();
        Object value = slot.type().accept(new Plain(slot, in));
        checks(slot, in, place, value);
        rules(slot.constraints(), in, place, before);
        return value;
    }

    private void rules(List<Constraint> constraints, JsonReader in, int place, int before) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Rule rule) {
                assertion(rule).check(in, place, before);
            }
        }
    }

    /** Everything that looks at the value and not at its JSON. */
    void checks(Slot slot, Checks to, int place, @Nullable Object value) {
        for (Constraint constraint : slot.constraints()) {
            constraint.accept(new ValueCheck(this, slot.type(), to, place, value));
        }
    }

    /** How each kind of type is read, constraints apart. */
    private final class Plain implements FieldType.Visitor<@Nullable Object> {
        private final String at;
        private final JsonReader in;

        Plain(Slot slot, JsonReader in) {
            this.at = slot.at();
            this.in = in;
        }

        @Override
        public @Nullable Object text(FieldType.Text type) {
            return in.string(at);
        }

        @Override
        public Object bool(FieldType.Bool type) {
            return in.bool(at);
        }

        @Override
        public Object int32(FieldType.Int32 type) {
            return in.int32(type.min(), type.max(), at);
        }

        @Override
        public Object int64(FieldType.Int64 type) {
            return in.int64(type.min(), type.max(), at);
        }

        @Override
        public @Nullable Object bigInt(FieldType.BigInt type) {
            BigInteger min = type.min().orElse(null);
            BigInteger max = type.max().orElse(null);
            return in.integer(min, max, at);
        }

        @Override
        public @Nullable Object decimal(FieldType.Decimal type) {
            return in.decimal(at);
        }

        @Override
        public @Nullable Object word(FieldType.Word type) {
            Vocabulary vocabulary = type(type.vocabulary(), Vocabulary.class);
            if (!vocabulary.isTextual()) {
                return constant(vocabulary);
            }
            if (type.open()) {
                return in.string(at);
            }
            if (in.kind() != '"') {
                in.none(WordCheck.phrase(vocabulary), at);
                return null;
            }
            int place = in.here();
            String text = in.string(at);
            return text != null && WordCheck.check(vocabulary, text, in, place, at) ? text : null;
        }

        private @Nullable Object constant(Vocabulary vocabulary) {
            int place = in.here();
            JsonValue value = in.value();
            if (value == null) {
                return null;
            }
            for (Vocabulary.Word word : vocabulary.words()) {
                JsonValue known = word.text() ? JsonValue.of(word.wire()) : JsonValue.parse(word.wire());
                if (known.equals(value)) {
                    return word.wire();
                }
            }
            in.expected(place, WordCheck.phrase(vocabulary), WordCheck.found(value), at);
            return null;
        }

        @Override
        public @Nullable Object listOf(FieldType.ListOf type) {
            if (!in.beginArray(at)) {
                return null;
            }
            List<@Nullable Object> list = new ArrayList<>();
            while (in.nextElement()) {
                int before = in.problems();
                Object element = element(type.element(), in);
                if (in.keeps(before)) {
                    list.add(element);
                }
            }
            return list;
        }

        @Override
        public @Nullable Object mapOf(FieldType.MapOf type) {
            if (!in.beginObject(at)) {
                return null;
            }
            Map<String, Boolean> seen = new HashMap<>();
            while (in.nextEntry()) {
                String name = in.memberName();
                in.repeated(seen.containsKey(name));
                element(type.value(), in);
                seen.put(name, true);
            }
            return seen;
        }

        @Override
        public @Nullable Object structOf(FieldType.StructOf type) {
            return struct(type(type.struct(), Struct.class), in);
        }

        @Override
        public @Nullable Object tupleOf(FieldType.TupleOf type) {
            return tuple(type(type.tuple(), Tuple.class), in);
        }

        @Override
        public @Nullable Object unionOf(FieldType.UnionOf type) {
            return unions.read(type(type.union(), Union.class), in);
        }

        @Override
        public @Nullable Object jsonText(FieldType.JsonText type) {
            Object content = null;
            for (boolean more = in.enter(at); more; more = in.again()) {
                content = element(type.content(), in);
            }
            return content;
        }

        @Override
        public @Nullable Object free(FieldType.Free type) {
            return in.value();
        }
    }

    Names names(Struct struct) {
        return names.computeIfAbsent(
                struct.name(),
                name -> Names.of(struct.fields().stream().map(Field::wireName).toArray(String[]::new)));
    }

    private @Nullable Object struct(Struct struct, JsonReader in) {
        int place = in.here();
        int before = in.problems();
        if (!in.beginObject(struct.at())) {
            return null;
        }
        Names names = names(struct);
        List<Field> fields = struct.fields();
        long[] seen = new long[(fields.size() + BITS - 1) / BITS];
        Set<String> others = new HashSet<>();
        for (int member = in.nextMember(names, -1); member != JsonReader.END; member = in.nextMember(names, member)) {
            if (member >= 0) {
                seen[member / BITS] = in.seen(seen[member / BITS], 1L << member % BITS);
                element(fields.get(member).slot(), in);
            } else {
                other(struct, others, in);
            }
        }
        for (int first = 0; first < fields.size(); first += BITS) {
            long required = 0;
            for (int i = first; i < Math.min(first + BITS, fields.size()); i++) {
                required |= fields.get(i).presence() == Presence.REQUIRED ? 1L << i - first : 0;
            }
            if ((seen[first / BITS] & required) != required) {
                in.missing(names, seen[first / BITS], required, first, struct.at());
            }
        }
        rules(struct.constraints(), in, place, before);
        return in.problems() == before ? struct : null;
    }

    /** A member that no field names. */
    private void other(Struct struct, Set<String> seen, JsonReader in) {
        OtherMembers others = struct.others();
        boolean matches = others.pattern().isEmpty()
                || automaton(others.pattern().get().table()).matches(in.memberName());
        boolean refuses = others.pattern()
                .map(OtherMembers.NamePattern::refusesRest)
                .orElse(others.kind() == OtherMembers.Kind.REFUSED);
        if (matches && others.isKept()) {
            String name = in.memberName();
            in.repeated(seen.contains(name));
            element(others.slot().orElseThrow(), in);
            seen.add(name);
        } else if (refuses) {
            in.refuse(struct.at() + "/additionalProperties");
        } else {
            in.skip();
        }
    }

    private @Nullable Object tuple(Tuple tuple, JsonReader in) {
        int before = in.problems();
        int place = in.here();
        if (!in.beginArray(tuple.at())) {
            return null;
        }
        int count = 0;
        for (; in.nextElement(); count++) {
            if (count < tuple.items().size()) {
                value(tuple.items().get(count), in);
            } else if (tuple.rest().isPresent()) {
                element(tuple.rest().get(), in);
            } else {
                in.none("no more than " + tuple.items().size() + " elements", tuple.at());
            }
        }
        if (tuple.required() > 0) {
            Check.size(in, place, count, tuple.required(), -1, tuple.at() + "/minItems");
        }
        return in.problems() == before ? tuple : null;
    }
}
