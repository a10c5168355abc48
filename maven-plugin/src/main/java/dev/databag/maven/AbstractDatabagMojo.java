package dev.databag.maven;

import dev.databag.maven.PackageInfoReader.Declarations;
import dev.databag.processor.Generation;
import dev.databag.processor.lock.Lock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/** What all goals have in common. */
abstract class AbstractDatabagMojo extends AbstractMojo {

    /**
     * Whether the goal does nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "databag.skip", defaultValue = "false")
    private boolean skip;

    /**
     * A directory where schemas are looked for before anywhere else: first under the annotated package's directory in it,
     * then at its root. Without it, schemas are looked for in source directories, in resource directories and in the
     * plugin's dependencies, in this order.
     *
     * @since 0.1.0
     */
    @Parameter(property = "databag.schemaDirectory")
    private @Nullable File schemaDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private BuildContext context;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().debug("skipped");
            return;
        }
        try {
            run();
        } catch (IOException e) {
            throw new MojoExecutionException("Databag could not read or write a file: " + e, e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    abstract void run() throws IOException, MojoFailureException;

    MavenProject project() {
        return project;
    }

    MojoExecution execution() {
        return execution;
    }

    BuildContext context() {
        return context;
    }

    Problems problems() {
        return new Problems(getLog(), context);
    }

    Optional<Path> schemaDirectory() {
        return Optional.ofNullable(schemaDirectory).map(File::toPath);
    }

    static Declarations declarations(List<Path> packageInfos) throws IOException {
        return PackageInfoReader.read(packageInfos);
    }

    /** The lock of the project, when it has one; what it forbids is an error. */
    Optional<Generation.Locking> locking() throws IOException {
        return lock().map(lock -> new Generation.Locking(lock, Optional.empty()));
    }

    /** The lock of the project, when it has one. */
    Optional<Lock> lock() throws IOException {
        Path file = lockFile();
        return Files.isRegularFile(file)
                ? Optional.of(Lock.read(shown(file), Files.readString(file), Optional.of(file.toUri())))
                : Optional.empty();
    }

    Path lockFile() {
        return project().getBasedir().toPath().resolve("databag.lock").toAbsolutePath().normalize();
    }

    /** As a user calls the file. */
    static String shown(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What comes of a package, held against a lock when there is one. */
    static Generation.Result generate(DeclaredPackage declared, SourceSet set, Optional<Generation.Locking> locking) {
        return Generation.of(new Generation.Request(
                declared.name(), declared.source(), declared.annotations(), set.schemas(), locking));
    }
}
