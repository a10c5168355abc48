package dev.databag.example.store;

import dev.databag.Role;

/** What one side of the relation does when something about the relation changed. */
public interface Charm {

    /** The side of the interface that this charm is. */
    Role role();

    /** Reads the other side, writes its own, and says how it is. What it wrote is kept only if this returns. */
    Status relationChanged(Hook hook);
}
