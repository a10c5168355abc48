package dev.databag.json;

import dev.databag.Role;
import dev.databag.Scope;

/**
 * The keys of a databag that its schema names, and whose databag it is.
 *
 * <pre>{@code
 * private static final Keys KEYS =
 *         Keys.of(Role.PROVIDER, Scope.APP, "v0/provider.json#/properties/app", 0b11L, "host", "ingesters");
 * }</pre>
 *
 * <p>Keys that are not named, Juju's own among them, are never looked at.
 */
public final class Keys {
    final Role role;
    final Scope scope;
    final String at;
    final String[] names;
    private final long[] required;

    /**
     * How many bytes the last text of this databag had: the next writer begins with so many. Threads may race for it,
     * any answer will do.
     */
    int lastLength = 128;

    /** What becomes of keys that the schema does not name. */
    enum Others {
        IGNORED,
        KEPT,
        REFUSED
    }

    final Others others;

    private Keys(Role role, Scope scope, String at, long[] required, String[] names, Others others) {
        this.role = role;
        this.scope = scope;
        this.at = at;
        this.required = required;
        this.names = names;
        this.others = others;
    }

    /**
     * The keys of a databag, at most 64.
     *
     * @param role the side whose databag it is
     * @param scope the application's or a unit's
     * @param at where the schema of the databag is
     * @param required a bit for each key, the first is the lowest: set if the key is required
     * @param names the keys, in the order of the schema
     * @return the keys
     */
    public static Keys of(Role role, Scope scope, String at, long required, String... names) {
        return new Keys(role, scope, at, new long[] {required}, names, Others.IGNORED);
    }

    /**
     * The keys of a databag, any number.
     *
     * @param role the side whose databag it is
     * @param scope the application's or a unit's
     * @param at where the schema of the databag is
     * @param required a bit for each key, 64 in each number, the first is the lowest: set if the key is required
     * @param names the keys, in the order of the schema
     * @return the keys
     */
    public static Keys of(Role role, Scope scope, String at, long[] required, String... names) {
        return new Keys(role, scope, at, required, names, Others.IGNORED);
    }

    /**
     * The same keys of a schema that lets other keys in: they are read and written too.
     *
     * @return the keys
     */
    public Keys keepingOthers() {
        return new Keys(role, scope, at, required, names, Others.KEPT);
    }

    /**
     * The same keys of a schema that refuses others: each is a violation.
     *
     * @return the keys
     */
    public Keys refusingOthers() {
        return new Keys(role, scope, at, required, names, Others.REFUSED);
    }

    /** Whether a key is one that Juju itself puts into each unit's databag: no schema speaks of it. */
    boolean isOfJuju(String key) {
        return scope == Scope.UNIT
                && (key.equals("egress-subnets") || key.equals("ingress-address") || key.equals("private-address"));
    }

    boolean isKnown(String key) {
        for (String name : names) {
            if (name.equals(key)) {
                return true;
            }
        }
        return false;
    }

    boolean requires(int key) {
        return (required[key >> 6] & 1L << (key & 63)) != 0;
    }
}
