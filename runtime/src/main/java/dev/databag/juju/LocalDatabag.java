package dev.databag.juju;

import dev.databag.DatabagDelta;
import dev.databag.DatabagException;
import dev.databag.Role;
import dev.databag.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A databag of this side that this unit may write: its own, or, as the leader, its application's.
 *
 * <pre>{@code
 * LocalDatabag mine = relation.localApp(leader);
 * mine.write(data.changesTo(mine));     // one relation-set with what changed, none when nothing did
 * mine.write(DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of("receivers", "")));   // removes a key
 * }</pre>
 *
 * <p>A map that cannot be modified except by {@link #write} (its {@code put} and the like throw, and are deprecated so
 * that javac says so), read with one {@code relation-get} when something is first
 * asked of it. After a write it says what was written, as Juju's own answer would. Juju itself keeps the writes of a
 * hook until it exits with status 0, and drops those that change nothing.
 */
public final class LocalDatabag extends Databag {
    private final String owner;

    LocalDatabag(Relation relation, Scope scope, String owner) {
        super(relation, relation.role(), scope);
        this.owner = owner;
    }

    /**
     * The application or unit whose databag it is: {@code app} or {@code app/0}.
     *
     * @return the name
     */
    public String owner() {
        return owner;
    }

    /**
     * Writes changes: {@code mine.write(data.changesTo(mine))}.
     *
     * <p>All of them go through one {@code relation-set}. What the databag is already known to say is left out; if
     * nothing is left, no process is started. A delta without changes costs nothing at all.
     *
     * @param delta what has to change, for this role and scope
     * @throws IllegalArgumentException if the delta is for another role or scope; no tool has run
     * @throws DatabagException if Juju cannot take a text: a lone surrogate has no UTF-8 form, and a key has at most
     *     1,024 characters; no tool has run
     * @throws PermissionDeniedException if another unit leads the application by now
     * @throws RelationDyingException if the relation is being removed
     * @throws RelationNotFoundException if there is no such relation any more
     * @throws HookToolException if {@code relation-set} failed otherwise
     */
    public void write(DatabagDelta delta) {
        if (delta.role() != role || delta.scope() != scope) {
            throw new IllegalArgumentException("a delta for the " + name(delta.role(), delta.scope())
                    + " was written to the " + name(role, scope) + " of " + relation.id());
        }
        Map<String, String> changes = isRead() ? differing(delta.changes()) : delta.changes();
        if (!changes.isEmpty()) {
            relation.set(scope, SettingsPayload.of(changes));
            apply(changes);
        }
    }

    private static String name(Role role, Scope scope) {
        return role.wire() + (scope == Scope.APP ? "'s application databag" : "'s unit databag");
    }

    private Map<String, String> differing(Map<String, String> changes) {
        Map<String, String> current = content();
        Map<String, String> differing = new LinkedHashMap<>();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            String before = current.get(change.getKey());
            if (!change.getValue().equals(before == null ? "" : before)) {
                differing.put(change.getKey(), change.getValue());
            }
        }
        return differing;
    }

    @Override
    Map<String, String> read() {
        return relation.settings(scope, owner);
    }
}
