package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Meaning.Choice;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Limits;
import dev.databag.processor.schema.Schemas;
import dev.databag.rule.Assertion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides the Java type of a value, and which assertions are left for a check. One decision, however many cases it has: a
 * case is a few lines, and what takes more is a reader of its own.
 */
final class TypeReader {
    private final InterfaceOptions options;
    private final SecretFinder secrets;
    private final MeaningReader meanings;
    private final PatternReader patterns;
    private final ConstraintReader constraints;
    private final RuleWriter rules;
    private final RestReader rests;
    private final HomeFinder homes;
    private final TypeRegistry types;
    private final Diagnostics diagnostics;
    private final StructReader structs;
    private final VocabularyReader vocabularies;
    private final UnionReader unions;

    /** What is being read now, one inside the other; a type with a name is read later, so these are lists and maps. */
    private final Set<List<JsonSchema>> open = new HashSet<>();
    private final TupleReader tuples;
    private int slots;

    TypeReader(InterfaceOptions options, Schemas schemas, TypeRegistry types, Diagnostics diagnostics) {
        this.options = options;
        this.secrets = new SecretFinder(schemas);
        this.types = types;
        this.diagnostics = diagnostics;
        this.meanings = new MeaningReader(schemas, diagnostics);
        this.patterns = new PatternReader(diagnostics);
        this.constraints = new ConstraintReader(options.formats(), patterns, diagnostics);
        this.rules = new RuleWriter(schemas, patterns, options.formats(), diagnostics);
        this.rests = new RestReader(rules, options.formats());
        this.homes = new HomeFinder(schemas, meanings);
        this.structs = new StructReader(this, options, patterns, diagnostics);
        this.vocabularies = new VocabularyReader(secrets, diagnostics);
        this.unions = new UnionReader(this, diagnostics);
        this.tuples = new TupleReader(this);
    }

    PatternReader patterns() {
        return patterns;
    }

    SecretFinder secrets() {
        return secrets;
    }

    MeaningReader meanings() {
        return meanings;
    }

    StructReader structs() {
        return structs;
    }

    RestReader rests() {
        return rests;
    }

    /** What stands where all the sites apply. */
    Slot read(List<JsonSchema> sites, Spot spot) {
        return read(sites, meanings.read(sites), spot);
    }

    /** What stands there when it is not null, for a place that has said what null means. */
    Slot readPresent(List<JsonSchema> sites, Spot spot) {
        Meaning meaning = meanings.read(sites);
        return read(sites, meaning.only(meaning.valueKinds()), spot);
    }

    /** What stands there, where some kinds have been ruled out. */
    Slot read(List<JsonSchema> sites, Meaning meaning, Spot spot) {
        if (meaning.kinds().isEmpty()) {
            neverValid(sites.get(0));
        }
        for (JsonSchema part : meaning.parts()) {
            Applicability.warnOfIdle(part, diagnostics);
        }
        String at = sites.get(0).location();
        if (isTooMuch(sites.get(0))) {
            return new Slot(new FieldType.Free(), false, List.of(), at);
        }
        if (!open.add(meaning.parts())) {
            // A list of itself has no finite Java type: from the second round on it is JSON, checked by a rule.
            List<Constraint> rule =
                    rests.read(meaning, Set.of(), Set.of(), true, at).map(List::of).orElse(List.of());
            return new Slot(new FieldType.Free(), false, rule, at);
        }
        try {
            return new Typing(sites, meaning, spot, at).slot();
        } finally {
            open.remove(meaning.parts());
        }
    }

    /** Whether the interface is beyond the limits, which has been reported. */
    boolean isFull() {
        return types.isFull() || slots > Limits.SLOTS;
    }

    private boolean isTooMuch(JsonSchema site) {
        if (isFull()) {
            return true;
        }
        if (++slots > Limits.SLOTS) {
            diagnostics
                    .at(site.document(), site.pointer())
                    .error(
                            "too-many-members",
                            "the interface has more than 15,000 members, elements and variants, up to this one",
                            "say less with properties: a map has one type for all of its members");
        } else if (open.size() == Limits.NESTED) {
            tooDeep(site);
        } else {
            return false;
        }
        return true;
    }

