package dev.databag.standin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A unit of the model: its status, its log, and what it has seen of each relation. */
public final class JujuUnit {
    /** What the unit's agent remembers of a relation, so that it knows which hook is next. */
    static final class Seen {
        boolean created;
        boolean broken;
        String changedPending = "";
        final Map<String, Integer> members = new TreeMap<>();
        int appVersion;
    }

    private final String app;
    private final int number;
    private final int address;
    private final List<String> log = new ArrayList<>();

    /** A hook about a secret that is due. */
    record SecretEvent(String hook, JujuSecret secret, int revision) {}

    final Deque<SecretEvent> secretEvents = new ArrayDeque<>();
    final Deque<String> lifecycle = new ArrayDeque<>();
    final Map<Integer, Seen> relations = new TreeMap<>();
    String status = "unknown";
    HookContext failed;
    boolean resolved;
    boolean dying;
    boolean installed;

    JujuUnit(String app, int number, int address) {
        this.app = app;
        this.number = number;
        this.address = address;
    }

    /**
     * Its name: {@code app/0}.
     *
     * @return the name
     */
    public String name() {
        return app + "/" + number;
    }

    /**
     * Its application: {@code app}.
     *
     * @return the application's name
     */
    public String app() {
        return app;
    }

    /**
     * Its status as {@code juju status} shows it: {@code blocked: no supported tracing protocol}.
     *
     * @return the status and its message
     */
    public String status() {
        return status;
    }

    /**
     * What it logged: {@code DEBUG hello}.
     *
     * @return the lines, in order
     */
    public List<String> log() {
        return Collections.unmodifiableList(log);
    }

    /**
     * Whether its last hook failed and nobody has said that it should be retried.
     *
     * @return true in the state that Juju calls error
     */
    public boolean isInError() {
        return failed != null && !resolved;
    }

    void log(String line) {
        log.add(line);
    }

    String address() {
        return "10.1.2." + address;
    }

    Seen seen(JujuRelation relation) {
        return relations.computeIfAbsent(relation.number(), n -> new Seen());
    }
}
