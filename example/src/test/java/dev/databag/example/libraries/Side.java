package dev.databag.example.libraries;

import dev.databag.Role;
import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.Relation;
import dev.databag.testing.JavaCharm;
import java.util.Optional;

/** One side of an interface, which writes and shows what its twin in libraries.py does. */
public interface Side {
    /**
     * Writes what is left to write.
     *
     * @return what it reads from the other side; empty if that has not written yet
     */
    Optional<String> run(Hook hook, Leadership leader, Relation relation);

    /** A charm of one unit, whose endpoint is called "it". */
    default JavaCharm charm(Role role) {
        return JavaCharm.of(hook -> {
            for (Relation relation : hook.relations("it", role)) {
                run(hook, hook.leadership().orElseThrow(), relation)
                        .ifPresentOrElse(hook::active, () -> hook.waiting("for the other side"));
            }
        });
    }
}
