package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds values that must never be printed: those that a schema calls {@code writeOnly} or of format {@code password},
 * wherever it says so. When in doubt a value is a secret: what is hidden without need costs a look into the databag,
 * what is shown without need costs a password.
 */
final class SecretFinder {
    /** Where schemas stand that say nothing of the value. */
    private static final Set<Keyword> ELSEWHERE =
            EnumSet.of(Keyword.DEFS, Keyword.DEFINITIONS, Keyword.PROPERTY_NAMES, Keyword.NOT);

    /** Where schemas stand that speak of the very same value. */
    private static final Set<Keyword> IN_PLACE = EnumSet.of(
            Keyword.ALL_OF,
            Keyword.ANY_OF,
            Keyword.ONE_OF,
            Keyword.IF,
            Keyword.THEN,
            Keyword.ELSE,
            Keyword.DEPENDENT_SCHEMAS,
            Keyword.DEPENDENCIES);

    private static final JsonValue PASSWORD = JsonValue.of("password");

    private final Schemas schemas;

    SecretFinder(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Whether the schema calls the value itself a secret, or one around it that holds nothing else. */
    static boolean isSecret(JsonSchema schema) {
        return schema.document().around(schema.pointer()).stream()
                .filter(Kind.OBJECT::is)
                .anyMatch(around -> JsonValue.TRUE.equals(around.members().get("writeOnly"))
                        || PASSWORD.equals(around.members().get("format")));
    }

    /** The schemas that speak of the value or of a part of it, those of references with them. */
    static List<JsonSchema> speaking(JsonSchema schema, List<JsonSchema> targets) {
        List<JsonSchema> speaking = new ArrayList<>(targets);
        for (Keyword keyword : schema.keywords()) {
            if (!ELSEWHERE.contains(keyword)) {
                speaking.addAll(schema.children(keyword));
            }
        }
        return speaking;
    }

    /**
     * Whether the value's own text would show a secret. Members that {@code properties} names have a type of their own
     * that hides them itself, so they count only when the value has no such type.
     */
    boolean shows(List<JsonSchema> sites, FieldType type) {
        return finds(sites, holdsFree(type));
    }

    /** Whether there is a secret anywhere in the value. */
    boolean holds(List<JsonSchema> sites) {
        return finds(sites, true);
    }

    /** Whether the member of an object is a secret under some condition, in a branch or by an assertion. */
    boolean inBranches(List<JsonSchema> parts, String member) {
        Set<JsonSchema> seen = new HashSet<>();
        List<JsonSchema> open = new ArrayList<>(parts);
        while (!open.isEmpty()) {
            JsonSchema schema = open.remove(open.size() - 1);
            if (seen.add(schema) && schema.isObject()) {
                JsonSchema found = schema.schemaMap(Keyword.PROPERTIES).get(member);
                if (found != null && finds(List.of(found), false)) {
                    return true;
                }
                Optional<JsonSchema> target = schemas.target(schema);
                if (target.isPresent()) {
                    open.add(target.get());
                }
                for (Keyword keyword : IN_PLACE) {
                    open.addAll(schema.children(keyword));
                }
            }
        }
        return false;
    }

    private boolean finds(List<JsonSchema> sites, boolean members) {
        Set<JsonSchema> seen = new HashSet<>();
        List<JsonSchema> open = new ArrayList<>(sites);
        while (!open.isEmpty()) {
            JsonSchema schema = open.remove(open.size() - 1);
            if (!seen.add(schema) || !schema.isObject()) {
                continue;
            }
            if (isSecret(schema)) {
                return true;
            }
            Optional<JsonSchema> target = schemas.target(schema);
            if (target.isPresent()) {
                open.add(target.get());
            }
            for (Keyword keyword : schema.keywords()) {
                if (!ELSEWHERE.contains(keyword) && (members || keyword != Keyword.PROPERTIES)) {
                    open.addAll(schema.children(keyword));
                }
            }
        }
        return false;
    }

    /** Whether a type keeps JSON as it is, with members of its own. */
    private static boolean holdsFree(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return holdsFree(list.element().type());
        }
        if (type instanceof FieldType.MapOf map) {
            return holdsFree(map.value().type());
        }
        if (type instanceof FieldType.JsonText text) {
            return holdsFree(text.content().type());
        }
        return type instanceof FieldType.Free;
    }
}
