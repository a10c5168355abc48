package dev.databag.juju;

import dev.databag.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The hook that this process is.
 *
 * <pre>{@code
 * Hook hook = Hook.current();
 * for (Relation relation : hook.relations("tracing", Role.REQUIRER)) {
 *     hook.leadership().ifPresent(leader -> {
 *         LocalDatabag mine = relation.localApp(leader);
 *         mine.write(RequirerAppData.of(List.of(ReceiverProtocol.OTLP_HTTP)).changesTo(mine));
 *     });
 *     Decoded<ProviderAppData> offered = ProviderAppData.decode(relation.remoteApp());
 *     offered.value().ifPresentOrElse(this::configure, () -> hook.waiting(offered.reason()));
 * }
 * }</pre>
 *
 * <p>What Juju says in the environment is there at once ({@code JUJU_} variables; one that is empty counts as not set);
 * anything else asks a hook tool when it is first needed, and remembers the answer for the rest of the hook. The same
 * for writing: nothing is run for what would change nothing. Make one and pass it on; it is not for several threads.
 *
 * <p>It is one class because a hook is one thing to whoever writes one: the environment names the relations, and what
 * was asked once is remembered for all of them. What has a life of its own is elsewhere: {@link Relation} and its
 * databags, {@link Secrets}; and so is how tools are run.
 */
public final class Hook {
    private static final long TIMEOUT_MILLIS = 60_000;

    /** Linux takes at most 128 KiB in one argument; a character is at most 3 bytes. */
    private static final int MAX_ARGUMENT = 30_000;

    final HookTools tools;
    private final Map<String, String> environment;
    private final String unitName;
    private final String appName;

    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, List<Relation>> endpoints = new HashMap<>();
    private Secrets secrets;
    private Optional<Leadership> leadership;
    private Status lastStatus;
    private String lastMessage;

    private Hook(Map<String, String> environment, ToolRunner runner) {
        this.environment = environment;
        this.tools = new HookTools(runner);
        this.unitName = environment.getOrDefault("JUJU_UNIT_NAME", "");
        if (unitName.isEmpty()) {
            throw new IllegalStateException("JUJU_UNIT_NAME is not set, so this process is not a hook");
        }
        this.appName = appOf(unitName);
    }

    /**
     * The hook that Juju started this process for: the first line of a charm's {@code main}.
     *
     * @return a hook of this process's environment, whose tools run as processes with a minute each
     * @throws IllegalStateException if this process is not a hook
     */
    public static Hook current() {
        Map<String, String> environment = System.getenv();
        return new Hook(environment, new ToolProcesses(environment, TIMEOUT_MILLIS));
    }

    /**
     * A hook of another environment or with other tools: {@code Hook.of(Map.of("JUJU_UNIT_NAME", "app/0"), runner)}.
     *
     * @param environment the variables
     * @param runner what runs the hook tools
     * @return the hook
     * @throws IllegalStateException if the environment is not a hook's
     */
    public static Hook of(Map<String, String> environment, ToolRunner runner) {
        return new Hook(Objects.requireNonNull(environment, "environment"), Objects.requireNonNull(runner, "runner"));
    }

    /**
     * A variable of the environment: {@code hook.variable("JUJU_CHARM_HTTP_PROXY")}.
     *
     * @param name its name
     * @return its value; empty if it is not set, or set to nothing, which Juju means by it
     */
    public Optional<String> variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /**
     * The name of the hook: {@code tracing-relation-changed}.
     *
     * @return the name; empty in an action
     */
    public String name() {
        String name = environment.get("JUJU_HOOK_NAME");
        if (name != null && !name.isEmpty()) {
            return name;
        }
        String path = environment.getOrDefault("JUJU_DISPATCH_PATH", "");
        return path.startsWith("hooks/") ? path.substring("hooks/".length()) : "";
    }

    /**
     * This unit: {@code app/0}.
     *
     * @return the name
     */
    public String unitName() {
        return unitName;
    }

    /**
     * This unit's application: {@code app}.
     *
     * @return the name
     */
    public String appName() {
        return appName;
    }

    /**
     * The model: {@code shop}.
     *
     * @return the name
     */
    public Optional<String> modelName() {
        return variable("JUJU_MODEL_NAME");
    }

    /**
     * The model's UUID.
     *
     * @return the UUID
     */
    public Optional<String> modelUuid() {
        return variable("JUJU_MODEL_UUID");
    }

    /**
     * The version of Juju's agent: {@code 3.6.8}. Juju leaves it out of the hook {@code meter-status-changed}.
     *
     * @return the version
     */
    public Optional<String> jujuVersion() {
        return variable("JUJU_VERSION");
    }

    /**
     * Where the charm lies.
     *
     * @return {@code JUJU_CHARM_DIR}, or the working directory, which is the same
     */
    public Path charmDir() {
        return Path.of(variable("JUJU_CHARM_DIR").orElse(""));
    }

