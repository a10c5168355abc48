package dev.databag.maven;

import dev.databag.maven.PackageInfoReader.Declarations;
import dev.databag.processor.Generation;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.lock.Lock;
import dev.databag.processor.lock.LockedPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code databag.lock}: the names of everything that is generated for the main packages, and the schemas it comes
 * from. From then on {@code generate} and {@code check} fail when a change would rename or remove one of them, or when
 * deployed charms would notice it. This goal fails as well, until it is told a reason: {@code mvn databag:lock -Ddatabag.accept="..."}.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", requiresDependencyResolution = ResolutionScope.NONE, threadSafe = true)
public final class LockMojo extends AbstractDatabagMojo {

    /**
     * Why breaks are made on purpose. It is written into the lock, beside what is broken.
     *
     * @since 0.1.0
     */
    @Parameter(property = "databag.accept")
    private @Nullable String accept;

    @Override
    void run() throws IOException, MojoFailureException {
        Path file = lockFile();
        Lock old = lock().orElseGet(() -> Lock.read(shown(file), Lock.text(List.of()), Optional.of(file.toUri())));
        Optional<String> reason = Optional.ofNullable(accept).map(String::strip).filter(text -> !text.isEmpty());
        SourceSet set = SourceSet.main(project(), schemaDirectory(), Optional.empty());
        Declarations declarations = declarations(PackageInfos.under(set.sources()));
        List<Message> messages = new ArrayList<>(declarations.messages());
        List<LockedPackage> locked = new ArrayList<>();
        for (DeclaredPackage declared : declarations.packages()) {
            Generation.Result result = generate(declared, set, Optional.of(new Generation.Locking(old, reason)));
            messages.addAll(result.messages());
            result.locked().ifPresent(locked::add);
        }
        // What is locked now is no reason for a warning that it was not.
        messages.removeIf(message -> message.severity() == Severity.WARNING && message.text().startsWith("[stale-lock]"));
        int errors = problems().report(messages);
        if (errors > 0) {
            throw new MojoFailureException(Problems.count(errors) + " in what is to be locked, see above");
        }
        String text = Lock.text(locked);
        if (!Files.exists(file) || !Files.readString(file).replace("\r\n", "\n").equals(text)) {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            getLog().info("Locked the databags of " + locked.size() + (locked.size() == 1 ? " package" : " packages")
                    + " in " + shown(file));
        }
    }
}
