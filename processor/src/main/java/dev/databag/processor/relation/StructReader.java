package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.pattern.CompiledPattern;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an object out of all the schemas that apply to it: a record with its fields, or a map. */
final class StructReader {
    private static final String OTHERS = "additionalProperties";

    /** Keys that lead to secrets of Juju's. */
    private static final String URI_PREFIX = "secret-";

    private final TypeReader types;
    private final PatternReader patterns;
    private final MemberReader members;
    private final EncodingReader encodings;
    private final Diagnostics diagnostics;

    StructReader(TypeReader types, InterfaceOptions options, PatternReader patterns, Diagnostics diagnostics) {
        this.types = types;
        this.patterns = patterns;
        this.members = new MemberReader(types.meanings(), patterns, diagnostics);
        this.encodings = new EncodingReader(options, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Whether no member has a name that is known now. */
    boolean isMap(Meaning meaning) {
        for (JsonSchema part : meaning.parts()) {
            if (!part.schemaMap(Keyword.PROPERTIES).isEmpty()) {
                return false;
            }
        }
        return meaning.required().isEmpty();
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
        Map<String, List<JsonSchema>> members = this.members.read(meaning, site, databag);
        Set<String> required = meaning.required();
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
        Optional<Constraint> rest = types.rests().read(meaning, expressed, Set.of(), false, at);
        if (rest.isPresent()) {
            constraints.add(rest.get());
        }
        return new Struct(
                name,
                new DocumentationReader(types.secrets()).read(meaning, at),
                fields,
                others,
                constraints,
                List.of(),
                at);
    }

    /** Wire names that are one name in Java are told apart by their bytes; the user should know. */
    private void clashes(Meaning meaning, Map<String, String> javaNames) {
        for (List<String> names : JavaNames.clashes(javaNames.keySet(), JavaNames::component)) {
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
        }
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
            encoding = encodings.encoding(wireName, slot, meaning);
            slot = encodings.onTheWire(slot, encoding, meaning);
        }
        FieldType type = slot.type();
        Optional<JsonValue> written = meaning.annotation(Keyword.DEFAULT);
        Optional<DefaultValue> defaultValue =
                written.isPresent() ? DefaultValue.of(written.get(), type) : Optional.empty();
        boolean hidden = isSecret(wireName, sites, type, object);
        boolean secret = hidden || wireName.startsWith(URI_PREFIX);
        boolean holdsSecret = hidden || types.secrets().holds(sites);
        Documentation documentation =
                new DocumentationReader(types.secrets()).read(meaning, sites.get(0).location(), holdsSecret);
        return new Field(
                wireName,
                javaName,
                slot,
                presence,
                encoding,
                defaultValue,
                documentation,
                secret,
                secret || holdsSecret);
    }

    /**
     * Whether a schema says so. An object that is a secret has no other members, though someone print them one by one.
     */
    private boolean isSecret(String wireName, List<JsonSchema> sites, FieldType type, Meaning object) {
        for (JsonSchema part : object.parts()) {
            if (SecretFinder.isSecret(part)) {
                return true;
            }
        }
        return types.secrets().shows(sites, type)
                || types.secrets().inBranches(object.parts(), wireName);
    }

    private OtherMembers others(
            Meaning meaning, Set<String> names, Spot spot, boolean databag, Set<Keyword> expressed, String at) {
        List<JsonSchema> additional = new ArrayList<>();
        Map<String, JsonSchema> patterned = new LinkedHashMap<>();
        List<JsonSchema> speaking = new ArrayList<>();
        boolean closed = false;
        for (JsonSchema part : meaning.parts()) {
            Map<String, JsonSchema> own = part.schemaMap(Keyword.PATTERN_PROPERTIES);
            Optional<JsonSchema> others = part.schema(Keyword.ADDITIONAL_PROPERTIES);
            if (others.isPresent()) {
                additional.add(others.get());
                closed |= others.get().isFalse();
            }
            patterned.putAll(own);
            if (!own.isEmpty() || part.has(Keyword.ADDITIONAL_PROPERTIES)) {
                speaking.add(part);
            }
        }
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
            if (table.isEmpty()) {
                return OtherMembers.ignored();
            }
            OtherMembers.NamePattern matching = new OtherMembers.NamePattern(pattern, table.get().literals(), closed);
            return kept(List.copyOf(patterned.values()), spot, databag, Optional.of(matching));
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
            encoding = encodings.encoding("", slot, meaning);
            slot = encodings.onTheWire(slot, encoding, meaning);
            if (encoding == Encoding.TEXT) {
                // A null has no form as a text: a key that is null is not there.
                slot = new Slot(slot.type(), false, slot.constraints(), slot.at());
            }
        }
        return OtherMembers.kept(slot, spot.component(), encoding, types.secrets().shows(sites, slot.type()), pattern);
    }
}