    /**
     * What happened to a relation, if this hook is about one: {@code CHANGED} in {@code tracing-relation-changed}.
     *
     * @return the event
     */
    public Optional<RelationEvent> relationEvent() {
        Optional<String> endpoint = variable("JUJU_RELATION");
        return endpoint.isPresent()
                ? Optional.ofNullable(RelationEvent.of(endpoint.get(), name()))
                : Optional.empty();
    }

    /**
     * The endpoint that this hook is about: {@code tracing}.
     *
     * @return the endpoint's name; empty unless this is a relation's hook
     */
    public Optional<String> endpoint() {
        return variable("JUJU_RELATION");
    }

    /**
     * The relation that this hook is about: {@code tracing:3}.
     *
     * @return the id; empty unless this is a relation's hook
     */
    public Optional<String> relationId() {
        return variable("JUJU_RELATION_ID");
    }

    /**
     * The application on the other side of the relation that this hook is about.
     *
     * @return its name; empty unless this is a relation's hook
     */
    public Optional<String> remoteApp() {
        return variable("JUJU_REMOTE_APP");
    }

    /**
     * The unit that joined, changed or left.
     *
     * @return its name; empty in {@code created} and {@code broken}, and when the application's databag changed
     */
    public Optional<String> remoteUnit() {
        return variable("JUJU_REMOTE_UNIT");
    }

    /**
     * The unit that leaves, in {@code relation-departed}: this one, if it is this one that goes.
     *
     * @return its name
     */
    public Optional<String> departingUnit() {
        return variable("JUJU_DEPARTING_UNIT");
    }

    /**
     * The secret that this hook is about.
     *
     * @return its URI; empty unless this is a secret's hook
     */
    public Optional<SecretUri> secretUri() {
        Optional<String> uri = variable("JUJU_SECRET_ID");
        return uri.isPresent() ? Optional.of(SecretUri.parse(uri.get())) : Optional.empty();
    }

    /**
     * The label of the secret that this hook is about.
     *
     * @return the label that the charm gave it
     */
    public Optional<String> secretLabel() {
        return variable("JUJU_SECRET_LABEL");
    }

    /**
     * The revision that this hook is about, in {@code secret-expired} and {@code secret-remove}.
     *
     * @return its number
     */
    public OptionalInt secretRevision() {
        Optional<String> revision = variable("JUJU_SECRET_REVISION");
        return revision.isPresent() ? OptionalInt.of(Integer.parseInt(revision.get())) : OptionalInt.empty();
    }

    /**
     * The relation that this hook is about: {@code hook.relation(Role.REQUIRER)}. Asks no tool.
     *
     * @param role this application's side: {@code PROVIDER} if charmcraft.yaml has the endpoint under {@code provides}
     * @return the relation; empty unless this is a relation's hook
     */
    public Optional<Relation> relation(Role role) {
        Optional<String> id = relationId();
        return id.isPresent()
                ? Optional.of(relation(id.get(), variable("JUJU_RELATION").orElse(""), role))
                : Optional.empty();
    }

    /**
     * All relations of an endpoint: {@code hook.relations("tracing", Role.REQUIRER)}.
     *
     * <p>Costs one {@code relation-ids}, once. In {@code relation-broken} the relation that ends is not among them,
     * whatever the version of Juju; {@link #relation} still gives it. The charm has to say its side, which is in its
     * charmcraft.yaml and in no variable: {@code PROVIDER} for an endpoint under {@code provides}, {@code REQUIRER}
     * under {@code requires}. Deltas of generated types are checked against it. Peer relations have no sides and are
     * not offered.
     *
     * @param endpoint the endpoint's name in charmcraft.yaml
     * @param role this application's side of it
     * @return the relations, by number
     * @throws IllegalArgumentException if this hook has used the endpoint in the other role
     */
    public List<Relation> relations(String endpoint, Role role) {
        List<Relation> found = endpoints.get(endpoint);
        if (found == null) {
            found = new ArrayList<>();
            for (String id : tools.strings(List.of("relation-ids", "--format=json", endpoint))) {
                if (!id.equals(brokenRelationId())) {
                    found.add(relation(id, endpoint, role));
                }
            }
            sortByNumber(found);
            endpoints.put(endpoint, Collections.unmodifiableList(found));
        } else if (!found.isEmpty()) {
            relation(found.get(0).id(), endpoint, role);
        }
        return endpoints.get(endpoint);
    }

    private Relation relation(String id, String endpoint, Role role) {
        Relation relation = relations.get(id);
        if (relation == null) {
            relation = new Relation(this, id, endpoint, role);
            relations.put(id, relation);
        } else if (relation.role() != role) {
            throw new IllegalArgumentException("endpoint " + endpoint + " was used as "
                    + relation.role().wire() + " before, and as " + role.wire() + " now");
        }
        return relation;
    }

    /** Juju sorts ids as text, tracing:10 before tracing:9. By hand, for a comparator would be a lambda or a class. */
    private static void sortByNumber(List<Relation> relations) {
        for (int i = 1; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            int to = i;
            while (to > 0 && isLower(relation.id(), relations.get(to - 1).id())) {
                relations.set(to, relations.get(to - 1));
                to--;
            }
            relations.set(to, relation);
        }
    }

