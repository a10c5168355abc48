package dev.databag.example.libraries.certificatetransfer;

import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Certificates that one application trusts and others should. */
public final class CertificateTransfer {
    private static final List<String> CERTIFICATES = List.of(pem("Aarau"), pem("Z\u00fcrich"), pem("\ud83d\ude00"));

    private CertificateTransfer() {}

    public static Optional<String> provide(Hook hook, Leadership leader, Relation relation) {
        return RequirerAppData.decode(relation.remoteApp()).value().map(requirer -> {
            LocalDatabag mine = relation.localApp(leader);
            mine.write(ProviderAppData.builder()
                    .certificates(CERTIFICATES)
                    .version(requirer.version())
                    .build()
                    .changesTo(mine));
            return "version " + requirer.version();
        });
    }

    public static Optional<String> require(Hook hook, Leadership leader, Relation relation) {
        LocalDatabag mine = relation.localApp(leader);
        mine.write(RequirerAppData.of(1).changesTo(mine));
        return ProviderAppData.decode(relation.remoteApp())
                .value()
                .map(provider -> provider.certificates().stream()
                        .map(certificate -> certificate.split("\n")[1])
                        .collect(Collectors.joining(", ", "trusts ", "")));
    }

    private static String pem(String text) {
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----";
    }
}
