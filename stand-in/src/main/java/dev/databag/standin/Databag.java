package dev.databag.standin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What an application or unit says in a relation, with a version that counts the commits which changed something. */
final class Databag {
    private final Map<String, String> settings = new TreeMap<>();
    private int version;

    Map<String, String> settings() {
        return Collections.unmodifiableMap(settings);
    }

    int version() {
        return version;
    }

    Map<String, String> with(Map<String, String> changes) {
        Map<String, String> result = new TreeMap<>(settings);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (change.getValue().isEmpty()) {
                result.remove(change.getKey());
            } else {
                result.put(change.getKey(), change.getValue());
            }
        }
        return result;
    }

    /** Data that does not change raises no event, so it makes no version. */
    boolean commit(Map<String, String> changes) {
        Map<String, String> result = with(new LinkedHashMap<>(changes));
        if (result.equals(settings)) {
            return false;
        }
        settings.clear();
        settings.putAll(result);
        version++;
        return true;
    }
}