    private static boolean isLower(String id, String other) {
        return id.length() != other.length() ? id.length() < other.length() : id.compareTo(other) < 0;
    }

    /** Null unless this is a relation-broken hook. */
    String brokenRelationId() {
        Optional<RelationEvent> event = relationEvent();
        return event.isPresent() && event.get() == RelationEvent.BROKEN ? relationId().orElse(null) : null;
    }

    /**
     * The proof that this unit leads its application, if it does: {@code hook.leadership().ifPresent(leader -> ...)}.
     *
     * <p>Costs one {@code is-leader}, once. Juju guarantees a yes for 30 seconds; it checks again itself when the
     * hook's writes are committed.
     *
     * @return the proof; empty in a unit that follows
     */
    public Optional<Leadership> leadership() {
        if (leadership == null) {
            leadership = tools.isLeader() ? Optional.of(new Leadership(this)) : Optional.empty();
        }
        return leadership;
    }

    /** Says that the workload does what it should: {@code hook.active()}. */
    public void active() {
        status(Status.ACTIVE, "");
    }

    /**
     * Says that the workload does what it should, and how: {@code hook.active("sending traces to tempo")}.
     *
     * @param message what an operator reads in {@code juju status}
     */
    public void active(String message) {
        status(Status.ACTIVE, message);
    }

    /**
     * Says that an operator has to do something: {@code hook.blocked("no supported tracing protocol")}.
     *
     * @param reason what
     */
    public void blocked(String reason) {
        status(Status.BLOCKED, reason);
    }

    /**
     * Says that something else has to happen first: {@code hook.waiting(decoded.reason())}.
     *
     * @param reason what
     */
    public void waiting(String reason) {
        status(Status.WAITING, reason);
    }

    /**
     * Says that the charm is at work: {@code hook.maintenance("installing")}.
     *
     * @param message at what
     */
    public void maintenance(String message) {
        status(Status.MAINTENANCE, message);
    }

    /**
     * Sets the status of this unit: {@code hook.status(Status.WAITING, "for an endpoint")}.
     *
     * <p>It shows at once and stays when the hook fails. One {@code status-set}; none if it is the one that this hook
     * set last.
     *
     * @param status the status
     * @param message what an operator reads in {@code juju status}; cut after 30,000 characters
     */
    public void status(Status status, String message) {
        if (status != lastStatus || !message.equals(lastMessage)) {
            tools.run(
                    List.of(
                            "status-set",
                            "--application=False",
                            status.word,
                            "--",
                            argument(message, 0, argumentEnd(message, 0))),
                    4);
            lastStatus = status;
            lastMessage = message;
        }
    }

    /**
     * Sets the status of the application, for its leader:
     * {@code hook.applicationStatus(leader, Status.ACTIVE, "3 units serve")}.
     *
     * <p>It shows at once and stays when the hook fails. One {@code status-set}.
     *
     * @param leadership the proof that this unit leads, from {@link #leadership()}
     * @param status the status
     * @param message what an operator reads in {@code juju status}; cut after 30,000 characters
     */
    public void applicationStatus(Leadership leadership, Status status, String message) {
        leadership.requireFrom(this);
        tools.run(
                List.of(
                        "status-set",
                        "--application=True",
                        status.word,
                        "--",
                        argument(message, 0, argumentEnd(message, 0))),
                4);
    }

    /**
     * Writes to the unit's log: {@code hook.log(LogLevel.DEBUG, "offered: " + names)}.
     *
     * <p>One {@code juju-log}, so one process: what a hook prints costs nothing and is logged by Juju as well.
     *
     * @param level how important it is
     * @param message the text; more than 30,000 characters are written in pieces
     */
    public void log(LogLevel level, String message) {
        int start = 0;
        do {
            int end = argumentEnd(message, start);
            tools.run(List.of("juju-log", "--log-level", level.word, "--", argument(message, start, end)), 4);
            start = end;
        } while (start < message.length());
    }

    private static int argumentEnd(String text, int start) {
        int end = Math.min(text.length(), start + MAX_ARGUMENT);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    /** No argument of a process can hold a NUL. */
    private static String argument(String text, int start, int end) {
        return text.substring(start, end).replace('\0', '\u2400');
    }

    /**
     * The secrets that this unit may read or keep: {@code hook.secrets().get(uri)}. Asks no tool.
     *
     * @return the same in every call
     */
    public Secrets secrets() {
        if (secrets == null) {
            secrets = new Secrets(this);
        }
        return secrets;
    }

    static String appOf(String unit) {
        int slash = unit.lastIndexOf('/');
        return slash < 0 ? unit : unit.substring(0, slash);
    }

    /** The hook and its unit: {@code tracing-relation-changed of app/0}. */
    @Override
    public String toString() {
        return name() + " of " + unitName;
    }
}
