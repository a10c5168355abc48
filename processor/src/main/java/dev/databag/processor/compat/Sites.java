package dev.databag.processor.compat;

import dev.databag.processor.diagnostic.Located;
import dev.databag.processor.relation.RuleNode;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.Keyword;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where in a file a node says something. */
final class Sites {
    private Sites() {}

    /** The schema. */
    static Optional<Site> of(RuleNode node) {
        return node.site().map(site -> Site.of(site.document(), site.pointer()));
    }

    /** The first of these keywords that the schema has, or else the schema. */
    static Optional<Site> of(RuleNode node, Keyword... keywords) {
        for (Keyword keyword : keywords) {
            Optional<JsonSchema> site = node.site().filter(schema -> schema.has(keyword));
            if (site.isPresent()) {
                return site.map(schema -> Site.of(schema.document(), schema.at(keyword)));
            }
        }
        return of(node);
    }

    /** The first of these schemas that says the keyword, or else that stands somewhere. */
    static Optional<Site> first(Collection<RuleNode> nodes, Keyword... keywords) {
        for (Keyword keyword : keywords) {
            for (RuleNode node : nodes) {
                Optional<JsonSchema> site = node.site().filter(schema -> schema.has(keyword));
                if (site.isPresent()) {
                    return site.map(schema -> Site.of(schema.document(), schema.at(keyword)));
                }
            }
        }
        return nodes.stream().map(Sites::of).flatMap(Optional::stream).findFirst();
    }

    /** Where a member is declared. */
    static Optional<Site> member(Collection<RuleNode> nodes, String name) {
        for (RuleNode node : nodes) {
            Optional<JsonSchema> site = node.site().filter(schema -> schema.schemaMap(Keyword.PROPERTIES)
                    .containsKey(name));
            if (site.isPresent()) {
                return site.map(schema -> new Site(
                        schema.document(),
                        schema.at(Keyword.PROPERTIES).appendProperty(name),
                        Located.Part.NAME));
            }
        }
        return Optional.empty();
    }

    /** Where a name stands in a list of required ones. */
    static Optional<Site> required(RuleNode node, String name) {
        Optional<JsonSchema> site = node.site().filter(schema -> schema.has(Keyword.REQUIRED));
        if (site.isEmpty()) {
            return of(node);
        }
        List<String> names = site.get().strings(Keyword.REQUIRED);
        return site.map(schema -> Site.of(
                schema.document(), schema.at(Keyword.REQUIRED).appendIndex(Math.max(0, names.indexOf(name)))));
    }
}
