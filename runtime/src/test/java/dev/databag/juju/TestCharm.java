package dev.databag.juju;

import dev.databag.DatabagDelta;
import dev.databag.Role;
import dev.databag.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * Two small charms as a process: app asks tempo for a protocol and gets a URL, in words that no shell and no parser
 * likes.
 */
final class TestCharm {
    static final String PROTOCOL = "otlp \u00f6 \ud83d\ude00 \u2028 \" \\ ' $HOME \n\u0085\ufffe";

    private TestCharm() {}

    public static void main(String[] args) {
        Hook hook = Hook.current();
        if (hook.appName().equals("tempo")) {
            provide(hook);
        } else {
            require(hook);
        }
    }

    private static void provide(Hook hook) {
        Optional<Leadership> leadership = hook.leadership();
        for (Relation relation : hook.relations("tracing", Role.PROVIDER)) {
            String wanted = relation.remoteApp().get("protocol");
            if (leadership.isPresent() && wanted != null) {
                Map<String, String> answer = Map.of("url", "http://" + hook.unitName() + "/" + wanted);
                relation.localApp(leadership.get()).write(DatabagDelta.of(Role.PROVIDER, Scope.APP, answer));
            }
            for (RemoteDatabag unit : relation.remoteUnits()) {
                hook.log(LogLevel.INFO, unit.owner() + " is at " + unit.get("host"));
            }
        }
    }

    private static void require(Hook hook) {
        for (Relation relation : hook.relations("tracing", Role.REQUIRER)) {
            LocalDatabag host = relation.localUnit();
            host.write(DatabagDelta.of(Role.REQUIRER, Scope.UNIT, Map.of("host", hook.unitName() + ".local")));
            if (hook.leadership().isPresent()) {
                LocalDatabag mine = relation.localApp(hook.leadership().get());
                mine.write(DatabagDelta.of(Role.REQUIRER, Scope.APP, Map.of("protocol", PROTOCOL)));
            }
            String url = relation.remoteApp().get("url");
            if (url == null) {
                hook.waiting("for a URL");
            } else {
                hook.active(url);
            }
        }
        if (hook.relationEvent().orElse(null) == RelationEvent.BROKEN) {
            hook.blocked("no tracing");
        }
    }
}
