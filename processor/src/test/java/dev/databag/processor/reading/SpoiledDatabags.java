package dev.databag.processor.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A databag, and what it may come to: each key gone, or with each of many wrong texts. The same ones every time. */
public final class SpoiledDatabags {
    private static final List<String> TEXTS = List.of(
            "", " ", "null", "true", "\"\"", "\"word\"", "word", "0", "-1", "1.5", "1e400", "123456789012345678901234567890", "[]", "{}",
            "[null]", "[[]]", "[{}]", "[0, \"a\", true]", "{\"a\": 1, \"a\": 2}", "{\"name\": null}", "[1, 1]", "[{}, {}]", "nul", "{", "[1,]",
            "\"\\ud800\"", "\"a\" b", "{\"type\": \"x\"}", "{\"port\": 70000}");

    private SpoiledDatabags() {}

    /** The databag itself comes first. */
    public static List<Map<String, String>> of(Map<String, String> databag) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(databag);
        all.add(Map.of());
        for (String key : databag.keySet()) {
            Map<String, String> without = new LinkedHashMap<>(databag);
            without.remove(key);
            all.add(without);
            all.add(with(databag, key, databag.get(key) + " "));
            all.add(with(databag, key, databag.get(key).replaceFirst(":.*?,", ": 7,")));
            all.add(with(databag, key, databag.get(key).replaceFirst("\"([a-z_]+)\":", "\"$1x\":")));
            for (String text : TEXTS) {
                all.add(with(databag, key, text));
            }
        }
        all.add(with(databag, "some-other-key", "1"));
        return all;
    }

    private static Map<String, String> with(Map<String, String> databag, String key, String text) {
        Map<String, String> spoiled = new LinkedHashMap<>(databag);
        spoiled.put(key, text);
        return spoiled;
    }
}
