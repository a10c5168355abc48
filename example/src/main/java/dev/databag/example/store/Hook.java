package dev.databag.example.store;

import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One run of one charm: what it may read, and what it has written so far. */
public final class Hook {

    private final Role role;
    private final Map<String, String> remoteApp;
    private Map<String, String> localApp;

    Hook(Role role, Map<String, String> remoteApp, Map<String, String> localApp) {
        this.role = role;
        this.remoteApp = Collections.unmodifiableMap(new LinkedHashMap<>(remoteApp));
        this.localApp = Collections.unmodifiableMap(new LinkedHashMap<>(localApp));
    }

    /** The application databag of the other side. */
    public Map<String, String> remoteApp() {
        return remoteApp;
    }

    /** The charm's own application databag, with what this hook has written into it. */
    public Map<String, String> localApp() {
        return localApp;
    }

    /** Writes into the charm's own application databag. */
    public void write(DatabagDelta delta) {
        if (delta.role() != role || delta.scope() != Scope.APP) {
            throw new IllegalArgumentException(
                    "a " + role.wire() + " writes its own application databag only, not " + delta);
        }
        localApp = delta.applyTo(localApp);
    }
}
