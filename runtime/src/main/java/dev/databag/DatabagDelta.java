package dev.databag;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What has to be written so that a databag says what it should.
 *
 * <pre>{@code
 * DatabagDelta delta = data.changesTo(relation.localApp(leader));
 * delta.changes()    // {receivers=["otlp_http"], hostname=}: one key set, one removed
 * delta.isEmpty()    // true when nothing changed: writing it wakes nobody
 * }</pre>
 *
 * <p>Removal is the empty string, as in {@code relation-set}. Keys that the schema does not name are never in it. It
 * knows whose databag it is for, so that a view of another one can refuse it. Equal when role, scope and changes are.
 */
public final class DatabagDelta {
    private final Role role;
    private final Scope scope;
    private final Map<String, String> changes;

    private DatabagDelta(Role role, Scope scope, Map<String, String> changes) {
        this.role = role;
        this.scope = scope;
        this.changes = changes;
    }

    /**
     * A delta of the given changes: {@code DatabagDelta.of(Role.PROVIDER, Scope.APP, Map.of("hostname", ""))} removes
     * one key.
     *
     * @param role the side whose databag it is for
     * @param scope the application's or a unit's
     * @param changes each key with its new text, or the empty string to remove it; copied, in this order
     * @return the delta
     */
    public static DatabagDelta of(Role role, Scope scope, Map<String, String> changes) {
        Map<String, String> copy = new LinkedHashMap<>();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            copy.put(
                    Objects.requireNonNull(change.getKey(), "key"), Objects.requireNonNull(change.getValue(), "value"));
        }
        return new DatabagDelta(
                Objects.requireNonNull(role, "role"),
                Objects.requireNonNull(scope, "scope"),
                Collections.unmodifiableMap(copy));
    }

    /**
     * The side whose databag this is for.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Whether this is for the application's databag or a unit's.
     *
     * @return the scope
     */
    public Scope scope() {
        return scope;
    }

    /**
     * Each key that changes with its new text, which is empty where the key is removed.
     *
     * @return the changes, in the order of the schema; cannot be modified
     */
    public Map<String, String> changes() {
        return changes;
    }

    /**
     * Whether there is nothing to write.
     *
     * @return true if no key changes
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The databag after the changes, for tests and simulations: {@code delta.applyTo(Map.of())}.
     *
     * @param databag the databag before, which is not touched
     * @return a new map: keys in the order of {@code databag}, new ones after them; cannot be modified
     */
    public Map<String, String> applyTo(Map<String, String> databag) {
        Map<String, String> result = new LinkedHashMap<>(databag);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (change.getValue().isEmpty()) {
                result.remove(change.getKey());
            } else {
                result.put(change.getKey(), change.getValue());
            }
        }
        return Collections.unmodifiableMap(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatabagDelta that
                && role == that.role
                && scope == that.scope
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    /**
     * Names the keys, not their values, which may be secrets:
     * {@code DatabagDelta[provider app: set receivers, remove hostname]}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("DatabagDelta[");
        text.append(role.wire()).append(' ').append(scope.wire()).append(": ");
        if (changes.isEmpty()) {
            text.append("no change");
        }
        String separator = "";
        for (Map.Entry<String, String> change : changes.entrySet()) {
            text.append(separator).append(change.getValue().isEmpty() ? "remove " : "set ").append(change.getKey());
            separator = ", ";
        }
        return text.append(']').toString();
    }
}
