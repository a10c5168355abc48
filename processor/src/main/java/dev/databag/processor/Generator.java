package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceReader;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.writing.InterfaceWriter;
import java.util.List;

/** The inner rooms, as the door sees them. */
interface Generator {
    Generator DATABAGS = (declaration, sides, files, diagnostics) ->
            new InterfaceWriter()
                    .write(
                            new InterfaceReader().read(declaration, sides, files, diagnostics),
                            declaration.nullMarked());

    List<JavaFile> generate(
            InterfaceDeclaration declaration, List<SchemaDocument> sides, SchemaFiles files, Diagnostics diagnostics);
}
