"""The two sides of each library as charms, which do and show what the same in Java do and show.

The file "charm" says which one this is: "ldap provider". The endpoint is called "it" on both sides.
"""

import pathlib

import ops
from charmlibs.interfaces import certificate_transfer, ldap, oauth, otlp

DATA = "it"


class Charm(ops.CharmBase):
    """Writes and shows in every hook; what a library writes in relation-created only, it writes after an upgrade too."""

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self.setup()
        framework.observe(self.on.upgrade_charm, self._on_upgrade_charm)
        framework.observe(self.on.collect_unit_status, self._on_collect_unit_status)

    def _on_upgrade_charm(self, _: ops.UpgradeCharmEvent):
        for relation in self.model.relations[DATA]:
            self.on[DATA].relation_created.emit(relation, relation.app)

    def _on_collect_unit_status(self, event: ops.CollectStatusEvent):
        for relation in self.model.relations[DATA]:
            if relation.app and relation.data[relation.app]:
                event.add_status(ops.ActiveStatus(self.show(relation)))
                return
        event.add_status(ops.WaitingStatus("for the other side"))


class CertificateTransferProvider(Charm):
    def setup(self):
        self.it = certificate_transfer.CertificateTransferProvides(self, DATA)

    def show(self, relation: ops.Relation) -> str:
        self.it.add_certificates({pem("Z\u00fcrich"), pem("Aarau"), pem("\U0001f600")}, relation.id)
        return "version " + relation.data[relation.app]["version"]


class CertificateTransferRequirer(Charm):
    def setup(self):
        self.it = certificate_transfer.CertificateTransferRequires(self, DATA)

    def show(self, relation: ops.Relation) -> str:
        return "trusts " + ", ".join(c.split("\n")[1] for c in sorted(self.it.get_all_certificates(relation.id)))


def pem(text: str) -> str:
    return f"-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----"


class LdapProvider(Charm):
    def setup(self):
        self.it = ldap.LdapProvider(self, DATA)

    def show(self, relation: ops.Relation) -> str:
        asked = ldap.LdapRequirerData(**relation.data[relation.app])
        data = ldap.LdapProviderData(
            urls=["ldap://10.1.2.3:3893", "ldap://ldap.svc:3893"],
            ldaps_urls=[],
            base_dn="dc=example,dc=com",
            starttls=True,
            bind_dn=f"cn={asked.user},ou={asked.group},dc=example,dc=com",
            bind_password='p\u00e4ss "word" \U0001f600',
            auth_method="simple",
        )
        self.it.update_relations_app_data(data, relation_id=relation.id)
        return f"serves {asked.user} of {asked.group}"


class LdapRequirer(Charm):
    def setup(self):
        self.it = ldap.LdapRequirer(self, DATA)

    def show(self, relation: ops.Relation) -> str:
        data = self.it.consume_ldap_relation_data(relation=relation)
        return (
            f"{data.bind_dn} with {data.bind_password} at {' '.join(data.urls)} {data.base_dn}"
            f" starttls {str(data.starttls).lower()} ldaps {str(data.ldaps_enabled).lower()} {data.auth_method}"
        )


class OauthProvider(Charm):
    def setup(self):
        self.it = oauth.OAuthProvider(self, DATA)

    def show(self, relation: ops.Relation) -> str:
        client = self.it.get_client_config(relation)
        url = "https://auth.example.com/"
        self.it.set_provider_info_in_relation_data(
            issuer_url=url,
            authorization_endpoint=url + "authorize",
            token_endpoint=url + "token",
            introspection_endpoint=url + "introspect",
            userinfo_endpoint=url + "userinfo",
            jwks_endpoint=url + "jwks",
            scope="openid profile",
            groups="gr\u00fcppli",
            ca_chain=[pem("root")],
            jwt_access_token=True,
        )
        self.it.set_client_credentials_in_relation_data(relation.id, "shop", "s3cr\u00e9t")
        return (
            f"{' '.join(client.redirect_uris)} {client.scope} {' '.join(client.grant_types)}"
            f" {' '.join(client.audience)} {client.token_endpoint_auth_method}"
        )


class OauthRequirer(Charm):
    def setup(self):
        client = oauth.ClientConfig(
            redirect_uri=["https://shop.example.com/callback", "https://shop.example.com/other"],
            scope="openid email",
            grant_types=["authorization_code", "urn:ietf:params:oauth:grant-type:device_code"],
            audience=["orders"],
        )
        self.it = oauth.OAuthRequirer(self, client, DATA)

    def show(self, relation: ops.Relation) -> str:
        info = self.it.get_provider_info(relation.id)
        return (
            f"{info.client_id} {info.client_secret} at {info.issuer_url} {info.token_endpoint} for {info.scope},"
            f" {info.groups}, {len(info.ca_chain)} CA, jwt {str(info.jwt_access_token).lower()}"
        )


class OtlpProvider(Charm):
    def setup(self):
        self.it = otlp.OtlpProvider(self, DATA)
        self.it.add_endpoint("http", "http://collector.svc:4318", ["logs", "traces"])
        self.it.add_endpoint("grpc", "collector.svc:4317", ["metrics", "traces"], insecure=True)

    def show(self, relation: ops.Relation) -> str:
        self.it.publish()
        found = self.it.rules[relation.id].promql.as_dict()
        return f"has rules of {relation.app.name if found['groups'] else 'nobody'}"


class OtlpRequirer(Charm):
    def setup(self):
        self.it = otlp.OtlpRequirer(self, DATA, protocols=["http", "grpc"], telemetries=["traces"])
        # Once in a hook: a second time the library would publish its own rules twice.
        self.framework.observe(self.on[DATA].relation_created, self._publish)

    def _publish(self, _: ops.EventBase):
        self.it.publish()

    def show(self, relation: ops.Relation) -> str:
        best = self.it.endpoints[relation.id]
        return f"sends {' '.join(best.telemetries)} by {best.protocol} to {best.endpoint} insecure {str(best.insecure).lower()}"


if __name__ == "__main__":
    name = pathlib.Path(__file__).with_name("charm").read_text()
    ops.main(globals()["".join(word.capitalize() for word in name.replace("_", " ").split())])
