package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.relation.Databag.Scope;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the databags in one side's document. {@code app} and {@code unit} describe them; older documents say {@code
 * application-data}, {@code application_data} or {@code data}, or put the application's keys at the root.
 */
final class SideReader {
    private static final List<String> APP = List.of("app", "application-data", "application_data", "data");
    private static final List<String> UNIT = List.of("unit", "unit-data", "unit_data", "related-units");

    private final MeaningReader meanings;
    private final Diagnostics diagnostics;

    SideReader(MeaningReader meanings, Diagnostics diagnostics) {
        this.meanings = meanings;
        this.diagnostics = diagnostics;
    }

    /** A databag that holds data. */
    record Found(Role role, Scope scope, JsonSchema site, Meaning meaning) {

        /** Databags are named by role and scope: {@code ProviderAppData}. */
        TypeRef name() {
            return TypeRef.topLevel(capital(role.name()) + capital(scope.name()) + "Data");
        }

        private static String capital(String name) {
            return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** The file that describes a side. */
    static String fileName(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + ".json";
    }

    List<Found> read(Role role, JsonSchema root) {
        if (!root.isObject()) {
            // A boolean is a schema, but it describes no databag; anything else has been reported.
            if (Kind.BOOLEAN.is(root.node())) {
                diagnostics
                        .at(root.document(), root.pointer())
                        .error(
                                "no-databag",
                                "the schema of a side is an object, and this is " + root.node(),
                                "write {\"type\": \"object\", \"properties\": {\"app\": ..., \"unit\": ...}}");
            }
            return List.of();
        }
        Meaning meaning = meanings.read(root);
        if (!meaning.valueKinds().contains(Kind.OBJECT)) {
            diagnostics
                    .at(root.document(), root.at(Keyword.TYPE))
                    .error(
                            "no-databag",
                            "the root of a side's schema must be an object, since its databags are its members",
                            "write \"type\": \"object\"");
            return List.of();
        }
        Map<String, JsonSchema> members = new LinkedHashMap<>();
        for (JsonSchema part : meaning.parts()) {
            for (Map.Entry<String, JsonSchema> member : part.schemaMap(Keyword.PROPERTIES).entrySet()) {
                members.putIfAbsent(member.getKey(), member.getValue());
            }
        }
        Optional<String> app = first(APP, members);
        Optional<String> unit = first(UNIT, members);
        List<Found> found = new ArrayList<>();
        if (app.isEmpty() && unit.isEmpty()) {
            databag(role, Scope.APP, root, found);
            return found;
        }
        beside(members, app, unit);
        if (app.isPresent()) {
            databag(role, Scope.APP, members.get(app.get()), found);
        }
        if (unit.isPresent()) {
            databag(role, Scope.UNIT, members.get(unit.get()), found);
        }
        return found;
    }

    /** A key called {@code data} may just be a key: a databag is an object. */
    private Optional<String> first(List<String> names, Map<String, JsonSchema> members) {
        for (String name : names) {
            JsonSchema schema = members.get(name);
            if (schema != null && (isFirst(name, names) || isObject(schema))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isFirst(String name, List<String> names) {
        return names.get(0).equals(name);
    }

    private boolean isObject(JsonSchema schema) {
        return meanings.read(schema).valueKinds().equals(Set.of(Kind.OBJECT));
    }

    /** What stands beside the databags describes nothing that Juju has. */
    private void beside(
            Map<String, JsonSchema> members, Optional<String> app, Optional<String> unit) {
        for (Map.Entry<String, JsonSchema> member : members.entrySet()) {
            String name = member.getKey();
            if (!name.equals(app.orElse(null)) && !name.equals(unit.orElse(null))) {
                JsonSchema schema = member.getValue();
                JsonPointer pointer = schema.pointer();
                diagnostics
                        .at(schema.document(), pointer)
                        .key(pointer)
                        .warning(
                                "outside-databag",
                                Visible.quoted(name) + " stands beside the databags, so it never reaches one",
                                "move it into the properties of app or unit");
            }
        }
    }

    /** Adds the databag, if it holds data. */
    private void databag(Role role, Scope scope, JsonSchema site, List<Found> found) {
        Meaning meaning = meanings.read(site);
        Set<Kind> kinds = meaning.valueKinds();
        if (meaning.kinds().isEmpty() || !kinds.isEmpty() && !kinds.contains(Kind.OBJECT)) {
            JsonPointer pointer = site.pointer();
            diagnostics
                    .at(site.document(), site.has(Keyword.TYPE) ? site.at(Keyword.TYPE) : pointer)
                    .error(
                            "no-databag",
                            "a databag is a map of strings, and this schema lets no object through",
                            "describe the keys of the databag: {\"type\": \"object\", \"properties\": ...}");
        } else if (holdsData(meaning)) {
            found.add(new Found(role, scope, site, meaning));
        }
    }

    private boolean holdsData(Meaning meaning) {
        return holdsData(meaning, new HashSet<>());
    }

    /**
     * Whether it says anything about a key, in a branch of a choice at least.
     *
     * @param asked the choices that have been asked: choices that share branches have exponentially many paths
     */
    private boolean holdsData(Meaning meaning, Set<Meaning.Choice> asked) {
        if (!meaning.required().isEmpty()) {
            return true;
        }
        for (JsonSchema part : meaning.parts()) {
            if (hasKeys(part)) {
                return true;
            }
        }
        for (Meaning.Choice choice : meaning.choices()) {
            if (asked.add(choice)) {
                for (JsonSchema branch : choice.branches()) {
                    if (holdsData(meanings.read(branch), asked)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasKeys(JsonSchema part) {
        Optional<JsonSchema> others = part.schema(Keyword.ADDITIONAL_PROPERTIES);
        return !part.schemaMap(Keyword.PROPERTIES).isEmpty()
                || !part.schemaMap(Keyword.PATTERN_PROPERTIES).isEmpty()
                || others.isPresent() && !others.get().isTrue() && !others.get().isFalse();
    }
}
