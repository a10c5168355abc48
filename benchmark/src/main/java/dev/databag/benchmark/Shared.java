package dev.databag.benchmark;

import dev.databag.benchmark.peer.Ingester;
import dev.databag.benchmark.peer.IngesterProtocol;
import dev.databag.benchmark.peer.Ingesters;
import dev.databag.benchmark.peer.ProtocolType;
import dev.databag.benchmark.peer.Receiver;
import dev.databag.benchmark.peer.Receivers;
import dev.databag.benchmark.peer.Transport;
import java.util.ArrayList;
import java.util.List;

/** Brings what each peer decoded into the same types. */
final class Shared {
    private Shared() {}

    static Ingesters v0(String host, List<?> ingesters) {
        List<Ingester> shared = new ArrayList<>();
        for (Object ingester : ingesters) {
            shared.add(ingester(ingester));
        }
        return new Ingesters(host, shared);
    }

    private static Ingester ingester(Object any) {
        if (any instanceof dev.databag.benchmark.pojo.Ingester pojo) {
            return new Ingester(IngesterProtocol.valueOf(pojo.getProtocol().value()), pojo.getPort());
        }
        if (any instanceof dev.databag.benchmark.v0.Ingester own) {
            return new Ingester(IngesterProtocol.valueOf(own.protocol().wire()), own.port());
        }
        return (Ingester) any;
    }

    static Receivers v2(List<?> receivers) {
        List<Receiver> shared = new ArrayList<>();
        for (Object receiver : receivers) {
            shared.add(receiver(receiver));
        }
        return new Receivers(shared);
    }

    private static Receiver receiver(Object any) {
        if (any instanceof dev.databag.benchmark.pojo.Receiver pojo) {
            return receiver(
                    pojo.getProtocol().getName(), pojo.getProtocol().getType().value(), pojo.getUrl());
        }
        if (any instanceof dev.databag.benchmark.v2.Receiver own) {
            return receiver(
                    own.protocol().name().wire(), own.protocol().type().wire(), own.url());
        }
        return (Receiver) any;
    }

    private static Receiver receiver(String name, String type, String url) {
        return new Receiver(new ProtocolType(name, Transport.valueOf(type)), url);
    }
}
