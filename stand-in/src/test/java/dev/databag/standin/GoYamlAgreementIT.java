package dev.databag.standin;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The stand-in's reader against the real gopkg.in/yaml.v2; runs in the profile check-goyaml. */
class GoYamlAgreementIT {
    private static final long SEED = Long.getLong("databag.seed", 2026);

    @Test
    void readersAgreeOnRandomPayloads() throws Exception {
        Payloads payloads = new Payloads(new Random(SEED));
        Verdicts verdicts = compare(payloads::next, 200_000);

        assertThat(verdicts.read).isGreaterThan(50_000);
        assertThat(verdicts.refused).isGreaterThan(20_000);
        assertThat(verdicts.notUnderstood).isLessThan(50_000);
    }

    @Test
    void readersAgreeOnRandomPayloadsInBlockStyle() throws Exception {
        BlockPayloads payloads = new BlockPayloads(new Random(SEED));
        Verdicts verdicts = compare(payloads::next, 100_000);

        assertThat(verdicts.read).isGreaterThan(25_000);
        assertThat(verdicts.refused).isGreaterThan(10_000);
        assertThat(verdicts.notUnderstood).isLessThan(33_000);
    }

    private static final class Verdicts {
        private int read;
        private int refused;
        private int notUnderstood;
    }

    /** Whatever is read has the same meaning for the real one, and what is refused is refused by it. */
    private static Verdicts compare(Supplier<byte[]> payloads, int count) throws Exception {
        Optional<RealGoYaml> go = RealGoYaml.start();
        Assumptions.assumeTrue(go.isPresent(), "no Go");
        System.out.println("seed " + SEED);
        Verdicts verdicts = new Verdicts();
        try (RealGoYaml real = go.get()) {
            for (int i = 0; i < count; i++) {
                byte[] payload = payloads.get();
                Optional<Map<String, String>> expected = real.read(payload);
                String shown = "payload " + i + " of seed " + SEED + ": " + new String(payload, StandardCharsets.UTF_8);
                try {
                    Map<String, String> settings = GoYaml.read(payload);
                    assertWithMessage(shown).that(Optional.of(settings)).isEqualTo(expected);
                    verdicts.read++;
                } catch (GoYaml.NotUnderstood e) {
                    verdicts.notUnderstood++;
                } catch (GoYaml.Refused e) {
                    assertWithMessage(shown + "\n" + e.getMessage()).that(expected).isEqualTo(Optional.empty());
                    verdicts.refused++;
                }
            }
        }
        System.out.println(verdicts.read + " payloads read alike, " + verdicts.refused + " refused alike, "
                + verdicts.notUnderstood + " not understood");
        return verdicts;
    }
}
