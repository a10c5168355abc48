package dev.databag.maven;

import dev.databag.maven.PackageInfoReader.Declarations;
import dev.databag.processor.Generation;
import dev.databag.processor.Generation.JavaSource;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when compiled databags are not those of the schemas, or when {@code databag.lock} forbids what the schemas have
 * become. For builds that generate with the annotation processor alone: an edited schema is no reason for the compiler
 * plugin to compile anything, and the processor knows of no lock.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.NONE,
        threadSafe = true)
public final class CheckMojo extends AbstractDatabagMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        List<Message> messages = new ArrayList<>();
        check(SourceSet.main(project(), schemaDirectory(), Optional.empty()), locking(), messages);
        check(SourceSet.test(project(), schemaDirectory(), Optional.empty()), Optional.empty(), messages);
        int errors = problems().report(messages);
        if (errors > 0) {
            throw new MojoFailureException(Problems.count(errors) + " in compiled databags, see above");
        }
    }

    private static void check(SourceSet set, Optional<Generation.Locking> locking, List<Message> messages)
            throws IOException {
        Declarations declarations = declarations(PackageInfos.under(set.sources()));
        messages.addAll(declarations.messages());
        for (DeclaredPackage declared : declarations.packages()) {
            Generation.Result result = generate(declared, set, locking);
            messages.addAll(result.messages());
            if (!result.hasErrors()) {
                stale(declared, result.sources(), set.classes()).ifPresent(messages::add);
            }
        }
    }

    /** One type tells of all: they have the same fingerprint. */
    private static Optional<Message> stale(DeclaredPackage declared, List<JavaSource> sources, Path classes)
            throws IOException {
        for (JavaSource source : sources) {
            String type = source.packageName() + "." + source.name();
            Path file = classes.resolve(type.replace('.', '/') + ".class");
            Optional<String> fingerprint = ClassFile.fingerprint(file);
            if (!fingerprint.equals(Optional.of(source.fingerprint()))) {
                return Optional.of(new Message(
                        Severity.ERROR,
                        declared.source().toString(),
                        0,
                        0,
                        "the databags of " + declared.name() + " are not those of the schemas"
                                + "\n  " + type + " was generated from " + fingerprint.orElse("nothing: it is not there")
                                + "\n  the schemas have " + source.fingerprint()
                                + "\n  compile again: mvn clean compile"));
            }
        }
        return Optional.empty();
    }
}
