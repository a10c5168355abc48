package dev.databag.maven;

import dev.databag.processor.Generation;
import dev.databag.processor.Generation.Root;
import dev.databag.processor.InterfacePages;
import dev.databag.processor.Written;
import dev.databag.processor.Written.Annotation;
import dev.databag.processor.relation.InterfaceOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes a page about each interface whose schemas are in the project, and about the version of tracing that a package asks
 * for, in Markdown and in HTML: both sides, each key with its type and how it stands on the wire, an example databag, and
 * what changed from version to version.
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
        SourceSet main = SourceSet.main(project(), schemaDirectory(), Optional.empty());
        List<Path> roots = new ArrayList<>();
        for (Root root : main.schemas()) {
            boolean inside = roots.stream().anyMatch(root.path()::startsWith);
            if (Files.isDirectory(root.path()) && !inside) {
                roots.add(root.path());
            }
        }
        List<InterfacePages.Written> all = write(roots, bundled(main));
        int pages = 0;
        for (InterfacePages.Written written : all) {
            pages += written.pages().size();
            if (written.pages().isEmpty()) {
                getLog().warn("no page for " + written.directory() + ": its schemas have errors");
            }
        }
        getLog().info(pages == 0 ? "no schemas, no pages" : pages + " pages in " + docsDirectory);
    }

    /** The versions that packages ask for by {@code @TracingInterface}; what is wrong with one, the other goals say. */
    private static Set<String> bundled(SourceSet main) throws IOException {
        Set<String> versions = new TreeSet<>();
        for (DeclaredPackage declared : declarations(PackageInfos.under(main.sources())).packages()) {
            Annotation tracing = declared.annotations().get(Generation.TRACING_INTERFACE);
            if (tracing != null && !tracing.members().containsKey("schemas")) {
                Written version = tracing.members().get("version");
                String text = version instanceof Written.Text literal ? literal.text() : "";
                if (InterfacePages.TRACING.contains(text) && (version == null || version instanceof Written.Text)) {
                    versions.add(text);
                }
            }
        }
        return versions;
    }

    private List<InterfacePages.Written> write(List<Path> roots, Set<String> versions) throws IOException, MojoFailureException {
        try {
            return InterfacePages.write(
                    roots, versions, docsDirectory.toPath(), InterfacePages.KINDS, InterfaceOptions.DEFAULT, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
