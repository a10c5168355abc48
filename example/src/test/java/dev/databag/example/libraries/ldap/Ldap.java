package dev.databag.example.libraries.ldap;

import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import dev.databag.juju.SecretContent;
import dev.databag.juju.SecretUri;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory of users, and an application that binds to it with a password that is a secret. */
public final class Ldap {
    private static final String PASSWORD = "p\u00e4ss \"word\" \ud83d\ude00";

    private Ldap() {}

    public static Optional<String> provide(Hook hook, Leadership leader, Relation relation) {
        return RequirerAppData.decode(relation.remoteApp()).value().map(asked -> {
            // The label is the library's too, so that a charm which is rewritten finds the secret of the other one.
            String number = relation.id().substring(relation.id().indexOf(':') + 1);
            SecretUri secret = hook.secrets()
                    .keep(
                            leader,
                            "relation-" + number + "-bind-account-secret",
                            SecretContent.of(Map.of("password", PASSWORD)));
            relation.grant(secret);
            LocalDatabag mine = relation.localApp(leader);
            mine.write(ProviderAppData.builder()
                    .urls(List.of("ldap://10.1.2.3:3893", "ldap://ldap.svc:3893"))
                    .ldapsUrls(List.of())
                    .baseDn("dc=example,dc=com")
                    .starttls(ProviderAppData.Starttls.TRUE)
                    .bindDn("cn=" + asked.user() + ",ou=" + asked.group() + ",dc=example,dc=com")
                    .bindPasswordSecret(secret.toString())
                    .authMethod(ProviderAppData.AuthMethod.SIMPLE)
                    .build()
                    .changesTo(mine));
            return "serves " + asked.user() + " of " + asked.group();
        });
    }

    public static Optional<String> require(Hook hook, Leadership leader, Relation relation) {
        LocalDatabag mine = relation.localApp(leader);
        mine.write(RequirerAppData.of(hook.appName(), hook.modelName().orElseThrow()).changesTo(mine));
        return ProviderAppData.decode(relation.remoteApp()).value().map(data -> {
            SecretContent secret = hook.secrets().get(SecretUri.parse(data.bindPasswordSecret()));
            boolean starttls = data.starttls() == ProviderAppData.Starttls.TRUE;
            return data.bindDn() + " with " + secret.get("password").orElseThrow() + " at "
                    + String.join(" ", data.urls()) + " " + data.baseDn() + " starttls " + starttls + " ldaps "
                    + !data.ldapsUrls().isEmpty() + " " + data.authMethod().wire();
        });
    }
}
