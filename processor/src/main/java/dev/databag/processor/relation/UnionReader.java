package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Meaning.Choice;
import dev.databag.processor.relation.Union.JsonKind;
import dev.databag.processor.relation.Union.Variant;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Limits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the branches of a choice, or the kinds of a value that may be of several, as the variants of a union. */
final class UnionReader {
    /** More are not compared one by one: the branches are tried in order then. */
    private static final int MOST_WORDS = 500;

    private final TypeReader types;
    private final Diagnostics diagnostics;

    UnionReader(TypeReader types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** A branch with the name that its variant will have. */
    private record Named(JsonSchema branch, Meaning meaning, JsonKind kind, String name) {}

    /**
     * The names of the variants by branch; empty when the branches cannot be variants, because one of them may be of
     * several kinds, or because two would have one name.
     */
    Optional<Map<JsonSchema, String>> names(Choice choice) {
        if (choice.branches().size() > Limits.VARIANTS) {
            tooMany(choice);
            return Optional.empty();
        }
        List<Named> named = named(choice);
        if (named.size() < choice.branches().size()) {
            return Optional.empty();
        }
        Map<JsonSchema, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Named variant : named) {
            if (!taken.add(variant.name())) {
                if (variant.kind() == JsonKind.OBJECT) {
                    unnamed(variant);
                }
                return Optional.empty();
            }
            names.put(variant.branch(), variant.name());
        }
        return Optional.of(names);
    }

    private void tooMany(Choice choice) {
        JsonPointer pointer = choice.site().at(choice.keyword());
        diagnostics
                .at(choice.site().document(), pointer)
                .key(pointer)
                .error(
                        "too-many-branches",
                        "a union has at most " + Limits.VARIANTS + " variants, and '"
                                + choice.keyword().word() + "' has "
                                + choice.branches().size() + " branches here",
                        "join branches that differ in a word only: one object, with an enum");
    }

    private void unnamed(Named variant) {
        diagnostics
                .at(variant.branch().document(), variant.branch().pointer())
                .error(
                        "unnamed-branch",
                        "two branches that are objects would both be called " + variant.name(),
                        "give each a title, or put it into $defs: that names it");
    }

    private List<Named> named(Choice choice) {
        List<Named> named = new ArrayList<>();
        Optional<String> discriminator = discriminator(choice.branches());
        for (JsonSchema branch : choice.branches()) {
            Meaning meaning = types.meanings().read(branch);
            kind(meaning).ifPresent(kind -> named.add(
                    new Named(branch, meaning, kind, "Of" + name(branch, meaning, kind, discriminator))));
        }
        return named;
    }

    private static Optional<JsonKind> kind(Meaning meaning) {
        return meaning.onlyKind().map(kind -> switch (kind) {
            case STRING -> JsonKind.STRING;
            case BOOLEAN -> JsonKind.BOOLEAN;
            case INTEGER, FRACTION -> JsonKind.NUMBER;
            case ARRAY -> JsonKind.LIST;
            case OBJECT -> JsonKind.OBJECT;
            case NULL -> throw new IllegalStateException("null is no kind of value");
        });
    }

