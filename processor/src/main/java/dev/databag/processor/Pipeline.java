package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** From a declaration to Java, whichever door it came in by. */
final class Pipeline {
    private static final String BUG_TAG = "internal-error";
    private static final int FRAMES = 5;

    private final Generator generator;

    Pipeline(Generator generator) {
        this.generator = generator;
    }

    /**
     * What came of one declaration; what is wrong is in the declaration's diagnostics.
     *
     * @param inputs the files that were read or looked for, as far as they are files
     */
    record Outcome(List<JavaFile> code, Set<Path> inputs) {}

    /** A stage that found mistakes still gives the best value it can, so that all of them are found. */
    Outcome run(Declaration declaration, Supplier<List<SchemaPlace>> places) {
        Diagnostics diagnostics = declaration.diagnostics();
        if (declaration.isUnreadable()) {
            return new Outcome(List.of(), Set.of());
        }
        SchemaFinder files = SchemaFinder.of(declaration, places);
        List<SchemaDocument> sides = new ArrayList<>();
        for (SchemaSource source : files.sides(diagnostics.member(declaration.schemasMember()))) {
            sides.add(SchemaReader.read(source, diagnostics));
        }
        List<JavaFile> code = sides.isEmpty()
                ? List.of()
                : generator.generate(declaration.asked(files), sides, files, diagnostics);
        return new Outcome(code, files.files());
    }

    /** A mistake of ours: said where the user can act on it, with what we need to find it. */
    static String textOf(Throwable bug, Declaration declaration) {
        StringBuilder text = new StringBuilder("[" + BUG_TAG + "] Databag failed with ").append(bug);
        StackTraceElement[] frames = bug.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n  at ").append(frames[i]);
        }
        text.append("\n  in ").append(declaration);
        text.append("\n  this is a mistake of Databag's, not of yours: please report it with this text and the schemas");
        return text.toString();
    }
}
