package dev.databag.json;

import java.util.List;
import java.util.Map;

/** A databag as one JSON object, for rules about all of its keys together; what is wrong is reported under the key. */
abstract class WholeDatabag implements Checks {
    /** What stands for a key where the databag itself is meant. */
    private static final String ITSELF = "databag";

    private final JsonValue value;

    WholeDatabag(Map<String, JsonValue> keys) {
        this.value = JsonValue.object(keys);
    }

    abstract void report(String key, List<?> path, String expected, String found, String at);

    @Override
    public int here() {
        return 0;
    }

    @Override
    public int problems() {
        return 0;
    }

    @Override
    public JsonValue valueAt(int place) {
        return value;
    }

    @Override
    public void expected(int place, String expected, String at) {
        expected(place, expected, "an object", at);
    }

    @Override
    public void expected(int place, String expected, String found, String at) {
        report(ITSELF, List.of(), expected, found, at);
    }

    @Override
    public void expected(int place, List<?> path, String expected, String found, String at) {
        if (path.isEmpty()) {
            expected(place, expected, found, at);
        } else {
            report((String) path.get(0), path.subList(1, path.size()), expected, found, at);
        }
    }

    @Override
    public void unknownWord(int place, Words<?> words, String word, String at) {
        expected(place, words.phrase(), Names.quoted(word, 64), at);
    }
}
