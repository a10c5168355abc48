package dev.databag.testing;

import dev.databag.Decoded;

/**
 * What can be said of a databag that was read.
 *
 * <pre>{@code
 * ProviderAppData data = assertThat(ProviderAppData.decode(databag)).isReady();
 * assertThat(ProviderAppData.decode(Map.of())).isUnreadyBecause("nothing published yet: waiting for receivers");
 * }</pre>
 *
 * @param <T> the generated type
 */
public final class DecodedAssert<T> {
    private final Decoded<T> decoded;

    DecodedAssert(Decoded<T> decoded) {
        this.decoded = decoded;
    }

    /**
     * It can be used.
     *
     * @return the value, for what else is to be said of it
     */
    public T isReady() {
        return decoded.value().orElseThrow(() -> new AssertionError("expected Ready, found " + decoded.reason()));
    }

    /**
     * It can be used and says this: {@code assertThat(decoded).isReadyWith(data)}.
     *
     * @param data the value
     */
    public void isReadyWith(T data) {
        T found = isReady();
        if (!found.equals(data)) {
            throw new AssertionError("the databag says something else:\n  expected " + data + "\n     found " + found);
        }
    }

    /**
     * It cannot be used, and this is what an operator reads: {@code assertThat(decoded).isUnreadyBecause("...")}.
     *
     * @param reason the reason, in full
     */
    public void isUnreadyBecause(String reason) {
        if (decoded.value().isPresent()) {
            throw new AssertionError("expected \"" + reason + "\", found Ready: " + decoded.value().get());
        }
        if (!decoded.reason().equals(reason)) {
            throw new AssertionError("unready for another reason:\n  expected " + reason + "\n     found " + decoded.reason());
        }
    }
}
