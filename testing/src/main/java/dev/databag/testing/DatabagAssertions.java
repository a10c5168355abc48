package dev.databag.testing;

import dev.databag.DatabagDelta;
import dev.databag.Decoded;
import java.util.Map;

/**
 * Assertions on databags, on what changes in them, and on what was read from them; each says what differs.
 *
 * <pre>{@code
 * import static dev.databag.testing.DatabagAssertions.assertThat;
 *
 * assertThat(relation.databag("shop")).holds("receivers", "[\"otlp_http\"]").hasNoOtherKeys();
 * assertThat(relation.databag("shop")).says(RequirerAppData.of(List.of(ReceiverProtocol.OTLP_HTTP)));
 * assertThat(data.changesTo(databag)).changesNothing();
 * assertThat(ProviderAppData.decode(databag)).isReady();
 * }</pre>
 *
 * <p>They throw {@link AssertionError}, as every test framework expects, and need none. What they say shows whole texts
 * of databags, for it is a test that reads them.
 */
public final class DatabagAssertions {
    private DatabagAssertions() {}

    /**
     * Starts an assertion on a databag.
     *
     * @param databag the databag, as it is on the wire
     * @return what can be said of it
     */
    public static DatabagAssert assertThat(Map<String, String> databag) {
        return new DatabagAssert(databag);
    }

    /**
     * Starts an assertion on what would be written.
     *
     * @param delta the changes
     * @return what can be said of them
     */
    public static DeltaAssert assertThat(DatabagDelta delta) {
        return new DeltaAssert(delta);
    }

    /**
     * Starts an assertion on what was read.
     *
     * @param decoded what decode gave
     * @param <T> the generated type
     * @return what can be said of it
     */
    public static <T> DecodedAssert<T> assertThat(Decoded<T> decoded) {
        return new DecodedAssert<>(decoded);
    }
}
