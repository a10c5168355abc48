package dev.databag.processor;

import dev.databag.processor.SchemaPlace.Found;
import dev.databag.processor.SchemaPlace.Lookup;
import dev.databag.processor.SchemaPlace.Missing;
import dev.databag.processor.SchemaPlace.Refused;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.schema.SchemaFiles;
import dev.databag.processor.schema.SchemaPath;
import dev.databag.processor.schema.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the schema directory of a declaration and reads files from it. The directory is the first place that holds a file
 * of either side; everything else comes from there and from nowhere else, so that no stray file of the same name on a
 * class path gets in. Only the bundled schemas can be referred to from anywhere.
 */
final class SchemaFinder implements SchemaFiles {
    static final String PROVIDER = "provider.json";
    static final String REQUIRER = "requirer.json";
    private static final List<String> SIDES = List.of(PROVIDER, REQUIRER);

    private final List<SchemaPlace> places;
    private final String directory;
    private final Optional<SchemaPlace> home;
    private final Map<String, Lookup> looked = new HashMap<>();
    private final Set<Path> files = new LinkedHashSet<>();

    private SchemaFinder(List<SchemaPlace> places, String directory) {
        this.places = places;
        this.directory = directory;
        home = home();
    }

    /** Looks in these places for what the declaration names; for a bundled interface in none of them. */
    static SchemaFinder of(Declaration declaration, Supplier<List<SchemaPlace>> own) {
        List<SchemaPlace> places = declaration.isBundled() ? List.of(SchemaPlaces.bundled()) : own.get();
        return new SchemaFinder(places, declaration.directory());
    }

    /** The files of one place, whatever is in it. */
    static SchemaFinder in(SchemaPlace place) {
        return new SchemaFinder(List.of(place), "");
    }

    /** The bundled files of one version. */
    static SchemaFinder bundled(String version) {
        return new SchemaFinder(List.of(SchemaPlaces.bundled()), version);
    }

    /** What was found there is kept: it is read next. */
    private Optional<SchemaPlace> home() {
        for (SchemaPlace place : places) {
            for (String side : SIDES) {
                Lookup found = look(place, directory, side);
                if (!(found instanceof Missing)) {
                    looked.put(side, found);
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private Lookup look(SchemaPlace place, String directory, String path) {
        Optional<Path> file = place.file(directory, path);
        if (file.isPresent()) {
            files.add(file.get());
        }
        return place.look(directory, path);
    }

    /** Every file that was looked for so far, where it is one of a directory: who comes or goes there changes the outcome. */
    Set<Path> files() {
        return Set.copyOf(files);
    }

    /** The files of the two sides, one of which may be missing; what else is wrong is reported at the directory's name. */
    List<SchemaSource> sides(Diagnostics here) {
        List<SchemaSource> sides = new ArrayList<>();
        for (String file : SIDES) {
            Optional<SchemaSource> side = find(file);
            if (side.isPresent()) {
                sides.add(side.get());
            }
            Optional<String> reason = refusal(file);
            if (reason.isPresent()) {
                here.error(
                        "bad-path",
                        "the file " + Visible.quoted(SchemaPath.join(directory, file)) + " " + reason.get(),
                        "put the file itself into the schema directory");
            }
        }
        if (home.isEmpty()) {
            String shown = directory.isEmpty() ? "." : directory;
            here.error(
                    "missing-schemas",
                    "there is no provider.json and no requirer.json in " + Visible.quoted(shown),
                    "put one beside package-info.java or under a resource root; tried in this order\n    "
                            + String.join("\n    ", tried("")));
        }
        return sides;
    }

    @Override
    public Optional<SchemaSource> find(String relativePath) {
        return look(relativePath) instanceof Found found
                ? Optional.of(SchemaSource.of(
                        relativePath,
                        Visible.of(found.shown()),
                        found.bytes(),
                        Optional.ofNullable(found.uri().orElse(null))))
                : Optional.empty();
    }

    @Override
    public List<String> tried(String relativePath) {
        String path = SchemaPath.join(directory, relativePath);
        List<String> tried = new ArrayList<>();
        for (SchemaPlace place : home.map(List::of).orElse(places)) {
            tried.add(Visible.of(place.describe(path)));
        }
        if (isShared(relativePath)) {
            tried.add(Visible.of(SchemaPlaces.bundled().describe(relativePath)));
        }
        return tried;
    }

    @Override
    public Optional<String> refusal(String relativePath) {
        Optional<String> refusal = SchemaPath.refusal(relativePath);
        return refusal.isEmpty() && look(relativePath) instanceof Refused refused
                ? Optional.of(refused.reason())
                : refusal;
    }

    private Lookup look(String relativePath) {
        if (SchemaPath.refusal(relativePath).isPresent()) {
            return new Missing();
        }
        Lookup known = looked.get(relativePath);
        if (known == null) {
            known = home.isPresent() ? look(home.get(), directory, relativePath) : new Missing();
            if (known instanceof Missing && isShared(relativePath)) {
                known = look(SchemaPlaces.bundled(), "", relativePath);
            }
            looked.put(relativePath, known);
        }
        return known;
    }

    /** Whether a file that is not in the schema directory may be a bundled one: those of a version, {@code v2/...}. */
    private static boolean isShared(String relativePath) {
        return relativePath.indexOf('/') >= 0;
    }
}
