package dev.databag.maven;

import dev.databag.processor.Generation.Root;
import dev.databag.processor.InterfacePages;
import dev.databag.processor.InterfacePages.Written;
import dev.databag.processor.relation.InterfaceOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes a page about each interface whose schemas are in the project, in Markdown and in HTML: both sides, each key with its type and how it stands on the
 * wire, an example databag, and what changed from version to version.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "docs",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.NONE,
        threadSafe = true)
public final class DocsMojo extends AbstractDatabagMojo {

    /**
     * Where the pages go.
     *
     * @since 0.1.0
     */
    @Parameter(property = "databag.docs", defaultValue = "${project.build.directory}/databag-docs")
    private File docsDirectory;

    @Override
    void run() throws IOException, MojoFailureException {
        List<Path> roots = new ArrayList<>();
        for (Root root : SourceSet.main(project(), schemaDirectory(), Optional.empty()).schemas()) {
            boolean inside = roots.stream().anyMatch(root.path()::startsWith);
            if (Files.isDirectory(root.path()) && !inside) {
                roots.add(root.path());
            }
        }
        List<Written> all = write(roots);
        int pages = 0;
        for (Written written : all) {
            pages += written.pages().size();
            if (written.pages().isEmpty()) {
                getLog().warn("no page for " + written.directory() + ": its schemas have errors");
            }
        }
        getLog().info(pages == 0 ? "no schemas, no pages" : pages + " pages in " + docsDirectory);
    }

    private List<Written> write(List<Path> roots) throws IOException, MojoFailureException {
        try {
            return InterfacePages.write(
                    roots, docsDirectory.toPath(), InterfacePages.KINDS, InterfaceOptions.DEFAULT, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
