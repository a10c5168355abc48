package dev.databag.processor.relation;

import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the schemas that describe an object, which name its type. */
final class HomeFinder {
    private final Schemas schemas;
    private final MeaningReader meanings;

    HomeFinder(Schemas schemas, MeaningReader meanings) {
        this.schemas = schemas;
        this.meanings = meanings;
    }

    /**
     * Where the object is really described: a reference is followed as long as it is the only one to say what members
     * there are, so that a definition used in many places is one type.
     */
    List<JsonSchema> of(List<JsonSchema> sites) {
        List<JsonSchema> at = sites;
        Set<List<JsonSchema>> seen = new LinkedHashSet<>();
        while (seen.add(at)) {
            List<JsonSchema> shaped = new ArrayList<>();
            for (JsonSchema site : at) {
                if (hasMembers(site)) {
                    shaped.add(site);
                }
                for (JsonSchema source : sources(site)) {
                    if (!shaped.contains(source) && hasMembers(meanings.read(source))) {
                        shaped.add(source);
                    }
                }
            }
            if (shaped.size() != 1 || at.contains(shaped.get(0))) {
                return at;
            }
            at = List.copyOf(shaped);
        }
        return at;
    }

    /** Whether the home is written inside one of the sites, and not reached by reference. */
    static boolean standsIn(List<JsonSchema> home, List<JsonSchema> sites) {
        for (JsonSchema schema : home) {
            if (!standsIn(schema, sites)) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsIn(JsonSchema schema, List<JsonSchema> sites) {
        String inner = schema.pointer().toString();
        for (JsonSchema site : sites) {
            String outer = site.pointer().toString();
            if (site.document() == schema.document()
                    && (inner.equals(outer) || inner.startsWith(outer + "/") && !isRoot(site))) {
                return true;
            }
        }
        return false;
    }

    /** Everything stands in the root; a definition in it is no part of its value. */
    private static boolean isRoot(JsonSchema site) {
        return site.pointer().matches();
    }

    private List<JsonSchema> sources(JsonSchema site) {
        List<JsonSchema> sources = new ArrayList<>();
        Optional<JsonSchema> target = schemas.target(site);
        if (target.isPresent()) {
            sources.add(target.get());
        }
        sources.addAll(site.schemas(Keyword.ALL_OF));
        for (Keyword keyword : List.of(Keyword.ANY_OF, Keyword.ONE_OF)) {
            List<JsonSchema> branches = new ArrayList<>();
            for (JsonSchema branch : site.schemas(keyword)) {
                if (!meanings.read(branch).valueKinds().isEmpty()) {
                    branches.add(branch);
                }
            }
            if (branches.size() == 1) {
                sources.addAll(branches);
            }
        }
        return sources;
    }

    private static boolean hasMembers(Meaning meaning) {
        for (JsonSchema part : meaning.parts()) {
            if (hasMembers(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMembers(JsonSchema part) {
        return part.has(Keyword.PROPERTIES)
                || part.has(Keyword.PATTERN_PROPERTIES)
                || part.has(Keyword.ADDITIONAL_PROPERTIES);
    }
}
