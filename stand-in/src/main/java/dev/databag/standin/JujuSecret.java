package dev.databag.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A secret of the model: whose it is, what its revisions hold, who may read it, and which revision each unit reads. */
final class JujuSecret {
    final String id;
    final String owner;

    /** What the owner calls it; empty for nothing. */
    String label;

    /** The first is revision 1. */
    final List<Map<String, String>> revisions = new ArrayList<>();

    /** Applications, each with the relation that it was granted over. */
    final Map<String, Set<JujuRelation>> readers = new HashMap<>();

    /** By unit, the revision that it reads until it asks for a newer one. */
    final Map<String, Integer> tracked = new TreeMap<>();

    /** By unit, what a reader calls it. */
    final Map<String, String> readersLabels = new TreeMap<>();

    JujuSecret(String id, String owner, String label, Map<String, String> content) {
        this.id = id;
        this.owner = owner;
        this.label = label;
        revisions.add(new TreeMap<>(content));
    }

    /** What a unit calls it, which its hooks about the secret are told. */
    String labelFor(JujuUnit unit) {
        boolean ours = owner.equals(unit.app()) || owner.equals(unit.name());
        return ours ? label : readersLabels.getOrDefault(unit.name(), "");
    }

    int latest() {
        return revisions.size();
    }

    Map<String, String> content(int revision) {
        return revisions.get(revision - 1);
    }

    void grant(String app, JujuRelation relation) {
        readers.computeIfAbsent(app, name -> new HashSet<>()).add(relation);
    }

    void revoke(String app, JujuRelation relation) {
        readers.getOrDefault(app, new HashSet<>()).remove(relation);
    }

    /** A grant ends with the relation that it was given over. */
    boolean mayRead(JujuUnit unit) {
        return owner.equals(unit.app())
                || owner.equals(unit.name())
                || readers.getOrDefault(unit.app(), Set.of()).stream().anyMatch(relation -> !relation.isDying());
    }

    boolean managedBy(JujuUnit unit, JujuModel model) {
        return owner.equals(unit.name()) || owner.equals(unit.app()) && model.leads(unit);
    }
}
