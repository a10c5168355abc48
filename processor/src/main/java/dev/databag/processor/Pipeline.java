package dev.databag.processor;

import com.palantir.javapoet.JavaFile;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.lock.LockCheck;
import dev.databag.processor.lock.LockedPackage;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceReader;
import dev.databag.processor.relation.InterfaceRules;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** From a declaration to Java, whichever door it came in by. */
final class Pipeline {
    private static final String BUG_TAG = "internal-error";
    private static final int FRAMES = 5;

    private final Generator generator;
    private final Optional<Generation.Locking> locking;

    Pipeline(Generator generator) {
        this(generator, Optional.empty());
    }

    /** One that holds what it reads against a lock. */
    Pipeline(Generator generator, Optional<Generation.Locking> locking) {
        this.generator = generator;
        this.locking = locking;
    }

    /**
     * What came of one declaration; what is wrong is in the declaration's diagnostics.
     *
     * @param inputs the files that were read or looked for, as far as they are files
     * @param locked what to lock, when there is a lock and nothing else is wrong
     */
    record Outcome(List<JavaFile> code, Set<Path> inputs, Optional<LockedPackage> locked) {}

    /** A stage that found mistakes still gives the best value it can, so that all of them are found. */
    Outcome run(Declaration declaration, Supplier<List<SchemaPlace>> places) {
        Diagnostics diagnostics = declaration.diagnostics();
        if (declaration.isUnreadable()) {
            return new Outcome(List.of(), Set.of(), Optional.empty());
        }
        SchemaFinder files = SchemaFinder.of(declaration, places);
        List<SchemaDocument> sides = new ArrayList<>();
        for (SchemaSource source : files.sides(diagnostics.member(declaration.schemasMember()))) {
            sides.add(SchemaReader.read(source, diagnostics));
        }
        if (sides.isEmpty()) {
            return new Outcome(List.of(), files.files(), Optional.empty());
        }
        InterfaceDeclaration asked = declaration.asked(files);
        List<JavaFile> code = generator.generate(asked, sides, files, diagnostics);
        return new Outcome(code, files.files(), locked(asked, sides, files, diagnostics));
    }

    private Optional<LockedPackage> locked(
            InterfaceDeclaration asked, List<SchemaDocument> sides, SchemaFinder files, Diagnostics diagnostics) {
        if (locking.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        InterfaceRules rules = new InterfaceReader().readRules(asked, sides, files, new Diagnostics());
        return locking.map(with ->
                LockCheck.check(with.lock(), rules, asked.options(), with.reason(), diagnostics));
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
