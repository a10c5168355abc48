package dev.databag.juju;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Secrets: what others granted to this unit, and what it or its application keeps itself.
 *
 * <pre>{@code
 * SecretUri uri = hook.secrets().keep(leader, "db-password", content);   // the same in every hook
 * relation.grant(uri);                                                   // then its URI goes into the databag
 *
 * SecretContent content = hook.secrets().get(uri);                       // on the other side
 * }</pre>
 *
 * <p>A label is a name of the charm's own choice, so that it need not remember a URI from hook to hook. One that an
 * owner gives is known to all units of its application; one that a reader gives, with {@link #get(SecretUri, String)},
 * to that unit alone.
 *
 * <p>Juju keeps what a hook adds and changes when the hook exits with status 0. Content goes to it in a file that only
 * this user can read and that is gone afterwards, never in an argument, and stands in no exception. A secret of the
 * application needs its leader; for the wrong unit, and for a secret that is somebody else's, every change is a
 * {@link PermissionDeniedException}.
 */
public final class Secrets {
    private static final String READ = "secret-get";
    private static final String JSON = "--format=json";
    private static final String LABEL = "--label";

    private final Hook hook;
    private final HookTools tools;
    private final String model;
    private final Map<SecretUri, SecretContent> read = new HashMap<>();

    Secrets(Hook hook) {
        this.hook = hook;
        this.tools = hook.tools;
        this.model = hook.modelUuid().orElse("");
    }

    /**
     * What a secret holds: {@code secrets.get(SecretUri.parse(databag.get("secret-user")))}.
     *
     * <p>The revision that this unit has read before, or the newest if it has read none. One {@code secret-get}, once
     * for each secret.
     *
     * @param uri its URI
     * @return its content
     * @throws PermissionDeniedException if nobody granted it
     * @throws SecretNotFoundException if its owner has removed it
     */
    public SecretContent get(SecretUri uri) {
        SecretContent content = read.get(uri);
        return content == null ? read(uri, List.of(READ, JSON, uri.toString())) : content;
    }

    /**
     * The same, and from now on this unit finds it by a label: {@code secrets.get(uri, "db")}. Juju also says the label
     * in the hook {@code secret-changed}, {@link Hook#secretLabel()}.
     *
     * @param uri its URI
     * @param label what this unit calls it
     * @return its content
     * @throws PermissionDeniedException if nobody granted it
     * @throws SecretNotFoundException if its owner has removed it
     */
    public SecretContent get(SecretUri uri, String label) {
        return read(uri, List.of(READ, JSON, uri.toString(), LABEL, checked(label)));
    }

    /**
     * What the secret of a label holds: {@code secrets.labelled("db")}.
     *
     * <p>The revision that this unit has read before, or the newest if it has read none. One {@code secret-get}.
     *
     * @param label this unit's own label, or the owner's if that is this application or this unit
     * @return its content; empty if there is no such label
     */
    public Optional<SecretContent> labelled(String label) {
        try {
            return Optional.of(SecretContent.read(tools.map(List.of(READ, JSON, LABEL, checked(label)))));
        } catch (SecretNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /**
     * What the newest revision of a secret holds, which this unit reads from now on: {@code secrets.refreshed(uri)}, in
     * the hook {@code secret-changed}.
     *
     * @param uri its URI
     * @return its content
     * @throws PermissionDeniedException if nobody granted it
     * @throws SecretNotFoundException if its owner has removed it
     */
    public SecretContent refreshed(SecretUri uri) {
        return read(uri, List.of(READ, JSON, "--refresh", uri.toString()));
    }

    private SecretContent read(SecretUri uri, List<String> command) {
        SecretContent content = SecretContent.read(tools.map(command));
        read.put(uri, content);
        return content;
    }

    /**
     * What the newest revision of a secret holds, this once: {@code secrets.peeked(uri)}.
     *
     * @param uri its URI
     * @return its content
     * @throws PermissionDeniedException if nobody granted it
     * @throws SecretNotFoundException if its owner has removed it
     */
    public SecretContent peeked(SecretUri uri) {
        return SecretContent.read(tools.map(List.of(READ, JSON, "--peek", uri.toString())));
    }

    /**
     * What Juju knows of a secret of this unit, or of this application if this unit leads it:
     * {@code secrets.info(uri)}. One {@code secret-info-get}.
     *
     * @param uri its URI
     * @return what is known; empty if it is not there, or somebody else's
     */
    public Optional<SecretInfo> info(SecretUri uri) {
        return findInfo(List.of("secret-info-get", JSON, uri.toString()));
    }

    /**
     * The same by the owner's label: {@code secrets.info("db-password")}.
     *
     * @param label the label that it was added under
     * @return what is known; empty if there is no such secret, or it is somebody else's
     */
    public Optional<SecretInfo> info(String label) {
        return findInfo(List.of("secret-info-get", JSON, LABEL, checked(label)));
    }

    private Optional<SecretInfo> findInfo(List<String> command) {
        try {
            return Optional.of(tools.secretInfo(command, model));
        } catch (SecretNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Sees to it that the application has a secret of this label with this content:
     * {@code SecretUri uri = secrets.keep(leader, "db-password", content)}.
     *
     * <p>Adds it if there is none, gives it a new revision if its newest holds something else, and changes nothing
     * otherwise. So a hook may do it each time. Two processes when nothing changes.
     *
     * @param leadership the proof that this unit leads, from {@link Hook#leadership()}
     * @param label a label that no other secret of this application or its units has
     * @param content what it holds
     * @return its URI, for the databag
     */
    public SecretUri keep(Leadership leadership, String label, SecretContent content) {
        leadership.requireFrom(hook);
        return keep("application", label, content);
    }

    /**
     * The same for a secret of this unit: {@code secrets.keepForUnit("private-key", content)}.
     *
     * @param label a label that no other secret of this application or its units has
     * @param content what it holds
     * @return its URI, for the databag
     */
    public SecretUri keepForUnit(String label, SecretContent content) {
        return keep("unit", label, content);
    }

    private SecretUri keep(String owner, String label, SecretContent content) {
        Optional<SecretInfo> known = info(label);
        if (known.isEmpty()) {
            return add(owner, label, content);
        }
        SecretUri uri = known.get().uri();
        // Not every Juju sees by itself that nothing changed: one before 3.6 makes a revision, and wakes who reads it.
        if (!peeked(uri).equals(content)) {
            set(uri, content);
        }
        return uri;
    }

    /**
     * Adds a secret of this application: {@code SecretUri uri = secrets.add(leader, content)}. Nobody else can read it
     * before {@link Relation#grant}.
     *
     * @param leadership the proof that this unit leads, from {@link Hook#leadership()}
     * @param content what it holds
     * @return its URI, for the databag
     */
    public SecretUri add(Leadership leadership, SecretContent content) {
        leadership.requireFrom(hook);
        return add("application", null, content);
    }

    /**
     * The same under a label: {@code secrets.add(leader, "db-password", content)}.
     *
     * @param leadership the proof that this unit leads, from {@link Hook#leadership()}
     * @param label a label that no other secret of this application or its units has
     * @param content what it holds
     * @return its URI, for the databag
     */
    public SecretUri add(Leadership leadership, String label, SecretContent content) {
        leadership.requireFrom(hook);
        return add("application", checked(label), content);
    }

    /**
     * Adds a secret of this unit: {@code SecretUri uri = secrets.addForUnit(content)}; otherwise as {@link #add}.
     *
     * @param content what it holds
     * @return its URI, for the databag
     */
    public SecretUri addForUnit(SecretContent content) {
        return add("unit", null, content);
    }

    /**
     * The same under a label: {@code secrets.addForUnit("private-key", content)}.
     *
     * @param label a label that no other secret of this application or its units has
     * @param content what it holds
     * @return its URI, for the databag
     */
    public SecretUri addForUnit(String label, SecretContent content) {
        return add("unit", checked(label), content);
    }

    private SecretUri add(String owner, String label, SecretContent content) {
        List<String> command = new ArrayList<>();
        command.add("secret-add");
        command.add("--owner");
        command.add(owner);
        if (label != null) {
            command.add(LABEL);
            command.add(label);
        }
        command.add("--file");
        Path file = write(content);
        try {
            command.add(file.toString());
            return tools.secretUri(command, content).in(model);
        } finally {
            delete(file);
        }
    }

    /**
     * Gives a secret new content, as a new revision: {@code secrets.set(uri, content)}.
     *
     * <p>Those who read the secret get a {@code secret-changed}, and read the old revision until they call
     * {@link #refreshed}.
     *
     * @param uri a secret of this unit, or of this application if this unit leads it
     * @param content what it holds from now on
     * @throws PermissionDeniedException if it is neither
     */
    public void set(SecretUri uri, SecretContent content) {
        Path file = write(content);
        try {
            tools.secret(List.of("secret-set", uri.toString(), "--file", file.toString()), content);
            read.remove(uri);
        } finally {
            delete(file);
        }
    }

    /**
     * Removes a secret with all of its revisions: {@code secrets.remove(uri)}.
     *
     * @param uri a secret of this unit, or of this application if this unit leads it
     * @throws PermissionDeniedException if it is neither
     */
    public void remove(SecretUri uri) {
        tools.run(List.of("secret-remove", uri.toString()));
        read.remove(uri);
    }

    /**
     * Removes one revision of a secret, in the hook {@code secret-remove}, when nobody reads it any more:
     * {@code secrets.removeRevision(uri, hook.secretRevision().getAsInt())}.
     *
     * @param uri a secret of this unit, or of this application if this unit leads it
     * @param revision the revision's number
     * @throws PermissionDeniedException if it is neither
     */
    public void removeRevision(SecretUri uri, int revision) {
        tools.run(List.of("secret-remove", uri.toString(), "--revision", Integer.toString(revision)));
    }

    /** Juju takes an empty label for none, and no argument of a process can hold a NUL. */
    private static String checked(String label) {
        if (Objects.requireNonNull(label, "label").isEmpty() || label.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a label has at least one character, and no NUL");
        }
        return label;
    }

    private static Path write(SecretContent content) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> entry : content.toMap().entrySet()) {
            json.append(json.length() > 1 ? "," : "");
            SettingsPayload.quote(entry.getKey(), json);
            json.append(':');
            SettingsPayload.quote(entry.getValue(), json);
        }
        Path file = null;
        try {
            file = Files.createTempFile("databag", ".json");
            return Files.write(file, json.append('}').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException("the file with a secret could not be written", e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file with a secret could not be deleted", e);
        }
    }
}
