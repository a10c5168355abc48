package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.databag.standin.HostileText;
import dev.databag.standin.RealGoYaml;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is written against the real gopkg.in/yaml.v2; runs in the profile check-goyaml. */
class SettingsPayloadIT {
    private static final int SETTINGS = 50_000;

    @Test
    void realParserReadsWhatWasMeant() throws Exception {
        Optional<RealGoYaml> go = RealGoYaml.start();
        Assumptions.assumeTrue(go.isPresent(), "no Go");
        long seed = Long.getLong("databag.seed", 2026);
        System.out.println("seed " + seed);
        HostileText texts = new HostileText(new Random(seed));
        try (RealGoYaml real = go.get()) {
            for (int i = 0; i < SETTINGS; i++) {
                Map<String, String> settings = texts.settings();
                assertWithMessage("settings " + i + " of seed " + seed)
                        .that(real.read(SettingsPayload.of(settings)))
                        .isEqualTo(Optional.of(settings));
            }
            String value = "x \"\u00f6\ud83d\ude00\n".repeat(50_000);
            for (String key : new String[] {"k".repeat(1024), "\u00f6".repeat(1024), "\ud83d\ude00".repeat(1024)}) {
                Map<String, String> settings = Map.of(key, value);
                assertThat(real.read(SettingsPayload.of(settings))).isEqualTo(Optional.of(settings));
            }
        }
        System.out.println(SETTINGS + " settings read as they were meant");
    }
}
