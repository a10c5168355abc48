package dev.databag.benchmark;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of peers are worth comparing only if the peers do the same. */
final class PeersAgreeTest {
    private static final ObjectMapper ORACLE = new ObjectMapper();

    static List<String> peers() {
        List<String> peers = new ArrayList<>(Peers.LIBRARIES);
        peers.add(Peers.OWN);
        peers.add(Peers.FLOOR);
        return peers;
    }

    @ParameterizedTest
    @MethodSource("peers")
    void decodesWhatTheOthersDecode(String peer) throws Exception {
        for (String databag : List.of("v0", "v2", "v2-1000")) {
            for (boolean compact : new boolean[] {false, true}) {
                Map<String, String> texts = Databags.of(databag, compact);

                assertThat(decoded(peer, texts)).isEqualTo(decoded("databind 2", texts));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("peers")
    void encodesTheSameJson(String peer) throws Exception {
        for (String databag : List.of("v0", "v2", "v2-1000")) {
            Map<String, String> texts = Databags.of(databag, false);
            Codec<Object> codec = codec(peer, texts);

            Map<String, String> encoded = codec.encode(codec.decode(texts));

            assertThat(trees(encoded)).isEqualTo(trees(texts));
        }
    }

    private static Object decoded(String peer, Map<String, String> texts) throws Exception {
        Codec<Object> codec = codec(peer, texts);
        return codec.shared(codec.decode(texts));
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(String peer, Map<String, String> texts) {
        return (Codec<Object>) Peers.codec(peer, texts);
    }

    private static Map<String, Object> trees(Map<String, String> databag) throws Exception {
        Map<String, Object> trees = new HashMap<>();
        for (Map.Entry<String, String> entry : databag.entrySet()) {
            trees.put(entry.getKey(), ORACLE.readTree(entry.getValue()));
        }
        return trees;
    }
}
