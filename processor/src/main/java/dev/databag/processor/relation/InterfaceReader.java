package dev.databag.processor.relation;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.Databag.Role;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaSource;
import dev.databag.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the two sides of an interface publish. */
public final class InterfaceReader {

    /** What is read: where it is generated, how, and from which files. */
    public record Input(
            String packageName,
            InterfaceOptions options,
            Map<Role, SchemaDocument> sides,
            SchemaFiles files,
            Map<String, SchemaSource> mapped,
            String fingerprint) {}

    /** The interface, as far as it could be read; mistakes are in the diagnostics. */
    public RelationInterface read(Input input, Diagnostics diagnostics) {
        Schemas schemas =
                new Schemas(input.files(), input.mapped(), input.options().strict(), diagnostics);
        TypeRegistry registry = new TypeRegistry(schemas, diagnostics);
        TypeReader types = new TypeReader(input.options(), schemas, registry, diagnostics);

        List<SideReader.Found> found = new ArrayList<>();
        for (Role role : Role.values()) {
            SchemaDocument document = input.sides().get(role);
            if (document != null) {
                JsonSchema root = schemas.add(document, SideReader.fileName(role));
                found.addAll(new SideReader(types.meanings(), diagnostics).read(role, root));
            }
        }
        for (SideReader.Found databag : found) {
            registry.reserve(databag.name(), databag.site());
        }
        Map<SideReader.Found, Struct> structs = new LinkedHashMap<>();
        for (SideReader.Found databag : found) {
            structs.put(databag, types.structs().databag(databag.meaning(), databag.site(), databag.name()));
        }
        registry.finish();

        List<Databag> databags = new ArrayList<>();
        structs.forEach((databag, struct) ->
                databags.add(new Databag(databag.role(), databag.scope(), (Struct) registry.withNested(struct))));
        return new RelationInterface(input.packageName(), databags, registry.topLevelTypes(), input.fingerprint());
    }
}
