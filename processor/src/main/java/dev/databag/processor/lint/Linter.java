package dev.databag.processor.lint;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks for what a charm author wants to hear of schemas that can be used. Everything is reported as a warning; its {@link LintTag} says how bad it is.
 *
 * <pre>{@code
 * Linter.lint(directory.relation(), directory.sides(), directory.files(), directory.diagnostics());
 * }</pre>
 */
public final class Linter {
    private Linter() {}

    /**
     * Reports into the diagnostics.
     *
     * @param relation what the schemas mean; they must have been read without errors
     * @param sides the schemas
     * @param files what they refer to
     */
    public static void lint(
            RelationInterface relation, List<SchemaDocument> sides, SchemaFiles files, Diagnostics diagnostics) {
        // Reading them has said already what is wrong with them.
        Schemas schemas = new Schemas(files, Map.of(), false, false, new Diagnostics());
        List<JsonSchema> roots = new ArrayList<>();
        sides.forEach(side -> roots.add(schemas.add(side)));
        Sites sites = new Sites(schemas, roots);
        new DatabagRules(sites, diagnostics).check(relation);
        new MemberRules(sites, diagnostics).check(relation);
        new KeywordRules(sites, diagnostics).check();
        if (sides.size() == 1) {
            loneSide(sides.get(0), diagnostics);
        }
    }

    private static void loneSide(SchemaDocument side, Diagnostics diagnostics) {
        String other = side.source().relativePath().equals("provider.json") ? "requirer.json" : "provider.json";
        diagnostics
                .at(side.source(), Place.InText.WHOLE)
                .warning(
                        LintTag.LONE_SIDE.tag(),
                        "there is no " + other + " beside this file",
                        "write one, so that readers know that the other side publishes nothing: {\"type\": \"object\"}");
    }
}
