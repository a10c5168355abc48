package dev.databag.processor;

import dev.databag.processor.compat.InterfaceVersion;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Place;
import dev.databag.processor.relation.InterfaceDeclaration;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceReader;
import dev.databag.processor.relation.RelationInterface;
import dev.databag.processor.schema.SchemaDocument;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaReader;
import dev.databag.processor.schema.SchemaSource;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The door for tools that read the schemas of an interface and generate nothing.
 *
 * <pre>{@code
 * InterfaceDirectory tracing = InterfaceDirectory.read(Path.of("schemas/v2"), InterfaceOptions.DEFAULT);
 * tracing.relation().databags()
 * }</pre>
 *
 * @param path the directory; that of bundled schemas is no directory of any disk
 * @param relation what the sides mean; with an error among the diagnostics, an attempt at it
 * @param sides the documents of the sides that there are
 * @param files the directory, for references
 * @param diagnostics what is wrong
 */
public record InterfaceDirectory(
        Path path,
        RelationInterface relation,
        List<SchemaDocument> sides,
        SchemaFiles files,
        Diagnostics diagnostics) {

    /** The file names of the sides. */
    public static final List<String> SIDES = List.of(SchemaFinder.PROVIDER, SchemaFinder.REQUIRER);

    private static final String PACKAGE = "databags";

    public InterfaceDirectory {
        sides = List.copyOf(sides);
    }

    /** The schema files under a directory, those of hidden directories left out, in a stable order. */
    public static SortedSet<Path> find(Path start) throws IOException {
        SortedSet<Path> files = new TreeSet<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                Path name = directory.getFileName();
                boolean hidden = !directory.equals(start) && name != null && name.toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (SIDES.contains(file.getFileName().toString())) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Reads {@code provider.json} and {@code requirer.json} of a directory, one of which may be missing. */
    public static InterfaceDirectory read(Path directory, InterfaceOptions options) {
        return read(directory, SIDES, options);
    }

    /** Reads one side only; references lead to the files beside it. */
    public static InterfaceDirectory readSide(Path file, InterfaceOptions options) {
        Path parent = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return read(parent, List.of(file.getFileName().toString()), options);
    }

    private static InterfaceDirectory read(Path directory, List<String> names, InterfaceOptions options) {
        SchemaFinder files = SchemaFinder.in(new DirectoryPlace(directory, SchemaPlace.shown(directory.toAbsolutePath())));
        return read(directory, files, names, options);
    }

    /** Reads a version of the tracing interface that comes with Databag. */
    static InterfaceDirectory bundled(String version, InterfaceOptions options) {
        return read(Path.of(version), SchemaFinder.bundled(version), SIDES, options);
    }

    private static InterfaceDirectory read(
            Path directory, SchemaFinder files, List<String> names, InterfaceOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        List<SchemaDocument> sides = new ArrayList<>();
        for (String name : names) {
            Optional<SchemaSource> source = files.find(name);
            source.ifPresent(found -> sides.add(SchemaReader.read(found, diagnostics)));
            files.refusal(name).ifPresent(reason -> diagnostics
                    .at(SchemaSource.of(name, SchemaPlace.shown(directory.resolve(name).toAbsolutePath()), new byte[0], Optional.empty()), Place.InText.WHOLE)
                    .error("bad-path", "the file " + reason, "put the file itself into the schema directory"));
        }
        RelationInterface relation =
                new InterfaceReader().read(new InterfaceDeclaration(PACKAGE, options, false), sides, files, diagnostics);
        return new InterfaceDirectory(directory, relation, sides, files, diagnostics);
    }

    /** The same, ready to be compared with another version; it was read without errors, and with these options. */
    public InterfaceVersion version(InterfaceOptions options) {
        return InterfaceVersion.read(sides, files, options, new Diagnostics());
    }
}
