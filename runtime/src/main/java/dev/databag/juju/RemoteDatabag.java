package dev.databag.juju;

import dev.databag.Role;
import dev.databag.Scope;
import java.util.Map;

/**
 * A databag of the other side, which can be read and not written.
 *
 * <pre>{@code
 * RemoteDatabag bag = relation.remoteApp();
 * bag.get("receivers")             // [{"protocol": ...}]
 * ProviderAppData.decode(bag)      // Ready[...]
 * }</pre>
 *
 * <p>A map that cannot be modified, in the order of Juju, which sorts by key. It is read with one {@code relation-get}
 * when something is first asked of it, and not again in this hook, for Juju does not change it while a hook runs. That
 * read can fail with {@link RelationNotFoundException} or {@link RelationDyingException}. A unit's databag holds Juju's
 * own keys too ({@code egress-subnets}, {@code ingress-address}, {@code private-address}); generated types do not mind
 * them. What a map has for changing it throws, and is deprecated, so that javac says so.
 */
public final class RemoteDatabag extends Databag {
    /** Null for the application, whose name may cost a process to find. */
    private final String unit;

    RemoteDatabag(Relation relation, Scope scope, String unit) {
        super(relation, relation.role() == Role.PROVIDER ? Role.REQUIRER : Role.PROVIDER, scope);
        this.unit = unit;
    }

    /**
     * The application or unit whose databag it is: {@code tempo} or {@code tempo/0}.
     *
     * @return the name
     */
    public String owner() {
        return unit == null ? relation.remoteAppName() : unit;
    }

    @Override
    Map<String, String> read() {
        return relation.settings(scope, owner());
    }
}
