package dev.databag.json;

import dev.databag.Role;
import dev.databag.Scope;

/**
 * The keys of a databag that its schema names, and whose databag it is.
 *
 * <pre>{@code
 * private static final Keys KEYS =
 *         Keys.of("provider", "app", "v0/provider.json#/properties/app", 0b11L, "host", "ingesters");
 * }</pre>
 *
 * <p>Keys that are not named, Juju's own among them, are never looked at.
 */
public final class Keys {
    // Only a delta asks for the constants, and a hook that just reads need not load their classes.
    private final String role;
    private final String scope;
    final String at;
    final String[] names;
    private final long[] required;

    /**
     * How many bytes the last text of this databag had: the next writer begins with so many. Threads may race for it,
     * any answer will do.
     */
    int lastLength = 128;

    /** What becomes of keys that the schema does not name. An enum would be one more class to load. */
    static final int IGNORED = 0;

    static final int KEPT = 1;
    static final int REFUSED = 2;

    final int others;

    /** The keys under which no word that was found is quoted; empty for all of them, null for none. */
    private final String[] hiding;

    private Keys(
            String role, String scope, String at, long[] required, String[] names, int others, String[] hiding) {
        this.role = role;
        this.scope = scope;
        this.at = at;
        this.required = required;
        this.names = names;
        this.others = others;
        this.hiding = hiding;
    }

    /**
     * The keys of a databag, at most 64.
     *
     * @param role the side whose databag it is, {@code "provider"} or {@code "requirer"}
     * @param scope {@code "app"} for the application's, {@code "unit"} for a unit's
     * @param at where the schema of the databag is
     * @param required a bit for each key, the first is the lowest: set if the key is required
     * @param names the keys, in the order of the schema
     * @return the keys
     */
    public static Keys of(String role, String scope, String at, long required, String... names) {
        return new Keys(role, scope, at, new long[] {required}, names, IGNORED, null);
    }

    /**
     * The keys of a databag, any number.
     *
     * @param role the side whose databag it is, {@code "provider"} or {@code "requirer"}
     * @param scope {@code "app"} for the application's, {@code "unit"} for a unit's
     * @param at where the schema of the databag is
     * @param required a bit for each key, 64 in each number, the first is the lowest: set if the key is required
     * @param names the keys, in the order of the schema
     * @return the keys
     */
    public static Keys of(String role, String scope, String at, long[] required, String... names) {
        return new Keys(role, scope, at, required, names, IGNORED, null);
    }

    /**
     * The same keys of a schema that lets other keys in: they are read and written too.
     *
     * @return the keys
     */
    public Keys keepingOthers() {
        return new Keys(role, scope, at, required, names, KEPT, hiding);
    }

    /**
     * The same keys of a schema that refuses others: each is a violation.
     *
     * @return the keys
     */
    public Keys refusingOthers() {
        return new Keys(role, scope, at, required, names, REFUSED, hiding);
    }

    Role role() {
        return role.equals("provider") ? Role.PROVIDER : Role.REQUIRER;
    }

    Scope scope() {
        return scope.equals("app") ? Scope.APP : Scope.UNIT;
    }

    /**
     * The same keys, of which some hold secrets: {@code KEYS.hidingWords("password")}. A word that no vocabulary knows
     * is not repeated in their violations.
     *
     * @param names the keys with secrets; all if there is none
     * @return other keys
     */
    public Keys hidingWords(String... names) {
        return new Keys(role, scope, at, required, this.names, others, names);
    }

    /** Whether words may be quoted under a key; what is said of the databag as a whole is about all of its keys. */
    boolean hidesWords(String key) {
        if (hiding == null || hiding.length == 0) {
            return hiding != null;
        }
        for (String hidden : hiding) {
            if (hidden.equals(key)) {
                return true;
            }
        }
        return key.equals("databag");
    }

    /** Whether a key is one that Juju itself puts into each unit's databag: no schema speaks of it. */
    boolean isOfJuju(String key) {
        return scope.equals("unit")
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
