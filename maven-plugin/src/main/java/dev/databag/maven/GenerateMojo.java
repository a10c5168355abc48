package dev.databag.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Generates the databags of every main package that is annotated with {@code @TracingInterface} or
 * {@code @RelationInterface}. Packages are found by parsing {@code package-info.java}, before anything is compiled, and
 * nothing is written that would not change.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.NONE,
        threadSafe = true)
public final class GenerateMojo extends AbstractGenerateMojo {

    /**
     * Where the generated sources go, one directory a package. It becomes a source directory of the project.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/databag")
    private File outputDirectory;

    @Override
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    SourceSet sourceSet(Optional<Path> generated) {
        return SourceSet.main(project(), schemaDirectory(), generated);
    }

    @Override
    void addSourceRoot(String directory) {
        project().addCompileSourceRoot(directory);
    }

    @Override
    boolean isLocked() {
        return true;
    }
}
