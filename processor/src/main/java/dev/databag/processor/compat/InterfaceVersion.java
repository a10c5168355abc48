package dev.databag.processor.compat;

import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceReader;
import dev.databag.processor.relation.InterfaceRules;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import java.util.List;

/**
 * One version of an interface, ready to be compared.
 *
 * @param rules what its schemas mean and assert
 * @param options what was asked for besides the schemas
 */
public record InterfaceVersion(InterfaceRules rules, InterfaceOptions options) {

    /**
     * Reads the schemas of the sides; what is wrong with them is in the diagnostics, and with an error among those a
     * comparison means nothing.
     */
    public static InterfaceVersion read(
            List<SchemaDocument> sides, SchemaFiles files, InterfaceOptions options, Diagnostics diagnostics) {
        InterfaceDeclaration declaration = new InterfaceDeclaration("compared", options, false);
        return new InterfaceVersion(
                new InterfaceReader().readRules(declaration, sides, files, diagnostics), options);
    }

    /** As above, with the options of an annotation that says nothing. */
    public static InterfaceVersion read(List<SchemaDocument> sides, SchemaFiles files, Diagnostics diagnostics) {
        return read(sides, files, InterfaceOptions.DEFAULT, diagnostics);
    }
}
