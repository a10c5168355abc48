package dev.databag.juju;

import dev.databag.Role;
import dev.databag.Scope;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A databag as a map that cannot be modified: read with one relation-get when something is first asked of it, and kept
 * for the hook.
 */
abstract class Databag extends AbstractMap<String, String> {
    final Relation relation;
    final Role role;
    final Scope scope;

    /** Null until it is read. */
    private Map<String, String> content;

    Databag(Relation relation, Role role, Scope scope) {
        this.relation = relation;
        this.role = role;
        this.scope = scope;
    }

    abstract Map<String, String> read();

    final boolean isRead() {
        return content != null;
    }

    final Map<String, String> content() {
        if (content == null) {
            content = Collections.unmodifiableMap(read());
        }
        return content;
    }

    /** Repeats in the copy that was read what Juju has just been told. */
    final void apply(Map<String, String> changes) {
        if (content == null) {
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>(content);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (change.getValue().isEmpty()) {
                changed.remove(change.getKey());
            } else {
                changed.put(change.getKey(), change.getValue());
            }
        }
        content = Collections.unmodifiableMap(changed);
    }

    @Override
    public final String get(Object key) {
        return content().get(key);
    }

    @Override
    public final boolean containsKey(Object key) {
        return content().containsKey(key);
    }

    @Override
    public final int size() {
        return content().size();
    }

    @Override
    public final Set<String> keySet() {
        return content().keySet();
    }

    @Override
    public final Set<Map.Entry<String, String>> entrySet() {
        return content().entrySet();
    }

    /**
     * Throws, before anything is read.
     *
     * @deprecated A databag is written with {@link LocalDatabag#write} alone, and the other side's not at all.
     */
    @Deprecated
    @Override
    public final String put(String key, String value) {
        throw notThisWay();
    }

    /**
     * Throws, before anything is read.
     *
     * @deprecated A databag is written with {@link LocalDatabag#write} alone, and the other side's not at all.
     */
    @Deprecated
    @Override
    public final void putAll(Map<? extends String, ? extends String> settings) {
        throw notThisWay();
    }

    /**
     * Throws, before anything is read.
     *
     * @deprecated A databag is written with {@link LocalDatabag#write} alone, and the other side's not at all.
     */
    @Deprecated
    @Override
    public final String remove(Object key) {
        throw notThisWay();
    }

    /**
     * Throws, before anything is read.
     *
     * @deprecated A databag is written with {@link LocalDatabag#write} alone, and the other side's not at all.
     */
    @Deprecated
    @Override
    public final void clear() {
        throw notThisWay();
    }

    private UnsupportedOperationException notThisWay() {
        return new UnsupportedOperationException("the " + role.wire() + "'s " + scope.wire() + " databag of "
                + relation.id() + " is not written as a map: a delta is, to a databag of this side");
    }

    /** Whose databag it is, and the keys if it was read; no value, for it may be a secret. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder();
        text.append(relation.id()).append(' ').append(role.wire()).append(' ').append(scope.wire()).append(" databag");
        if (content != null) {
            text.append(' ').append(content.keySet());
        }
        return text.toString();
    }
}
