package dev.databag.processor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** Every place where the schemas of a package may be, in the order in which they are looked for. */
final class SchemaPlaces {
    private static final ClassLoader OWN = SchemaPlaces.class.getClassLoader();
    private static final String BUNDLED = "dev/databag/processor/schemas";

    private final PackageElement annotated;
    private final ProcessingEnvironment environment;
    private final String directory;
    private final List<SchemaPlace> places = new ArrayList<>();

    private SchemaPlaces(PackageElement annotated, ProcessingEnvironment environment) {
        this.annotated = annotated;
        this.environment = environment;
        directory = annotated.getQualifiedName().toString().replace('.', '/');
    }

    /** The schemas in our own jar. */
    static SchemaPlace bundled() {
        return new ClassLoaderPlace(OWN, BUNDLED, "the schemas that come with Databag");
    }

    /** In each location beside the package first, then at its root. */
    static List<SchemaPlace> of(PackageElement annotated, ProcessingEnvironment environment) {
        SchemaPlaces places = new SchemaPlaces(annotated, environment);
        places.add(StandardLocation.CLASS_OUTPUT, "the class output");
        places.add(StandardLocation.SOURCE_PATH, "the source path");
        places.addSourceDirectory();
        places.add(StandardLocation.CLASS_PATH, "the class path");
        places.addModules();
        places.places.addAll(own(places.directory, "the processor path"));
        return List.copyOf(places.places);
    }

    /** What was put beside the jar of this class. */
    static List<SchemaPlace> own(String directory, String name) {
        return List.of(new ClassLoaderPlace(OWN, directory, name), new ClassLoaderPlace(OWN, "", name));
    }

    private void add(Location location, String name) {
        Filer filer = environment.getFiler();
        places.add(new FilerPlace(filer, location, "", directory, name));
        places.add(new FilerPlace(filer, location, "", "", name));
    }

    /** Without a source path javac does not say where the sources are, but the package does, where Trees work. */
    private void addSourceDirectory() {
        FilerPlace sources = new FilerPlace(environment.getFiler(), StandardLocation.SOURCE_PATH, "", directory, "");
        if (sources.look("", "package-info.java") instanceof SchemaPlace.Missing) {
            sourceDirectory().ifPresent(path -> places.add(new DirectoryPlace(path, "the directory of package-info.java")));
        }
    }

    private Optional<Path> sourceDirectory() {
        try {
            return SourceDirectory.of(annotated, environment);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** A resource of a modular dependency is seen only with the name of its module. */
    private void addModules() {
        for (String name : otherModules()) {
            Filer filer = environment.getFiler();
            places.add(new FilerPlace(filer, StandardLocation.MODULE_PATH, name, directory, "module " + name));
            places.add(new FilerPlace(filer, StandardLocation.MODULE_PATH, name, "", "module " + name));
        }
    }

    /**
     * By name, those of the JDK left out. Not the directives of our module: asked for them, javac judges its exports too,
     * and calls a package empty that is still to be generated.
     */
    private List<String> otherModules() {
        try {
            ModuleElement own = environment.getElementUtils().getModuleOf(annotated);
            if (own == null || own.isUnnamed()) {
                return List.of();
            }
            return environment.getElementUtils().getAllModuleElements().stream()
                    .filter(module -> !module.isUnnamed() && !module.equals(own))
                    .map(module -> module.getQualifiedName().toString())
                    .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                    .sorted()
                    .toList();
        } catch (RuntimeException e) {
            // A compiler that knows no modules.
            return List.of();
        }
    }
}
