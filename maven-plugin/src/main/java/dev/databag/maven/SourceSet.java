package dev.databag.maven;

import dev.databag.processor.Generation.Root;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * The main or the test half of a project.
 *
 * @param sources where {@code package-info.java} files are
 * @param schemas where schemas may be, in order
 * @param classes where compiled classes go
 */
record SourceSet(List<Path> sources, List<Root> schemas, Path classes) {

    static SourceSet main(MavenProject project, Optional<Path> schemaDirectory, Optional<Path> generated) {
        Roots roots = new Roots(project, schemaDirectory, generated);
        List<Path> sources = roots.addSources(project.getCompileSourceRoots());
        roots.addResources(project.getResources());
        return new SourceSet(sources, roots.roots, Path.of(project.getBuild().getOutputDirectory()));
    }

    /** Tests see the schemas of the main half too, after their own. */
    static SourceSet test(MavenProject project, Optional<Path> schemaDirectory, Optional<Path> generated) {
        Roots roots = new Roots(project, schemaDirectory, generated);
        List<Path> sources = roots.addSources(project.getTestCompileSourceRoots());
        roots.addResources(project.getTestResources());
        roots.addSources(project.getCompileSourceRoots());
        roots.addResources(project.getResources());
        return new SourceSet(sources, roots.roots, Path.of(project.getBuild().getTestOutputDirectory()));
    }

    private static final class Roots {
        private final Path base;
        private final Optional<Path> generated;
        private final List<Root> roots = new ArrayList<>();

        Roots(MavenProject project, Optional<Path> schemaDirectory, Optional<Path> generated) {
            base = project.getBasedir().toPath().toAbsolutePath().normalize();
            this.generated = generated.map(this::absolute);
            schemaDirectory.ifPresent(this::add);
        }

        List<Path> addSources(List<String> directories) {
            List<Path> sources = new ArrayList<>();
            for (String directory : directories) {
                Path source = absolute(Path.of(directory));
                if (!generated.equals(Optional.of(source))) {
                    sources.add(source);
                    add(source);
                }
            }
            return sources;
        }

        void addResources(List<Resource> resources) {
            for (Resource resource : resources) {
                if (resource.getDirectory() != null) {
                    add(Path.of(resource.getDirectory()));
                }
            }
        }

        private void add(Path directory) {
            Path path = absolute(directory);
            String name = path.startsWith(base) ? base.relativize(path).toString() : path.toString();
            Root root = new Root(path, name.replace('\\', '/'));
            if (!roots.contains(root)) {
                roots.add(root);
            }
        }

        private Path absolute(Path directory) {
            return base.resolve(directory).normalize();
        }
    }
}
