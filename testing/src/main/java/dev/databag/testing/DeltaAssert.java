package dev.databag.testing;

import dev.databag.DatabagDelta;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be said of changes that would be written.
 *
 * <pre>{@code
 * assertThat(data.changesTo(databag)).changesNothing();     // nobody is woken
 * assertThat(data.changesTo(databag)).is(Map.of("host", "\"tempo\"", "stale", ""));
 * assertThat(data.changesTo(databag)).removes("stale");
 * }</pre>
 */
public final class DeltaAssert {
    private final DatabagDelta delta;

    DeltaAssert(DatabagDelta delta) {
        this.delta = delta;
    }

    /**
     * Nothing would be written, so nobody would be woken.
     *
     * @return this
     */
    public DeltaAssert changesNothing() {
        return is(Map.of());
    }

    /**
     * Exactly this would be written: {@code assertThat(delta).is(Map.of("host", "\"tempo\""))}.
     *
     * @param changes texts by key; an empty text removes a key
     * @return this
     */
    public DeltaAssert is(Map<String, String> changes) {
        Differences.require("other changes would be written", shown(changes), shown(delta.changes()));
        return this;
    }

    private static Map<String, String> shown(Map<String, String> changes) {
        Map<String, String> shown = new TreeMap<>();
        changes.forEach((key, text) -> shown.put(key, text.isEmpty() ? "(removed)" : text));
        return shown;
    }

    /**
     * A key would get this text: {@code assertThat(delta).sets("host", "\"tempo\"")}.
     *
     * @param key the key
     * @param text its new text
     * @return this
     */
    public DeltaAssert sets(String key, String text) {
        String found = delta.changes().get(key);
        Differences.require(
                "other changes would be written",
                shown(Map.of(key, text)),
                found == null ? Map.of() : shown(Map.of(key, found)));
        return this;
    }

    /**
     * A key would be removed: {@code assertThat(delta).removes("stale")}.
     *
     * @param key the key
     * @return this
     */
    public DeltaAssert removes(String key) {
        return sets(key, "");
    }

    /**
     * A key would be left alone: {@code assertThat(delta).leaves("host")}.
     *
     * @param key the key
     * @return this
     */
    public DeltaAssert leaves(String key) {
        String found = delta.changes().get(key);
        if (found != null) {
            Differences.require("other changes would be written", Map.of(), shown(Map.of(key, found)));
        }
        return this;
    }
}
