package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Suggestion;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.pattern.CompiledPattern;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Limits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members of an object out of all the schemas that apply to it. */
final class StructReader {
    private static final String OTHERS = "additionalProperties";
    private final TypeReader types;
    private final InterfaceOptions options;
    private final PatternReader patterns;
    private final Diagnostics diagnostics;

    StructReader(TypeReader types, InterfaceOptions options, PatternReader patterns, Diagnostics diagnostics) {
        this.types = types;
        this.options = options;
        this.patterns = patterns;
        this.diagnostics = diagnostics;
    }

    /** Whether no member has a name that is known now. */
    boolean isMap(Meaning meaning) {
        return meaning.required().isEmpty()
                && meaning.parts().stream()
                        .allMatch(part -> part.schemaMap(Keyword.PROPERTIES).isEmpty());
    }

    /**
     * What the members of a map are.
     *
     * @param expressed the keywords that this takes care of
     */
    record MapValue(Slot slot, Set<Keyword> expressed) {}

    MapValue mapValue(Meaning meaning, Spot spot, String at) {
        Set<Keyword> expressed = EnumSet.of(Keyword.PROPERTIES, Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES);
        List<JsonSchema> additional = new ArrayList<>();
        List<JsonSchema> patterned = new ArrayList<>();
        for (JsonSchema part : meaning.parts()) {
            part.schema(Keyword.ADDITIONAL_PROPERTIES).ifPresent(additional::add);
            patterned.addAll(part.schemaMap(Keyword.PATTERN_PROPERTIES).values());
        }
        boolean closed = additional.stream().anyMatch(JsonSchema::isFalse);
        if (patterned.isEmpty() && !closed && !additional.isEmpty()) {
            expressed.add(Keyword.ADDITIONAL_PROPERTIES);
            return new MapValue(types.read(additional, spot), expressed);
        }
        if (patterned.size() == 1 && closed) {
            // Names that do not match are refused by the rule that is left; the others all look like this.
            return new MapValue(types.read(patterned, spot), expressed);
        }
        return new MapValue(new Slot(new FieldType.Free(), false, List.of(), at), expressed);
    }

    /** An object inside JSON. */
    Struct read(Meaning meaning, JsonSchema site, TypeRef name) {
        return read(meaning, site, name, false);
    }

    /** A whole databag, whose members are keys. */
    Struct databag(Meaning meaning, JsonSchema site, TypeRef name) {
        return read(meaning, site, name, true);
    }

