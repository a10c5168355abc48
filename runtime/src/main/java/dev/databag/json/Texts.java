package dev.databag.json;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * The few keys of a databag with their texts, in the order of the schema. A map with a table costs more than the texts
 * that it holds, and most are only asked for their keys. A hook does without, because to load a class costs it more.
 */
final class Texts extends AbstractMap<String, String> {
    private final String[] names;
    private final String[] texts;

    /** The texts may be null where a key is not there. */
    Texts(String[] names, String[] texts) {
        this.names = names;
        this.texts = texts;
    }

    @Override
    public String get(Object key) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null && names[i].equals(key)) {
                return texts[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        int size = 0;
        for (String text : texts) {
            size += text == null ? 0 : 1;
        }
        return size;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return DatabagWriter.ordered(names, texts).entrySet();
    }
}