    private void tooDeep(JsonSchema site) {
        diagnostics
                .at(site.document(), site.pointer())
                .error(
                        "too-deep",
                        "more than " + Limits.NESTED + " lists, maps or texts stand inside each other here",
                        "put an object in between");
    }

    private void neverValid(JsonSchema site) {
        diagnostics
                .at(site.document(), site.has(Keyword.ALL_OF) ? site.at(Keyword.ALL_OF) : site.pointer())
                .warning("contradiction", "these assertions exclude each other, so that no value is ever valid");
    }

    /** Works out one slot: picks a type, and collects what the type does not express. */
    private final class Typing {
        private final List<JsonSchema> sites;
        private final Meaning meaning;
        private final Spot spot;
        private final String at;
        private final Set<Keyword> expressed = EnumSet.of(Keyword.TYPE);
        private final List<Constraint> checks = new ArrayList<>();

        /** The choice that the type is made of. */
        private Optional<Choice> chosen = Optional.empty();

        private boolean anyKind;

        /** Parts that the type's own declaration checks. */
        private final Set<JsonSchema> covered = new LinkedHashSet<>();

        Typing(List<JsonSchema> sites, Meaning meaning, Spot spot, String at) {
            this.sites = sites;
            this.meaning = meaning;
            this.spot = spot;
            this.at = at;
        }

        Slot slot() {
            FieldType type = type();
            Optional<Constraint> rest = rest(type);
            if (rest.isPresent()) {
                checks.add(rest.get());
            }
            if (meaning.valueKinds().isEmpty()) {
                nothing().ifPresent(checks::add);
            }
            boolean nullable = meaning.isNullable() && !(type instanceof FieldType.Free) && letNullThrough();
            return new Slot(type, nullable, checks, at);
        }

        /** Checks are asked about values that are there: what not and if say about null is settled here. */
        private boolean letNullThrough() {
            Map<JsonSchema, Set<Keyword>> asked = new LinkedHashMap<>();
            for (JsonSchema part : meaning.parts()) {
                Set<Keyword> keywords = EnumSet.of(Keyword.NOT, Keyword.IF, Keyword.THEN, Keyword.ELSE);
                keywords.retainAll(part.keywords());
                if (!keywords.isEmpty()) {
                    asked.put(part, keywords);
                }
            }
            return asked.isEmpty()
                    || rules.write(asked, meaning.unlessNull(), at)
                            .filter(rule -> !acceptsNull((Constraint.Rule) rule))
                            .isEmpty();
        }

        private static boolean acceptsNull(Constraint.Rule rule) {
            return Assertion.of(rule.program().toArray(String[]::new)).accepts(JsonValue.NULL);
        }

        /** Null at most: branches that let nothing through are no parts of the meaning, so no keyword says so. */
        private Optional<Constraint> nothing() {
            JsonSchema site = sites.get(0);
            JsonValue node = meaning.isNullable()
                    ? JsonValue.of(Map.of(Keyword.TYPE.word(), JsonValue.of(Kind.NULL.word())))
                    : JsonValue.FALSE;
            JsonSchema schema = new JsonSchema(site.document(), site.dialect(), site.at(Keyword.TYPE), node);
            Set<Keyword> keywords = meaning.isNullable() ? Set.of(Keyword.TYPE) : Set.of();
            return rules.write(Map.of(schema, keywords), Set.of(), at);
        }

        private FieldType type() {
            Optional<VocabularyReader.Words> words = vocabularies.words(meaning, meanings, options.openExamples());
            if (words.isPresent()) {
                return word(words.get());
            }
            List<Choice> shaping = new ArrayList<>();
            for (Choice choice : meaning.choices()) {
                if (!onlyAsserts(choice, meaning)) {
                    shaping.add(choice);
                }
            }
            if (shaping.size() == 1) {
                Optional<FieldType> union = union(shaping.get(0));
                if (union.isPresent()) {
                    return union.get();
                }
            }
            Optional<Kind> kind = shaping.isEmpty() ? meaning.onlyKind() : Optional.empty();
            if (kind.isEmpty()) {
                return shaping.isEmpty() ? severalKinds() : free();
            }
            return switch (kind.get()) {
                case STRING -> text();
                case BOOLEAN -> new FieldType.Bool();
                case INTEGER -> integer();
                case FRACTION -> decimal();
                case ARRAY -> list();
                case OBJECT -> object();
                case NULL -> throw new IllegalStateException("null is no kind of value");
            };
        }

