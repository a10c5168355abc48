package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import java.util.List;

/** The inner rooms, as the door sees them. */
interface Generator {
    Generator DATABAGS = (declaration, sides, files, diagnostics) -> List.of();

    List<JavaFile> generate(
            InterfaceDeclaration declaration, List<SchemaDocument> sides, SchemaFiles files, Diagnostics diagnostics);
}
