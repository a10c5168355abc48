package dev.databag.processor.compat;

import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Visible;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns of phrase that many sentences need. */
final class Phrases {
    static final String INVALID = " and call the databag invalid";

    private static final int SHOWN = 5;
    private static final int LONGEST = 60;

    private Phrases() {}

    /** {@code a string or null}. */
    static String nouns(Set<Type> types) {
        EnumSet<Type> shown = EnumSet.noneOf(Type.class);
        shown.addAll(types);
        if (shown.contains(Type.FRACTION)) {
            shown.remove(Type.INTEGER);
        }
        List<String> nouns = new ArrayList<>();
        for (Type type : shown) {
            if (type != Type.NULL) {
                nouns.add(type.noun());
            }
        }
        if (shown.contains(Type.NULL)) {
            nouns.add(Type.NULL.noun());
        }
        return nouns.isEmpty() ? "nothing" : list(nouns, "or");
    }

    /** {@code "a", "b" or "c"}. */
    static String words(List<JsonValue> words, String last) {
        return list(words.stream().map(Phrases::word).toList(), last);
    }

    static String word(JsonValue word) {
        return shortened(word.toString());
    }

    static String shortened(String word) {
        String text = Visible.of(word);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    static String list(List<String> words, String last) {
        List<String> shown = new ArrayList<>(words.subList(0, Math.min(SHOWN, words.size())));
        if (words.size() > SHOWN) {
            shown.add((words.size() - SHOWN) + " more");
        }
        if (shown.size() == 1) {
            return shown.get(0);
        }
        return String.join(", ", shown.subList(0, shown.size() - 1)) + " " + last + " " + shown.get(shown.size() - 1);
    }
}
