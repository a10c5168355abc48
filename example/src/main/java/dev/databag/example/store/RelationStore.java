package dev.databag.example.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** One relation on disk: a directory with one JSON file for each application's databag. */
public final class RelationStore {

    private final Path directory;

    public RelationStore(Path directory) {
        this.directory = directory;
    }

    /** The databag of an application as it stands; empty if it never wrote one. */
    public Map<String, String> databag(String application) {
        Path file = file(application);
        return Files.exists(file) ? DatabagFile.read(file) : Map.of();
    }

    /**
     * Runs a hook of {@code application}, related to {@code remote}. What the hook wrote is kept when it returns and
     * forgotten when it throws, as in Juju. The other side is woken only if the databag is another than before.
     */
    public Result run(Charm charm, String application, String remote) {
        Map<String, String> before = databag(application);
        Hook hook = new Hook(charm.role(), databag(remote), before);
        Status status = charm.relationChanged(hook);
        boolean changed = !hook.localApp().equals(before);
        if (changed) {
            keep(application, hook.localApp());
        }
        return new Result(status, changed);
    }

    /** How a hook ended, and whether the other side gets an event because of it. */
    public record Result(Status status, boolean wakesRemote) {}

    /** Puts a databag there that no charm of ours wrote. */
    public void keep(String application, Map<String, String> databag) {
        try {
            Files.createDirectories(directory);
            Path draft = directory.resolve(application + ".json.new");
            Files.writeString(draft, DatabagFile.text(databag), UTF_8);
            // A reader sees the old databag or the new one, never half of one.
            Files.move(draft, file(application), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the relation: both databags are gone. */
    public void remove() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (NoSuchFileException neverWritten) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String application) {
        return directory.resolve(application + ".json");
    }
}
