package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the members of an object that have a name, each with every schema that its value must satisfy. */
final class MemberReader {
    private final MeaningReader meanings;
    private final PatternReader patterns;
    private final Diagnostics diagnostics;

    MemberReader(MeaningReader meanings, PatternReader patterns, Diagnostics diagnostics) {
        this.meanings = meanings;
        this.patterns = patterns;
        this.diagnostics = diagnostics;
    }

    /** The members by name, in written order; those of a databag's branches too. */
    Map<String, List<JsonSchema>> read(Meaning meaning, JsonSchema site, boolean databag) {
        Map<String, List<JsonSchema>> members = named(meaning);
        if (databag && !meaning.choices().isEmpty()) {
            inBranches(meaning).forEach(members::putIfAbsent);
        }
        undeclared(meaning, members);
        if (members.size() > Limits.MEMBERS) {
            tooMany(site, members);
        }
        return members;
    }

    /**
     * Each name that some part declares or requires, with every schema that its value must satisfy: what properties
     * says, what a pattern that the name matches says, and what additionalProperties of a part that does not know the
     * name says.
     */
    private Map<String, List<JsonSchema>> named(Meaning meaning) {
        Map<String, List<JsonSchema>> members = new LinkedHashMap<>();
        for (JsonSchema part : meaning.parts()) {
            for (String name : part.schemaMap(Keyword.PROPERTIES).keySet()) {
                members.put(name, new ArrayList<>());
            }
        }
        for (String name : meaning.required()) {
            if (!members.containsKey(name)) {
                members.put(name, new ArrayList<>());
            }
        }
        for (JsonSchema part : meaning.parts()) {
            Map<String, JsonSchema> properties = part.schemaMap(Keyword.PROPERTIES);
            Map<String, JsonSchema> patterned = part.schemaMap(Keyword.PATTERN_PROPERTIES);
            Optional<JsonSchema> additional = part.schema(Keyword.ADDITIONAL_PROPERTIES);
            for (Map.Entry<String, List<JsonSchema>> member : members.entrySet()) {
                String name = member.getKey();
                List<JsonSchema> sites = member.getValue();
                boolean known = properties.containsKey(name);
                if (known) {
                    sites.add(properties.get(name));
                }
                for (Map.Entry<String, JsonSchema> pattern : patterned.entrySet()) {
                    if (matches(part, pattern.getKey(), name)) {
                        known = true;
                        sites.add(pattern.getValue());
                    }
                }
                if (!known && additional.isPresent() && !additional.get().isTrue()) {
                    sites.add(additional.get());
                }
            }
        }
        for (List<JsonSchema> sites : members.values()) {
            if (sites.isEmpty()) {
                sites.add(anything(meaning));
            }
        }
        return members;
    }

    /**
     * Keys that only a branch of a choice declares. A databag is a record, never a union: it has them all, optional,
     * and a rule checks which go together. One that two branches declare differently is any JSON value.
     */
    private Map<String, List<JsonSchema>> inBranches(Meaning meaning) {
        return inBranches(meaning, new HashSet<>());
    }

    /** The same, each choice asked once: choices that share branches have exponentially many paths. */
    private Map<String, List<JsonSchema>> inBranches(Meaning meaning, Set<Meaning.Choice> asked) {
        Map<String, List<JsonSchema>> members = new LinkedHashMap<>();
        for (Meaning.Choice choice : meaning.choices()) {
            if (!asked.add(choice)) {
                continue;
            }
            for (JsonSchema branch : choice.branches()) {
                Meaning read = meanings.read(branch);
                for (JsonSchema part : read.parts()) {
                    part.schemaMap(Keyword.PROPERTIES)
                            .forEach((name, schema) -> members.merge(
                                    name,
                                    List.of(schema),
                                    (one, other) -> one.equals(other) ? one : List.of(anything(schema))));
                }
                inBranches(read, asked).forEach(members::putIfAbsent);
            }
        }
        return members;
    }

    private static JsonSchema anything(JsonSchema at) {
        return new JsonSchema(at.document(), at.dialect(), at.pointer(), JsonValue.TRUE);
    }

    private boolean matches(JsonSchema part, String pattern, String name) {
        return patterns.table(part, part.at(Keyword.PATTERN_PROPERTIES).appendProperty(pattern), pattern)
                .map(table -> table.matches(name))
                .orElse(false);
    }

    /** The schema of a member that is required and that nothing else is said about. */
    private static JsonSchema anything(Meaning meaning) {
        for (JsonSchema part : meaning.parts()) {
            if (part.has(Keyword.REQUIRED)) {
                return new JsonSchema(
                        part.document(),
                        part.dialect(),
                        part.at(Keyword.REQUIRED),
                        JsonValue.TRUE);
            }
        }
        throw new IllegalStateException("nothing requires it");
    }

    /** A required name without a schema is still required, but mostly a slip. */
    private void undeclared(Meaning meaning, Map<String, List<JsonSchema>> members) {
        for (JsonSchema part : meaning.parts()) {
            List<String> required = part.strings(Keyword.REQUIRED);
            for (int i = 0; i < required.size(); i++) {
                String name = required.get(i);
                if (!isDeclared(meaning, name)) {
                    List<String> declared = members.keySet().stream()
                            .filter(other -> !meaning.required().contains(other) || !other.equals(name))
                            .toList();
                    Optional<String> near = Suggestion.nearest(name, declared);
                    diagnostics
                            .at(part.document(), part.at(Keyword.REQUIRED).appendIndex(i))
                            .warning(
                                    "undeclared-required",
                                    "'required' names " + Visible.quoted(name) + ", which 'properties' does not have",
                                    near.map(other -> "did you mean \"" + other + "\"? As it stands both are checked")
                                            .orElse("declare it in properties; as it stands it must be there, with any value"));
                }
            }
        }
    }

    /** What is too much is left out. */
    private void tooMany(JsonSchema site, Map<String, List<JsonSchema>> members) {
        diagnostics
                .at(site.document(), site.pointer())
                .error(
                        "too-many-members",
                        "an object has at most " + Limits.MEMBERS + " members, and this one has " + members.size(),
                        "use additionalProperties for members that are alike, or put some into an object of their own");
        List<String> names = List.copyOf(members.keySet());
        names.subList(Limits.MEMBERS, names.size()).forEach(members::remove);
    }

    /** Whether some part knows the name, or may know it by a pattern. */
    private static boolean isDeclared(Meaning meaning, String name) {
        for (JsonSchema part : meaning.parts()) {
            if (part.schemaMap(Keyword.PROPERTIES).containsKey(name)
                    || !part.schemaMap(Keyword.PATTERN_PROPERTIES).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