        private FieldType free() {
            expressed.remove(Keyword.TYPE);
            return new FieldType.Free();
        }

        /** The choice as a union; its keyword still has to be checked where a value may fit two branches. */
        private Optional<FieldType> union(Choice choice) {
            if (unions.names(choice).isEmpty()) {
                return Optional.empty();
            }
            JsonSchema site = choice.site();
            TypeRef name = types.type(
                    List.of(site), spot, HomeFinder.standsIn(List.of(site), sites), type -> unions.read(choice, type, spot));
            if (choice.keyword() == Keyword.ANY_OF || unions.areDisjoint(choice)) {
                chosen = Optional.of(choice);
            }
            anyKind = true;
            boolean wider = choice.branches().stream()
                    .anyMatch(branch -> !meaning.valueKinds()
                            .containsAll(meanings.read(branch).valueKinds()));
            if (wider) {
                expressed.remove(Keyword.TYPE);
            }
            return Optional.of(new FieldType.UnionOf(name));
        }

        /** A union by kinds, unless the value may be anything. */
        private FieldType severalKinds() {
            Set<Kind> kinds = meaning.valueKinds();
            if (kinds.isEmpty() || kinds.equals(EnumSet.complementOf(EnumSet.of(Kind.NULL)))) {
                return free();
            }
            TypeRef name = types.type(
                    sites, spot, true, type -> unions.byKinds(sites, meaning, type, spot));
            for (JsonSchema part : meaning.parts()) {
                covered.add(part);
            }
            return new FieldType.UnionOf(name);
        }

        private FieldType word(VocabularyReader.Words words) {
            expressed.addAll(Set.of(Keyword.ENUM, Keyword.CONST));
            if (words.openedBy().isPresent()) {
                expressed.add(words.openedBy().get());
            }
            boolean inline = HomeFinder.standsIn(List.of(words.site()), sites);
            TypeRef name = types.type(
                    List.of(words.site()), spot, inline, type -> vocabularies.read(words, type, meanings));
            expressed.addAll(Set.of(Keyword.MIN_LENGTH, Keyword.MAX_LENGTH, Keyword.PATTERN, Keyword.FORMAT));
            if (words.isTextual()) {
                checks.addAll(constraints.ofText(meaning));
            } else {
                expressed.removeAll(Set.of(Keyword.MIN_LENGTH, Keyword.MAX_LENGTH, Keyword.PATTERN, Keyword.FORMAT));
            }
            return new FieldType.Word(name, words.openedBy().isPresent());
        }

        private FieldType text() {
            expressed.addAll(Set.of(
                    Keyword.MIN_LENGTH, Keyword.MAX_LENGTH, Keyword.PATTERN, Keyword.FORMAT, Keyword.CONTENT_MEDIA_TYPE,
                    Keyword.CONTENT_SCHEMA));
            checks.addAll(constraints.ofText(meaning));
            List<JsonSchema> contents = new ArrayList<>();
            for (JsonSchema part : meaning.parts()) {
                Optional<JsonSchema> content = part.schema(Keyword.CONTENT_SCHEMA);
                if (content.isPresent() && part.holdsJson()) {
                    contents.add(content.get());
                }
            }
            return contents.isEmpty() ? new FieldType.Text() : new FieldType.JsonText(read(contents, spot));
        }

        private FieldType integer() {
            numeric();
            checks.addAll(constraints.multiples(meaning));
            return constraints.integer(meaning);
        }

        private FieldType decimal() {
            numeric();
            checks.addAll(constraints.bounds(meaning));
            checks.addAll(constraints.multiples(meaning));
            return new FieldType.Decimal();
        }

