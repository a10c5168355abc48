package dev.databag.juju;

import dev.databag.Role;
import dev.databag.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A relation of this unit's application with another one.
 *
 * <pre>{@code
 * for (Relation relation : hook.relations("tracing", Role.REQUIRER)) {
 *     Decoded<ProviderAppData> offered = ProviderAppData.decode(relation.remoteApp());
 *     hook.leadership().ifPresent(leader -> {
 *         LocalDatabag mine = relation.localApp(leader);
 *         mine.write(request.changesTo(mine));
 *     });
 * }
 * }</pre>
 *
 * <p>A hook has one object for each relation, however it was found, and that object asks Juju nothing twice. The other
 * side's databags can only be read; this side's can be written, the application's with {@link Leadership}.
 */
public final class Relation {
    private final Hook hook;
    private final String id;
    private final String endpoint;
    private final Role role;

    private String remoteAppName;
    private RemoteDatabag remoteApp;
    private List<RemoteDatabag> remoteUnits;
    private final Map<String, RemoteDatabag> unitDatabags = new HashMap<>();
    private LocalDatabag localApp;
    private LocalDatabag localUnit;

    Relation(Hook hook, String id, String endpoint, Role role) {
        this.hook = hook;
        this.id = id;
        this.endpoint = endpoint;
        this.role = role;
    }

    /**
     * Juju's name for it: {@code tracing:3}.
     *
     * @return the endpoint and the number
     */
    public String id() {
        return id;
    }

    /**
     * The endpoint of this application: {@code tracing}, as in charmcraft.yaml.
     *
     * @return the endpoint's name
     */
    public String endpoint() {
        return endpoint;
    }

    /**
     * The side that this application is on, as it was given to {@link Hook#relations}.
     *
     * @return the local role
     */
    public Role role() {
        return role;
    }

    /**
     * Whether this hook is the relation's {@code relation-broken}: its databags can be read once more, and nothing
     * written will be read.
     *
     * @return true in that hook
     */
    public boolean isBroken() {
        return id.equals(hook.brokenRelationId());
    }

    /**
     * The application on the other side: {@code tempo}; across models {@code remote-} and 32 digits, as Juju names it
     * here.
     *
     * <p>In a hook of this relation Juju's environment says it. Otherwise it costs one {@code relation-list}, once.
     *
     * @return the name
     */
    public String remoteAppName() {
        if (remoteAppName == null) {
            remoteAppName = findRemoteAppName();
        }
        return remoteAppName;
    }

    private String findRemoteAppName() {
        if (id.equals(hook.relationId().orElse(null)) && hook.remoteApp().isPresent()) {
            return hook.remoteApp().get();
        }
        if (remoteUnits != null && !remoteUnits.isEmpty()) {
            return Hook.appOf(remoteUnits.get(0).owner());
        }
        try {
            return hook.tools.string(List.of("relation-list", "--format=json", "-r", id, "--app"));
        } catch (PermissionDeniedException e) {
            throw new RelationDyingException(e, id);
        }
    }

    /**
     * The databag of the application on the other side: {@code ProviderAppData.decode(relation.remoteApp())}.
     *
     * @return the databag; nothing is read before something is asked of it
     */
    public RemoteDatabag remoteApp() {
        if (remoteApp == null) {
            remoteApp = new RemoteDatabag(this, Scope.APP, null);
        }
        return remoteApp;
    }

    /**
     * The databags of the units on the other side that have joined:
     * {@code for (RemoteDatabag unit : relation.remoteUnits())}.
     *
     * <p>Costs one {@code relation-list}, once; each databag is read when something is asked of it.
     *
     * @return a databag a unit, in the order of Juju, which sorts by name; empty in {@code relation-created} and
     *     {@code relation-broken}
     */
    public List<RemoteDatabag> remoteUnits() {
        if (remoteUnits == null) {
            List<RemoteDatabag> units = new ArrayList<>();
            for (String unit : remoteUnitNames()) {
                units.add(remoteUnit(unit));
            }
            remoteUnits = Collections.unmodifiableList(units);
        }
        return remoteUnits;
    }

    private List<String> remoteUnitNames() {
        try {
            return hook.tools.strings(List.of("relation-list", "--format=json", "-r", id));
        } catch (PermissionDeniedException e) {
            throw new RelationDyingException(e, id);
        }
    }

