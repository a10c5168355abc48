package dev.databag.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds a unit's next hook from what it has seen and what is, in the order of Juju's resolver: departed, broken,
 * application changed, joined (and at once changed), unit changed; then secrets, then the unit's own life.
 */
final class Resolver {
    private final JujuModel model;

    Resolver(JujuModel model) {
        this.model = model;
    }

    /** Null if there is none. */
    HookContext next(JujuUnit unit) {
        for (JujuRelation relation : model.relations()) {
            if (relation.has(unit.app()) && unit.installed) {
                HookContext hook = next(unit, relation);
                if (hook != null) {
                    return hook;
                }
            }
        }
        JujuUnit.SecretEvent event = unit.installed ? unit.secretEvents.peek() : null;
        if (event != null) {
            return new HookContext(
                            model, unit, model.nextHook(), event.hook(), null, "", "", "", unit.secretEvents::remove)
                    .about(event.secret(), event.revision());
        }
        String name = unit.lifecycle.peek();
        return name == null
                ? null
                : new HookContext(
                        model, unit, model.nextHook(), name, null, "", "", "", () -> model.finish(unit, name));
    }

    private HookContext next(JujuUnit unit, JujuRelation relation) {
        JujuUnit.Seen seen = unit.seen(relation);
        boolean over = relation.isDying() || unit.dying;
        if (!seen.created) {
            if (over) {
                return null;
            }
            relation.enter(unit);
            return hook(unit, relation, "created", "", "", () -> seen.created = true);
        }
        if (seen.broken) {
            return null;
        }
        String remoteApp = relation.other(unit.app());
        if (!seen.changedPending.isEmpty()) {
            String remote = seen.changedPending;
            int version = relation.bag(remote).version();
            return hook(unit, relation, "changed", remote, "", () -> {
                seen.changedPending = "";
                seen.members.put(remote, version);
            });
        }
        List<String> remotes = new ArrayList<>(over ? List.of() : relation.members(remoteApp));
        remotes.remove(unit.name());
        for (String remote : new TreeSet<>(seen.members.keySet())) {
            if (!remotes.contains(remote)) {
                String departing = unit.dying ? unit.name() : remote;
                return hook(unit, relation, "departed", remote, departing, () -> seen.members.remove(remote));
            }
        }
        if (over) {
            return hook(unit, relation, "broken", "", "", () -> {
                seen.broken = true;
                relation.leave(unit);
            });
        }
        int appVersion = relation.bag(remoteApp).version();
        if (seen.appVersion != appVersion) {
            return hook(unit, relation, "changed", "", "", () -> seen.appVersion = appVersion);
        }
        for (String remote : remotes) {
            if (!seen.members.containsKey(remote)) {
                int version = relation.bag(remote).version();
                return hook(unit, relation, "joined", remote, "", () -> {
                    seen.members.put(remote, version);
                    seen.changedPending = remote;
                });
            }
        }
        for (String remote : remotes) {
            int version = relation.bag(remote).version();
            if (seen.members.get(remote) != version) {
                return hook(unit, relation, "changed", remote, "", () -> seen.members.put(remote, version));
            }
        }
        return null;
    }

    private HookContext hook(
            JujuUnit unit, JujuRelation relation, String event, String remote, String departing, Runnable happened) {
        String name = relation.endpoint(unit.app()) + "-relation-" + event;
        return new HookContext(
                model, unit, model.nextHook(), name, relation, relation.other(unit.app()), remote, departing, happened);
    }
}
