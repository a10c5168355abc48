package dev.databag.processor.reading;

import dev.databag.json.Checks;
import dev.databag.json.JsonValue;
import dev.databag.processor.relation.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Tells the words of a vocabulary from others. */
final class WordCheck {
    /** So many words are named in a violation; so many characters of an unknown one are shown. */
    private static final int NAMED = 24;

    private static final int LONGEST = 64;

    private WordCheck() {}

    /** Whether the text is a word of the vocabulary; if not, that is reported. */
    static boolean check(Vocabulary vocabulary, String text, Checks to, int place, String at) {
        for (Vocabulary.Word word : vocabulary.words()) {
            if (word.wire().equals(text)) {
                return true;
            }
        }
        to.expected(place, phrase(vocabulary), quoted(text, LONGEST), at);
        return false;
    }

    /** The words, as a violation names them. */
    static String phrase(Vocabulary vocabulary) {
        List<String> words = new ArrayList<>();
        for (Vocabulary.Word word : vocabulary.words()) {
            words.add(word.text() ? quoted(word.wire(), Integer.MAX_VALUE) : cut(JsonValue.parse(word.wire()).toString()));
        }
        String named = String.join(", ", words.subList(0, Math.min(NAMED, words.size())));
        String more = words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "";
        return (words.size() == 1 ? "" : "one of ") + named + more;
    }

    private static String quoted(String text, int limit) {
        String quoted = JsonValue.of(text.length() <= limit ? text : text.substring(0, limit)).toString();
        return text.length() <= limit ? quoted : quoted.substring(0, quoted.length() - 1) + "...\"";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    /** What was found in place of a word, as a violation shows it. */
    static String found(JsonValue value) {
        return switch (value.kind()) {
            case STRING -> quoted(value.string(), LONGEST);
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NUMBER, BOOLEAN, NULL -> cut(value.toString());
        };
    }
}
