package dev.databag.example.libraries.otlp;

import dev.databag.OpenEnum;
import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A collector of telemetry, and an application that sends it and has rules about it. */
public final class Otlp {
    private Otlp() {}

    public static Optional<String> provide(Hook hook, Leadership leader, Relation relation) {
        return RequirerAppData.decode(relation.remoteApp()).value().map(requirer -> {
            LocalDatabag mine = relation.localApp(leader);
            mine.write(ProviderAppData.of(List.of(
                            OtlpEndpoint.builder()
                                    .protocol(OpenEnum.of(OtlpEndpoint.Protocol.HTTP))
                                    .endpoint("http://collector.svc:4318")
                                    .telemetries(List.of(OpenEnum.of(Telemetry.LOGS), OpenEnum.of(Telemetry.TRACES)))
                                    .insecure(false)
                                    .build(),
                            OtlpEndpoint.builder()
                                    .protocol(OpenEnum.of(OtlpEndpoint.Protocol.GRPC))
                                    .endpoint("collector.svc:4317")
                                    .telemetries(List.of(OpenEnum.of(Telemetry.METRICS), OpenEnum.of(Telemetry.TRACES)))
                                    .insecure(true)
                                    .build()))
                    .changesTo(mine));
            return "has rules of " + requirer.metadata().application();
        });
    }

    /** The rules are compressed when the charm is packed: the JDK has no LZMA. */
    public static Optional<String> require(Hook hook, Leadership leader, Relation relation, String packedRules) {
        LocalDatabag mine = relation.localApp(leader);
        mine.write(RequirerAppData.of(
                        packedRules,
                        JujuTopology.builder()
                                .model(hook.modelName().orElseThrow())
                                .modelUuid(hook.modelUuid().orElseThrow())
                                .application(hook.appName())
                                .unit(hook.unitName())
                                .charmName("requirer")
                                .build())
                .changesTo(mine));
        return ProviderAppData.decode(relation.remoteApp())
                .value()
                .map(provider -> shown(best(provider)));
    }

    /** gRPC before HTTP, as the library chooses among those that take traces. */
    private static OtlpEndpoint best(ProviderAppData provider) {
        OtlpEndpoint best = null;
        for (OtlpEndpoint endpoint : provider.endpoints()) {
            boolean fits = endpoint.telemetries().stream().anyMatch(telemetry -> telemetry.is(Telemetry.TRACES));
            if (fits && (best == null || endpoint.protocol().is(OtlpEndpoint.Protocol.GRPC))) {
                best = endpoint;
            }
        }
        return best;
    }

    private static String shown(OtlpEndpoint endpoint) {
        List<String> taken = new ArrayList<>();
        endpoint.telemetries().forEach(telemetry -> taken.add(telemetry.wire()));
        taken.retainAll(List.of("traces"));
        return "sends " + String.join(" ", taken) + " by " + endpoint.protocol().wire() + " to " + endpoint.endpoint()
                + " insecure " + endpoint.insecureOrDefault();
    }
}
