package dev.databag.processor.relation;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Meaning.Choice;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Limits;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers every schema that applies to one value. References and allOf are followed; an anyOf or oneOf of which only
 * one branch is left besides null is that branch.
 */
final class MeaningReader {
    /** What stands for a schema of which an error says that it cannot be read. */
    private static final Meaning UNKNOWN = new Meaning(List.of(), Kind.all(), List.of(), Set.of());

    private final Schemas schemas;
    private final Diagnostics diagnostics;
    private final Map<List<JsonSchema>, Meaning> known = new HashMap<>();
    private final Set<List<JsonSchema>> reading = new HashSet<>();
    private boolean told;

    MeaningReader(Schemas schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    Meaning read(JsonSchema site) {
        return read(List.of(site));
    }

    /** All sites hold of the same value. */
    Meaning read(List<JsonSchema> sites) {
        Meaning meaning = known.get(sites);
        if (meaning == null) {
            if (told) {
                return UNKNOWN;
            }
            if (!reading.add(sites)) {
                cyclic(named(sites.get(0)), diagnostics);
                return UNKNOWN;
            }
            if (reading.size() > Limits.DEPTH) {
                reading.remove(sites);
                tooLong(sites.get(0), "more than " + Limits.DEPTH + " choices stand inside each other here");
                return UNKNOWN;
            }
            meaning = gather(sites);
            reading.remove(sites);
            known.put(sites, meaning);
        }
        return meaning;
    }

    private Meaning gather(List<JsonSchema> sites) {
        Gathering all = new Gathering();
        for (JsonSchema site : sites) {
            flatten(site, all.parts);
        }
        Set<JsonSchema> asked = new HashSet<>();
        // A branch that is merged may bring choices of its own.
        for (boolean more = true; more; ) {
            more = false;
            for (JsonSchema part : List.copyOf(all.parts)) {
                if (asked.add(part)) {
                    more = true;
                    all.restrict(part, kindsOf(part));
                    choose(part, Keyword.ANY_OF, all);
                    choose(part, Keyword.ONE_OF, all);
                }
            }
        }
        return new Meaning(List.copyOf(all.parts), all.kinds, all.choices, all.unlessNull);
    }

    /** What has been found so far. */
    private static final class Gathering {
        final Set<JsonSchema> parts = new LinkedHashSet<>();
        final Set<JsonSchema> unlessNull = new HashSet<>();
        final Set<Kind> kinds = Kind.all();
        final List<Choice> choices = new ArrayList<>();

        void restrict(JsonSchema part, Set<Kind> wanted) {
            if (unlessNull.contains(part)) {
                wanted.add(Kind.NULL);
            }
            kinds.retainAll(wanted);
        }
    }

    /** The kinds that the part itself lets through, its choices apart. */
    static Set<Kind> kindsOf(JsonSchema part) {
        if (part.isFalse()) {
            return EnumSet.noneOf(Kind.class);
        }
        Set<Kind> kinds = Kind.all();
        Optional<JsonValue> type = part.get(Keyword.TYPE);
        if (type.isPresent()) {
            kinds.retainAll(named(type.get()));
        }
        Optional<JsonValue> words = part.get(Keyword.ENUM);
        if (words.isPresent()) {
            kinds.retainAll(kindsOf(words.get().elements()));
        }
        Optional<JsonValue> word = part.get(Keyword.CONST);
        if (word.isPresent()) {
            kinds.retainAll(EnumSet.of(Kind.of(word.get())));
        }
        return kinds;
    }

    private static Set<Kind> named(JsonValue type) {
        if (Kind.STRING.is(type)) {
            return Kind.named(type.string());
        }
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        for (JsonValue word : type.elements()) {
            named.addAll(Kind.named(word.string()));
        }
        return named;
    }

    private static Set<Kind> kindsOf(List<JsonValue> words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (JsonValue word : words) {
            kinds.add(Kind.of(word));
        }
        return kinds;
    }

    private void choose(JsonSchema part, Keyword keyword, Gathering all) {
        if (!part.has(keyword)) {
            return;
        }
        List<JsonSchema> branches = new ArrayList<>();
        Set<Kind> allowed = EnumSet.noneOf(Kind.class);
        int nullBranches = 0;
        for (JsonSchema branch : part.schemas(keyword)) {
            Meaning meaning = read(branch);
            allowed.addAll(meaning.kinds());
            nullBranches += meaning.isNullable() ? 1 : 0;
            if (!meaning.valueKinds().isEmpty()) {
                branches.add(branch);
            }
        }
        if (keyword == Keyword.ONE_OF && nullBranches > 1) {
            allowed.remove(Kind.NULL);
        }
        all.restrict(part, allowed);
        if (branches.size() == 1) {
            // The branch holds unless the value is null and has a branch of its own.
            boolean nullElsewhere = nullBranches > (read(branches.get(0)).isNullable() ? 1 : 0);
            Set<JsonSchema> merged = new LinkedHashSet<>();
            flatten(branches.get(0), merged);
            merged.removeAll(all.parts);
            all.parts.addAll(merged);
            if (nullElsewhere) {
                all.unlessNull.addAll(merged);
            }
        } else if (branches.size() > 1) {
            all.choices.add(new Choice(part, keyword, branches));
        }
    }

    /** Adds the site and what it refers to; reports a definition that is itself. */
    void flatten(JsonSchema site, Set<JsonSchema> parts) {
        Deque<JsonSchema> path = new ArrayDeque<>();
        Deque<Iterator<JsonSchema>> rest = new ArrayDeque<>();
        Set<JsonSchema> open = new HashSet<>();
        rest.push(List.of(site).iterator());
        while (!rest.isEmpty()) {
            if (!rest.peek().hasNext()) {
                rest.pop();
                if (!path.isEmpty()) {
                    open.remove(path.pop());
                }
                continue;
            }
            JsonSchema next = rest.peek().next();
            if (open.contains(next)) {
                cyclic(next, diagnostics);
            } else if (path.size() == Limits.STEPS) {
                tooLong(next, "more than 2,000 references lead from one to the next here");
            } else if (parts.add(next)) {
                path.push(next);
                open.add(next);
                rest.push(inside(next));
            }
        }
    }

    private Iterator<JsonSchema> inside(JsonSchema site) {
        List<JsonSchema> inside = new ArrayList<>();
        Optional<JsonSchema> target = schemas.target(site);
        if (target.isPresent()) {
            inside.add(target.get());
        }
        inside.addAll(site.schemas(Keyword.ALL_OF));
        return inside.iterator();
    }

    /** What the schema is a reference to, so that whoever finds a cycle points at the same place. */
    private JsonSchema named(JsonSchema site) {
        Set<JsonSchema> seen = new HashSet<>();
        JsonSchema at = site;
        while (seen.add(at) && schemas.target(at).isPresent()) {
            at = schemas.target(at).get();
        }
        return at;
    }

    /** Once: every place on the way would say the same. */
    private void tooLong(JsonSchema site, String fact) {
        if (!told) {
            told = true;
            diagnostics
                    .at(site.document(), site.pointer())
                    .error("too-deep", fact, "refer to the last of them, or say what the value is in between");
        }
    }

    /** A definition that is itself, whoever finds it. */
    static void cyclic(JsonSchema site, Diagnostics diagnostics) {
        diagnostics
                .at(site.document(), site.has(Keyword.REF) ? site.at(Keyword.REF) : site.pointer())
                .error(
                        "cyclic-ref",
                        "this schema refers to itself without anything in between",
                        "say what the value is before referring to it again, such as properties or items");
    }
}
