package dev.databag.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The secrets of a model, and who hears of it when one of them changes. */
final class JujuSecrets {
    private final JujuModel model;
    private final Map<String, JujuSecret> secrets = new LinkedHashMap<>();
    private int number;

    JujuSecrets(JujuModel model) {
        this.model = model;
    }

    String nextId() {
        return String.format("d%018dg", number++);
    }

    Collection<JujuSecret> all() {
        return secrets.values();
    }

    /** Null if there is none. */
    JujuSecret get(String id) {
        return secrets.get(id);
    }

    void addAll(Map<String, JujuSecret> added) {
        secrets.putAll(added);
    }

    void remove(JujuSecret secret) {
        secrets.remove(secret.id);
    }

    /** A new revision, which those hear of who read an older one. Content that is the same is none. */
    void revise(JujuSecret secret, Map<String, String> content) {
        if (secret.content(secret.latest()).equals(content)) {
            return;
        }
        secret.revisions.add(new TreeMap<>(content));
        for (JujuUnit unit : readers(secret)) {
            if (!secret.owner.equals(unit.app()) && !secret.owner.equals(unit.name())) {
                unit.secretEvents.add(new JujuUnit.SecretEvent("secret-changed", secret, 0));
            }
        }
    }

    private List<JujuUnit> readers(JujuSecret secret) {
        List<JujuUnit> readers = new ArrayList<>();
        for (JujuUnit unit : model.units()) {
            if (secret.tracked.containsKey(unit.name())) {
                readers.add(unit);
            }
        }
        return readers;
    }

    /** A unit reads a revision from now on; the owner may remove one that nobody reads any more. */
    void track(JujuSecret secret, JujuUnit reader, int revision) {
        Integer before = secret.tracked.put(reader.name(), revision);
        if (before != null && before < revision && !secret.tracked.containsValue(before)) {
            for (JujuUnit unit : model.units()) {
                if (secret.managedBy(unit, model)) {
                    unit.secretEvents.add(new JujuUnit.SecretEvent("secret-remove", secret, before));
                }
            }
        }
    }
}