    private Struct read(Meaning meaning, JsonSchema site, TypeRef name, boolean databag) {
        String at = site.location();
        Map<String, List<JsonSchema>> members = members(meaning);
        if (databag) {
            inBranches(meaning).forEach(members::putIfAbsent);
        }
        Set<String> required = meaning.required();
        undeclared(meaning, members);
        if (members.size() > Limits.MEMBERS) {
            tooMany(site, members);
        }
        Set<Keyword> expressed = EnumSet.of(Keyword.TYPE, Keyword.PROPERTIES, Keyword.REQUIRED);

        List<String> wireNames = new ArrayList<>(members.keySet());
        Map<String, String> javaNames = JavaNames.distinct(wireNames, JavaNames::component, Set.of());
        clashes(meaning, javaNames);
        String path = name.nested();
        List<Field> fields = new ArrayList<>();
        for (String wireName : wireNames) {
            String javaName = javaNames.get(wireName);
            Spot spot = new Spot(TypeRef.topLevel(name.owner()), path, javaName, "");
            Presence presence = required.contains(wireName) ? Presence.REQUIRED : Presence.OPTIONAL;
            fields.add(field(wireName, javaName, members.get(wireName), presence, spot, databag, meaning));
        }
        String othersName = javaNames.containsValue(OTHERS) ? OTHERS + "_" : OTHERS;
        Spot spot = new Spot(TypeRef.topLevel(name.owner()), path, othersName, "Value");
        OtherMembers others = others(meaning, members.keySet(), spot, databag, expressed, at);
        List<Constraint> constraints = new ArrayList<>();
        types.rest(meaning, expressed, Set.of(), false, at).ifPresent(constraints::add);
        return new Struct(
                name, new DocumentationReader().read(meaning, at), fields, others, constraints, List.of(), at);
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

    /**
     * Each name that some part declares or requires, with every schema that its value must satisfy: what properties
     * says, what a pattern that the name matches says, and what additionalProperties of a part that does not know the
     * name says.
     */
    private Map<String, List<JsonSchema>> members(Meaning meaning) {
        Map<String, List<JsonSchema>> members = new LinkedHashMap<>();
        for (JsonSchema part : meaning.parts()) {
            part.schemaMap(Keyword.PROPERTIES).keySet().forEach(name -> members.put(name, new ArrayList<>()));
        }
        meaning.required().forEach(name -> members.computeIfAbsent(name, key -> new ArrayList<>()));
        for (JsonSchema part : meaning.parts()) {
            Map<String, JsonSchema> properties = part.schemaMap(Keyword.PROPERTIES);
            Map<String, JsonSchema> patterned = part.schemaMap(Keyword.PATTERN_PROPERTIES);
            Optional<JsonSchema> additional = part.schema(Keyword.ADDITIONAL_PROPERTIES);
            members.forEach((name, sites) -> {
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
                if (!known) {
                    additional.filter(schema -> !schema.isTrue()).ifPresent(sites::add);
                }
            });
        }
        members.forEach((name, sites) -> {
            if (sites.isEmpty()) {
                sites.add(anything(meaning));
            }
        });
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
                Meaning read = types.meanings().read(branch);
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
                if (meaning.parts().stream()
                        .noneMatch(other -> other.schemaMap(Keyword.PROPERTIES).containsKey(name)
                                || !other.schemaMap(Keyword.PATTERN_PROPERTIES).isEmpty())) {
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

    /** Wire names that are one name in Java are told apart by their bytes; the user should know. */
    private void clashes(Meaning meaning, Map<String, String> javaNames) {
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        javaNames.keySet().forEach(wire -> byRule.computeIfAbsent(JavaNames.component(wire), key -> new ArrayList<>())
                .add(wire));
        byRule.values().stream().filter(names -> names.size() > 1).forEach(names -> {
            JsonSchema part = meaning.parts().stream()
                    .filter(other -> other.schemaMap(Keyword.PROPERTIES).containsKey(names.get(1)))
                    .findFirst()
                    .orElse(meaning.parts().get(0));
            var pointer = part.at(Keyword.PROPERTIES).appendProperty(names.get(1));
            diagnostics
                    .at(part.document(), pointer)
                    .key(pointer)
                    .warning(
                            "name-clash",
                            "the names " + String.join(" and ", names.stream().map(Visible::quoted).toList())
                                    + " would be one name in Java",
                            "they become "
                                    + String.join(" and ", names.stream().map(javaNames::get).toList()));
        });
    }

    private Field field(
            String wireName,
            String javaName,
            List<JsonSchema> sites,
            Presence presence,
            Spot spot,
            boolean databag,
            Meaning object) {
        Meaning meaning = types.meanings().read(sites);
        Slot slot = types.read(sites, spot);
        Encoding encoding = Encoding.JSON;
        if (databag) {
            encoding = encoding(wireName, slot, meaning);
            slot = onTheWire(slot, encoding, meaning);
        }
        FieldType type = slot.type();
        Optional<DefaultValue> defaultValue =
                meaning.annotation(Keyword.DEFAULT).flatMap(value -> DefaultValue.of(value, type));
        Documentation documentation =
                new DocumentationReader().read(meaning, sites.get(0).location());
        return new Field(
                wireName,
                javaName,
                slot,
                presence,
                encoding,
                defaultValue,
                documentation,
                isSecret(wireName, sites, type, object),
                isSecret(wireName, sites, type, object) || types.secrets().holds(sites));
    }

    /** docs/wire.md numbers these rules. */
    private Encoding encoding(String wireName, Slot slot, Meaning meaning) {
        if (slot.type() instanceof FieldType.JsonText text) {
            FieldType content = text.content().type();
            return content instanceof FieldType.Text || content instanceof FieldType.Word
                    ? Encoding.JSON_STRING
                    : Encoding.JSON;
        }
        if (meaning.isFree()) {
            return Encoding.TEXT;
        }
        Set<Kind> kinds = meaning.valueKinds();
        if (!kinds.contains(Kind.STRING)) {
            return Encoding.JSON;
        }
        if (kinds.size() > 1) {
            return Encoding.EITHER;
        }
        boolean json = options.encoding() == InterfaceOptions.Convention.JSON
                || options.jsonFields().contains(wireName);
        return json ? Encoding.JSON_STRING : Encoding.TEXT;
    }

    private Slot onTheWire(Slot slot, Encoding encoding, Meaning meaning) {
        if (slot.type() instanceof FieldType.JsonText text) {
            if (!slot.constraints().isEmpty()) {
                refuseAboutText(slot.constraints(), meaning);
            }
            Slot content = text.content();
            return new Slot(
                    content.type(), slot.nullable() || content.nullable(), content.constraints(), content.at());
        }
        if (encoding == Encoding.TEXT && slot.type() instanceof FieldType.Free) {
            return new Slot(new FieldType.Text(), false, slot.constraints(), slot.at());
        }
        return slot;
    }

    /** The text of a key is the codec's: white space and escapes in it are nobody's business. */
    private void refuseAboutText(List<Constraint> constraints, Meaning meaning) {
        for (Constraint constraint : constraints) {
            JsonSchema part = meaning.parts().get(0);
            JsonPointer place = part.pointer();
            String what = "this assertion";
            for (JsonSchema other : meaning.parts()) {
                for (Keyword keyword : Keyword.values()) {
                    if (ConstraintReader.place(other, keyword).equals(constraint.at())) {
                        part = other;
                        place = other.at(keyword);
                        what = "'" + keyword.word() + "'";
                    }
                }
            }
            diagnostics
                    .at(part.document(), place)
                    .key(place)
                    .error(
                            "unsupported-keyword",
                            what + " is not supported beside 'contentSchema'",
                            "write it in contentSchema, about the content");
        }
    }

    /** An object that is a secret has no other members, though someone print them one by one. */
    private boolean isSecret(String wireName, List<JsonSchema> sites, FieldType type, Meaning object) {
        return wireName.startsWith("secret-")
                || object.parts().stream().anyMatch(SecretFinder::isSecret)
                || types.secrets().shows(sites, type)
                || types.secrets().inBranches(object.parts(), wireName);
    }

    private OtherMembers others(
            Meaning meaning, Set<String> names, Spot spot, boolean databag, Set<Keyword> expressed, String at) {
        List<JsonSchema> additional = new ArrayList<>();
        Map<String, JsonSchema> patterned = new LinkedHashMap<>();
        List<JsonSchema> speaking = new ArrayList<>();
        for (JsonSchema part : meaning.parts()) {
            Map<String, JsonSchema> own = part.schemaMap(Keyword.PATTERN_PROPERTIES);
            part.schema(Keyword.ADDITIONAL_PROPERTIES).ifPresent(additional::add);
            patterned.putAll(own);
            if (!own.isEmpty() || part.has(Keyword.ADDITIONAL_PROPERTIES)) {
                speaking.add(part);
            }
        }
        boolean closed = additional.stream().anyMatch(JsonSchema::isFalse);
        if (patterned.isEmpty()) {
            // A part that does not know a name which another part declares had its say when the members were read.
            expressed.add(Keyword.ADDITIONAL_PROPERTIES);
            if (closed) {
                return OtherMembers.refused();
            }
            return additional.isEmpty() ? OtherMembers.ignored() : kept(additional, spot, databag, Optional.empty());
        }
        if (patterned.size() == 1 && speaking.size() == 1 && (closed || additional.isEmpty())) {
            String pattern = patterned.keySet().iterator().next();
            JsonSchema part = speaking.get(0);
            Optional<CompiledPattern.Table> table =
                    patterns.table(part, part.at(Keyword.PATTERN_PROPERTIES).appendProperty(pattern), pattern);
            expressed.addAll(Set.of(Keyword.PATTERN_PROPERTIES, Keyword.ADDITIONAL_PROPERTIES));
            return table.map(found -> kept(
                            List.copyOf(patterned.values()),
                            spot,
                            databag,
                            Optional.of(new OtherMembers.NamePattern(pattern, found.literals(), closed))))
                    .orElse(OtherMembers.ignored());
        }
        Slot free = new Slot(databag ? new FieldType.Text() : new FieldType.Free(), false, List.of(), at);
        return OtherMembers.kept(free, spot.component(), databag ? Encoding.TEXT : Encoding.JSON, types.secrets().holds(meaning.parts()), Optional.empty());
    }

    private OtherMembers kept(
            List<JsonSchema> sites, Spot spot, boolean databag, Optional<OtherMembers.NamePattern> pattern) {
        Slot slot = types.read(sites, spot);
        Encoding encoding = Encoding.JSON;
        if (databag) {
            Meaning meaning = types.meanings().read(sites);
            encoding = encoding("", slot, meaning);
            slot = onTheWire(slot, encoding, meaning);
            if (encoding == Encoding.TEXT) {
                // A null has no form as a text: a key that is null is not there.
                slot = new Slot(slot.type(), false, slot.constraints(), slot.at());
            }
        }
        return OtherMembers.kept(slot, spot.component(), encoding, types.secrets().shows(sites, slot.type()), pattern);
    }
}
