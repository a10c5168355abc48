package dev.databag.example.libraries;

import static com.google.common.truth.Truth.assertThat;

import dev.databag.Role;
import dev.databag.example.libraries.certificatetransfer.CertificateTransfer;
import dev.databag.example.libraries.ldap.Ldap;
import dev.databag.example.libraries.oauth.Oauth;
import dev.databag.example.libraries.otlp.Otlp;
import dev.databag.standin.Charm;
import dev.databag.standin.HookToolServer;
import dev.databag.standin.JujuModel;
import dev.databag.standin.JujuRelation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated types and the real Python libraries of other interfaces than tracing, through the stand-in for Juju. */
class LibraryInteropIT {
    private enum Library {
        CERTIFICATE_TRANSFER(
                CertificateTransfer::provide,
                CertificateTransfer::require,
                "version 1",
                "trusts Aarau, Z\u00fcrich, \ud83d\ude00"),
        LDAP(
                Ldap::provide,
                Ldap::require,
                "serves requirer of testing",
                "cn=requirer,ou=testing,dc=example,dc=com with p\u00e4ss \"word\" \ud83d\ude00 at ldap://10.1.2.3:3893"
                        + " ldap://ldap.svc:3893 dc=example,dc=com starttls true ldaps false simple"),
        OAUTH(
                Oauth::provide,
                Oauth::require,
                "https://shop.example.com/callback https://shop.example.com/other openid email authorization_code"
                        + " urn:ietf:params:oauth:grant-type:device_code orders client_secret_basic",
                "shop s3cr\u00e9t at https://auth.example.com/ https://auth.example.com/token for openid profile,"
                        + " gr\u00fcppli, 1 CA, jwt true"),
        OTLP(
                Otlp::provide,
                null,
                "has rules of requirer",
                "sends traces by grpc to collector.svc:4317 insecure true");

        private final Side provider;
        private final Side requirer;
        private final String providerReads;
        private final String requirerReads;

        Library(Side provider, Side requirer, String providerReads, String requirerReads) {
            this.provider = provider;
            this.requirer = requirer;
            this.providerReads = providerReads;
            this.requirerReads = requirerReads;
        }
    }

    @TempDir
    Path directory;

    private final Map<String, Charm> charms = new HashMap<>();
    private HookToolServer tools;

    @BeforeAll
    static void installTheLibraries() throws Exception {
        PythonLibraries.install();
    }

    @BeforeEach
    void startTools() throws IOException {
        tools = HookToolServer.start();
    }

    @AfterEach
    void stopTools() throws IOException {
        tools.close();
    }

    @ParameterizedTest
    @EnumSource
    void javaProviderAndPythonRequirerReadEachOther(Library library) throws Exception {
        charms.put("provider", library.provider.charm(Role.PROVIDER));
        charms.put("requirer", python(library, "requirer"));
        JujuModel model = related(library);

        charms.put("provider", python(library, "provider"));
        charms.put("requirer", requirer(library).charm(Role.REQUIRER));
        assertThatNobodyWakes(model, library);
    }

    @ParameterizedTest
    @EnumSource
    void pythonProviderAndJavaRequirerReadEachOther(Library library) throws Exception {
        charms.put("provider", python(library, "provider"));
        charms.put("requirer", requirer(library).charm(Role.REQUIRER));
        JujuModel model = related(library);

        charms.put("provider", library.provider.charm(Role.PROVIDER));
        charms.put("requirer", python(library, "requirer"));
        assertThatNobodyWakes(model, library);
    }

    private JujuRelation relation;

    private JujuModel related(Library library) {
        JujuModel model = new JujuModel();
        for (String app : List.of("provider", "requirer")) {
            // The rest of a unit's life has been seen elsewhere.
            model.deploy(
                    app,
                    hook -> List.of("config-changed", "start", "leader-elected", "install").contains(hook.name())
                            ? 0
                            : charms.get(app).run(hook));
        }
        model.settle();
        relation = model.integrate("provider:it", "requirer:it");
        model.settle();
        assertThatBothHaveRead(model, library);
        return model;
    }

    private void assertThatBothHaveRead(JujuModel model, Library library) {
        assertThat(model.hooks().toString()).doesNotContain("failed");
        assertThat(model.unit("requirer/0").status()).isEqualTo("active: " + library.requirerReads);
        assertThat(model.unit("provider/0").status()).isEqualTo("active: " + library.providerReads);
    }

    /** Both charms were just rewritten in the other language. They say the same as before, and read it. */
    private void assertThatNobodyWakes(JujuModel model, Library library) {
        Map<String, String> provided = relation.databag("provider");
        Map<String, String> required = relation.databag("requirer");
        model.forgetHistory();
        for (String app : List.of("provider", "requirer")) {
            model.trigger(app, "upgrade-charm");
        }
        model.settle();

        assertThat(relation.databag("provider")).isEqualTo(provided);
        assertThat(relation.databag("requirer")).isEqualTo(required);
        assertThat(model.hooks()).containsExactly("provider/0 upgrade-charm", "requirer/0 upgrade-charm");
        assertThatBothHaveRead(model, library);
    }

    private Side requirer(Library library) throws Exception {
        if (library != Library.OTLP) {
            return library.requirer;
        }
        String rules = packedRules();
        return (hook, leader, relation) -> Otlp.require(hook, leader, relation, rules);
    }

    /** Those that the library adds by itself for an application of that name, for a charm to be packed with. */
    private String packedRules() throws Exception {
        Charm python = tools.charm(laidOut("packer", Library.OTLP, "requirer"));
        JujuModel model = new JujuModel();
        model.deploy("requirer", hook -> hook.name().endsWith("-created") ? python.run(hook) : 0);
        model.deploy("provider", hook -> 0);
        JujuRelation published = model.integrate("provider:it", "requirer:it");
        model.settle();
        String rules = published.databag("requirer").get("rules");
        return rules.substring(1, rules.length() - 1);
    }

    private Charm python(Library library, String side) throws IOException {
        return tools.charm(laidOut(side, library, side));
    }

    private Path laidOut(String name, Library library, String side) throws IOException {
        Path charm = directory.resolve(name);
        PythonLibraries.layOut(
                charm,
                "libraries.py",
                "name: " + side + "\n" + side.substring(0, side.length() - 1) + "s: {it: {interface: it, limit: 1}}\n",
                Map.of("charm", library.name().toLowerCase(Locale.ROOT) + " " + side));
        return charm;
    }
}
