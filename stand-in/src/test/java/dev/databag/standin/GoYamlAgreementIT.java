package dev.databag.standin;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The stand-in's reader against the real gopkg.in/yaml.v2; runs in the profile check-goyaml. */
class GoYamlAgreementIT {
    private static final int PAYLOADS = 200_000;

    @Test
    void readersAgreeOnRandomPayloads() throws Exception {
        Optional<RealGoYaml> go = RealGoYaml.start();
        Assumptions.assumeTrue(go.isPresent(), "no Go");
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("seed " + seed);
        Payloads payloads = new Payloads(new Random(seed));
        int read = 0;
        int refused = 0;
        int notUnderstood = 0;
        try (RealGoYaml real = go.get()) {
            for (int i = 0; i < PAYLOADS; i++) {
                byte[] payload = payloads.next();
                Optional<Map<String, String>> expected = real.read(payload);
                String shown = "payload " + i + " of seed " + seed + ": " + new String(payload, StandardCharsets.UTF_8);
                try {
                    Map<String, String> settings = GoYaml.read(payload);
                    assertWithMessage(shown).that(Optional.of(settings)).isEqualTo(expected);
                    read++;
                } catch (GoYaml.NotUnderstood e) {
                    notUnderstood++;
                } catch (GoYaml.Refused e) {
                    assertWithMessage(shown + "\n" + e.getMessage()).that(expected).isEqualTo(Optional.empty());
                    refused++;
                }
            }
        }
        System.out.println(
                read + " payloads read alike, " + refused + " refused alike, " + notUnderstood + " not understood");
        assertThat(read).isGreaterThan(PAYLOADS / 4);
        assertThat(refused).isGreaterThan(PAYLOADS / 10);
        assertThat(notUnderstood).isLessThan(PAYLOADS / 4);
    }
}
