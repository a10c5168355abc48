package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.List;

/** Reads what the two sides of an interface publish. */
public final class InterfaceReader {

    /**
     * The interface, as far as it could be read; mistakes are in the diagnostics.
     *
     * @param sides the documents of the sides that there are, told apart by their file names
     */
    public RelationInterface read(
            InterfaceDeclaration declaration,
            List<SchemaDocument> sides,
            SchemaFiles files,
            Diagnostics diagnostics) {
        return readAll(declaration, sides, files, diagnostics).relation();
    }

    /** The interface, and the assertions of each databag's schema as they stand, for those who compare two versions. */
    public InterfaceRules readRules(
            InterfaceDeclaration declaration,
            List<SchemaDocument> sides,
            SchemaFiles files,
            Diagnostics diagnostics) {
        Reading reading = readAll(declaration, sides, files, diagnostics);
        boolean formats = declaration.options().formats();
        RuleGraph graph = new RuleGraph(reading.schemas(), reading.patterns(), formats, diagnostics);
        List<InterfaceRules.DatabagRules> rules = new ArrayList<>();
        for (int i = 0; i < reading.found().size(); i++) {
            JsonSchema site = reading.found().get(i).site();
            Databag databag = reading.relation().databags().get(i);
            RuleNode rule = graph.read(site);
            rule.mark(reading.secrets()::hides);
            rules.add(new InterfaceRules.DatabagRules(databag, site, rule));
        }
        return new InterfaceRules(reading.relation(), rules, reading.schemas().documents());
    }

    /** Everything that became known on the way; a databag was found at the same place of the other list. */
    private record Reading(
            RelationInterface relation,
            List<SideReader.Found> found,
            Schemas schemas,
            PatternReader patterns,
            ShownSecrets secrets) {}

    private static Reading readAll(
            InterfaceDeclaration declaration,
            List<SchemaDocument> sides,
            SchemaFiles files,
            Diagnostics diagnostics) {
        InterfaceOptions options = declaration.options();
        Schemas schemas = new Schemas(files, options.mapped(), options.strict(), options.formats(), diagnostics);
        TypeRegistry registry = new TypeRegistry(schemas, diagnostics);
        TypeReader types = new TypeReader(options, schemas, registry, diagnostics);

        List<JsonSchema> roots = new ArrayList<>();
        List<SideReader.Found> found = new ArrayList<>();
        for (Role role : Role.values()) {
            for (SchemaDocument document : sides) {
                if (document.source().relativePath().equals(SideReader.fileName(role))) {
                    JsonSchema root = schemas.add(document);
                    roots.add(root);
                    found.addAll(new SideReader(types.meanings(), diagnostics).read(role, root));
                }
            }
        }
        diagnostics.traceBy(new Whereabouts(roots, found, schemas));
        ShownSecrets secrets = new ShownSecrets(roots, schemas);
        diagnostics.hide(secrets);
        for (SideReader.Found databag : found) {
            registry.reserve(databag.name(), databag.site());
        }
        List<Struct> structs = new ArrayList<>();
        for (SideReader.Found databag : found) {
            structs.add(types.structs().databag(databag.meaning(), databag.site(), databag.name()));
        }
        registry.finish();
        if (types.isFull()) {
            // Placeholders are for those who use them, and javac would take minutes for these.
            RelationInterface nothing = new RelationInterface(
                    declaration.packageName(), List.of(), List.of(), Fingerprint.of(declaration, schemas));
            return new Reading(nothing, List.of(), schemas, types.patterns(), secrets);
        }
        new ExampleCheck(schemas, types.patterns(), secrets, options, diagnostics).check(roots, found);

        List<Databag> databags = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            SideReader.Found databag = found.get(i);
            databags.add(new Databag(databag.role(), databag.scope(), (Struct) registry.withNested(structs.get(i))));
        }
        RelationInterface relation = new RelationInterface(
                declaration.packageName(), databags, registry.topLevelTypes(), Fingerprint.of(declaration, schemas));
        return new Reading(relation, found, schemas, types.patterns(), secrets);
    }
}