    private String name(JsonSchema branch, Meaning meaning, JsonKind kind, Optional<String> discriminator) {
        if (discriminator.isPresent() && kind == JsonKind.OBJECT) {
            return capital(JavaNames.component(String.join("-", words(meaning, discriminator.get()))));
        }
        if (branch.has(Keyword.REF)) {
            String reference = branch.string(Keyword.REF).orElseThrow();
            return capital(JavaNames.component(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (TypeRegistry.isDefinition(branch.pointer())) {
            return capital(JavaNames.component(branch.pointer().last().getMatchingProperty()));
        }
        Optional<String> title = branch.string(Keyword.TITLE).filter(text -> !text.isBlank());
        if (title.isPresent()) {
            return capital(JavaNames.component(title.get()));
        }
        return byKind(kind, meaning);
    }

    private static String byKind(JsonKind kind, Meaning meaning) {
        return switch (kind) {
            case STRING -> "String";
            case NUMBER -> meaning.kinds().contains(Kind.FRACTION) ? "Number" : "Integer";
            case BOOLEAN -> "Boolean";
            case LIST -> "List";
            case OBJECT -> "Object";
        };
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The member that every object branch requires to be another word. */
    private Optional<String> discriminator(List<JsonSchema> branches) {
        Set<String> candidates = null;
        List<Meaning> objects = new ArrayList<>();
        for (JsonSchema branch : branches) {
            Meaning meaning = types.meanings().read(branch);
            if (meaning.valueKinds().equals(Set.of(Kind.OBJECT))) {
                objects.add(meaning);
                Set<String> own = new LinkedHashSet<>();
                for (String name : meaning.required()) {
                    if (!words(meaning, name).isEmpty()) {
                        own.add(name);
                    }
                }
                if (candidates == null) {
                    candidates = own;
                } else {
                    candidates.retainAll(own);
                }
            }
        }
        if (candidates == null || objects.size() < 2) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(name -> areDistinct(objects, name) && words(objects, name) <= MOST_WORDS)
                .findFirst();
    }

    private int words(List<Meaning> objects, String name) {
        return objects.stream().mapToInt(meaning -> words(meaning, name).size()).sum();
    }

    private boolean areDistinct(List<Meaning> objects, String name) {
        Set<String> seen = new HashSet<>();
        return objects.stream().allMatch(meaning -> words(meaning, name).stream().allMatch(seen::add));
    }

    /** The words that a member may have; empty when it may have others. */
    private List<String> words(Meaning meaning, String member) {
        List<String> words = new ArrayList<>();
        for (JsonSchema part : meaning.parts()) {
            JsonSchema schema = part.schemaMap(Keyword.PROPERTIES).get(member);
            if (schema == null) {
                continue;
            }
            for (JsonSchema inner : types.meanings().read(schema).parts()) {
                List<JsonValue> listed = new ArrayList<>();
                inner.get(Keyword.CONST).ifPresent(listed::add);
                inner.get(Keyword.ENUM).ifPresent(list -> listed.addAll(list.elements()));
                if (listed.stream().allMatch(Kind.STRING::is)) {
                    listed.forEach(word -> words.add(word.string()));
                }
            }
        }
        return words;
    }

    /** Whether a value can fit one branch only, by its kind or by its discriminator. */
    boolean areDisjoint(Choice choice) {
        Map<JsonKind, Integer> kinds = new EnumMap<>(JsonKind.class);
        named(choice).forEach(variant -> kinds.merge(variant.kind(), 1, Integer::sum));
        boolean discriminated = discriminator(choice.branches()).isPresent();
        return kinds.entrySet().stream()
                .allMatch(entry -> entry.getValue() == 1 || entry.getKey() == JsonKind.OBJECT && discriminated);
    }

    /** The union of a choice. */
    Union read(Choice choice, TypeRef name, Spot spot) {
        List<Named> named = named(choice);
        Optional<String> discriminator = discriminator(choice.branches());
        long objects = named.stream().filter(variant -> variant.kind() == JsonKind.OBJECT).count();
        List<Variant> variants = new ArrayList<>();
        for (Named branch : named) {
            Slot slot = types.readPresent(List.of(branch.branch()), variantSpot(spot, name, branch.name()));
            boolean overlaps = branch.kind() == JsonKind.OBJECT && objects > 1 && discriminator.isEmpty();
            boolean keepsRest = overlaps && slot.type() instanceof FieldType.StructOf && !keepsOthers(branch.meaning());
            List<String> words = branch.kind() == JsonKind.OBJECT && discriminator.isPresent()
                    ? words(branch.meaning(), discriminator.get())
                    : List.of();
            variants.add(new Variant(branch.name(), slot, branch.kind(), keepsRest, words));
        }
        String at = choice.site().location();
        Documentation documentation = new DocumentationReader(types.secrets()).read(types.meanings().read(choice.site()), at);
        return new Union(name, documentation, variants, discriminator, List.of(), types.secrets().holds(choice.branches()), at);
    }

    /** Whether the object itself keeps the members that it does not name. */
    private static boolean keepsOthers(Meaning meaning) {
        return meaning.parts().stream()
                .anyMatch(part -> part.has(Keyword.PATTERN_PROPERTIES)
                        || part.schema(Keyword.ADDITIONAL_PROPERTIES)
                                .filter(schema -> !schema.isFalse())
                                .isPresent());
    }

    private static Spot variantSpot(Spot spot, TypeRef union, String variant) {
        String path = union.isNested() ? union.nested() : "";
        return new Spot(TypeRef.topLevel(union.owner()), path, variant.substring(2), "");
    }

    /** The union of a value that may be of several kinds, one variant each. */
    Union byKinds(List<JsonSchema> sites, Meaning meaning, TypeRef name, Spot spot) {
        List<Variant> variants = new ArrayList<>();
        for (Set<Kind> kinds : groups(meaning.valueKinds())) {
            Meaning narrow = meaning.only(kinds);
            JsonKind kind = kind(narrow).orElseThrow();
            String variant = "Of" + byKind(kind, narrow);
            Slot slot = types.read(sites, narrow, variantSpot(spot, name, variant).ofOneKind());
            variants.add(new Variant(variant, slot, kind, false, List.of()));
        }
        String at = sites.get(0).location();
        return new Union(
                name,
                new DocumentationReader(types.secrets()).read(meaning, at),
                variants,
                Optional.empty(),
                List.of(),
                types.secrets().holds(sites),
                at);
    }

    private static List<Set<Kind>> groups(Set<Kind> kinds) {
        List<Set<Kind>> groups = new ArrayList<>();
        for (Kind kind : kinds) {
            if (kind == Kind.FRACTION && kinds.contains(Kind.INTEGER)) {
                continue;
            }
            groups.add(kind == Kind.INTEGER && kinds.contains(Kind.FRACTION) ? Kind.named("number") : Set.of(kind));
        }
        return groups;
    }
}
