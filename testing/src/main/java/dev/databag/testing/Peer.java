package dev.databag.testing;

import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import dev.databag.juju.Hook;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import dev.databag.standin.Charm;
import dev.databag.standin.HookContext;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The other side of a relation: a charm that says in every relation what it is told, and nothing else.
 *
 * <pre>{@code
 * Peer tempo = Peer.app(TracingPeer.TEMPO_K8S_V2.provider());
 * model.deploy("tempo", tempo);
 * model.integrate("shop:tracing", "tempo:tracing");
 * model.settle();                         // tempo's leader writes, shop sees it
 *
 * tempo.says(Map.of("receivers", "[]"));  // it has changed its mind
 * model.trigger("tempo", "update-status");
 * model.settle();
 * }</pre>
 *
 * <p>What it says is what the databags hold after its next hook, whatever they held: keys that it no longer says are
 * removed. Only its leader writes the application's databag.
 */
public final class Peer implements Charm {
    /** What Juju itself says in each unit databag. */
    private static final Set<String> JUJUS_OWN = Set.of("egress-subnets", "ingress-address", "private-address");

    private Map<String, String> app;
    private Map<String, String> unit;
    private final Set<String> endpoints = new TreeSet<>();

    private Peer(Map<String, String> app, Map<String, String> unit) {
        this.app = copy(app);
        this.unit = copy(unit);
    }

    /**
     * One that has an application databag: {@code Peer.app(Map.of("host", "\"tempo\""))}.
     *
     * @param databag what it says
     * @return the peer
     */
    public static Peer app(Map<String, String> databag) {
        return new Peer(databag, Map.of());
    }

    /**
     * One that has unit databags, the same in each unit: {@code Peer.unit(Map.of("port", "80"))}.
     *
     * @param databag what each unit says beside Juju's own keys
     * @return the peer
     */
    public static Peer unit(Map<String, String> databag) {
        return new Peer(Map.of(), databag);
    }

    /**
     * One that says nothing: {@code Peer.silent()}.
     *
     * @return the peer
     */
    public static Peer silent() {
        return new Peer(Map.of(), Map.of());
    }

    /**
     * From its next hook on it says something else: {@code tempo.says(Map.of())}.
     *
     * @param databag its application databag
     */
    public void says(Map<String, String> databag) {
        app = copy(databag);
    }

    /**
     * From its next hook on each of its units says something else.
     *
     * @param databag its unit databags
     */
    public void unitSays(Map<String, String> databag) {
        unit = copy(databag);
    }

    private static Map<String, String> copy(Map<String, String> databag) {
        return Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(databag, "databag")));
    }

    @Override
    public int run(HookContext context) {
        Hook hook = JavaCharm.hook(context);
        hook.endpoint().ifPresent(endpoints::add);
        for (String endpoint : endpoints) {
            // A relation of the stand-in has no roles, so any will do.
            for (Relation relation : hook.relations(endpoint, Role.PROVIDER)) {
                hook.leadership().ifPresent(leader -> say(relation.localApp(leader), Scope.APP, app));
                say(relation.localUnit(), Scope.UNIT, unit);
            }
        }
        return 0;
    }

    private static void say(LocalDatabag mine, Scope scope, Map<String, String> databag) {
        Map<String, String> changes = new TreeMap<>(databag);
        for (String key : mine.keySet()) {
            if (!databag.containsKey(key) && !JUJUS_OWN.contains(key)) {
                changes.put(key, "");
            }
        }
        mine.write(DatabagDelta.of(Role.PROVIDER, scope, changes));
    }
}