        private void numeric() {
            expressed.addAll(Set.of(
                    Keyword.MINIMUM, Keyword.MAXIMUM, Keyword.EXCLUSIVE_MINIMUM, Keyword.EXCLUSIVE_MAXIMUM,
                    Keyword.MULTIPLE_OF));
        }

        private FieldType list() {
            Optional<JsonSchema> tuple = tuples.site(meaning);
            if (tuple.isPresent()) {
                JsonSchema site = tuple.get();
                expressed.addAll(Set.of(Keyword.PREFIX_ITEMS, Keyword.ITEMS, Keyword.ADDITIONAL_ITEMS));
                if (tuples.least(meaning) <= TupleReader.first(site).size()) {
                    expressed.add(Keyword.MIN_ITEMS);
                }
                return new FieldType.TupleOf(types.type(
                        List.of(site),
                        spot,
                        HomeFinder.standsIn(List.of(site), sites),
                        type -> tuples.read(site, meaning, type, spot)));
            }
            expressed.addAll(Set.of(Keyword.MIN_ITEMS, Keyword.MAX_ITEMS, Keyword.UNIQUE_ITEMS));
            checks.addAll(constraints.ofList(meaning));
            List<JsonSchema> items = new ArrayList<>();
            boolean several = false;
            for (JsonSchema part : meaning.parts()) {
                Optional<JsonSchema> own = part.schema(Keyword.ITEMS);
                if (own.isPresent()) {
                    items.add(own.get());
                }
                several |= !TupleReader.first(part).isEmpty();
            }
            if (several || items.isEmpty()) {
                return new FieldType.ListOf(
                        new Slot(new FieldType.Free(), false, List.of(), at));
            }
            expressed.add(Keyword.ITEMS);
            return new FieldType.ListOf(read(items, spot.item()));
        }

        private FieldType object() {
            List<JsonSchema> home = homes.of(sites);
            Meaning own = meanings.read(home);
            if (structs.isMap(own)) {
                StructReader.MapValue value = structs.mapValue(own, spot.value(), at);
                expressed.addAll(value.expressed());
                checks.addAll(constraints.ofMap(meaning));
                return new FieldType.MapOf(value.slot());
            }
            covered.addAll(own.parts());
            boolean inline = HomeFinder.standsIn(home, sites);
            TypeRef name = types.type(home, spot, inline, type -> structs.read(own, home.get(0), type));
            return new FieldType.StructOf(name);
        }

        /** The assertions that neither the type nor a check has taken care of. */
        private Optional<Constraint> rest(FieldType type) {
            Meaning left = chosen.isPresent() ? meaning.without(chosen.get()) : meaning;
            return rests.read(left, expressed, covered, anyKind || type instanceof FieldType.Free, at);
        }
    }

    /** A choice whose branches add no shape of their own stays a check on the one type. */
    private boolean onlyAsserts(Choice choice, Meaning meaning) {
        return onlyAsserts(choice, meaning.valueKinds(), new HashSet<>());
    }

    /**
     * The same, each choice asked once: choices that share branches have exponentially many paths.
     *
     * @param asked the choices that have been asked, none of which said no: that would have ended the question
     */
    private boolean onlyAsserts(Choice choice, Set<Kind> kinds, Set<Choice> asked) {
        return !asked.add(choice)
                || choice.branches().stream().allMatch(branch -> {
                    Meaning read = meanings.read(branch);
                    return read.choices().stream().allMatch(inner -> onlyAsserts(inner, kinds, asked))
                            && read.kinds().containsAll(kinds)
                            && read.parts().stream().noneMatch(TypeReader::hasShape);
                });
    }

    /** Whether the schema itself says what an object, a list or a word looks like. */
    private static boolean hasShape(JsonSchema part) {
        return part.has(Keyword.PROPERTIES)
                || part.has(Keyword.PATTERN_PROPERTIES)
                || part.has(Keyword.ADDITIONAL_PROPERTIES)
                || part.has(Keyword.ITEMS)
                || part.has(Keyword.PREFIX_ITEMS)
                || part.has(Keyword.ENUM)
                || part.has(Keyword.CONST)
                || part.has(Keyword.CONTENT_SCHEMA);
    }
}
