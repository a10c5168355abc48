package dev.databag.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import java.util.ArrayList;
import java.util.List;

/** Stands for the inner rooms: one empty class for each side, and what it was asked. */
final class FakeGenerator implements Generator {
    final List<InterfaceDeclaration> declarations = new ArrayList<>();
    final List<String> sides = new ArrayList<>();
    private final Inner inner;

    interface Inner {
        void read(List<SchemaDocument> sides, SchemaFiles files, Diagnostics diagnostics);
    }

    FakeGenerator() {
        this((sides, files, diagnostics) -> {});
    }

    FakeGenerator(Inner inner) {
        this.inner = inner;
    }

    @Override
    public List<JavaFile> generate(
            InterfaceDeclaration declaration, List<SchemaDocument> documents, SchemaFiles files, Diagnostics diagnostics) {
        declarations.add(declaration);
        List<JavaFile> code = new ArrayList<>();
        for (SchemaDocument document : documents) {
            sides.add(document.source().path());
            String name = document.source().relativePath().startsWith("provider") ? "ProviderAppData" : "RequirerAppData";
            code.add(JavaFile.builder(
                            declaration.packageName(),
                            TypeSpec.classBuilder(name)
                                    .addAnnotation(AnnotationSpec.builder(ClassName.get("dev.databag", "Generated"))
                                            .addMember("value", "$S", "dev.databag")
                                            .build())
                                    .build())
                    .build());
        }
        inner.read(documents, files, diagnostics);
        return code;
    }
}
