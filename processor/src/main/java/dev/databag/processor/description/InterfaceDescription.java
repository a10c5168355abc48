package dev.databag.processor.description;

import dev.databag.processor.description.DatabagTable.Row;
import dev.databag.processor.relation.Databag;
import dev.databag.processor.relation.Encoding;
import dev.databag.processor.relation.Field;
import dev.databag.processor.relation.FieldType;
import dev.databag.processor.relation.OtherMembers;
import dev.databag.processor.relation.Presence;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.relation.Slot;
import dev.databag.processor.relation.Struct;
import dev.databag.processor.relation.TypeRef;
import dev.databag.processor.schema.SchemaDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Describes the databags of an interface: {@code InterfaceDescription.of(relation, sides)}. An interface that was read with errors is
 * described as far as it was understood.
 */
public final class InterfaceDescription {
    /** Rows of one databag; nobody reads more, and a schema may describe millions. */
    private static final int MOST = 400;

    private final RelationInterface relation;
    private final ShownValues shownValues;
    private final Types types;
    private final TypeWords words;
    private final Set<TypeRef> inside = new HashSet<>();

    private InterfaceDescription(RelationInterface relation, List<SchemaDocument> documents) {
        this.relation = relation;
        shownValues = new ShownValues(documents);
        types = new Types(relation);
        words = new TypeWords(types);
    }

    /**
     * A table for each databag that holds data, provider before requirer, application before unit.
     *
     * @param documents where examples of values are shown
     */
    public static List<DatabagTable> of(RelationInterface relation, List<SchemaDocument> documents) {
        InterfaceDescription description = new InterfaceDescription(relation, documents);
        return relation.databags().stream().map(description::table).toList();
    }

    private DatabagTable table(Databag databag) {
        Struct struct = databag.struct();
        Examples examples = new Examples(relation, databag, types, shownValues);
        List<Row> rows = new ArrayList<>();
        Map<String, String> example = new LinkedHashMap<>();
        for (Field key : struct.fields()) {
            Optional<String> text = examples.of(key);
            text.ifPresent(found -> example.put(key.wireName(), found));
            Slot slot = key.encoding() == Encoding.TEXT ? withoutNull(key.slot()) : key.slot();
            rows.add(row(0, key, words.of(slot, key.secret()), Optional.of(wire(key.encoding())), text));
            members(slot.type(), 1, rows);
        }
        return new DatabagTable(
                databag.role(),
                databag.scope(),
                struct.documentation().description().or(() -> struct.documentation().title()),
                rows,
                others(struct.others()),
                examples.accepts(example) ? example : Map.of());
    }

    /** A text has no null: the key is left out. */
    private static Slot withoutNull(Slot slot) {
        return new Slot(slot.type(), false, slot.constraints(), slot.at());
    }

    private static String wire(Encoding encoding) {
        return switch (encoding) {
            case TEXT -> "text";
            case JSON, JSON_STRING -> "JSON";
            case EITHER -> "JSON or text";
        };
    }

    private Optional<String> others(OtherMembers others) {
        return switch (others.kind()) {
            case IGNORED -> Optional.empty();
            case REFUSED -> Optional.of("No other key may be there.");
            case KEPT -> Optional.of("Other keys"
                    + others.pattern().map(pattern -> " that match " + pattern.pattern()).orElse("")
                    + " may be there, each " + words.of(others.slot().orElseThrow(), others.secret()) + " (" + wire(others.encoding()) + ").");
        };
    }

    private static Row row(int depth, Field field, String type, Optional<String> wire, Optional<String> example) {
        return new Row(
                depth,
                field.wireName(),
                type,
                field.presence() == Presence.REQUIRED,
                wire,
                example,
                field.documentation().description(),
                field.documentation().defaultText(),
                field.documentation().deprecated(),
                field.secret());
    }

    /** The members of whatever objects are in a value, in rows below it. */
    private void members(FieldType type, int depth, List<Row> rows) {
        if (type instanceof FieldType.ListOf list) {
            members(list.element().type(), depth, rows);
        } else if (type instanceof FieldType.MapOf map) {
            members(map.value().type(), depth, rows);
        } else if (type instanceof FieldType.JsonText text) {
            members(text.content().type(), depth, rows);
        } else if (type instanceof FieldType.StructOf struct) {
            within(struct.struct(), () -> members(types.struct(struct.struct()), depth, rows));
        } else if (type instanceof FieldType.TupleOf tuple) {
            within(tuple.tuple(), () -> {
                types.tuple(tuple.tuple()).items().forEach(item -> members(item.type(), depth, rows));
                types.tuple(tuple.tuple()).rest().ifPresent(rest -> members(rest.type(), depth, rows));
            });
        } else if (type instanceof FieldType.UnionOf union) {
            within(union.union(), () -> types.union(union.union())
                    .variants()
                    .forEach(variant -> members(variant.slot().type(), depth, rows)));
        }
    }

    private void members(Struct struct, int depth, List<Row> rows) {
        for (Field field : struct.fields()) {
            if (rows.size() < MOST) {
                rows.add(row(depth, field, words.of(field.slot(), field.secret()), Optional.empty(), Optional.empty()));
                members(field.slot().type(), depth + 1, rows);
            }
        }
    }

    /** What is in itself is described once. */
    private void within(TypeRef type, Runnable description) {
        if (inside.add(type)) {
            description.run();
            inside.remove(type);
        }
    }
}
