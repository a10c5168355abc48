package dev.databag.processor.reading;

import dev.databag.Decoded;
import dev.databag.ReadOptions;
import dev.databag.json.DatabagReader;
import dev.databag.json.JsonReader;
import dev.databag.json.Keys;
import dev.databag.json.TextAutomaton;
import dev.databag.processor.relation.Constraint;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the databags of one kind as their generated code would.
 *
 * <pre>{@code
 * DatabagDecoder decoder = new DatabagDecoder(relation, relation.databags().get(0));
 * decoder.decode(Map.of("receivers", "[]"), ReadOptions.STRICT).violations()
 * }</pre>
 *
 * <p>It makes the calls of the runtime that generated code makes, in the same order; {@code DatabagMembers} in the room that writes Java is its model.
 */
public final class DatabagDecoder {
    private static final int BITS = 64;

    private final Databag databag;
    private final Keys keys;
    private final ValueReader values;

    public DatabagDecoder(RelationInterface relation, Databag databag) {
        this.databag = databag;
        keys = keys(databag);
        values = new ValueReader(relation);
    }

    private static Keys keys(Databag databag) {
        List<Field> fields = databag.struct().fields();
        long[] required = new long[Math.max(1, (fields.size() + BITS - 1) / BITS)];
        String[] names = new String[fields.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = fields.get(i).wireName();
            if (fields.get(i).presence() == Presence.REQUIRED) {
                required[i / BITS] |= 1L << i % BITS;
            }
        }
        Keys keys =
                Keys.of(databag.role().word(), databag.scope().word(), databag.struct().at(), required, names);
        keys = switch (databag.struct().others().kind()) {
            case IGNORED -> keys;
            case REFUSED -> keys.refusingOthers();
            case KEPT -> keys.keepingOthers();
        };
        String[] secrets = databag.struct().fields().stream()
                .filter(Field::holdsSecret)
                .map(Field::wireName)
                .toArray(String[]::new);
        if (databag.struct().others().secret()) {
            return keys.hidingWords();
        }
        return secrets.length == 0 ? keys : keys.hidingWords(secrets);
    }

    /** What becomes of a databag; the value of one that is ready is the databag itself. */
    public Decoded<Map<String, String>> decode(Map<String, String> bag, ReadOptions options) {
        DatabagReader in = new DatabagReader(keys, bag, options);
        for (int key = in.firstKey(); key != JsonReader.END; key = in.nextKey()) {
            if (key >= 0) {
                Field field = databag.struct().fields().get(key);
                read(field.slot(), field.encoding(), in, bag);
            } else if (databag.struct().others().isKept()) {
                readOther(databag.struct().others(), in, bag);
            }
        }
        if (in.clean()) {
            rules(in);
        }
        return in.clean() ? in.ready(bag) : in.unready();
    }

    private void read(Slot slot, Encoding encoding, DatabagReader in, Map<String, String> bag) {
        switch (encoding) {
            case TEXT -> readText(slot, in, bag.get(in.key()));
            case JSON -> {
                for (boolean more = in.json(); more; more = in.again()) {
                    values.element(slot, in);
                }
            }
            case JSON_STRING -> {
                for (boolean more = in.jsonString(); more; more = in.again()) {
                    values.element(slot, in);
                }
            }
            case EITHER -> {
                for (boolean more = in.jsonOrText(); more; more = in.again()) {
                    values.element(slot, in);
                }
            }
        }
    }

    private void readText(Slot slot, DatabagReader in, String raw) {
        if (slot.type() instanceof FieldType.Word word && !word.open()) {
            boolean known = WordCheck.check(values.type(word.vocabulary(), Vocabulary.class), raw, in, 0, slot.at());
            check(slot, in, known ? raw : null);
        } else {
            check(slot, in, in.text());
        }
    }

    /** What constraints say of a text; of one that is no word of its vocabulary nothing but their rules. */
    private void check(Slot slot, DatabagReader in, @Nullable String value) {
        int place = in.here();
        values.checks(slot, in, place, value);
        for (Constraint constraint : slot.constraints()) {
            if (constraint instanceof Constraint.Rule rule) {
                values.assertion(rule).checkText(in, place, in.text());
            }
        }
    }

    private void readOther(OtherMembers others, DatabagReader in, Map<String, String> bag) {
        if (others.pattern().isPresent()) {
            OtherMembers.NamePattern pattern = others.pattern().get();
            TextAutomaton names = values.automaton(pattern.table());
            if (!names.matches(in.key())) {
                if (pattern.refusesRest()) {
                    in.refuseKey();
                }
                return;
            }
        }
        read(others.slot().orElseThrow(), others.encoding(), in, bag);
    }

    /** Rules about the databag as a whole see its keys decoded: one letter a key says how. */
    private void rules(DatabagReader in) {
        StringBuilder encodings = new StringBuilder();
        for (Field field : databag.struct().fields()) {
            encodings.append(letter(field.encoding()));
        }
        OtherMembers others = databag.struct().others();
        char rest = others.isKept() ? letter(others.encoding()) : 't';
        for (Constraint constraint : databag.struct().constraints()) {
            if (constraint instanceof Constraint.Rule rule) {
                values.assertion(rule).check(in.whole(encodings.toString(), rest), 0, 0);
            }
        }
    }

    private static char letter(Encoding encoding) {
        return switch (encoding) {
            case TEXT -> 't';
            case JSON, JSON_STRING -> 'j';
            case EITHER -> 'e';
        };
    }
}
