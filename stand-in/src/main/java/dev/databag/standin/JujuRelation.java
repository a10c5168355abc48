package dev.databag.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A relation of the model: {@code JujuRelation relation = model.integrate("app:tracing", "tempo:tracing")}.
 *
 * <p>Its databags can be read at any time, as committed.
 */
public final class JujuRelation {
    private final int number;
    private final String firstApp;
    private final String firstEndpoint;
    private final String secondApp;
    private final String secondEndpoint;
    private final Map<String, Databag> databags = new TreeMap<>();
    private final Map<String, List<String>> members = new TreeMap<>();

    private boolean dying;
    private String denial = "";

    JujuRelation(int number, String first, String second) {
        this.number = number;
        this.firstApp = first.substring(0, first.indexOf(':'));
        this.firstEndpoint = first.substring(first.indexOf(':') + 1);
        this.secondApp = second.substring(0, second.indexOf(':'));
        this.secondEndpoint = second.substring(second.indexOf(':') + 1);
        databags.put(firstApp, new Databag());
        databags.put(secondApp, new Databag());
        members.put(firstApp, new ArrayList<>());
        members.put(secondApp, new ArrayList<>());
    }

    /**
     * Its number in the model.
     *
     * @return the number
     */
    public int number() {
        return number;
    }

    /**
     * Its id on one side: {@code relation.id("app")} is {@code tracing:3}.
     *
     * @param app the application on that side
     * @return the id
     */
    public String id(String app) {
        return endpoint(app) + ":" + number;
    }

    /**
     * What an application or unit has committed: {@code relation.databag("app")}, {@code relation.databag("tempo/0")}.
     *
     * @param owner its name
     * @return the settings, without Juju's own
     */
    public Map<String, String> databag(String owner) {
        Map<String, String> settings = new TreeMap<>(bag(owner).settings());
        settings.keySet().removeAll(List.of("egress-subnets", "ingress-address", "private-address"));
        return settings;
    }

    /**
     * Makes every relation tool fail from now on, as for a relation that Juju's controller has lost while the agent
     * still knows it: {@code relation.deny("permission denied")}.
     *
     * @param words what the tools say; empty for nothing
     */
    public void deny(String words) {
        denial = words;
    }

    String denial() {
        return denial;
    }

    boolean isDying() {
        return dying;
    }

    void die() {
        dying = true;
    }

    boolean isPeer() {
        return firstApp.equals(secondApp);
    }

    boolean has(String app) {
        return app.equals(firstApp) || app.equals(secondApp);
    }

    String endpoint(String app) {
        return app.equals(firstApp) ? firstEndpoint : secondEndpoint;
    }

    String other(String app) {
        return app.equals(firstApp) ? secondApp : firstApp;
    }

    Databag bag(String owner) {
        Databag bag = databags.get(owner);
        return bag == null ? new Databag() : bag;
    }

    boolean hasBag(String owner) {
        return databags.containsKey(owner);
    }

    /** The units of an application that are in the relation's scope, in order. */
    List<String> members(String app) {
        return members.get(app);
    }

    void enter(JujuUnit unit) {
        if (!databags.containsKey(unit.name())) {
            Databag bag = new Databag();
            bag.commit(Map.of(
                    "egress-subnets", unit.address() + "/32",
                    "ingress-address", unit.address(),
                    "private-address", unit.address()));
            databags.put(unit.name(), bag);
            members.get(unit.app()).add(unit.name());
            members.get(unit.app()).sort(null);
        }
    }

    void leave(JujuUnit unit) {
        members.get(unit.app()).remove(unit.name());
    }
}
