package dev.databag.example.libraries.oauth;

import dev.databag.juju.Hook;
import dev.databag.juju.Leadership;
import dev.databag.juju.LocalDatabag;
import dev.databag.juju.Relation;
import dev.databag.juju.SecretContent;
import dev.databag.juju.SecretUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An OAuth server, and a client that it registers, whose secret is one. */
public final class Oauth {
    private Oauth() {}

    public static Optional<String> provide(Hook hook, Leadership leader, Relation relation) {
        return RequirerAppData.decode(relation.remoteApp()).value().map(client -> {
            String number = relation.id().substring(relation.id().indexOf(':') + 1);
            SecretUri secret = hook.secrets()
                    .keep(leader, "client_secret_" + number, SecretContent.of(Map.of("secret", "s3cr\u00e9t")));
            relation.grant(secret);
            String url = "https://auth.example.com/";
            LocalDatabag mine = relation.localApp(leader);
            mine.write(ProviderAppData.builder()
                    .issuerUrl(url)
                    .authorizationEndpoint(url + "authorize")
                    .tokenEndpoint(url + "token")
                    .introspectionEndpoint(url + "introspect")
                    .userinfoEndpoint(url + "userinfo")
                    .jwksEndpoint(url + "jwks")
                    .scope("openid profile")
                    .clientId("shop")
                    .clientSecretId(secret.toString())
                    .groups("gr\u00fcppli")
                    .caChain(List.of("-----BEGIN CERTIFICATE-----\nroot\n-----END CERTIFICATE-----"))
                    .jwtAccessToken(ProviderAppData.JwtAccessToken.TRUE)
                    .build()
                    .changesTo(mine));
            return shown(client);
        });
    }

    private static String shown(RequirerAppData client) {
        List<String> words = new ArrayList<>(client.redirectUri()
                .<List<String>>map(uri -> uri.match(one -> List.of(one.value()), several -> several.value()))
                .orElse(List.of()));
        words.add(client.scope());
        client.grantTypes().forEach(type -> words.add(type.wire()));
        words.addAll(client.audience());
        words.add(client.tokenEndpointAuthMethod().wire());
        return String.join(" ", words);
    }

    public static Optional<String> require(Hook hook, Leadership leader, Relation relation) {
        LocalDatabag mine = relation.localApp(leader);
        mine.write(RequirerAppData.builder()
                .redirectUri(new RequirerAppData.RedirectUri.OfList(
                        List.of("https://shop.example.com/callback", "https://shop.example.com/other")))
                .audience(List.of("orders"))
                .scope("openid email")
                .grantTypes(List.of(
                        GrantType.AUTHORIZATION_CODE, GrantType.URN_IETF_PARAMS_OAUTH_GRANT_TYPE_DEVICE_CODE))
                .tokenEndpointAuthMethod(RequirerAppData.TokenEndpointAuthMethod.CLIENT_SECRET_BASIC)
                .build()
                .changesTo(mine));
        return ProviderAppData.decode(relation.remoteApp())
                .value()
                .filter(server -> server.clientSecretId().isPresent())
                .map(server -> {
                    SecretUri secret = SecretUri.parse(server.clientSecretId().orElseThrow());
                    return server.clientId().orElseThrow() + " "
                            + hook.secrets().refreshed(secret).get("secret").orElseThrow() + " at "
                            + server.issuerUrl() + " " + server.tokenEndpoint() + " for " + server.scope() + ", "
                            + server.groups().orElseThrow() + ", " + server.caChain().orElseThrow().size() + " CA, jwt "
                            + (server.jwtAccessToken().orElseThrow() == ProviderAppData.JwtAccessToken.TRUE);
                });
    }
}
