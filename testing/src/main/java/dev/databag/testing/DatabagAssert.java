package dev.databag.testing;

import dev.databag.DatabagDelta;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can be said of a databag.
 *
 * <pre>{@code
 * assertThat(databag).is(Map.of("host", "\"tempo\""));
 * // the databag is not as expected:
 * //   host      expected "tempo"
 * //                found "temp0"
 * //                           ^
 * //   stale     expected nothing
 * //                found 1
 * }</pre>
 */
public final class DatabagAssert {
    /** What Juju itself says in each unit databag. */
    private static final Set<String> JUJUS_OWN = Set.of("egress-subnets", "ingress-address", "private-address");

    private final Map<String, String> databag;
    private final Map<String, String> spokenOf = new TreeMap<>();

    DatabagAssert(Map<String, String> databag) {
        this.databag = Collections.unmodifiableMap(new TreeMap<>(databag));
    }

    /**
     * The databag holds these texts and nothing else: {@code assertThat(databag).is(Map.of("host", "\"tempo\""))}.
     *
     * @param expected all of it; what Juju itself says in a unit's databag may be left out
     * @return this
     */
    public DatabagAssert is(Map<String, String> expected) {
        Map<String, String> found = new TreeMap<>(databag);
        found.keySet().removeIf(key -> JUJUS_OWN.contains(key) && !expected.containsKey(key));
        Differences.require("the databag is not as expected", expected, found);
        return this;
    }

    /**
     * The databag has no key but Juju's own: {@code assertThat(databag).isEmpty()}.
     *
     * @return this
     */
    public DatabagAssert isEmpty() {
        return is(Map.of());
    }

    /**
     * A key has this text, whatever the others have: {@code assertThat(databag).holds("host", "\"tempo\"")}.
     *
     * @param key the key
     * @param text its text, byte for byte
     * @return this
     */
    public DatabagAssert holds(String key, String text) {
        spokenOf.put(key, text);
        String found = databag.get(key);
        Differences.require(
                "the databag is not as expected", Map.of(key, text), found == null ? Map.of() : Map.of(key, found));
        return this;
    }

    /**
     * A key is not there: {@code assertThat(databag).lacks("external_url")}.
     *
     * @param key the key
     * @return this
     */
    public DatabagAssert lacks(String key) {
        if (databag.containsKey(key)) {
            Differences.require("the databag is not as expected", Map.of(), Map.of(key, databag.get(key)));
        }
        return this;
    }

    /**
     * There is no key but Juju's own and those that {@link #holds} has just named.
     *
     * @return this
     */
    public DatabagAssert hasNoOtherKeys() {
        return is(spokenOf);
    }

    /**
     * The databag says what a value of its generated type says, in whatever bytes; keys that the type does not know may
     * be there: {@code assertThat(databag).says(RequirerAppData.of(receivers))}.
     *
     * @param data a generated databag
     * @return this
     * @throws IllegalArgumentException if that is no generated databag
     */
    public DatabagAssert says(Object data) {
        DatabagDelta delta = (DatabagDelta) call(data, "changesTo", databag);
        if (!delta.isEmpty()) {
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> found = new TreeMap<>();
            delta.changes().forEach((key, text) -> {
                if (!text.isEmpty()) {
                    expected.put(key, text);
                }
                if (databag.containsKey(key)) {
                    found.put(key, databag.get(key));
                }
            });
            Differences.require("the databag says something else", expected, found);
        }
        return this;
    }

    private static Object call(Object data, String name, Map<String, String> argument) {
        try {
            Method method = data.getClass().getMethod(name, Map.class);
            method.setAccessible(true);
            return method.invoke(data, argument);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(data.getClass().getName() + " is no generated databag", e);
        }
    }

    /**
     * The keys that are there, without Juju's own: {@code assertThat(databag).hasKeys("host", "receivers")}.
     *
     * @param keys all of them
     * @return this
     */
    public DatabagAssert hasKeys(String... keys) {
        Set<String> found = new TreeSet<>(databag.keySet());
        found.removeAll(JUJUS_OWN);
        Set<String> expected = new TreeSet<>(List.of(keys));
        if (!found.equals(expected)) {
            throw new AssertionError("the databag has other keys: expected " + expected + ", found " + found);
        }
        return this;
    }
}
