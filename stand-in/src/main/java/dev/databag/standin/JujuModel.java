package dev.databag.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model of Juju: applications, units, relations, leaders, and whose turn it is to run which hook.
 *
 * <pre>{@code
 * JujuModel model = new JujuModel();
 * model.deploy("app", requirer);
 * model.deploy("tempo", provider);
 * model.settle();                                              // install, leader-elected, config-changed, start
 * JujuRelation tracing = model.integrate("app:tracing", "tempo:tracing");
 * model.settle();                                              // created, joined, changed, until nothing changes
 * tracing.databag("tempo");                                    // what the provider's leader wrote
 * model.hooks();                                               // "app/0 tracing-relation-changed tempo", ...
 * }</pre>
 *
 * <p>The next hook of a unit follows from what it has seen and what is, in the order of Juju's resolver: departed,
 * broken, application changed, joined (and at once changed), unit changed. Units take turns in the order of their
 * names. A hook that exits with another status than 0 loses what it wrote and leaves its unit in error, until
 * {@link #retry}.
 */
public final class JujuModel {
    private final String uuid = "6b1a3a37-6f4b-4b0c-8a6e-5b8bd3f0d3f1";
    private final Map<String, Charm> charms = new TreeMap<>();
    private final Map<String, String> leaders = new TreeMap<>();
    private final Map<String, JujuUnit> units = new TreeMap<>();
    private final Map<String, Integer> nextUnit = new TreeMap<>();
    private final Map<Integer, JujuRelation> relations = new TreeMap<>();
    private final Map<String, String> applicationStatuses = new TreeMap<>();
    private final JujuSecrets secrets = new JujuSecrets(this);
    private final Resolver resolver = new Resolver(this);
    private final List<String> hooks = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private int relationNumber;
    private int hookNumber;

    /** An empty model. */
    public JujuModel() {}

    /**
     * Adds an application of one unit, which leads.
     *
     * @param app its name
     * @param charm what runs its hooks
     * @return its unit
     */
    public JujuUnit deploy(String app, Charm charm) {
        charms.put(app, charm);
        return addUnit(app);
    }

    /**
     * Adds a unit to an application.
     *
     * @param app the application
     * @return the unit
     */
    public JujuUnit addUnit(String app) {
        int number = nextUnit.merge(app, 1, Integer::sum) - 1;
        JujuUnit unit = new JujuUnit(app, number, units.size() + 1);
        units.put(unit.name(), unit);
        unit.lifecycle.add("install");
        if (leaders.putIfAbsent(app, unit.name()) == null) {
            unit.lifecycle.add("leader-elected");
        }
        unit.lifecycle.addAll(List.of("config-changed", "start"));
        return unit;
    }

    /**
     * Takes a unit away: it departs from its relations, breaks them, stops and is removed.
     *
     * @param name the unit
     */
    public void removeUnit(String name) {
        unit(name).dying = true;
        unit(name).lifecycle.addAll(List.of("stop", "remove"));
        for (JujuRelation relation : relations.values()) {
            if (relation.has(unit(name).app())) {
                relation.leave(unit(name));
            }
        }
    }

    /**
     * Makes another unit the leader of its application. The old one notices when it next asks, or when its hook is
     * committed.
     *
     * @param name the unit
     */
    public void lead(String name) {
        leaders.put(unit(name).app(), name);
        unit(name).lifecycle.add("leader-elected");
    }

    /**
     * Runs a hook on every unit of an application when its turn comes: {@code model.trigger("app", "update-status")}.
     *
     * @param app the application
     * @param hook the hook's name
     */
    public void trigger(String app, String hook) {
        for (JujuUnit unit : units.values()) {
            if (unit.app().equals(app)) {
                unit.lifecycle.add(hook);
            }
        }
    }

    /**
     * Relates two applications.
     *
     * @param first an application and its endpoint: {@code app:tracing}
     * @param second the other
     * @return the relation
     */
    public JujuRelation integrate(String first, String second) {
        JujuRelation relation = new JujuRelation(relationNumber++, first, second);
        relations.put(relation.number(), relation);
        return relation;
    }

    /**
     * Relates the units of an application with each other: {@code model.peers("app:cluster")}. All of them read the
     * application's databag, its leader writes it.
     *
     * @param endpoint the application and its endpoint under {@code peers}
     * @return the relation
     */
    public JujuRelation peers(String endpoint) {
        return integrate(endpoint, endpoint);
    }

    /**
     * The status that a leader has set for its application: {@code active: all well}.
     *
     * @param app the application
     * @return the status and its message; {@code unknown} if none was set
     */
    public String applicationStatus(String app) {
        return applicationStatuses.getOrDefault(app, "unknown");
    }

    void applicationStatus(String app, String status) {
        applicationStatuses.put(app, status);
    }

    /**
     * Removes a relation: its units depart, then it breaks.
     *
     * @param relation the relation
     */
    public void remove(JujuRelation relation) {
        relation.die();
    }

    /**
     * A unit.
     *
     * @param name its name
     * @return the unit
     */
    public JujuUnit unit(String name) {
        JujuUnit unit = units.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + name);
        }
        return unit;
    }

    /**
     * All hooks that ran: {@code app/0 tracing-relation-changed tempo/0}, with {@code  failed} behind those that did.
     *
     * @return one line a hook, in order
     */
    public List<String> hooks() {
        return Collections.unmodifiableList(hooks);
    }

    /**
     * All hook tools that hooks ran, as command lines without the tools' input.
     *
     * @return one line a process, in order
     */
    public List<String> commands() {
        return Collections.unmodifiableList(commands);
    }

    /** Forgets the hooks and commands so far: {@code model.forgetHistory()} before what is of interest. */
    public void forgetHistory() {
        hooks.clear();
        commands.clear();
    }

    /**
     * Has the failed hook of a unit run once more, as {@code juju resolve} does.
     *
     * @param name the unit
     */
    public void retry(String name) {
        unit(name).resolved = true;
    }

    /**
     * Runs hooks until no unit has one, but for units in error.
     *
     * @throws IllegalStateException if that takes more than 1,000: charms that answer each other's changes for ever
     */
    public void settle() {
        for (int i = 0; i < 1000; i++) {
            if (!step()) {
                return;
            }
        }
        throw new IllegalStateException(
                "no end after 1,000 hooks; the last ones: " + hooks.subList(hooks.size() - 10, hooks.size()));
    }

    /**
     * Runs the next hook, whosever it is.
     *
     * @return false if there was none
     */
    public boolean step() {
        for (JujuUnit unit : List.copyOf(units.values())) {
            if (step(unit.name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs the next hook of one unit, so that a test can order hooks as it likes.
     *
     * @param name the unit
     * @return false if it has none
     */
    public boolean step(String name) {
        JujuUnit unit = unit(name);
        if (unit.isInError()) {
            return false;
        }
        HookContext hook = unit.failed == null ? resolver.next(unit) : unit.failed.again(nextHook());
        if (hook == null) {
            return false;
        }
        run(unit, hook);
        return true;
    }

    private void run(JujuUnit unit, HookContext hook) {
        unit.resolved = false;
        int status;
        try {
            status = charms.get(unit.app()).run(hook);
        } catch (Exception e) {
            throw new IllegalStateException(unit.name() + " " + hook, e);
        }
        boolean done = status == 0 && hook.commit();
        hooks.add(unit.name() + " " + hook + (done ? "" : " failed"));
        unit.failed = done ? null : hook;
        if (done) {
            hook.happened();
        }
    }

    /** A unit has done one of the hooks of its own life. */
    void finish(JujuUnit unit, String name) {
        unit.lifecycle.remove();
        if (name.equals("start")) {
            unit.installed = true;
        } else if (name.equals("remove")) {
            units.remove(unit.name());
            leaders.remove(unit.app(), unit.name());
        }
    }

    int nextHook() {
        return hookNumber++;
    }

    Collection<JujuUnit> units() {
        return units.values();
    }

    Collection<JujuRelation> relations() {
        return relations.values();
    }

    String uuid() {
        return uuid;
    }

    boolean leads(JujuUnit unit) {
        return unit.name().equals(leaders.get(unit.app()));
    }

    Optional<JujuRelation> relation(int number) {
        return Optional.ofNullable(relations.get(number));
    }

    List<JujuRelation> relationsOf(String app, String endpoint) {
        List<JujuRelation> found = new ArrayList<>();
        for (JujuRelation relation : relations.values()) {
            if (relation.has(app) && relation.endpoint(app).equals(endpoint)) {
                found.add(relation);
            }
        }
        return found;
    }

    JujuSecrets secrets() {
        return secrets;
    }

    void ran(List<String> command) {
        commands.add(String.join(" ", command));
    }
}