    /**
     * The databag of one unit on the other side: {@code hook.departingUnit().map(relation::remoteUnit)}.
     *
     * <p>Juju keeps it as long as the relation lives, so that a unit that has left can still be read.
     *
     * @param unit the unit's name: {@code tempo/0}
     * @return the databag; nothing is read before something is asked of it
     */
    public RemoteDatabag remoteUnit(String unit) {
        RemoteDatabag databag = unitDatabags.get(unit);
        if (databag == null) {
            databag = new RemoteDatabag(this, Scope.UNIT, unit);
            unitDatabags.put(unit, databag);
        }
        return databag;
    }

    /**
     * This application's databag, for its leader: {@code relation.localApp(leader)}.
     *
     * @param leadership the proof, from {@link Hook#leadership()} of the same hook
     * @return the databag; nothing is read before something is asked of it
     * @throws IllegalArgumentException if the proof is another hook's
     */
    public LocalDatabag localApp(Leadership leadership) {
        leadership.requireFrom(hook);
        if (localApp == null) {
            localApp = new LocalDatabag(this, Scope.APP, hook.appName());
        }
        return localApp;
    }

    /**
     * This unit's own databag: {@code relation.localUnit().write(data.changesTo(relation.localUnit()))}.
     *
     * @return the databag; nothing is read before something is asked of it
     */
    public LocalDatabag localUnit() {
        if (localUnit == null) {
            localUnit = new LocalDatabag(this, Scope.UNIT, hook.unitName());
        }
        return localUnit;
    }

    /**
     * The model of the other side: equal to {@link Hook#modelUuid()} unless the relation crosses models.
     *
     * @return the UUID
     * @throws HookToolMissingException before Juju 3.6.2
     */
    public String remoteModelUuid() {
        List<String> command = List.of("relation-model-get", "--format=json", "-r", id);
        try {
            Map<String, String> model = hook.tools.map(command);
            String uuid = model.get("uuid");
            if (uuid == null) {
                throw new HookToolOutputException(String.join(" ", command), "expected a \"uuid\", found none");
            }
            return uuid;
        } catch (PermissionDeniedException e) {
            throw new RelationDyingException(e, id);
        }
    }

    /**
     * The addresses to bind to and to publish for this relation: {@code relation.network().ingressAddresses().get(0)}.
     *
     * @return what {@code network-get} says
     */
    public Network network() {
        try {
            return hook.tools.network(List.of("network-get", "--format=json", "-r", id, endpoint));
        } catch (PermissionDeniedException e) {
            throw new RelationDyingException(e, id);
        }
    }

    /**
     * Lets all units of the other side read a secret, as long as the relation lives: {@code relation.grant(uri)}.
     *
     * @param secret a secret of this unit, or of this application if this unit leads it
     * @throws PermissionDeniedException if it is neither
     */
    public void grant(SecretUri secret) {
        hook.tools.run(List.of("secret-grant", secret.toString(), "-r", id));
    }

    /**
     * Takes back what {@link #grant} gave: {@code relation.revoke(uri)}.
     *
     * @param secret a secret of this unit, or of this application if this unit leads it
     * @throws PermissionDeniedException if it is neither
     */
    public void revoke(SecretUri secret) {
        hook.tools.run(List.of("secret-revoke", secret.toString(), "-r", id));
    }

    Map<String, String> settings(Scope scope, String owner) {
        try {
            return hook.tools.map(
                    scope == Scope.APP
                            ? List.of("relation-get", "--format=json", "-r", id, "--app", "-", owner)
                            : List.of("relation-get", "--format=json", "-r", id, "-", owner));
        } catch (PermissionDeniedException e) {
            throw refused(e, scope == Scope.APP && owner.equals(hook.appName()));
        }
    }

    void set(Scope scope, byte[] payload) {
        try {
            hook.tools.run(
                    scope == Scope.APP
                            ? List.of("relation-set", "-r", id, "--app", "--file", "-")
                            : List.of("relation-set", "-r", id, "--file", "-"),
                    payload);
        } catch (PermissionDeniedException e) {
            throw refused(e, scope == Scope.APP);
        }
    }

    /**
     * Juju denies leadership that was lost and relations that end in the same words; only asking again tells them
     * apart.
     */
    private HookToolException refused(PermissionDeniedException denied, boolean needsLeadership) {
        if (needsLeadership && !hook.tools.isLeader()) {
            return new PermissionDeniedException(
                    denied.command(),
                    denied.exitStatus(),
                    "permission denied, for " + hook.unitName() + " does not lead " + hook.appName() + " any more");
        }
        return new RelationDyingException(denied, id);
    }

    /** The id alone: {@code tracing:3}. */
    @Override
    public String toString() {
        return id;
    }
}
