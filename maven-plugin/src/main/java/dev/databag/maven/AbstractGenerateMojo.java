package dev.databag.maven;

import dev.databag.maven.PackageInfoReader.Declarations;
import dev.databag.processor.Generation;
import dev.databag.processor.Generation.JavaSource;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.Generation.Root;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates, unless the last run had the same inputs and what it wrote is still there. */
abstract class AbstractGenerateMojo extends AbstractDatabagMojo {
    /** What makes compiler plugin 4 recompile the users of what is recompiled; plugin 3 does so by itself. */
    private static final String INCREMENTAL = "maven.compiler.incrementalCompilation";

    private static final String INCREMENTAL_VALUE = "options,dependencies,sources,rebuild-on-add,rebuild-on-change";

    /** What tells our files in an output directory whose memory was lost. */
    private static final String OURS = "@Generated(value = \"dev.databag\"";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    abstract File outputDirectory();

    abstract SourceSet sourceSet(Optional<Path> generated);

    abstract void addSourceRoot(String directory);

    /** Whether {@code databag.lock} speaks of these packages. */
    abstract boolean isLocked();

    @Override
    final void run() throws IOException, MojoFailureException {
        Path output = outputDirectory().toPath().toAbsolutePath().normalize();
        SourceSet set = sourceSet(Optional.of(output));
        List<Path> packageInfos = PackageInfos.under(set.sources());
        Optional<LastRun> last = LastRun.read(memory());
        String key = key(set, output, packageInfos);
        if (last.isPresent() && last.get().isCurrent(key)) {
            getLog().debug("nothing to generate: all inputs are those of the last run");
            if (!last.get().outputs().isEmpty()) {
                addSourceRoot(output.toString());
            }
            return;
        }
        Set<Path> known = last.isPresent() ? last.get().outputs().keySet() : unremembered(output);
        Map<Path, String> outputs = generate(set, packageInfos, output, key, known);
        if (!outputs.isEmpty()) {
            addSourceRoot(output.toString());
        }
    }

    private Map<Path, String> generate(
            SourceSet set, List<Path> packageInfos, Path output, String key, Set<Path> known)
            throws IOException, MojoFailureException {
        Declarations declarations = declarations(packageInfos);
        List<Message> messages = new ArrayList<>(declarations.messages());
        List<JavaSource> sources = new ArrayList<>();
        Map<Path, String> inputs = new TreeMap<>();
        Optional<Generation.Locking> locking = isLocked() ? locking() : Optional.empty();
        inputs.put(lockFile(), Digest.of(lockFile()));
        for (DeclaredPackage declared : declarations.packages()) {
            Generation.Result result = generate(declared, set, locking);
            messages.addAll(result.messages());
            sources.addAll(result.sources());
            result.inputs().forEach(input -> inputs.put(input, Digest.of(input)));
        }
        problems().clear(Stream.concat(packageInfos.stream(), inputs.keySet().stream())
                .map(Path::toFile)
                .filter(File::exists)
                .toList());
        int errors = problems().report(messages);
        if (errors > 0) {
            // The old sources stay, so that an IDE keeps its names, and so does the memory of who wrote them.
            Map<Path, String> kept = new TreeMap<>();
            known.forEach(file -> kept.put(file, Digest.of(file)));
            new LastRun("", inputs, kept).write(memory());
            throw new MojoFailureException(Problems.count(errors) + " in what databags are generated from, see above");
        }
        return replace(set, sources, output, key, known, inputs);
    }

    private Map<Path, String> replace(
            SourceSet set, List<JavaSource> sources, Path output, String key, Set<Path> known, Map<Path, String> inputs)
            throws IOException {
        GeneratedSources generated = new GeneratedSources(output, set.classes().toAbsolutePath().normalize());
        Map<Path, String> outputs = generated.write(sources);
        Set<Path> orphans = new LinkedHashSet<>(known);
        orphans.removeAll(outputs.keySet());
        generated.remove(orphans);
        new LastRun(key, inputs, outputs).write(memory());
        if (generated.isChanged()) {
            getLog().info("Generated " + outputs.size() + " types for databags into " + output);
            context().refresh(output.toFile());
            makeDependentsCompile();
        }
        return outputs;
    }

    private void makeDependentsCompile() {
        boolean chosen = project().getProperties().containsKey(INCREMENTAL)
                || session.getUserProperties().containsKey(INCREMENTAL)
                || session.getSystemProperties().containsKey(INCREMENTAL);
        if (!chosen) {
            project().getProperties().setProperty(INCREMENTAL, INCREMENTAL_VALUE);
        }
    }

    /** Everything that decides the outcome, but for the schemas: which of them are read is known only afterwards. */
    private String key(SourceSet set, Path output, List<Path> packageInfos) throws IOException {
        PluginDescriptor plugin = execution().getMojoDescriptor().getPluginDescriptor();
        Digest digest = new Digest().add(plugin.getVersion()).add(output.toString());
        for (Artifact artifact : plugin.getArtifacts()) {
            digest.add(artifact.toString());
            File file = artifact.getFile();
            if (file != null && file.isFile()) {
                digest.add(file.length() + " " + file.lastModified());
            }
        }
        for (Root root : set.schemas()) {
            digest.add(root.path().toString());
        }
        for (Path packageInfo : packageInfos) {
            digest.add(packageInfo.toString()).add(Files.readAllBytes(packageInfo));
        }
        return digest.hex();
    }

    private Path memory() {
        return memories().resolve(execution().getGoal() + "-" + execution().getExecutionId() + ".txt");
    }

    private Path memories() {
        return Path.of(project().getBuild().getDirectory(), "databag").toAbsolutePath().normalize();
    }

    /** Our files in the output directory that no other execution remembers. */
    private Set<Path> unremembered(Path output) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        if (!Files.isDirectory(output)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains(OURS)) {
                    files.add(file);
                }
            }
        }
        if (Files.isDirectory(memories())) {
            try (Stream<Path> others = Files.list(memories())) {
                for (Path other : others.toList()) {
                    LastRun.read(other).ifPresent(run -> files.removeAll(run.outputs().keySet()));
                }
            }
        }
        return files;
    }
}
